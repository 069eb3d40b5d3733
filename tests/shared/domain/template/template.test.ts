/** Days and weeks saved as templates and planned again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food, Recipe } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { MINERALS } from '#shared/domain/nutrients';
import { dayTotal } from '#shared/domain/score/score';
import type { ApplyWay, Template } from '#shared/domain/template/template';
import {
  applyTemplate,
  entriesOfTemplate,
  templateAverages,
  templateOf,
  withoutLeftoversOf,
} from '#shared/domain/template/template';
import type { TemplateRules } from '#shared/domain/template/template-guard';
import { datesOf } from '#shared/domain/week-id';
import type { Entry, Slot, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, DEFAULT_SLOTS, entriesAt, entriesOfDay } from '#shared/domain/week/week-plan';
import {
  deepFreeze,
  entry,
  frozen,
  magnesiumCapsule,
  noteEntry,
  PORTABELLA,
  recipeEntry,
  SPINACH,
  TEST_WEEK,
  weekOfEntries,
} from '#tests/support/foods';
import { runs } from '#tests/support/run-length';

const NEXT_WEEK = '2026-W49';
const [MONDAY = '', TUESDAY = '', WEDNESDAY = ''] = datesOf(TEST_WEEK);

const facts = { longName: '', source: 'sr28' as const, unconfirmed: [] };
const shipped = new Map<string, CatalogFood>([SPINACH, PORTABELLA].map((one) => [one.id, { ...one, ...facts }]));
const catalog = { find: (id: string) => shipped.get(id) };

/** The context of somebody whose answers rule nothing out; ids are numbered. */
function freely(): TemplateRules {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return { catalog, guardsOn: () => [], newId };
}

const emptyWeek = (week: string, slots: readonly Slot[] = DEFAULT_SLOTS): WeekPlan => ({
  week,
  slots,
  days: datesOf(week).map((date) => ({ date, meals: [] })),
  foods: {},
});

type Sketch = Readonly<Record<string, readonly Entry[]>>;

/** A week with these entries in the meals of its first days. */
const weekWith = (days: readonly Sketch[], week = TEST_WEEK): WeekPlan =>
  days.reduce<WeekPlan>(
    (plan, meals, weekday) =>
      Object.entries(meals).reduce(
        (current, [slot, entries]) => addEntries(current, { date: datesOf(week)[weekday] ?? '', slot }, entries),
        plan,
      ),
    emptyWeek(week),
  );

const templateOfWeek = (plan: WeekPlan): Template => deepFreeze(templateOf('Cutting week', plan, plan.days));
const templateOfDay = (plan: WeekPlan, weekday = 0): Template =>
  deepFreeze(templateOf('Fast day', plan, plan.days.slice(weekday, weekday + 1)));

const apply = (plan: WeekPlan, template: Template, to: readonly string[], way: ApplyWay = 'empty') =>
  applyTemplate(deepFreeze(plan), template, to, way, freely());

const gramsAt = (plan: WeekPlan, date: string, slot: string) =>
  entriesAt(plan, { date, slot }).map((one) => (one.kind === 'food' ? one.grams : 0));

