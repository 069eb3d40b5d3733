/**
 * A planned recipe that is cooked for later: four servings of chili with 800 g of beef, on Tuesday of week 48 of 2026.
 */
import { planLeftovers } from '#shared/domain/week/leftovers';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';

export const BEEF = 'sr28:23572';

export const CHILI = {
  name: 'Chili',
  servings: 4,
  ingredients: [{ food: BEEF, grams: 800, portion: { amount: 800, unit: 'g' } }],
};

/** A planned serving of it. */
export const chiliEntry = (id: string, changes: Partial<RecipeEntry> = {}): RecipeEntry => ({
  id,
  kind: 'recipe',
  recipe: 'mine:chili',
  servings: 1,
  leftoverOf: null,
  locked: false,
  note: '',
  ...changes,
});

/** Week 48 with the chili `pot` on Tuesday evening, and nothing else. */
export const chiliWeek = (): WeekDocument =>
  addEntries(
    { ...newWeekDocument('2026-W48'), revision: 1, recipes: { 'mine:chili': CHILI } },
    { date: '2026-11-24', slot: 'dinner' },
    [chiliEntry('pot')],
  );

/**
 * Weeks 48 and 49: three servings cooked, one eaten on Tuesday, `left-1` on Wednesday and `left-2` next Monday at
 * lunch.
 */
export function chiliBatch(): readonly [WeekDocument, WeekDocument] {
  const portion = (date: string) => ({ id: null, date, slot: 'lunch', servings: 1 });
  const next = { ...newWeekDocument('2026-W49'), revision: 1 };
  let made = 0;
  const weeks = planLeftovers<WeekDocument>(
    new Map([
      ['2026-W48', chiliWeek()],
      ['2026-W49', next],
    ]),
    'pot',
    { cook: 3, portions: [portion('2026-11-25'), portion('2026-11-30')] },
    () => `left-${(made += 1)}`,
  );
  return [weeks.get('2026-W48') ?? chiliWeek(), weeks.get('2026-W49') ?? next];
}
