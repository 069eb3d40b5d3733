import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { createArchiveService } from '#electron/main/services/archive';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { foodsCsv } from '#shared/formats/foods-csv';
import { writeWeekJson } from '#shared/formats/week-json';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { KETO, referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();

/** Tuesday 24 November 2026. */
const STORAGE = { ...nodeStoragePorts, clock: { now: () => new Date('2026-11-24T09:30:00') } };

const HEADER = 'date,meal,food,amount,unit,note';
const PLAN = `${HEADER}\n2026-11-24,Lunch,sr28:11457,2,cup,\n2026-12-01,Dinner,sr28:01123,150,g,\n`;

let folders = 0;

interface Contents {
  readonly library?: Partial<LibraryDocument>;
  readonly weeks?: readonly WeekDocument[];
}

/** A library folder with these documents; without any it is empty. */
function library({ library: given, weeks = [] }: Contents = {}): string {
  const folder = path(`library-${(folders += 1)}`);
  mkdirSync(join(folder, 'weeks'), { recursive: true });
  if (given !== undefined || weeks.length > 0)
    writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...newLibraryDocument(), revision: 1, ...given }));
  for (const week of weeks) writeFileSync(join(folder, 'weeks', `${week.week}.json`), writeWeekJson(week));
  return folder;
}

