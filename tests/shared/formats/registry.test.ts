/**
 * What holds for every exporter of the registry. Each brings a file in `tests/fixtures/exports/`, named after what it
 * saves and its id (`week-csv.csv`): the text it must write for the sources below. Without that file the test fails.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#shared/contract/methods';
import type { Food } from '#shared/domain/food/food';
import { keysOf } from '#shared/domain/keys-of';
import { trendDaysOf } from '#shared/domain/score/trends';
import { scorePlan } from '#shared/domain/score/week-score';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { addEntries } from '#shared/domain/week/week-plan';
import { readCsv } from '#shared/formats/csv-text';
import type { Exporter } from '#shared/formats/exporter';
import { fileName } from '#shared/formats/exporter';
import { fileKindOf } from '#shared/formats/file-kinds';
import {
  EXPORTS,
  FOODS_EXPORTERS,
  RECIPE_EXPORTERS,
  SHOPPING_EXPORTERS,
  TRENDS_EXPORTERS,
  WEEK_EXPORTERS,
} from '#shared/formats/registry';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { entry, food, frozen, KETO_WOMAN, lookupIn, TEST_MONDAY, TEST_WEEK } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';

const FOLDER = fileURLToPath(new URL('../../fixtures/exports/', import.meta.url));

/**
 * 200 g of it contains 30 mg sodium, 900 mg potassium and 64 mg magnesium, of 3,000, 3,000 and 320: parts of 1, 30 and
 * 20, a score of 17.
 */
const AVOCADO: Food = food(
  'mine:avocado',
  { energy: 160, protein: 2, fat: 15, carbohydrate: 8.5, fibre: 6.5, sodium: 15, potassium: 450, magnesium: 32 },
  { name: 'Avocado', measures: [{ unit: 'piece', grams: 200 }], revision: 1 },
);
const lookup = lookupIn(AVOCADO);

const week = weekDocumentSchema.parse({
  ...addEntries(newWeekDocument(TEST_WEEK), { date: TEST_MONDAY, slot: 'lunch' }, [
    entry(AVOCADO.id, 200, { id: 'one', portion: { amount: 1, unit: 'piece' } }),
  ]),
  foods: { [AVOCADO.id]: frozen(AVOCADO) },
});
const noCatalog = { find: () => undefined };
const profile = [profileEntry()];
const scored = scorePlan(week, lookup, () => KETO_WOMAN);
const recipe = {
  name: 'Half an avocado',
  servings: 2,
  ingredients: [{ food: AVOCADO.id, grams: 200, portion: { amount: 1, unit: 'piece' } }],
  cookedGrams: null,
  steps: 'Halve it.',
  note: '',
  tags: ['quick'],
  source: '',
  revision: 1,
};

const writeAll = <Source>(
  exporters: Readonly<Record<string, Exporter<Source>>>,
  source: Source,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(exporters).map(([id, exporter]) => [id, exporter.write(source)]));

/** The output of every exporter. */
const WRITTEN: { readonly [What in keyof typeof EXPORTS]: Readonly<Record<string, string>> } = {
  week: writeAll(WEEK_EXPORTERS, {
    week,
    lookup,
    findShipped: () => undefined,
    scores: { scored, forWhom: 'Keto, woman, 40 years', advice: null },
  }),
  shopping: writeAll(SHOPPING_EXPORTERS, {
    list: shoppingList(week, { lookup, catalog: noCatalog }, 1),
    week: TEST_WEEK,
    ticked: new Set<string>(),
  }),
  recipe: writeAll(RECIPE_EXPORTERS, { id: 'mine:half', recipe, find: () => undefined, lookup }),
  foods: writeAll(FOODS_EXPORTERS, { foods: [AVOCADO] }),
  trends: writeAll(TRENDS_EXPORTERS, { days: trendDaysOf(week, noCatalog, profile), profile }),
};

const ALL: readonly (readonly [file: string, exporter: Exporter<never>, text: string])[] = keysOf(EXPORTS).flatMap(
  (what) =>
    Object.entries<Exporter<never>>(EXPORTS[what].exporters).map(
      ([id, exporter]) => [`${what}-${id}.${exporter.extension}`, exporter, WRITTEN[what][id] ?? ''] as const,
    ),
);

const expectedText = (file: string): string => {
  if (!existsSync(FOLDER + file)) throw new Error(`The exporter brings no text: tests/fixtures/exports/${file}`);
  return readFileSync(FOLDER + file, 'utf8');
};

/** The rows of a table, keyed by the names of its columns. */
const recordsOf = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [header, ...rows] = readCsv(csv).rows.map((row) => row.cells);
  return rows.map((cells) => Object.fromEntries((header ?? []).map((name, index) => [name, cells[index] ?? ''])));
};

describe('every exporter', () => {
  it.each(ALL)('writes the text it brings: %s', (file, { extension }, text) => {
    const expected = expectedText(file);
    expect(expected).not.toBe('');
    if (extension !== 'csv') {
      expect(text).toBe(expected);
      return;
    }
    // A table may have more columns than listed here: a new nutrient adds one.
    const [rows, expectedRows] = [recordsOf(text), recordsOf(expected)];
    expect(expectedRows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(expectedRows.length);
    expect(rows).toMatchObject(expectedRows);
  });

  it('has its own expected text, and there is no text of a removed one', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(ALL.map(([file]) => file).toSorted());
    expect(() => expectedText('week-tsv.tsv')).toThrow('brings no text');
  });

  it.each(ALL)('says what it is called, what it holds and what kind of file it is: %s', (_file, exporter) => {
    expect(exporter.label).toMatch(/^[A-Z]\w/i);
    expect(exporter.holds).toMatch(/^[a-z].*[^.]$/);
    expect(exporter.extension).toMatch(/^[a-z]{2,4}$/);
    expect(fileKindOf(exporter.extension)).toBe(exporter.fileKind);
  });

  it.each(ALL)('can be handed to the main process for saving: %s', (_file, exporter, text) => {
    const request = { suggestedName: fileName(exporter, 'list'), format: exporter.extension, text };
    expect(METHODS['files.saveText'].input.safeParse(request).success).toBe(true);
  });

  it('has a unique label and file name among those of the same kind', () => {
    for (const { exporters } of Object.values(EXPORTS)) {
      const all = Object.values<Exporter<never>>(exporters);
      expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
      expect(new Set(all.map((one) => fileName(one, ''))).size).toBe(all.length);
    }
  });
});

it('nothing else can be handed over for saving', () => {
  for (const format of ['exe', 'js', '', 'CSV', '../csv'])
    expect(METHODS['files.saveText'].input.safeParse({ suggestedName: 'list', format, text: 'x' }).success).toBe(false);
});
