/** What the command line must not do to a library, and what it must still open. */
import { mkdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foodsCsv } from '#shared/formats/foods-csv';
import { newLibraryDocument } from '#shared/schema/library-document';
import { entriesOf, manifestOf, SMALL } from '#tests/electron/support/archives';
import { rawZip } from '#tests/electron/support/raw-zip';
import { food } from '#tests/support/foods';
import { referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
let folders = 0;

/** A library with one week, and these additional keys in `library.json`. */
function library(more: object = {}): string {
  const folder = path(`library-${(folders += 1)}`);
  mkdirSync(join(folder, 'weeks'), { recursive: true });
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...newLibraryDocument(), revision: 1, ...more }));
  writeFileSync(join(folder, 'weeks', '2026-W48.json'), referenceWeekFile());
  return folder;
}

function file(name: string, contents: string | Uint8Array): string {
  writeFileSync(path(name), contents);
  return name;
}

const PLAN = 'date,meal,food,amount,unit,note\n2026-11-24,Lunch,sr28:11457,2,cup,\n';
const FOODS = foodsCsv.write({ foods: [food('mine:bar', { sodium: 12 })] });

test('an import that would make the library too large to be opened again is refused, and nothing is written', async () => {
  // The newer version's data leaves room for less than one food below the 64 MiB limit.
  const folder = library({ later: 'x'.repeat(64 * 1024 * 1024 - 900) });
  const { size } = statSync(join(folder, 'library.json'));
  const { code, errors } = await run(['import', file('foods.csv', FOODS), '--library', folder]);
  expect([code, errors.length]).toEqual([1, 1]);
  expect(errors[0]).toContain('at most 68 MB can be opened again');
  expect(statSync(join(folder, 'library.json')).size).toBe(size);
  // And it still opens.
  expect((await run(['import', 'foods.csv', '--library', folder, '--dry-run'])).code).toBe(0);
});

test('an archive that was unpacked and packed again, with an entry for its folder, is restored', async () => {
  const folder = library();
  const [manifest, ...files] = [manifestOf(SMALL), ...entriesOf(SMALL)];
  const zip = rawZip([manifest, { name: 'weeks/', mode: 0o040755, method: 0 }, ...files]);
  const { code, out } = await run(['import', file('again.zip', zip), '--library', folder]);
  expect([code, out.split('\n')[0]]).toEqual([0, 'again.zip holds 2 weeks, 1 own food and 0 recipes.']);
});

test('a week that is a link is neither read nor written', async () => {
  const folder = library();
  const week = join(folder, 'weeks', '2026-W48.json');
  const outside = path('outside.json');
  renameSync(week, outside);
  symlinkSync(outside, week);
  const before = readFileSync(outside, 'utf8');
  const { code, errors } = await run(['import', file('plan.csv', PLAN), '--library', folder]);
  expect(code).toBe(1);
  expect(errors.join()).toContain('because it is a link, and links inside a library are not followed');
  expect(readFileSync(outside, 'utf8')).toBe(before);
});

test('importing into a week that has an id twice gives each entry a unique id', async () => {
  const folder = library();
  const week = join(folder, 'weeks', '2026-W48.json');
  const document = JSON.parse(readFileSync(week, 'utf8'));
  const [meal] = document.days[6].meals;
  meal.entries.push(structuredClone(meal.entries[0]));
  writeFileSync(week, JSON.stringify(document));
  expect((await run(['import', file('plan.csv', PLAN), '--library', folder])).code).toBe(0);
  const ids = JSON.parse(readFileSync(week, 'utf8')).days.flatMap((day: { meals: { entries: { id: string }[] }[] }) =>
    day.meals.flatMap(({ entries }) => entries.map(({ id }) => id)),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
