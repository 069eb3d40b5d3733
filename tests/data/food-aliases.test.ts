import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/** The everyday names of foods outside the keto set, and what the build refuses. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

describe('everyday names', () => {
  const list = readFileSync('data/food-aliases.csv', 'utf8');
  const ketchup = '11935,Catsup,ketchup|tomato ketchup\n';

  it('belong to foods outside the keto set, each to one food', () => {
    const { aliases = {} } = built.file;
    expect(Object.keys(aliases).length).toBeGreaterThanOrEqual(150);
    expect(aliases['sr28:11935']).toEqual(['ketchup', 'tomato ketchup']);
    expect(
      Object.keys(aliases).filter((id) => built.food(id) === undefined || built.curated(id) !== undefined),
    ).toEqual([]);
  });

  it.each([
    ['a number SR28 does not have', list.replace(ketchup, '99999,Catsup,ketchup\n'), '99999 Catsup is not in SR28'],
    ['another description', list.replace(ketchup, '11935,Ketchup,ketchup\n'), 'is called "Catsup" in SR28'],
    ['a food of the keto set', `${list}02047,"Salt, table",salt\n`, 'is in the keto set'],
    ['a row without a name', list.replace(ketchup, '11935,Catsup,\n'), 'has no other name'],
    ['a food twice', `${list}11935,Catsup,red sauce\n`, 'has two rows of other names'],
    ['a name of two foods', `${list}11949,"Catsup, low sodium",Ketchup\n`, 'has the name "ketchup" of sr28:11935'],
  ])('refuses %s', (_what, spoiled, message) => {
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'aliases.csv');
    writeFileSync(csv, spoiled);
    const run = runBuild('--aliases', csv, '--out', join(built.folder, 'aliases.json'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
  });
});
