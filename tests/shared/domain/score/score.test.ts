import { describe, expect, it } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { MINERALS } from '#shared/domain/nutrients';
import {
  contributionOf,
  dayNetCarbs,
  dayTotal,
  flagOf,
  scoreDay,
  shownScore,
  worstFlag,
} from '#shared/domain/score/score';
import type { DayTargets } from '#shared/domain/person/targets';
import type { Entry } from '#shared/domain/week/week-plan';
import {
  dayOf,
  ELECTROLYTE_STICK,
  entry,
  evenFood,
  food,
  KETO_WOMAN,
  LITE_SALT,
  lookupIn,
  magnesiumCapsule,
  noteEntry,
  OFFICIAL_WOMAN,
  PORTABELLA,
  recipeEntry,
  SPINACH,
  targets,
} from '#tests/support/foods';

/** 1 mg sodium, 1 mg potassium and 1 mg magnesium per gram, so that grams read as milligrams. */
const EVEN = evenFood('mine:even', 100);
/** Sodium only: 1 mg per gram, the rest a true zero. */
const SODIUM = food('mine:sodium', { energy: 10, sodium: 100, potassium: 0, magnesium: 0 });
const POTASSIUM = food('mine:potassium', { energy: 10, sodium: 0, potassium: 100, magnesium: 0 });
const MAGNESIUM = food('mine:magnesium', { energy: 10, sodium: 0, potassium: 0, magnesium: 100 });
/** Energy is known, nothing else. */
const BLANK = food('mine:blank', { energy: 50 });

const ALL = [
  EVEN,
  SODIUM,
  POTASSIUM,
  MAGNESIUM,
  BLANK,
  SPINACH,
  PORTABELLA,
  LITE_SALT,
  ELECTROLYTE_STICK,
  magnesiumCapsule(400),
];

const score = (entries: readonly Entry[], on: DayTargets = KETO_WOMAN, foods: readonly Food[] = ALL) =>
  scoreDay(dayOf(entries), lookupIn(...foods), on);

/** The day's sodium if exactly this many mg are eaten; 5,000 g is the maximum for one entry. */
const sodiumOf = (milligrams: number, on: DayTargets = KETO_WOMAN) =>
  score(
    [entry(SODIUM.id, Math.min(milligrams, 5000)), ...(milligrams > 5000 ? [entry(SODIUM.id, milligrams - 5000)] : [])],
    on,
  ).minerals.sodium;

describe('boundaries of a floor of 3,000 mg with caution above 5,000', () => {
  it.each([
    [2399.9, 'short', 'none', 'short'],
    [2399.999, 'short', 'none', 'short'],
    [2400, 'borderline', 'none', 'borderline'],
    [2400.001, 'borderline', 'none', 'borderline'],
    [2999.999, 'borderline', 'none', 'borderline'],
    [3000, 'reached', 'none', 'met'],
    [4999.9, 'reached', 'none', 'met'],
    [5000, 'reached', 'none', 'met'],
    [5000.001, 'reached', 'above', 'above-caution'],
    [5000.1, 'reached', 'above', 'above-caution'],
  ] as const)('%d mg is %s, caution %s, shown %s', (milligrams, floor, caution, flag) => {
    expect(sodiumOf(milligrams)).toMatchObject({ amount: milligrams, floor, caution, flag });
  });

  it('decides on whole nanograms: 3 ng under the floor is not there yet', () => {
    const third = food('mine:third', { sodium: 33.3, potassium: 0, magnesium: 0 });
    // 33.3 × 3,003.003 / 100 = 999.999999 mg: three of them stay 3 ng under the floor …
    const under = [1, 2, 3].map(() => entry(third.id, 3003.003));
    expect(score(under, KETO_WOMAN, [third]).minerals.sodium).toMatchObject({
      amount: 2999.999997,
      floor: 'borderline',
    });
    // … and 0.001 g more (333 ng) brings it over.
    const over = [entry(third.id, 3003.004), ...under.slice(1)];
    expect(score(over, KETO_WOMAN, [third]).minerals.sodium).toMatchObject({
      amount: 3000.00033,
      floor: 'reached',
      part: 100,
    });
  });

  it('counts ten times 0.1 + 0.2 mg as 3 mg, whatever doubles make of it', () => {
    const tenth = food('mine:tenth', { sodium: 0.1, potassium: 0.1, magnesium: 0.1 });
    const entries = Array.from({ length: 10 }, () => [entry(tenth.id, 100), entry(tenth.id, 200)]).flat();
    const day = score(entries, targets(3, 3, 3), [tenth]);
    expect(day).toMatchObject({ score: 100, exactScore: 100 });
    expect(day.minerals.sodium).toMatchObject({ amount: 3, floor: 'reached' });
  });
});

