/** What the safety answers rule out when a template is applied. Nutrition rules, section 2. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food, Recipe } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { SafetyAnswers, TargetPerson } from '#shared/domain/person/profile';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { guardOf } from '#shared/domain/person/safety';
import { foodsOfEntry } from '#shared/domain/score/score';
import { brokenBlock } from '#shared/domain/score/suggestion';
import { bringDay, bringEntries, bringWeek } from '#shared/domain/template/own-plan';
import { applyTemplate, templateOf } from '#shared/domain/template/template';
import type { TemplateRules } from '#shared/domain/template/template-guard';
import { addAnyway, leftOutSentences } from '#shared/domain/template/template-guard';
import { datesOf } from '#shared/domain/week-id';
import type { Portions } from '#shared/domain/week/entry-portions';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { takeCopy } from '#shared/domain/week/week-plan-copy';
import {
  dayOf,
  deepFreeze,
  ELECTROLYTE_STICK,
  entry,
  food,
  frozen,
  LITE_SALT,
  magnesiumCapsule,
  recipeEntry,
  SPINACH,
  TEST_MONDAY,
  weekOfEntries,
} from '#tests/support/foods';
import { person } from '#tests/support/people';
import { somebody, someAge } from '#tests/support/random-people';

const NEXT_WEEK = '2026-W49';
const NEXT_MONDAY = '2026-11-30';
const SALT = food('sr28:02047', { sodium: 38_758, potassium: 8, magnesium: 1 }, { name: 'Table salt', kind: 'salt' });
const CAPSULE = magnesiumCapsule(400);
const WATER = food('sr28:14429', { sodium: 4, potassium: 0, magnesium: 1 });

const facts = { longName: '', source: 'sr28' as const, unconfirmed: [] };
const shipped = new Map<string, CatalogFood>([SALT, SPINACH, WATER].map((one) => [one.id, { ...one, ...facts }]));
const catalog = { find: (id: string) => shipped.get(id) };

const portion = { amount: 1, unit: 'g' };
const mix = (name: string, foods: readonly Food[]): Recipe => ({
  name,
  servings: 2,
  ingredients: foods.map(({ id }) => ({ food: id, grams: 2, portion })),
});
const FROZEN = {
  foods: Object.fromEntries([LITE_SALT, ELECTROLYTE_STICK, CAPSULE].map((one) => [one.id, frozen(one)])),
  recipes: { 'mine:soup': mix('Soup', [SPINACH]), 'mine:drink': mix('Drink', [SPINACH, LITE_SALT]) },
};

function idMaker(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

const rulesFor = (one: TargetPerson, age = 40): TemplateRules => ({
  catalog,
  guardsOn: () => [guardOf(one, age)],
  newId: idMaker(),
});
const answering = (answers: SafetyAnswers) => person({ answers: { ...NO_CONDITION.answers, ...answers } });

const emptyWeek: WeekPlan = deepFreeze({
  ...weekOfEntries(),
  week: NEXT_WEEK,
  days: datesOf(NEXT_WEEK).map((date) => ({ date, meals: [] })),
});

/** Which of these entries reach the next Monday. */
function applied(entries: readonly Entry[], rules: TemplateRules) {
  const from = { ...weekOfEntries(entries), ...FROZEN };
  const { plan, leftOut } = applyTemplate(
    emptyWeek,
    templateOf('T', from, from.days.slice(0, 1)),
    [NEXT_MONDAY],
    'empty',
    rules,
  );
  const names = plan.days
    .flatMap(entriesOfDay)
    .map((one) => (one.kind === 'food' ? one.food : one.kind === 'recipe' ? one.recipe : ''));
  return { names, leftOut };
}

const ALL_NAMES = [SPINACH.id, SALT.id, LITE_SALT.id, CAPSULE.id, ELECTROLYTE_STICK.id, 'mine:soup', 'mine:drink'];
const EVERYTHING = [
  entry(SPINACH.id, 60),
  entry(SALT.id, 1.5),
  entry(LITE_SALT.id, 1.4),
  entry(CAPSULE.id, 1),
  entry(ELECTROLYTE_STICK.id, 1),
  recipeEntry('mine:soup'),
  recipeEntry('mine:drink'),
];

