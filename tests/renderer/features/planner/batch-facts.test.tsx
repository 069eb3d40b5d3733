import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../../renderer/app/planner-store';
import { BatchFacts } from '../../../../renderer/features/planner/BatchFacts';
import { EntryRow } from '../../../../renderer/features/planner/EntryRow';
import { currentSelection } from '../../../../renderer/features/planner/selection-store';
import { batchOf, leftoversOf, planLeftovers } from '../../../../shared/domain/leftovers';
import { addEntries, findEntry } from '../../../../shared/domain/week-plan';
import type { RecipeEntry } from '../../../../shared/domain/week-plan';
import { setServings } from '../../../../shared/domain/week-plan-meals';
import { newWeekDocument } from '../../../../shared/schema/week-document';
import type { WeekDocument } from '../../../../shared/schema/week-document';
import { KETO_WOMAN } from '../../../support/foods';
import { open } from './harness';

const [WEEK, NEXT] = ['2026-W48', '2026-W49'];
const CHILI = {
  name: 'Chili',
  servings: 4,
  ingredients: [{ food: 'sr28:23572', grams: 800, portion: { amount: 800, unit: 'g' } }],
};
const POT: RecipeEntry = {
  id: 'pot',
  kind: 'recipe',
  recipe: 'mine:chili',
  servings: 1,
  leftoverOf: null,
  locked: false,
  note: '',
};

/** 3 servings cooked on Tuesday evening: one eaten then, one on Wednesday, one next Monday. */
function stored(): readonly [WeekDocument, WeekDocument] {
  const week = addEntries(
    { ...newWeekDocument(WEEK), recipes: { 'mine:chili': CHILI } },
    { date: '2026-11-24', slot: 'dinner' },
    [POT],
  );
  const portion = (date: string) => ({ id: null, date, slot: 'lunch', servings: 1 });
  let made = 0;
  const weeks = planLeftovers<WeekDocument>(
    new Map([
      [WEEK, week],
      [NEXT, newWeekDocument(NEXT)],
    ]),
    'pot',
    { cook: 3, portions: [portion('2026-11-25'), portion('2026-11-30')] },
    () => `left-${(made += 1)}`,
  );
  return [
    { ...weeks.get(WEEK)!, revision: 1 },
    { ...weeks.get(NEXT)!, revision: 1 },
  ];
}

const mealOf = (plan: WeekDocument, id: string): RecipeEntry => {
  const entry = findEntry(plan, id)?.entry;
  if (entry?.kind !== 'recipe') throw new Error(`${id} is no planned meal`);
  return entry;
};
const facts = () => screen.getByRole('region', { name: 'Leftovers' }).textContent;

describe('what the inspector says of leftovers', () => {
  // First: no other test may have opened the next week before.
  it('counts those of the next week, which nobody has opened yet, before it says that something is not planned', async () => {
    const [week, next] = stored();
    await open(<BatchFacts entry={mealOf(week, 'pot')} readOnly={false} />, { week, others: [next] });
    expect(facts()).not.toContain('not planned');
    await waitFor(() => expect(facts()).toContain('Monday 30 November: 1 serving'));
    expect(facts()).toContain('3 servings cooked; bought here.');
    expect(facts()).not.toContain('not planned');
  });

  it('says also at a leftover that more is planned than cooked, cooks as much, and leads to the cooking', async () => {
    const [week, next] = stored();
    const [wednesday] = leftoversOf([week], 'pot');
    const id = wednesday!.entry.id;
    // 1 + 3 + 1 planned of 3 cooked.
    const more = setServings(week, id, 3);
    await open(<BatchFacts entry={mealOf(more, id)} readOnly={false} />, { week: more, others: [next] });
    await waitFor(() => expect(facts()).toContain('2 more servings are planned than cooked.'));
    expect(facts()).toContain('Leftover, from Tuesday. Nothing is bought for it.');
    fireEvent.click(screen.getByRole('button', { name: 'Cook 5 servings' }));
    expect(batchOf(new Map([[WEEK, currentPlan()]]), 'pot')?.cooked).toBe(5);
    expect(facts()).not.toContain('planned than cooked');
    fireEvent.click(screen.getByRole('button', { name: 'Go to where it is cooked' }));
    expect(currentSelection().focus).toEqual({ date: '2026-11-24', slot: 'dinner', entry: 'pot' });
  });
});

describe('the line of an entry', () => {
  it.each([
    ['pot', '2026-11-24', 'dinner', '1 of 3 servings', '1 of 3 servings'],
    ['left-1', '2026-11-25', 'lunch', '1 serving, from Tuesday', 'from Tuesday'],
  ])('%s on %s at %s says “%s”, and shows “%s”', async (id, date, slot, words, shown) => {
    const [week] = stored();
    await open(
      <ul>
        <EntryRow
          entry={mealOf(week, id)}
          at={{ date, slot }}
          targets={KETO_WOMAN}
          readOnly={false}
          isTabStop
          isDropPlace={false}
        />
      </ul>,
      { week },
    );
    const [row] = screen.getAllByRole('listitem');
    expect(row?.getAttribute('aria-label')).toMatch(new RegExp(`^Chili, ${words}\\.`));
    expect(row?.textContent).toBe(`Chili${shown}`);
  });
});
