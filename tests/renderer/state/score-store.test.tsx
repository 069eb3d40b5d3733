import { changeDocuments } from '#renderer/state/change-documents';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { loadLibrary } from '#renderer/state/library-store';
import { openWeek, previewPlan } from '#renderer/state/planner-store';
import {
  currentGuard,
  useDayTargets,
  useFoodLookup,
  useGuard,
  usePersonOn,
  useScoredWeek,
} from '#renderer/state/score-store';
import { removeEntries } from '#shared/domain/week/week-plan';
import { setActivityHours } from '#shared/domain/week/week-plan-day';
import { profileEntry } from '#tests/support/people';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { FakeMain } from '../bridge/fake-main';

const person = profileEntry();

/** The reference week on screen, for a woman of 40 on keto. */
async function scored() {
  const main = new FakeMain({ library: { profile: [{ ...person, preset: 'keto' }] }, weeks: [fixtureWeekDocument()] });
  await loadLibrary();
  await openWeek('2026-W48');
  const { result } = renderHook(useScoredWeek);
  return { main, result, scores: () => result.current.days.map((day) => day.score) };
}

describe('the scored week', () => {
  it('is the reference week of the nutrition rules, section 10', async () => {
    const { result, scores } = await scored();
    expect(scores()).toEqual([100, 65, 70, 64, 63, 90, 100]);
    expect(result.current.days.map((day) => day.atLeast)).toEqual([false, false, false, false, true, false, false]);
    expect(result.current.week).toMatchObject({ score: 79, atLeast: true, plannedDays: 7 });
  });

  it('scores only the edited day again', async () => {
    const { result } = await scored();
    const before = result.current.days;
    act(
      () =>
        void changeDocuments('plan', {
          label: 'Removed 1 entry',
          plan: (plan) => removeEntries(plan, new Set([plan.days[1]!.meals[0]!.entries[0]!.id])),
        }),
    );
    const after = result.current.days;
    expect(after.map((day, index) => day === before[index])).toEqual([true, false, true, true, true, true, true]);
    expect(after[1]?.exactScore).toBeLessThan(before[1]?.exactScore ?? 0);
  });

  it('follows what is being typed, and comes back when it is given up', async () => {
    const { result, scores } = await scored();
    const plan = fixtureWeekDocument();
    act(() =>
      previewPlan({ ...plan, days: plan.days.map((day, index) => (index === 0 ? { ...day, meals: [] } : day)) }),
    );
    expect(scores()[0]).toBeNull();
    expect(result.current.week.plannedDays).toBe(6);
    act(() => previewPlan(null));
    expect(scores()[0]).toBe(100);
  });

  it('is scored again for other targets, from the date they are valid on', async () => {
    const { scores } = await scored();
    act(() =>
      changeDocuments('favourite', {
        library: (library) => ({
          ...library,
          profile: [...library.profile, { ...person, from: '2026-11-25', preset: 'official' }],
        }),
      }),
    );
    // Official: 1,500 / 2,600 / 320. Wednesday: 388.31 ÷ 1,500 = 25.89 %, so (25.89 + 100 + 100) / 3 = 75.29.
    expect(scores().slice(0, 3)).toEqual([100, 65, 75]);
  });

  it('is scored again when a food frozen with the week changes', async () => {
    const { result } = await scored();
    const supplemental = () => result.current.days[6]?.minerals.magnesium.fromSupplements;
    expect(supplemental()).toBe(460);
    act(
      () =>
        void changeDocuments('plan', {
          label: 'Another label',
          plan: (plan) => {
            const id = 'label:magnesium-glycinate';
            const capsule = plan.foods[id]!;
            return {
              ...plan,
              foods: { ...plan.foods, [id]: { ...capsule, per100g: { ...capsule.per100g, magnesium: 50_000 } } },
            };
          },
        }),
    );
    expect(supplemental()).toBe(260);
  });
});

describe('the foods of the week', () => {
  it('are the copies frozen with it before the catalog’s', async () => {
    await scored();
    const { result } = renderHook(useFoodLookup);
    expect(result.current('label:magnesium-glycinate')?.per100g.magnesium).toBe(100_000);
    expect(result.current('sr28:11457')?.name).toBe('Spinach, raw');
    expect(result.current('mine:gone')).toBeUndefined();
  });
});

describe('what may be suggested', () => {
  const gated = { ...person, answers: { ...person.answers, 'kidney-disease': 'yes' as const } };
  const answer = (from: string, entry = gated) =>
    act(() =>
      changeDocuments('favourite', {
        library: (library) => ({ ...library, profile: [...library.profile, { ...entry, from }] }),
      }),
    );

  it('goes by the answers valid today, whatever day is on screen', async () => {
    await scored();
    expect(renderHook(useGuard).result.current.keto).toBe('open');
    answer('2026-11-23');
    expect(renderHook(useGuard).result.current.keto).toBe('locked');
    expect(currentGuard().blocks.has('potassium-up')).toBe(true);
    // Scoring still goes by the day.
    expect(renderHook(() => usePersonOn('2026-11-20')).result.current.guard.keto).toBe('open');
    expect(renderHook(() => usePersonOn('2026-11-23')).result.current.preset).toBe('official');
  });

  it('is not reverted before the answer that reverts it is valid', async () => {
    await scored();
    answer('2026-12-24');
    expect(currentGuard().keto).toBe('open');
  });
});

describe('the targets of a day', () => {
  it('are those of the profile valid on it, the first one for days before', async () => {
    await scored();
    const floor = (date: string) => renderHook(() => useDayTargets(date)).result.current.sodium.floor;
    act(() =>
      changeDocuments('favourite', {
        library: (library) => ({
          ...library,
          profile: [...library.profile, { ...person, from: '2026-12-01', preset: 'official' }],
        }),
      }),
    );
    expect([floor('2020-01-01'), floor('2026-11-30'), floor('2026-12-01')]).toEqual([3000, 3000, 1500]);
  });

  it('move with the exercise of their day on the week on screen, under keto', async () => {
    await scored();
    act(
      () =>
        void changeDocuments('plan', { label: 'Exercise', plan: (plan) => setActivityHours(plan, '2026-11-24', 1.5) }),
    );
    const sodium = (date: string) => renderHook(() => useDayTargets(date)).result.current.sodium;
    expect(sodium('2026-11-24')).toMatchObject({ floor: 3750, cautionAbove: 5750 });
    expect(sodium('2026-11-25')).toMatchObject({ floor: 3000, cautionAbove: 5000, exerciseSum: null });
  });

  it('are not requested before there is a profile', async () => {
    const main = new FakeMain();
    await loadLibrary();
    expect(main.library.profile).toEqual([]);
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => renderHook(() => useDayTargets('2026-11-24'))).toThrow(/before anybody answered/);
    quiet.mockRestore();
  });
});
