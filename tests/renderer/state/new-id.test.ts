import { expect, it } from 'vitest';
import { newId } from '#renderer/state/new-id';

/** More than are made from one batch of random bytes, several times over. */
const COUNT = 20_000;

it('makes unique ids of 21 characters that are valid anywhere', () => {
  const ids = Array.from({ length: COUNT }, newId);
  expect(ids.filter((id) => !/^[\w-]{21}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(COUNT);
});

it('uses every letter of the alphabet at every place, about equally often', () => {
  const counts = new Map<string, number>();
  for (let made = 0; made < COUNT; made += 1)
    for (const [place, letter] of [...newId()].entries())
      counts.set(`${place}${letter}`, (counts.get(`${place}${letter}`) ?? 0) + 1);
  expect(counts.size).toBe(21 * 64);
  // 312.5 of each are expected, with a standard deviation of 17.5: six of them either way.
  expect(Math.min(...counts.values())).toBeGreaterThan(312 - 6 * 18);
  expect(Math.max(...counts.values())).toBeLessThan(312 + 6 * 18);
});
