import type { GuidedText } from '../person/advice';
import { readText } from '../person/advice';
import type { Mineral } from '../nutrients';
import type { Guard, Topic } from '../person/safety';
import { offers } from '../person/safety';

/** The source of a statement, with its date, so that a reader can look it up. */
export interface HelpSource {
  readonly name: string;
  readonly year: number;
}

/**
 * One part of an article. `text` and the items of a list are guided: a person whose answers lock the topic reads the
 * replacement, or nothing. `foods` is a list ranked from the catalog; `exports` lists what can be saved in which
 * formats, from the registry; `table` holds facts, one per row.
 */
export type HelpBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly body: GuidedText }
  | { readonly kind: 'list'; readonly items: readonly GuidedText[]; readonly isOrdered?: boolean }
  | { readonly kind: 'foods'; readonly mineral: Mineral; readonly topic: Topic | null; readonly instead: string | null }
  | { readonly kind: 'exports' }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly topic: Topic | null;
      readonly instead: string | null;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Safety text: never locked, never collapsed. */
  | { readonly kind: 'warning'; readonly text: string };

/** One page of help. The wording is ours; facts have their sources. */
export interface HelpArticle {
  readonly id: string;
  readonly title: string;
  /** One line under the title and in lists. */
  readonly summary: string;
  /** Search words the text does not contain: "charley horse". */
  readonly keywords: readonly string[];
  readonly blocks: readonly HelpBlock[];
  readonly sources: readonly HelpSource[];
}

/** A block as shown to a person: guided texts resolved, locked ones left out or replaced. */
export type ShownBlock =
  | { readonly kind: 'heading' | 'text' | 'warning'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isOrdered: boolean }
  | { readonly kind: 'foods'; readonly mineral: Mineral }
  | { readonly kind: 'exports' }
  | Pick<Extract<HelpBlock, { kind: 'table' }>, 'kind' | 'caption' | 'head' | 'rows'>;

function shownBlock(guard: Guard, block: HelpBlock): readonly ShownBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'warning':
    case 'exports':
      return [block];
    case 'text': {
      const text = readText(guard, block.body);
      return text === null ? [] : [{ kind: 'text', text }];
    }
    case 'list': {
      const items = block.items.flatMap((item) => readText(guard, item) ?? []);
      return items.length === 0 ? [] : [{ kind: 'list', items, isOrdered: block.isOrdered === true }];
    }
    case 'foods':
    case 'table': {
      if (block.topic === null || offers(guard, block.topic))
        return block.kind === 'foods' ? [{ kind: 'foods', mineral: block.mineral }] : [block];
      return block.instead === null ? [] : [{ kind: 'text', text: block.instead }];
    }
  }
}

/** The parts of an article a person may read, in order. A heading with nothing left under it is left out too. */
export function shownBlocks(guard: Guard, article: HelpArticle): readonly ShownBlock[] {
  const shown = article.blocks.flatMap((block) => shownBlock(guard, block));
  return shown.filter(
    (block, index) => block.kind !== 'heading' || ![undefined, 'heading'].includes(shown[index + 1]?.kind),
  );
}
