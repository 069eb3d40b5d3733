/** "My clinician's numbers", alone and with safety answers. Nutrition rules, sections 1 and 2. */
import { describe, expect, it } from 'vitest';
import type { ClinicianNumbers } from '#shared/domain/person/clinician-numbers';
import type { TargetPerson } from '#shared/domain/person/profile';
import { PRESET_IDS } from '#shared/domain/person/presets';
import type { MineralTarget } from '#shared/domain/person/targets';
import { targetsFor } from '#shared/domain/person/targets';
import { scoreDay } from '#shared/domain/score/score';
import { dayOf, entry, evenFood, lookupIn } from '#tests/support/foods';
import { person } from '#tests/support/people';

const withNumbers = (clinician: ClinicianNumbers, more: Partial<TargetPerson> = {}) =>
  targetsFor(person({ preset: 'clinician', clinician, ...more }), 40);
const yesTo = (...questions: readonly (keyof TargetPerson['answers'])[]): Pick<TargetPerson, 'answers'> => ({
  answers: { ...person().answers, ...Object.fromEntries(questions.map((question) => [question, 'yes'])) },
});

type Shown = Pick<MineralTarget, 'floor' | 'cautionAbove' | 'cautionCounts' | 'scoring'>;
const shows = (target: MineralTarget): Shown => {
  const { floor, cautionAbove, cautionCounts, scoring } = target;
  return { floor, cautionAbove, cautionCounts, scoring };
};
const all = (floor: number | null, cautionAbove: number | null, scoring: Shown['scoring'] = 'scored'): Shown => ({
  floor,
  cautionAbove,
  cautionCounts: 'all',
  scoring,
});
const supplements = (floor: number | null, cautionAbove: number | null): Shown => ({
  ...all(floor, cautionAbove),
  cautionCounts: 'supplements',
});

describe('a clinician’s numbers of sodium', () => {
  it.each<[string, ClinicianNumbers['sodium'], Shown]>([
    ['nothing: the official row', undefined, all(1500, 2300)],
    ['empty: the official row', {}, all(1500, 2300)],
    ['only a least: no limit is invented', { min: 2000 }, all(2000, null)],
    ['only a most: limit only', { max: 2000 }, all(null, 2000, 'limit-only')],
    ['both', { min: 1500, max: 2000 }, all(1500, 2000)],
    ['the same twice', { min: 2000, max: 2000 }, all(2000, 2000)],
  ])('%s', (_what, sodium, expected) => {
    const targets = withNumbers({ sodium });
    expect(shows(targets.sodium)).toEqual(expected);
    expect(shows(targets.potassium)).toEqual(all(2600, null));
    expect(shows(targets.magnesium)).toEqual(supplements(320, 350));
  });
});

describe('a clinician’s numbers of potassium', () => {
  it.each<[string, ClinicianNumbers['potassium'], Shown]>([
    ['nothing: the official row', undefined, all(2600, null)],
    ['empty: the official row', {}, all(2600, null)],
    ['only a least', { min: 2000 }, all(2000, null)],
    ['only a most: limit only', { max: 3000 }, all(null, 3000, 'limit-only')],
    ['both', { min: 2000, max: 3000 }, all(2000, 3000)],
    ['off: not scored', 'off', all(null, null, 'not-scored')],
  ])('%s', (_what, potassium, expected) => {
    const targets = withNumbers({ potassium });
    expect(shows(targets.potassium)).toEqual(expected);
    expect(shows(targets.sodium)).toEqual(all(1500, 2300));
  });
});

describe('a clinician’s numbers of magnesium', () => {
  it.each<[string, ClinicianNumbers['magnesium'], Shown]>([
    ['nothing: the official row', undefined, supplements(320, 350)],
    ['empty: the official row', {}, supplements(320, 350)],
    ['only a least: the limit for supplements stays', { min: 400 }, supplements(400, 350)],
    ['only a most: limit only, of everything eaten', { max: 300 }, all(null, 300, 'limit-only')],
    ['both', { min: 400, max: 600 }, all(400, 600)],
  ])('%s', (_what, magnesium, expected) => {
    expect(shows(withNumbers({ magnesium }).magnesium)).toEqual(expected);
  });
});

