import { WEEK_VERSION, weekDocumentSchema } from '../schema/week-document';
import type { WeekDocument } from '../schema/week-document';
import { jsonProblem } from './json-text';
import type { ReadResult } from './read-result';
import { readFailed, readOk } from './read-result';
import { weekProblem } from './week-problem';

/**
 * The week file as text and back. Lossless: unknown keys stay, known keys are in the order of the schema, so that two
 * files of the same week differ only where the weeks do.
 */

/** A week as text of its file. */
export function writeWeekJson(week: WeekDocument): string {
  return `${JSON.stringify(weekDocumentSchema.parse(week), null, 2)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // not a value JSON can hold, so it cannot be mistaken for one
  }
}

/**
 * Reads a week file. A refusal names the file and the first problem: broken JSON, another kind of file, a newer
 * version, or the place that does not fit.
 */
export function readWeekJson(text: string, filename: string): ReadResult<WeekDocument> {
  const json = parseJson(text);
  if (json === undefined) return readFailed(`${filename} is not valid JSON, so it cannot be a week file.`);
  if (!isRecord(json) || json['format'] !== 'electroplate-week')
    return readFailed(`${filename} is not an Electroplate week file.`);
  const refused = jsonProblem(text);
  if (refused !== null) return readFailed(`${filename} is not taken, because ${refused}.`);
  const { version } = json;
  const major: unknown = Array.isArray(version) ? version[0] : undefined;
  if (typeof major === 'number' && major > WEEK_VERSION[0]) {
    return readFailed(
      `${filename} was written by a newer version of Electroplate (file version ${major}); this one reads up to ${WEEK_VERSION[0]}.`,
    );
  }
  const parsed = weekDocumentSchema.safeParse(json);
  if (parsed.success) return readOk(parsed.data);
  const [first] = parsed.error.issues;
  return readFailed(
    `${filename} does not fit the week format${first === undefined ? '' : `: ${weekProblem(json, first)}`}.`,
  );
}
