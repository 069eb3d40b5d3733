import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { catalogOf } from '#tests/support/shipped-catalog';
import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, rawLine, runBuild } from './built-catalog';

/** Caffeine and alcohol in the catalog: figures read by hand, what stays unknown, and what the build refuses. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

describe('caffeine and alcohol per 100 g', () => {
  it.each([
    // number, mg caffeine, g alcohol as USDA's full table prints them; null where it prints nothing
    ['coffee, brewed', '14209', 40, 0],
    ['coffee, brewed, decaf', '14201', 1, 0],
    ['espresso', '14210', 212, 0],
    ['black tea', '14355', 20, 0],
    ['chamomile tea', '14545', 0, 0],
    ['herbal tea', '14381', 0, 0],
    ['tap water', '14429', 0, 0],
    ['bottled water', '14555', 0, 0],
    ['club soda', '14121', 0, 0],
    ['cola', '14400', 8, 0],
    ['diet cola', '14416', 12, 0],
    ['diet soda without caffeine', '14143', 0, 0],
    ['dark chocolate, 70–85 %', '19904', 80, null],
    ['dark chocolate, 60–69 %', '19903', 86, null],
    ['dark chocolate, 45–59 %', '19902', 43, null],
    ['red wine', '14096', 0, 10.6],
    ['white wine', '14106', 0, 10.3],
    ['beer', '14003', 0, 3.9],
    ['light beer', '14006', 0, 3.1],
    ['vodka, 80 proof', '14051', null, 33.4],
    ['gin, 90 proof', '14049', 0, 37.9],
    ['rum, 80 proof', '14050', 0, 33.4],
    ['whiskey, 86 proof', '14052', null, 36],
  ])('%s', (_name, number, caffeine, alcohol) => {
    expect([built.value(`sr28:${number}`, 'caffeine'), built.value(`sr28:${number}`, 'alcohol')]).toEqual([
      caffeine,
      alcohol,
    ]);
    expect(built.file.unconfirmed[`sr28:${number}`]).toBeUndefined();
  });

  it('an espresso of one ounce has 63 mg, a glass of red wine 15.6 g: a little more than a US standard drink of 14 g', () => {
    expect(built.unitGrams('sr28:14210', 'fl oz')).toBe(29.6);
    // 29.6 g × 212 mg ÷ 100 = 62.752 mg; 5 fl oz of 29.4 g = 147 g × 10.6 ÷ 100 = 15.582 g.
    expect(((built.value('sr28:14210', 'caffeine') ?? Number.NaN) * 29.6) / 100).toBeCloseTo(62.752, 9);
    expect(built.unitGrams('sr28:14096', 'fl oz')).toBe(29.4);
    expect(((built.value('sr28:14096', 'alcohol') ?? Number.NaN) * 147) / 100).toBeCloseTo(15.582, 9);
  });

  it('marks the figures that do not come from their SR28 row, and no others', () => {
    expect(built.file.unconfirmed).toEqual({
      'sr28:14214': ['caffeine'],
      'sr28:14278': ['caffeine'],
      'sr28:19078': ['caffeine'],
      'sr28:19165': ['caffeine'],
    });
    expect(['14214', '14278', '19078', '19165'].map((number) => built.value(`sr28:${number}`, 'caffeine'))).toEqual([
      3142, 12, 80, 230,
    ]);
    const catalog = catalogOf(built.file);
    expect(catalog.find('sr28:14278')?.unconfirmed).toEqual(['caffeine']);
    expect(catalog.find('sr28:14209')?.unconfirmed).toEqual([]);
  });

  it('leaves every food unknown that is not in the list, including drinks without a published figure', () => {
    const listed = readFileSync('data/drink-figures.csv', 'utf8').trim().split('\n').slice(1);
    const withFigures = built.file.foods.filter((food) => food[3].length > 46);
    expect(withFigures.map(([number]) => number).toSorted()).toEqual(listed.map((line) => line.slice(0, 5)).toSorted());
    const catalog = catalogOf(built.file);
    const drinks = catalog.ketoFoods.filter((food) => food.group === 'Drinks');
    const unknown = (id: 'caffeine' | 'alcohol') =>
      drinks.filter((food) => (food.per100g[id] ?? null) === null).map((food) => food.name);
    const neither = [
      'Almond milk, unsweetened',
      'Soy milk, unsweetened',
      'Coconut water, unsweetened',
      'Tomato juice, no salt added',
    ];
    expect(unknown('caffeine')).toEqual([
      ...neither,
      'Vodka, 80 proof',
      'Whiskey, 86 proof',
      'Gerolsteiner mineral water',
    ]);
    expect(unknown('alcohol')).toEqual(['Green tea, brewed', ...neither, 'Gerolsteiner mineral water']);
    expect(catalog.find('sr28:11457')?.per100g).toMatchObject({ caffeine: null, alcohol: null });
  });

  it('the alcohol is what SR28 leaves out when it weighs a wine: with it everything adds up to 100 g', () => {
    // Red wine: water 86.49, energy 85, protein 0.07, fat 0, ash 0.28, carbohydrate 2.61; with 10.6 it is 100.05.
    expect(rawLine('14096')).toContain('WINE,TABLE,RED~^86.49^85^0.07^0.00^0.28^2.61^');
    const proximates = ['water', 'protein', 'fat', 'ash', 'carbohydrate', 'alcohol'];
    const sums = built.file.foods
      .map(([number]) => `sr28:${number}`)
      .filter((id) => (built.value(id, 'alcohol') ?? 0) > 0)
      .map((id) => proximates.reduce((sum, one) => sum + (built.value(id, one) ?? Number.NaN), 0));
    expect(sums.length).toBeGreaterThan(40);
    expect(sums.filter((sum) => !(Math.abs(sum - 100) <= 0.2))).toEqual([]);
  });
});

describe('the build', () => {
  const list = readFileSync('data/drink-figures.csv', 'utf8');
  const wine = '14096,"Alcoholic beverage, wine, table, red",0,10.6,SR24,';
  const chocolate = '19903,"Chocolate, dark, 60-69% cacao solids",86,,SR24,';

  it.each([
    ['a number twice', `${list}${wine}\n`, '14096 is among the drinks twice'],
    [
      'a number SR28 does not have',
      list.replace('14096,', '99999,'),
      '99999 Alcoholic beverage, wine, table, red of the drinks is not in SR28',
    ],
    [
      'a number of another food',
      list.replace('14096,', '14106,'),
      'is called "Alcoholic beverage, wine, table, white"',
    ],
    [
      'a row without a source',
      list.replace(wine, wine.replace('SR24', '')),
      '14096 Alcoholic beverage, wine, table, red has no source',
    ],
    ['a row without a figure', list.replace(',86,,SR24,', ',,,SR24,'), 'has no figure'],
    [
      'a figure that is no number',
      list.replace(',86,,SR24,', ',about 86,,SR24,'),
      'has "about 86" in caffeine_mg_per_100g',
    ],
    ['a negative figure', list.replace(',86,,SR24,', ',-86,,SR24,'), 'has "-86" in caffeine_mg_per_100g'],
    [
      'more caffeine than anything drunk',
      list.replace(',86,,SR24,', ',86000,,SR24,'),
      'has "86000" in caffeine_mg_per_100g',
    ],
    ['more alcohol than any spirit', list.replace(',0,10.6,', ',0,106,'), 'has "106" in alcohol_g_per_100g'],
    [
      'alcohol by volume for alcohol by weight',
      list.replace(',0,10.6,', ',0,13.5,'),
      '2.95 g off what SR28 weighs beside it',
    ],
    [
      'a mark without a figure',
      list.replace(chocolate, `${chocolate}alcohol`),
      'marks alcohol unconfirmed without a figure',
    ],
    ['a mark of something else', list.replace(chocolate, `${chocolate}yes`), 'marks "yes" unconfirmed'],
  ])('refuses %s, says so and writes nothing', (_what, spoiled, message) => {
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'spoiled-drinks.csv');
    const spoiledOut = join(built.folder, 'spoiled-drinks.json');
    writeFileSync(csv, spoiled);
    const run = runBuild('--drinks', csv, '--out', spoiledOut);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
    expect(existsSync(spoiledOut)).toBe(false);
  });

  it('builds again when a figure of the drinks changes', () => {
    const csv = join(built.folder, 'own-drinks.csv');
    const out = join(built.folder, 'own-drinks.json');
    writeFileSync(csv, list);
    expect(runBuild('--drinks', csv, '--out', out).stdout).toContain('8789 foods');
    expect(readFileSync(out).equals(readFileSync(built.outFile))).toBe(true);
    writeFileSync(csv, list.replace(',86,,SR24,', ',85,,SR24,'));
    expect(runBuild('--drinks', csv, '--out', out).stdout).toContain('8789 foods');
    expect(readFileSync(out).equals(readFileSync(built.outFile))).toBe(false);
  });
});