describe('numbers of a clinician', () => {
  const numbers = {
    sodium: { min: 2000, max: 2500 },
    potassium: { min: 2000 },
    magnesium: { max: 300 },
  } as const;

  it('say whose they are, and what is left empty says where it comes from', () => {
    const { sodium, potassium, magnesium } = withNumbers({ ...numbers, magnesium: undefined });
    expect([sodium.source, potassium.source]).toEqual(['Your clinician’s number', 'Your clinician’s number']);
    expect(magnesium.source).toContain('IOM 1997');
    expect(withNumbers({ potassium: 'off' }).potassium.source).toContain('Your clinician');
  });

  it('hold on the clinician preset only: typed and not chosen, they do nothing', () => {
    for (const preset of PRESET_IDS.filter((one) => one !== 'clinician'))
      for (const potassium of ['off', { min: 100 }] as const)
        expect(targetsFor(person({ preset, clinician: { ...numbers, potassium } }), 40)).toEqual(
          targetsFor(person({ preset }), 40),
        );
  });

  it('make a day with a most alone no part of the score, never short, above when it is exceeded', () => {
    const food = evenFood('mine:even', 100);
    const eaten = (grams: number) =>
      scoreDay(dayOf([entry(food.id, grams)]), lookupIn(food), withNumbers({ sodium: { max: 2000 } }));
    // Potassium 1,000 of 2,600 is 38.46; magnesium is reached: (38.46 + 100) / 2 = 69.2.
    expect(eaten(1000)).toMatchObject({
      score: 69,
      scoredMinerals: 2,
      minerals: { sodium: { amount: 1000, target: null, part: null, flag: 'limit-only', caution: 'none' } },
    });
    expect(eaten(2000).minerals.sodium).toMatchObject({ flag: 'limit-only', caution: 'none' });
    expect(eaten(2001).minerals.sodium).toMatchObject({ floor: 'limit-only', flag: 'above-caution', caution: 'above' });
  });
});

describe('with safety answers', () => {
  it.each<[string, ClinicianNumbers['sodium'], Shown]>([
    ['nothing: the official limit', undefined, all(null, 2300, 'limit-only')],
    ['only a least: it is no limit, the official one stands', { min: 3000 }, all(null, 2300, 'limit-only')],
    ['only a most', { max: 1800 }, all(null, 1800, 'limit-only')],
    ['both', { min: 1500, max: 2000 }, all(null, 2000, 'limit-only')],
  ])('that make sodium limit only, a clinician’s number is the limit. %s', (_what, sodium, expected) => {
    for (const question of ['high-blood-pressure', 'heart-failure', 'kidney-disease'] as const) {
      const target = withNumbers({ sodium }, yesTo(question)).sodium;
      expect(shows(target)).toEqual(expected);
      expect(target.source).toContain('Limit only, by your safety answers');
    }
  });

  it('that make sodium limit only, the limit is the one of the preset', () => {
    const limitOn = (preset: TargetPerson['preset']) =>
      shows(targetsFor(person({ preset, ...yesTo('high-blood-pressure') }), 40).sodium);
    expect(limitOn('official')).toEqual(all(null, 2300, 'limit-only'));
    expect(limitOn('eu')).toEqual(all(null, 2000, 'limit-only'));
    expect(limitOn('fda')).toEqual(all(null, 2300, 'limit-only'));
    // Locked: the official one, not the keto one of 5,000.
    expect(limitOn('keto')).toEqual(all(null, 2300, 'limit-only'));
    expect(limitOn('keto-start')).toEqual(all(null, 2300, 'limit-only'));
  });

  it.each<[string, ClinicianNumbers['potassium'], Shown]>([
    ['nothing: it stays not scored', undefined, all(null, null, 'not-scored')],
    ['empty: it stays not scored', {}, all(null, null, 'not-scored')],
    ['off: it stays not scored', 'off', all(null, null, 'not-scored')],
    ['a least lifts it', { min: 2000 }, all(2000, null)],
    ['a most lifts it to limit only', { max: 2500 }, all(null, 2500, 'limit-only')],
    ['both lift it', { min: 2000, max: 2500 }, all(2000, 2500)],
  ])('that leave potassium unscored. %s', (_what, potassium, expected) => {
    for (const more of [yesTo('kidney-disease'), yesTo('potassium-raising-medicine'), { answers: {}, lifeStage: null }])
      expect(shows(withNumbers({ potassium }, more).potassium)).toEqual(expected);
  });

  it('a number of one mineral lifts nothing of another', () => {
    const { potassium } = withNumbers({ sodium: { min: 1500 }, magnesium: { min: 300 } }, yesTo('kidney-disease'));
    expect(potassium).toMatchObject({ floor: null, scoring: 'not-scored' });
    expect(potassium.source).toContain('by your safety answers');
  });
});
