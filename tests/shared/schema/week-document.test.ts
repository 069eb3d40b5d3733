import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { issuesOf } from '#shared/schema/or-newer';
import { datesOf } from '#shared/domain/week-id';
import { withValueAt } from '#tests/support/with-value-at';
import { runs } from '#tests/support/run-length';

/** A stored week with something at every level of the format, and a key of a newer program in every object. */
const FULL = {
  format: 'electroplate-week',
  version: [1, 7],
  revision: 12,
  savedAt: '2026-11-23T09:30:00Z',
  week: '2026-W48',
  catalog: 'sr28-2015',
  later: { a: [1, { b: null }] },
  slots: [
    { id: 'breakfast', name: 'Breakfast', time: '08:00', later: 1 },
    { id: 'slot-2', name: 'Second', time: '', later: 'x' },
  ],
  days: datesOf('2026-W48').map((date, index) => ({
    date,
    activityHours: 1.5,
    waterMl: 2200,
    note: 'slept badly',
    guests: [{ name: 'two more', later: true }],
    later: { day: index },
    cramp: index === 0 ? { level: 2, time: '23:10', muscle: 'calf', later: 1 } : null,
    meals:
      index > 0
        ? []
        : [
            {
              slot: 'breakfast',
              later: 'meal',
              entries: [
                {
                  id: 'e1',
                  kind: 'food',
                  food: 'sr28:11457',
                  grams: 60,
                  portion: { amount: 2, unit: 'cup', later: 1 },
                  locked: false,
                  note: '',
                  later: 1,
                },
                {
                  id: 'e2',
                  kind: 'food',
                  food: 'label:bone-broth~2',
                  grams: 240,
                  portion: { amount: 1, unit: 'cup' },
                  locked: true,
                  note: 'warm',
                  later: [],
                },
                {
                  id: 'e3',
                  kind: 'recipe',
                  recipe: 'mine:r1',
                  servings: 1.5,
                  leftoverOf: null,
                  locked: false,
                  note: '',
                  later: 1,
                },
                { id: 'e4', kind: 'note', text: 'Dinner out', nutrition: 'unknown', later: 1 },
              ],
            },
          ],
  })),
  foods: {
    'label:bone-broth~2': {
      name: 'Bone broth, ready',
      group: 'Broths',
      kind: 'food',
      later: 1,
      revision: 3,
      carbohydrateExcludesFibre: false,
      per100g: { sodium: 333.333, potassium: null, magnesium: 6.25, later: { estimated: true }, vitaminX: 3 },
      measures: [{ unit: 'cup', grams: 240, later: 1 }],
      usualPortion: { amount: 1, unit: 'cup', later: 1 },
      estimated: { magnesium: { food: 'sr28:06170', name: 'Stock, beef', later: 1 }, vitaminX: 1 },
    },
  },
  recipes: {
    'mine:r1': {
      name: 'Stew',
      servings: 2.5,
      later: 1,
      ingredients: [{ food: 'sr28:11457', grams: 300, portion: { amount: 10, unit: 'cup', later: 1 }, later: 1 }],
    },
  },
  shopping: { ticked: ['sr28:11457'], later: 1 },
};

const accepts = (value: unknown) => weekDocumentSchema.safeParse(value).success;
/** The paths of the values because of which a document is refused. */
const refusals = (value: unknown) => {
  const { error } = weekDocumentSchema.safeParse(value);
  return error === undefined ? [] : issuesOf(error).map((issue) => issue.path.join('.'));
};

describe('a new week', () => {
  it.each(['2026-W48', '2026-W53', '2027-W01', '1900-W01', '2399-W52'])('%s is valid as it is made', (week) => {
    const document = newWeekDocument(week);
    expect(weekDocumentSchema.parse(structuredClone(document))).toEqual(document);
    expect(document).toMatchObject({ revision: 0, week, foods: {}, version: [1, 0] });
    expect(document.days.every((day) => day.meals.length === 0)).toBe(true);
  });

  it('has the five meals of the board', () => {
    expect(newWeekDocument('2026-W48').slots.map((slot) => slot.name)).toEqual([
      'Breakfast',
      'Lunch',
      'Dinner',
      'Snacks',
      'Drinks & salts',
    ]);
  });
});

