import { create } from './store';

/**
 * What the board shows and does while a week is being filled. The panel sets it, the board reads it: neither knows the
 * other.
 */
export interface GenerateMarks {
  /** Ids of the entries that are proposed. */
  readonly proposed: ReadonlySet<string>;
  /** Those of them that stay when another week is asked for. */
  readonly kept: ReadonlySet<string>;
  /** What the week would come to, as one sentence. */
  readonly sentence: string;
  /** Finds something else for an entry. */
  readonly onAnother: (entry: string) => void;
  /** Keeps an entry, or lets it go again. */
  readonly onKeep: (entry: string) => void;
}

/** How an entry stands in the week that is being filled. */
export type GenerateMark = 'own' | 'proposed' | 'kept';

const useStore = create<{ marks: GenerateMarks | null }>(() => ({ marks: null }));

/** Sets what the board shows; `null` when nothing is being filled. */
export const setGenerateMarks = (marks: GenerateMarks | null): void => useStore.setState({ marks });

/** What the board does now, outside of components; `null` when no week is being filled. */
export const currentGenerateMarks = (): GenerateMarks | null => useStore.getState().marks;

/** What the week would come to; `null` when none is being filled. */
export const useGenerateSentence = (): string | null => useStore(({ marks }) => marks?.sentence ?? null);

/** The mark of an entry; `null` when no week is being filled. */
export const useGenerateMark = (entry: string): GenerateMark | null =>
  useStore(({ marks }) => {
    if (marks === null) return null;
    if (!marks.proposed.has(entry)) return 'own';
    return marks.kept.has(entry) ? 'kept' : 'proposed';
  });