describe('score of a day', () => {
  it('is the mean of the parts, each counted up to 100, rounded down', () => {
    // Sodium 6,000 of 3,000 counts 100; potassium 1,500 of 3,000 counts 50; magnesium 96 of 320 counts 30: 180 / 3.
    const day = score([
      entry(SODIUM.id, 5000),
      entry(SODIUM.id, 1000),
      entry(POTASSIUM.id, 1500),
      entry(MAGNESIUM.id, 96),
    ]);
    expect(day).toMatchObject({ exactScore: 60, score: 60 });
    expect([day.minerals.sodium.part, day.minerals.potassium.part, day.minerals.magnesium.part]).toEqual([100, 50, 30]);
  });

  it('never shows 100 while a floor is missed by a microgram, nor less than 99 then', () => {
    const day = score([entry(SODIUM.id, 3000), entry(POTASSIUM.id, 3000), entry(MAGNESIUM.id, 319.999)]);
    expect(day.score).toBe(99);
    expect(day.exactScore).toBeLessThan(100);
    const met = score([entry(SODIUM.id, 3000), entry(POTASSIUM.id, 3000), entry(MAGNESIUM.id, 320)]);
    expect(met).toMatchObject({ score: 100, exactScore: 100, headline: 'met' });
  });

  it('rounds down once and never loses a whole number to a double', () => {
    expect(shownScore(65.99, false)).toBe(65);
    expect(shownScore(99.999999, false)).toBe(99);
    expect(shownScore(100, true)).toBe(100);
    // However close a double comes, only floors that are reached make a 100.
    expect(shownScore(100 - 1e-10, false)).toBe(99);
    expect(shownScore(100, false)).toBe(99);
    // 183, 84 and 0.32 mg are 6.1, 2.8 and 0.1 per cent: 9 / 3 = 3, which doubles make 2.9999999999999996.
    expect(score([entry(SODIUM.id, 183), entry(POTASSIUM.id, 84), entry(MAGNESIUM.id, 0.32)]).score).toBe(3);
    // 30, 15 and 12 per cent: 57 / 3 = 19.
    expect(score([entry(SODIUM.id, 900), entry(POTASSIUM.id, 450), entry(MAGNESIUM.id, 38.4)]).score).toBe(19);
  });

  it('is a mean over the scored minerals only; with none scored there is none', () => {
    const entries = [entry(SODIUM.id, 1500), entry(MAGNESIUM.id, 320)];
    const day = score(entries, targets(3000, null, 320));
    expect(day).toMatchObject({ exactScore: 75, score: 75, headline: 'short' });
    expect(day.minerals.potassium).toMatchObject({ target: null, part: null, floor: 'not-scored', flag: 'not-scored' });
    const none = score(entries, targets(null, null, null));
    expect(none).toMatchObject({ score: null, exactScore: null, headline: null });
  });

  it('shows a mineral with only a limit as such, and above it when it is exceeded', () => {
    const limited = targets(null, 3000, 320, { sodium: 2000 });
    expect(sodiumOf(2000, limited)).toMatchObject({
      floor: 'limit-only',
      flag: 'limit-only',
      caution: 'none',
      part: null,
      target: null,
    });
    expect(sodiumOf(2000.001, limited)).toMatchObject({ floor: 'limit-only', flag: 'above-caution', caution: 'above' });
  });

  it('lets excess change neither part nor score', () => {
    const base = [entry(POTASSIUM.id, 1500), entry(MAGNESIUM.id, 160)];
    const met = score([...base, entry(SODIUM.id, 3000)]);
    const excess = score([...base, entry(SODIUM.id, 5000), entry(SODIUM.id, 5000)]);
    expect(excess.exactScore).toBe(met.exactScore);
    expect(excess.headline).toBe('above-caution');
  });
});

