import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { buyWords } from '#shared/formats/shopping-text-parts';
import { entry, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

/**
 * What common foods look like in a shop, in metric and in US packs, each checked by reading it aloud. A change to
 * words, packs or rounding shows here: read the changed lines aloud before updating the file.
 */

const catalog = shippedCatalog();
const FILE = new URL('../../../fixtures/shopping-lines.txt', import.meta.url);

/**
 * "sr28:11457 Spinach, raw, 540 g": what a line of the file is about; two foods joined with " & " are planned in the
 * same week.
 */
const HEAD = /^# (.+)$/;
const PLANNED = /^(\S+) (\d+(?:\.\d+)?) g$/;

function said(planned: string, units: ShownUnits): string {
  const entries = planned.split(' & ').map((one) => {
    const [, food = '', grams = ''] = PLANNED.exec(one) ?? [];
    return entry(food, Number(grams));
  });
  const plan = weekOfEntries(entries);
  const { aisles } = shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }, 1, units);
  return aisles.flatMap(({ lines }) => lines.map((line) => `${line.shop.name}: ${buyWords(line)}`)).join('; ');
}

test('common foods read as somebody says them in a shop', () => {
  const written = readFileSync(FILE, 'utf8');
  const planned = written.split('\n').flatMap((line) => HEAD.exec(line)?.[1] ?? []);
  expect(planned.length).toBeGreaterThanOrEqual(60);
  const blocks = planned.map((one) => `# ${one}\n${said(one, 'metric')}\n${said(one, 'us')}\n`);
  expect(blocks.join('\n')).toBe(written);
});

test('no line of the keto foods sounds like a food table', () => {
  const TABLE = /\b(NFS|UPC|NLEA|raw|unprepared|year round|boneless, separable|\d+\.\d{2,}|0 (g|oz|ml|fl oz))\b/i;
  const lines = catalog.ketoFoods.flatMap(({ id }) => [
    said(`${id} 40 g`, 'metric'),
    said(`${id} 460 g`, 'metric'),
    said(`${id} 460 g`, 'us'),
  ]);
  expect(lines.filter((line) => TABLE.test(line))).toEqual([]);
  // Half an egg is not kept, and nobody needs the weight of half a head.
  expect(
    lines.filter((line) => /^[^:]*\b[Ee]ggs?:.*[¼½¾] left|\bheads?, \d+ (g|oz)|\bbunch(es)?, \d+ (g|oz)/.test(line)),
  ).toEqual([]);
  expect(lines.filter((line) => /, [1-4] (g|ml) left over/.test(line))).toEqual([]);
  // Nobody states tenths of an ounce, or single grams of what is left of a big pack.
  expect(lines.filter((line) => /\d\.\d oz (left over|cooked)|\d{2}[1-9] (g|ml) left over/.test(line))).toEqual([]);
});
