import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, rawLine, rawLines, runBuild, runBuildScript } from './built-catalog';

/** SR28 in the catalog, checked against its raw lines and figures read by hand; and what the build refuses. */

let built: BuiltCatalog;

beforeAll(() => {
  built = builtCatalog();
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

describe('all of SR28', () => {
  it('has 8,789 foods in 25 named groups, each with every nutrient', () => {
    const { file } = built;
    expect([file.format, file.version, file.release]).toEqual(['electroplate-catalog', [1, 0], 'sr28-2015']);
    expect(file.foods).toHaveLength(8789);
    expect(new Set(file.foods.map((food) => food[0])).size).toBe(8789);
    expect(Object.keys(file.groups)).toHaveLength(25);
    expect(new Set(file.foods.map((food) => food[2]))).toEqual(new Set(Object.keys(file.groups)));
    expect(file.groups['1100']).toBe('Vegetables and Vegetable Products');
    expect(file.nutrients).toHaveLength(48);
    expect(file.nutrients.slice(-2)).toEqual(['caffeine', 'alcohol']);
    // The 46 columns of SR28; the two added ones are left out if they are unknown.
    expect(new Set(file.foods.map((food) => food[3].length))).toEqual(new Set([46, 48]));
  });

  it.each([
    ['sodium', 83, 15],
    ['potassium', 426, 14],
    ['magnesium', 739, 12],
    ['fibre', 594, 8],
  ])('leaves %s unknown in exactly the %d foods SR28 leaves blank', (nutrient, blanks, column) => {
    const { file } = built;
    expect(rawLines.filter((line) => line.split('^')[column] === '')).toHaveLength(blanks);
    expect(file.foods.filter((food) => food[3][file.nutrients.indexOf(nutrient)] === null)).toHaveLength(blanks);
  });

  it('reads every column of raw spinach where SR28 has it', () => {
    const line = rawLine('11457');
    expect(line).toContain('~SPINACH,RAW~^91.40^23^2.86^0.39^1.72^3.63^2.2^0.42^99^2.71^79^49^558^79^0.53^0.130^');
    expect(line).toContain('^482.9^0.063^0.010^0.165^0^30^~1 cup~^340^~1 bunch~^28');
    expect(built.food('sr28:11457')?.slice(0, 3)).toEqual(['11457', 'Spinach, raw', '1100']);
    expect(Object.fromEntries(built.file.nutrients.map((id) => [id, built.value('sr28:11457', id)]))).toEqual(
      // By hand, from that line and the column list in the SR28 documentation.
      JSON.parse(`{
        "energy": 23, "protein": 2.86, "fat": 0.39, "carbohydrate": 3.63, "fibre": 2.2, "sugars": 0.42, "water": 91.4,
        "ash": 1.72, "sodium": 79, "potassium": 558, "magnesium": 79, "calcium": 99, "phosphorus": 49, "iron": 2.71,
        "zinc": 0.53, "copper": 0.13, "manganese": 0.897, "selenium": 1, "vitaminC": 28.1, "thiamin": 0.078,
        "riboflavin": 0.189, "niacin": 0.724, "pantothenicAcid": 0.065, "vitaminB6": 0.195, "folate": 194,
        "folicAcid": 0, "foodFolate": 194, "folateDfe": 194, "choline": 19.3, "vitaminB12": 0, "vitaminAIu": 9377,
        "vitaminARae": 469, "retinol": 0, "alphaCarotene": 0, "betaCarotene": 5626, "betaCryptoxanthin": 0,
        "lycopene": 0, "luteinZeaxanthin": 12198, "vitaminE": 2.03, "vitaminD": 0, "vitaminDIu": 0, "vitaminK": 482.9,
        "saturatedFat": 0.063, "monounsaturatedFat": 0.01, "polyunsaturatedFat": 0.165, "cholesterol": 0,
        "caffeine": null, "alcohol": null
      }`),
    );
  });

  it.each([
    // number, sodium, potassium, magnesium, fibre; a blank is unknown, a printed 0 is 0
    ['11265', 9, 364, null, 1.3],
    ['23293', 62, null, null, 0],
    ['12118', 13, 220, 46, null],
    ['02047', 38758, 8, 1, 0],
    ['15271', 111, 259, 39, null],
    ['04047', 0, 0, 0, 0],
    ['12014', 7, 809, 592, 6],
  ])('keeps the values of %s as printed', (number, sodium, potassium, magnesium, fibre) => {
    const cells = rawLine(number).split('^');
    const printed = [15, 14, 12, 8].map((column) => (cells[column] === '' ? null : Number(cells[column])));
    expect(printed).toEqual([sodium, potassium, magnesium, fibre]);
    const read = ['sodium', 'potassium', 'magnesium', 'fibre'].map((id) => built.value(`sr28:${number}`, id));
    expect(read).toEqual(printed);
  });

  it.each([
    [
      'a half cup is half a cup',
      '11091',
      '^78^~.5 cup, chopped~^280^~1 stalk,  large (11"-12" long)~^',
      [
        ['cup, chopped', 156],
        ['stalk, large (11 in-12 in long)', 280],
      ],
    ],
    [
      'an ounce is the program’s own 28.35 g, never a third of 85',
      '15016',
      '^85^~3 oz~^180^~1 fillet~^',
      [['fillet', 180]],
    ],
    [
      'a weighed package wins over a scaled third',
      '11100',
      '^95^~.33 package,  (10 oz)~^284^~1 package,  (10 oz)~^',
      [['package (10 oz)', 284]],
    ],
    ['a weighed cup wins over twice the half', '01036', '^124^~.5 cup~^246^~1 cup~^', [['cup', 246]]],
    [
      '"5 package (5 oz)" is one package of five ounces',
      '01038',
      '^142^~5 package,  (5 oz)~^',
      [['package (5 oz)', 142]],
    ],
    [
      'spoons have one spelling',
      '04053',
      '^13.5^~1 tablespoon~^216^~1 cup~^',
      [
        ['tbsp', 13.5],
        ['cup', 216],
      ],
    ],
    ['no measure, none invented', '01293', '^^~~^^~~^', []],
  ])('reads household measures: %s', (_what, number, printed, measures) => {
    expect(rawLine(number)).toContain(printed);
    expect(built.food(`sr28:${number}`)?.[4]).toEqual(measures);
  });

  it('has clean units, each once a food, each with a weight', () => {
    const wrong = built.file.foods.flatMap(([number, , , , measures]) => {
      const units = measures.map(([unit]) => unit);
      const odd = measures.filter(
        ([unit, grams]) => !(grams > 0) || unit !== unit.trim() || /"| {2}|^$|^oz$|^g$|^ml$/.test(unit),
      );
      return odd.length > 0 || new Set(units).size !== units.length ? [number] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the build', () => {
  it('says one line', () => {
    expect(built.stdout.trim().split('\n')).toHaveLength(1);
    expect(built.stdout).toContain('8789 foods');
  });

  it('does nothing when nothing changed, and gives the same bytes when made to', () => {
    const { outFile } = built;
    const before = readFileSync(outFile);
    const written = statSync(outFile).mtimeMs;
    expect(runBuild('--out', outFile).stdout).toContain('up to date');
    expect(statSync(outFile).mtimeMs).toBe(written);
    expect(runBuild('--out', outFile, '--force').status).toBe(0);
    expect(readFileSync(outFile).equals(before)).toBe(true);
  });

  it('run as a script gives the same bytes, and says a refusal on the other stream with an exit code', () => {
    const out = join(built.folder, 'by-script.json');
    expect(runBuildScript('--out', out)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('8789 foods'),
      stderr: '',
    });
    expect(readFileSync(out).equals(readFileSync(built.outFile))).toBe(true);
    const csv = join(built.folder, 'short.csv');
    writeFileSync(csv, `${header}\n${firstRow}\n`);
    expect(runBuildScript('--curated', csv, '--out', join(built.folder, 'short.json'))).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('at least 350 are needed\n'),
    });
  });

  const list = readFileSync('data/keto-foods.csv', 'utf8');
  const [header = '', firstRow = ''] = list.split('\n');
  const spinach = '11457,"Spinach, raw",';
  const cup = '1,cup,30,SR28 measure';

  it.each([
    [
      'a number twice',
      `${list}${firstRow.replace('Spinach, raw', 'Spinach again')}\n`,
      'sr28:11457 is in the list twice',
    ],
    ['a name twice', list.replace('"Kale, raw"', '"Spinach, raw"'), 'the name "spinach, raw" is used twice'],
    [
      'a number SR28 does not have',
      list.replace(spinach, '99999,"Spinach, raw",'),
      '99999 Spinach, raw is not in SR28',
    ],
    ['a branded row', list.replace(spinach, '14384,"Spinach, raw",'), 'is a branded row'],
    ['a baby food', list.replace(spinach, '03109,"Spinach, raw",'), 'is a baby, fast or restaurant food'],
    ['a row cooked with salt', list.replace('11458,', '11854,'), 'is a row with salt added'],
    ['a wrong weight', list.replace(cup, '1,cup,31,SR28 measure'), 'says 31 g where the measure gives 30 g'],
    ['an unknown unit', list.replace(cup, '1,handful,30,SR28 measure'), 'which SR28 does not know'],
    ['a false source', list.replace(cup, '1,cup,30,somewhere'), 'as the source of its portion'],
    ['a twin SR28 does not have', list.replace('SR28 measure,,,11457,', 'SR28 measure,,,99999,'), 'bought as 99999'],
    ['a buying factor nobody weighed', list.replace('113.4/77', '113.4/80'), 'a cooked weight SR28 does not print'],
    ['a short list', `${header}\n${firstRow}\n`, 'at least 350 are needed'],
  ])('refuses %s, says so and writes nothing', (_what, spoiled, message) => {
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'spoiled.csv');
    const spoiledOut = join(built.folder, 'spoiled.json');
    writeFileSync(csv, spoiled);
    const run = runBuild('--curated', csv, '--out', spoiledOut);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
    expect(existsSync(spoiledOut)).toBe(false);
  });
});
