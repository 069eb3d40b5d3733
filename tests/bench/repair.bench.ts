/**
 * Repairing a day: 200 generated short days of people with all gates. How many can be met, or brought out of "short",
 * in 3, 4 and 5 changes, and how large the proposals are; the time of three proposals with everything they need; how
 * many foods the first proposals of seven days use. Baseline: the food that helps most, added again and again.
 */
import { afterAll, expect, test } from 'vitest';
import type { DayRepair, Proposal, Reach, RepairRequest } from '#shared/domain/repair/repair';
import { REACHES } from '#shared/domain/repair/repair';
import { taskOf } from '#shared/domain/repair/proposals';
import { repairDay } from '#shared/domain/repair/repair-day';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { percentile } from '#scripts/bench/figure.mjs';
import { percentileFigures, reportFigures, timed } from './figures';
import { greedyEdits } from './greedy-repair';
import { shortDays } from '../support/short-days';

const DAYS = 200;
const EDITS = [3, 4, 5] as const;
/** Consecutive days, for variety: the same person, who remembers the last three. */
const ROW = 7;
const REMEMBERED = 3;

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('repair', figures, notes));

const days = shortDays(DAYS);
const proposalsOf = (answer: DayRepair): readonly Proposal[] =>
  answer.outcome === 'proposals' ? answer.proposals : [];
const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(1);

function firstOf(request: RepairRequest, reach: Reach, edits: number): Proposal | undefined {
  return proposalsOf(repairDay({ ...request, reach, limits: { ...request.limits, edits } }))[0];
}

test('how far days are brought', () => {
  for (const reach of REACHES)
    for (const edits of EDITS) {
      const found = days.map((request) => firstOf(request, reach, edits));
      const done = found.filter((one) => one !== undefined);
      const greedy = days.filter((request) => {
        const task = taskOf(request);
        return task !== null && greedyEdits(task, reach, edits) !== null;
      });
      expect(done.length).toBeGreaterThanOrEqual(greedy.length);
      notes.push(
        `${reach} in ${edits} changes: ${done.length} of ${DAYS} days (greedy ${greedy.length}); ` +
          `${mean(done.map((one) => one.edits.length))} changes and ` +
          `${mean(done.map((one) => one.after.energy.amount - one.before.energy.amount))} kcal a proposal`,
      );
    }
}, 600_000);

test('three proposals, their moves included', () => {
  for (const request of days.slice(0, 40)) repairDay(request);
  const samples = days.map((request): Sample => timed(() => repairDay(request)));
  const baseline = days.map((request): Sample =>
    timed(() => {
      const task = taskOf(request);
      if (task !== null) greedyEdits(task, 'met', 5);
    }),
  );
  figures.push(...percentileFigures('Three proposals for a short day', samples, 'one greedy repair', baseline));
  expect(samples).toHaveLength(DAYS);
  const values = samples.map(({ value }) => value);
  notes.push(`three proposals: max ${percentile(values, 1).toFixed(1)} ms`);
  const limited = days.filter((request) => {
    const answer = repairDay(request);
    return answer.outcome !== 'nothing' && answer.limited;
  });
  notes.push(`cut off by the count of steps: ${limited.length} of ${DAYS}`);
}, 600_000);

/** What a proposal adds or enlarges. */
const namesIn = ({ edits }: Proposal): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === 'remove' ? [] : ['recipe' in edit.to ? edit.to.recipe : edit.to.food]));

test('variety over seven days', () => {
  const foods: number[] = [];
  const most: number[] = [];
  const ungated = days.filter(({ person }) => person.guard.blocks.size === 0);
  for (let start = 0; start + ROW <= ungated.length; start += ROW) {
    const proposed: (readonly string[])[] = [];
    for (const request of ungated.slice(start, start + ROW)) {
      const recent = new Map<string, number>();
      for (const name of proposed.slice(-REMEMBERED).flat()) recent.set(name, (recent.get(name) ?? 0) + 1);
      const [first] = proposalsOf(repairDay({ ...request, recent }));
      proposed.push(first === undefined ? [] : namesIn(first));
    }
    const times = new Map<string, number>();
    for (const name of proposed.flat()) times.set(name, (times.get(name) ?? 0) + 1);
    foods.push(times.size);
    most.push(Math.max(0, ...times.values()));
  }
  expect(foods.length).toBeGreaterThan(0);
  notes.push(
    `first proposals of seven days: ${mean(foods)} different foods; the most frequent ${mean(most)} times, at most ${Math.max(...most)}`,
  );
}, 600_000);
