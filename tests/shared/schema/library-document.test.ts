import { describe, expect, it } from 'vitest';
import { libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import { issuesOf } from '#shared/schema/or-newer';
import { withValueAt } from '#tests/support/with-value-at';

/** A stored library with something at every level, and a key of a newer program in every object. */
const FULL = {
  format: 'electroplate-library',
  version: [1, 4],
  revision: 3,
  savedAt: '2026-11-23T09:30:00Z',
  later: 1,
  profile: [
    {
      from: '2026-05-01',
      sex: 'female',
      birthYear: 1986,
      birthMonth: 5,
      preset: 'keto',
      lifeStage: 'breastfeeding',
      answers: { 'kidney-disease': 'yes', 'heart-failure': 'no', later: 1 },
      startedOn: '2026-04-27',
      clinician: { sodium: { min: 1500, max: 2300, later: 1 }, potassium: 'off', magnesium: { max: 300 }, later: 1 },
      netCarbLimit: null,
      later: { a: 1 },
    },
  ],
  foods: {
    'mine:abc': {
      name: 'My crackers',
      group: 'My foods',
      kind: 'food',
      revision: 2,
      carbohydrateExcludesFibre: true,
      later: 1,
      per100g: { sodium: 500, potassium: null, carbohydrate: 4, later: 1 },
      measures: [{ unit: 'cracker', grams: 6, later: 1 }],
      usualPortion: { amount: 3, unit: 'cracker', later: 1 },
    },
  },
  favourites: ['sr28:11457', 'label:lite-salt'],
  pictures: { 'mine:r1': { file: `${'a'.repeat(64)}.jpg`, later: 1 } },
  recipes: {
    'mine:r1': {
      name: 'Eggs in butter',
      servings: 2,
      ingredients: [
        { food: 'sr28:01123', grams: 200, portion: { amount: 4, unit: 'large', later: 1 }, later: 1 },
        { recipe: 'mine:r2', servings: 0.5, later: 1 },
      ],
      cookedGrams: 190,
      steps: 'Melt, fry.',
      note: '',
      tags: ['quick'],
      source: '',
      revision: 3,
      later: 1,
    },
  },
  templates: {
    t1: {
      name: 'Rest day',
      days: [
        {
          meals: [
            {
              slot: 'lunch',
              entries: [{ id: 'e1', kind: 'note', text: 'Dinner out', nutrition: 'unknown', later: 1 }],
              later: 1,
            },
          ],
          later: 1,
        },
      ],
      slots: [{ id: 'lunch', name: 'Lunch', time: '12:30', later: 1 }],
      foods: {},
      recipes: {},
      later: 1,
    },
  },
  pinned: {
    p1: {
      weekdays: [1, 3],
      slot: { id: 'dinner', name: 'Dinner', time: '18:30', later: 1 },
      entry: { id: 'e2', kind: 'note', text: 'Magnesium', nutrition: 'none', later: 1 },
      foods: {},
      recipes: {},
      later: 1,
    },
  },
  rotation: { from: '2026-11-23', templates: ['t1'], later: 1 },
  foodMatches: { 'eggs, cooked': { food: 'sr28:01129', gramsPer: { large: 50 }, later: 1 } },
  pantry: { 'sr28:11457': { grams: 200, later: 1 } },
  settings: {
    ...newLibraryDocument().settings,
    theme: 'dark',
    paper: 'letter',
    people: 2,
    later: 1,
    foodsTable: { hidden: ['fat'], order: ['name', 'sodium'], widths: { name: 240 }, density: 'portion', later: 1 },
  },
};

const refusals = (value: unknown) => {
  const { error } = libraryDocumentSchema.safeParse(value);
  return error === undefined ? [] : issuesOf(error).map((issue) => issue.path.join('.'));
};

describe('a library', () => {
  it('is valid when it is new: nobody has answered anything', () => {
    const document = newLibraryDocument();
    expect(libraryDocumentSchema.parse(structuredClone(document))).toEqual(document);
    expect(document).toMatchObject({
      revision: 0,
      profile: [],
      favourites: [],
      settings: { theme: 'system', paper: 'a4', people: 1 },
    });
  });

  it('keeps unknown keys at every level', () => {
    expect(libraryDocumentSchema.parse(structuredClone(FULL))).toEqual(FULL);
  });

  it('fills what an older file leaves out', () => {
    const { format, version, revision, savedAt } = FULL;
    expect(libraryDocumentSchema.parse({ format, version, revision, savedAt, profile: [] })).toEqual({
      ...newLibraryDocument(),
      version,
      revision,
      savedAt,
    });
  });

  it('opens an answer of the time before the safety questions: they are unanswered, nothing is invented', () => {
    const old = { from: '2026-05-01', sex: 'female', birthYear: 1986, birthMonth: 5, preset: 'keto' };
    expect(libraryDocumentSchema.parse({ ...FULL, profile: [old] }).profile).toEqual([
      { ...old, lifeStage: null, answers: {}, startedOn: null, clinician: {}, netCarbLimit: 30 },
    ]);
  });

  it('gives every new library separate settings', () => {
    expect(newLibraryDocument().settings).not.toBe(newLibraryDocument().settings);
  });

  it('takes a newer minor version, not another major', () => {
    expect(refusals({ ...FULL, version: [1, 99] })).toEqual([]);
    expect(refusals({ ...FULL, version: [2, 0] })).toEqual(['version.0']);
  });

  it.each([
    [['profile', 0, 'sex'], 'intersex'],
    [['profile', 0, 'preset'], 'nordic'],
    [['profile', 0, 'lifeStage'], 'menopause'],
    [['profile', 0, 'answers', 'kidney-disease'], 'dialysis'],
    [['profile', 0, 'answers', 'later'], 'yes'],
    [['profile', 0, 'clinician', 'potassium'], 'ask'],
    [['foods', 'mine:abc', 'kind'], 'sweetener'],
    [['templates', 't1', 'days', 0, 'meals', 0, 'entries', 0], { id: 'e1', kind: 'sauna', minutes: 20 }],
    [['pinned', 'p1', 'entry'], { id: 'e2', kind: 'sauna', minutes: 20 }],
    [['settings', 'theme'], 'sepia'],
    [['settings', 'paper'], 'a5'],
    [['settings', 'foodsTable', 'density'], 'bite'],
  ] satisfies readonly (readonly [readonly (string | number)[], unknown])[])(
    'keeps what only a newer version knows: %j: %j',
    (path, value) => {
      const stored = withValueAt(FULL, path, value);
      expect(libraryDocumentSchema.parse(structuredClone(stored))).toEqual(stored);
    },
  );

  const answer = ['profile', 0] as const;
  it.each([
    [['format'], 'electroplate-week'],
    [['revision'], -1],
    [['profile'], null],
    [[...answer, 'from'], '2026-02-30'],
    [[...answer, 'from'], undefined],
    [[...answer, 'sex'], true],
    [[...answer, 'sex'], ''],
    [[...answer, 'birthYear'], 86],
    [[...answer, 'birthYear'], 1986.5],
    [[...answer, 'birthMonth'], 0],
    [[...answer, 'birthMonth'], 13],
    [[...answer, 'preset'], 7],
    [[...answer, 'preset'], null],
    [[...answer, 'preset'], 'x'.repeat(201)],
    [[...answer, 'lifeStage'], ['none']],
    [[...answer, 'answers'], null],
    [[...answer, 'answers', 'kidney-disease'], true],
    [[...answer, 'startedOn'], '2026-02-30'],
    [[...answer, 'clinician', 'sodium'], 'off'],
    [[...answer, 'clinician', 'sodium', 'min'], -1],
    [[...answer, 'clinician', 'sodium', 'min'], 0],
    [[...answer, 'clinician', 'sodium', 'max'], 20_001],
    [[...answer, 'clinician', 'sodium', 'max'], '2300'],
    [[...answer, 'clinician', 'potassium'], true],
    [[...answer, 'clinician', 'potassium'], ''],
    [[...answer, 'netCarbLimit'], 0],
    [[...answer, 'netCarbLimit'], '30'],
    [['foods', 'mine:abc', 'per100g', 'sodium'], -1],
    [['foods', 'mine:abc', 'kind'], 3],
    [['favourites'], [11457]],
    [['templates', 't1', 'days'], []],
    [['templates', 't1', 'name'], ''],
    [['pinned', 'p1', 'weekdays'], [0]],
    [['pinned', 'p1', 'weekdays'], []],
    [['rotation', 'from'], '2026-02-30'],
    [['rotation', 'templates'], []],
    [['foodMatches', 'eggs, cooked', 'gramsPer', 'large'], 0],
    [['settings', 'theme'], null],
    [['settings', 'paper'], 3],
    [['settings', 'people'], 0],
    [['settings', 'people'], 1.5],
    [['settings', 'foodsTable', 'density'], 100],
    [['settings', 'foodsTable', 'widths', 'name'], -1],
  ] satisfies readonly (readonly [readonly (string | number)[], unknown])[])('is refused for %j: %j', (path, value) => {
    const found = refusals(withValueAt(FULL, path, value));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.startsWith(path.join('.')))).toBe(true);
  });
});
