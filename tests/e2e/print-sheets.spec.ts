/** Every sheet as a PDF, read back by another program: nothing planned, noted or flagged is missing or cut off. */
import { expect, test } from '@playwright/test';
import type { PlanSheet } from '#shared/contract/print-sheets';
import { isPortrait } from '#shared/contract/print-sheets';
import { lookupFor, shownFoodName } from '#shared/domain/food/food-lookup';
import { MINERAL_SYMBOL, MINERALS } from '#shared/domain/nutrients';
import { targetsOn } from '#shared/domain/person/targets';
import { FLAG_WORD, mineralName, shownAmount } from '#shared/domain/score/score-text';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { scorePlan } from '#shared/domain/score/week-score';
import { formatDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { profileEntry } from '../support/people';
import { generatedWeek } from '../support/printed-weeks';
import { IS_LONG } from '../support/run-length';
import { shippedCatalog } from '../support/shipped-catalog';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';
import type { PdfPage } from './support/pdf';
import { occurrences, overprinted, unspaced } from './support/pdf';
import type { Printed } from './support/print-calls';
import { printCalls } from './support/print-calls';

let running: RunningApp;

test.beforeAll(async () => {
  running = await program.open();
});

const library = { ...newLibraryDocument(), profile: [profileEntry()] };

const calls = printCalls(() => running);

const print = (week: WeekDocument, sheet: PlanSheet, more: Record<string, unknown> = {}): Promise<Printed> =>
  calls.print({ week, library, paper: 'a4', withList: false, document: sheet, ...more });

const MARGIN = (7 * 72) / 25.4;

/** Every word is inside the margins of its page, and none overlaps another. */
function expectWhole(pages: readonly PdfPage[], sheet: PlanSheet): void {
  for (const page of pages) {
    expect(page.width < page.height).toBe(isPortrait(sheet));
    const outside = page.words.filter(
      ({ left, right, top, bottom }) =>
        left < MARGIN || right > page.width - MARGIN || top < MARGIN - 4 || bottom > page.height - MARGIN + 4,
    );
    expect(outside).toEqual([]);
    expect(overprinted(page)).toEqual([]);
  }
}

/** The name of an entry as it is read. */
function nameOf(entry: WeekDocument['days'][number]['meals'][number]['entries'][number], week: WeekDocument): string {
  const { food, recipe, text } = { food: '', recipe: '', text: '', ...entry };
  if (typeof food === 'string' && food !== '') return shownFoodName(food, lookupFor(week, shippedCatalog()));
  return week.recipes[String(recipe)]?.name ?? String(text);
}

function expectEntries(week: WeekDocument, text: string): void {
  const names = new Map<string, number>();
  const count = (words: string) => names.set(words, (names.get(words) ?? 0) + 1);
  for (const entry of week.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries))) {
    count(nameOf(entry, week));
    const { note } = { note: '', ...entry };
    if (typeof note === 'string' && note !== '') count(note);
  }
  expect(names.size).toBeGreaterThan(0);
  for (const [name, times] of names) expect(occurrences(text, name), name).toBeGreaterThanOrEqual(times);
}

const FLAGS: Readonly<Partial<Record<PlanSheet, (mineral: (typeof MINERALS)[number]) => string>>> = {
  week: (mineral) => MINERAL_SYMBOL[mineral],
  'week-list': (mineral) => MINERAL_SYMBOL[mineral],
  days: mineralName,
};

function expectFlags(week: WeekDocument, sheet: PlanSheet, text: string): void {
  const scored = scorePlan(week, lookupFor(week, shippedCatalog()), (day) => {
    const targets = targetsOn(library.profile, day);
    if (targets === null) throw new Error('nobody to score for');
    return targets;
  });
  for (const day of scored.days.filter(({ isPlanned }) => isPlanned)) {
    for (const mineral of MINERALS) {
      const score = day.minerals[mineral];
      const of = sheet === 'days' && score.target !== null ? `of${score.target.toLocaleString('en')}` : '';
      const words = `${FLAGS[sheet]?.(mineral)}${shownAmount(score)}${of}${FLAG_WORD[score.flag]}`;
      expect(unspaced(text), `${day.date} ${words}`).toContain(unspaced(words));
    }
  }
}

