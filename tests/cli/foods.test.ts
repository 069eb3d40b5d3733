import { describe, expect, test } from 'vitest';
import { SHIPPED_CATALOG, workFolder } from './run-in-folder';

const { run } = workFolder();

async function foodsJson(...words: readonly string[]) {
  const { code, out, errors } = await run(['foods', ...words, '--json'], { catalogPath: SHIPPED_CATALOG });
  expect([code, errors]).toEqual([0, []]);
  return JSON.parse(out);
}

test('raw spinach, with every key of the published shape', async () => {
  const [spinach] = await foodsJson('spinach');
  expect(Object.keys(spinach)).toEqual(['id', 'name', 'group', 'kind', 'per100g', 'measures']);
  expect(Object.keys(spinach.per100g)).toEqual([
    'sodium',
    'potassium',
    'magnesium',
    'energy',
    'protein',
    'fat',
    'carbohydrate',
    'fibre',
    'netCarbs',
  ]);
  expect(spinach).toMatchObject({
    id: 'sr28:11457',
    name: 'Spinach, raw',
    kind: 'food',
    per100g: { sodium: 79, potassium: 558, magnesium: 79, energy: 23, carbohydrate: 3.63, fibre: 2.2 },
  });
  expect(spinach.per100g.netCarbs).toBeCloseTo(1.43, 9);
  expect(spinach.measures).toContainEqual({ unit: 'cup', grams: 30 });
});

test('unknown is null, and net carbs over a blank fibre say that they are an upper bound', async () => {
  const [portabella] = await foodsJson('portabella', '--limit', '1');
  expect(portabella).toMatchObject({ id: 'sr28:11265', per100g: { magnesium: null } });
  const [milk] = await foodsJson('coconut milk', '--limit', '1');
  expect(milk).toMatchObject({ id: 'sr28:12118', per100g: { fibre: null, netCarbs: 2.81, netCarbsUpTo: true } });
});

test('a mistyped word finds its food', async () => {
  expect((await foodsJson('avacado'))[0]).toMatchObject({ id: 'sr28:09037' });
});

test('words need no quotes', async () => {
  expect(await foodsJson('pumpkin', 'seeds')).toEqual(await foodsJson('pumpkin seeds'));
});

test('--all looks through the whole food table', async () => {
  const query = ['hamburger', '--limit', '100'];
  const [keto, all] = [await foodsJson(...query), await foodsJson(...query, '--all')];
  expect(all.length).toBeGreaterThan(keto.length);
});

test('--limit limits, ten without it', async () => {
  expect(await foodsJson('beef', '--limit', '3')).toHaveLength(3);
  expect(await foodsJson('beef')).toHaveLength(10);
});

test('nothing found is an empty list, not a failure', async () => {
  expect(await foodsJson('qqqqzzzz')).toEqual([]);
  expect(await run(['foods', 'qqqqzzzz'])).toMatchObject({
    code: 0,
    out: 'No food matches “qqqqzzzz”; --all looks through the whole food table.\n',
  });
});

describe('in words', () => {
  test('an aligned table; unknown is a dash', async () => {
    const { out } = await run(['foods', 'portabella', '--limit', '1']);
    const [head, row] = out.split('\n');
    expect(head).toMatch(/^Food +Name \(per 100 g\) +Na mg +K mg +Mg mg +Net carbs g +kcal$/);
    expect(row).toMatch(/^sr28:11265 +Portabella mushroom, raw +9 +364 +— +2\.6 +22$/);
    expect(head).toHaveLength(row?.length ?? 0);
  });
});