describe('a template that is made', () => {
  const plan = weekWith([{ breakfast: [entry(SPINACH.id, 60)], lunch: [] }, { dinner: [noteEntry('unknown')] }]);

  it('holds one day, its meals that have entries, and the slots of the week', () => {
    const template = templateOfDay(plan);
    expect(template.days.map((day) => day.meals.map((meal) => meal.slot))).toEqual([['breakfast']]);
    expect(template.slots).toEqual(DEFAULT_SLOTS);
  });

  it('holds all seven days, also those nothing is planned on', () => {
    expect(templateOfWeek(plan).days.map((day) => day.meals.length)).toEqual([1, 1, 0, 0, 0, 0, 0]);
  });

  it('brings only the frozen foods and recipes it names', () => {
    const soup: Recipe = { name: 'Soup', servings: 2, ingredients: [] };
    const named = {
      ...weekWith([{ drinks: [entry('label:magnesium-glycinate', 1)] }, { lunch: [recipeEntry('mine:soup')] }]),
      foods: { 'label:magnesium-glycinate': frozen(magnesiumCapsule(400)), 'mine:other': frozen(SPINACH) },
      recipes: { 'mine:soup': soup },
    };
    expect(templateOfDay(named).foods).toEqual({ 'label:magnesium-glycinate': frozen(magnesiumCapsule(400)) });
    expect(templateOfDay(named).recipes).toEqual({});
    expect(templateOfDay(named, 1).recipes).toEqual({ 'mine:soup': soup });
  });

  it('has the average minerals of its planned days, a lower bound where a value is missing', () => {
    // Potassium: Monday 60 g of spinach at 558 mg per 100 g is 334.8 mg, Tuesday 100 g of portabella at 364 mg is 364
    // mg: (334.8 + 364) / 2 = 349.4. Magnesium: 60 g at 79 mg is 47.4 mg, portabella is blank: at least 47.4 / 2 =
    // 23.7.
    const two = templateOfWeek(weekWith([{ lunch: [entry(SPINACH.id, 60)] }, { lunch: [entry(PORTABELLA.id, 100)] }]));
    const averages = templateAverages(two, catalog);
    expect(averages.plannedDays).toBe(2);
    expect(averages.minerals.potassium).toEqual({ amount: 349.4, atLeast: false });
    expect(averages.minerals.magnesium).toEqual({ amount: 23.7, atLeast: true });
  });

  it('is estimated where a similar food’s value is in it', () => {
    const estimate = { food: 'sr28:11998', name: 'Portabella, exposed to light' };
    const mushroom = { ...frozen(PORTABELLA), per100g: { magnesium: 9 }, estimated: { magnesium: estimate } };
    const week = { ...weekWith([{ lunch: [entry('mine:filled', 100)] }]), foods: { 'mine:filled': mushroom } };
    const { minerals } = templateAverages(templateOfDay(week), catalog);
    expect(minerals.magnesium).toEqual({ amount: 9, atLeast: false, isEstimated: true });
  });

  it('has no average of days only a note is on', () => {
    const averages = templateAverages(templateOfDay(weekWith([{ lunch: [noteEntry('unknown')] }])), catalog);
    expect(averages).toEqual({
      plannedDays: 0,
      minerals: {
        sodium: { amount: 0, atLeast: false },
        potassium: { amount: 0, atLeast: false },
        magnesium: { amount: 0, atLeast: false },
      },
    });
  });
});

describe('a day template', () => {
  const template = templateOfDay(weekWith([{ breakfast: [entry(SPINACH.id, 30)], dinner: [entry(SPINACH.id, 60)] }]));

  it('fills the empty meals of every chosen day and leaves planned ones unchanged', () => {
    const before = weekWith([{ breakfast: [entry(SPINACH.id, 5)] }]);
    const { plan, ...said } = apply(before, template, [MONDAY, WEDNESDAY]);
    expect(gramsAt(plan, MONDAY, 'breakfast')).toEqual([5]);
    expect(gramsAt(plan, MONDAY, 'dinner')).toEqual([60]);
    expect(gramsAt(plan, TUESDAY, 'dinner')).toEqual([]);
    expect(gramsAt(plan, WEDNESDAY, 'breakfast')).toEqual([30]);
    expect(said).toEqual({ entries: 3, meals: 3, kept: 1, locked: 0, replaced: [], leftOut: [], gone: [] });
  });

  it('replaces what is planned on the days, also in meals it has nothing for', () => {
    const before = weekWith([
      { breakfast: [entry(SPINACH.id, 5)], snacks: [entry(SPINACH.id, 6), noteEntry('none')] },
      { snacks: [entry(SPINACH.id, 7)] },
    ]);
    const { plan, ...said } = apply(before, template, [MONDAY], 'replace');
    expect(gramsAt(plan, MONDAY, 'breakfast')).toEqual([30]);
    expect(gramsAt(plan, MONDAY, 'snacks')).toEqual([]);
    expect(gramsAt(plan, TUESDAY, 'snacks')).toEqual([7]);
    expect(said).toEqual({
      entries: 2,
      meals: 2,
      kept: 0,
      locked: 0,
      replaced: [{ date: MONDAY, entries: 3 }],
      leftOut: [],
      gone: [],
    });
  });

  it('gives every copy a new id', () => {
    const { plan } = apply(emptyWeek(NEXT_WEEK), template, datesOf(NEXT_WEEK));
    const ids = plan.days.flatMap(entriesOfDay).map((one) => one.id);
    expect(ids).toHaveLength(14);
    expect(new Set(ids).size).toBe(14);
  });

  it('puts nothing on dates of another week', () => {
    const before = emptyWeek(TEST_WEEK);
    expect(apply(before, template, datesOf(NEXT_WEEK)).plan).toBe(before);
  });

  it('answers the same week when all its meals are planned already', () => {
    const before = weekWith([{ breakfast: [noteEntry('none')], dinner: [noteEntry('none')] }]);
    const applied = apply(before, template, [MONDAY]);
    expect(applied.plan).toBe(before);
    expect(applied.kept).toBe(2);
  });
});

