import { describe, expect, it } from 'vitest';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import {
  listedRecipe,
  NO_FILTERS,
  offeredSlots,
  offeredTags,
  selectRecipes,
  shownTags,
  slotsOf,
} from '#renderer/features/recipes/recipe-list';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { guardOf } from '#shared/domain/person/safety';
import { food, lookupIn, PORTABELLA, SPINACH } from '#tests/support/foods';
import { person } from '#tests/support/people';

const of = (id: string, grams: number) => ({ food: id, grams, portion: { amount: grams, unit: 'g' } });
function recipe(id: string, more: Partial<PlannableRecipe> = {}): PlannableRecipe {
  return {
    id,
    name: id,
    servings: 2,
    ingredients: [of(SPINACH.id, 100)],
    cookedGrams: null,
    without: null,
    steps: '',
    note: '',
    tags: [],
    source: '',
    revision: 1,
    slots: [],
    isOwn: false,
    ...more,
  };
}
const TOFU = food('sr28:tofu', {
  energy: 76,
  sodium: 7,
  potassium: 121,
  magnesium: 30,
  carbohydrate: 1.9,
  fibre: null,
});
const lookup = lookupIn(SPINACH, PORTABELLA, TOFU);
const listed = (one: PlannableRecipe) => listedRecipe(one, () => undefined, lookup);

/** `mine:2` is not known. */
const CONTENTS: Readonly<Record<string, readonly DietTag[]>> = { 'mine:1': ['dairy'], 'meal:3': [] };

const FREE = guardOf(person(), 40);
const KIDNEYS = guardOf(person({ answers: { ...NO_CONDITION.answers, 'kidney-disease': 'yes' } }), 40);

describe('a line of the list', () => {
  it('shows the nutrition of a serving: half of 100 g raw spinach', () => {
    // 79, 558 and 79 mg, 1.43 g net carbs and 23 kcal per 100 g.
    expect(listed(recipe('a'))).toMatchObject({
      minerals: { sodium: '39', potassium: '279', magnesium: '39' },
      netCarbs: '0.7',
      energy: '12',
    });
  });

  it('marks bounds, and says nothing where nothing is known', () => {
    const withPortabella = listed(recipe('a', { ingredients: [of(SPINACH.id, 100), of(PORTABELLA.id, 200)] }));
    expect(withPortabella.minerals).toEqual({ sodium: '48', potassium: '643', magnesium: '≥ 39' });
    expect(listed(recipe('a', { ingredients: [of(TOFU.id, 100)] })).netCarbs).toBe('≤ 1.0');
    expect(listed(recipe('a', { ingredients: [of('mine:gone', 100)] }))).toMatchObject({
      minerals: { sodium: '—', potassium: '—', magnesium: '—' },
      netCarbs: '—',
      energy: '—',
    });
    expect(listed(recipe('a', { ingredients: [] })).minerals.sodium).toBe('—');
  });
});

describe('narrowing the list', () => {
  const all = [
    recipe('mine:1', { isOwn: true, without: null, tags: ['Dinner', 'Freezes well'] }),
    recipe('mine:2', { isOwn: true, tags: ['snack'] }),
    recipe('meal:3', { slots: ['breakfast', 'dinner'], tags: ['quick', 'freezes well'] }),
  ];
  const ids = (filters: Partial<typeof NO_FILTERS>, found: readonly string[] | null = null) =>
    selectRecipes(all, found, { ...NO_FILTERS, ...filters }, ({ id }) => CONTENTS[id] ?? null).map((one) => one.id);

  it('by nothing keeps everything in its order; a search has its own', () => {
    expect(ids({})).toEqual(['mine:1', 'mine:2', 'meal:3']);
    expect(ids({}, ['meal:3', 'mine:gone', 'mine:1'])).toEqual(['meal:3', 'mine:1']);
  });

  it('by contents leaves out what contains it, and what is unknown', () => {
    expect(ids({ without: 'dairy' })).toEqual(['meal:3']);
    expect(ids({ without: 'eggs' })).toEqual(['mine:1', 'meal:3']);
  });

  it('by slot reads what a recipe ships with, and the tags that name a slot', () => {
    expect(ids({ slot: 'dinner' })).toEqual(['mine:1', 'meal:3']);
    expect(ids({ slot: 'snacks' })).toEqual(['mine:2']);
    expect([...slotsOf({ slots: ['lunch'], tags: ['Drinks & salts', 'soup'] })]).toEqual(['lunch', 'drinks']);
    expect(offeredSlots(all).map(({ id }) => id)).toEqual(['breakfast', 'dinner', 'snacks']);
  });

  it('by tag does not mind capitals, and by “mine” leaves what ships', () => {
    expect(ids({ tag: 'Freezes well' })).toEqual(['mine:1', 'meal:3']);
    expect(ids({ mine: true })).toEqual(['mine:1', 'mine:2']);
    expect(ids({ mine: true, tag: 'quick' })).toEqual([]);
  });

  it('offers each tag once, without names of slots', () => {
    expect(offeredTags(all, FREE)).toEqual(['Freezes well', 'quick']);
  });
});

describe('tags about sodium and potassium', () => {
  const strong = ['high in potassium', 'salty', 'high in magnesium'];
  const shipped = recipe('meal:1', { tags: strong });
  const own = recipe('mine:1', { isOwn: true, tags: ['low potassium'] });

  it('are there for somebody whose answers lock nothing', () => {
    expect(shownTags(shipped, FREE)).toEqual(strong);
    expect(offeredTags([shipped], FREE)).toHaveLength(3);
  });

  it('are neither shown with a shipped recipe nor used to filter recipes for somebody whose answers lock them', () => {
    expect(shownTags(shipped, KIDNEYS)).toEqual(['high in magnesium']);
    expect(offeredTags([shipped], KIDNEYS)).toEqual(['high in magnesium']);
  });

  it('the person’s own words stay', () => {
    expect(shownTags(own, KIDNEYS)).toEqual(['low potassium']);
    expect(offeredTags([shipped, own], KIDNEYS)).toEqual(['high in magnesium', 'low potassium']);
  });
});