function emptyFolder(): string {
  const folder = path(`empty-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
}

/** Every file of a folder with its bytes. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1), readFileSync(file, 'latin1')];
    }),
  );
}

function file(name: string, contents: string | Uint8Array): string {
  writeFileSync(path(name), contents);
  return name;
}

const importing = (name: string, folder: string, ...more: readonly string[]) =>
  run(['import', name, '--library', folder, ...more], { storage: STORAGE });

const weekIn = (folder: string, week: string): WeekDocument =>
  weekDocumentSchema.parse(JSON.parse(readFileSync(join(folder, 'weeks', `${week}.json`), 'utf8')));

const libraryIn = (folder: string): LibraryDocument => JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'));

/** A stored week with one food entry on its Monday. */
function weekWith(week: string, food: string, frozen: Readonly<Record<string, WeekDocument['foods'][string]>> = {}) {
  const empty = newWeekDocument(week);
  const entry = {
    id: 'e1',
    kind: 'food' as const,
    food,
    grams: 40,
    portion: { amount: 1, unit: 'bar' },
    locked: false,
    note: '',
  };
  return {
    ...empty,
    revision: 3,
    foods: frozen,
    days: empty.days.map((day, index) =>
      index === 0 ? { ...day, meals: [{ slot: 'breakfast', entries: [entry] }] } : day,
    ),
  };
}

/** Entries of a week by day: "2026-11-24 lunch sr28:11457 60". */
const linesOf = (week: WeekDocument): readonly string[] =>
  week.days.flatMap((day) =>
    day.meals.flatMap((meal) =>
      meal.entries.map(
        (one) => `${day.date} ${meal.slot} ${one.kind === 'food' ? `${one.food} ${one.grams}` : one.kind}`,
      ),
    ),
  );

describe('a plan', () => {
  test('of several weeks goes into its weeks, in one step', async () => {
    const folder = emptyFolder();
    const { code, out, errors } = await importing(file('plan.csv', PLAN), folder);
    expect([code, errors]).toEqual([0, []]);
    expect(out).toBe('2 entries in 2026-W48, 2026-W49.\nplan.csv was imported.\n');
    // 2 cups of 30 g.
    expect(linesOf(weekIn(folder, '2026-W48'))).toEqual(['2026-11-24 lunch sr28:11457 60']);
    expect(linesOf(weekIn(folder, '2026-W49'))).toEqual(['2026-12-01 dinner sr28:01123 150']);
    expect(existsSync(join(folder, 'journal.json'))).toBe(false);
  });

  test('as a week file comes back as it was exported: the same entries, the same score', async () => {
    const folder = emptyFolder();
    const exported = JSON.parse(referenceWeekFile());
    exported.days[2] = { ...exported.days[2], activityHours: 1.5, note: 'long run', cramp: { level: 1 } };
    file('week.json', JSON.stringify(exported));
    expect((await importing('week.json', folder)).code).toBe(0);
    const back = weekIn(folder, '2026-W48');
    expect(back.days).toEqual(exported.days);
    expect(back.foods).toEqual(exported.foods);
    const scores = async (name: string) => (await run(['score', name, ...KETO, '--json'])).out;
    expect(await scores(join(folder, 'weeks', '2026-W48.json'))).toBe(await scores('week.json'));
  });

  test('replaces the days it plans and leaves the others; --add keeps what was there', async () => {
    const before = weekWith('2026-W48', 'sr28:01123');
    const replaced = library({ weeks: [before] });
    file('monday.csv', `${HEADER}\n2026-11-23,Breakfast,sr28:11457,60,g,\n`);
    expect((await importing('monday.csv', replaced)).out).toContain('2026-11-23: 1 entry replaced by 1.\n');
    expect(linesOf(weekIn(replaced, '2026-W48'))).toEqual(['2026-11-23 breakfast sr28:11457 60']);
    expect(weekIn(replaced, '2026-W48').revision).toBe(4);
    const lockedText = JSON.stringify(before).replaceAll('"locked":false', '"locked":true');
    const locked = library({ weeks: [JSON.parse(lockedText)] });
    expect((await importing('monday.csv', locked)).out).toContain(
      '2026-11-23: 0 entries replaced by 1; 1 locked entry stays.\n',
    );
    expect(linesOf(weekIn(locked, '2026-W48'))).toHaveLength(2);
    const added = library({ weeks: [before] });
    await importing('monday.csv', added, '--add');
    expect(linesOf(weekIn(added, '2026-W48'))).toEqual([
      '2026-11-23 breakfast sr28:01123 40',
      '2026-11-23 breakfast sr28:11457 60',
    ]);
  });

  test('with a bad row is refused and nothing is written; --good-rows imports the rest and says what it left out', async () => {
    const folder = library({ library: {} });
    const before = filesOf(folder);
    file('mixed.csv', `${PLAN}2026-11-31,Lunch,sr28:11457,1,cup,\n2026-11-26,Lunch,sr28:99999,100,g,\n`);
    const refused = await importing('mixed.csv', folder);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.errors).toEqual([
      'mixed.csv has 2 things to fix or to leave out with --good-rows, so nothing was imported.',
      'line 4: “2026-11-31” is not a date like 2026-11-23',
      'line 5: no food has the id “sr28:99999”',
    ]);
    expect(filesOf(folder)).toEqual(before);
    const good = await importing('mixed.csv', folder, '--good-rows');
    expect(good.code).toBe(0);
    expect(good.out).toContain('1 of them is a note of unknown nutrition, because the row cannot be planned.\n');
    expect(good.out).toContain('1 row was left out.\n');
    expect(good.errors).toEqual([
      'left out: line 4: “2026-11-31” is not a date like 2026-11-23',
      'kept as a note: line 5: no food has the id “sr28:99999”',
    ]);
    expect(linesOf(weekIn(folder, '2026-W48'))).toEqual(['2026-11-24 lunch sr28:11457 60', '2026-11-26 lunch note']);
  });

  test('is only previewed with --dry-run, and reported as one document with --json', async () => {
    const folder = library({ weeks: [weekWith('2026-W49', 'sr28:01123')] });
    const before = filesOf(folder);
    const { code, out, errors } = await importing(file('plan.csv', PLAN), folder, '--dry-run', '--json');
    expect([code, errors]).toEqual([0, []]);
    expect(JSON.parse(out)).toEqual({
      kind: 'plan',
      file: 'plan.csv',
      imported: false,
      mode: 'replace',
      entries: 2,
      notes: 0,
      weeks: ['2026-W48', '2026-W49'],
      days: [
        { date: '2026-11-24', here: 0, locked: 0, imported: 1 },
        { date: '2026-12-01', here: 0, locked: 0, imported: 1 },
      ],
      foods: { added: [], changed: [], unchanged: 0 },
      notices: [],
      leftOut: [],
    });
    expect(filesOf(folder)).toEqual(before);
  });

  test('finds own foods by name and freezes them', async () => {
    const loaf = {
      name: 'Keto loaf',
      group: 'My foods',
      kind: 'food' as const,
      per100g: { sodium: 480 },
      measures: [],
    };
    const folder = library({ library: { foods: { 'mine:loaf': loaf } } });
    await importing(file('own.csv', `${HEADER}\n2026-11-24,Lunch,Keto loaf,50,g,\n`), folder);
    expect(linesOf(weekIn(folder, '2026-W48'))).toEqual(['2026-11-24 lunch mine:loaf 50']);
    expect(weekIn(folder, '2026-W48').foods['mine:loaf']).toEqual(loaf);
  });

  test('into a week of a newer program is refused, and no other week is written', async () => {
    const folder = library({ library: {} });
    const newer = JSON.stringify({ ...newWeekDocument('2026-W49'), version: [2, 0] });
    writeFileSync(join(folder, 'weeks', '2026-W49.json'), newer);
    const before = filesOf(folder);
    const { code, errors } = await importing(file('plan.csv', PLAN), folder);
    expect(code).toBe(1);
    expect(errors.join()).toMatch(/newer version.*Nothing was imported\./);
    expect(filesOf(folder)).toEqual(before);
  });

  test('that would fill a meal beyond every limit is refused', async () => {
    const rows = Array.from({ length: 400 }, () => '2026-11-24,Lunch,sr28:11457,1,g,\n').join('');
    const folder = emptyFolder();
    file('many.csv', `${HEADER}\n${rows}`);
    expect((await importing('many.csv', folder)).code).toBe(0);
    const { code, errors } = await importing('many.csv', folder, '--add');
    expect([code, errors]).toEqual([
      2,
      ['Week 2026-W48 would be too full: a meal holds at most 500 entries; nothing was imported.'],
    ]);
    expect(linesOf(weekIn(folder, '2026-W48'))).toHaveLength(400);
  });
});

test('leftovers of a recipe that is replaced are cooked by themselves, also in the next week', async () => {
  const stew = { name: 'Stew', servings: 1, ingredients: [] };
  const chili = (id: string, leftoverOf: string | null, cook: object = {}) => ({
    id,
    kind: 'recipe' as const,
    recipe: 'mine:stew',
    servings: 1,
    leftoverOf,
    locked: false,
    note: '',
    ...cook,
  });
  const on = (week: string, day: number, entry: ReturnType<typeof chili>): WeekDocument => ({
    ...newWeekDocument(week),
    revision: 1,
    recipes: { 'mine:stew': stew },
    days: newWeekDocument(week).days.map((one, index) =>
      index === day ? { ...one, meals: [{ slot: 'dinner', entries: [entry] }] } : one,
    ),
  });
  const cooked = on('2026-W48', 1, chili('cook', null, { cook: 2 }));
  const folder = library({ weeks: [cooked, on('2026-W49', 0, chili('left', '2026-11-24/cook'))] });
  expect((await importing(file('plan.csv', PLAN.split('\n').slice(0, 2).join('\n')), folder)).code).toBe(0);
  expect(weekIn(folder, '2026-W49').days[0]?.meals[0]?.entries[0]).toMatchObject({ id: 'left', leftoverOf: null });
});

describe('own foods', () => {
  const bar = (sodium: number) => ({
    name: 'Bar',
    group: 'My foods',
    kind: 'food' as const,
    per100g: { sodium },
    measures: [{ unit: 'bar', grams: 40 }],
    revision: 1,
  });
  const stored = (sodium: number) => ({ 'mine:bar': bar(sodium) });

  test('new ones are added; a changed one is followed by this and later weeks, past weeks stay byte for byte', async () => {
    const weeks = ['2026-W47', '2026-W48', '2026-W50'].map((week) => weekWith(week, 'mine:bar', stored(200)));
    const folder = library({ library: { foods: stored(200) }, weeks });
    const past = readFileSync(join(folder, 'weeks', '2026-W47.json'), 'latin1');
    file(
      'foods.csv',
      foodsCsv.write({
        foods: [
          { ...bar(220), id: 'mine:bar' },
          { ...bar(1), id: 'mine:new', name: 'New' },
        ],
      }),
    );
    const { code, out } = await importing('foods.csv', folder);
    expect([code, out]).toEqual([0, '1 own food added.\nBar (mine:bar) was changed.\nfoods.csv was imported.\n']);
    expect(libraryIn(folder).foods['mine:bar']?.per100g['sodium']).toBe(220);
    expect(libraryIn(folder).foods['mine:new']?.name).toBe('New');
    for (const week of ['2026-W48', '2026-W50'])
      expect(weekIn(folder, week).foods['mine:bar']?.per100g.sodium).toBe(220);
    expect(readFileSync(join(folder, 'weeks', '2026-W47.json'), 'latin1')).toBe(past);
    // The second time there is nothing to do.
    const before = filesOf(folder);
    expect((await importing('foods.csv', folder)).out).toContain('2 own foods unchanged.\n');
    expect(filesOf(folder)).toEqual(before);
  });

  test('an id of the catalog is refused', async () => {
    const folder = emptyFolder();
    file('shadow.csv', foodsCsv.write({ foods: [{ ...bar(1), id: 'sr28:11457' }] }));
    const { code, errors } = await importing('shadow.csv', folder);
    expect(code).toBe(2);
    expect(errors[1]).toMatch(/^line 2: “sr28:11457” is not the id of an own food/);
    expect(filesOf(folder)).toEqual({});
  });
});

describe('a Cronometer export', () => {
  const SERVINGS = `Day,Time,Group,Food Name,Amount,Energy (kcal),Sodium (mg),Category
2026-11-24,08:00 AM,Breakfast,"Oats, Rolled, Dry",80.00 g,311,4,Cereal
2026-11-24,,Uncategorized,"Spinach, raw",60.00 g,14,47.4,Vegetables
2026-11-25,,Dinner,Chili,1.00 full recipe,400,,
`;
  const matches: LibraryDocument['foodMatches'] = {
    'oats, rolled, dry': { food: 'sr28:11457', gramsPer: {} },
    chili: { food: 'sr28:01123', gramsPer: { 'full recipe': 235 } },
  };

  test('takes what was matched before and what has exactly the same name', async () => {
    const folder = library({ library: { foodMatches: matches } });
    const { code, out, errors } = await importing(file('servings.csv', SERVINGS), folder);
    expect([code, errors]).toEqual([0, []]);
    expect(out).toContain('1 row without a meal goes to Snacks.\n');
    expect(linesOf(weekIn(folder, '2026-W48'))).toEqual([
      '2026-11-24 breakfast sr28:11457 80',
      '2026-11-24 snacks sr28:11457 60',
      '2026-11-25 dinner sr28:01123 235',
    ]);
    expect(libraryIn(folder).foodMatches['spinach, raw']).toEqual({ food: 'sr28:11457', gramsPer: {} });
  });

  test('imports unmatched foods with their own numbers, by the serving if their weight is unknown', async () => {
    const folder = library({ library: { foodMatches: { chili: { food: 'sr28:01123', gramsPer: {} } } } });
    const { code, out, errors } = await importing(file('servings.csv', SERVINGS), folder);
    expect([code, errors]).toEqual([0, []]);
    expect(out).toContain('3 entries in 2026-W48.\n2 own foods added.\n');
    const { foods } = libraryIn(folder);
    expect(
      Object.values(foods).map(({ name, per100g, nominalWeight }) => [name, per100g['sodium'], nominalWeight]),
    ).toEqual([
      // 4 mg in 80 g.
      ['Oats, Rolled, Dry', 5, undefined],
      ['Chili', null, true],
    ]);
  });

  test('lists the rows that say nothing; --good-rows keeps them as notes, so that the day reads “at least”', async () => {
    const folder = library({ library: {} });
    const before = filesOf(folder);
    const text =
      'Day,Group,Food Name,Amount\n2026-11-24,Lunch,"Butter, salted",10.00 g\n2026-11-24,Dinner,House stew,1.00 bowl\n';
    const refused = await importing(file('stew.csv', text), folder);
    expect([refused.code, refused.errors.slice(1)]).toEqual([2, ['line 3: no food was chosen for “House stew”']]);
    expect(filesOf(folder)).toEqual(before);
    const good = await importing('stew.csv', folder, '--good-rows');
    expect(good.errors).toEqual(['kept as a note: line 3: no food was chosen for “House stew”']);
    expect(linesOf(weekIn(folder, '2026-W48'))).toEqual(['2026-11-24 lunch sr28:01001 10', '2026-11-24 dinner note']);
    const score = JSON.parse((await run(['score', join(folder, 'weeks', '2026-W48.json'), ...KETO, '--json'])).out);
    expect(score.days[1].minerals.sodium).toMatchObject({ atLeast: true, flag: 'unknown' });
  });

  test('with dates that mean two things asks which', async () => {
    const folder = emptyFolder();
    file('slashes.csv', 'Day,Food Name,Amount\n04/03/2026,"Spinach, raw",60.00 g\n');
    const asked = await importing('slashes.csv', folder);
    expect(asked.code).toBe(2);
    expect(asked.errors).toEqual([
      '04/03/2026 and every other date of the file can be read month first or day first; say --dates us or --dates dmy.',
    ]);
    expect((await importing('slashes.csv', folder, '--dates', 'us')).code).toBe(0);
    expect(linesOf(weekIn(folder, '2026-W14'))).toEqual(['2026-04-03 snacks sr28:11457 60']);
    expect((await importing('slashes.csv', folder, '--dates', 'dmy')).code).toBe(0);
    expect(linesOf(weekIn(folder, '2026-W10'))).toEqual(['2026-03-04 snacks sr28:11457 60']);
  });
});

test('an archive replaces the whole library and keeps what was there', async () => {
  const source = library({ library: { favourites: ['sr28:11457'] }, weeks: [weekWith('2026-W47', 'sr28:01123')] });
  const stores = createLibraryStores({ path: source, ports: STORAGE });
  const saved = await createArchiveService(stores, createWeeksService(stores)).save(path('all.zip'));
  expect(saved.ok).toBe(true);
  const target = library({ library: {}, weeks: [weekWith('2026-W50', 'sr28:01123')] });
  const looked = await importing('all.zip', target, '--dry-run', '--json');
  expect(JSON.parse(looked.out)).toMatchObject({
    kind: 'archive',
    imported: false,
    weeks: 1,
    foods: 0,
    meals: 0,
    weeksTakenAway: ['2026-W50'],
    keptAs: null,
  });
  const { code, out } = await importing('all.zip', target);
  expect(code).toBe(0);
  expect(out).toMatch(/^all\.zip holds 1 week, 0 own foods and 0 recipes, and takes 2026-W50 away\.\nRestored\./);
  expect(libraryIn(target).favourites).toEqual(['sr28:11457']);
  expect(readdirSync(join(target, 'weeks'))).toEqual(['2026-W47.json']);
});

describe('refused with one sentence', () => {
  test.each([
    ['a folder that is not there', 'plan.csv', 'nowhere', /^There is no folder .*nowhere; nothing was imported\.$/],
    ['a file instead of a folder', 'plan.csv', 'plan.csv', /^.*plan\.csv is not a folder; nothing was imported\.$/],
    ['a folder of other things', 'plan.csv', '.', /holds other things and no library\.json/],
    [
      'another kind of CSV',
      'daily.csv',
      'lib',
      'daily.csv is Cronometer’s summary of days: it adds up what was eaten and names no food, so nothing can be planned from it; export “Servings” there instead; nothing was changed.',
    ],
    ['an empty file', 'nothing.csv', 'lib', 'nothing.csv is empty.'],
    ['only a header', 'header.csv', 'lib', 'header.csv holds nothing that can be imported.'],
    ['the same column twice', 'twice.csv', 'lib', /one thing to fix/],
    ['another encoding', 'latin.csv', 'lib', /^latin\.csv is not UTF-8 text, .*save it as UTF-8/],
    ['100 MB', 'huge.csv', 'lib', 'huge.csv has 100 MB and at most 20 MB are read; nothing was read.'],
    ['a file that is not there', 'gone.csv', 'lib', /^There is no file .*gone\.csv; nothing was read\.$/],
  ])('%s', async (_what, name, folder, sentence) => {
    file('plan.csv', PLAN);
    file('daily.csv', 'Date,Energy (kcal),Completed\n2026-11-24,1800,true\n');
    file('nothing.csv', '\n \n');
    file('header.csv', `${HEADER}\n`);
    file('twice.csv', 'Day,Food Name,Amount,Sodium (mg),Sodium (mg)\n');
    file('latin.csv', Buffer.from('Käse', 'latin1'));
    const huge = openSync(path('huge.csv'), 'w');
    ftruncateSync(huge, 100_000_000);
    closeSync(huge);
    if (!existsSync(path('lib'))) mkdirSync(path('lib'));
    const { code, out, errors } = await importing(name, folder);
    expect([code, out]).toEqual([2, '']);
    expect(errors[0]).toMatch(sentence);
    expect(readdirSync(path('lib'))).toEqual([]);
  });

  test('without a library, with a date order there is not', async () => {
    expect((await run(['import', 'plan.csv'])).errors[0]).toMatch(/^--library is missing/);
    expect((await importing('plan.csv', 'lib', '--dates', 'eu')).errors[0]).toMatch(/^--dates must be iso, us or dmy/);
  });
});

test('--help says what it takes, and that an open window notices', async () => {
  const { code, out } = await run(['import', '--help']);
  expect(code).toBe(0);
  expect(out).toContain('--dates iso|us|dmy');
  expect(out).toMatch(/asks which version to keep/);
});
