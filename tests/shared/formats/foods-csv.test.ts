import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { FOOD_KINDS } from '#shared/domain/food/food';
import type { NutrientId } from '#shared/domain/nutrients';
import { amountOf, NUTRIENTS } from '#shared/domain/nutrients';
import { readCsv, writeCsv } from '#shared/formats/csv-text';
import { readFoodsCsv, foodsCsv } from '#shared/formats/foods-csv';
import { food } from '#tests/support/foods';

const BREAD = food(
  'mine:bread',
  { energy: 250, sodium: 100 / 3, fibre: 0, magnesium: null },
  {
    name: '=Seed bread',
    measures: [
      { unit: 'slice', grams: 30 },
      { unit: String.raw`half|whole \ a=b`, grams: 0.5 },
    ],
    usualPortion: { amount: 2, unit: 'slice' },
    carbohydrateExcludesFibre: true,
    revision: 3,
  },
);

function cellsOf(csv: string): Readonly<Record<string, string>> {
  const [header, row] = readCsv(csv).rows;
  return Object.fromEntries((header?.cells ?? []).map((name, index) => [name, row?.cells[index] ?? '']));
}

/** A file of one food with these columns and cells. */
function fileOf(more: Readonly<Record<string, string>>): string {
  const cells = {
    id: 'mine:x',
    name: 'X',
    kind: 'food',
    measures: '',
    usual_amount: '',
    usual_unit: '',
    carbohydrate_excludes_fibre: '',
    revision: '',
    ...more,
  };
  return writeCsv([Object.keys(cells), Object.values(cells)]);
}

/** Missing nutrients are unknown, like those that are `null`. */
const withNulls = (one: Food): Food => ({
  ...one,
  per100g: Object.fromEntries(NUTRIENTS.map(({ id }) => [id, amountOf(one.per100g, id)])),
});

describe('own foods as CSV', () => {
  it('hold every nutrient per 100 g unrounded, an empty cell for what is unknown, and no formula', () => {
    const csv = foodsCsv.write({ foods: [BREAD] });
    const cells = cellsOf(csv);
    expect(Object.keys(cells)).toHaveLength(3 + NUTRIENTS.length + 7);
    expect(cells).toMatchObject({
      id: 'mine:bread',
      name: "'=Seed bread",
      kind: 'food',
      energy_kcal_per_100g: '250',
      sodium_mg_per_100g: String(100 / 3),
      fibre_g_per_100g: '0',
      magnesium_mg_per_100g: '',
      selenium_ug_per_100g: '',
      measures: String.raw`slice=30|half\|whole \\ a=b=0.5`,
      usual_amount: '2',
      usual_unit: 'slice',
      carbohydrate_excludes_fibre: 'yes',
      revision: '3',
    });
  });

  it('read back as they were', () => {
    expect(readFoodsCsv(foodsCsv.write({ foods: [BREAD] }))).toEqual({ foods: [withNulls(BREAD)], problems: [] });
  });

  it('keep that they are drunk, and that nobody weighed their serving; older files say neither', () => {
    const tea = { ...BREAD, isDrink: true, nominalWeight: true };
    expect(cellsOf(foodsCsv.write({ foods: [tea] }))).toMatchObject({ drink: 'yes', nominal_weight: 'yes' });
    expect(readFoodsCsv(foodsCsv.write({ foods: [tea] }))).toEqual({ foods: [withNulls(tea)], problems: [] });
    expect(readFoodsCsv(fileOf({})).foods[0]).not.toHaveProperty('isDrink');
    expect(readFoodsCsv(fileOf({ drink: 'perhaps' })).problems[0]?.reason).toBe(
      'drink is yes, no or empty, not “perhaps”',
    );
  });

  it('are only a header when there are none', () => {
    expect(readFoodsCsv(foodsCsv.write({ foods: [] }))).toEqual({ foods: [], problems: [] });
  });
});

