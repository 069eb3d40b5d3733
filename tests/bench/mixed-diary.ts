/**
 * A diary of 5,000 rows as trackers export them, with every kind of row such files contain: generic foods by weight and
 * by measure, brands by a serving of unknown weight, composite units, own recipes, supplements, quick adds, water, rows
 * of 0, values below a limit, and rows from an account without numbers.
 */
import { shiftDate } from '#shared/domain/week-id';
import type { CatalogFood } from '#shared/domain/food/catalog';

const HEAD =
  'Day,Time,Group,Food Name,Amount,Energy (kcal),Sodium (mg),Potassium (mg),Magnesium (mg),Carbs (g),Fiber (g),Protein (g),Category';
const GROUPS = ['Breakfast', 'Lunch', 'Dinner', 'Snacks'];
const ROWS_A_DAY = 14;
const NUMBERS = '120.00,180.00,90.00,20.00,3.00,1.00,9.00';

type Row = (index: number, foods: readonly CatalogFood[]) => string;

/** A row: name, amount, numbers, category. */
const row = (name: string, amount: string, numbers: string, category = ''): string =>
  `"${name.replaceAll('"', '""')}","${amount}",${numbers},"${category}"`;
const foodAt = (foods: readonly CatalogFood[], index: number): CatalogFood => foods[(index * 31) % foods.length]!;

/** The share of each kind, in percent of the rows. */
const KINDS: readonly (readonly [share: number, row: Row])[] = [
  [24, (index, foods) => row(foodAt(foods, index).longName, `${40 + (index % 90)}.00 g`, NUMBERS)],
  [
    10,
    (index, foods) => {
      const food = foodAt(foods, index);
      return row(food.name, `1.00 ${food.measures[0]?.unit ?? 'g'}`, NUMBERS);
    },
  ],
  [14, (index) => row(`Shop Brand, Bar ${index % 40}`, '1.00 bar', NUMBERS)],
  [8, (index) => row(`Shop Brand, Shake ${index % 12}`, `${1 + (index % 2)}.00 scoop`, NUMBERS)],
  [8, (index) => row(`Shop Brand, Cutlets ${index % 9}`, '4.00 x 4.0 oz', NUMBERS)],
  [5, (index) => row(`Shop Brand, Yogurt ${index % 9}`, '2.00 container - each 5.3 oz', NUMBERS)],
  [6, (index) => row(`House recipe ${index % 25}`, '0.25 full recipe', '410.00,650.00,,,8.00,,31.00')],
  [4, (index) => row(`House soup ${index % 5}`, '1.00 full recipe — 235.0g', NUMBERS)],
  [3, (index) => row(`Shop Brand, Crackers ${index % 7}`, '30.00 g', '130.00,<0.5,-,N/A,2.00,1.00,4.00')],
  [2, () => row('Magnesium glycinate', '400.00 mg', '0.00,,,400.00,,,', 'Supplements')],
  [2, () => row('Vitamin D3', '2.00 x 1000.0 IU', '0.00,,,,,,', 'Supplements')],
  [3, () => row('Tap water', '500.00 mL', '0.00,20.00,5.00,5.00,0.00,0.00,0.00')],
  [3, () => row('Protein', '40.00 1', ',,,,,,40.00')],
  [5, (_index, foods) => row(foods[0]!.name, '0.00 g', '0.00,0.00,0.00,0.00,0.00,0.00,0.00')],
  [2, (index) => row(`Garden Bowl ${index % 6}`, '1.00 bowl', ',,,,,,')],
  [1, () => row('House stew', 'a bowl', NUMBERS)],
];

/** The text of the diary; `foods` are those its generic rows refer to. */
export function mixedDiary(rows: number, foods: readonly CatalogFood[]): string {
  const kinds = KINDS.flatMap(([share, make]) => Array.from({ length: share }, () => make));
  const lines = Array.from({ length: rows }, (_unused, index) => {
    const day = shiftDate('2024-01-01', Math.floor(index / ROWS_A_DAY));
    const make = kinds[(index * 37) % kinds.length]!;
    return `${day},,${GROUPS[index % GROUPS.length]},${make(index, foods)}`;
  });
  return `${HEAD}\n${lines.join('\n')}\n`;
}