describe('the meal slots of a template', () => {
  const oneSlot = (slot: Slot): Template => ({
    ...templateOfDay(weekWith([{ snacks: [entry(SPINACH.id, 30)] }])),
    slots: [slot],
  });

  it('are those of the same name in the week, whatever their case and id', () => {
    const slots = [{ id: 'x1', name: 'SNACKS ', time: '' }];
    const { plan } = apply(emptyWeek(TEST_WEEK, slots), oneSlot({ id: 'snacks', name: 'Snacks', time: '16:00' }), [
      MONDAY,
    ]);
    expect(plan.slots).toEqual(slots);
    expect(gramsAt(plan, MONDAY, 'x1')).toEqual([30]);
  });

  it('are added where the week lacks them, under an id no other slot has', () => {
    const tea = { id: 'snacks', name: 'Tea', time: '17:00' };
    const { plan } = apply(emptyWeek(TEST_WEEK), oneSlot(tea), [MONDAY]);
    expect(plan.slots).toEqual([...DEFAULT_SLOTS, { id: 'snacks~2', name: 'Tea', time: '17:00' }]);
    expect(gramsAt(plan, MONDAY, 'snacks~2')).toEqual([30]);
  });

  it('are not added when nothing goes into them', () => {
    const empty = {
      ...oneSlot({ id: 'tea', name: 'Tea', time: '' }),
      days: [{ meals: [{ slot: 'tea', entries: [] }] }],
    };
    const before = emptyWeek(TEST_WEEK);
    expect(apply(before, empty, [MONDAY]).plan).toBe(before);
  });

  it('are made of the id where a template does not list one', () => {
    const { plan } = apply(emptyWeek(TEST_WEEK), { ...oneSlot({ id: 'tea', name: 'Tea', time: '' }) }, [MONDAY]);
    // The entry is in "snacks", which is no longer in the template's list; the week has a slot of that name.
    expect(gramsAt(plan, MONDAY, 'snacks')).toEqual([30]);
    expect(plan.slots).toEqual(DEFAULT_SLOTS);
  });
});

describe('what is frozen', () => {
  const capsules = (milligrams: number, plan: WeekPlan): WeekPlan => ({
    ...plan,
    foods: { 'label:magnesium-glycinate': frozen(magnesiumCapsule(milligrams)) },
  });

  it('comes along as it was, beside another copy the week has', () => {
    const template = templateOfDay(capsules(400, weekWith([{ drinks: [entry('label:magnesium-glycinate', 1)] }])));
    const here = capsules(200, weekWith([{ drinks: [entry('label:magnesium-glycinate', 1)] }]));
    const { plan } = apply(here, template, [TUESDAY]);
    const magnesiumOn = (date: string) =>
      dayTotal(
        plan.days.find((day) => day.date === date) ?? { date, meals: [] },
        lookupFor(plan, catalog),
        'magnesium',
      );
    expect(magnesiumOn(MONDAY).amount).toBe(200);
    expect(magnesiumOn(TUESDAY).amount).toBe(400);
  });

  it('changes nothing a planned entry of the same food counts: an estimate of the template stays with its copies', () => {
    const estimated: Food = { ...PORTABELLA, per100g: { ...PORTABELLA.per100g, magnesium: 9 } };
    const template = templateOfWeek({
      ...weekWith([{}, { lunch: [entry(PORTABELLA.id, 100)] }]),
      foods: { [PORTABELLA.id]: frozen(estimated) },
    });
    const before = weekWith([{ lunch: [entry(PORTABELLA.id, 100)] }]);
    const { plan } = apply(before, template, datesOf(TEST_WEEK));
    const totals = plan.days.slice(0, 2).map((day) => dayTotal(day, lookupFor(plan, catalog), 'magnesium'));
    expect(totals).toEqual([
      { amount: 0, atLeast: true },
      { amount: 9, atLeast: false },
    ]);
  });
});

