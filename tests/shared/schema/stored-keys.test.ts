/**
 * The stored format is additive: a key once written is accepted for ever, and no key becomes required that an older
 * file does not have; a value of a choice once written is known for ever. `stored-keys.json` contains the lists; a new
 * optional key or a new value is added to them by hand; a line is never removed and never loses its question mark.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NUTRIENTS } from '#shared/domain/nutrients';
import { libraryDocumentSchema } from '#shared/schema/library-document';
import { oneOfOrNewer } from '#shared/schema/or-newer';
import { weekDocumentSchema } from '#shared/schema/week-document';
import { FIXTURE_WEEK, fixtureText } from '#tests/support/stored-fixtures';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

/** Every key a schema accepts as a path, with `?` if it may be missing: `days[].meals[].entries[]<food>.grams`. */
function keysOf(schema: JsonSchema, path: string): readonly string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [`${here}${schema.required?.includes(key) === true ? '' : '?'}`, ...keysOf(inner, here)];
  });
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((variant) => {
    const kind = variant.properties?.['kind']?.const;
    return keysOf(variant, typeof kind === 'string' ? `${path}<${kind}>` : path);
  });
  const items = schema.items === undefined ? [] : keysOf(schema.items, `${path}[]`);
  const values =
    typeof schema.additionalProperties === 'object' ? keysOf(schema.additionalProperties, `${path}{}`) : [];
  return [...own, ...variants, ...items, ...values];
}

/** What can be directly below a schema: named keys, list items, values of a record; and the alternatives of a union. */
function partsOf(schema: JsonSchema, path: string): readonly (readonly [part: JsonSchema, at: string])[] {
  return [
    ...Object.entries(schema.properties ?? {}).map(([key, inner]) => [inner, `${path}.${key}`] as const),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((form) => [form, path] as const),
    ...(schema.items === undefined ? [] : [[schema.items, `${path}[]`] as const]),
    ...(typeof schema.additionalProperties === 'object' ? [[schema.additionalProperties, `${path}{}`] as const] : []),
  ];
}

/** Every value a choice can have, once, as `.foods{}.kind = "salt"`. */
function valuesOf(schema: JsonSchema, path = ''): readonly string[] {
  const own = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])];
  const shown = own.map((value) => `${path} = ${JSON.stringify(value)}`);
  return [...new Set([...shown, ...partsOf(schema, path).flatMap(([part, at]) => valuesOf(part, at))])];
}

/**
 * A schema that accepts anything JSON can represent, as far as JSON Schema can express it: here always a newer
 * version's value.
 */
const takesMore = (schema: JsonSchema): boolean => Object.keys(schema).length === 0;

/** Choices that have no room for a value only a newer version knows. */
function closedChoices(schema: JsonSchema, path = '', isOpen = false): readonly string[] {
  const isChoice = schema.enum !== undefined || schema.const !== undefined;
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const takesNewer = isOpen || forms.some(takesMore);
  return [
    ...(isChoice && !isOpen ? [path] : []),
    ...partsOf(schema, path).flatMap(([part, at]) => closedChoices(part, at, at === path && takesNewer)),
  ];
}

/** Every place of a schema with what stands there in a document, as `partsOf` walks it. */
function placesOf(
  schema: JsonSchema,
  values: readonly unknown[],
  path: string,
): readonly (readonly [place: JsonSchema, values: readonly unknown[], at: string])[] {
  const kind = schema.properties?.['kind']?.const;
  const objects = values.filter(
    (value): value is Readonly<Record<string, unknown>> =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      (kind === undefined || ('kind' in value && value.kind === kind)),
  );
  const below = (part: JsonSchema, at: string): readonly unknown[] => {
    if (at === path) return values;
    if (part === schema.items) return values.flatMap((value): unknown[] => (Array.isArray(value) ? value : []));
    if (part === schema.additionalProperties) return objects.flatMap((one) => Object.values(one));
    const key = at.slice(path.length + 1);
    return objects.flatMap((one) => (key in one ? [one[key]] : []));
  };
  return [
    [schema, schema.properties === undefined ? values : objects, path],
    ...partsOf(schema, path).flatMap(([part, at]) => placesOf(part, below(part, at), at)),
  ];
}

/** Choices and objects with named keys, each shape once, of which documents hold nothing that only a newer version knows. */
function withoutNewer(documents: readonly (readonly [schema: JsonSchema, document: unknown])[]): readonly string[] {
  const places = documents.flatMap(([schema, document]) => placesOf(schema, [document], ''));
  const shapes = new Map<string, { readonly at: string; isThere: boolean }>();
  for (const [place, values, at] of places) {
    const { enum: known, properties } = place;
    if (known === undefined && properties === undefined) continue;
    const shape = JSON.stringify(known ?? place);
    const found = shapes.get(shape) ?? { at, isThere: false };
    shapes.set(shape, found);
    found.isThere ||= values.some((value) =>
      properties === undefined || typeof value !== 'object' || value === null
        ? typeof value !== 'object' && known?.includes(value) === false
        : Object.keys(value).some((key) => !(key in properties)),
    );
  }
  return [...shapes.values()].flatMap(({ at, isThere }) => (isThere ? [] : [at]));
}

const inputOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema; // zod's own type has no index

const snapshot = JSON.parse(readFileSync(new URL('./stored-keys.json', import.meta.url), 'utf8')) as Readonly<
  Record<'week' | 'library' | 'weekValues' | 'libraryValues' | 'nutrients', readonly string[]>
>; // our own checked-in list

const plain = (key: string) => key.replace(/\?$/, '');

describe.each([
  ['week', weekDocumentSchema],
  ['library', libraryDocumentSchema],
] as const)('the stored %s', (name, schema) => {
  const keys = keysOf(inputOf(schema), '');
  const stored = snapshot[name];

  it('accepts every key that was ever written', () => {
    const accepted = new Set(keys.map(plain));
    expect(stored.map(plain).filter((key) => !accepted.has(key))).toEqual([]);
  });

  it('requires no key that an older file may lack', () => {
    const alwaysThere = new Set(stored.filter((key) => !key.endsWith('?')));
    expect(keys.filter((key) => !key.endsWith('?') && !alwaysThere.has(key))).toEqual([]);
  });

  it('has every new key on the list', () => {
    const known = new Set(stored.map(plain));
    expect(keys.filter((key) => !known.has(plain(key)))).toEqual([]);
  });

  it('is read to its leaves', () => {
    const leaf = name === 'week' ? 'days[].meals[].entries[]<food>.portion.unit' : 'foods{}.measures[].grams';
    expect(keys).toContain(leaf);
  });

  const values = valuesOf(inputOf(schema));
  const storedValues = snapshot[`${name}Values`];

  it('knows every value of a choice that was ever written, and has every new one on the list', () => {
    expect(storedValues.filter((value) => !values.includes(value))).toEqual([]);
    expect(values.filter((value) => !storedValues.includes(value))).toEqual([]);
  });

  it('has room in every choice for a value only a newer version knows', () => {
    // Names of the format and of kinds of entries are not choices: an entry of another kind has another shape.
    const named = ['.format'];
    const kinds = /\.(entries\[\]|unplaced\[\]|entry)\.kind$/;
    expect([...new Set(closedChoices(inputOf(schema)))].filter((at) => !named.includes(at) && !kinds.test(at))).toEqual(
      [],
    );
  });

  it('is loose at every object level', () => {
    expect(objectsIn(inputOf(schema)).filter((one) => typeof one.additionalProperties !== 'object')).toEqual([]);
  });
});

describe('the library of a newer program that the tests read', () => {
  const documents = [
    [inputOf(libraryDocumentSchema), JSON.parse(fixtureText('newer', 'library.json'))],
    [inputOf(weekDocumentSchema), JSON.parse(fixtureText('newer', `weeks/${FIXTURE_WEEK}.json`))],
  ] as const;

  it('holds in every choice a value, and in every kind of object a key, that is not known here', () => {
    expect(withoutNewer(documents)).toEqual([]);
  });

  it('would be missed where a new choice or a new object comes', () => {
    const [[library]] = documents;
    const more = { cuisine: { enum: ['greek'] }, garden: { properties: { beds: {} } } };
    const grown = { ...library, properties: { ...library.properties, ...more } };
    expect(withoutNewer([[grown, { cuisine: 'greek', garden: { beds: 2 }, later: true }]])).toEqual(
      expect.arrayContaining(['.cuisine', '.garden']),
    );
    expect(withoutNewer([[{ properties: more }, { cuisine: 'nordic', garden: { soil: 2 }, later: true }]])).toEqual([]);
  });
});

describe('the guard of choices', () => {
  const choice = (known: z.ZodType) => inputOf(z.looseObject({ theme: known }));

  it('notices a value that was taken out, renamed or added', () => {
    expect(valuesOf(choice(oneOfOrNewer(['light', 'dark'])))).toEqual(['.theme = "light"', '.theme = "dark"']);
    expect(valuesOf(choice(oneOfOrNewer(['light', 'night'])))).not.toContain('.theme = "dark"');
  });

  it('notices a choice that is closed', () => {
    expect(closedChoices(choice(z.enum(['light', 'dark'])))).toEqual(['.theme']);
    expect(closedChoices(choice(z.literal('light').nullable().default(null)))).toEqual(['.theme']);
    expect(closedChoices(choice(oneOfOrNewer(['light', 'dark']).nullable().default(null)))).toEqual([]);
  });
});

describe('the nutrients of stored foods', () => {
  it('are never taken out of the table nor renamed, and a new one is on the list', () => {
    const ids: readonly string[] = NUTRIENTS.map((one) => one.id);
    expect(ids.toSorted()).toEqual(snapshot.nutrients.toSorted());
  });
});

/** Every object with named keys in a schema. A loose one states what else it accepts: anything, `{}`. */
function objectsIn(schema: JsonSchema): readonly JsonSchema[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ].flatMap(objectsIn);
  return schema.properties === undefined ? inner : [schema, ...inner];
}
