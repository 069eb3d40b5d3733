import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { cookedRecipes } from './cooked-recipes';
import { DAY_SIZES_PT, daySheets } from './day-sheets';
import type { FlowSheet } from './flow-sheet';
import { FlowPages } from './FlowPages';
import { printedRows } from './printed-rows';
import type { PrintJob } from './read-job';
import { choicesOf, readWeek } from './read-job';
import { CARD_SIZES_PT, recipeCard, weekCards } from './recipe-cards';
import { WEEK_LIST_SIZES_PT, weekListSheet } from './week-list';

/** The sheets that flow over portrait pages. */
type FlowKind = 'week-list' | 'days' | 'recipes';

const SIZES_PT: Readonly<Record<FlowKind, readonly number[]>> = {
  'week-list': WEEK_LIST_SIZES_PT,
  days: DAY_SIZES_PT,
  recipes: CARD_SIZES_PT,
};

/** What is printed where a week has no recipe to cook. */
const noCards = (title: string): FlowSheet => ({
  key: 'none',
  title,
  subtitle: null,
  aside: null,
  columns: [
    [{ key: 'none', head: () => null, lines: [{ key: 'none', content: 'No recipe is cooked in this week.' }] }],
  ],
  foot: null,
});

function sheetsOf(kind: FlowKind, job: PrintJob, catalog: Catalog): readonly FlowSheet[] {
  if (kind === 'recipes' && job.recipe !== undefined) return [recipeCard(job, job.recipe, catalog, choicesOf(job))];
  const week = readWeek(job, catalog);
  switch (kind) {
    case 'week-list':
      return [weekListSheet(week, printedRows(week.plan, week.lookup, week.choices))];
    case 'days':
      return daySheets(week);
    case 'recipes': {
      const cards = weekCards(job, week, cookedRecipes(week), catalog);
      return cards.length === 0 ? [noCards(week.head.title)] : cards;
    }
  }
}

interface FlowDocumentProps {
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly sheet: FlowKind;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

/** The week as a list, its days, or recipe cards. */
export function FlowDocument({ job, catalog, sheet, onLaidOut }: FlowDocumentProps) {
  const sheets = useMemo(() => sheetsOf(sheet, job, catalog), [sheet, job, catalog]);
  return <FlowPages job={job} sheets={sheets} sizesPt={SIZES_PT[sheet]} onLaidOut={onLaidOut} />;
}