describe('missing values', () => {
  it('are unknown, a printed zero is a zero', () => {
    const zero = food('mine:zero', { energy: 50, sodium: 0, potassium: 0, magnesium: 0 });
    const knownZero = score([entry(zero.id, 100)], KETO_WOMAN, [zero]);
    expect(knownZero.minerals.sodium).toMatchObject({ amount: 0, atLeast: false, floor: 'short', coverage: 1 });
    expect(knownZero).toMatchObject({ score: 0, atLeast: false, unknown: [] });
    const blank = score([entry(BLANK.id, 100)]);
    expect(blank.minerals.sodium).toMatchObject({
      amount: 0,
      atLeast: true,
      floor: 'unknown',
      flag: 'unknown',
      coverage: 0,
    });
    expect(blank).toMatchObject({ score: 0, atLeast: true, headline: 'unknown' });
    expect(blank.unknown).toEqual([
      { mineral: 'sodium', food: BLANK.id, name: BLANK.name, grams: 100 },
      { mineral: 'potassium', food: BLANK.id, name: BLANK.name, grams: 100 },
      { mineral: 'magnesium', food: BLANK.id, name: BLANK.name, grams: 100 },
    ]);
  });

  it('cannot undo what the known sum has reached, and the score is then certain', () => {
    const day = score([
      entry(SODIUM.id, 3000),
      entry(POTASSIUM.id, 3000),
      entry(MAGNESIUM.id, 320),
      entry(BLANK.id, 10),
    ]);
    expect(day).toMatchObject({ score: 100, atLeast: false, headline: 'met' });
    expect(day.minerals.sodium).toMatchObject({ floor: 'reached', flag: 'met', atLeast: true, caution: 'unknown' });
  });

  it('leave short and borderline unsaid: 1 mg of 3,000 and 2,999 of 3,000 are both unknown', () => {
    for (const milligrams of [1, 2999]) {
      expect(score([entry(SODIUM.id, milligrams), entry(BLANK.id, 1)]).minerals.sodium.floor).toBe('unknown');
    }
  });

  it('leave the caution unknown until the known sum is above it', () => {
    const hidden = score([entry(SODIUM.id, 5000), entry(BLANK.id, 1)]).minerals.sodium;
    expect(hidden).toMatchObject({ caution: 'unknown', flag: 'met' });
    const above = score([entry(SODIUM.id, 5000), entry(SODIUM.id, 0.1), entry(BLANK.id, 1)]).minerals.sodium;
    expect(above).toMatchObject({ caution: 'above', flag: 'above-caution' });
  });

  it('are one mineral each: portabella hides magnesium only', () => {
    const { minerals, unknown } = score([entry(PORTABELLA.id, 168)]);
    expect(minerals.potassium).toMatchObject({ amount: 611.52, atLeast: false, floor: 'short' });
    expect(minerals.magnesium).toMatchObject({ amount: 0, atLeast: true, floor: 'unknown' });
    expect(unknown).toEqual([{ mineral: 'magnesium', food: PORTABELLA.id, name: PORTABELLA.name, grams: 168 }]);
  });

  it('make macro totals lower bounds, each on its own', () => {
    const day = score([entry(SPINACH.id, 100), entry(BLANK.id, 100)]);
    expect(day.energy).toEqual({ amount: 73, atLeast: false });
    expect(day.protein).toEqual({ amount: 2.86, atLeast: true });
    // 3.63 − 2.2 from the spinach; the blank food's carbohydrate is not known at all.
    expect(day.netCarbs).toEqual({ amount: 1.43, upTo: false, atLeast: true });
  });

  it('cover the share of the day’s energy: 100 known of 150 kcal is two thirds', () => {
    const known = food('mine:known', { energy: 100, sodium: 1, potassium: 1, magnesium: 1 });
    const day = score([entry(known.id, 100), entry(BLANK.id, 100)], KETO_WOMAN, [known, BLANK]);
    expect(day.minerals.sodium.coverage).toBeCloseTo(2 / 3, 12);
  });

  describe('leave the share unknown where energy cannot tell it', () => {
    const known = food('mine:known', { energy: 100, sodium: 1, potassium: 1, magnesium: 1 });
    const blankAll = food('mine:blank-all', {});
    const pill = food('mine:pill', { energy: 0 });
    const broth = food('mine:broth', { sodium: 1, potassium: 1, magnesium: 1 });
    const coverages = (...more: readonly Entry[]) => {
      const { minerals } = score([entry(known.id, 100), ...more], KETO_WOMAN, [known, blankAll, pill, broth, BLANK]);
      return MINERALS.map((mineral) => minerals[mineral].coverage);
    };

    it.each([
      ['a note of unknown nutrition', noteEntry('unknown')],
      ['a recipe', recipeEntry()],
      ['a food nobody can find', entry('mine:gone', 10)],
      ['a food with no value at all', entry(blankAll.id, 10)],
      ['a capsule of unknown strength and no energy', entry(pill.id, 1)],
    ])('%s', (_what, one) => {
      expect(coverages(one)).toEqual([null, null, null]);
      expect(coverages(one, entry(BLANK.id, 100)).every((share) => share !== 1)).toBe(true);
    });

    it('but not for a note without nutrition, nor for blank energy beside known minerals', () => {
      expect(coverages(noteEntry('none'))).toEqual([1, 1, 1]);
      expect(coverages(entry(broth.id, 100))).toEqual([1, 1, 1]);
    });
  });

  it('a food nobody can find is unknown and named by its id', () => {
    const day = score([entry('mine:gone', 20)]);
    expect(day).toMatchObject({ score: 0, atLeast: true });
    expect(day.unknown[0]).toEqual({ mineral: 'sodium', food: 'mine:gone', name: 'mine:gone', grams: 20 });
    expect(day.energy).toEqual({ amount: 0, atLeast: true });
  });
});

