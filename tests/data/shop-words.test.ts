import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { unitNamed } from '#shared/domain/food/food-measures';
import { NO_SHOP_WORDS } from '#shared/domain/food/shop-words';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/** The names and packs of foods in a shop, the sources of cooked-to-raw yields, and what the build refuses of both. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

function refusal(option: string, text: string): string {
  const csv = join(built.folder, 'spoiled.csv');
  writeFileSync(csv, text);
  const run = runBuild(option, csv, '--out', join(built.folder, 'spoiled.json'));
  expect(run.status).toBe(1);
  return run.stderr;
}

describe('shop words', () => {
  const list = readFileSync('data/shop-words.csv', 'utf8');
  const butter = 'sr28:01145,"Butter, unsalted",Unsalted butter,,pack 250 g,stick 4 oz|pack 1 lb,,,,\n';
  const eggs = /^sr28:01123,.*\n/m.exec(list)?.[0] ?? '';

  it('every food of the keto set and every label row has a name and, by what is bought for it, packs of both regions', () => {
    const { words } = built.file.shop ?? NO_SHOP_WORDS;
    const sold = [
      ...built.file.curated.map(({ id, buyAs }) => [id, buyAs ?? id]),
      ...built.file.labels.map(({ id }) => [id, id]),
    ];
    expect(sold).toHaveLength(739);
    const without = sold.filter(([id = '', bought = '']) => {
      const bare = words[bought];
      return words[id]?.name === undefined || (bare?.metric ?? []).length === 0 || (bare?.us ?? []).length === 0;
    });
    expect(without).toEqual([]);
  });

  it('names are a shop’s, not the food table’s', () => {
    const names = Object.values(built.file.shop?.words ?? {}).map(({ name }) => name);
    expect(
      names.filter((name) =>
        /\b(raw|cooked|boiled|drained|unheated|NFS|lean and fat)\b/i.test(name.replace('Bratwurst, cooked', '')),
      ),
    ).toEqual([]);
  });

  it('every pack sold by volume has a weight', () => {
    const catalog = shippedCatalog();
    const unknown = catalog.ketoFoods.flatMap((food) => {
      const words = catalog.shopWords(food.id);
      return [...(words?.metric ?? []), ...(words?.us ?? [])].flatMap(([, , measure]) =>
        ['ml', 'litre', 'fl oz', 'cup', 'pint', 'quart'].includes(measure) && unitNamed(food, measure) === null
          ? [`${food.name} ${measure}`]
          : [],
      );
    });
    expect(unknown).toEqual([]);
  });

  it.each([
    [
      'a food nobody knows',
      `${list}sr28:99999,Nothing,Nothing,,weight,weight,,,,\n`,
      'is neither in the keto set nor a label row',
    ],
    ['a food without words', list.replace(butter, ''), 'sr28:01145 Butter, unsalted has no shop words'],
    [
      'another name of the food',
      list.replace(butter, butter.replace('"Butter, unsalted"', 'Butter')),
      'is called "Butter, unsalted"',
    ],
    ['a pack of 0 g', list.replace(butter, butter.replace('250 g', '0 g')), 'has the empty pack "pack 0 g"'],
    [
      'a pack of less than nothing',
      list.replace(butter, butter.replace('250 g', '-5 g')),
      'has the empty pack "pack -5 g"',
    ],
    [
      'a pack nobody sells',
      list.replace(butter, butter.replace('pack 250 g', 'crate 250 g')),
      'is sold by the "crate"',
    ],
    ['an unknown measure', list.replace(butter, butter.replace('250 g', '250 stone')), 'has a pack of "stone"'],
    ['no metric pack', list.replace(butter, butter.replace('pack 250 g', '')), 'has no metric pack'],
    [
      'pieces without a weight',
      list.replace(butter, butter.replace('pack 250 g', 'piece')),
      'without the weight of one',
    ],
    ['a piece of another weight', list.replace(eggs, eggs.replace(',50,', ',60,')), 'which it is not'],
    ['the same food twice', `${list}${butter}`, 'has two rows of shop words'],
    [
      'waste that is not SR28’s',
      list.replace(/^(sr28:11477,.*),5,SR28 refuse$/m, '$1,50,SR28 refuse'),
      'throws away 50 % where SR28 prints 5 %',
    ],
  ])('refuses %s', (_what, spoiled, message) => {
    expect(spoiled).not.toBe(list);
    expect(refusal('--shop', spoiled)).toContain(message);
  });
});

describe('yields', () => {
  const list = readFileSync('data/cooking-yields.csv', 'utf8');
  const thigh = /^sr28:05098,.*\n/m.exec(list)?.[0] ?? '';
  const heart = /^sr28:13322,.*\n/m.exec(list)?.[0] ?? '';

  it('94 of the 149 cooked rows have one with its source', () => {
    const cooked = built.file.curated.filter(
      ({ buyAs, name }) => buyAs !== null && !/juice|Egg (white|yolk)|peeled/.test(name),
    );
    expect(cooked).toHaveLength(149);
    const known = cooked.filter(({ buyFactor }) => buyFactor !== null);
    expect(known).toHaveLength(94);
    expect(built.curated('sr28:11283')?.buyFactor).toBeCloseTo(110 / 94, 12);
    expect(known.filter(({ id }) => (built.file.shop?.yields[id] ?? '') === '')).toEqual([]);
    expect(built.curated('sr28:05094')?.buyFactor).toBeCloseTo(100 / 69, 12);
    expect(built.curated('sr28:09152')).toMatchObject({ buyAs: 'sr28:09150', buyFactor: 58 / 48 });
  });

  it.each([
    ['a food outside the set', `${list}sr28:99999,Nothing,,100/70,somewhere\n`, 'is not in the keto set'],
    [
      'a second factor',
      `${list}sr28:17165,"Venison, roasted",,100/75,somewhere\n`,
      'has a buying factor in the curated list already',
    ],
    ['a figure without a source', list.replace(heart, 'sr28:13322,"Beef heart, cooked",,100/57,\n'), 'has no source'],
    [
      'a weight SR28 does not print',
      list.replace(thigh, thigh.replace('149/116', '149/110')),
      'which SR28 does not print',
    ],
    [
      'another figure than its source says',
      list.replace(heart, heart.replace('100/57', '100/75')),
      'where its source says 57 %',
    ],
    ['a factor of nothing', list.replace(heart, heart.replace('100/57', '100/0')), 'has the factor "100/0"'],
    [
      'nothing that is bought',
      `${list}sr28:01124,"Egg white, raw",,50/33,a book\n`.replace(/^sr28:01124,"Egg white, raw",sr28.*\n/m, ''),
      'has nothing that is bought for it',
    ],
  ])('refuses %s', (_what, spoiled, message) => {
    expect(spoiled).not.toBe(list);
    expect(refusal('--yields', spoiled)).toContain(message);
  });
});
