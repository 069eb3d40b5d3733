/**
 * The stored format is additive: a key once written is accepted for ever, and no key becomes required that an older
 * file does not have. `stored-keys.json` owns the list; a new optional key is added to it by hand, a line is never
 * taken out and never loses its question mark.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NUTRIENTS } from '#shared/domain/nutrients';
import { libraryDocumentSchema } from '#shared/schema/library-document';
import { weekDocumentSchema } from '#shared/schema/week-document';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
}

/** Every key a schema accepts as a path, `?` where it may be missing: `days[].meals[].entries[]<food>.grams`. */
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

const inputOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema; // zod's own type has no index

const snapshot = JSON.parse(readFileSync(new URL('./stored-keys.json', import.meta.url), 'utf8')) as Readonly<
  Record<'week' | 'library' | 'nutrients', readonly string[]>
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

  it('is loose at every object level', () => {
    expect(objectsIn(inputOf(schema)).filter((one) => typeof one.additionalProperties !== 'object')).toEqual([]);
  });
});

describe('the nutrients of stored foods', () => {
  it('are never taken out of the table nor renamed, and a new one is on the list', () => {
    const ids: readonly string[] = NUTRIENTS.map((one) => one.id);
    expect(ids.toSorted()).toEqual(snapshot.nutrients.toSorted());
  });
});

/** Every object with named keys in a schema. A loose one says what else it takes: anything, `{}`. */
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
