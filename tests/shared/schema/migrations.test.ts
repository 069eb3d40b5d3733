/**
 * Every step from one major version of a stored format to the next is tested here with a real document of the old
 * version. A step that has no document, is out of order or leaves a gap fails; so does one that is not idempotent,
 * loses an unknown key, or returns what the schema rejects. There is no step yet: the planted ones show that each fault
 * is found.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from '#shared/schema/zod';
import { LIBRARY_FORMAT } from '#shared/schema/library-document';
import { migrated, readStored } from '#shared/schema/stored-format';
import type { Migration, StoredFormat, StoredJson } from '#shared/schema/stored-format';
import { WEEK_FORMAT } from '#shared/schema/week-document';

/** A document of the old version, and the result of the steps; `null` if there is none. */
interface MigrationFixture {
  readonly before: StoredJson;
  readonly after: StoredJson;
}
type FixtureOf = (format: string, from: number) => MigrationFixture | null;

/** `tests/fixtures/migrations/electroplate-week-1.json`: `before` of version 1, `after` of the newest one. */
const storedFixture: FixtureOf = (format, from) => {
  const place = new URL(`../../fixtures/migrations/${format}-${from}.json`, import.meta.url);
  return existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as MigrationFixture) : null; // our own file
};

const LATER = { later: { written: 'by a newer program' } };
const text = (json: unknown): string => JSON.stringify(json);

function problemsOfStep(format: StoredFormat<unknown>, from: number, fixture: MigrationFixture | null): string[] {
  const name = `${format.format} ${from}`;
  if (fixture === null) return [`${name}: no fixture`];
  const given = text(fixture.before);
  const after = migrated(fixture.before, format.migrations);
  const withKey = migrated({ ...fixture.before, ...LATER }, format.migrations);
  return [
    ...(text(after) === text(fixture.after) ? [] : [`${name}: another result than its fixture has`]),
    ...(text(fixture.before) === given ? [] : [`${name}: changes what it is given`]),
    ...(text(migrated(after, format.migrations)) === text(after) ? [] : [`${name}: is not idempotent`]),
    ...(text(withKey['later']) === text(LATER.later) ? [] : [`${name}: loses a key it does not know`]),
    ...(readStored(fixture.before, format).state === 'good' ? [] : [`${name}: what comes of it does not fit`]),
  ];
}

/** What is wrong with the steps of a format; empty: nothing. */
function problemsOf(format: StoredFormat<unknown>, fixtureOf: FixtureOf): readonly string[] {
  const [major] = format.version;
  const wanted = Array.from({ length: major - 1 }, (_unused, index) => index + 1);
  const steps = format.migrations.map(({ from }) => from);
  return [
    ...(text(steps) === text(wanted)
      ? []
      : [`${format.format}: the steps are from ${text(steps)}, not ${text(wanted)}`]),
    ...steps.flatMap((from) => problemsOfStep(format, from, fixtureOf(format.format, from))),
  ];
}

describe.each([WEEK_FORMAT, LIBRARY_FORMAT])('the steps of $format', (format) => {
  it('lead from version 1 to the newest without a gap, each with its fixture', () => {
    expect(problemsOf(format, storedFixture)).toEqual([]);
  });
});

/** A format with three major versions: the title became a name, then the name a list of names. */
const shelfSchema = z.looseObject({
  format: z.literal('shelf'),
  version: z.tuple([z.literal(3), z.number()]),
  names: z.array(z.string()),
});
const titleToName: Migration = {
  from: 1,
  migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
};
const nameToNames: Migration = {
  from: 2,
  migrate: ({ name, ...rest }) => ({ ...rest, names: [name] }),
};
const shelf = (...migrations: Migration[]): StoredFormat<unknown> => ({
  format: 'shelf',
  version: [3, 0],
  schema: shelfSchema,
  migrations,
});
const BEFORE: Readonly<Record<number, StoredJson>> = {
  1: { format: 'shelf', version: [1, 4], title: 'Salts' },
  2: { format: 'shelf', version: [2, 0], name: 'Salts' },
};
const AFTER = { format: 'shelf', version: [3, 0], names: ['Salts'] };
const shelfFixture: FixtureOf = (_format, from) => ({ before: BEFORE[from] ?? {}, after: AFTER });

describe('the guard of the steps', () => {
  it('finds nothing where all is well', () => {
    expect(problemsOf(shelf(titleToName, nameToNames), shelfFixture)).toEqual([]);
  });

  it.each([
    ['a step without a fixture', shelf(titleToName, nameToNames), () => null, 'shelf 1: no fixture'],
    ['a gap', shelf(nameToNames), shelfFixture, 'shelf: the steps are from [2], not [1,2]'],
    ['another order', shelf(nameToNames, titleToName), shelfFixture, 'shelf: the steps are from [2,1], not [1,2]'],
    [
      'a step that is there twice',
      shelf(titleToName, titleToName, nameToNames),
      shelfFixture,
      'shelf: the steps are from [1,1,2], not [1,2]',
    ],
    [
      'a step that loses keys',
      shelf({ from: 1, migrate: ({ format, title }) => ({ format, name: title }) }, nameToNames),
      shelfFixture,
      'shelf 1: loses a key it does not know',
    ],
    [
      'a step that answers another thing every time',
      shelf(titleToName, {
        from: 2,
        migrate: ({ name, ...rest }) => ({ ...rest, names: [name], count: (counted += 1) }),
      }),
      shelfFixture,
      'shelf 1: another result than its fixture has',
    ],
    [
      'a step whose result does not fit',
      shelf(titleToName, { from: 2, migrate: ({ name, ...rest }) => ({ ...rest, names: name }) }),
      shelfFixture,
      'shelf 2: what comes of it does not fit',
    ],
  ] satisfies readonly (readonly [string, StoredFormat<unknown>, FixtureOf, string])[])(
    'finds %s',
    (_what, format, fixtureOf, problem) => {
      expect(problemsOf(format, fixtureOf)).toContain(problem);
    },
  );
});

let counted = 0;

describe('reading a document of an older version', () => {
  const format = shelf(titleToName, nameToNames);

  it('goes through every step from its own version on, whatever its minor version', () => {
    for (const from of [1, 2])
      expect(readStored({ ...BEFORE[from], ...LATER }, format)).toEqual({
        state: 'good',
        isMigrated: true,
        document: { ...AFTER, ...LATER },
      });
  });

  it('leaves one of the newest version alone', () => {
    expect(readStored(AFTER, format)).toEqual({ state: 'good', isMigrated: false, document: AFTER });
    expect(migrated(AFTER, format.migrations)).toBe(AFTER);
  });

  it('tells what a newer version wrote from what does not fit', () => {
    const odd = { ...AFTER, names: 'Salts' };
    expect(readStored({ ...AFTER, version: [4, 2] }, format)).toMatchObject({
      state: 'newer',
      version: [4, 2],
      document: { names: ['Salts'] },
    });
    expect(readStored({ ...odd, version: [4, 2] }, format)).toMatchObject({ state: 'newer', document: null });
    expect(readStored({ ...odd, version: [3, 1] }, format)).toEqual({
      state: 'newer',
      version: [3, 1],
      document: null,
    });
    expect(readStored({ ...AFTER, version: [3, 1] }, format)).toMatchObject({ state: 'good' });
    for (const version of [[3, 0], [3], [3, -1], [3, 'x'], ['4', 0], [-1, 0], '4', null])
      expect(readStored({ ...odd, version }, format).state).toBe('misfit');
    expect(readStored({ ...odd, version: [0, 9] }, format).state).toBe('misfit');
  });
});
