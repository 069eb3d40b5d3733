/**
 * The properties of the nutrition rules, section 10, over random days. Values per 100 g and grams have up to three
 * decimals, some days are built to land exactly on a floor, and the expected amounts are computed with big integers.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayScore, FloorResult } from '#shared/domain/score/score';
import { scoreDay } from '#shared/domain/score/score';
import type { DayTargets } from '#shared/domain/person/targets';
import { targetsFor } from '#shared/domain/person/targets';
import type { FoodEntry } from '#shared/domain/week/week-plan';
import { dayOf, entry, KETO_WOMAN, targets } from '#tests/support/foods';
import { person } from '#tests/support/people';
import { runs } from '#tests/support/run-length';

const RUNS = runs(500);

/** An entry of the day: its own food, thousandths of grams, and thousandths of a unit per 100 g. */
interface Eaten {
  readonly kind: Food['kind'];
  readonly thousandthsOfGrams: number;
  readonly per100g: Readonly<Record<Mineral | 'energy' | 'protein' | 'fat' | 'carbohydrate' | 'fibre', number | null>>;
}

/** A value per 100 g in thousandths: mostly whole as in SR28, some with decimals, some blank. */
const perHundred = (most: number): fc.Arbitrary<number | null> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: most }).map((whole) => whole * 1000) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: most * 1000 }) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const grams = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 500, max: 300_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(14_200, 28_350, 56_700, 100_000, 170_000) },
);

const macros = {
  energy: perHundred(900),
  protein: perHundred(90),
  fat: perHundred(100),
  carbohydrate: perHundred(100),
  fibre: perHundred(60),
};

const eaten: fc.Arbitrary<Eaten> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('food', 'food', 'food', 'supplement'),
      thousandthsOfGrams: grams,
      per100g: fc.record({
        sodium: perHundred(1500),
        potassium: perHundred(1200),
        magnesium: perHundred(500),
        ...macros,
      }),
    }),
  },
  {
    // Salts and capsules: a lot of a mineral in a few grams.
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('salt', 'salt-substitute', 'supplement'),
      thousandthsOfGrams: fc.integer({ min: 1, max: 30_000 }),
      per100g: fc.record({
        sodium: perHundred(39_000),
        potassium: perHundred(52_000),
        magnesium: perHundred(40_000),
        ...macros,
      }),
    }),
  },
);

/** Days whose three sums land exactly on 3,000, 3,000 and 320 mg: the floors split into parts of a thousandth. */
const exactlyMet: fc.Arbitrary<readonly Eaten[]> = fc
  .record({
    cuts: fc.array(fc.integer({ min: 1, max: 2_999_999 }), { maxLength: 12 }),
    low: fc.array(fc.integer({ min: 1, max: 319_999 }), { maxLength: 4 }),
  })
  .map(({ cuts, low }) => [
    ...partsOf(3_000_000, cuts).map((part) => pure({ sodium: 100_000, potassium: 100_000, magnesium: 0 }, part)),
    ...partsOf(320_000, low).map((part) => pure({ sodium: 0, potassium: 0, magnesium: 100_000 }, part)),
  ]);

function partsOf(whole: number, cuts: readonly number[]): readonly number[] {
  const ends = [...new Set(cuts)].toSorted((a, b) => a - b);
  return [...ends, whole].map((end, index) => end - (ends[index - 1] ?? 0));
}

function pure(minerals: Readonly<Record<Mineral, number>>, thousandthsOfGrams: number): Eaten {
  return {
    kind: 'food',
    thousandthsOfGrams,
    per100g: { ...minerals, energy: 0, protein: 0, fat: 0, carbohydrate: 0, fibre: 0 },
  };
}

const someDay = fc.oneof(
  { weight: 4, arbitrary: fc.array(eaten, { minLength: 1, maxLength: 14 }) },
  { weight: 1, arbitrary: exactlyMet },
);

const floors = fc.record({
  sodium: fc.constantFrom(1500, 3000, 4000),
  potassium: fc.constantFrom(2600, 3000, 3400),
  magnesium: fc.constantFrom(310, 320, 400, 420),
});
const someTargets = fc.oneof(
  floors.map((one) => targets(one.sodium, one.potassium, one.magnesium)),
  fc
    .record({ sex: fc.constantFrom('female', 'male'), preset: fc.constantFrom('official', 'keto') })
    .map((chosen) => targetsFor(person(chosen), 40)),
);

function foodOf(one: Eaten, index: number): Food {
  const per100g = Object.fromEntries(
    Object.entries(one.per100g).map(([id, value]) => [id, value === null ? null : value / 1000]),
  );
  return { id: `mine:${index}`, name: `Food ${index}`, group: '', kind: one.kind, per100g, measures: [] };
}

/** Scores entries of these foods; without entries, each food once with its own grams. */
function scoreOf(day: readonly Eaten[], on: DayTargets, entries?: readonly FoodEntry[]): DayScore {
  const foods = new Map(day.map((one, index) => [`mine:${index}`, foodOf(one, index)]));
  return scoreDay(dayOf(entries ?? entriesOf(day)), (id) => foods.get(id), on);
}