describe('opening a stored week', () => {
  it('keeps unknown keys at every level, nutrients of a newer table included', () => {
    expect(weekDocumentSchema.parse(structuredClone(FULL))).toEqual(FULL);
  });

  it('keeps the order of keys it knows, so that saving it again changes no line', () => {
    const once = JSON.stringify(weekDocumentSchema.parse(structuredClone(FULL)));
    expect(JSON.stringify(weekDocumentSchema.parse(JSON.parse(once)))).toBe(once);
  });

  it('fills what an older or hand-written file leaves out', () => {
    const {
      activityHours: _a,
      waterMl: _w,
      note: _n,
      guests: _g,
      cramp: _c,
      ...bare
    } = newWeekDocument('2026-W48').days[0] ?? { date: '' };
    const document = newWeekDocument('2026-W48');
    const entry = { id: 'e', kind: 'food', food: 'sr28:11457', grams: 60, portion: { amount: 2, unit: 'cup' } };
    const { foods: _f, recipes: _r, ...rest } = document;
    const opened = weekDocumentSchema.parse({
      ...rest,
      days: [{ ...bare, meals: [{ slot: 'lunch', entries: [entry] }] }, ...document.days.slice(1)],
    });
    expect(opened).toMatchObject({ foods: {}, recipes: {} });
    expect(opened.days[0]).toMatchObject({ activityHours: 0, waterMl: 0, cramp: null, note: '', guests: [] });
    expect(opened.days[0]?.meals[0]?.entries[0]).toEqual({ ...entry, locked: false, note: '' });
  });

  it('keeps blank as null and zero as zero', () => {
    const stored = withValueAt(FULL, ['foods', 'label:bone-broth~2', 'per100g'], { sodium: 0, potassium: null });
    expect(weekDocumentSchema.parse(stored).foods['label:bone-broth~2']?.per100g).toEqual({
      sodium: 0,
      potassium: null,
    });
  });

  it.each([
    'sr28:11457',
    'sr28:02047',
    'label:lite-salt',
    'label:magnesium-glycinate',
    'label:bone-broth~2',
    'mine:abc',
  ])('takes an entry of %s', (id) => {
    expect(accepts(withValueAt(FULL, ['days', 0, 'meals', 0, 'entries', 0, 'food'], id))).toBe(true);
  });

  it('takes a newer minor version, not another major', () => {
    expect(accepts({ ...FULL, version: [1, 0] })).toBe(true);
    expect(accepts({ ...FULL, version: [1, 99] })).toBe(true);
    for (const version of [[2, 0], [0, 9], [1], [1, -1], [1, 0.5], '1.0', 1])
      expect(refusals({ ...FULL, version })[0]).toMatch(/^version/);
  });
});

describe('a value only a newer version knows', () => {
  it.each([
    [['days', 0, 'cramp', 'level'], 4],
    [['days', 0, 'meals', 0, 'entries', 3, 'nutrition'], 'half'],
    [['foods', 'label:bone-broth~2', 'kind'], 'sweetener'],
    [['days', 0, 'meals', 0, 'slot'], 'second-breakfast'],
    // Names inherited by every object are values like any other.
    [['foods', 'label:bone-broth~2', 'kind'], '__proto__'],
    [['foods', 'label:bone-broth~2', 'kind'], 'constructor'],
  ] satisfies readonly (readonly [readonly (string | number)[], unknown])[])(
    'is kept as it is: %j: %j',
    (path, value) => {
      const stored = withValueAt(FULL, path, value);
      expect(weekDocumentSchema.parse(structuredClone(stored))).toEqual(stored);
    },
  );

  it('a kind of entry is kept to the order of its keys', () => {
    const sauna = { minutes: 20, kind: 'sauna', with: { id: 'x', kind: 'food' }, id: 'e9', grams: -1 };
    const opened = weekDocumentSchema.parse(withValueAt(FULL, ['days', 0, 'meals', 0, 'entries', 1], sauna));
    expect(JSON.stringify(opened.days[0]?.meals[0]?.entries[1])).toBe(JSON.stringify(sauna));
  });
});

