import { describe, expect, it } from 'vitest';
import { targetsFor } from '#shared/domain/person/targets';
import { NOTHING_SHORT, repairOffer, shortDays } from '#shared/domain/repair/repair-offer';
import { scoreDay } from '#shared/domain/score/score';
import type { DayScore } from '#shared/domain/score/score';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import { guardOf } from '#shared/domain/person/safety';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { person, profileEntry } from '#tests/support/people';

/** What "Repair" of a week means for days that are met, borderline or short in potassium. */
type Floor = 'reached' | 'borderline' | 'short';
const blank = scoreDay(
  { date: '2026-11-23', meals: [] },
  shippedCatalog().find,
  targetsFor(person({ preset: 'keto' }), 40),
);
const met = Object.fromEntries(
  MINERALS.map((mineral) => [mineral, { ...blank.minerals[mineral], floor: 'reached' as const }]),
) as DayScore['minerals'];
const days = (...floors: readonly Floor[]): readonly DayScore[] =>
  floors.map((floor, index) => ({
    ...blank,
    date: `2026-11-${23 + index}`,
    isPlanned: true,
    minerals: { ...met, ['potassium' satisfies Mineral]: { ...met.potassium, floor } },
  }));
const adult = guardOf(profileEntry(), 40);

describe('what is offered to repair', () => {
  it('is the day on show when it is short or borderline', () => {
    expect(repairOffer(days('short', 'borderline', 'short'), '2026-11-24', adult)).toEqual({ date: '2026-11-24' });
    expect(repairOffer(days('short', 'short'), '2026-11-24', adult)).toEqual({ date: '2026-11-24' });
  });

  it('is the short days together where another day is on show', () => {
    expect(repairOffer(days('reached', 'borderline', 'short', 'short'), '2026-11-23', adult)).toEqual({
      shortDays: ['2026-11-25', '2026-11-26'],
    });
  });

  it('is the one short day, else the first borderline one', () => {
    expect(repairOffer(days('reached', 'borderline', 'short'), '2026-11-23', adult)).toEqual({ date: '2026-11-25' });
    expect(repairOffer(days('reached', 'borderline', 'borderline'), null, adult)).toEqual({ date: '2026-11-24' });
  });

  it('is nothing, with the reason, where nothing is short, planned or supported', () => {
    expect(repairOffer(days('reached', 'reached'), null, adult)).toEqual({ reason: NOTHING_SHORT });
    expect(repairOffer([blank], null, adult)).toEqual({ reason: 'Nothing is planned in this week yet.' });
    expect(repairOffer(days('short'), null, guardOf(profileEntry({ birthYear: 2012 }), 14))).toEqual({
      reason: 'Not supported under 18: nothing is suggested.',
    });
    expect(shortDays([blank])).toEqual([]);
  });
});
