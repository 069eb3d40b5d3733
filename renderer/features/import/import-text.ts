import { amountOf, NUTRIENTS } from '#shared/domain/nutrients';
import type { ChangedFood } from '#shared/domain/import/own-food-import';
import { lockedStayText } from '#shared/domain/week/locked-entries';
import type { WeekId } from '#shared/domain/week-id';
import { formatDate, formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { ImportMode, TouchedDay } from '#shared/domain/import/week-plan-import';
import type { RowProblem } from '#shared/formats/csv-text';
import { oneLine } from '#shared/formats/plain-text';
import type { PlannedImport } from '#shared/formats/planned-import';
import { counted, formatNumber } from '#shared/domain/number-text';

/** Most weeks named one by one. */
const NAMED_WEEKS = 4;

const number = (amount: number): string => formatNumber(amount, 1);

/** "week 48 (23–29 Nov 2026), week 49 (…)", "52 weeks, 4 Jan 2026 – 3 Jan 2027". */
function formatWeeks(weeks: readonly WeekId[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return 'no week';
  if (weeks.length <= NAMED_WEEKS)
    return weeks.map((week) => `week ${weekNumber(week)} (${formatWeekRange(week, 'short')})`).join(', ');
  return `${weeks.length} weeks from week ${weekNumber(first)} of ${first.slice(0, 4)} to week ${weekNumber(last)} of ${last.slice(0, 4)}`;
}

/** "2 entries on Tuesday 24 November 2026"; replaced, "1 entry on Tuesday 24 November 2026; 1 locked entry stays". */
export function formatDay({ date, here, locked }: TouchedDay, mode: ImportMode): string {
  const day = formatDate(date, 'EEEE d MMMM yyyy');
  const staying = mode === 'replace' ? locked : 0;
  if (staying > 0 && staying === here) return `${lockedStayText(staying)} on ${day}`;
  const stays = staying === 0 ? '' : `; ${lockedStayText(staying)}`;
  return `${counted(here - staying, 'entry', 'entries')} on ${day}${stays}`;
}

/** What an import adds, one sentence each: "12 entries in week 48 (23–29 Nov 2026).", "2 new foods." */
export function formatContents({
  weeks,
  entryCount,
  noteCount,
  addedFoods,
  reusedFoods,
  changedFoods,
}: PlannedImport): readonly string[] {
  return [
    ...(entryCount === 0
      ? []
      : [`${counted(entryCount, 'entry', 'entries')} in ${formatWeeks(weeks.map(({ week }) => week))}.`]),
    ...(noteCount === 0
      ? []
      : [`${counted(noteCount, 'of them is a note', 'of them are notes')} of unknown nutrition.`]),
    ...(addedFoods.length === 0 ? [] : [`${counted(addedFoods.length, 'new food', 'new foods')} for your foods.`]),
    ...(reusedFoods.length === 0
      ? []
      : [`${counted(reusedFoods.length, 'food of yours', 'foods of yours')} used again for servings nobody weighed.`]),
    ...(changedFoods.length === 0
      ? []
      : [`${counted(changedFoods.length, 'food of yours', 'foods of yours')} with other values.`]),
  ];
}

/** The differences of a food: "Sodium 200 → 220 mg, Magnesium — → 40 mg per 100 g". */
export function formatDifference({ own: { food }, after }: ChangedFood): string {
  const values = NUTRIENTS.flatMap((nutrient) => {
    const [before, now] = [amountOf(food.per100g, nutrient.id), amountOf(after.per100g, nutrient.id)];
    if (before === now) return [];
    const words = (amount: number | null): string => (amount === null ? '—' : number(amount));
    return [`${nutrient.label} ${words(before)} → ${words(now)} ${nutrient.unit}`];
  });
  const shown = values.slice(0, 3);
  const more = values.length > shown.length ? `, and ${values.length - shown.length} more` : '';
  const parts = [
    ...(food.name === after.name ? [] : [`now called ${oneLine(after.name)}`]),
    ...(shown.length === 0 ? [] : [`${shown.join(', ')}${more} per 100 g`]),
  ];
  return parts.length === 0 ? 'Other measures or settings.' : `${parts.join('; ')}.`;
}

/** A row that cannot be planned: "Line 5: no food has the id …", with what happens to it. */
export const formatProblem = ({ line, reason, isNote }: RowProblem): string =>
  `Line ${line}: ${oneLine(reason)}${isNote === true ? ' (a note of unknown nutrition)' : ' (left out)'}`;

/** The report as a text file: what was, or would be, imported, and every row that cannot be planned. */
export function formatReport(name: string, contents: readonly string[], problems: readonly RowProblem[]): string {
  return [
    `Import of ${oneLine(name)}`,
    '',
    ...(contents.length === 0 ? ['Nothing to import.'] : contents),
    '',
    problems.length === 0
      ? 'Every row was taken.'
      : `${counted(problems.length, 'row', 'rows')} that cannot be planned:`,
    ...problems.map(formatProblem),
    '',
  ].join('\n');
}
