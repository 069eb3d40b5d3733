import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';

/** The path of a week file in a data folder. */
export const weekPath = (userData: string, week: string): string =>
  path.join(userData, 'library', 'weeks', `${week}.json`);

/** A week as stored on disk. */
export const readWeek = (userData: string, week: string): WeekDocument =>
  JSON.parse(readFileSync(weekPath(userData, week), 'utf8'));

/** The library file as stored on disk. */
export const readLibrary = (userData: string): LibraryDocument =>
  JSON.parse(readFileSync(path.join(userData, 'library', 'library.json'), 'utf8'));

/** `library.json` and every week of a data folder with their bytes, by name. */
export function libraryBytes(userData: string): Readonly<Record<string, Buffer>> {
  const folder = path.join(userData, 'library');
  const weeks = existsSync(path.join(folder, 'weeks')) ? readdirSync(path.join(folder, 'weeks')).toSorted() : [];
  const isWeek = (name: string): boolean => /^\d{4}-W\d{2}\.json$/.test(name);
  const names = ['library.json', ...weeks.filter(isWeek).map((name) => `weeks/${name}`)];
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = path.join(folder, name);
      return existsSync(file) ? [[name, readFileSync(file)]] : [];
    }),
  );
}