function entriesOf(day: readonly Eaten[]): readonly FoodEntry[] {
  return day.map((one, index) => entry(`mine:${index}`, one.thousandthsOfGrams / 1000));
}

/** Nanograms of a mineral in a day, exactly: thousandths × thousandths / 100 are hundred-millionths, rounded half up. */
function exactNanograms(day: readonly Eaten[], mineral: Mineral): bigint {
  const sum = day.reduce(
    (total, one) => total + BigInt(one.per100g[mineral] ?? 0) * BigInt(one.thousandthsOfGrams),
    0n,
  );
  return (sum + 50n) / 100n;
}

const isUnknown = (day: readonly Eaten[], mineral: Mineral) => day.some((one) => one.per100g[mineral] === null);

function expectedFloor(amount: bigint, floor: bigint, unknown: boolean): FloorResult {
  if (amount >= floor) return 'reached';
  if (unknown) return 'unknown';
  return amount * 5n < floor * 4n ? 'short' : 'borderline';
}

const exact = (score: DayScore): number => score.exactScore ?? Number.NaN;
const shown = (score: DayScore): number => score.score ?? Number.NaN;

describe('random days', () => {
  it('agree with exact integer arithmetic in amount, floor result, caution and shown score', () => {
    fc.assert(
      fc.property(someDay, someTargets, (day, on) => {
        const score = scoreOf(day, on);
        // The mean of three parts as one fraction, so that rounding down needs no division before the end.
        let numerator = 0n;
        let denominator = 1n;
        for (const mineral of MINERALS) {
          const amount = exactNanograms(day, mineral);
          const floor = BigInt(on[mineral].floor ?? 0) * 1_000_000n;
          const one = score.minerals[mineral];
          expect(BigInt(Math.round(one.amount * 1e6))).toBe(amount);
          expect(one.floor).toBe(expectedFloor(amount, floor, isUnknown(day, mineral)));
          const counted = amount < floor ? amount : floor;
          numerator = numerator * floor + counted * denominator;
          denominator *= floor;
        }
        const sodium = exactNanograms(day, 'sodium');
        const above = BigInt(on.sodium.cautionAbove ?? 0) * 1_000_000n;
        expect(score.minerals.sodium.caution).toBe(
          sodium > above ? 'above' : isUnknown(day, 'sodium') ? 'unknown' : 'none',
        );
        const supplements = day.filter((one) => one.kind === 'supplement');
        const supplemental = exactNanograms(supplements, 'magnesium');
        expect(score.minerals.magnesium.caution).toBe(
          supplemental > 350_000_000n ? 'above' : isUnknown(supplements, 'magnesium') ? 'unknown' : 'none',
        );
        expect(score.score).toBe(Number((numerator * 100n) / (denominator * 3n)));
      }),
      RUNS,
    );
  });

  it('a day cut to land exactly on its floors is met, and a thousandth of a gram less is not', () => {
    fc.assert(
      fc.property(exactlyMet, fc.nat(), (day, pick) => {
        const met = scoreOf(day, KETO_WOMAN);
        expect(MINERALS.map((mineral) => met.minerals[mineral].amount)).toEqual([3000, 3000, 320]);
        expect(met).toMatchObject({ score: 100, exactScore: 100, headline: 'met' });
        const place = pick % day.length;
        const less = day.map((one, index) =>
          index === place ? { ...one, thousandthsOfGrams: one.thousandthsOfGrams - 1 } : one,
        );
        expect(scoreOf(less, KETO_WOMAN)).toMatchObject({ score: 99, headline: 'borderline' });
      }),
      RUNS,
    );
  });

  it('adding a food never lowers the score, wherever it is put', () => {
    fc.assert(
      fc.property(someDay, eaten, fc.nat(), someTargets, (day, added, place, on) => {
        const before = scoreOf(day, on);
        const after = scoreOf(day.toSpliced(place % (day.length + 1), 0, added), on);
        expect(exact(after)).toBeGreaterThanOrEqual(exact(before));
        expect(shown(after)).toBeGreaterThanOrEqual(shown(before));
      }),
      RUNS,
    );
  });

  it('adding to a met mineral never changes the score', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.constantFrom(...MINERALS),
        fc.integer({ min: 1, max: 5_000_000 }),
        someTargets,
        (day, mineral, more, on) => {
          const enough = [...day, pure({ sodium: 0, potassium: 0, magnesium: 0, [mineral]: 100_000 }, 4_000_000)];
          const before = scoreOf(enough, on);
          expect(before.minerals[mineral]).toMatchObject({ floor: 'reached', part: 100 });
          const after = scoreOf(
            [...enough, pure({ sodium: 0, potassium: 0, magnesium: 0, [mineral]: 100_000 }, more)],
            on,
          );
          expect([after.exactScore, after.score, after.atLeast]).toEqual([
            before.exactScore,
            before.score,
            before.atLeast,
          ]);
          expect(after.minerals[mineral].floor).toBe('reached');
        },
      ),
      RUNS,
    );
  });

  it('raising a target never raises the score', () => {
    fc.assert(
      fc.property(
        someDay,
        floors,
        fc.constantFrom(...MINERALS),
        fc.integer({ min: 1, max: 3000 }),
        (day, base, mineral, more) => {
          const raised = { ...base, [mineral]: base[mineral] + more };
          const before = scoreOf(day, targets(base.sodium, base.potassium, base.magnesium));
          const after = scoreOf(day, targets(raised.sodium, raised.potassium, raised.magnesium));
          expect(exact(after)).toBeLessThanOrEqual(exact(before));
          expect(shown(after)).toBeLessThanOrEqual(shown(before));
        },
      ),
      RUNS,
    );
  });

  it('moving a caution never changes parts or score', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 9000 }), (day, caution) => {
        const before = scoreOf(day, KETO_WOMAN);
        const after = scoreOf(day, targets(3000, 3000, 320, { sodium: caution, magnesium: null }));
        expect([after.exactScore, after.score, after.atLeast]).toEqual([
          before.exactScore,
          before.score,
          before.atLeast,
        ]);
      }),
      RUNS,
    );
  });

  it('reordering entries changes nothing at all', () => {
    fc.assert(
      fc.property(
        someDay.chain((day) =>
          fc.tuple(fc.constant(day), fc.shuffledSubarray(entriesOf(day).slice(), { minLength: day.length })),
        ),
        someTargets,
        ([day, shuffled], on) => {
          const { unknown: unknownBefore, ...before } = scoreOf(day, on);
          const { unknown: unknownAfter, ...after } = scoreOf(day, on, shuffled);
          expect(after).toStrictEqual(before);
          const named = (list: DayScore['unknown']) =>
            list.map((one) => `${one.mineral} ${one.food} ${one.grams}`).toSorted();
          expect(named(unknownAfter)).toEqual(named(unknownBefore));
        },
      ),
      runs(1500),
    );
  });

  it('splitting an entry changes nothing but the lines of the list of unknowns', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        someTargets,
        (day, pick, share, on) => {
          const place = pick % day.length;
          const whole = day[place]?.thousandthsOfGrams ?? 0;
          fc.pre(whole >= 2);
          const first = Math.min(whole - 1, Math.max(1, Math.round(whole * share)));
          const entries = entriesOf(day).flatMap((one, index) =>
            index === place ? [entry(one.food, first / 1000), entry(one.food, (whole - first) / 1000)] : [one],
          );
          const { unknown: _before, ...before } = scoreOf(day, on);
          const { unknown: _after, ...after } = scoreOf(day, on, entries);
          expect(after).toStrictEqual(before);
        },
      ),
      runs(1500),
    );
  });

  it('replacing an unknown by any value from 0 up never lowers the score', () => {
    fc.assert(
      fc.property(
        someDay,
        eaten,
        fc.constantFrom(...MINERALS),
        fc.integer({ min: 0, max: 40_000_000 }),
        someTargets,
        (day, last, mineral, value, on) => {
          const withGap = [...day, { ...last, per100g: { ...last.per100g, [mineral]: null } }];
          const filled = [...day, { ...last, per100g: { ...last.per100g, [mineral]: value } }];
          const before = scoreOf(withGap, on);
          const after = scoreOf(filled, on);
          expect(exact(after)).toBeGreaterThanOrEqual(exact(before));
          expect(shown(after)).toBeGreaterThanOrEqual(shown(before));
          // What is certainly reached stays so: a value cannot undo it.
          if (before.minerals[mineral].floor === 'reached') expect(after.minerals[mineral].floor).toBe('reached');
        },
      ),
      RUNS,
    );
  });

  it('the score is 100 exactly when the known sum of every scored mineral reaches its floor', () => {
    const subset = fc.subarray([...MINERALS], { minLength: 1 });
    const generous = fc.array(eaten, { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(someDay, generous, exactlyMet), floors, subset, (day, base, scored) => {
        const floorOf = (mineral: Mineral) => (scored.includes(mineral) ? base[mineral] : null);
        const score = scoreOf(day, targets(floorOf('sodium'), floorOf('potassium'), floorOf('magnesium')));
        const all = scored.every((mineral) => exactNanograms(day, mineral) >= BigInt(base[mineral]) * 1_000_000n);
        expect(score.score === 100).toBe(all);
        if (all) expect(score).toMatchObject({ exactScore: 100, atLeast: false });
      }),
      RUNS,
    );
  });

  it('is at least exactly when a scored mineral below its floor lacks a value', () => {
    fc.assert(
      fc.property(someDay, someTargets, (day, on) => {
        const open = MINERALS.some(
          (mineral) =>
            isUnknown(day, mineral) && exactNanograms(day, mineral) < BigInt(on[mineral].floor ?? 0) * 1_000_000n,
        );
        expect(scoreOf(day, on).atLeast).toBe(open);
      }),
      RUNS,
    );
  });
});
