import type { PlannedImport } from '#shared/formats/planned-import';
import type { EditOutcome } from '#renderer/state/change-documents';
import type { OpenedFile, Preview, ReadFile } from './import-run';
import type { TypedAnswers } from './match-answers';

/** The current step of the import and its results so far. */
export type ImportStep =
  | { readonly kind: 'choose'; readonly problem: string }
  | { readonly kind: 'working'; readonly what: string; readonly done: number }
  /** Some dates can be read in two orders: which one is meant? */
  | { readonly kind: 'dates'; readonly opened: OpenedFile; readonly example: string }
  | { readonly kind: 'matching'; readonly read: ReadFile; readonly answers: TypedAnswers }
  | {
      readonly kind: 'preview';
      readonly read: ReadFile;
      readonly answers: TypedAnswers;
      readonly preview: Preview;
      readonly problem: string;
    }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly planned: PlannedImport;
      readonly outcome: EditOutcome;
    };
