import { rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/** The short names of the keto set: short enough for a board column, and what the build refuses. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

const ketoSet = () => [...built.file.curated, ...built.file.labels];

describe('short names', () => {
  it('are 1 to 22 letters long, and no two foods of the keto set share one', () => {
    const names = ketoSet().map(({ short }) => short);
    expect(names.length).toBeGreaterThan(700);
    expect(names.filter((name) => name === '' || name.length > 22 || name.trim() !== name)).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('are never the full name of another food', () => {
    const owner = new Map(ketoSet().map(({ id, name }) => [name.toLowerCase(), id]));
    const clashes = ketoSet().filter(({ id, short }) => (owner.get(short.toLowerCase()) ?? id) !== id);
    expect(clashes).toEqual([]);
  });

  it.each([
    ['sr28:01123', 'Eggs'],
    ['sr28:01129', 'Boiled eggs'],
    ['sr28:15237', 'Salmon, farmed'],
    ['sr28:15236', 'Salmon, farmed, raw'],
    ['sr28:05094', 'Chicken thigh'],
    ['sr28:12014', 'Pumpkin seeds'],
    ['sr28:01053', 'Heavy cream'],
    ['sr28:11457', 'Spinach'],
    ['sr28:11458', 'Spinach, cooked'],
    ['label:electrolyte-powder', 'Electrolyte powder'],
  ])('%s is %s', (id, short) => {
    expect(ketoSet().find((row) => row.id === id)?.short).toBe(short);
  });

  const list = readFileSync('data/keto-foods.csv', 'utf8');

  it.each([
    ['a short name twice', ',Kale,', ',Spinach,', 'share the short name "Spinach"'],
    ['no short name', ',Kale,', ',,', 'has the short name ""'],
    ['a long one', ',Kale,', ',Kale as it comes from the garden,', '1 to 22 letters fit'],
    ['the name of another food', ',Kale,', ',"Kale, cooked",', 'which is the full name of sr28:11234'],
  ])('the build refuses %s', (_what, before, after, message) => {
    const spoiled = list.replace(before, after);
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'spoiled-short.csv');
    writeFileSync(csv, spoiled);
    const result = runBuild('--curated', csv, '--out', join(built.folder, 'spoiled-short.json'));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(message);
  });
});
