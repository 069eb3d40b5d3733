/**
 * A format of stored documents, and reading one from its JSON: older versions are brought up to date step by step, and
 * what a newer version wrote is told from what is damaged. Guarantees: the JSON that is given is never changed; nothing
 * a newer version wrote is called damaged because it does not fit here.
 */
import type { z } from './zod';

/** A document as it came out of its file, before it is checked. */
export type StoredJson = Readonly<Record<string, unknown>>;

/** [major, minor]. A minor version only adds: keys that may be missing and values of a choice. */
export type FormatVersion = readonly [number, number];

/**
 * One step from a major version of a format to the next one. It gets a document of any minor version of `from`, leaves it
 * alone and answers one that the schema of the next major takes; keys it does not know come along.
 */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: StoredJson) => StoredJson;
}

/** What is needed to read and check the documents of a format. */
export interface StoredFormat<Contents> {
  /** The name every document of it carries as `format`. */
  readonly format: string;
  /** The newest version this program writes. */
  readonly version: FormatVersion;
  readonly schema: z.ZodType<Contents>;
  /** From major 1 on, one for each major version before this one. */
  readonly migrations: readonly Migration[];
}

/** What a document turned out to be. */
export type StoredReading<Contents> =
  /** `isMigrated`: it was of an older major version, and its file still is. */
  | { readonly state: 'good'; readonly document: Contents; readonly isMigrated: boolean }
  /** `document` is what can be shown of it, if anything. */
  | { readonly state: 'newer'; readonly version: FormatVersion; readonly document: Contents | null }
  | { readonly state: 'misfit'; readonly error: z.ZodError<Contents> };

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && typeof value === 'number' && value >= 0;

/** The version a document says it is of; `null` when it says none. */
function versionOf({ version }: StoredJson): FormatVersion | null {
  if (!Array.isArray(version)) return null;
  const [major, minor = 0]: readonly unknown[] = version;
  return isCount(major) ? [major, isCount(minor) ? minor : 0] : null;
}

/**
 * A document of an older major version as one of this program's, each step in turn; the same object where there is
 * nothing to do. With a step from 1 to 2 a document of version 1.4 comes back as one of 2.0.
 */
export function migrated(document: StoredJson, migrations: readonly Migration[]): StoredJson {
  return migrations
    .toSorted((a, b) => a.from - b.from)
    .reduce(
      (current, { from, migrate }) =>
        versionOf(current)?.[0] === from ? { ...migrate(current), version: [from + 1, 0] } : current,
      document,
    );
}

/**
 * Reads a document of a format. One of a higher major version is `newer` whatever it holds; one of a higher minor version
 * only where it does not fit, since a minor version normally just adds what is kept without being known.
 */
export function readStored<Contents>(json: StoredJson, format: StoredFormat<Contents>): StoredReading<Contents> {
  const version = versionOf(json);
  const [major, minor] = format.version;
  if (version !== null && version[0] > major) {
    // What a newer program wrote may still fit: then it can be looked at. It is never written back.
    const shown = format.schema.safeParse({ ...json, version: format.version });
    return { state: 'newer', version, document: shown.success ? shown.data : null };
  }
  const current = migrated(json, format.migrations);
  const checked = format.schema.safeParse(current);
  if (checked.success) return { state: 'good', document: checked.data, isMigrated: current !== json };
  return version !== null && version[0] === major && version[1] > minor
    ? { state: 'newer', version, document: null }
    : { state: 'misfit', error: checked.error };
}
