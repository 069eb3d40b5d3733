import { describe, expect, it } from 'vitest';
import { withEstimate, withoutEstimate } from '#shared/domain/score/estimates';
import type { Food } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { scoreDay } from '#shared/domain/score/score';
import type { DayScore } from '#shared/domain/score/score';
import { scoreSentence, shownAmount } from '#shared/domain/score/score-text';
import { freezeFood } from '#shared/domain/week/week-plan';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import {
  deepFreeze,
  entry,
  food,
  frozen,
  KETO_WOMAN,
  PORTABELLA,
  recipeEntry,
  SPINACH,
  weekOfEntries,
} from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const found = (id: string): Food => {
  const one = catalog.find(id);
  if (one === undefined) throw new Error(`No food ${id}`);
  return one;
};
/** The example of the rules, section 5: portabella 11265 has no magnesium, 11998 has. */
const SIMILAR = found('sr28:11998');
const GAP = found(PORTABELLA.id);
const SOURCE = { food: SIMILAR.id, name: SIMILAR.name };
const PER_100_G = SIMILAR.per100g.magnesium ?? 0;

const plan: WeekPlan = deepFreeze(weekOfEntries([entry(GAP.id, 168), entry(SPINACH.id, 60)]));
const estimated = deepFreeze(withEstimate(plan, GAP, 'magnesium', SIMILAR));
const monday = (week: WeekPlan): DayScore => {
  const day = week.days[0];
  if (day === undefined) throw new Error('No Monday');
  return scoreDay(day, lookupFor(week, catalog), KETO_WOMAN);
};

describe('a similar food’s value in a gap', () => {
  it('is 10 mg a 100 g in the example of the rules', () => {
    expect(GAP.per100g.magnesium).toBeNull();
    expect(PER_100_G).toBe(10);
  });

  it('counts: 168 g of 10 mg and 60 g spinach of 79 mg a 100 g', () => {
    const before = monday(plan).minerals.magnesium;
    expect(before).toMatchObject({ amount: 47.4, atLeast: true, isEstimated: false, fromEstimates: 0 });
    const after = monday(estimated).minerals.magnesium;
    // 16.8 + 47.4.
    expect(after).toMatchObject({ amount: 64.2, atLeast: false, isEstimated: true, fromEstimates: 16.8 });
    expect(shownAmount(after)).toBe('≈ 64');
    expect(monday(estimated).unknown.filter((one) => one.mineral === 'magnesium')).toEqual([]);
  });

  it('stays marked: never silent, with the food it came from', () => {
    const copy = lookupFor(estimated, catalog)(GAP.id);
    expect(copy?.estimated).toEqual({ magnesium: { food: SIMILAR.id, name: SIMILAR.name } });
    expect(lookupFor(plan, catalog)(GAP.id)).not.toHaveProperty('estimated');
  });

  it('changes nothing else of the food, and no other food', () => {
    const copy = lookupFor(estimated, catalog)(GAP.id);
    const { name, group, kind, measures, usualPortion, per100g } = GAP;
    expect(copy).toMatchObject({ name, group, kind, measures, per100g: { ...per100g, magnesium: 10 } });
    expect(copy?.usualPortion).toEqual(usualPortion);
    expect(Object.keys(estimated.foods)).toEqual([GAP.id]);
    const [was, is] = [monday(plan), monday(estimated)];
    expect([is.minerals.sodium, is.minerals.potassium]).toEqual([was.minerals.sodium, was.minerals.potassium]);
    expect([is.energy, is.netCarbs]).toEqual([was.energy, was.netCarbs]);
  });

  it('is for this week alone: the catalog keeps its gap', () => {
    expect(catalog.find(GAP.id)?.per100g.magnesium).toBeNull();
    expect(lookupFor(plan, catalog)(GAP.id)?.per100g.magnesium).toBeNull();
  });

  it('counts in a recipe of the week too', () => {
    const recipe = {
      name: 'Mushrooms',
      servings: 2,
      ingredients: [{ food: GAP.id, grams: 200, portion: { amount: 200, unit: 'g' } }],
    };
    const cooked = { ...weekOfEntries([recipeEntry('mine:mushrooms')]), recipes: { 'mine:mushrooms': recipe } };
    expect(monday(withEstimate(cooked, GAP, 'magnesium', SIMILAR)).minerals.magnesium).toMatchObject({
      amount: 10,
      fromEstimates: 10,
      isEstimated: true,
    });
  });

  it('of 0 is marked too', () => {
    const zero = food('mine:zero', { magnesium: 0 });
    expect(monday(withEstimate(plan, GAP, 'magnesium', zero)).minerals.magnesium).toMatchObject({
      amount: 47.4,
      atLeast: false,
      isEstimated: true,
      fromEstimates: 0,
    });
  });

  it('can be chosen again from another food', () => {
    const other = food('mine:other', { magnesium: 20 });
    const current = lookupFor(estimated, catalog)(GAP.id);
    if (current === undefined) throw new Error('Not found');
    const again = withEstimate(estimated, current, 'magnesium', other);
    expect(lookupFor(again, catalog)(GAP.id)).toMatchObject({
      per100g: { magnesium: 20 },
      estimated: { magnesium: { food: 'mine:other', name: 'Food mine:other' } },
    });
  });

  it('makes a score of at least a plain one', () => {
    const day = (week: WeekPlan) => scoreSentence(monday(week));
    expect(day(plan)).toMatch(/^At least \d+ of 100/);
    expect(day(estimated)).toMatch(/^\d+ of 100/);
  });
});