describe('what others eat of it', () => {
  const kidneys = guardOf(answering({ 'kidney-disease': 'yes' }), 40);
  const free = guardOf(person(), 40);
  const rules = (one: TargetPerson, pals: typeof free): TemplateRules => ({
    ...rulesFor(one),
    eatersOn: () => [{ id: 'pal', guard: pals }],
  });
  const brought = (portions: Portions, by: TemplateRules) => {
    const week = { ...weekOfEntries([entry(LITE_SALT.id, 1.4, { portions })]), ...FROZEN };
    const { plan, leftOut } = bringDay(emptyWeek, { plan: week, day: week.days[0]! }, NEXT_MONDAY, by);
    return [
      plan.days.flatMap(entriesOfDay).map((one) => ('portions' in one ? one.portions : undefined)),
      leftOut.length,
    ];
  };

  it('is decided by their answers: yours do not rule out what only Pal eats', () => {
    const yours = answering({ 'kidney-disease': 'yes' });
    expect(brought({ you: 0, pal: 1 }, rules(yours, free))).toEqual([[{ you: 0, pal: 1 }], 0]);
    expect(brought({ you: 0, pal: 1 }, rules(person(), kidneys))).toEqual([[], 1]);
  });

  it('is yours alone where only theirs rule it out', () => {
    expect(brought({ pal: 1 }, rules(person(), kidneys))).toEqual([[{ pal: 0 }], 0]);
    expect(brought({ pal: 1 }, rules(person(), free))).toEqual([[{ pal: 1 }], 0]);
  });
});

describe('what a template brings', () => {
  it.each<readonly [string, TargetPerson, readonly string[]]>([
    ['nothing to answer yes to: everything', person(), ALL_NAMES],
    // The electrolyte stick contains sodium; so does lite salt, and the drink is made without it.
    [
      'high blood pressure: no salts',
      answering({ 'high-blood-pressure': 'yes' }),
      [SPINACH.id, CAPSULE.id, 'mine:soup', 'mine:drink'],
    ],
    // Table salt contains a trace of potassium, 0.12 mg; the capsule is a magnesium supplement.
    [
      'an ARB: table salt, no salt substitutes, no supplements',
      answering({ 'potassium-raising-medicine': 'yes' }),
      [SPINACH.id, SALT.id, 'mine:soup', 'mine:drink'],
    ],
    [
      'lithium: no change of salts',
      answering({ 'diuretic-or-lithium': 'yes' }),
      [SPINACH.id, CAPSULE.id, ELECTROLYTE_STICK.id, 'mine:soup', 'mine:drink'],
    ],
    [
      'pregnancy: salt, no salt substitute or supplement',
      person({ lifeStage: 'pregnant' }),
      [SPINACH.id, SALT.id, 'mine:soup', 'mine:drink'],
    ],
    ['insulin: everything', answering({ 'glucose-lowering-medicine': 'yes' }), ALL_NAMES],
    ['nothing answered: foods only', person({ answers: {}, lifeStage: null }), [SPINACH.id, 'mine:soup', 'mine:drink']],
  ])('%s', (_name, one, expected) => {
    expect(applied(EVERYTHING, rulesFor(one)).names).toEqual(expected);
  });

  it('is foods only under 18', () => {
    expect(applied(EVERYTHING, rulesFor(person(), 17)).names).toEqual([SPINACH.id, 'mine:soup', 'mine:drink']);
  });

  it('goes by the answers on the date it is applied to', () => {
    const week = { ...weekOfEntries([entry(SALT.id, 1.5)], [entry(SALT.id, 1.5)]), ...FROZEN };
    const [monday = '', tuesday = ''] = datesOf(NEXT_WEEK);
    const [free, locked] = [person(), answering({ 'heart-failure': 'yes' })].map((one) => guardOf(one, 40));
    const guardsOn = (date: string) => (date < tuesday ? [free!] : [locked!]);
    const template = templateOf('T', week, week.days);
    const { plan, leftOut } = applyTemplate(emptyWeek, template, datesOf(NEXT_WEEK), 'empty', {
      catalog,
      guardsOn,
      newId: idMaker(),
    });
    expect(plan.days.filter((day) => entriesOfDay(day).length > 0).map((day) => day.date)).toEqual([monday]);
    expect(leftOut).toMatchObject([
      { date: tuesday, name: 'Table salt', food: 'Table salt', yes: ['heart-failure'], unanswered: [] },
    ]);
  });

  it('obeys every guard it is given', () => {
    const both = [person(), person({ lifeStage: 'breastfeeding' })].map((one) => guardOf(one, 30));
    expect(applied([entry(CAPSULE.id, 1)], { ...rulesFor(person()), guardsOn: () => both }).names).toEqual([]);
  });

  it('is, for anybody, nothing but foods and what the guard allows by itself', () => {
    const kinds = new Set<Food['kind']>(['salt', 'salt-substitute', 'supplement']);
    const from = { ...weekOfEntries(EVERYTHING), ...FROZEN };
    fc.assert(
      fc.property(somebody, someAge, (one, age) => {
        const guard = guardOf(one, age);
        const rules = { ...rulesFor(one, age), guardsOn: () => [guard] };
        const template = templateOf('T', from, from.days.slice(0, 1));
        const { plan, leftOut } = applyTemplate(emptyWeek, template, [NEXT_MONDAY], 'empty', rules);
        const lookup = lookupFor(plan, catalog);
        const entries = plan.days.flatMap(entriesOfDay);
        expect(entries.length + leftOut.filter(({ isPart }) => !isPart).length).toBe(EVERYTHING.length);
        for (const { food: eaten, grams } of entries.flatMap((planned) => foodsOfEntry(planned, lookup))) {
          if (eaten === null || !kinds.has(eaten.kind)) continue;
          const alone = dayOf([entry(eaten.id, grams ?? 0)], NEXT_MONDAY);
          expect(brokenBlock(guard, dayOf([], NEXT_MONDAY), alone, lookup)).toBeNull();
        }
      }),
    );
  });
});

