import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { PrintJob } from '#electron/main/printing/print-jobs';
import { printJobSchema } from '#shared/contract/methods';
import { succeed } from '#shared/contract/result';
import { setEntryPortion, setGuests } from '#shared/domain/eaters/portions';
import { YOU } from '#shared/domain/week/entry-portions';
import { addEntries } from '#shared/domain/week/week-plan';
import { writeWeekJson } from '#shared/formats/week-json';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';
import { workFolder } from './run-in-folder';

const { path, run } = workFolder();
const SPINACH = 'sr28:11457';

beforeAll(() => {
  // 100 g for you, 150 for Pal and 100 for a guest; 60 g more for Pal alone: 90 g.
  const [shared, theirs] = [entry(SPINACH, 100), entry(SPINACH, 60)];
  const at = { date: '2026-11-23', slot: 'lunch' };
  const planned = addEntries({ ...newWeekDocument('2026-W48'), revision: 1 }, at, [shared, theirs]);
  const week = setGuests(setEntryPortion(planned, theirs.id, YOU, 0), at.date, 1);
  writeFileSync(path('week.json'), writeWeekJson(week));
  mkdirSync(path('home/weeks'), { recursive: true });
  const library = {
    format: 'electroplate-library',
    version: [1, 0],
    revision: 1,
    savedAt: '2026-11-01T08:00:00.000Z',
    profile: [profileEntry()],
    eaters: {
      pal: { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male', preset: 'official' })] },
      sam: { name: 'Sam', portion: 0 },
    },
  };
  writeFileSync(path('home/library.json'), JSON.stringify(library));
});

test('the list is for the eaters of a library, as in the window', async () => {
  const grams = async (...options: string[]) => {
    const { out } = await run(['shopping', 'week.json', '--format', 'json', ...options]);
    return JSON.parse(out).aisles[0].lines[0].grams;
  };
  expect(await grams()).toBe(200);
  expect(await grams('--library', 'home')).toBe(440);
  const { out } = await run(['shopping', 'week.json', '--library', 'home', '--format', 'md']);
  expect(out).toContain('for You, Pal 1 ½, Sam none, 1 guest on Mon: list × 4.4');
});

test('an eater is scored on their plate, against their own answers', async () => {
  const { code, out } = await run(['score', 'week.json', '--library', 'home', '--eater', 'pal', '--json']);
  expect(code).toBe(0);
  const { preset, days } = JSON.parse(out);
  expect(preset).toBe('official');
  // 240 g of spinach with 558 mg of potassium per 100 g.
  expect(days[0].minerals.potassium).toMatchObject({ amount: 1339.2, target: 3400 });
});

test('pages are printed for an eater of a library, or for its planned person', async () => {
  const jobs: PrintJob[] = [];
  const print = async (job: PrintJob, out: string) => {
    jobs.push(job);
    return succeed({ path: out });
  };
  const of = (...words: string[]) =>
    run(['print', 'week.json', '--out', 'days.pdf', '--library', 'home', ...words], { print });
  expect(await of('--eater', 'PAL', '--sheet', 'days')).toMatchObject({ code: 0, errors: [] });
  expect(await of()).toMatchObject({ code: 0, errors: [] });
  const [theirs, yours] = jobs;
  expect(theirs).toMatchObject({ eater: 'pal', document: 'days', library: { eaters: { pal: { portion: 1.5 } } } });
  expect(yours?.library.profile).toHaveLength(1);
  expect(yours).not.toHaveProperty('eater');
  for (const job of jobs) expect(printJobSchema.safeParse(job).success).toBe(true);
});

test.each([
  [['score', 'week.json', '--eater', 'Pal'], /--library is missing/],
  [['score', 'week.json', '--library', 'home', '--eater', 'Kim'], /There is no eater “Kim” there: Pal, Sam/],
  [['score', 'week.json', '--library', 'home', '--eater', 'Sam'], /Sam has not answered the questions/],
  [['print', 'week.json', '--out', 'x.pdf', '--eater', 'Pal'], /--library is missing: say in which library/],
  [['print', 'week.json', '--out', 'x.pdf', '--library', 'home', '--eater', 'Kim'], /There is no eater “Kim” there/],
  [['print', 'week.json', '--out', 'x.pdf', '--library', 'home', '--sex', 'male'], /both say for whom it is/],
  [['print', 'week.json', '--out', 'x.pdf', '--library', 'nowhere'], /nothing was read/],
  [['shopping', 'week.json', '--library', 'home', '--people', '2'], /both say who eats/],
  [['shopping', 'week.json', '--library', 'nowhere'], /nothing was read/],
])('%j is refused in one sentence', async (words, problem) => {
  const { code, errors } = await run(words);
  expect(code).toBe(2);
  expect(errors.join('\n')).toMatch(problem);
});
