import type { PlanSheet } from '#shared/contract/print-sheets';
import { formatDate, weekNumber } from '#shared/domain/week-id';
import type { PrintRequest } from '#renderer/state/print-request';
import { CRAMP_NOW } from '#shared/domain/help/cramp-articles';
import type { WeekId } from '#shared/domain/week-id';
import { formatListDays } from '#shared/domain/shopping/list-days';
import { monthOfWeek, monthTitle } from './month-weeks';
import { forWhom } from './print-for';
import { listTitle, weekTitle } from './print-text';
import type { PrintJob } from './read-job';

/** The names of the sheets in the print dialog. */
export const SHEET_LABEL: Readonly<Record<PlanSheet, string>> = {
  week: 'Week across a page',
  'week-list': 'Week down a page',
  days: 'A page for each day',
  recipes: 'Recipe cards of the week',
  month: 'Month on one page',
  list: 'Shopping list',
};

/** A name for use in a file name: letters, digits and hyphens. */
const inFileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'recipe';

/** The title of the dialog and the name its file starts with; `eater` is whose pages they are, empty for the planned person. */
export function dialogWords(
  { document, recipe, days }: PrintRequest,
  week: WeekId,
  sheet: PlanSheet,
  eater: string,
): { readonly title: string; readonly file: string } {
  if (document === 'cramp-card') return { title: 'Print the cramp card', file: 'cramp-card.pdf' };
  if (recipe !== undefined) return { title: `Print ${recipe.name}`, file: `${inFileName(recipe.name)}.pdf` };
  if (sheet === 'list' && days !== undefined) {
    const { from, to } = days.days;
    return { title: `Print the list of ${formatListDays(days.days)}`, file: `shopping-${from}-to-${to}.pdf` };
  }
  if (sheet === 'list') return { title: `Print the list of week ${weekNumber(week)}`, file: `shopping-${week}.pdf` };
  const file = sheet === 'month' ? `month-${monthOfWeek(week)}` : `${sheet}-${week}`;
  // Two people's weeks go into two files.
  const theirs = eater === '' || sheet === 'recipes' ? file : `${file}-${inFileName(eater)}`;
  return { title: `Print week ${weekNumber(week)}`, file: `${theirs}.pdf` };
}

/** The title of the printed document, shown for the PDF in lists. */
export function documentTitle(job: PrintJob): string {
  const { document, week, recipe, onDate, listDays } = job;
  const whose = forWhom(job);
  const theirs = (title: string): string => (whose === '' ? title : `${title}. ${whose}`);
  if (document === 'cramp-card')
    return onDate === undefined ? CRAMP_NOW.title : `${CRAMP_NOW.title}, ${formatDate(onDate, 'd MMMM yyyy')}`;
  if (document === 'month') return theirs(monthTitle(week.week));
  if (document === 'recipes') return recipe?.name ?? `Recipes, ${weekTitle(week.week)}`;
  return document === 'list' ? listTitle(week.week, listDays) : theirs(weekTitle(week.week));
}
