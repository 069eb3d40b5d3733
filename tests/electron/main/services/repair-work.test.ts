/** What the thread computes, from documents to answers that fit the contract. */
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '#electron/main/services/repair-work';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { METHODS } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { VALID_INPUTS } from '#tests/electron/support/recorded-handlers';
import { cellsOf } from '#tests/support/generate-request';
import { profileEntry } from '#tests/support/people';
import { referencePlan } from '#tests/support/reference-week';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const library = (more: Partial<LibraryDocument['profile'][number]> = {}): LibraryDocument => ({
  ...newLibraryDocument(),
  profile: [profileEntry(more)],
});
const empty = newWeekDocument('2026-W48');
const reference = weekDocumentSchema.parse({
  ...empty,
  days: empty.days.map((day, index) => ({ ...day, meals: referencePlan().days[index]?.meals ?? [] })),
  foods: referencePlan().foods,
});

function answerOf<Value>(result: Result<unknown>, check: (value: unknown) => Value): Value {
  if (!result.ok) throw new Error(result.error.message);
  return check(result.value);
}

function week(more: Partial<MethodInput<'repair.week'>>, shares: number[] = []): MethodOutput<'repair.week'> {
  const input = { ...VALID_INPUTS['repair.week'], week: reference, library: library(), ...more };
  const onProgress = (share: number) => void shares.push(share);
  return answerOf(
    answerQuestion({ kind: 'week', input }, shippedCatalog(), () => 'id', { onProgress }),
    (value) => METHODS['repair.week'].output.parse(value),
  );
}

function generated(more: Partial<MethodInput<'repair.generate'>>): MethodOutput<'repair.generate'> {
  const cells = [...cellsOf(empty)];
  const input = { ...VALID_INPUTS['repair.generate'], week: empty, library: library(), cells, ...more };
  let made = 0;
  const newId = () => `new-${(made += 1)}`;
  return answerOf(answerQuestion({ kind: 'generate', input }, shippedCatalog(), newId, {}), (value) =>
    METHODS['repair.generate'].output.parse(value),
  );
}

describe('a week to mend', () => {
  it('has ways for each short day and the reason for each other, and tells how far it is', () => {
    const shares: number[] = [];
    const { days, list } = week({}, shares);
    expect(days).toHaveLength(7);
    expect(days[0]).toMatchObject({ proposals: [], isChosen: false, reason: { outcome: 'nothing', why: 'met' } });
    expect(days[1]).toMatchObject({ isChosen: true, reason: null });
    expect(list.added.length + list.changed.length).toBeGreaterThan(0);
    const bought = days.flatMap(({ proposals: [first], isChosen }) => (isChosen ? (first?.buys ?? []) : []));
    expect(new Set(bought.map(({ food }) => food)).size).toBeLessThanOrEqual(4);
    expect(shares.at(-1)).toBe(1);
  });

  it('keeps each day to the person’s own range of fat, unless another is set for the run', () => {
    const fat = { ranges: { fat: { max: 1 } } };
    const ways = (more: Parameters<typeof week>[0]) => week(more).days.map(({ proposals }) => proposals);
    const free = ways({});
    expect(ways({ library: library(fat) })).not.toEqual(free);
    const { limits } = VALID_INPUTS['repair.week'];
    expect(ways({ library: library(fat), limits: { ...limits, fat: { min: null, max: 400 } } })).toEqual(free);
  });

  it('is repaired on the days that are named', () => {
    expect(week({ dates: ['2026-11-24'] }).days.map(({ date }) => date)).toEqual(['2026-11-24']);
  });

  it('suggests nothing to a person whose answers of today rule it out, whatever the day’s own answers were', () => {
    const profile = [profileEntry(), profileEntry({ from: '2026-12-01', birthYear: 2010 })];
    const { days } = week({ library: { ...library(), profile }, today: '2026-12-02' });
    expect(days.every(({ reason }) => reason?.outcome === 'nothing' && reason.why === 'not-supported')).toBe(true);
  });
});

describe('a week to fill', () => {
  it('comes back as the week it would be; one meal can be exchanged', () => {
    const answer = generated({});
    if (answer.outcome !== 'filled') throw new Error(answer.outcome);
    expect(answer.filled.length).toBeGreaterThanOrEqual(21);
    const [first] = answer.filled;
    const other = generated({ week: answer.week, replace: first?.entry ?? '', seed: 2 });
    if (other.outcome !== 'filled') throw new Error(other.outcome);
    expect(other.filled).toHaveLength(1);
    expect(other.filled[0]?.recipe).not.toBe(first?.recipe);
  });

  it('is refused for somebody with kidney disease', () => {
    const answers = { ...profileEntry().answers, 'kidney-disease': 'yes' } as const;
    expect(generated({ library: library({ answers, preset: 'official' }) })).toEqual({
      outcome: 'refused',
      date: '2026-11-23',
    });
  });
});
