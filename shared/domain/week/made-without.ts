import type { Food } from '../food/food';
import { formatChoice } from '../number-text';

/** The remark on a recipe planned without an ingredient that the person's answers rule out. */

const wordOf = ({ name, kind }: Pick<Food, 'name' | 'kind'>): string =>
  kind === 'salt' ? 'salt' : name.charAt(0).toLowerCase() + name.slice(1);

/** "made without salt: your answers". */
export function madeWithout(left: readonly Pick<Food, 'name' | 'kind'>[]): string {
  return `made without ${formatChoice([...new Set(left.map(wordOf))])}: your answers`;
}

const SAID = /made without ([^;]*): your answers/;

/** The remark of {@link madeWithout} in the note of an entry, `null` when there is none. */
export function madeWithoutIn(note: string): string | null {
  return SAID.exec(note)?.[0] ?? null;
}

/** The ingredients left out, by the remark: "salt". */
export function leftOutIn(words: string): string {
  return SAID.exec(words)?.[1] ?? '';
}

/** A note with the remark in place of an earlier one: "for two; made without salt: your answers". */
export function withMadeWithout(note: string, left: readonly Pick<Food, 'name' | 'kind'>[]): string {
  const words = madeWithout(left);
  if (SAID.test(note)) return note.replace(SAID, words);
  return note.trim() === '' ? words : `${note}; ${words}`;
}

/** The rest of a note: "for two" of "for two; made without salt: your answers"; empty if there is nothing else. */
export const noteBesideMadeWithout = (note: string): string =>
  note
    .replace(SAID, '')
    .replace(/^[\s;]+|[\s;]+$/g, '')
    .replace(/;\s*;/g, ';');