describe('what is refused, and where', () => {
  const entry = ['days', 0, 'meals', 0, 'entries', 0] as const;
  const frozen = ['foods', 'label:bone-broth~2'] as const;

  it.each([
    [['format'], 'electroplate-library'],
    [['revision'], -1],
    [['revision'], 1.5],
    [['savedAt'], null],
    [['week'], '2025-W53'],
    [['week'], '2026-48'],
    [['slots'], []],
    [['slots', 0, 'name'], ''],
    [['slots', 0, 'id'], ''],
    [['days'], FULL.days.slice(0, 6)],
    [['days'], FULL.days.toReversed()],
    [['days'], datesOf('2026-W47').map((date) => ({ date, meals: [] }))],
    [['days', 3, 'date'], '2026-11-31'],
    [['days', 0, 'activityHours'], 25],
    [['days', 0, 'activityHours'], -1],
    [['days', 0, 'waterMl'], -1],
    [['days', 0, 'cramp', 'level'], -1],
    [['days', 0, 'cramp', 'level'], 'worse'],
    [['days', 0, 'cramp', 'level'], 1.5],
    [['days', 0, 'cramp', 'time'], '24:00'],
    [['days', 0, 'cramp', 'time'], '7:30'],
    [['days', 0, 'cramp', 'muscle'], 'x'.repeat(61)],
    [['days', 0, 'meals'], null],
    [[...entry, 'kind'], 7],
    [[...entry, 'kind'], ''],
    [[...entry, 'kind'], 'x'.repeat(201)],
    [[...entry, 'kind'], undefined],
    [[...entry, 'id'], ''],
    [[...entry, 'food'], ''],
    [[...entry, 'food'], 11457],
    [[...entry, 'grams'], 0],
    [[...entry, 'grams'], -60],
    [[...entry, 'grams'], 5000.001],
    [[...entry, 'grams'], Number.NaN],
    [[...entry, 'grams'], Number.POSITIVE_INFINITY],
    [[...entry, 'grams'], '60'],
    [[...entry, 'grams'], null],
    [[...entry, 'grams'], undefined],
    [[...entry, 'portion'], undefined],
    [[...entry, 'portion', 'amount'], 0],
    [[...entry, 'portion', 'amount'], -2],
    [[...entry, 'portion', 'unit'], ''],
    [['days', 0, 'meals', 0, 'entries', 2, 'servings'], 0],
    [['days', 0, 'meals', 0, 'entries', 3, 'nutrition'], true],
    [[...frozen, 'kind'], null],
    [[...frozen, 'kind'], ''],
    [[...frozen, 'name'], ''],
    [[...frozen, 'per100g'], undefined],
    [[...frozen, 'per100g', 'sodium'], -1],
    [[...frozen, 'per100g', 'sodium'], '333'],
    [[...frozen, 'per100g', 'sodium'], Number.NaN],
    [[...frozen, 'per100g', 'potassium'], false],
    [[...frozen, 'measures', 0, 'grams'], 0],
    [[...frozen, 'measures', 0, 'grams'], -240],
    [[...frozen, 'measures', 0, 'unit'], ''],
    [[...frozen, 'estimated', 'magnesium'], 7],
    [[...frozen, 'estimated', 'magnesium', 'food'], ''],
    [[...frozen, 'estimated', 'magnesium', 'name'], undefined],
    [['recipes', 'mine:r1', 'name'], ''],
    [['recipes', 'mine:r1', 'servings'], 0],
    [['recipes', 'mine:r1', 'servings'], undefined],
    [['recipes', 'mine:r1', 'ingredients'], null],
    [['recipes', 'mine:r1', 'ingredients', 0, 'food'], ''],
    [['recipes', 'mine:r1', 'ingredients', 0, 'grams'], 0],
    [['recipes', 'mine:r1', 'ingredients', 0, 'portion'], undefined],
  ] satisfies readonly (readonly [readonly (string | number)[], unknown])[])('%j: %j', (path, value) => {
    const found = refusals(withValueAt(FULL, path, value));
    expect(found.some((one) => one.startsWith(path.join('.')))).toBe(true);
    // A wrong date also makes the seven days wrong; nothing else is reported.
    expect(found.every((one) => one === 'days' || one.startsWith(path.join('.')))).toBe(true);
  });

  it('an entry of a kind not known here needs an id, as every entry does', () => {
    const sauna = { kind: 'sauna', minutes: 20 };
    expect(accepts(withValueAt(FULL, entry, { id: 'e1', ...sauna }))).toBe(true);
    for (const bad of [sauna, { id: '', ...sauna }, { id: 7, ...sauna }, ['sauna'], 'sauna', null])
      expect(accepts(withValueAt(FULL, entry, bad))).toBe(false);
  });

  it.each([null, [], '', 0, true, {}, [FULL]])('a file that holds %j is no week', (value) => {
    expect(accepts(value)).toBe(false);
  });

  it('5,000 g is the most an entry may hold', () => {
    expect(accepts(withValueAt(FULL, [...entry, 'grams'], 5000))).toBe(true);
  });
});

