import { readFileSync } from 'node:fs';

/** A query a user would type and its obvious foods; written before any ranking existed. */
export interface SearchQuery {
  readonly query: string;
  readonly typo: boolean;
  readonly obvious: readonly string[];
}

/** The committed queries. */
export function searchQueries(): readonly SearchQuery[] {
  const file: { readonly queries: readonly SearchQuery[] } = JSON.parse(
    readFileSync('tests/fixtures/search-queries.json', 'utf8'),
  );
  return file.queries;
}

/** Queries whose obvious food is not among the first three results, each with the actual ones. */
export function namedMisses(
  queries: readonly SearchQuery[],
  search: (query: string) => readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  return queries.flatMap(({ query, obvious }) => {
    const first = search(query).slice(0, 3);
    return first.some(({ id }) => obvious.includes(id))
      ? []
      : [`${query}: ${first.map(({ name }) => name).join(' | ') || 'nothing'}`];
  });
}

/** An everyday word for a food, as used in the US or the UK, and the food it means. */
export interface EverydayWord {
  readonly query: string;
  readonly first: string;
}

/** The committed everyday words. */
export function everydayWords(): readonly EverydayWord[] {
  const file: { readonly words: readonly EverydayWord[] } = JSON.parse(
    readFileSync('tests/fixtures/everyday-words.json', 'utf8'),
  );
  return file.words;
}

/**
 * A kind of food ("berries") or several foods in one phrase ("bacon and eggs") as a user on keto types it, with the
 * expected top results; written by hand before the ranking knew any of them.
 */
export interface EverydayPhrase {
  readonly query: string;
  /** The first one is one of these. */
  readonly first?: readonly string[];
  /** All of the first three are in this list: no odd row among them. */
  readonly firstThree?: readonly string[];
  /** From each list one is among the first three. */
  readonly each?: readonly (readonly string[])[];
}

/** Foods by their ids, or the name of a list of the same file. */
type FoodsOrList = string | readonly string[];

/** The committed phrases. */
export function everydayPhrases(): readonly EverydayPhrase[] {
  const file: {
    readonly foods: Readonly<Record<string, readonly string[]>>;
    readonly phrases: readonly {
      readonly query: string;
      readonly first?: FoodsOrList;
      readonly firstThree?: FoodsOrList;
      readonly each?: readonly FoodsOrList[];
    }[];
  } = JSON.parse(readFileSync('tests/fixtures/everyday-phrases.json', 'utf8'));
  const listed = (foods: FoodsOrList): readonly string[] =>
    typeof foods === 'string' ? (file.foods[foods] ?? []) : foods;
  return file.phrases.map(({ query, first, firstThree, each }) => ({
    query,
    ...(first === undefined ? {} : { first: listed(first) }),
    ...(firstThree === undefined ? {} : { firstThree: listed(firstThree) }),
    ...(each === undefined ? {} : { each: each.map(listed) }),
  }));
}

/** Phrases with unexpected results, each with those results. */
export function oddPhrases(
  phrases: readonly EverydayPhrase[],
  search: (query: string) => readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  return phrases.flatMap(({ query, first, firstThree, each = [] }) => {
    const found = search(query).slice(0, 3);
    const isRight =
      (first === undefined || first.includes(found[0]?.id ?? '')) &&
      (firstThree === undefined || (found.length > 0 && found.every(({ id }) => firstThree.includes(id)))) &&
      each.every((foods) => found.some(({ id }) => foods.includes(id)));
    return isRight ? [] : [`${query}: ${found.map(({ name }) => name).join(' | ') || 'nothing'}`];
  });
}