describe('notes and recipes', () => {
  it('an unknown note makes the day at least and is named, without a food', () => {
    const day = score([entry(EVEN.id, 320), noteEntry('unknown', 'Pub lunch')]);
    expect(day).toMatchObject({ atLeast: true, headline: 'unknown' });
    expect(day.minerals.magnesium).toMatchObject({ floor: 'reached', atLeast: true });
    expect(day.unknown).toContainEqual({ mineral: 'sodium', food: null, name: 'Pub lunch', grams: null });
    expect(day.energy.atLeast).toBe(true);
    expect(day.netCarbs.atLeast).toBe(true);
  });

  it('a note that says none changes nothing', () => {
    const entries = [entry(EVEN.id, 100)];
    expect(score([...entries, noteEntry('none')])).toEqual(score(entries));
  });

  it('a recipe plans the day and its nutrition is unknown', () => {
    const day = score([recipeEntry('mine:stew')]);
    expect(day).toMatchObject({ score: 0, atLeast: true, headline: 'unknown' });
    expect(day.unknown[0]).toMatchObject({ food: null, name: 'mine:stew' });
  });

  it('an unplanned day has no score: nothing, or notes alone', () => {
    for (const entries of [[], [noteEntry('unknown')], [noteEntry('none')]]) {
      expect(score(entries)).toMatchObject({ score: null, exactScore: null, headline: null, atLeast: false });
    }
  });
});

describe('supplements and salts', () => {
  it('compares only supplemental magnesium with the limit: 350 is none, more is above', () => {
    const capsule = magnesiumCapsule(350);
    const day = score([entry(capsule.id, 1), entry(MAGNESIUM.id, 1000)], KETO_WOMAN, [capsule, MAGNESIUM]);
    expect(day.minerals.magnesium).toMatchObject({ amount: 1350, fromSupplements: 350, caution: 'none', flag: 'met' });
    const more = score([entry(capsule.id, 1.001)], KETO_WOMAN, [capsule]);
    expect(more.minerals.magnesium).toMatchObject({
      amount: 350.35,
      fromSupplements: 350.35,
      caution: 'above',
      flag: 'above-caution',
    });
  });

  it('a capsule whose label was not answered hides supplemental magnesium; a mushroom does not', () => {
    const blank = magnesiumCapsule(null);
    const hidden = score([entry(blank.id, 1)], KETO_WOMAN, [blank]);
    expect(hidden.minerals.magnesium).toMatchObject({ amount: 0, atLeast: true, floor: 'unknown', caution: 'unknown' });
    expect(score([entry(PORTABELLA.id, 100)]).minerals.magnesium.caution).toBe('none');
  });

  it('what cannot be read might hold a supplement, so the limit is not said to be kept', () => {
    expect(score([recipeEntry()]).minerals.magnesium.caution).toBe('unknown');
    expect(score([entry('mine:gone', 5)]).minerals.magnesium.caution).toBe('unknown');
  });

  it('a short mineral with a caution above reads above-caution and keeps its floor result', () => {
    const capsule = magnesiumCapsule(360);
    const day = score([entry(capsule.id, 1)], targets(3000, 3000, 500), [capsule]);
    expect(day.minerals.magnesium).toMatchObject({ floor: 'short', caution: 'above', flag: 'above-caution' });
  });

  it('raises the potassium notice above 99 mg from supplements and salt substitutes together', () => {
    const tablet = food('label:potassium-99', { sodium: 0, potassium: 9900, magnesium: 0 }, { kind: 'supplement' });
    const substitute = food(
      'label:potassium-salt',
      { sodium: 0, potassium: 100, magnesium: 0 },
      { kind: 'salt-substitute' },
    );
    const notices = (...entries: Entry[]) =>
      score(entries, KETO_WOMAN, [tablet, substitute, POTASSIUM, SODIUM]).notices;
    expect(notices(entry(tablet.id, 1))).toEqual([]);
    expect(notices(entry(tablet.id, 1), entry(substitute.id, 0.001))).toEqual(['potassium-salts']);
    expect(notices(entry(substitute.id, 99))).toEqual([]);
    expect(notices(entry(substitute.id, 99.1))).toEqual(['potassium-salts']);
    // Potassium from food never raises it.
    expect(notices(entry(POTASSIUM.id, 5000))).toEqual([]);
  });

  it('table salt is a salt, not a substitute: no notice, counted under salts', () => {
    const salt = food('sr28:02047', { sodium: 38758, potassium: 8, magnesium: 1 }, { kind: 'salt' });
    const day = score([entry(salt.id, 2000)], KETO_WOMAN, [salt]);
    expect(day.notices).toEqual([]);
    expect(day.minerals.potassium).toMatchObject({ fromSalts: 160, fromSupplements: 0 });
  });

  it('Sunday’s shares: 290 + 1,000 mg sodium, 350 + 200 potassium, 400 + 60 magnesium', () => {
    const { minerals } = score([
      entry('label:magnesium-glycinate', 1),
      entry(LITE_SALT.id, 1.4),
      entry(ELECTROLYTE_STICK.id, 1),
    ]);
    expect(minerals.sodium).toMatchObject({ amount: 1290, fromSalts: 290, fromSupplements: 1000 });
    expect(minerals.potassium).toMatchObject({ amount: 550, fromSalts: 350, fromSupplements: 200 });
    expect(minerals.magnesium).toMatchObject({ amount: 460, fromSalts: 0, fromSupplements: 460 });
  });
});

