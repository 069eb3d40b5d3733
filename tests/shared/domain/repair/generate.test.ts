import { describe, expect, it } from 'vitest';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { generate } from '#shared/domain/repair/generate';
import type { FilledCell, Generated, GenerateRequest, UseUpWish } from '#shared/domain/repair/generate-request';
import { NOTHING_GENERATED } from '#shared/domain/repair/generate-text';
import type { RepairLimits } from '#shared/domain/repair/repair';
import { regenerate } from '#shared/domain/repair/regenerate';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { addEntries, entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { cellsOf, generateRequest, personOnDay, WIDE_LIMITS } from '#tests/support/generate-request';
import { person } from '#tests/support/people';
import { repairFoods } from '#tests/support/repair-foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

type Filled = Extract<Generated<WeekDocument>, { readonly outcome: 'filled' }>;

function filledBy(request: GenerateRequest<WeekDocument>): Filled {
  const answer = generate(request);
  if (answer.outcome !== 'filled') throw new Error(`Nothing was filled: ${answer.outcome}`);
  return answer;
}

function recipeAt(plan: WeekDocument, id: string): RecipeEntry {
  const entry = findEntry(plan, id)?.entry;
  if (entry?.kind !== 'recipe') throw new Error(`${id} is no recipe`);
  return entry;
}

const dayNumber = ({ date }: { readonly date: string }): number => Number(date.slice(8));
const onlyRecipes = (ids: readonly string[]) => generateRequest().recipes.filter(({ id }) => ids.includes(id));

/** Forbidden repeats: a recipe a third time, or a dinner again within two days that is not its leftovers. */
function badRepeats(filled: readonly FilledCell[]): readonly string[] {
  return filled.flatMap((one, index) => {
    const before = filled.slice(0, index).filter(({ recipe }) => recipe === one.recipe);
    const isTooOften = before.length >= 2;
    const isSoon = before.some(
      (other) =>
        one.slot === 'dinner' && other.slot === 'dinner' && !one.isLeftover && dayNumber(one) - dayNumber(other) <= 2,
    );
    return isTooOften || isSoon ? [`${one.date} ${one.slot} ${one.recipe}`] : [];
  });
}

describe('filling a week', () => {
  it('fills every meal with dishes that suit it, reaches the floors and stays inside the limits', () => {
    const request = generateRequest();
    const { filled, left, days } = filledBy(request);
    expect(left.filter(({ slot }) => slot !== 'snacks')).toEqual([]);
    expect(days).toHaveLength(7);
    expect(
      filled.filter(({ recipe, slot }) => shippedCatalog().findRecipe(recipe)?.slots.includes(slot) !== true),
    ).toEqual([]);
    for (const day of days) {
      expect(day.score, day.date).toBe(100);
      expect(day.energy.amount).toBeGreaterThanOrEqual(1500);
      expect(day.energy.amount).toBeLessThanOrEqual(2100);
      expect(day.netCarbs.amount).toBeLessThanOrEqual(30);
      expect(day.protein.amount).toBeGreaterThanOrEqual(80);
      expect(day.minerals.sodium.caution).toBe('none');
    }
  });

  it('has enough for a man who eats no meat or fish: energy and protein at few net carbs', () => {
    const limits: RepairLimits = {
      ...WIDE_LIMITS,
      energy: { min: 1900, max: 2500 },
      protein: { min: 90 },
      exclude: ['meat', 'fish', 'shellfish'],
      means: 'salt',
    };
    const foods = repairFoods();
    const who = person({ sex: 'male', preset: 'keto' });
    const days = [1, 2, 3, 4].flatMap((seed) => filledBy(generateRequest({ who, limits, foods, seed })).days);
    const inside = days.filter(
      ({ energy, protein, netCarbs }) =>
        energy.amount >= 1900 && energy.amount <= 2500 && protein.amount >= 90 && netCarbs.amount <= 30,
    );
    expect(inside.length / 28).toBeGreaterThanOrEqual(0.85);
  });

  it('keeps the most of protein too', () => {
    const limits = { ...WIDE_LIMITS, protein: { min: null, max: 90 } };
    for (const day of filledBy(generateRequest({ limits })).days)
      expect(day.protein.amount, day.date).toBeLessThanOrEqual(90);
    expect(filledBy(generateRequest()).days.some(({ protein }) => protein.amount > 90)).toBe(true);
  });

  it.each([
    ['an exclusion only a newer version knows', { hasNewerExclusion: true }, 'newer-exclusion'],
    ['energy upside down', { energy: { min: 2100, max: 1500 } }, 'contradictory-limits'],
    ['protein upside down', { protein: { min: 90, max: 80 } }, 'contradictory-limits'],
  ] as const)('fills nothing and replaces nothing for %s', (_name, limits, why) => {
    const request = generateRequest({ limits: { ...WIDE_LIMITS, ...limits } });
    expect(generate(request)).toEqual({ outcome: 'nothing', why });
    const { plan, filled } = filledBy(generateRequest());
    expect(regenerate({ ...request, plan }, filled[0]?.entry ?? '')).toEqual({ outcome: 'nothing', why });
    expect(NOTHING_GENERATED[why]).toMatch(/^[A-Z].+\.$/);
  });

  it('keeps to a range of fat, what it adds to the recipes too', () => {
    const foods = repairFoods();
    const fatOf = (fat: RepairLimits['fat']) =>
      filledBy(generateRequest({ limits: { ...WIDE_LIMITS, fat }, foods })).days.map((day) => day.fat.amount);
    const free = fatOf(undefined);
    const middle = free.reduce((sum, amount) => sum + amount, 0) / free.length;
    const isNear = (amount: number): boolean => Math.abs(amount - middle) <= 5;
    expect(free.every(isNear)).toBe(false);
    expect(fatOf({ min: middle - 5, max: middle + 5 }).filter((amount) => !isNear(amount))).toEqual([]);
  });

  it('has the same answer for the same seed and another for another', () => {
    const first = filledBy(generateRequest({ seed: 7 }));
    expect(filledBy(generateRequest({ seed: 7 }))).toEqual(first);
    expect(filledBy(generateRequest({ seed: 8 })).filled).not.toEqual(first.filled);
  });

  it.each([1, 2, 3])('repeats no recipe a third time and no dinner within two days (seed %i)', (seed) => {
    for (const cookTwice of [false, true]) {
      const wishes = { cookTwice, dinners: null, useUp: [] };
      expect(badRepeats(filledBy(generateRequest({ seed, wishes })).filled)).toEqual([]);
    }
  });

  it('rather leaves meals empty than repeats a dinner', () => {
    const recipes = onlyRecipes(['meal:burger-bowl', 'meal:steak-asparagus-arugula']);
    const request = generateRequest({ recipes });
    const { filled, left } = filledBy({ ...request, cells: cellsOf(request.plan, ['dinner']) });
    expect(filled).toHaveLength(4);
    expect(left).toHaveLength(3);
    expect(badRepeats(filled)).toEqual([]);
  });

  it('cooks once for two meals where that is wished, and buys it where it is cooked', () => {
    const { filled, plan } = filledBy(generateRequest({ wishes: { cookTwice: true, dinners: null, useUp: [] } }));
    const leftovers = filled.filter(({ isLeftover }) => isLeftover);
    expect(leftovers.length).toBeGreaterThanOrEqual(4);
    for (const { entry: id } of leftovers) {
      const leftover = recipeAt(plan, id);
      const [date = '', cookedAt = ''] = leftover.leftoverOf?.split('/') ?? [];
      expect(findEntry(plan, cookedAt)?.at.date).toBe(date);
      const cooked = recipeAt(plan, cookedAt);
      expect(cooked.cook).toBe(cooked.servings + leftover.servings);
    }
  });

  it('plans as many different dinners as are wished', () => {
    const request = generateRequest({ wishes: { cookTwice: true, dinners: 4, useUp: [] } });
    const { filled } = filledBy({ ...request, cells: cellsOf(request.plan, ['dinner']) });
    expect(new Set(filled.map(({ recipe }) => recipe)).size).toBe(4);
  });

  it.each([4, 5, 7])('cooks on as many evenings as are wished: %i', (evenings) => {
    const request = generateRequest({ wishes: { cookTwice: true, dinners: null, evenings, useUp: [] } });
    const { filled } = filledBy(request);
    expect(filled.filter(({ slot, isLeftover }) => slot === 'dinner' && !isLeftover)).toHaveLength(evenings);
    expect(filled.filter(({ slot }) => slot === 'dinner')).toHaveLength(7);
  });

  it('finds a use for what should be used up', () => {
    const sardines = 'sr28:15088';
    const holdsThem = ({ recipe }: FilledCell) =>
      shippedCatalog()
        .findRecipe(recipe)
        ?.ingredients.some((one) => one.food === sardines) === true;
    const seeds = [1, 2, 3, 4, 5];
    const uses = (useUp: readonly UseUpWish[]) =>
      seeds.filter((seed) =>
        filledBy(generateRequest({ seed, wishes: { cookTwice: false, dinners: null, useUp } })).filled.some(holdsThem),
      ).length;
    expect(uses([{ foods: [sardines], grams: null }])).toBe(5);
    expect(uses([])).toBeLessThan(5);
  });

  it('uses more of what there is more of', () => {
    const spinach = ['sr28:11457', 'sr28:11458'];
    const usedOf = (grams: number | null): number => {
      const totals = [1, 2, 3].map((seed) => {
        const useUp = [{ foods: spinach, grams }];
        const { filled } = filledBy(generateRequest({ seed, wishes: { cookTwice: false, dinners: null, useUp } }));
        return filled.reduce((sum, { recipe, servings }) => {
          const found = shippedCatalog().findRecipe(recipe);
          const held = found?.ingredients.filter((one) => 'food' in one && spinach.includes(one.food)) ?? [];
          const whole = held.reduce((more, one) => more + ('grams' in one ? one.grams : 0), 0);
          return sum + (whole / (found?.servings ?? 1)) * servings;
        }, 0);
      });
      return totals.reduce((sum, one) => sum + one, 0) / totals.length;
    };
    expect(usedOf(500)).toBeGreaterThan(1.5 * usedOf(null));
    expect(usedOf(500)).toBeGreaterThan(300);
  });
});

describe('what is planned', () => {
  it('stays as it is, and a meal with a note counts as planned', () => {
    const at = { date: '2026-11-24', slot: 'dinner' };
    const note = { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' } as const;
    const eggs = {
      id: 'eggs',
      kind: 'food',
      food: 'sr28:01123',
      grams: 150,
      portion: { amount: 3, unit: 'large' },
      locked: true,
      note: '',
    } as const;
    const noted = addEntries(newWeekDocument('2026-W48'), at, [note]);
    const plan = addEntries(noted, { date: '2026-11-25', slot: 'breakfast' }, [eggs]);
    const { plan: after, filled } = filledBy(generateRequest({ plan }));
    expect(entriesAt(after, at)).toEqual([note]);
    expect(entriesAt(after, { date: '2026-11-25', slot: 'breakfast' })).toEqual([eggs]);
    expect(filled.some(({ date, slot }) => date === at.date && slot === at.slot)).toBe(false);
  });

  it('counts toward how often a recipe may be eaten', () => {
    const burger = { kind: 'recipe', recipe: 'meal:burger-bowl', servings: 1, leftoverOf: null, note: '' } as const;
    const plan = ['2026-11-23', '2026-11-26'].reduce(
      (current, date) => addEntries(current, { date, slot: 'lunch' }, [{ ...burger, id: date, locked: false }]),
      newWeekDocument('2026-W48'),
    );
    for (const seed of [1, 2, 3, 4]) {
      const { filled } = filledBy(generateRequest({ plan, seed }));
      expect(filled.map(({ recipe }) => recipe)).not.toContain('meal:burger-bowl');
    }
  });

  it('leaves other meals of the week alone when one is exchanged', () => {
    const { plan, filled } = filledBy(generateRequest());
    const one = filled.find(({ slot }) => slot === 'dinner');
    if (one === undefined) throw new Error('No dinner was filled');
    const answer = regenerate(generateRequest({ plan, newId: () => 'other' }), one.entry);
    if (answer.outcome !== 'filled') throw new Error(answer.outcome);
    expect(answer.filled).toMatchObject([{ date: one.date, slot: 'dinner', entry: 'other' }]);
    expect(answer.filled[0]?.recipe).not.toBe(one.recipe);
    for (const other of filled) {
      if (other !== one) expect(findEntry(answer.plan, other.entry)).toEqual(findEntry(plan, other.entry));
    }
  });

  it('exchanges what is cooked twice with its leftovers, and cooks less when only the leftovers go', () => {
    const { plan, filled } = filledBy(generateRequest({ wishes: { cookTwice: true, dinners: null, useUp: [] } }));
    const leftover = filled.find(({ isLeftover }) => isLeftover);
    const first = filled.find((one) => one.recipe === leftover?.recipe && !one.isLeftover);
    if (leftover === undefined || first === undefined) throw new Error('Nothing was cooked twice');
    let made = 0;
    const again = { plan, newId: () => `other-${(made += 1)}` };
    const both = regenerate(generateRequest(again), first.entry);
    const one = regenerate(generateRequest(again), leftover.entry);
    if (both.outcome !== 'filled' || one.outcome !== 'filled') throw new Error('Nothing was exchanged');
    expect(both.filled.map(({ date, slot }) => ({ date, slot }))).toEqual(
      [first, leftover].map(({ date, slot }) => ({ date, slot })),
    );
    expect(one.filled).toHaveLength(1);
    expect(recipeAt(one.plan, first.entry).cook).toBeUndefined();
  });
});

describe('what the recipes leave missing', () => {
  /** A day of these three recipes lacks potassium and magnesium. */
  const plain = () =>
    onlyRecipes(['meal:smoked-salmon-avocado-plate', 'meal:shrimp-cucumber-salad', 'meal:chicken-thighs-savoy']);
  const days = (request: GenerateRequest<WeekDocument>) => {
    const { plan } = request;
    const cells = cellsOf(plan, ['breakfast', 'lunch', 'dinner', 'snacks']).filter(({ date }) => date <= '2026-11-24');
    return filledBy({ ...request, cells });
  };

  it('is added from foods, to what was filled, and no more than the limits allow', () => {
    const without = days(generateRequest({ recipes: plain() }));
    const topped = days(generateRequest({ recipes: plain(), foods: repairFoods() }));
    expect(topped.added.length).toBeGreaterThan(0);
    expect(topped.filled).toEqual(without.filled);
    for (const [index, day] of topped.days.entries()) {
      expect(day.exactScore ?? 0).toBeGreaterThanOrEqual(without.days[index]?.exactScore ?? 0);
      expect(day.netCarbs.amount).toBeLessThanOrEqual(30);
      expect(day.energy.amount).toBeLessThanOrEqual(2100);
    }
    for (const id of topped.added) expect(findEntry(topped.plan, id)?.entry.kind).toBe('food');
  });

  it('can be exchanged for other foods; nothing else of the week changes', () => {
    let made = 0;
    const request = generateRequest({ recipes: plain(), foods: repairFoods(), newId: () => `e-${(made += 1)}` });
    const topped = days(request);
    const [id = ''] = topped.added;
    const old = findEntry(topped.plan, id);
    const cells = cellsOf(topped.plan).filter(({ date }) => date === old?.at.date);
    const answer = regenerate({ ...request, plan: topped.plan, cells }, id);
    if (answer.outcome !== 'filled') throw new Error(`Nothing was exchanged: ${answer.outcome}`);
    expect(findEntry(answer.plan, id)).toBeNull();
    expect(answer.added.length).toBeGreaterThan(0);
    const foods = answer.added.map((one) => findEntry(answer.plan, one)?.entry);
    expect(foods.map((entry) => (entry?.kind === 'food' ? entry.food : ''))).not.toContain(
      old?.entry.kind === 'food' ? old.entry.food : 'none',
    );
    for (const entry of topped.filled.map((one) => one.entry))
      expect(findEntry(answer.plan, entry)).toEqual(findEntry(topped.plan, entry));
    // Nobody may have it, so nothing is exchanged either.
    expect(regenerate({ ...request, plan: topped.plan, cells, personOn: () => null }, id).outcome).toBe('refused');
    expect(regenerate({ ...request, plan: topped.plan, cells, foods: [] }, id)).toMatchObject({ why: 'no-recipe' });
  });

  it('is left missing on a day of which a meal stays empty', () => {
    const recipes = onlyRecipes(['meal:chicken-thighs-savoy']);
    expect(days(generateRequest({ recipes, foods: repairFoods() })).added).toEqual([]);
  });
});

describe('what a person does not eat or may not have', () => {
  const ingredientsOf = ({ plan }: Filled) =>
    Object.values(plan.recipes ?? {}).flatMap(({ ingredients }) => ingredients.map(({ food }) => food));

  it('is in nothing that is filled: dislikes, exclusions, foods whose tags nobody knows', () => {
    const spinach = 'sr28:11457';
    expect(ingredientsOf(filledBy(generateRequest()))).toContain(spinach);
    const dislikes = { ...WIDE_LIMITS, dislikes: [spinach, 'meal:burger-bowl'] };
    const answer = filledBy(generateRequest({ limits: dislikes }));
    expect(ingredientsOf(answer)).not.toContain(spinach);
    expect(answer.filled.map(({ recipe }) => recipe)).not.toContain('meal:burger-bowl');

    const tagged = filledBy(generateRequest({ limits: { ...WIDE_LIMITS, exclude: ['dairy'] } }));
    const held = ingredientsOf(tagged).flatMap(
      (id): readonly string[] => shippedCatalog().find(id)?.tags ?? ['not known'],
    );
    expect(held).not.toContain('dairy');
    expect(held).not.toContain('not known');
  });

  it('no salt and no more sodium than the limit with high blood pressure', () => {
    const answers = { ...person().answers, 'high-blood-pressure': 'yes' } as const;
    const answer = filledBy(generateRequest({ who: person({ answers }) }));
    const kinds = ingredientsOf(answer).map((id) => shippedCatalog().find(id)?.kind);
    expect(new Set(kinds)).toEqual(new Set(['food']));
    for (const day of answer.days) expect(day.minerals.sodium.caution).toBe('none');
  });

  it('no week at all where the answers rule it out, with the day and the person it is refused for', () => {
    const kidney = person({ answers: { ...person().answers, 'kidney-disease': 'yes' } });
    const pregnant = person({ lifeStage: 'pregnant' });
    expect(generate(generateRequest({ who: kidney }))).toMatchObject({ outcome: 'refused', date: '2026-11-23' });
    expect(generate(generateRequest({ who: pregnant }))).toMatchObject({ outcome: 'refused' });
    expect(generate(generateRequest({ who: person({ answers: {} }) }))).toMatchObject({ outcome: 'refused' });
    expect(generate(generateRequest({ personOn: () => null }))).toMatchObject({ outcome: 'refused', person: null });
    const child = personOnDay(person(), 17);
    expect(generate(generateRequest({ personOn: () => child }))).toMatchObject({ outcome: 'refused', person: child });
  });

  it('a week for a pregnant woman on her clinician’s numbers', () => {
    const who = person({ lifeStage: 'pregnant', preset: 'clinician', clinician: { potassium: { min: 2900 } } });
    expect(generate(generateRequest({ who })).outcome).toBe('filled');
  });
});

describe('nothing to do, and stopping', () => {
  it('says that no meal is empty, and that no recipe suits', () => {
    const { plan } = filledBy(generateRequest());
    expect(generate(generateRequest({ plan, cells: cellsOf(plan, ['dinner']) }))).toEqual({
      outcome: 'nothing',
      why: 'no-empty-meal',
    });
    expect(generate(generateRequest({ recipes: [] }))).toEqual({ outcome: 'nothing', why: 'no-recipe' });
    const disliked = shippedCatalog().recipes.flatMap(({ ingredients }) =>
      ingredients.flatMap((one) => (isNestedRecipe(one) ? [] : [one.food])),
    );
    const limits = { ...WIDE_LIMITS, dislikes: disliked };
    expect(generate(generateRequest({ limits }))).toEqual({ outcome: 'nothing', why: 'no-recipe' });
  });

  it('tells how far it is and stops when it is told to', () => {
    const shares: number[] = [];
    generate(generateRequest(), { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    let asked = 0;
    expect(generate(generateRequest(), { isCancelled: () => (asked += 1) > 3 })).toEqual({ outcome: 'cancelled' });
  });
});
