/**
 * The facts of a day that move its targets: its place in the first four weeks, and exercise. Nutrition rules, section
 * 1.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PresetId } from '#shared/domain/person/presets';
import { PRESET_IDS } from '#shared/domain/person/presets';
import { KETO_START_DAYS } from '#shared/domain/person/presets';
import { personOn, presetOfDay, targetsFor, targetsOn } from '#shared/domain/person/targets';
import type { DayTargets } from '#shared/domain/person/targets';
import { shiftDate } from '#shared/domain/week-id';
import { person, profileEntry } from '#tests/support/people';

const on = (preset: PresetId, activityHours: number, more: Parameters<typeof person>[0] = {}): DayTargets =>
  targetsFor(person({ preset, ...more }), 40, { date: '2026-11-24', activityHours });

describe('keto, first four weeks', () => {
  // d is 2 November 2026: d+27 is the 29th.
  const starter = person({ preset: 'keto-start', startedOn: '2026-11-02' });
  const START = { sodium: 4000, potassium: 3500 };
  const KETO = { sodium: 3000, potassium: 3000 };

  it.each([
    ['d−1', '2026-11-01', 'keto', KETO],
    ['d', '2026-11-02', 'keto-start', START],
    ['d+1', '2026-11-03', 'keto-start', START],
    ['d+27', '2026-11-29', 'keto-start', START],
    ['d+28', '2026-11-30', 'keto', KETO],
    ['a year later', '2027-11-02', 'keto', KETO],
  ] as const)('on %s, %s, is %s', (_place, date, preset, floors) => {
    expect(presetOfDay(starter, 'keto-start', date)).toBe(preset);
    const targets = targetsFor(starter, 40, { date, activityHours: 0 });
    expect(targets.sodium).toMatchObject({ floor: floors.sodium, cautionAbove: 5000 });
    expect(targets.potassium.floor).toBe(floors.potassium);
    expect(targets.magnesium.floor).toBe(320);
  });

  it.each([
    ['2028-02-10', '2028-03-08', '2028-03-09'], // across a 29 February
    ['2026-12-20', '2027-01-16', '2027-01-17'], // across a new year
    ['2026-10-12', '2026-11-08', '2026-11-09'], // across the end of summer time
    ['2027-03-01', '2027-03-28', '2027-03-29'], // across its start
  ])('that begin on %s end with %s', (startedOn, last, next) => {
    const who = person({ preset: 'keto-start', startedOn });
    expect(presetOfDay(who, 'keto-start', last)).toBe('keto-start');
    expect(presetOfDay(who, 'keto-start', next)).toBe('keto');
  });

  it('are 28 days from any start', () => {
    const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => shiftDate('2024-01-01', days));
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (startedOn, offset) => {
        const who = person({ preset: 'keto-start', startedOn });
        const inside = offset >= 0 && offset <= 27;
        expect(presetOfDay(who, 'keto-start', shiftDate(startedOn, offset))).toBe(inside ? 'keto-start' : 'keto');
      }),
    );
    expect(KETO_START_DAYS).toBe(28);
  });

  it('hold on every day when no start is named, and in a preview without a day', () => {
    const always = person({ preset: 'keto-start' });
    expect(targetsFor(always, 40, { date: '2030-01-01', activityHours: 0 }).sodium.floor).toBe(4000);
    expect(targetsFor(starter, 40).sodium.floor).toBe(4000);
  });

  it('are read from the profile by date, and the preset of the day says which it is', () => {
    const profile = [profileEntry({ preset: 'keto-start', startedOn: '2026-11-02' })];
    const floors = ['2026-11-01', '2026-11-02', '2026-11-29', '2026-11-30'].map((date) => [
      targetsOn(profile, { date })?.sodium.floor,
      personOn(profile, date)?.preset,
    ]);
    expect(floors).toEqual([
      [3000, 'keto'],
      [4000, 'keto-start'],
      [4000, 'keto-start'],
      [3000, 'keto'],
    ]);
  });

  it('say nothing about any other preset', () => {
    for (const preset of PRESET_IDS.filter((one) => one !== 'keto-start'))
      for (const date of ['2026-11-02', '2026-12-24']) expect(presetOfDay(starter, preset, date)).toBe(preset);
  });
});

describe('exercise under a keto preset', () => {
  // +500 mg of sodium per hour, at most +1,500; the caution rises by the same, never above 6,000.
  it.each([
    ['keto', 0, 3000, 5000, null],
    ['keto', 0.5, 3250, 5250, '3,000 + 0.5 h × 500 = 3,250'],
    ['keto', 1, 3500, 5500, '3,000 + 1 h × 500 = 3,500'],
    ['keto', 1.5, 3750, 5750, '3,000 + 1.5 h × 500 = 3,750'],
    ['keto', 2, 4000, 6000, '3,000 + 2 h × 500 = 4,000'],
    ['keto', 2.5, 4250, 6000, '3,000 + 2.5 h × 500 = 4,250'],
    ['keto', 3, 4500, 6000, '3,000 + 3 h × 500 = 4,500'],
    ['keto', 4, 4500, 6000, '3,000 + 4 h × 500, at most 1,500 = 4,500'],
    ['keto', 24, 4500, 6000, '3,000 + 24 h × 500, at most 1,500 = 4,500'],
    ['keto-start', 0, 4000, 5000, null],
    ['keto-start', 0.5, 4250, 5250, '4,000 + 0.5 h × 500 = 4,250'],
    ['keto-start', 1, 4500, 5500, '4,000 + 1 h × 500 = 4,500'],
    ['keto-start', 1.5, 4750, 5750, '4,000 + 1.5 h × 500 = 4,750'],
    ['keto-start', 2, 5000, 6000, '4,000 + 2 h × 500 = 5,000'],
    ['keto-start', 3, 5500, 6000, '4,000 + 3 h × 500 = 5,500'],
    ['keto-start', 4, 5500, 6000, '4,000 + 4 h × 500, at most 1,500 = 5,500'],
  ] as const)('%s, %d h: sodium from %d, caution above %d, shown as %s', (preset, hours, floor, cautionAbove, sum) => {
    expect(on(preset, hours).sodium).toMatchObject({ floor, cautionAbove, exerciseSum: sum });
  });

  it('moves neither potassium nor magnesium', () => {
    for (const preset of PRESET_IDS) {
      const [rest, moved] = [on(preset, 0), on(preset, 3)];
      expect([moved.potassium, moved.magnesium]).toEqual([rest.potassium, rest.magnesium]);
    }
  });

  it('moves nothing under the other presets, a clinician’s numbers included', () => {
    const clinician = { sodium: { min: 3000, max: 5000 } };
    for (const preset of ['official', 'eu', 'fda', 'clinician'] as const)
      for (const hours of [0.5, 1.5, 3, 4])
        expect(on(preset, hours, { clinician })).toEqual(on(preset, 0, { clinician }));
  });

  it('moves nothing for somebody whose answers lock keto', () => {
    const answers = { ...person().answers, 'diuretic-or-lithium': 'yes' as const };
    for (const preset of ['keto', 'keto-start'] as const)
      expect(on(preset, 3, { answers })).toEqual(on('official', 0, { answers }));
  });

  it('keeps the keto figures on the days after the four weeks', () => {
    const who = person({ preset: 'keto-start', startedOn: '2026-10-01' });
    expect(targetsFor(who, 40, { date: '2026-11-24', activityHours: 1.5 }).sodium).toMatchObject({
      floor: 3750,
      exerciseSum: '3,000 + 1.5 h × 500 = 3,750',
    });
  });

  it('never lifts the floor over the caution, nor the caution over 6,000, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('keto', 'keto-start'),
        fc.double({ min: 0, max: 24, noNaN: true }),
        (preset, hours) => {
          const { floor, cautionAbove } = on(preset, hours).sodium;
          expect(floor ?? 0).toBeLessThanOrEqual(cautionAbove ?? 0);
          expect(cautionAbove).toBeLessThanOrEqual(6000);
          expect(floor ?? 0).toBeLessThanOrEqual((preset === 'keto' ? 3000 : 4000) + 1500);
        },
      ),
    );
  });
});