describe('where there is nothing to estimate', () => {
  it('nothing happens: a value that is there is never overwritten', () => {
    expect(withEstimate(plan, GAP, 'potassium', SIMILAR)).toBe(plan);
    const zero = food('mine:zero', { magnesium: 0 });
    expect(withEstimate(plan, zero, 'magnesium', SIMILAR)).toBe(plan);
  });

  it('nothing happens for a supplement: a tablet holds what its own label says', () => {
    const capsule = food('label:magnesium-oxide', { magnesium: null }, { kind: 'supplement' });
    expect(withEstimate(plan, capsule, 'magnesium', SIMILAR)).toBe(plan);
  });

  it('nothing happens: a similar food without a value gives none', () => {
    expect(withEstimate(plan, GAP, 'magnesium', food('mine:blank', {}))).toBe(plan);
    expect(withEstimate(plan, GAP, 'magnesium', food('mine:null', { magnesium: null }))).toBe(plan);
  });
});

describe('taking an estimate back', () => {
  it('is one edit that leaves no trace: a catalog food is not frozen any more', () => {
    expect(withoutEstimate(estimated, GAP.id, 'magnesium')).toEqual(plan);
  });

  it('leaves the other estimates of the food', () => {
    const strange = food('sr28:99999', { energy: 10 });
    const two = (['sodium', 'magnesium'] as const).reduce<WeekPlan>(
      (week, mineral) => withEstimate(week, { ...strange, ...week.foods[strange.id] }, mineral, SPINACH),
      weekOfEntries([entry(strange.id, 100)]),
    );
    const one = withoutEstimate(two, strange.id, 'sodium');
    expect(one.foods[strange.id]).toMatchObject({
      per100g: { sodium: null, magnesium: 79 },
      estimated: { magnesium: { food: SPINACH.id } },
    });
    expect(one.foods[strange.id]?.estimated).not.toHaveProperty('sodium');
    expect(withoutEstimate(one, strange.id, 'magnesium').foods).toEqual({});
  });

  it('leaves a label’s answers frozen, as they were: the same label added again is the same copy', () => {
    const broth = food('label:bone-broth', { sodium: 300, potassium: null, magnesium: 6 });
    const week = freezeFood(weekOfEntries([entry(broth.id, 240)]), broth).plan;
    const guessed = withEstimate(week, broth, 'potassium', SPINACH);
    expect(guessed.foods[broth.id]).toMatchObject({ per100g: { sodium: 300, potassium: 558 } });
    const back = withoutEstimate(guessed, broth.id, 'potassium');
    expect(back).toEqual(week);
    expect(freezeFood(back, broth).id).toBe(broth.id);
  });

  it('leaves a frozen variant of a catalog food under its own id: entries name it', () => {
    const variant = `${GAP.id}~2`;
    const week = {
      ...weekOfEntries([entry(variant, 100)]),
      foods: { [variant]: { ...frozen(GAP), per100g: { magnesium: 10 }, estimated: { magnesium: SOURCE } } },
    };
    expect(withoutEstimate(week, variant, 'magnesium').foods[variant]).toEqual({
      ...frozen(GAP),
      per100g: { magnesium: null },
    });
  });

  it('does nothing where there is none', () => {
    expect(withoutEstimate(plan, GAP.id, 'magnesium')).toBe(plan);
    expect(withoutEstimate(estimated, GAP.id, 'sodium')).toBe(estimated);
    expect(withoutEstimate(estimated, 'mine:gone', 'magnesium')).toBe(estimated);
  });
});

describe('a week with an estimate', () => {
  it('can be stored and reads the same', () => {
    const week = withEstimate(newWeekDocument('2026-W48'), GAP, 'magnesium', SIMILAR);
    const stored = weekDocumentSchema.parse(JSON.parse(JSON.stringify(week)));
    expect(stored.foods[GAP.id]).toMatchObject({ per100g: { magnesium: 10 }, estimated: { magnesium: SOURCE } });
  });
});