/** Few with `npm test`, including every layout and a week of two months in large print (43); 200 in a long run. */
const SEEDS = IS_LONG ? Array.from({ length: 200 }, (_none, index) => index + 1) : [1, 2, 3, 4, 43];
const WEEKS = SEEDS.map((seed) => ({
  seed,
  week: generatedWeek(seed, shippedCatalog()),
}));

for (const sheet of ['week', 'week-list', 'days'] as const) {
  test(`${sheet}: every entry, note and flag of generated weeks is on its pages, whole`, async () => {
    test.setTimeout(30_000 + WEEKS.length * 5000);
    for (const { seed, week } of WEEKS) {
      const { pages, text } = await print(week, sheet, {
        paper: seed % 2 === 0 ? 'letter' : 'a4',
        isLarge: seed % 4 === 3,
        inColour: seed % 4 === 0,
      });
      expectWhole(pages, sheet);
      expectEntries(week, text);
      expectFlags(week, sheet, text);
    }
  });
}

test('a day of 60 entries goes on on a second page under its name, an empty day says so, and bookmarks name the days', async () => {
  const full = generatedWeek(5, shippedCatalog(), [60, 0, 3, 0, 1, 0, 0]);
  const { pages, text, raw } = await print(full, 'days', { withNotes: false });
  expect(pages).toHaveLength(8);
  const monday = formatDate(full.days[0]?.date ?? '', 'EEEE d MMMM');
  expect(pages[1]?.text).toContain(monday);
  expect(unspaced(pages[1]?.text ?? '')).toContain('continued');
  expect(occurrences(text, 'nothing planned')).toBe(4);
  // A long line without an amount starts where the others do, 13 mm from the edge.
  const words = pages.flatMap((page) => page.words);
  const line = words.find((word, index) => word.text === 'dinner' && words[index + 1]?.text === 'at');
  expect(line?.left).toBeLessThan(14 / (25.4 / 72));
  for (const { note } of full.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries)) as {
    note?: string;
  }[])
    if (note !== undefined && note !== '') expect(text).not.toContain(note);
  expect(raw).toContain('/Outlines');
  expect(raw).toContain('/Lang (en)');
  for (const day of full.days) expect(raw).toContain(`/Title (${formatDate(day.date, 'EEEE d MMMM')})`);
});

test('the list is upright, with every line to buy and none that is ticked, and has title, language and a code', async () => {
  for (const [index, { week }] of WEEKS.slice(0, 4).entries()) {
    const bought = shoppingList(
      week,
      { lookup: lookupFor(week, shippedCatalog()), catalog: shippedCatalog() },
      1,
      'metric',
    );
    const [ticked, ...open] = bought.aisles.flatMap(({ lines }) => lines);
    const { pages, text, raw } = await print({ ...week, shopping: { ticked: [ticked?.key ?? ''] } }, 'list', {
      paper: index % 2 === 0 ? 'a4' : 'letter',
      isLarge: index === 2,
      library: { ...library, settings: { ...library.settings, units: 'metric' } },
    });
    expectWhole(pages, 'list');
    const names = open.map(({ shop }) => shop.name);
    for (const name of new Set(names))
      expect(occurrences(text, name), name).toBeGreaterThanOrEqual(names.filter((one) => one === name).length);
    expect(text).toContain('1 ticked line is left out.');
    expect(raw).toContain('/Lang (en)');
    // A title with a dash is encoded in UTF-16.
    expect(raw).toContain(
      `/Title <FEFF${Buffer.from('Shopping list', 'utf16le').swap16().toString('hex').toUpperCase()}`,
    );
    for (const { aisle } of bought.aisles.slice(1)) expect(raw).toContain(`/Title (${aisle})`);
  }
});

