/**
 * How long the shopping list takes, compared with adding up the same grams by food in the same run: for a full week of
 * four people who eat different amounts, with 300 foods at home, and for 52 such weeks in one list; and how many foods
 * have shop names, packs and a sourced yield.
 */
import { expect, test } from 'vitest';
import type { Household } from '#shared/domain/eaters/household';
import { setGuests, setMealPortion } from '#shared/domain/eaters/portions';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { creditedList } from '#shared/domain/pantry/credited-list';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import { daysOfWeeks } from '#shared/domain/shopping/list-days';
import { shoppingListOf } from '#shared/domain/shopping/shopping-list';
import { datesOf, shiftWeek } from '#shared/domain/week-id';
import { YOU } from '#shared/domain/week/entry-portions';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import { answeredPal, pal } from '../support/eaters';
import { entry, TEST_WEEK, weekOfEntries } from '../support/foods';
import { shippedCatalog } from '../support/shipped-catalog';
import { percentileFigures, reportFigures, timed } from './figures';

const ENTRIES_A_DAY = 20;
const DAYS = 7;
/** You and three more: portions overall and by meal, one with a day-specific portion. */
const HOUSEHOLD: Household = {
  people: 4,
  eaters: [
    answeredPal({ meals: { breakfast: 4 / 3, snacks: 1 } }),
    pal({ id: 'sam', name: 'Sam', portion: 0.5, meals: { dinner: 0.75, drinks: 0 } }),
    pal({ id: 'kim', name: 'Kim', portion: 0.25, meals: { lunch: 0 } }),
  ],
};
/** Foods in the pantry. */
const ITEMS = 300;
const WEEKS = 52;
const ROUNDS = 200;
const YEARS = 40;
const WARM_UP = 50;

test('the list of a week of 140 entries, and of 52 weeks', () => {
  const catalog = shippedCatalog();
  const { ketoFoods } = catalog;
  // Every fifth food, so that all aisles, cooked rows and pieces are included, some twice.
  const idOf = (place: number): string => ketoFoods[(place * 5) % ketoFoods.length]?.id ?? '';
  const slots = DEFAULT_SLOTS.map(({ id }) => id);
  const anyDay = weekOfEntries(...Array.from({ length: DAYS }, () => []));
  const withMeals = anyDay.days.reduce<WeekPlan>(
    (current, { date }, day) =>
      Array.from({ length: ENTRIES_A_DAY }, (_one, index) => index).reduce<WeekPlan>((now, index) => {
        const portions = index % 7 === 0 ? { portions: { [index % 2 === 0 ? 'pal' : YOU]: 0 } } : {};
        const one = entry(idOf(day * 16 + index), 40 + index * 11, portions);
        return addEntries(now, { date, slot: slots[index % slots.length] ?? '' }, [one]);
      }, current),
    anyDay,
  );
  const [friday, saturday] = [withMeals.days[4]?.date ?? '', withMeals.days[5]?.date ?? ''];
  const plan = setMealPortion(
    setGuests(setGuests(withMeals, friday, 1), saturday, 3),
    { date: friday, slot: 'dinner' },
    'sam',
    2,
  );
  const inWeek = (week: string): WeekPlan => ({
    ...plan,
    week,
    days: plan.days.map((day, index) => ({ ...day, date: datesOf(week)[index] ?? '' })),
  });
  const lookup = lookupFor(plan, catalog);
  const week = [{ plan, lookup }];
  const year = Array.from({ length: WEEKS }, (_week, index) => ({ plan: inWeek(shiftWeek(TEST_WEEK, index)), lookup }));
  const options = { people: HOUSEHOLD, units: 'metric' } as const;
  const listOf = () => shoppingListOf(week, { catalog }, options);
  const listOfYear = () => shoppingListOf(year, { catalog }, { ...options, days: daysOfWeeks(TEST_WEEK, WEEKS) });
  const addUp = (weeks: readonly { readonly plan: WeekPlan }[]) => () => {
    const sums = new Map<string, number>();
    for (const one of weeks.flatMap((each) =>
      each.plan.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries)),
    ))
      if (one.kind === 'food') sums.set(one.food, (sums.get(one.food) ?? 0) + one.grams);
    return sums;
  };
  const rounds = (count: number, task: () => unknown) => Array.from({ length: count }, () => timed(task));
  expect(listOf().aisles.flatMap(({ lines }) => lines).length).toBeGreaterThan(80);
  for (let round = 0; round < WARM_UP; round += 1) listOf();
  const ofWeek = rounds(ROUNDS, listOf);
  const weekBaseline = rounds(ROUNDS, addUp(week));
  const items = ketoFoods.slice(0, ITEMS).map(({ id: food }, place): PantryItem => ({
    id: `item ${place}`,
    food,
    name: '',
    amount: 100 + place,
    unit: 'g',
    place: 'fridge',
    bestBefore: place % 3 === 0 ? null : `2027-0${1 + (place % 9)}-15`,
    minimum: place % 10 === 0 ? 250 : null,
  }));
  const withPantry = () => creditedList(listOf(), items, { lookup, catalog }, { units: 'metric' });
  expect(withPantry().uses.size).toBeGreaterThan(40);
  for (let round = 0; round < WARM_UP; round += 1) withPantry();
  const credited = rounds(ROUNDS, withPantry);
  for (let round = 0; round < WARM_UP / 10; round += 1) listOfYear();
  const ofYear = rounds(YEARS, listOfYear);
  const yearBaseline = rounds(YEARS, addUp(year));

  const curated = ketoFoods.filter((food) => food.curated !== undefined);
  const soldAs = (food: (typeof curated)[number]) => catalog.shopWords(food.curated?.buyAs ?? food.id);
  const worded = curated.filter((food) => {
    const sold = soldAs(food);
    return catalog.shopWords(food.id) !== undefined && (sold?.metric ?? []).length > 0 && (sold?.us ?? []).length > 0;
  });
  const cooked = curated.filter((food) => food.curated?.buyAs != null && !/juice|Egg (white|yolk)/.test(food.name));
  const sourced = cooked.filter((food) => catalog.yieldSource(food.id) !== undefined);
  const figures = [
    ...percentileFigures('The list of 140 entries', ofWeek, 'their grams added up', weekBaseline),
    ...percentileFigures(`The same with ${ITEMS} foods at home`, credited, 'their grams added up', weekBaseline),
    ...percentileFigures('One list of 52 such weeks', ofYear, 'their grams added up', yearBaseline),
  ];
  reportFigures('shopping', figures, [
    `Foods with shop name and packs of both regions: ${worded.length} of ${curated.length}.`,
    `Cooked rows with a sourced yield: ${sourced.length} of ${cooked.length}.`,
  ]);
  expect(worded).toHaveLength(curated.length);
});
