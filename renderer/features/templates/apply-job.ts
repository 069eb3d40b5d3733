import { changeDocuments } from '#renderer/state/change-documents';
import type { EditOutcome } from '#renderer/state/change-documents';
import type { Applied } from '#shared/domain/template/template';
import { withoutLeftoversOf } from '#shared/domain/template/template';
import type { LeftOut } from '#shared/domain/template/template-guard';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek } from '#shared/domain/week-id';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';

/** The change of each week. Preview and edit use the same functions, so they agree. */
export type Job = ReadonlyMap<WeekId, (week: WeekDocument) => Applied<WeekDocument>>;

/** The result of a job over all its weeks. */
export interface JobPreview {
  readonly entries: number;
  readonly meals: number;
  readonly kept: number;
  /** Locked entries on replaced days, which stay. */
  readonly locked: number;
  readonly replaced: Applied<WeekDocument>['replaced'];
  readonly leftOut: readonly LeftOut[];
  /** Names of meal slots to be added to a week. */
  readonly newSlots: readonly string[];
  /** Weeks that would change. */
  readonly weeks: number;
  /** Weeks that would lose a recipe cooked for later. */
  readonly losing: readonly WeekId[];
}

/** Tries a job on the current weeks. Missing weeks are skipped. */
export function previewJob(job: Job, documents: ReadonlyMap<WeekId, WeekDocument>): JobPreview {
  const tried = [...job].flatMap(([week, apply]) => {
    const document = documents.get(week);
    return document === undefined ? [] : [{ document, applied: apply(document) }];
  });
  const sum = (count: (applied: Applied<WeekDocument>) => number): number =>
    tried.reduce((total, { applied }) => total + count(applied), 0);
  return {
    entries: sum((applied) => applied.entries),
    meals: sum((applied) => applied.meals),
    kept: sum((applied) => applied.kept),
    locked: sum((applied) => applied.locked),
    replaced: tried.flatMap(({ applied }) => applied.replaced),
    leftOut: tried.flatMap(({ applied }) => applied.leftOut),
    newSlots: [
      ...new Set(
        tried.flatMap(({ document, applied }) =>
          applied.plan.slots.slice(document.slots.length).map((slot) => slot.name),
        ),
      ),
    ],
    weeks: tried.filter(({ document, applied }) => applied.plan !== document).length,
    losing: tried.flatMap(({ document, applied }) => (applied.gone.length === 0 ? [] : [document.week])),
  };
}

/**
 * Applies a job to all its weeks, all or nothing, as one undo step; `library` is changed with them. If a week would
 * lose a recipe that was cooked for later, its leftovers in the next week are cooked separately.
 */
export function runJob(
  label: string,
  job: Job,
  losing: readonly WeekId[],
  library?: (before: LibraryDocument) => LibraryDocument,
): Promise<EditOutcome> {
  // Weeks are changed oldest first, so that what was lost in one is known when the next one is changed.
  const gone: RecipeEntry[] = [];
  const changeOf = (week: WeekId) => (document: WeekDocument) => {
    const applied = job.get(week)?.(withoutLeftoversOf(gone, document));
    gone.push(...(applied?.gone ?? []));
    return withoutLeftoversOf(gone, applied?.plan ?? document);
  };
  const weeks = new Set([...job.keys(), ...losing.map((week) => shiftWeek(week, 1))]);
  return changeDocuments('template', {
    label,
    weeks: new Map([...weeks].map((week) => [week, changeOf(week)])),
    ...(library === undefined ? {} : { library }),
  });
}

/** Two changes to the same week, one after the other. */
export function inTurn(
  first: Applied<WeekDocument>,
  then: (week: WeekDocument) => Applied<WeekDocument>,
): Applied<WeekDocument> {
  const second = then(first.plan);
  return {
    plan: second.plan,
    entries: first.entries + second.entries,
    meals: first.meals + second.meals,
    kept: first.kept + second.kept,
    locked: first.locked + second.locked,
    replaced: [...first.replaced, ...second.replaced],
    leftOut: [...first.leftOut, ...second.leftOut],
    gone: [...first.gone, ...second.gone],
  };
}
