import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTED } from '#shared/domain/repair/amounts';
import type { MoveSearch, WeighedMove } from '#shared/domain/repair/search';
import { answerKey, searchMoves } from '#shared/domain/repair/search';
import { isWithin } from '#shared/domain/repair/rows';
import { runs } from '#tests/support/run-length';

const amounts = (values: readonly number[], rest: number): Float64Array =>
  Float64Array.from(COUNTED, (_name, place) => values[place] ?? rest);

const move: fc.Arbitrary<WeighedMove> = fc.record({
  change: fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 4, maxLength: 4 }).map((one) => amounts(one, 0)),
  cost: fc.integer({ min: 10, max: 330 }),
  keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1, maxLength: 2 }),
});

const least = fc.option(fc.integer({ min: -20, max: 50 }), { nil: null });
const most = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null });
const searches: fc.Arbitrary<MoveSearch> = fc.record({
  moves: fc.array(move, { minLength: 4, maxLength: 12 }),
  before: fc.constant(amounts([], 0)),
  bounds: fc.record({
    lower: fc.array(least, { minLength: 4, maxLength: 4 }).map((one) =>
      amounts(
        one.map((floor) => floor ?? Number.NEGATIVE_INFINITY),
        Number.NEGATIVE_INFINITY,
      ),
    ),
    upper: fc.array(most, { minLength: 4, maxLength: 4 }).map((one) =>
      // What is planned already is never too much: the rows of a day make sure of that.
      amounts(
        one.map((cap) => cap ?? Number.POSITIVE_INFINITY),
        Number.POSITIVE_INFINITY,
      ),
    ),
  }),
  most: fc.integer({ min: 1, max: 4 }),
});

/** Every set of moves, smallest first: the smallest and cheapest within the bounds. */
function bruteForce({
  moves,
  before,
  bounds,
  most,
}: MoveSearch): { readonly size: number; readonly cost: number } | null {
  let best: { size: number; cost: number } | null = null;
  for (let set = 1; set < 2 ** moves.length; set += 1) {
    const chosen = moves.filter((_move, place) => (set >> place) % 2 === 1);
    const size = chosen.length;
    const cost = chosen.reduce((sum, one) => sum + one.cost, 0);
    if (size > most || (best !== null && (size > best.size || (size === best.size && cost >= best.cost)))) continue;
    const keys = chosen.flatMap((one) => one.keys);
    if (new Set(keys).size < keys.length) continue;
    const after = before.map((amount, place) => chosen.reduce((sum, one) => sum + (one.change[place] ?? 0), amount));
    if (isWithin(after, bounds)) best = { size, cost };
  }
  return best;
}

test('the answer has the fewest moves, and is the cheapest of those', () => {
  let solved = 0;
  fc.assert(
    fc.property(searches, (search) => {
      fc.pre(!isWithin(search.before, search.bounds));
      const { chosen, limited } = searchMoves(search);
      const best = bruteForce(search);
      expect(limited).toBe(false);
      if (chosen !== null) solved += 1;
      const cost = (chosen ?? []).reduce((sum, place) => sum + search.moves[place]!.cost, 0);
      expect(chosen === null ? null : { size: chosen.length, cost }).toEqual(best);
    }),
    { ...runs(1500), seed: 7 },
  );
  expect(solved).toBeGreaterThan(300);
});

test('an answer that was rejected is not given again, and the next best is', () => {
  const one = (potassium: number, cost: number, key: string): WeighedMove => ({
    change: amounts([0, potassium], 0),
    cost,
    keys: [key],
  });
  const search: MoveSearch = {
    moves: [one(100, 10, 'a'), one(100, 20, 'b'), one(60, 1, 'c')],
    before: amounts([], 0),
    bounds: { lower: amounts([-1e9, 90], -1e9), upper: amounts([], 1e9) },
    most: 3,
  };
  expect(searchMoves(search).chosen).toEqual([0]);
  expect(searchMoves({ ...search, rejected: new Set([answerKey([0])]) }).chosen).toEqual([1]);
});

test('a search that runs out of steps says so', () => {
  const moves = Array.from({ length: 30 }, (_unused, place): WeighedMove => ({
    change: amounts([0, 10 + (place % 7)], 0),
    cost: place + 1,
    keys: [`food ${place}`],
  }));
  const bounds = { lower: amounts([-1e9, 60], -1e9), upper: amounts([], 1e9) };
  const search = { moves, before: amounts([], 0), bounds, most: 5 };
  expect(searchMoves(search).limited).toBe(false);
  expect(searchMoves({ ...search, mostSteps: 10 }).limited).toBe(true);
});
