import { create } from './store';

/**
 * What the board shows and does while a week is being filled. The panel sets it and the board reads it, so neither
 * depends on the other.
 */
export interface GenerateMarks {
  /** Ids of the proposed entries. */
  readonly proposed: ReadonlySet<string>;
  /** Those of them that stay when another version is requested. */
  readonly kept: ReadonlySet<string>;
  /** The result for the week, as one sentence. */
  readonly sentence: string;
  /** Finds a replacement for an entry. */
  readonly onAnother: (entry: string) => void;
  /** Keeps an entry, or releases it again. */
  readonly onKeep: (entry: string) => void;
}

/** The state of an entry in the week that is being filled. */
export type GenerateMark = 'own' | 'proposed' | 'kept';

const useStore = create<{ marks: GenerateMarks | null }>(() => ({ marks: null }));

/** Sets what the board shows; `null` when nothing is being filled. */
export const setGenerateMarks = (marks: GenerateMarks | null): void => useStore.setState({ marks });

/** What the board does now, outside of components; `null` when no week is being filled. */
export const currentGenerateMarks = (): GenerateMarks | null => useStore.getState().marks;

/** The result for the week as a sentence; `null` when none is being filled. */
export const useGenerateSentence = (): string | null => useStore(({ marks }) => marks?.sentence ?? null);

/** The mark of an entry; `null` when no week is being filled. */
export const useGenerateMark = (entry: string): GenerateMark | null =>
  useStore(({ marks }) => {
    if (marks === null) return null;
    if (!marks.proposed.has(entry)) return 'own';
    return marks.kept.has(entry) ? 'kept' : 'proposed';
  });
