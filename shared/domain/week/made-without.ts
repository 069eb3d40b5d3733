import type { Food } from '../food/food';
import { formatChoice } from '../number-text';

/** What is said of a recipe planned without an ingredient that the person's answers rule out. */

const wordOf = ({ name, kind }: Pick<Food, 'name' | 'kind'>): string =>
  kind === 'salt' ? 'salt' : name.charAt(0).toLowerCase() + name.slice(1);

/** "made without salt: your answers". */
export function madeWithout(left: readonly Pick<Food, 'name' | 'kind'>[]): string {
  return `made without ${formatChoice([...new Set(left.map(wordOf))])}: your answers`;
}

const SAID = /made without ([^;]*): your answers/;

/** The words of {@link madeWithout} in the note of an entry, `null` when it has none. */
export function madeWithoutIn(note: string): string | null {
  return SAID.exec(note)?.[0] ?? null;
}

/** What these words leave out: "salt". */
export function leftOutIn(words: string): string {
  return SAID.exec(words)?.[1] ?? '';
}

/** A note with these words in place of earlier ones: "for two; made without salt: your answers". */
export function withMadeWithout(note: string, left: readonly Pick<Food, 'name' | 'kind'>[]): string {
  const words = madeWithout(left);
  if (SAID.test(note)) return note.replace(SAID, words);
  return note.trim() === '' ? words : `${note}; ${words}`;
}

/** What else a note says: "for two" of "for two; made without salt: your answers"; empty where it says nothing else. */
export const noteBesideMadeWithout = (note: string): string =>
  note
    .replace(SAID, '')
    .replace(/^[\s;]+|[\s;]+$/g, '')
    .replace(/;\s*;/g, ';');