/** A string as encoded in the PDF: plain if it is ASCII, else UTF-16. */
const pdfString = (words: string): string =>
  /^[ -~]*$/.test(words)
    ? `(${words})`
    : `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

test('every sheet has a title, its language, tags, bookmarks and real text', async () => {
  const week = generatedWeek(1, shippedCatalog());
  const eaters = { pal: { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male' })] } };
  const title = 'Week 46: 9–15 November 2026';
  const sheets: readonly (readonly [PlanSheet | 'cramp-card', string, string])[] = [
    ['week', `${title}. For Pal`, title],
    ['week-list', `${title}. For Pal`, title],
    ['days', `${title}. For Pal`, 'Monday 9 November'],
    ['recipes', `Recipes, ${title}`, Object.values(week.recipes)[0]?.name ?? ''],
    ['month', 'November 2026. For Pal', 'November 2026'],
    ['list', 'Shopping list, week 46: 9–15 November 2026', 'Produce'],
    ['cramp-card', 'A cramp right now, 24 November 2026', 'A cramp right now'],
  ];
  for (const [document, named, heading] of sheets) {
    const job = { week, library: { ...library, eaters }, paper: 'a4', withList: false };
    const { raw, text } = await calls.print({ ...job, document, eater: 'pal', onDate: '2026-11-24' });
    const [, info = ''] = raw.split('/Title ');
    expect(info.startsWith(pdfString(named)), `${document}: ${info.slice(0, 200)}`).toBe(true);
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Outlines');
    expect(
      raw
        .split('/Title ')
        .slice(2)
        .some((one) => one.startsWith(pdfString(heading))),
      document,
    ).toBe(true);
    expect(unspaced(text)).toContain(unspaced(heading));
  }
});

test('two cards are on a sheet, each whole', async () => {
  const [{ week } = { week: null }] = WEEKS;
  if (week === null) throw new Error('no week');
  const one = await print(week, 'recipes');
  const two = await print(week, 'recipes', { isTwoUp: true });
  expectWhole(two.pages, 'recipes');
  expect(two.pages.length).toBeLessThan(one.pages.length);
  for (const { name } of Object.values(week.recipes)) expect(occurrences(two.text, name), name).toBeGreaterThan(0);
});

test('a month is one page, and without minerals it has no flags', async () => {
  const [first, ...rest] = WEEKS.slice(0, 4).map(({ week }) => week);
  if (first === undefined) throw new Error('no week');
  const { pages, text } = await print(first, 'month', { otherWeeks: rest });
  expect(pages).toHaveLength(1);
  expectWhole(pages, 'month');
  expect(text).toContain(formatDate(first.days[3]?.date ?? '', 'MMMM yyyy'));
  const plain = await print(first, 'month', { otherWeeks: rest, withMinerals: false });
  expect(plain.text).not.toMatch(/short|borderline|met\b/);
});

test('a card has its recipe in grams, every step, and the share of the target of a serving', async () => {
  const recipe = shippedCatalog().recipes.find(({ steps }) => steps.includes('\n'));
  if (recipe === undefined) throw new Error('no recipe ships');
  const { id: _id, slots: _slots, ...card } = recipe;
  const { pages, text } = await print(generatedWeek(1, shippedCatalog()), 'recipes', {
    recipe: card,
    onDate: '2026-11-24',
  });
  expect(pages).toHaveLength(1);
  expectWhole(pages, 'recipes');
  for (const step of recipe.steps.split('\n'))
    expect(unspaced(text)).toContain(unspaced(step.replace(/^\d+[.)]\s+/, '')));
  expect(text).toMatch(/Potassium\s+[\d,]+\s+\d+ %/);
});
