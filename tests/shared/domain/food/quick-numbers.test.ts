import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { netCarbsIn } from '#shared/domain/food/net-carbs';
import type { QuickNumbers } from '#shared/domain/food/quick-numbers';
import {
  isQuickFood,
  QUICK_FIELDS,
  quickFood,
  quickNumbersOf,
  quickNumbersShort,
  readQuickNumbers,
} from '#shared/domain/food/quick-numbers';
import { mayChange } from '#shared/domain/repair/day-context';
import { dayTotal, scoreDay } from '#shared/domain/score/score';
import { mayUseSimilar } from '#shared/domain/score/similar-foods';
import { habitIdOf } from '#shared/domain/search/food-habits';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { scaleEntries } from '#shared/domain/week/scale-entries';
import { pasteEntries, takeCopy } from '#shared/domain/week/week-plan-copy';
import { addQuickNumbers, changeQuickNumbers } from '#shared/domain/week/week-quick-numbers';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entriesAt } from '#shared/domain/week/week-plan';
import { weekCsv } from '#shared/formats/week-csv';
import { readPlanCsv } from '#shared/formats/week-csv-reader';
import { portionText } from '#shared/formats/portion-text';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { KETO_WOMAN, TEST_WEEK } from '#tests/support/foods';
import { runs } from '#tests/support/run-length';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const DINNER = { date: '2026-11-26', slot: 'dinner' };
const RESTAURANT: QuickNumbers = {
  name: 'Restaurant dinner',
  areCarbsNet: true,
  amounts: { carbohydrate: 9, sodium: 1400 },
};
const planned = (numbers = RESTAURANT) => addQuickNumbers(newWeekDocument(TEST_WEEK), DINNER, numbers, 'q1');

function only(plan: WeekPlan) {
  const [entry, ...more] = entriesAt(plan, DINNER);
  if (entry?.kind !== 'food' || more.length > 0) throw new Error('not one food');
  const food = lookupFor(plan, catalog)(entry.food);
  if (food === undefined) throw new Error('not frozen');
  return { entry, food };
}
const day = (plan: WeekPlan) => plan.days.find(({ date }) => date === DINNER.date) ?? { date: '', meals: [] };

describe('quick numbers read from a text', () => {
  test.each([
    ['Restaurant dinner 9 g carbs 1400 mg sodium', 'Restaurant dinner', true, { carbohydrate: 9, sodium: 1400 }],
    ['Restaurant dinner, 9g net, 1,400 mg sodium', 'Restaurant dinner', true, { carbohydrate: 9, sodium: 1400 }],
    ['Pub 600 kcal and 1.4 g sodium', 'Pub', true, { energy: 600, sodium: 1400 }],
    ['Pub 12 g total carbs', 'Pub', false, { carbohydrate: 12 }],
    ['Pub 12 g carbs 3 g fiber', 'Pub', false, { carbohydrate: 12, fibre: 3 }],
    ['Menu 2: 9,5 g fat', 'Menu 2', true, { fat: 9.5 }],
    ['Yogurt 0 g fat: 9 g net carbs', 'Yogurt 0 g fat', true, { carbohydrate: 9 }],
    ['Pub 2,233.1 mg magnesium', 'Pub', true, { magnesium: 2233.1 }],
    ['0 mg potassium', '', true, { potassium: 0 }],
    ['Soup 300 mg K, 40 mg Mg, 20 g protein', 'Soup', true, { potassium: 300, magnesium: 40, protein: 20 }],
  ])('%s', (text, name, areCarbsNet, amounts) => {
    expect(readQuickNumbers(text)).toEqual({ name, areCarbsNet, amounts });
  });

  test.each([
    'Restaurant dinner',
    'eggs',
    'fat',
    '6 oz salmon',
    'Dinner 9 g',
    '3 eggs 2 g salt',
    'Pub 5 g fat 6 g fat',
    'Pub 90000 g fat',
    'sodium 5',
    'Pub 1,400 g fat', // a thousand, or one and a half?
    'Pub -5 g fat',
    'Pub 1/2 g fat',
  ])('%s are none', (text) => {
    expect(readQuickNumbers(text)).toBeNull();
  });
});