describe('reading', () => {
  it('takes a file without columns of nutrients: everything is unknown', () => {
    const [read] = readFoodsCsv(fileOf({ name: 'Plain' })).foods;
    expect(read).toEqual(withNulls(food('mine:x', {}, { name: 'Plain' })));
  });

  it.each([
    [{ id: ' ' }, 'the id is missing'],
    [{ id: 'sr28:11457' }, '“sr28:11457” is not the id of an own food, like mine:bread'],
    [{ id: 'label:bone-broth' }, '“label:bone-broth” is not the id of an own food, like mine:bread'],
    [{ id: 'mine:x~2' }, '“mine:x~2” is not the id of an own food, like mine:bread'],
    [{ name: '' }, 'the name is missing'],
    [{ kind: 'drug' }, 'the kind is one of food, salt, salt-substitute, supplement, not “drug”'],
    [{ sodium_mg_per_100g: '-1' }, 'sodium_mg_per_100g “-1” is not a number from 0 up'],
    [{ sodium_mg_per_100g: '1,5' }, 'sodium_mg_per_100g “1,5” is not a number from 0 up'],
    [{ sodium_mg_per_100g: '1e99' }, 'per100g.sodium is more or less than a food can have'],
    [{ measures: 'cup' }, 'the measure “cup” is not written like cup=240'],
    [{ measures: 'cup=x' }, 'the weight of “cup” “x” is not a number from 0 up'],
    [{ measures: 'cup=0' }, 'measures.0.grams is more or less than a food can have'],
    [{ measures: 'cup=1\\' }, 'the measures “cup=1\\” end in a backslash'],
    [{ usual_amount: '1' }, 'usual_amount and usual_unit must stand together'],
    [{ usual_unit: 'cup' }, 'usual_amount and usual_unit must stand together'],
    [{ carbohydrate_excludes_fibre: 'maybe' }, 'carbohydrate_excludes_fibre is yes, no or empty, not “maybe”'],
    [{ revision: '1.5' }, 'revision is more or less than a food can have'],
  ])('refuses %j by its line and reason', (cells, reason) => {
    expect(readFoodsCsv(fileOf(cells))).toEqual({ foods: [], problems: [{ line: 2, reason }] });
  });

  it('takes a decimal comma where cells are separated by semicolons, as spreadsheets of half of Europe write them', () => {
    const csv =
      'id;name;kind;sodium_mg_per_100g;measures;usual_amount;usual_unit;carbohydrate_excludes_fibre;revision\r\nmine:x;X;food;1,5;cup=240,5;0,5;cup;;\r\n';
    const [read] = readFoodsCsv(csv).foods;
    expect(read?.per100g.sodium).toBe(1.5);
    expect(read?.measures).toEqual([{ unit: 'cup', grams: 240.5 }]);
    expect(read?.usualPortion).toEqual({ amount: 0.5, unit: 'cup' });
  });

  it('keeps the good rows beside a bad one, and refuses an id that occurs twice', () => {
    const good = food('mine:a', {}, { name: 'A' });
    const csv = foodsCsv.write({ foods: [good, { ...good, id: 'mine:b', name: '' }, { ...good, name: 'Another' }] });
    const { foods, problems } = readFoodsCsv(csv);
    expect(foods.map(({ id }) => id)).toEqual(['mine:a']);
    expect(problems).toEqual([
      { line: 3, reason: 'the name is missing' },
      { line: 4, reason: 'the id “mine:a” stands there twice' },
    ]);
  });

  it.each([
    ['', 'the file is empty'],
    ['id,name\r\n', 'the column kind is missing'],
    ['id,name,id\r\n', 'the column id stands there twice'],
    ['id,salt\r\n', '“salt” is not a column of own foods'],
  ])('refuses the header %j', (text, reason) => {
    expect(readFoodsCsv(text)).toEqual({ foods: [], problems: [{ line: 1, reason }] });
  });

  it('refuses cells beyond the columns', () => {
    const csv = fileOf({}).replace(/\r\n$/, ',more\r\n');
    expect(readFoodsCsv(csv).problems).toEqual([
      { line: 2, reason: 'there are more cells than columns; put texts with a “,” into quotes' },
    ]);
  });
});

const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('"', "'", ',', ';', '\n', '\r', '\t', '=', '-', '|', '\\', ' ', 'é', '\uFEFF'),
    }),
  )
  .filter((one) => one.trim() !== '');
const amount = fc.oneof(
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((one) => one + 0),
  fc.nat({ max: 100_000 }).map((thousandths) => thousandths / 1000),
  fc.constant(1e-7),
);
const portion = fc.record({ amount: fc.double({ min: 1e-9, max: 1e6, noNaN: true }), unit: text });
const someFood: fc.Arbitrary<Food> = fc
  .record({
    id: fc
      .tuple(text, fc.option(fc.integer({ min: 2, max: 9 })))
      .map(([one, copy]) => (copy === null ? `mine:${one}.` : `label:${one}~${copy}`)),
    name: text,
    kind: fc.constantFrom(...FOOD_KINDS),
    per100g: fc.dictionary(fc.constantFrom<NutrientId[]>(...NUTRIENTS.map(({ id }) => id)), fc.option(amount)),
    measures: fc.array(fc.record({ unit: text, grams: fc.double({ min: 1e-9, max: 1e5, noNaN: true }) }), {
      maxLength: 4,
    }),
    more: fc.record(
      { usualPortion: portion, carbohydrateExcludesFibre: fc.boolean(), revision: fc.nat() },
      { requiredKeys: [] },
    ),
  })
  .map(({ more, ...plain }) => ({ ...plain, group: 'My foods', ...more }));

it('gives back every food as it was, whatever it is called and holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someFood, { maxLength: 4, selector: ({ id }) => id }), (foods) => {
      expect(readFoodsCsv(foodsCsv.write({ foods }))).toEqual({ foods: foods.map(withNulls), problems: [] });
    }),
  );
});
