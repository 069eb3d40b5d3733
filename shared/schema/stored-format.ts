/**
 * A format of stored documents, and reading one from its JSON: older versions are migrated step by step, and documents
 * of a newer version are told from damaged ones. Guarantees: the given JSON is never changed; a newer version's
 * document is never called damaged because it does not fit here.
 */
import type { z } from './zod';

/** A document as parsed from its file, before it is checked. */
export type StoredJson = Readonly<Record<string, unknown>>;

/** [major, minor]. A minor version only adds: keys that may be missing and values of a choice. */
export type FormatVersion = readonly [number, number];

/**
 * One step from a major version of a format to the next one. It gets a document of any minor version of `from`, does
 * not change it, and returns one that fits the schema of the next major; unknown keys are carried over.
 */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: StoredJson) => StoredJson;
}

/** What is needed to read and check documents of a format. */
export interface StoredFormat<Contents> {
  /** The `format` value of all its documents. */
  readonly format: string;
  /** The newest version this program writes. */
  readonly version: FormatVersion;
  readonly schema: z.ZodType<Contents>;
  /** From major 1 on, one for each major version before this one. */
  readonly migrations: readonly Migration[];
}

/** The result of reading a document. */
export type StoredReading<Contents> =
  /** `isMigrated`: it was of an older major version, and its file still is. */
  | { readonly state: 'good'; readonly document: Contents; readonly isMigrated: boolean }
  /** `document` is the part that can be shown, if any. */
  | { readonly state: 'newer'; readonly version: FormatVersion; readonly document: Contents | null }
  | { readonly state: 'misfit'; readonly error: z.ZodError<Contents> };

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && typeof value === 'number' && value >= 0;

/** The version of a document; `null` if it has none. */
function versionOf({ version }: StoredJson): FormatVersion | null {
  if (!Array.isArray(version)) return null;
  const [major, minor = 0]: readonly unknown[] = version;
  return isCount(major) ? [major, isCount(minor) ? minor : 0] : null;
}

/**
 * A document of an older major version, migrated to this program's in successive steps; the same object if there is
 * nothing to do. With a step from 1 to 2 a document of version 1.4 becomes one of 2.0.
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
 * Reads a document of a format. One with a higher major version is always `newer`; one with a higher minor version only
 * if it does not fit, since a minor version normally only adds data that is kept without being understood.
 */
export function readStored<Contents>(json: StoredJson, format: StoredFormat<Contents>): StoredReading<Contents> {
  const version = versionOf(json);
  const [major, minor] = format.version;
  if (version !== null && version[0] > major) {
    // A newer program's document may still fit: then it can be looked at. It is never written back.
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
