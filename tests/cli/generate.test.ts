import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeWeekJson } from '#shared/formats/week-json';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { addEntries } from '#shared/domain/week/week-plan';
import { shippedCatalog } from '../support/shipped-catalog';
import { KETO, referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const NOTE = { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' } as const;
const FULL = referenceWeekFile();
const HEALTHY = { sex: 'female', age: 40, lifeStage: 'none', conditions: [], medicines: [], preset: 'official' };

beforeAll(() => {
  const empty = newWeekDocument('2026-W48');
  writeFileSync(path('empty.json'), writeWeekJson(empty));
  writeFileSync(
    path('noted.json'),
    writeWeekJson(addEntries<WeekDocument>(empty, { date: '2026-11-24', slot: 'dinner' }, [NOTE])),
  );
  writeFileSync(path('full.json'), FULL);
});

async function generated(words: readonly string[]): Promise<WeekDocument> {
  const { code, out } = await run(['generate', ...words]);
  expect(code).toBe(0);
  return JSON.parse(out);
}

const entriesIn = ({ days }: WeekDocument) => days.flatMap(({ meals }) => meals.flatMap(({ entries }) => entries));

describe('an empty week', () => {
  test('is printed as a week file that scores, the same for the same seed', async () => {
    const first = await generated(['empty.json', ...KETO, '--seed', '3']);
    expect(await generated(['empty.json', ...KETO, '--seed', '3', '--json'])).toEqual(first);
    expect(await generated(['empty.json', ...KETO, '--seed', '4'])).not.toEqual(first);
    writeFileSync(path('made.json'), JSON.stringify(first));
    const { out } = await run(['score', 'made.json', ...KETO, '--json']);
    const { days, week } = JSON.parse(out);
    expect(week.plannedDays).toBe(7);
    for (const { date, score, netCarbs } of days) {
      expect(score, date).toBe(100);
      expect(netCarbs.amount).toBeLessThanOrEqual(30);
    }
  });

  test('says how far it is where somebody watches, up to the end', async () => {
    const shares: number[] = [];
    await run(['generate', 'empty.json', ...KETO], { showProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('keeps to the most protein and fat of a profile', async () => {
    const ranges = { protein: { max: 90 }, fat: { max: 110 } };
    writeFileSync(path('me.json'), JSON.stringify({ ...HEALTHY, preset: 'keto', ...ranges }));
    writeFileSync(path('lean.json'), JSON.stringify(await generated(['empty.json', '--profile', 'me.json'])));
    const { out } = await run(['score', 'lean.json', ...KETO, '--json']);
    for (const { protein, fat } of JSON.parse(out).days) {
      expect(protein).toBeLessThanOrEqual(90);
      expect(fat).toBeLessThanOrEqual(110);
    }
  });

  test('is filled on one day only with --day', async () => {
    const { days } = await generated(['empty.json', ...KETO, '--day', '2026-11-26']);
    expect(days.filter(({ meals }) => meals.some(({ entries }) => entries.length > 0))).toMatchObject([
      { date: '2026-11-26' },
    ]);
  });

  test('has leftovers with --cook-twice', async () => {
    const entries = entriesIn(await generated(['empty.json', ...KETO, '--cook-twice']));
    expect(entries.some((entry) => 'leftoverOf' in entry && entry.leftoverOf !== null)).toBe(true);
  });
});

test('what is planned stays, and a full week is printed as it is', async () => {
  const noted = await generated(['noted.json', ...KETO]);
  const tuesday = noted.days[1]?.meals.find(({ slot }) => slot === 'dinner');
  expect(tuesday?.entries).toEqual([NOTE]);
  const { code, out, errors } = await run(['generate', 'full.json', ...KETO]);
  expect([code, errors]).toEqual([0, ['No meal is empty, so the week is as it was.']]);
  expect(out).toBe(FULL);
});

test.each([
  [{ conditions: ['kidney-disease'] }, 'Filling a week is off. Locked by kidney disease.'],
  [{ medicines: ['arb'] }, 'Filling a week is off. Locked by a medicine that raises potassium.'],
  [{ lifeStage: 'pregnant' }, 'It is on with the numbers of your clinician.'],
  [{ medicines: undefined }, 'Not answered, so it counts as yes'],
  [{ age: 17 }, 'Not supported under 18: no week is filled.'],
])('is refused with the reason for %j', async (answers, reason) => {
  writeFileSync(path('me.json'), JSON.stringify({ ...HEALTHY, ...answers }));
  const { code, out, errors } = await run(['generate', 'empty.json', '--profile', 'me.json']);
  expect([code, out]).toEqual([2, '']);
  expect(errors.join()).toContain(reason);
});

test('says that no recipe suits somebody who dislikes every one', async () => {
  const dislikes = shippedCatalog().recipes.map(({ id }) => id);
  writeFileSync(path('me.json'), JSON.stringify({ ...HEALTHY, dislikes }));
  const { code, out, errors } = await run(['generate', 'empty.json', '--profile', 'me.json', '--day', '2026-11-24']);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toEqual(['No recipe suits these meals inside what the person eats, so nothing is filled.']);
});
