import { expect, it } from 'vitest';
import { emptyCells, formAtFirst, rememberedOf } from '#renderer/features/generate/generate-form';
import type { Remembered } from '#renderer/features/generate/generate-form';
import type { DayRanges } from '#shared/domain/person/day-ranges';
import type { PersonOnDay } from '#shared/domain/person/targets';
import type { Portions } from '#shared/domain/week/entry-portions';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry } from '#tests/support/foods';
import { personOnDay } from '#tests/support/generate-request';
import { person } from '#tests/support/people';

const plan = newWeekDocument('2026-W48');
const begun = (somebody: PersonOnDay, remembered?: Remembered) =>
  formAtFirst({ plan, day: null, today: '2026-11-23', person: somebody, remembered });
const withRanges = (ranges: DayRanges, more: Parameters<typeof person>[0] = {}): PersonOnDay =>
  personOnDay(person({ preset: 'keto', ranges, ...more }));

const RANGES = { energy: { min: 1400, max: 2100 }, protein: { max: 140 }, fat: { min: 100 } };
const REMEMBERED = { energyMin: 1900, energyMax: null, proteinMin: 80, proteinMax: null };

it('begins with the person’s own ranges of energy, protein and fat, else with what was chosen the last time', () => {
  expect(begun(withRanges(RANGES), REMEMBERED).limits).toMatchObject({
    energy: { min: 1400, max: 2100 },
    protein: { min: null, max: 140 },
    fat: { min: 100, max: null },
  });
  const { limits } = begun(withRanges({ energy: {}, fat: {} }), REMEMBERED);
  expect(limits).toMatchObject({ energy: { min: 1900, max: null }, protein: { min: 80, max: null } });
  expect(limits.fat).toBeUndefined();
});

it('has no ranges for somebody whose answers leave no limit to keep', () => {
  const { limits } = begun(withRanges(RANGES, { lifeStage: 'pregnant' }));
  expect([limits.energy, limits.protein, limits.fat]).toEqual([
    { min: null, max: null },
    { min: null, max: null },
    undefined,
  ]);
});

it('remembers what is chosen beside them, and not what the next run takes from them', () => {
  const somebody = withRanges({ energy: RANGES.energy });
  const form = begun(somebody, REMEMBERED);
  const changed = {
    ...form,
    limits: { ...form.limits, energy: { min: 1000, max: 1100 }, protein: { min: 95, max: 150 } },
  };
  expect(rememberedOf(changed, plan, { person: somebody, before: REMEMBERED })).toMatchObject({
    energyMin: 1900,
    energyMax: null,
    proteinMin: 95,
    proteinMax: 150,
  });
});

it('goes on leaving a meal empty that this week does not have', () => {
  const somebody = withRanges({});
  const before = { skips: ['snacks', 'second-breakfast'] };
  const form = begun(somebody, before);
  expect(rememberedOf(form, plan, { person: somebody, before })).toMatchObject({ skips: before.skips });
  const filled = { ...form, slots: plan.slots.map(({ id }) => id) };
  expect(rememberedOf(filled, plan, { person: somebody, before })).toMatchObject({ skips: ['second-breakfast'] });
});

it('fills a meal that only others have something in', () => {
  const dinner = { date: '2026-11-23', slot: 'dinner' };
  const form = { ...begun(personOnDay(person())), dates: [dinner.date], slots: ['dinner'] };
  const withFood = (portions: Portions | undefined) =>
    emptyCells(addEntries(plan, dinner, [entry('sr28:01123', 100, { portions })]), form);
  expect(withFood({ you: 0 })).toEqual([dinner]);
  expect(withFood({ pal: 0 })).toEqual([]);
  expect(withFood(undefined)).toEqual([]);
});