describe('leftovers in a template', () => {
  const soup: Recipe = { name: 'Soup', servings: 4, ingredients: [] };
  const cooked = { ...recipeEntry('mine:soup'), id: 'pot', cook: 4 };
  const leftover = { ...recipeEntry('mine:soup'), id: 'bowl', leftoverOf: `${MONDAY}/pot` };
  const soupWeek = (days: readonly Sketch[]): WeekPlan => ({ ...weekWith(days), recipes: { 'mine:soup': soup } });
  const linkOf = (plan: WeekPlan, date: string) =>
    entriesAt(plan, { date, slot: 'lunch' }).map((one) => (one.kind === 'recipe' ? one.leftoverOf : one.kind));

  it('name each other in the template, not the week they are from', () => {
    const template = templateOfWeek(soupWeek([{ lunch: [cooked] }, { lunch: [leftover] }]));
    const links = entriesOfTemplate(template).map((one) => (one.kind === 'recipe' ? one.leftoverOf : ''));
    expect(links).toEqual([null, '2001-01-01/pot']);
  });

  it('name the copy of what they are left from in every week the template is applied to', () => {
    const template = templateOfWeek(soupWeek([{ lunch: [cooked] }, { lunch: [leftover] }]));
    const { plan } = apply(emptyWeek(NEXT_WEEK), template, datesOf(NEXT_WEEK));
    const [pot] = entriesAt(plan, { date: '2026-11-30', slot: 'lunch' });
    expect(linkOf(plan, '2026-12-01')).toEqual([`2026-11-30/${pot?.id}`]);
  });

  it('name the copy of the same day when a day is applied to several', () => {
    const template = templateOfDay(soupWeek([{ breakfast: [cooked], lunch: [leftover] }]));
    const { plan } = apply(emptyWeek(NEXT_WEEK), template, ['2026-11-30', '2026-12-02']);
    for (const date of ['2026-11-30', '2026-12-02']) {
      const [pot] = entriesAt(plan, { date, slot: 'breakfast' });
      expect(linkOf(plan, date)).toEqual([`${date}/${pot?.id}`]);
    }
  });

  it('are cooked themselves when what they are left from is not part of the template', () => {
    const template = templateOfDay(soupWeek([{ lunch: [cooked] }, { lunch: [leftover] }]), 1);
    expect(linkOf(apply(emptyWeek(NEXT_WEEK), template, ['2026-12-01']).plan, '2026-12-01')).toEqual([null]);
  });

  it('are cooked themselves when what they are left from is not applied, because its meal is planned already', () => {
    const template = templateOfWeek(soupWeek([{ lunch: [cooked] }, { lunch: [leftover] }]));
    const before = weekWith([{ lunch: [noteEntry('none')] }], NEXT_WEEK);
    const { plan } = apply(before, template, datesOf(NEXT_WEEK));
    expect(linkOf(plan, '2026-11-30')).toEqual(['note']);
    expect(linkOf(plan, '2026-12-01')).toEqual([null]);
  });
});

describe('leftovers of a day that is replaced', () => {
  const pot = { ...recipeEntry('mine:soup'), id: 'pot', servings: 1, cook: 3 };
  const bowl = { ...recipeEntry('mine:soup'), id: 'bowl', leftoverOf: `${MONDAY}/pot` };
  const template = templateOfDay(weekWith([{ lunch: [noteEntry('none')] }]));

  it('are cooked by themselves on the days that stay, and in the next week', () => {
    const before = weekWith([{ lunch: [pot] }, { lunch: [bowl] }]);
    const { plan, gone } = apply(before, template, [MONDAY], 'replace');
    expect(entriesAt(plan, { date: TUESDAY, slot: 'lunch' })).toEqual([{ ...bowl, leftoverOf: null }]);
    expect(gone).toEqual([pot]);
    const next = weekWith([{ dinner: [bowl, noteEntry('none')] }], NEXT_WEEK);
    const [first, second] = entriesAt(withoutLeftoversOf(gone, next), { date: '2026-11-30', slot: 'dinner' });
    expect(first).toEqual({ ...bowl, leftoverOf: null });
    expect(second?.kind).toBe('note');
  });

  it('stay leftovers while the recipe they are left over from stays', () => {
    const before = weekWith([{ lunch: [pot] }, { lunch: [bowl] }]);
    const { plan, gone } = apply(before, template, [WEDNESDAY], 'replace');
    expect(entriesAt(plan, { date: TUESDAY, slot: 'lunch' })).toEqual([bowl]);
    expect(gone).toEqual([]);
    expect(withoutLeftoversOf(gone, before)).toBe(before);
  });
});

