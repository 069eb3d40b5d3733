import { counted } from '#shared/domain/number-text';
import type { LeftOut } from '#shared/domain/template/template-guard';
import { addAnyway, leftOutSentences } from '#shared/domain/template/template-guard';
import type { WeekId } from '#shared/domain/week-id';
import { weekOf } from '#shared/domain/week-id';
import { announce } from './announce-store';
import type { WeekChange } from './change-documents';
import { changeDocuments } from './change-documents';
import type { NoteAction } from './notes';
import { showNote } from './notes';
import { newEntryId } from './planner-store';
import { tell } from './tell';

/**
 * What a copy, a paste, a template or pinned entries left out: listed with the reason, each with a button that adds it.
 */

/** The name of what would be added: the entry, or only the part its recipe was made without. */
const nameOf = ({ name, food, isPart }: LeftOut): string => (isPart ? food : name);

const withAll =
  (leftOut: readonly LeftOut[]): WeekChange =>
  (plan) =>
    addAnyway(plan, leftOut, newEntryId);

async function add(what: string, leftOut: readonly LeftOut[]): Promise<void> {
  const byWeek = new Map<WeekId, LeftOut[]>();
  for (const one of leftOut) {
    const week = weekOf(one.date);
    byWeek.set(week, [...(byWeek.get(week) ?? []), one]);
  }
  const { failure } = await changeDocuments('plan', {
    label: `Added ${what}, left out before (${counted(leftOut.length, 'entry', 'entries')})`,
    weeks: new Map([...byWeek].map(([week, ofWeek]) => [week, withAll(ofWeek)])),
  });
  if (failure !== null) tell(failure.message);
}

/** Lists what was left out, with a button for each thing that adds it anyway. Shows nothing if nothing was left out. */
export function tellLeftOut(leftOut: readonly LeftOut[]): void {
  if (leftOut.length === 0) return;
  const title = 'Left out by your safety answers.';
  const message = leftOutSentences(leftOut).join(' ');
  const actions = [...new Set(leftOut.map(nameOf))].map((what): NoteAction => ({
    label: `Add ${what} anyway`,
    run: () =>
      void add(
        what,
        leftOut.filter((one) => nameOf(one) === what),
      ),
  }));
  showNote({ kind: 'news', title, message, step: null, actions });
  announce(`${title} ${message}`);
}
