import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food, FrozenFood } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { mergeFood, rewriteFood } from '#shared/domain/own-food/own-food-edit';
import { addEntries, entriesOfDay, freezeFood } from '#shared/domain/week/week-plan';
import type { Entry, FoodEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { scorePlan } from '#shared/domain/score/week-score';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import {
  deepFreeze,
  entry,
  food,
  frozen,
  KETO_WOMAN,
  LITE_SALT,
  SPINACH,
  TEST_WEEK,
  weekOfEntries,
} from '#tests/support/foods';
import { BAR, BAR_BOWL, bars, barWeek, bowl, NEW_BAR, OWN_BAR } from '#tests/support/own-foods';
import { runs } from '#tests/support/run-length';

const entriesOf = (week: WeekPlan): readonly Entry[] => week.days.flatMap(entriesOfDay);

describe('any week', () => {
  const ids = ['mine:bar', 'mine:bar~2', 'mine:bar~3', 'mine:else', 'sr28:11457'];
  const copy = (grams: number, sodium: number | null): FrozenFood => ({
    ...BAR,
    per100g: { ...BAR.per100g, sodium },
    measures: [{ unit: 'bar', grams }],
  });
  const foods = {
    'mine:else': frozen(food('mine:else', { sodium: 7 })),
    'mine:bar~2': copy(30, 200),
    'mine:bar': BAR,
    'mine:bar~3': copy(55, null),
  };
  const gramsEntry = fc
    .record({ food: fc.constantFrom(...ids), grams: fc.integer({ min: 1, max: 5_000_000 }).map((one) => one / 1000) })
    .map((one) => entry(one.food, one.grams));
  const barsEntry = fc
    .record({
      food: fc.constantFrom('mine:bar', 'mine:bar~2', 'mine:bar~3'),
      quarters: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ food: id, quarters }) =>
      bars(`q${quarters}`, quarters / 4, id, { 'mine:bar': 40, 'mine:bar~2': 30, 'mine:bar~3': 55 }[id]),
    );
  const gramsWeek = fc.array(fc.array(gramsEntry, { maxLength: 3 }), { maxLength: 7 });
  const anyWeek = fc.array(fc.array(fc.oneof(gramsEntry, barsEntry, fc.constant(bowl())), { maxLength: 3 }), {
    maxLength: 7,
  });
  const edited = fc
    .record({
      bar: fc.integer({ min: 1, max: 600 }),
      sodium: fc.option(fc.integer({ max: 30_000, min: 0 })),
      unit: fc.constantFrom('bar', 'slice'),
    })
    .map((one): FrozenFood => ({
      ...BAR,
      per100g: { ...BAR.per100g, sodium: one.sodium },
      measures: [{ unit: one.unit, grams: one.bar }],
      revision: 2,
    }));
  const build = (days: readonly (readonly Entry[])[]): WeekPlan => barWeek(days, foods, { 'mine:bowl': BAR_BOWL });
  const scored = (week: WeekPlan) => scorePlan(week, lookupFor(week, { find: () => undefined }), () => KETO_WOMAN);

  it('of amounts in grams scores as one that was planned afresh with the new food', () => {
    fc.assert(
      fc.property(gramsWeek, edited, (days, after) => {
        const afresh = days
          .flatMap((entries, day) => entries.map((one) => ({ one, day })))
          .reduce<WeekPlan>((week, { one, day }) => {
            const isBar = one.food.startsWith('mine:bar');
            const held =
              one.food === 'mine:else' ? { ...foods['mine:else'], id: one.food } : { ...after, id: 'mine:bar' };
            const { plan, id } = one.food.startsWith('sr28:') ? { plan: week, id: one.food } : freezeFood(week, held);
            const at = { date: week.days[day]?.date ?? '', slot: 'lunch' };
            return addEntries(plan, at, [{ ...one, food: isBar ? 'mine:bar' : id }]);
          }, weekOfEntries());
        expect(scored(rewriteFood(build(days), OWN_BAR, after))).toEqual(scored(afresh));
      }),
      runs(60),
    );
  });

  it('is changed by the unchanged food in nothing but the revision', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(gramsEntry, fc.constant(bars('x', 2)), fc.constant(bowl())), { maxLength: 3 }), {
          maxLength: 7,
        }),
        (days) => {
          const week = barWeek(
            days.map((entries) => entries.filter((one) => one.kind !== 'food' || !one.food.includes('~'))),
            { 'mine:else': foods['mine:else'], 'mine:bar': BAR },
            { 'mine:bowl': BAR_BOWL },
          );
          expect(rewriteFood(week, OWN_BAR, structuredClone(BAR))).toBe(week);
          const counted = rewriteFood(week, OWN_BAR, { ...BAR, revision: 2 });
          expect({ ...counted, foods: { ...counted.foods, 'mine:bar': BAR } }).toEqual(week);
          expect([counted.days, counted.recipes]).toEqual([week.days, week.recipes]);
        },
      ),
      runs(60),
    );
  });

  it('names one copy afterwards, is a week that can be stored, and is not changed a second time', () => {
    fc.assert(
      fc.property(anyWeek, edited, (days, after) => {
        const week = deepFreeze(build(days));
        const once = rewriteFood(week, OWN_BAR, after);
        const uses = entriesOf(once).filter(
          (one): one is FoodEntry => one.kind === 'food' && one.food.startsWith('mine:bar'),
        );
        const isUsed = entriesOf(week).some(
          (one) => one.kind === 'recipe' || (one.kind === 'food' && one.food.startsWith('mine:bar')),
        );
        if (!isUsed) expect(once).toBe(week);
        else {
          expect(uses.every((one) => one.food === 'mine:bar')).toBe(true);
          expect(Object.keys(once.foods).filter((id) => id.startsWith('mine:bar'))).toEqual(['mine:bar']);
          expect(rewriteFood(once, { id: 'mine:bar', food: after }, structuredClone(after))).toBe(once);
        }
        expect(weekDocumentSchema.safeParse({ ...newWeekDocument(TEST_WEEK), ...once }).success).toBe(true);
      }),
      runs(60),
    );
  });

  it('merged keeps every gram, and holds no copy of what went', () => {
    const grams = (week: WeekPlan) => entriesOf(week).map((one) => (one.kind === 'food' ? one.grams : one.kind));
    fc.assert(
      fc.property(
        anyWeek,
        fc.constantFrom<Food>(SPINACH, LITE_SALT, { ...NEW_BAR, id: 'mine:else2' }),
        (days, into) => {
          const week = deepFreeze(build(days));
          const merged = mergeFood(week, OWN_BAR, into);
          expect(grams(merged)).toEqual(grams(week));
          if (merged === week) return;
          expect(JSON.stringify(merged)).not.toContain('mine:bar');
          expect(merged.foods['mine:else']).toBe(foods['mine:else']);
          expect(weekDocumentSchema.safeParse({ ...newWeekDocument(TEST_WEEK), ...merged }).success).toBe(true);
        },
      ),
      runs(60),
    );
  });
});
