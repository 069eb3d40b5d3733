import { readFileSync } from 'node:fs';

/** A query a person would type and its obvious foods; written before any ranker existed. */
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

/** An everyday word for a food, as people in the US or the UK say it, and the food that is meant. */
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