describe('a recipe with something that is ruled out', () => {
  const drinkOf = (foods: readonly Food[]) => ({ ...FROZEN, recipes: { 'mine:drink': mix('Drink', foods) } });
  const bring = (foods: readonly Food[], one: TargetPerson) => {
    const from = { ...weekOfEntries([recipeEntry('mine:drink')]), ...drinkOf(foods) };
    return bringWeek(emptyWeek, from, rulesFor(one));
  };

  it('is planned without it, says so, and the rest keeps its grams', () => {
    const { plan, leftOut } = bring([SPINACH, LITE_SALT], answering({ 'kidney-disease': 'yes' }));
    const [drink] = plan.days.flatMap(entriesOfDay);
    expect(drink).toMatchObject({ kind: 'recipe', note: 'made without lite salt: your answers' });
    expect(foodsOfEntry(drink!, lookupFor(plan, catalog)).map(({ name, grams }) => [name, grams])).toEqual([
      [SPINACH.name, 1],
    ]);
    expect(leftOutSentences(leftOut)).toEqual([
      'Drink, made without Lite salt, on Monday 30 November: not offered with kidney disease.',
    ]);
    expect(Object.keys(plan.recipes ?? {})).toHaveLength(1);
  });

  it('is left out whole when only water would be left', () => {
    const { plan, leftOut } = bring([WATER, LITE_SALT], answering({ 'kidney-disease': 'yes' }));
    expect(plan.days.flatMap(entriesOfDay)).toEqual([]);
    expect(leftOutSentences(leftOut)).toEqual([
      'Drink, which holds Lite salt, on Monday 30 November: not offered with kidney disease.',
    ]);
  });
});

