import { expect, it } from 'vitest';
import { matchText } from '#shared/domain/search/match-text';

const marked = (query: string, name: string) =>
  matchText(query, name)?.marks.map(([from, to]) => name.slice(from, to)) ?? null;

it.each([
  ['sal fa', 'Salmon, farmed', ['Sal', 'fa']],
  ['fa sal', 'Salmon, farmed', ['Sal', 'fa']],
  ['JALAP', 'Jalapeño', ['Jalap']],
  ['jalapen', 'Jalapeño', ['Jalapeñ']],
  ['28 nov', 'Saturday 28 November', ['28', 'Nov']],
  ['mon', 'Salmon', null],
  ['sal sal', 'Salmon, farmed', null],
  ['  ', 'Salmon', null],
])('%j in %j marks %j', (query, name, marks) => expect(marked(query, name)).toEqual(marks));

it('ranks the whole name above its beginning above words within it', () => {
  expect(['butter', 'but', 'pean'].map((query) => matchText(query, 'Butter')?.rank ?? 0)).toEqual([3, 2, 0]);
  expect(matchText('butter', 'Peanut butter')?.rank).toBe(1);
});
