/** Libraries as programs of other versions left them: `tests/fixtures/stored`. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WeekDocument } from '#shared/schema/week-document';
import { weekDocumentSchema } from '#shared/schema/week-document';

/** `version-1.0`: what the first version writes. `newer`: what one of the same major wrote that knows more. */
export type StoredFixture = 'version-1.0' | 'newer';

export const FIXTURE_WEEK = '2026-W48';
export const FIXTURE_FILES = ['library.json', `weeks/${FIXTURE_WEEK}.json`] as const;

const folderOf = (fixture: StoredFixture): string => join(import.meta.dirname, '../fixtures/stored', fixture);

/** Puts a copy of a whole library into a folder. */
export function putLibrary(fixture: StoredFixture, folder: string): void {
  cpSync(folderOf(fixture), folder, { recursive: true });
}

/** The text of one of its files. */
export const fixtureText = (fixture: StoredFixture, file: (typeof FIXTURE_FILES)[number]): string =>
  readFileSync(join(folderOf(fixture), file), 'utf8');

/** The week of the newer program as this one reads it. */
export const newerWeek = (): WeekDocument =>
  weekDocumentSchema.parse(JSON.parse(fixtureText('newer', FIXTURE_FILES[1])));
