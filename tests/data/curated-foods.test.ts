import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MINERALS } from '#shared/domain/nutrients';
import { netCarbsPer100g } from '#shared/domain/food/net-carbs';
import { catalogOf } from '#tests/support/shipped-catalog';

import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, rawLine, runBuild } from './built-catalog';

/** The keto set and the label rows: what must hold for every row, and figures worked out by hand. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

const LEAST_PER_AISLE = 8;

/** What the set must cover, in its own categories. */
const CATEGORIES = [
  'Leafy greens',
  'Vegetables',
  'Mushrooms',
  'Fruit',
  'Nuts & seeds',
  'Fish',
  'Shellfish',
  'Meat',
  'Cured meat & sausages',
  'Poultry',
  'Offal',
  'Eggs',
  'Cheese',
  'Milk, cream & yogurt',
  'Fats & oils',
  'Salt & broth',
  'Condiments & sauces',
  'Pickles & ferments',
  'Herbs & spices',
  'Drinks',
  'Baking & sweeteners',
  'Sea vegetables',
  'Soy & tofu',
];

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe('the curated keto set', () => {
  it('has at least 360 foods of SR28, no number and no name twice', () => {
    const { curated, labels } = built.file;
    expect(curated.length).toBeGreaterThanOrEqual(360);
    expect(new Set(curated.map((row) => row.id)).size).toBe(curated.length);
    expect(curated.filter((row) => built.food(row.id) === undefined)).toEqual([]);
    const names = [...curated, ...labels].map((row) => row.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('covers every category and every aisle with at least eight foods', () => {
    const { curated } = built.file;
    const categories = countsOf(curated.map((row) => row.category));
    expect([...categories.keys()].toSorted()).toEqual(CATEGORIES.toSorted());
    const aisles = countsOf(curated.map((row) => row.aisle));
    expect([...categories, ...aisles].filter(([, count]) => count < LEAST_PER_AISLE)).toEqual([]);
  });

  it('holds no baby, fast or restaurant food, no brand, no vegetable cooked with salt', () => {
    const wrong = built.file.curated.filter(({ id }) => {
      const [, description = '', group = ''] = built.food(id) ?? [];
      const brand = /\b[A-Z]{3,}\b/.test(description.replaceAll(/\b(NFS|NLEA)\b/g, ''));
      return (
        ['0300', '2100', '3600'].includes(group) || brand || (group === '1100' && description.includes(', with salt'))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('gives every food a portion of 0 to 5,000 g in a unit it has, with its source', () => {
    const wrong = built.file.curated.filter((row) => {
      const grams = row.portion.amount * (built.unitGrams(row.id, row.portion.unit) ?? Number.NaN);
      return !(grams > 0 && grams <= 5000) || row.portionSource === '';
    });
    expect(wrong).toEqual([]);
    expect(built.curated('sr28:12078')?.portion).toEqual({ amount: 3, unit: 'kernel' });
    expect(built.unitGrams('sr28:09037', 'fruit')).toBe(201);
    expect(built.unitGrams('sr28:11233', 'cup, chopped')).toBe(67);
  });

  it('says what to buy for cooked rows, with a factor only where SR28 weighed both', () => {
    const { curated } = built.file;
    expect(curated.filter(({ buyAs }) => buyAs !== null && built.curated(buyAs) === undefined)).toEqual([]);
    expect(curated.filter((row) => row.buyFactor !== null && row.buyAs === null)).toEqual([]);
    expect(built.curated('sr28:11458')).toMatchObject({ buyAs: 'sr28:11457', buyFactor: null });
    expect(built.curated('sr28:01129')).toMatchObject({ buyAs: 'sr28:01123', buyFactor: 1 });
    expect(built.curated('sr28:12014')).toMatchObject({ buyAs: null, buyFactor: null });
    // A quarter pound, 113.4 g raw, makes a broiled patty of 77 g: 113.4 / 77 = 1.4727.
    expect(rawLine('23568')).toContain('^77^~1 patty,  (yield from 1/4 lb raw meat)~^');
    expect(built.curated('sr28:23568')).toMatchObject({ buyAs: 'sr28:23567', buyFactor: 113.4 / 77 });
  });

  it.each([
    // Usual portion 180 g: magnesium 87 → 156.6 mg, potassium 466 → 838.8, sodium 70 → 126.
    ['Spinach, cooked', 'sr28:11458', ['magnesium-rich', 'potassium-rich']],
    // 28.35 g: magnesium 592 → 167.8 mg, potassium 809 → 229.4.
    ['Pumpkin seeds, dried', 'sr28:12014', ['magnesium-rich']],
    // 28.35 g: sodium 917 → 260.0 mg.
    ['Feta', 'sr28:01019', ['sodium-source']],
    // 28.35 g: sodium 653 → 185.1 mg, below a tenth of 2,300.
    ['Cheddar', 'sr28:01009', []],
    // 84 g: potassium 364 → 305.8 mg; SR28 has no magnesium value, so there can be no tag.
    ['Portabella mushroom, raw', 'sr28:11265', []],
    ['Salt', 'sr28:02047', ['sodium-source']],
  ])('tags %s by a tenth of the daily value per usual portion', (name, id, tags) => {
    expect(built.curated(id)).toMatchObject({ name, tags });
  });

  it.each([
    ['aubergine', 'sr28:11210'],
    ['courgette', 'sr28:11477'],
    ['prawns', 'sr28:15271'],
    ['bacon', 'sr28:10862'],
    ['rashers', 'sr28:10862'],
    ['beef mince', 'sr28:23572'],
    ['rocket', 'sr28:11959'],
    ['swede', 'sr28:11435'],
  ])('knows %s', (alias, id) => {
    expect(built.curated(id)?.aliases).toContain(alias);
  });

  it('holds every food of the reference week', () => {
    const reference: { week: { items: { ndb: string }[] }[] } = JSON.parse(
      readFileSync('tests/fixtures/keto-week.json', 'utf8'),
    );
    const numbers = reference.week.flatMap((day) => day.items.map(({ ndb }) => ndb));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter((number) => built.curated(`sr28:${number}`) === undefined)).toEqual([]);
  });

  it('weighs table salt as a teaspoon of 6 g and a pinch of 0.36 g', () => {
    expect(built.curated('sr28:02047')).toMatchObject({
      kind: 'salt',
      measures: [
        ['tsp', 6],
        ['pinch', 0.36],
      ],
    });
    // ¼ tsp = 1.5 g of 38,758 mg per 100 g: 581.37 mg.
    expect(((built.value('sr28:02047', 'sodium') ?? Number.NaN) * 1.5) / 100).toBeCloseTo(581.37, 9);
  });
});

describe('the label rows', () => {
  it('are 48 with their kinds, each saying to check the label', () => {
    expect(built.file.labels).toHaveLength(48);
    expect(built.file.labels.slice(0, 9).map((row) => `${row.id} ${row.kind}`)).toEqual([
      'label:lite-salt salt-substitute',
      'label:potassium-salt salt-substitute',
      'label:potassium-99 supplement',
      'label:magnesium-glycinate supplement',
      'label:magnesium-citrate supplement',
      'label:magnesium-oxide supplement',
      'label:electrolyte-stick supplement',
      'label:gerolsteiner food',
      'label:bone-broth food',
    ]);
    expect(built.file.labels.slice(9).filter((row) => row.kind !== 'food')).toMatchObject([
      { id: 'label:electrolyte-powder', kind: 'supplement' },
    ]);
    expect(new Set(built.file.labels.map((row) => row.note))).toEqual(new Set(['check your label']));
  });

  it.each([
    // id, grams of the label's measure, its unit and that unit's grams; sodium, potassium, magnesium in the measure
    ['label:lite-salt', 1.4, ['tsp', 5.6], [290, 350, 0]],
    ['label:potassium-salt', 1.22, ['tsp', 4.88], [0, 640, 0]],
    ['label:potassium-99', 1, ['piece', 1], [0, 99, 0]],
    ['label:electrolyte-stick', 1, ['piece', 1], [1000, 200, 60]],
    ['label:gerolsteiner', 1000, ['litre', 1000], [118, 11, 108]],
  ])('%s gives back in %d g what its label says', (id, grams, measure, minerals) => {
    const row = built.label(id);
    expect(row?.measures).toEqual([measure]);
    const { sodium, potassium, magnesium, energy } = row?.per100g ?? {};
    const inMeasure = [sodium, potassium, magnesium].map(
      (amount) => Math.round((((amount ?? Number.NaN) * grams) / 100) * 1e9) / 1e9,
    );
    expect(inMeasure).toEqual(minerals);
    expect(energy).toBe(0);
  });

  it.each(['glycinate', 'citrate', 'oxide'])('magnesium %s asks per piece what its label says', (form) => {
    const row = built.label(`label:magnesium-${form}`);
    expect(row).toMatchObject({ ask: ['magnesium'], askPer: { unit: 'piece', grams: 1 }, measures: [['piece', 1]] });
    expect(row?.per100g).toMatchObject({
      magnesium: null,
      sodium: 0,
      potassium: 0,
      energy: 0,
      carbohydrate: 0,
      fibre: 0,
      calcium: null,
    });
  });

  it('bone broth asks for sodium and potassium and leaves all else unknown but an unconfirmed magnesium', () => {
    const row = built.label('label:bone-broth');
    expect(row).toMatchObject({
      ask: ['sodium', 'potassium'],
      askPer: { unit: 'cup', grams: 240 },
      unconfirmed: ['magnesium'],
    });
    // 15 mg in a cup of 240 g: 6.25 mg per 100 g.
    expect(row?.per100g).toMatchObject({
      sodium: null,
      potassium: null,
      magnesium: 6.25,
      energy: null,
      carbohydrate: null,
    });
  });

  it('mineral water is water, nominally all of it; no label says what caffeine or alcohol it has', () => {
    expect(built.label('label:gerolsteiner')?.per100g.water).toBe(100);
    const others = built.file.labels.filter((row) => row.id !== 'label:gerolsteiner');
    expect(others.map((row) => row.per100g.water)).toEqual(others.map(() => null));
    expect(built.file.labels.flatMap((row) => [row.per100g.caffeine, row.per100g.alcohol])).toEqual(
      built.file.labels.flatMap(() => [null, null]),
    );
  });

  it('marks what is not confirmed, nothing else', () => {
    const marked = built.file.labels.flatMap((row) => row.unconfirmed.map((id) => `${row.id} ${id}`));
    expect(marked).toEqual([
      'label:gerolsteiner potassium',
      'label:gerolsteiner magnesium',
      'label:bone-broth magnesium',
      'label:mct-oil energy',
    ]);
  });
});

describe('the staples SR28 lacks', () => {
  const staples = () => built.file.labels.slice(9);
  const known = (id: string) =>
    Object.fromEntries(Object.entries(built.label(id)?.per100g ?? {}).filter(([, amount]) => amount !== null));

  it('are there, with the alias almond flour for the blanched almonds SR28 has', () => {
    const names = [
      'coconut-flour',
      'erythritol',
      'allulose',
      'xylitol',
      'stevia-drops',
      'xanthan-gum',
      'psyllium-husk',
      'mct-oil',
      'collagen',
      'whey-isolate',
      'coconut-aminos',
      'shirataki',
      'halloumi',
      'mascarpone',
      'paneer',
      'quark',
      'skyr',
      'creme-fraiche',
      'prosciutto',
      'pancetta',
      'guacamole',
      'electrolyte-powder',
    ];
    expect(names.filter((name) => built.label(`label:${name}`) === undefined)).toEqual([]);
    expect(built.curated('sr28:12062')?.aliases).toContain('almond flour');
    // A cup of ground almonds; the cup of whole kernels is still 145 g.
    expect(built.unitGrams('sr28:12062', 'cup, ground')).toBe(95);
    expect(built.curated('sr28:19041')?.name).toBe('Pork rinds');
  });

  it('have a figure only where SOURCES.md names one', () => {
    expect(known('label:erythritol')).toEqual({
      energy: 0,
      protein: 0,
      fat: 0,
      carbohydrate: 100,
      fibre: 0,
      erythritol: 100,
    });
    expect(known('label:allulose')).toMatchObject({ energy: 40, carbohydrate: 100, allulose: 100 });
    expect(known('label:xylitol')).toMatchObject({ energy: 240, carbohydrate: 100, polyols: 100 });
    expect(known('label:mct-oil')).toEqual({ energy: 830, protein: 0, fat: 100, carbohydrate: 0, fibre: 0 });
    expect(known('label:halloumi')).toEqual({ fibre: 0 });
    const withFigures = staples().filter((row) =>
      Object.values(row.per100g).some((amount) => amount !== null && amount > 0),
    );
    expect(withFigures.map((row) => row.id)).toEqual([
      'label:erythritol',
      'label:allulose',
      'label:xylitol',
      'label:mct-oil',
    ]);
    const sources = readFileSync('data/SOURCES.md', 'utf8').toLowerCase();
    const unnamed = staples().filter(({ name }) => !sources.includes((name.split(/[ ,]/)[0] ?? '').toLowerCase()));
    expect(unnamed).toEqual([]);
  });

  it('ask for energy, macros and every mineral they have no figure for; no mineral is ever 0', () => {
    const wanted = ['energy', 'protein', 'fat', 'carbohydrate', 'fibre', 'sodium', 'potassium', 'magnesium'] as const;
    const silent = staples().flatMap((row) =>
      wanted.flatMap((id) => ((row.per100g[id] ?? null) === null && !row.ask.includes(id) ? [`${row.id} ${id}`] : [])),
    );
    expect(silent).toEqual([]);
    const minerals = staples().flatMap((row) => MINERALS.map((id) => row.per100g[id]));
    expect(new Set(minerals)).toEqual(new Set([null]));
    expect(new Set(staples().map((row) => row.askPer?.unit))).toEqual(new Set(['100 g']));
  });

  it('pure sweeteners bring the net carbs of their rule: erythritol and allulose none, xylitol half', () => {
    const catalog = catalogOf(built.file);
    const net = (id: string) => {
      const food = catalog.find(id);
      return food === undefined ? null : netCarbsPer100g(food);
    };
    expect(net('label:erythritol')).toEqual({ grams: 0, upTo: false });
    expect(net('label:allulose')).toEqual({ grams: 0, upTo: false });
    expect(net('label:xylitol')).toEqual({ grams: 50, upTo: false });
    expect(net('label:coconut-flour')).toEqual({ grams: null, upTo: false });
  });

  it.each([
    [
      'a measure without a source',
      ',tsp=4.2,"SR28 19335 (granulated sugar), 1 tsp",',
      ',tsp=4.2,,',
      'a measure without a source',
    ],
    ['an unreadable measure', ',drop=0.05,', ',drop=,', 'has a measure that cannot be read'],
    [
      'a question for what the file says',
      ',,sodium|potassium|magnesium,100 g,100,,',
      ',,fibre|sodium,100 g,100,,',
      'asks for',
    ],
    [
      'an unknown nutrient',
      'energy|protein|fat|carbohydrate|fibre|sodium',
      'starch|sodium',
      'names the nutrient "starch"',
    ],
  ])('refuses %s', (_what, from, to, message) => {
    const list = readFileSync('data/label-foods.csv', 'utf8');
    const spoiled = list.replace(from, to);
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'labels.csv');
    writeFileSync(csv, spoiled);
    const run = runBuild('--labels', csv, '--out', join(built.folder, 'labels.json'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
  });
});
