import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { Household } from '#shared/domain/eaters/household';
import { headsOf, householdOf, timesEatenIn } from '#shared/domain/eaters/household';
import { listForText } from '#shared/domain/eaters/eater-text';
import { setEntryPortion, setGuests, setMealPortion } from '#shared/domain/eaters/portions';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { YOU } from '#shared/domain/week/entry-portions';
import { planLeftovers } from '#shared/domain/week/leftovers';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfWeek, moveEntries } from '#shared/domain/week/week-plan';
import { NO_DAY } from '#shared/domain/week/week-tray';
import { newLibraryDocument } from '#shared/schema/library-document';
import { BEEF, chiliWeek } from '#tests/support/chili';
import { answeredPal, householdOfEaters, pal } from '#tests/support/eaters';
import { entry, evenFood, lookupIn, TEST_MONDAY, weekOfEntries } from '#tests/support/foods';
import { runs } from '#tests/support/run-length';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const EGG = evenFood('mine:egg', 10);
const lookup = lookupIn(EGG);
const listOf = (plan: WeekPlan, household: Household | number) =>
  shoppingList(plan, { lookup, catalog: { find: () => undefined } }, household);
const gramsOf = (plan: WeekPlan, household: Household | number) =>
  listOf(plan, household)
    .aisles.flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + line.grams, 0);
const lunch = { date: TEST_MONDAY, slot: 'lunch' };

describe('people and named eaters', () => {
  it('are the same people: naming one of two does not make three', () => {
    const plan = weekOfEntries([entry(EGG.id, 100)]);
    expect(gramsOf(plan, 2)).toBe(200);
    expect(gramsOf(plan, { people: 2, eaters: [pal({ portion: 1 })] })).toBe(200);
    expect(gramsOf(plan, { people: 2, eaters: [pal()] })).toBe(250);
    expect(gramsOf(plan, { people: 1, eaters: [pal()] })).toBe(250);
    expect(gramsOf(plan, { people: 4, eaters: [pal()] })).toBe(450);
    expect(headsOf({ people: 1, eaters: [pal(), pal({ id: 'sam' })] })).toBe(3);
  });

  it('come from the library as it was stored before there were eaters', () => {
    expect(householdOf(newLibraryDocument())).toEqual({ people: 1, eaters: [] });
    const { profile: _answers, ...stored } = pal();
    const library = { settings: { people: 3 }, eaters: { pal: { ...stored, profile: [] } } };
    expect(householdOf(library)).toMatchObject({ people: 3, eaters: [{ id: 'pal', name: 'Pal', portion: 1.5 }] });
  });
});

describe('one list for all', () => {
  const eggs = entry(EGG.id, 100);
  const plan = weekOfEntries([eggs], [entry(EGG.id, 100)]);

  it('says who eats and the net effect', () => {
    // Monday 1 + 1.5, Tuesday 1 + 1.5 + 1 guest: 600 g for 200 planned.
    const list = listOf(setGuests(plan, '2026-11-24', 1), householdOfEaters(pal()));
    expect(list.people).toBe(2);
    expect(listForText(list)).toBe('You, Pal 1 ½, 1 guest on Tue: list × 3');
    expect(listForText(listOf(plan, 2))).toBe('2 people');
    expect(listForText(listOf(plan, 1))).toBe('1 person');
    expect(listForText(listOf(plan, { people: 3, eaters: [pal({ portion: 1 })] }))).toBe(
      'You and 1 more, Pal: list × 3',
    );
  });

  it('buys for who eats: not eating, “Pal only”, and nobody', () => {
    const household = householdOfEaters(pal());
    expect(gramsOf(setMealPortion(plan, lunch, 'pal', 0), household)).toBe(100 + 250);
    const palOnly = setEntryPortion(plan, eggs.id, YOU, 0);
    expect(gramsOf(palOnly, household)).toBe(150 + 250);
    // Guests and unnamed people eat what the planned person eats.
    expect(gramsOf(setGuests(palOnly, TEST_MONDAY, 4), { ...household, people: 5 })).toBe(150 + 250 + 300);
    const nobody = setEntryPortion(palOnly, eggs.id, 'pal', 0);
    expect(gramsOf(nobody, household)).toBe(250);
    expect(listForText(listOf(weekOfEntries([{ ...eggs, portions: { you: 0 } }]), household))).toBe('You, Pal 1 ½');
  });

  it('takes what has no day with usual portions and without guests', () => {
    const tray = setGuests(moveEntries(plan, [eggs.id], NO_DAY), TEST_MONDAY, 3);
    expect(gramsOf(tray, householdOfEaters(pal({ meals: { lunch: 1 } })))).toBe(250 + 200);
  });
});

