import { householdOfEaters, pal } from '#tests/support/eaters';
import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { Household } from '#shared/domain/eaters/household';
import { usualTimes } from '#shared/domain/eaters/household';
import { homeFoods } from '#shared/domain/pantry/home-foods';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import { bestBeforeText, bestBeforeWords, foodsToUseFirst, isUseFirst } from '#shared/domain/pantry/use-first';
import { repairDay } from '#shared/domain/repair/repair-day';
import type { RepairRequest } from '#shared/domain/repair/repair';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { entry, weekOfEntries } from '#tests/support/foods';
import { repairRequest } from '#tests/support/repair-request';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const TODAY = '2026-11-24';
const catalog = shippedCatalog();
const [SPINACH, COOKED, EGG] = ['sr28:11457', 'sr28:11458', 'sr28:01123'] as const;
const item = (food: string | null, amount: number, bestBefore: string | null): PantryItem => ({
  id: `${food} ${bestBefore}`,
  food,
  name: food === null ? 'roll' : '',
  amount,
  unit: 'g',
  place: 'fridge',
  bestBefore,
  minimum: null,
});

describe('what is to be used first', () => {
  test.each([
    ['2026-11-10', true, 'since 10 Nov', 'Tue 10 Nov'],
    ['2026-11-19', true, 'since Thu', 'Thu 19 Nov'],
    ['2026-11-24', true, 'today', 'Tue 24 Nov'],
    ['2026-11-25', true, 'tomorrow', 'Wed 25 Nov'],
    ['2026-12-01', true, '7 days', 'Tue 1 Dec'],
    ['2026-12-02', false, '', 'Wed 2 Dec'],
    ['2027-06-01', false, '', '1 Jun 2027'],
    ['2025-06-01', true, 'since 1 Jun 2025', '1 Jun 2025'],
  ])('dated %s: %s, “%s”, “%s”', (date, isFirst, words, text) => {
    expect(isUseFirst({ bestBefore: date, amount: 1 }, TODAY)).toBe(isFirst);
    expect([bestBeforeWords(date, TODAY), bestBeforeText(date, TODAY)]).toEqual([words, text]);
  });

  test('is never what has no date or is gone; of one food the nearest date counts', () => {
    const soon = foodsToUseFirst(
      [
        item(SPINACH, 100, '2026-11-27'),
        item(EGG, 100, '2026-11-26'),
        item(SPINACH, 50, '2026-11-25'),
        item('sr28:02047', 100, null),
        item('sr28:01145', 0, '2026-11-25'),
        item(null, 1, '2026-11-25'),
      ],
      TODAY,
    );
    expect([...soon]).toEqual([
      [SPINACH, '2026-11-25'],
      [EGG, '2026-11-26'],
    ]);
  });
});

describe('what is at home and not planned yet', () => {
  const plan = weekOfEntries([entry(SPINACH, 60), entry(EGG, 100)]);
  const sources = { lookup: lookupFor(plan, catalog), catalog };
  const home = (items: readonly PantryItem[], household: Household = { people: 1, eaters: [] }) =>
    homeFoods({
      items,
      list: shoppingList(plan, sources, household),
      times: usualTimes(household),
      sources,
      foods: [SPINACH, COOKED, EGG],
      today: TODAY,
    });

  test('is what the meals of everybody leave, for one portion', () => {
    const { grams, useFirst } = home([item(SPINACH, 200, '2026-11-25'), item(EGG, 80, null)]);
    expect([grams.get(SPINACH), grams.has(EGG), [...useFirst].includes(SPINACH)]).toEqual([140, false, true]);
    // 200 g minus 2 × 60 g is 40 g for two.
    expect(home([item(SPINACH, 200, null)], { people: 2, eaters: [] }).grams.get(SPINACH)).toBe(40);
    // Pal eats one and a half portions: 200 g minus 60 g and 90 g is 50 g for two and a half portions.
    expect(home([item(SPINACH, 200, null)], householdOfEaters(pal())).grams.get(SPINACH)).toBe(20);
    expect(home([]).grams.size).toBe(0);
  });
});

describe('a repair', () => {
  const KALE = 'sr28:11233';
  const proposed = (home: RepairRequest['home']) => {
    const answer = repairDay({ ...repairRequest(), home });
    if (answer.outcome !== 'proposals') throw new Error(answer.outcome);
    return answer.proposals;
  };
  const bought = (home: RepairRequest['home']) => proposed(home).flatMap(({ buys }) => buys.map(({ food }) => food));
  const firstOf = (home: RepairRequest['home']) => JSON.stringify(proposed(home)[0]?.edits);

  test('takes first what is at home and must be eaten soon, and does not buy it', () => {
    expect(JSON.stringify(proposed(undefined))).not.toContain(KALE);
    const home = { grams: new Map([[KALE, 500]]), useFirst: new Set([KALE]) };
    expect(firstOf(home)).toContain(KALE);
    expect(bought(home)).not.toContain(KALE);
    // With 10 g at home most has to be bought.
    expect(bought({ ...home, grams: new Map([[KALE, 10]]) })).toContain(KALE);
  });
});
