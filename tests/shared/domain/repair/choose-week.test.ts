import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekDay, WeekRules, WeekWay } from '#shared/domain/repair/choose-week';
import { chooseWeek, WEEK_RULES } from '#shared/domain/repair/choose-week';
import { runs } from '#tests/support/run-length';

/** Every possible choice, judged by the rules: the search must be neither better nor worse. */
function bestByTryingAll(days: readonly WeekDay[], rules: WeekRules): number {
  const choices = days.reduce<readonly (readonly number[])[]>(
    (all, { ways }) => all.flatMap((one) => [-1, ...ways.keys()].map((way) => [...one, way])),
    [[]],
  );
  const costOf = (choice: readonly number[]): number => {
    const uses: { readonly day: number; readonly name: string }[] = [];
    const buys = new Set<string>();
    let cost = 0;
    for (const [at, { day, ways }] of days.entries()) {
      const way = ways[choice[at] ?? -1];
      cost += way === undefined ? 1e6 : way.cost;
      for (const name of way?.uses ?? [])
        cost += rules.again * uses.filter((one) => one.name === name && day - one.day <= 3).length;
      for (const name of way?.uses ?? []) uses.push({ day, name });
      for (const name of way?.buys ?? []) buys.add(name);
    }
    const isOver = uses.some(({ name }) => uses.filter((one) => one.name === name).length > rules.mostUses);
    return isOver || buys.size > rules.mostBuys ? Number.POSITIVE_INFINITY : cost;
  };
  return Math.min(...choices.map(costOf));
}

const way = (cost: number, uses: readonly string[], buys: readonly string[] = []): WeekWay => ({ cost, uses, buys });

const name = fc.constantFrom('spinach', 'chard', 'salmon', 'almonds');
const someWay: fc.Arbitrary<WeekWay> = fc.record({
  cost: fc.integer({ min: 0, max: 3000 }),
  uses: fc.uniqueArray(name, { maxLength: 2 }),
  buys: fc.uniqueArray(name, { maxLength: 2 }),
});

describe('choosing a way for every day', () => {
  it('finds what trying all choices finds', () => {
    const week = fc.array(fc.array(someWay, { maxLength: 3 }), { maxLength: 5 });
    const rules = fc.record({
      mostBuys: fc.integer({ min: 0, max: 3 }),
      mostUses: fc.integer({ min: 1, max: 2 }),
      again: fc.constantFrom(0, 40, 400),
    });
    fc.assert(
      fc.property(week, rules, (ways, given) => {
        const days = ways.map((ofDay, day) => ({ day, ways: ofDay }));
        expect(chooseWeek(days, given).cost).toBe(bestByTryingAll(days, given));
      }),
      runs(300),
    );
  });

  it('uses one food three times in a week at most, whatever it costs', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      day,
      ways: [way(1000, ['spinach']), way(1900, ['chard']), way(2900, ['salmon'])],
    }));
    const { ways } = chooseWeek(days, { ...WEEK_RULES, again: 0 });
    expect([0, 1, 2].map((index) => ways.filter((one) => one === index).length)).toEqual([3, 3, 1]);
  });

  it('buys four new things at most, and rather leaves a day than a fifth', () => {
    const days = ['a', 'b', 'c', 'd', 'e', 'f'].map((food, day) => ({ day, ways: [way(1000, [food], [food])] }));
    expect(chooseWeek(days).ways.filter((one) => one < 0)).toHaveLength(2);
    const shared = days.map(({ day, ways }) => ({ day, ways: [...ways, way(2500, ['g'], ['g'])] }));
    expect(chooseWeek(shared).ways.filter((one) => one < 0)).toHaveLength(0);
  });

  it('does not put the same food on days that follow each other when another costs little more', () => {
    const days = [0, 1].map((day) => ({ day, ways: [way(1000, ['spinach']), way(1030, ['chard'])] }));
    expect(chooseWeek(days)).toEqual({ ways: [0, 1], cost: 2030, limited: false });
  });

  it('has an answer for no day and for a day without a way', () => {
    expect(chooseWeek([])).toEqual({ ways: [], cost: 0, limited: false });
    expect(chooseWeek([{ day: 0, ways: [] }]).ways).toEqual([-1]);
  });

  it('is quick for a full week of large pools', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      day,
      ways: Array.from({ length: 16 }, (_one, at) =>
        way(1000 + 17 * at, [`food ${(at * 7 + day) % 9}`], [`food ${(at * 5 + day * 3) % 11}`]),
      ),
    }));
    expect(chooseWeek(days).limited).toBe(false);
  });
});