describe('cooked once for all', () => {
  const ids = ['left'];
  const cooked = planLeftovers(
    new Map([['2026-W48', chiliWeek()]]),
    'pot',
    { cook: 4, portions: [{ id: null, date: '2026-11-25', slot: 'lunch', servings: 1 }] },
    () => ids[0]!,
  ).get('2026-W48')!;
  const beef = { id: BEEF, name: 'Beef', group: 'Beef', kind: 'food' as const, per100g: {}, measures: [] };
  const chili = Object.assign(lookupIn(beef), { recipe: (id: string) => cooked.recipes[id] });
  const bought = (plan: WeekPlan, household: Household | number) =>
    shoppingList(plan, { lookup: chili, catalog: { find: () => undefined } }, household)
      .aisles.flatMap(({ lines }) => lines)
      .reduce((sum, line) => sum + line.grams, 0);
  const serving = bought(cooked, 1) / 4;

  it('buys every planned portion for who eats it there, and the rest as where it is cooked', () => {
    // Tuesday 1 + 1.5, leftovers on Wednesday for you alone, 2 servings left over as on Tuesday: 2.5 + 1 + 5.
    const plan = setEntryPortion(cooked, 'left', 'pal', 0);
    expect(bought(plan, householdOfEaters(pal()))).toBeCloseTo(8.5 * serving, 6);
    expect(bought(cooked, 3)).toBeCloseTo(12 * serving, 6);
  });
});

/** The catalog's foods, who eats what, and guests, at random. */
const catalog = shippedCatalog();
const portionArb = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1, 1.25, 1.5, 2, 3.7);
const eatersArb: fc.Arbitrary<readonly KnownEater[]> = fc
  .array(
    fc.record({
      portion: portionArb,
      isAnswered: fc.boolean(),
      meals: fc.dictionary(fc.constantFrom('lunch', 'dinner'), portionArb, { maxKeys: 2 }),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ portion, meals, isAnswered }, index) =>
      (isAnswered ? answeredPal : pal)({ id: `eater-${index}`, name: `Eater ${index}`, portion, meals }),
    ),
  );
const entryArb = fc
  .tuple(
    fc.constantFrom(...catalog.foods.map(({ id }) => id)),
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.option(fc.dictionary(fc.constantFrom('you', 'eater-0', 'eater-1'), portionArb, { maxKeys: 2 }), {
      nil: undefined,
    }),
  )
  .map(([id, milligrams, portions]): Entry => entry(id, milligrams / 1000, portions === undefined ? {} : { portions }));

test('the list holds exactly what is planned times how often it is eaten, for any household and any guests', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(entryArb, { maxLength: 6 }), { maxLength: 4 }),
      fc.array(entryArb, { maxLength: 3 }),
      eatersArb,
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      (days, tray, eaters, people, guests) => {
        const planned = guests.reduce<WeekPlan>(
          (plan, count, index) => setGuests(plan, plan.days[index]!.date, count),
          { ...weekOfEntries(...days), unplaced: tray },
        );
        const household = { people, eaters };
        const find = lookupFor(planned, catalog);
        const times = timesEatenIn(planned, household, find);
        const list = shoppingList(planned, { lookup: find, catalog }, household);
        const onList = list.aisles
          .flatMap(({ lines }) => lines)
          .flatMap(({ neededBy }) => neededBy)
          .reduce((sum, need) => sum + (need.plannedGrams ?? need.grams), 0);
        const eaten = entriesOfWeek(planned).reduce((sum, one) => {
          const at = planned.days.find((day) => day.meals.some(({ entries }) => entries.includes(one)));
          return sum + (one.kind === 'food' ? one.grams * times(one, at && { date: at.date, slot: 'lunch' }) : 0);
        }, 0);
        // Each meal of a line is rounded once to a milligram.
        expect(Math.abs(onList - eaten)).toBeLessThan(0.001 * (1 + entriesOfWeek(planned).length));
        // The planned person's own share is never less than what is planned for them.
        for (const line of list.aisles.flatMap(({ lines }) => lines)) expect(line.grams).toBeGreaterThan(0);
      },
    ),
    runs(60),
  );
});
