import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { pictureOf } from '#shared/domain/food/recipe-picture';
import { cookedRecipes } from './cooked-recipes';
import type { FlowSheet } from './flow-sheet';
import { FlowPages } from './FlowPages';
import { useLoadedPictures } from './loaded-pictures';
import type { PrintJob } from './read-job';
import { choicesOf, readWeek } from './read-job';
import { CARD_SIZES_PT, HALF_CARD_SIZES_PT, recipeCard, weekCards } from './recipe-cards';

/** Printed if a week has no recipe to cook. */
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

interface CardDocumentProps {
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

/** Recipe cards: the one of the job, or one for every recipe cooked in its week; one or two per sheet. */
export function CardDocument({ job, catalog, onLaidOut }: CardDocumentProps) {
  const { recipe, recipeId = '', library } = job;
  const week = useMemo(() => readWeek(job, catalog), [job, catalog]);
  const cooked = useMemo(() => cookedRecipes(week), [week]);
  const ids = recipe === undefined ? cooked.map(({ id }) => id) : [recipeId];
  const loaded = useLoadedPictures([...new Set(ids.flatMap((id) => pictureOf(library.pictures, id) ?? []))]);
  const sheets = useMemo(() => {
    if (loaded === null) return null;
    const pictured = (id: string): string | null => {
      const file = pictureOf(library.pictures, id);
      return file !== null && loaded.has(file) ? file : null;
    };
    if (recipe !== undefined)
      return [recipeCard(job, { recipe, picture: pictured(recipeId) }, catalog, choicesOf(job))];
    const cards = weekCards(job, week, cooked, { catalog, pictured });
    return cards.length === 0 ? [noCards(week.head.title)] : cards;
  }, [loaded, job, recipe, recipeId, library, catalog, week, cooked]);
  if (sheets === null) return null;
  const isTwoUp = job.isTwoUp === true;
  return (
    <FlowPages
      job={job}
      sheets={sheets}
      sizesPt={isTwoUp ? HALF_CARD_SIZES_PT : CARD_SIZES_PT}
      isTwoUp={isTwoUp}
      onLaidOut={onLaidOut}
    />
  );
}
