/**
 * Schemas of stored choices. A value that this program does not know was written by a newer version with the same
 * major: it passes unchanged, as a separate type. A value of the wrong type, such as a number in place of a text, does
 * not fit.
 */
import { z } from './zod';
import { MAX_NEWER_LENGTH } from '../domain/newer-value';
import type { NewerNumber, NewerValue } from '../domain/newer-value';

/** Marks the problem "and is no newer value either", which says nothing about what was meant. See {@link issuesOf}. */
export const NOT_NEWER = { params: { isNotNewer: true } } as const;

const isNewerText = (known: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= MAX_NEWER_LENGTH && !known.includes(value);

/** A text other than the known ones. */
export const newerText = (known: readonly string[]) =>
  z.custom<NewerValue>((value) => isNewerText(known, value), NOT_NEWER);

/** One of the known texts, or one that only a newer version knows. */
export const oneOfOrNewer = <const Known extends readonly string[]>(known: Known) =>
  z.union([z.enum(known), newerText(known)]);

/** A step of a scale that starts at 0, or a higher one that only a newer version knows. */
export const stepOrNewer = <const Known extends readonly [number, ...number[]]>(known: Known) =>
  z.union([
    z.literal(known),
    z.custom<NewerNumber>(
      (value) => Number.isSafeInteger(value) && typeof value === 'number' && value > Math.max(...known),
      NOT_NEWER,
    ),
  ]);

/**
 * An object with an unknown `kind` and an id, as every entry has. The same object is passed on: its keys, their order
 * and their values are for the newer version to read.
 */
export const newerKind = (known: readonly string[], isId: (id: unknown) => boolean) =>
  z.custom<{ readonly id: string; readonly kind: NewerValue }>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      isId(value.id) &&
      'kind' in value &&
      isNewerText(known, value.kind),
    NOT_NEWER,
  );

const isNotNewer = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'custom' && issue.params?.['isNotNewer'] === true;

/**
 * The issues of a value, the most useful first. For a choice that fits neither a known value nor a newer one, why it is
 * not the known one: "grams: too small" instead of "entry: no entry".
 */
export function issuesOf(error: z.ZodError): readonly z.core.$ZodIssue[] {
  return error.issues.flatMap(toldIssues);
}

function toldIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors === undefined) return [issue];
  const told = issue.errors.filter((option) => !option.every(isNotNewer));
  const [only] = told;
  if (only === undefined || told.length === issue.errors.length || told.length > 1) return [issue];
  return only.flatMap((inner) => toldIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}
