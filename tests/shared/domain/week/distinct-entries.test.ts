import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDistinctEntries } from '#shared/domain/week/distinct-entries';
import { newWeekDocument } from '#shared/schema/week-document';
import { deepFreeze } from '#tests/support/foods';

const note = (id: string, text = '') => ({ id, kind: 'note' as const, text, nutrition: 'none' as const });

/** A week with these ids in a meal of each day, from Monday on; each entry states its place. */
function week(...days: readonly (readonly string[])[]) {
  const empty = newWeekDocument('2026-W48');
  return deepFreeze({
    ...empty,
    days: empty.days.map((day, index) => ({
      ...day,
      meals: [{ slot: 'lunch', entries: (days[index] ?? []).map((id, at) => note(id, `${index}/${at}`)) }],
    })),
  });
}

const entriesOf = (plan: ReturnType<typeof week>) =>
  plan.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));

describe('a week with an id twice', () => {
  it.each([
    { what: 'in one meal', given: [['a', 'b', 'a']], ids: ['a', 'b', 'a~2'] },
    { what: 'on two days', given: [['a'], ['a'], ['a']], ids: ['a', 'a~2', 'a~3'] },
    { what: 'where the new id is taken', given: [['a', 'a', 'a~2']], ids: ['a', 'a~3', 'a~2'] },
  ])('tells its entries apart: $what', ({ given, ids }) => {
    const plan = week(...given);
    const distinct = withDistinctEntries(plan);
    expect(entriesOf(distinct).map(({ id }) => id)).toEqual(ids);
    // Nothing else in them changes.
    expect(entriesOf(distinct).map((entry) => ({ ...entry, id: '' }))).toEqual(
      entriesOf(plan).map((entry) => ({ ...entry, id: '' })),
    );
    expect(withDistinctEntries(plan)).toEqual(distinct);
  });

  it('is the very same where every id is there once', () => {
    const plan = week(['a', 'b'], ['c']);
    expect(withDistinctEntries(plan)).toBe(plan);
  });

  it('for any ids: each there once, none longer than a file may hold, and the first of each unchanged', () => {
    const id = fc.constantFrom('a', 'a~2', 'b', 'x'.repeat(200));
    fc.assert(
      fc.property(fc.array(fc.array(id, { maxLength: 5 }), { maxLength: 7 }), (days) => {
        const [before, after] = [week(...days), withDistinctEntries(week(...days))].map(entriesOf);
        const ids = after!.map((entry) => entry.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Math.max(0, ...ids.map((one) => one.length))).toBeLessThanOrEqual(200);
        for (const one of new Set(before!.map((entry) => entry.id)))
          expect(ids.indexOf(one)).toBe(before!.findIndex((entry) => entry.id === one));
      }),
    );
  });
});
