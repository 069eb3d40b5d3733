/** A week file of a newer program in the commands of this one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { fixtureText } from '#tests/support/stored-fixtures';
import { KETO, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const WEEK = fixtureText('newer', 'weeks/2026-W48.json');

beforeAll(() => writeFileSync(path('week.json'), WEEK));

test('is scored with what is known as a lower bound, and says what is not', async () => {
  const json = JSON.parse((await run(['score', 'week.json', ...KETO, '--json'])).out);
  // 60 g of spinach (79 mg per 100 g) and 50 g of a sweetener only the newer program knows (100 mg per 100 g).
  expect(json.days[0].minerals.sodium).toMatchObject({ amount: 97.4, atLeast: true });
  const text = await run(['score', 'week.json', ...KETO]);
  expect(text).toMatchObject({ code: 0, errors: [] });
  expect(text.out).toContain('Made by a newer version');
});

test('is shopped for, and converted without losing a byte', async () => {
  const list = await run(['shopping', 'week.json', '--format', 'txt']);
  expect(list.code).toBe(0);
  expect(list.out).toContain('Birch sugar');
  expect(await run(['convert', 'week.json', '--to', 'json', '--out', 'copy.json'])).toMatchObject({ code: 0 });
  expect(readFileSync(path('copy.json'), 'utf8')).toBe(WEEK);
  expect(await run(['convert', 'week.json', '--to', 'ics', '--out', 'week.ics'])).toMatchObject({ code: 0 });
  expect(readFileSync(path('week.ics'), 'utf8')).toContain('Made by a newer version');
});

test('is refused in one line as newer, not as damaged, where it does not fit', async () => {
  writeFileSync(path('odd.json'), JSON.stringify({ ...JSON.parse(WEEK), days: {} }));
  expect(await run(['score', 'odd.json', ...KETO])).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('was written by a newer version of Electroplate (file version 1.3)')],
  });
});

test('an unknown condition in a profile file is refused: the file has no version, and a typo is more likely', async () => {
  const profile = {
    sex: 'female',
    age: 40,
    lifeStage: 'none',
    conditions: ['gout'],
    medicines: [],
    preset: 'official',
  };
  writeFileSync(path('me.json'), JSON.stringify(profile));
  const refused = await run(['score', 'week.json', '--profile', 'me.json']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.errors.join(' ')).toContain('conditions');
});
