import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_DAYS } from '../support/reference-week';
import { KETO, referenceCsv, referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
beforeAll(() => {
  writeFileSync(path('week.json'), referenceWeekFile());
  writeFileSync(path('week.csv'), referenceCsv());
});

async function scoreJson(words: readonly string[]) {
  const { code, out, errors } = await run(['score', ...words, '--json']);
  expect([code, errors]).toEqual([0, []]);
  return JSON.parse(out);
}

const NAMES = { sodium: 'na', potassium: 'k', magnesium: 'mg' } as const;
const MINERALS = ['sodium', 'potassium', 'magnesium'] as const;

describe.each(['week.json', 'week.csv'])('the reference week from %s', (file) => {
  test.each([
    ['keto', 'keto_woman_31_50'],
    ['official', 'official_woman_31_50'],
  ] as const)('agrees with its source to 0.01 on %s', async (preset, key) => {
    const { days } = await scoreJson([file, '--preset', preset, '--sex', 'female', '--age', '40']);
    expect(days).toHaveLength(7);
    for (const [index, reference] of REFERENCE_DAYS.entries()) {
      const day = days[index];
      expect(Math.abs(day.exactScore - reference[key].score)).toBeLessThanOrEqual(0.01);
      for (const mineral of MINERALS) {
        const symbol = NAMES[mineral];
        expect(Math.abs(day.minerals[mineral].amount - reference.totals[symbol])).toBeLessThanOrEqual(0.01);
        expect(Math.abs(day.minerals[mineral].part - reference[key].sub[symbol])).toBeLessThanOrEqual(0.01);
        expect(day.minerals[mineral].target).toBe(reference[key].targets[symbol]);
      }
      expect(Math.abs(day.energy - reference.totals.kcal)).toBeLessThanOrEqual(0.01);
      expect(Math.abs(day.protein - reference.totals.protein_g)).toBeLessThanOrEqual(0.01);
      expect(Math.abs(day.fat - reference.totals.fat_g)).toBeLessThanOrEqual(0.01);
    }
  });

  test('Tuesday, checked by hand: 94.77, 59.97, 41.90 → 65.55 → shows 65', async () => {
    const { preset, days } = await scoreJson([file, ...KETO]);
    expect(preset).toBe('keto');
    expect(days[1]).toMatchObject({
      date: '2026-11-24',
      score: 65,
      atLeast: false,
      headline: 'short',
      notices: [],
      unknown: [],
    });
    expect(days[1].minerals.sodium).toMatchObject({
      atLeast: false,
      coverage: 1,
      target: 3000,
      flag: 'borderline',
      floor: 'borderline',
      caution: 'none',
      fromSupplements: 0,
    });
    expect(days[1].minerals.sodium.fromSalts).toBeCloseTo(1162.74, 2); // 3 g of salt
    expect(days[1].netCarbs.upTo).toBe(false);
    expect(days[1].netCarbs.amount).toBeCloseTo(6.5665, 4);
  });

  test('Friday says what it does not know', async () => {
    const { days } = await scoreJson([file, ...KETO]);
    const friday = days[4];
    expect(friday).toMatchObject({ score: 63, atLeast: true, netCarbs: { upTo: true } });
    expect(friday.minerals.potassium.flag).toBe('unknown');
    expect(friday.minerals.potassium.coverage).toBeCloseTo(0.656, 3);
    expect(friday.unknown).toEqual([
      { mineral: 'potassium', food: 'sr28:23293', grams: 200 },
      { mineral: 'magnesium', food: 'sr28:11265', grams: 168 },
      { mineral: 'magnesium', food: 'sr28:23293', grams: 200 },
    ]);
  });

  test('Sunday: 460 mg magnesium from supplements are above the caution, potassium salts are noticed', async () => {
    const { days } = await scoreJson([file, ...KETO]);
    expect(days[6].minerals.magnesium).toMatchObject({ flag: 'above-caution', floor: 'reached', caution: 'above' });
    expect(days[6].minerals.magnesium.fromSupplements).toBeCloseTo(460, 6);
    expect(days[6].notices).toEqual(['potassium-salts']);
  });

  test('the week: 79.37 → 79, all days planned', async () => {
    const { week } = await scoreJson([file, ...KETO]);
    expect(week).toMatchObject({
      score: 79,
      plannedDays: 7,
      atLeast: true,
      minerals: { sodium: { daysShort: 1, flag: 'met', atLeast: false } },
    });
    expect(week.minerals.sodium.mean).toBeCloseTo(3464.7, 1);
  });
});

test('keys come in the published order', async () => {
  const { days, ...rest } = await scoreJson(['week.json', ...KETO]);
  expect(Object.keys(rest)).toEqual(['preset', 'advice', 'safety', 'week']);
  expect(Object.keys(days[1])).toEqual([
    'date',
    'score',
    'exactScore',
    'atLeast',
    'headline',
    'minerals',
    'scoredMinerals',
    'energy',
    'protein',
    'fat',
    'netCarbs',
    'unknown',
    'notices',
  ]);
  expect(Object.keys(days[1].minerals)).toEqual(['sodium', 'potassium', 'magnesium']);
  expect(Object.keys(days[1].minerals.sodium)).toEqual([
    'amount',
    'atLeast',
    'coverage',
    'target',
    'part',
    'flag',
    'floor',
    'caution',
    'fromSupplements',
    'fromSalts',
    'cautionAbove',
  ]);
});

test('the keto preset carries its public advice, the official one has none', async () => {
  const advice = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
  expect(await scoreJson(['week.json', ...KETO])).toMatchObject({ advice });
  expect((await run(['score', 'week.json', ...KETO])).out).toContain(advice);
  expect(await scoreJson(['week.json', '--preset', 'official', '--sex', 'male', '--age', '25'])).not.toHaveProperty(
    'advice',
  );
});

test('age and sex choose the rows: a man of 25 has 3,400 mg potassium and 400 mg magnesium', async () => {
  const { days } = await scoreJson(['week.json', '--preset', 'official', '--sex', 'male', '--age', '25']);
  expect([days[0].minerals.potassium.target, days[0].minerals.magnesium.target]).toEqual([3400, 400]);
});

test('a day without food has no score, a note makes totals lower bounds', async () => {
  writeFileSync(
    path('small.csv'),
    'date,meal,food,amount,unit,note\n2026-11-24,lunch,sr28:11457,100,g,\n2026-11-24,dinner,note:unknown,,,Dinner out\n',
  );
  const { days, week } = await scoreJson(['small.csv', ...KETO]);
  expect(days[0]).toMatchObject({ score: null, exactScore: null, headline: null });
  const notScored = { part: null, flag: 'not-scored', floor: 'not-scored', amount: 0 };
  expect(days[0].minerals).toMatchObject({
    sodium: { ...notScored, target: 3000 },
    potassium: { ...notScored, target: 3000 },
    magnesium: { ...notScored, target: 320 },
  });
  // The energy of a dinner out is unknown, so there is no share either.
  expect(days[1].minerals.sodium).toMatchObject({ atLeast: true, coverage: null, flag: 'unknown', amount: 79 });
  expect(days[1]).toMatchObject({
    atLeast: true,
    energyAtLeast: true,
    proteinAtLeast: true,
    fatAtLeast: true,
    netCarbs: { atLeast: true },
  });
  expect(days[1].unknown[0]).toEqual({ mineral: 'sodium', food: null, grams: null, name: 'Dinner out' });
  expect(week.plannedDays).toBe(1);
});

test('what is counted is never shown in the nominal grams of its pieces', async () => {
  writeFileSync(
    path('pieces.csv'),
    'date,meal,food,amount,unit,note\n2026-11-24,lunch,label:magnesium-glycinate,2,piece,\n2026-11-24,lunch,label:bone-broth,1,cup,\n',
  );
  const { out } = await run(['score', 'pieces.csv', ...KETO]);
  expect(out).toContain('Magnesium: no value for Magnesium glycinate (2 pieces).');
  expect(out).toContain('Bone broth, ready (240 g)');
});

test('in words: one aligned line a day, lower bounds rounded down, gaps up', async () => {
  const { code, out, errors } = await run(['score', 'week.csv', ...KETO]);
  expect([code, errors]).toEqual([0, []]);
  const lines = out.split('\n');
  expect(lines[0]).toBe('Week 48, 23–29 November 2026. Keto, woman, 40 years.');
  const days = lines.filter((line) => /^\w{3} \d\d Nov {2}/.test(line));
  expect(days).toHaveLength(7);
  expect(days[1]).toMatch(/^Tue 24 Nov +65 +2,843 {2}borderline +1,799 {2}short +134 {2}short +6\.6 g +1,876 kcal$/);
  expect(days[4]).toMatch(
    /^Fri 27 Nov +at least 63 +2,433 {2}borderline +at least 1,864 {2}unknown +at least 15\d {2}unknown +up to /,
  );
  expect(new Set(days.map((line) => line.search(/(met|borderline|short|unknown|above caution)/))).size).toBe(1);
  expect(out).toContain('  Potassium: 1,799 of 3,000 mg, short by 1,201 mg.');
  expect(out).toContain('  Magnesium: no value for Portabella mushroom, raw (168 g), ');
  expect(out).toContain('Week: at least 79 of 100, 7 of 7 days planned.');
  // What has no day yet is in no day's score, and the output says so.
  expect(out).not.toContain('no day yet');
  const week = JSON.parse(referenceWeekFile());
  writeFileSync(path('tray.json'), JSON.stringify({ ...week, unplaced: [week.days[0].meals[0].entries[0]] }));
  expect((await run(['score', 'tray.json', ...KETO])).out).toContain('1 food has no day yet: bought, not scored.');
});
