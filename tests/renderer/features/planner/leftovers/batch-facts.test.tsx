import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { BatchFacts } from '#renderer/features/planner/leftovers/BatchFacts';
import { EntryRow } from '#renderer/features/planner/board/EntryRow';
import { currentSelection } from '#renderer/features/planner/selection-store';
import { batchOf, leftoversOf } from '#shared/domain/week/leftovers';
import { findEntry } from '#shared/domain/week/week-plan';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { setServings } from '#shared/domain/week/week-plan-recipes';
import type { WeekDocument } from '#shared/schema/week-document';
import { chiliBatch } from '#tests/support/chili';
import { KETO_WOMAN } from '#tests/support/foods';
import { open } from '../harness';

const WEEK = '2026-W48';
/** 3 servings cooked on Tuesday evening: one eaten then, one on Wednesday, one next Monday. */
const stored = chiliBatch;

const plannedRecipe = (plan: WeekDocument, id: string): RecipeEntry => {
  const entry = findEntry(plan, id)?.entry;
  if (entry?.kind !== 'recipe') throw new Error(`${id} is not a planned recipe`);
  return entry;
};
const facts = () => screen.getByRole('region', { name: 'Leftovers' }).textContent;

describe('what the inspector says of leftovers', () => {
  // Must run first: no other test may have opened the next week before.
  it('counts those of the next week, which has not been opened yet, before it says that something is not planned', async () => {
    const [week, next] = stored();
    await open(<BatchFacts entry={plannedRecipe(week, 'pot')} readOnly={false} />, { week, others: [next] });
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
    await open(<BatchFacts entry={plannedRecipe(more, id)} readOnly={false} />, { week: more, others: [next] });
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
          entry={plannedRecipe(week, id)}
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
