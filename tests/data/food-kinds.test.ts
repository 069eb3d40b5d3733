import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/** The words for kinds of food, and what the build refuses. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

describe('words for kinds of food', () => {
  const list = readFileSync('data/food-kinds.csv', 'utf8');

  it('belong to foods of the keto set', () => {
    const { kinds = [] } = built.file;
    expect(kinds.length).toBeGreaterThanOrEqual(90);
    expect(kinds.find(({ words }) => words.includes('berries'))?.foods[0]).toBe('sr28:09316');
    expect(
      kinds.flatMap(({ foods }) => foods).filter((id) => built.curated(id) === undefined && !id.startsWith('label:')),
    ).toEqual([]);
  });

  it.each([
    ['a word of two kinds', `${list}berries,09316 a|09302 b\n`, 'the kind "berries" has the word "berries" of berries'],
    ['capitals', `${list}Berry Bowl,09316 a|09302 b\n`, 'has the word "Berry Bowl", which is not in small letters'],
    ['a kind of one food', `${list}one kind,09316 strawberries\n`, 'the kind "one kind" has fewer than two foods'],
    ['a food twice', `${list}one kind,09316 a|09316 b\n`, 'has a food twice'],
    [
      'a food without its number',
      `${list}one kind,09316 a|strawberries\n`,
      'has "strawberries", which begins with no food',
    ],
    [
      'a food outside the keto set',
      `${list}one kind,09316 a|11935 catsup\n`,
      'has sr28:11935, which is not in the keto set',
    ],
    ['a row without words', `${list},09316 a|09302 b\n`, 'has no word'],
  ])('refuses %s', (_what, spoiled, message) => {
    const csv = join(built.folder, 'kinds.csv');
    writeFileSync(csv, spoiled);
    const run = runBuild('--kinds', csv, '--out', join(built.folder, 'kinds.json'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
  });
});