describe('adding by name what was left out', () => {
  it('puts it where it would have been, with the copy it was planned with', () => {
    const from = { ...weekOfEntries([entry(SPINACH.id, 60), entry(LITE_SALT.id, 1.4)]), ...FROZEN };
    const rules = rulesFor(answering({ 'kidney-disease': 'yes' }));
    const { plan, leftOut } = bringWeek(emptyWeek, from, rules);
    expect(plan.days.flatMap(entriesOfDay)).toMatchObject([{ food: SPINACH.id }]);
    const after = addAnyway(plan, leftOut, rules.newId);
    expect(entriesOfDay(after.days[0]!)).toMatchObject([{ food: SPINACH.id }, { food: LITE_SALT.id, grams: 1.4 }]);
    expect(after.foods[LITE_SALT.id]).toEqual(frozen(LITE_SALT));
  });

  it('adds the part of a recipe as a separate entry', () => {
    const from = { ...weekOfEntries([recipeEntry('mine:drink')]), ...FROZEN };
    const rules = rulesFor(answering({ 'kidney-disease': 'yes' }));
    const { plan, leftOut } = bringWeek(emptyWeek, from, rules);
    expect(entriesOfDay(addAnyway(plan, leftOut, rules.newId).days[0]!)).toMatchObject([
      { kind: 'recipe' },
      { food: LITE_SALT.id, grams: 1 },
    ]);
  });
});

describe('copying a day and pasting entries', () => {
  const monday = [entry(SPINACH.id, 60), entry(SALT.id, 1.5)];
  const locked = () => rulesFor(answering({ 'high-blood-pressure': 'yes' }));
  const from = { ...weekOfEntries(monday), ...FROZEN };

  it('obey the same rule', () => {
    const day = bringDay(emptyWeek, { plan: from, day: from.days[0]! }, NEXT_MONDAY, locked());
    const at = { date: NEXT_MONDAY, slot: 'lunch' };
    const pasted = bringEntries(emptyWeek, at, takeCopy(from, monday), locked());
    for (const { plan, leftOut } of [day, pasted]) {
      expect(plan.days.flatMap(entriesOfDay)).toMatchObject([{ food: SPINACH.id }]);
      expect(leftOutSentences(leftOut)).toEqual([
        'Table salt on Monday 30 November: not offered with high blood pressure.',
      ]);
    }
  });

  it('count traces of a day in sum: 13 g of table salt hold 1.04 mg potassium', () => {
    const salts = [entry(SALT.id, 12), entry(SALT.id, 1)];
    const rules = rulesFor(answering({ 'potassium-raising-medicine': 'yes' }));
    const at = { date: NEXT_MONDAY, slot: 'lunch' };
    const { plan, leftOut } = bringEntries(emptyWeek, at, takeCopy(from, salts), rules);
    expect(plan.days.flatMap(entriesOfDay)).toMatchObject([{ grams: 12 }]);
    expect(leftOut).toHaveLength(1);
  });
});

describe('the messages about it', () => {
  const base = { date: TEST_MONDAY, name: 'Table salt', food: 'Table salt', yes: [], unanswered: [], isPart: false };

  it('names the thing, the days and the answer', () => {
    expect(
      leftOutSentences([
        { ...base, yes: ['high-blood-pressure'] },
        { ...base, yes: ['high-blood-pressure'], date: '2026-11-24' },
        { ...base, name: 'Drink', food: 'Lite salt', yes: ['kidney-disease', 'heart-failure'] },
      ]),
    ).toEqual([
      'Table salt on 2 days: not offered with high blood pressure.',
      'Drink, which holds Lite salt, on Monday 23 November: not offered with kidney disease; heart failure.',
    ]);
  });

  it('asks for the answers that are missing', () => {
    expect(leftOutSentences([{ ...base, unanswered: ['pregnancy'] }])).toEqual([
      'Table salt on Monday 23 November: not offered until you answer the question about pregnancy or breastfeeding.',
    ]);
    const four = ['high-blood-pressure', 'heart-failure', 'kidney-disease', 'diuretic-or-lithium'] as const;
    expect(leftOutSentences([{ ...base, unanswered: four }])).toEqual([
      'Table salt on Monday 23 November: not offered until the safety questions are answered.',
    ]);
  });

  it('counts a day once, however often the thing is on it', () => {
    const twice = { ...base, yes: ['heart-failure'] as const };
    expect(leftOutSentences([twice, twice])).toEqual([
      'Table salt on Monday 23 November: not offered with heart failure.',
    ]);
  });
});
