import { create } from './store';
import type { LeftoversAnswer, UnsettledBatch } from '#shared/domain/week/leftover-answers';
import { datedLinks, settleLeftovers, unsettledBatches } from '#shared/domain/week/leftover-answers';
import type { Weeks } from '#shared/domain/week/leftovers';
import { weeksOfBatch } from '#shared/domain/week/leftovers';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { editTogether } from './edit-together';
import { editWeek } from './edit-week';
import { ensureLoaded, usePlannerState } from './planner-state';
import { tell, tellChoice, tellStep } from './tell';

/**
 * Edits that remove or move a recipe cooked for later: they also settle its leftovers, including those of the next
 * week.
 */

/** A planned edit of the week on screen, with the cooking entries it removes or moves. */
interface BatchEdit {
  readonly label: string;
  readonly before: WeekDocument;
  readonly after: WeekDocument;
  readonly moved: readonly RecipeEntry[];
}

/** The question to the user: what to do with these leftovers. Nothing is changed until it is answered. */
export interface LeftoversQuestion {
  readonly batches: readonly UnsettledBatch[];
  /** The weeks as they would be, for names of recipes and slots. */
  readonly weeks: Weeks<WeekDocument>;
  /** The week the recipes were cooked in, before the edit. */
  readonly before: WeekDocument;
  readonly answer: (answer: LeftoversAnswer) => void;
  readonly cancel: () => void;
}

const useStore = create<{ question: LeftoversQuestion | null }>(() => ({ question: null }));

/** The open question, if there is one. */
export const useLeftoversQuestion = (): LeftoversQuestion | null => useStore((state) => state.question);

function isStillThere({ before }: BatchEdit, nextBefore: WeekDocument): boolean {
  const { documents } = usePlannerState.getState();
  if (documents[before.week] === before && documents[nextBefore.week] === nextBefore) return true;
  tell('The plan was changed meanwhile; this was not done.');
  return false;
}

async function finish(edit: BatchEdit, nextBefore: WeekDocument, settled: Weeks<WeekDocument>): Promise<void> {
  const { label, before } = edit;
  const after = settled.get(before.week) ?? edit.after;
  const next = settled.get(nextBefore.week) ?? nextBefore;
  if (!isStillThere(edit, nextBefore)) return;
  if (next === nextBefore) {
    tellStep(editWeek('plan', label, before, after));
    return;
  }
  const { failure, step } = await editTogether('plan', {
    label,
    weeks: new Map([
      [before.week, () => after],
      [nextBefore.week, () => next],
    ]),
  });
  if (failure === null) tellStep(step);
  else tell(failure.message);
}

/** Makes such an edit: at once if no leftovers are affected, else after the user has decided about them. */
export async function editBatches(edit: BatchEdit): Promise<void> {
  const [week, nextWeek] = weeksOfBatch(edit.before.week);
  const failure = await ensureLoaded(nextWeek);
  const next = usePlannerState.getState().documents[nextWeek];
  if (failure !== null || next === undefined) {
    tell(`The leftovers in the next week could not be read, so this was not done. ${failure?.message ?? ''}`.trim());
    return;
  }
  const weeks: Weeks<WeekDocument> = new Map([
    [week, edit.after],
    [nextWeek, next],
  ]);
  const batches = unsettledBatches(edit.moved, weeks);
  if (batches.length === 0) {
    await finish(edit, next, datedLinks(weeks, edit.moved));
    return;
  }
  const close = () => useStore.setState({ question: null });
  useStore.setState({
    question: {
      batches,
      weeks,
      before: edit.before,
      answer: (answer) => {
        close();
        void finish(edit, next, datedLinks(settleLeftovers(weeks, batches, answer), edit.moved));
      },
      cancel: () => {
        close();
        tellChoice('Nothing was changed.', null);
      },
    },
  });
}