describe('generated weeks', () => {
  const text = fc.string({ maxLength: 60 });
  const later = fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: null });
  const portion = fc.record({
    amount: fc.integer({ min: 1, max: 9000 }).map((n) => n / 8),
    unit: fc.constantFrom('g', 'cup', 'piece, whole'),
    later,
  });
  const id = fc.uuid();
  const entry = fc.oneof(
    fc.record({
      id,
      kind: fc.constant('food'),
      food: fc.constantFrom('sr28:11457', 'label:lite-salt', 'mine:a'),
      grams: fc.integer({ min: 1, max: 5_000_000 }).map((n) => n / 1000),
      portion,
      locked: fc.boolean(),
      note: text,
      later,
    }),
    fc.record({
      id,
      kind: fc.constant('recipe'),
      recipe: fc.constant('mine:r1'),
      servings: fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
      leftoverOf: fc.option(id),
      locked: fc.boolean(),
      note: text,
      later,
    }),
    fc.record({ id, kind: fc.constant('note'), text, nutrition: fc.constantFrom('unknown', 'none'), later }),
  );
  const meals = fc.array(
    fc.record({
      slot: fc.constantFrom('breakfast', 'lunch', 'dinner'),
      entries: fc.array(entry, { maxLength: 4 }),
      later,
    }),
    { maxLength: 3 },
  );
  const amount = fc.option(fc.integer({ min: 0, max: 40_000_000 }).map((n) => n / 1000));
  const food = fc.record({
    name: fc.string({ minLength: 1, maxLength: 40 }),
    group: text,
    kind: fc.constantFrom('food', 'salt', 'salt-substitute', 'supplement'),
    per100g: fc.record({ sodium: amount, potassium: amount, magnesium: amount, fibre: amount }, { requiredKeys: [] }),
    measures: fc.array(fc.record({ unit: fc.constant('cup'), grams: fc.constant(240) }), { maxLength: 2 }),
    later,
  });
  const document = fc
    .record({
      week: fc.constantFrom('2026-W48', '2026-W53', '2027-W01'),
      meals: fc.array(meals, { minLength: 7, maxLength: 7 }),
      food,
      revision: fc.nat(),
      later,
    })
    .map(({ week, meals: seven, food: own, revision, later: unknown }) => ({
      ...newWeekDocument(week),
      revision,
      later: unknown,
      days: newWeekDocument(week).days.map((day, index) => ({ ...day, meals: seven[index] ?? [] })),
      foods: { 'mine:a': own },
    }));

  it('come back from their file as they were written', () => {
    fc.assert(
      fc.property(document, (written) => {
        const file = JSON.stringify(written);
        expect(weekDocumentSchema.parse(JSON.parse(file))).toEqual(JSON.parse(file));
      }),
      runs(1000),
    );
  });
});
