import { issuesOf } from '../schema/or-newer';
import { readStored } from '../schema/stored-format';
import { WEEK_FORMAT, weekDocumentSchema } from '../schema/week-document';
import type { WeekDocument } from '../schema/week-document';
import type { Exporter, WeekExport } from './exporter';
import { JSON_FILE } from './file-kinds';
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

/** The week as its file. */
export const weekJson = {
  label: 'Week file',
  ...JSON_FILE,
  holds: 'everything; can be imported',
  write: ({ week }) => writeWeekJson(week),
} as const satisfies Exporter<WeekExport>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // not a value JSON can represent, so it cannot be mistaken for one
  }
}

/**
 * Reads a week file. A refusal names the file and the first problem: broken JSON, another kind of file, a newer
 * version, or the place that does not fit the schema.
 */
export function readWeekJson(text: string, filename: string): ReadResult<WeekDocument> {
  const json = parseJson(text);
  if (json === undefined) return readFailed(`${filename} is not valid JSON, so it cannot be a week file.`);
  if (!isRecord(json) || json['format'] !== 'electroplate-week')
    return readFailed(`${filename} is not an Electroplate week file.`);
  const refused = jsonProblem(text);
  if (refused !== null) return readFailed(`${filename} is not taken, because ${refused}.`);
  const reading = readStored(json, WEEK_FORMAT);
  switch (reading.state) {
    case 'good':
      return readOk(reading.document);
    case 'newer':
      return readFailed(
        `${filename} was written by a newer version of Electroplate (file version ${reading.version.join('.')}); this one reads up to ${WEEK_FORMAT.version.join('.')}.`,
      );
    case 'misfit': {
      const [first] = issuesOf(reading.error);
      const what = first === undefined ? '' : `: ${weekProblem(json, first)}`;
      return readFailed(`${filename} does not fit the week format${what}.`);
    }
  }
}