describe('quick numbers in a week', () => {
  it('count what was typed and make the rest at least', () => {
    const plan = planned();
    const score = scoreDay(day(plan), lookupFor(plan, catalog), KETO_WOMAN);
    expect(score.minerals.sodium).toMatchObject({ amount: 1400, atLeast: false });
    expect(score.minerals.potassium).toMatchObject({ amount: 0, atLeast: true, flag: 'unknown' });
    expect(score.netCarbs).toEqual({ amount: 9, upTo: false, atLeast: false });
    expect(score.energy).toMatchObject({ atLeast: true });
    expect(score).toMatchObject({ isPlanned: true, atLeast: true });
  });

  it('of total carbs without fibre are up to that', () => {
    const { food } = only(planned({ name: 'Pub', areCarbsNet: false, amounts: { carbohydrate: 12 } }));
    expect(netCarbsIn(food, 100)).toEqual({ grams: 12, upTo: true });
    expect(quickNumbersShort(food, 100)).toBe('≤ 12 g net, typed');
  });

  it('say what was typed', () => {
    const { food, entry } = only(planned());
    expect(quickNumbersShort(food, 100)).toBe('9 g net, typed');
    expect(portionText(entry, food)).toBe('9 g net carbs, 1,400 mg sodium, typed');
    const salty = only(planned({ name: 'Crisps', areCarbsNet: true, amounts: { sodium: 1400 } }));
    expect(quickNumbersShort(salty.food, 100)).toBe('1,400 mg sodium, typed');
  });

  it('can be scaled: twice 9 g are 18 g', () => {
    const { food, entry } = only(scaleEntries(planned(), ['q1'], 2));
    expect(quickNumbersShort(food, entry.grams)).toBe('18 g net, typed');
  });

  it('are not bought, not changed by repair, no habit, and take no similar food’s value', () => {
    const plan = planned();
    const { entry, food } = only(plan);
    expect(shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }).aisles).toEqual([]);
    expect(mayChange(plan, day(plan), entry)).toBe(false);
    expect(habitIdOf(entry)).toBeNull();
    expect(mayUseSimilar(food)).toBe(false);
  });

  it('are changed for one entry only: a copy keeps its own', () => {
    const plan = planned();
    let id = 0;
    const copy = takeCopy(plan, entriesAt(plan, DINNER));
    const pasted = pasteEntries(plan, DINNER, copy, () => `copy-${(id += 1)}`);
    const changed = changeQuickNumbers(pasted, 'q1', { ...RESTAURANT, amounts: { sodium: 900 } });
    const find = lookupFor(changed, catalog);
    const values = entriesAt(changed, DINNER).map((one) => (one.kind === 'food' ? find(one.food)?.per100g : null));
    expect(values).toEqual([{ sodium: 900 }, { carbohydrate: 9, sodium: 1400 }]);
  });
});

const amountsOf = fc.record(
  Object.fromEntries(
    QUICK_FIELDS.map(({ id, most }) => [id, fc.integer({ min: 0, max: most * 10 }).map((tenths) => tenths / 10)]),
  ),
  { requiredKeys: [] },
);
const anyNumbers = fc
  .record({
    name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,:]{0,20}[a-z]$/),
    areCarbsNet: fc.boolean(),
    amounts: amountsOf,
  })
  .map(({ name, areCarbsNet, amounts }): QuickNumbers => {
    // Net carbs have no separate fibre, and without carbs there is nothing to ask.
    const { fibre, ...rest } = amounts as QuickNumbers['amounts'];
    const isNet = rest.carbohydrate === undefined ? fibre === undefined : areCarbsNet;
    return { name, areCarbsNet: isNet, amounts: isNet || fibre === undefined ? rest : { ...rest, fibre } };
  })
  .filter(({ amounts }) => Object.keys(amounts).length > 0);

describe('for any quick numbers', () => {
  it('a blank is unknown on every way through a week file and plan CSV, and never 0', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const before = planned(numbers);
        const saved = weekDocumentSchema.parse(JSON.parse(JSON.stringify(before)));
        const csv = weekCsv.write({
          week: saved,
          lookup: lookupFor(saved, catalog),
          findShipped: catalog.find,
          scores: null,
        });
        const read = readPlanCsv(csv, { findFood: catalog.find, foodsNamed: () => [], newId: () => 'new' });
        expect(read.problems).toEqual([]);
        const [again] = read.weeks;
        if (again === undefined) throw new Error('no week');
        for (const plan of [saved, again]) {
          const { food } = only(plan);
          expect(isQuickFood(food.id)).toBe(true);
          expect(quickNumbersOf(food).amounts).toEqual(numbers.amounts);
          expect(food.name).toBe(numbers.name);
          for (const { id } of QUICK_FIELDS) {
            const total = dayTotal(day(plan), lookupFor(plan, catalog), id);
            expect(total.atLeast).toBe(numbers.amounts[id] === undefined);
          }
          expect(netCarbsIn(food, 100)).toEqual(netCarbsIn(quickFood(numbers, 'q1'), 100));
        }
        expect(
          weekCsv.losses({ week: saved, lookup: lookupFor(saved, catalog), findShipped: catalog.find, scores: null }),
        ).toEqual([]);
      }),
      runs(100),
    );
  });
});