describe('any week, as a property', () => {
  const soup = (grams: number): Recipe => ({
    name: 'Soup',
    servings: 2,
    ingredients: [{ food: SPINACH.id, grams, portion: { amount: grams, unit: 'g' } }],
  });
  const FROZEN = {
    foods: {
      'label:magnesium-glycinate': frozen(magnesiumCapsule(400)),
      'label:magnesium-glycinate~2': frozen(magnesiumCapsule(null)),
    },
    recipes: { 'mine:soup': soup(100), 'mine:soup~2': soup(300) },
  };
  const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(SPINACH.id, PORTABELLA.id, 'sr28:gone', ...Object.keys(FROZEN.foods)),
        fc.integer({ min: 1, max: 5_000_000 }),
      )
      .map(([id, milligrams]) => entry(id, milligrams / 1000)),
    fc.constantFrom(...Object.keys(FROZEN.recipes)).map(recipeEntry),
    fc.constantFrom('unknown' as const, 'none' as const).map((nutrition) => noteEntry(nutrition)),
  );
  const anyDay = fc.dictionary(
    fc.constantFrom(...DEFAULT_SLOTS.map(({ id }) => id)),
    fc.array(anyEntry, { maxLength: 3 }),
    { maxKeys: 4 },
  );
  const anyWeek = (week: string): fc.Arbitrary<WeekPlan> =>
    fc.array(anyDay, { maxLength: 7 }).map((days) => deepFreeze({ ...weekWith(days, week), ...FROZEN }));

  /**
   * Everything in a plan except ids and dates: what is in each meal, with the frozen copy it counts by, and the totals.
   */
  const contentOf = (plan: WeekPlan) => {
    const lookup = lookupFor(plan, catalog);
    const contentOfEntry = (one: Entry) => {
      const { id: _id, ...rest } = one;
      if (rest.kind !== 'food' && rest.kind !== 'recipe') return rest;
      if (rest.kind === 'recipe') return { ...rest, recipe: lookup.recipe?.(rest.recipe) };
      const { id: _food, ...known } = lookup(rest.food) ?? { id: rest.food };
      return { ...rest, food: known };
    };
    return plan.days.map((day) => ({
      meals: DEFAULT_SLOTS.map(({ id }) => entriesAt(plan, { date: day.date, slot: id }).map(contentOfEntry)),
      totals: MINERALS.map((mineral) => dayTotal(day, lookup, mineral)),
    }));
  };

  it('a template of a week applied to an empty one gives the same entries, foods and totals', () => {
    fc.assert(
      fc.property(anyWeek(TEST_WEEK), fc.constantFrom<ApplyWay>('empty', 'replace'), (week, way) => {
        const template = templateOfWeek(week);
        const { plan, entries } = apply(emptyWeek(NEXT_WEEK), template, datesOf(NEXT_WEEK), way);
        expect(contentOf(plan)).toEqual(contentOf(week));
        expect(plan.slots).toEqual(DEFAULT_SLOTS);
        expect(entries).toBe(week.days.flatMap(entriesOfDay).length);
      }),
      runs(60),
    );
  });

  it('filling empty meals never changes a planned one, nor what it counts', () => {
    fc.assert(
      fc.property(anyWeek(TEST_WEEK), anyWeek(NEXT_WEEK), (from, before) => {
        const { plan } = apply(before, templateOfWeek(from), datesOf(NEXT_WEEK));
        const [was, is] = [contentOf(before), contentOf(plan)];
        before.days.forEach((day, weekday) =>
          DEFAULT_SLOTS.forEach(({ id }, slot) => {
            const here = entriesAt(before, { date: day.date, slot: id });
            if (here.length === 0) return;
            expect(entriesAt(plan, { date: day.date, slot: id })).toBe(here);
            expect(is[weekday]?.meals[slot]).toEqual(was[weekday]?.meals[slot]);
          }),
        );
      }),
      runs(60),
    );
  });

  it('replacing makes the week what the template is, whatever was there', () => {
    fc.assert(
      fc.property(anyWeek(TEST_WEEK), anyWeek(NEXT_WEEK), (from, before) => {
        const { plan, replaced } = apply(before, templateOfWeek(from), datesOf(NEXT_WEEK), 'replace');
        expect(contentOf(plan)).toEqual(contentOf(from));
        expect(replaced.reduce((sum, one) => sum + one.entries, 0)).toBe(before.days.flatMap(entriesOfDay).length);
      }),
      runs(60),
    );
  });

  it('a week template on one day is that weekday of it and leaves the other days the same objects', () => {
    const week = weekOfEntries(...datesOf(TEST_WEEK).map((_date, index) => [entry(SPINACH.id, index + 1)]));
    const before = emptyWeek(NEXT_WEEK);
    const { plan } = apply(before, templateOfWeek(week), ['2026-12-06']);
    expect(gramsAt(plan, '2026-12-06', 'lunch')).toEqual([7]);
    expect(plan.days.slice(0, 6).every((day, index) => day === before.days[index])).toBe(true);
  });
});