describe('words and contributions', () => {
  it('above caution wins, reached reads met', () => {
    expect(flagOf('reached', 'none')).toBe('met');
    expect(flagOf('reached', 'unknown')).toBe('met');
    expect(flagOf('short', 'above')).toBe('above-caution');
    expect(flagOf('limit-only', 'none')).toBe('limit-only');
    expect(flagOf('not-scored', 'unknown')).toBe('not-scored');
  });

  it('the headline is the worst of above caution, short, unknown, borderline, met', () => {
    const order = ['above-caution', 'short', 'unknown', 'borderline', 'met'] as const;
    order.forEach((flag, place) => expect(worstFlag(order.slice(place).toReversed())).toBe(flag));
    expect(worstFlag(['not-scored', 'limit-only', 'met'])).toBe('met');
    expect(worstFlag(['not-scored', 'limit-only'])).toBeNull();
  });

  it('the official preset cautions above 2,300', () => {
    expect(sodiumOf(2300, OFFICIAL_WOMAN).flag).toBe('met');
    expect(sodiumOf(2300.1, OFFICIAL_WOMAN).flag).toBe('above-caution');
  });

  it('an entry brings its amount, null when it is not known', () => {
    const lookup = lookupIn(...ALL);
    // 60 g of spinach at 558 mg per 100 g.
    expect(contributionOf(entry(SPINACH.id, 60), lookup, 'potassium')).toBeCloseTo(334.8, 9);
    expect(contributionOf(entry(PORTABELLA.id, 60), lookup, 'magnesium')).toBeNull();
    expect(contributionOf(entry('mine:gone', 60), lookup, 'magnesium')).toBeNull();
    expect(contributionOf(noteEntry('unknown'), lookup, 'sodium')).toBeNull();
    expect(contributionOf(noteEntry('none'), lookup, 'sodium')).toBe(0);
    expect(contributionOf(recipeEntry(), lookup, 'sodium')).toBeNull();
  });

  it('a day brings the sum of any nutrient and its net carbs, with or without targets', () => {
    const lookup = lookupIn(...ALL);
    const day = dayOf([entry(SPINACH.id, 60), noteEntry('unknown')]);
    // 3.63 g of carbohydrate and 2.2 g of fibre per 100 g of spinach; the dinner out is unknown.
    expect(dayTotal(day, lookup, 'carbohydrate')).toEqual({ amount: 2.178, atLeast: true });
    expect(dayTotal(dayOf([entry(SPINACH.id, 60)]), lookup, 'fat')).toEqual({ amount: 0.234, atLeast: false });
    expect(dayNetCarbs(day, lookup)).toEqual({ amount: 0.858, upTo: false, atLeast: true });
    expect(dayNetCarbs(day, lookup)).toEqual(scoreDay(day, lookup, KETO_WOMAN).netCarbs);
  });
});
