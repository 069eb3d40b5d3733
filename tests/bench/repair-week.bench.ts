/**
 * Repairing and filling a week: 40 weeks of generated short days repaired together, compared with each day repaired
 * alone; weeks filled for people with ranges of energy, protein and net carbs, compared with the same without the
 * additions to the recipes. Notes: how many days reach every target and how many end inside all ranges, for people who
 * eat everything and for vegetarians.
 */
import { afterAll, expect, test } from 'vitest';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { fill, generate } from '#shared/domain/repair/generate';
import type { RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { moreProposals, repairDay } from '#shared/domain/repair/repair-day';
import type { WeekRepair } from '#shared/domain/repair/repair-week';
import { repairWeek } from '#shared/domain/repair/repair-week';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { requestsOn } from '#shared/domain/repair/week-request';
import type { DayScore } from '#shared/domain/score/score';
import { generateRequest, WIDE_LIMITS } from '../support/generate-request';
import { person } from '../support/people';
import { shippedCatalog } from '../support/shipped-catalog';
import { madeUpDays, madeUpPerson } from '../support/short-days';
import { percentileFigures, reportFigures, timed } from './figures';

const WEEKS = 40;
const WARM_UP = 3;
const DAYS_A_WEEK = 7;

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('repair-week', figures, notes));

const candidates = repairCandidates(shippedCatalog(), { foods: {}, recipes: {}, favourites: [] });

/** Seven generated days of one person. */
function weekOf(number: number): readonly RepairRequest[] {
  const plan = madeUpDays(number);
  const world = {
    plan,
    before: null,
    catalog: shippedCatalog(),
    findFood: lookupFor(plan, shippedCatalog()),
    ...candidates,
    personOn: () => madeUpPerson(number),
  };
  const dates = plan.days.map(({ date }) => date);
  return requestsOn(world, dates, (usual) => usual);
}

test('mending a week', () => {
  const weeks = Array.from({ length: WEEKS + WARM_UP }, (_one, number) => weekOf(number));
  const together: Sample[] = [];
  const alone: Sample[] = [];
  let [short, mended, mostUses] = [0, 0, 0];
  for (const [number, days] of weeks.entries()) {
    const answers: WeekRepair[] = [];
    const sample = timed(() => answers.push(repairWeek({ days }, { day: repairDay, more: moreProposals })));
    const [answer] = answers;
    const each = timed(() => days.map(repairDay));
    if (number < WARM_UP) continue;
    together.push(sample);
    alone.push(each);
    if (answer?.outcome !== 'week') throw new Error('No answer');
    const toMend = answer.days.filter(({ alone: day }) => day.outcome !== 'nothing');
    short += toMend.length;
    mended += toMend.filter(({ isChosen }) => isChosen).length;
    const uses = new Map<string, number>();
    for (const {
      proposals: [first],
      isChosen,
    } of answer.days)
      for (const edit of isChosen ? (first?.edits ?? []) : [])
        if (edit.kind === 'add' && 'food' in edit.to) uses.set(edit.to.food, (uses.get(edit.to.food) ?? 0) + 1);
    mostUses = Math.max(mostUses, ...uses.values());
  }
  expect(mostUses).toBeLessThanOrEqual(3);
  figures.push(...percentileFigures('Mending a week', together, 'each day alone', alone));
  notes.push(
    `Mending a week: ${mended} of ${short} days that are not met are part of it; one food at most ${mostUses} times`,
  );
});

const EATERS: readonly {
  readonly name: string;
  readonly exclude: readonly DietTag[];
  /** The target share of days inside all ranges. */
  readonly aim: number;
}[] = [
  { name: 'people who eat everything', exclude: [], aim: 0.95 },
  { name: 'vegetarians', exclude: ['meat', 'fish', 'shellfish'], aim: 0.85 },
];
const WINDOWS = {
  female: { energy: { min: 1500, max: 2000 }, protein: { min: 70 } },
  male: { energy: { min: 1900, max: 2500 }, protein: { min: 90 } },
} as const;
const PEOPLE = (['female', 'male'] as const).flatMap((sex) =>
  (['keto', 'official'] as const).map((preset) => ({ sex, preset })),
);
const SEEDS = [1, 2, 3, 4] as const;

const isInside = (day: DayScore, { energy, protein, netCarbs }: RepairLimits): boolean =>
  day.energy.amount >= (energy.min ?? 0) &&
  day.energy.amount <= (energy.max ?? Infinity) &&
  day.protein.amount >= (protein.min ?? 0) &&
  day.netCarbs.amount <= (netCarbs ?? Infinity) &&
  day.minerals.sodium.caution !== 'above';

test('filling a week', () => {
  for (const { name, exclude, aim } of EATERS) {
    const whole: Sample[] = [];
    const recipesOnly: Sample[] = [];
    let [days, met, inside, both] = [0, 0, 0, 0];
    const dishes: number[] = [];
    for (const { sex, preset } of PEOPLE)
      for (const seed of SEEDS) {
        const limits: RepairLimits = { ...WIDE_LIMITS, ...WINDOWS[sex], exclude, means: 'salt' };
        const request = () => generateRequest({ who: person({ sex, preset }), limits, seed, ...candidates });
        let answer = generate(request());
        whole.push(timed(() => (answer = generate(request()))));
        recipesOnly.push(timed(() => fill(request(), {}, null)));
        if (answer.outcome !== 'filled') throw new Error(answer.outcome);
        dishes.push(new Set(answer.filled.map(({ recipe }) => recipe)).size);
        expect(answer.days.length).toBeLessThanOrEqual(DAYS_A_WEEK);
        days += DAYS_A_WEEK;
        met += answer.days.filter(({ score }) => score === 100).length;
        inside += answer.days.filter((day) => isInside(day, limits)).length;
        both += answer.days.filter((day) => day.score === 100 && isInside(day, limits)).length;
      }
    expect(inside / days).toBeGreaterThanOrEqual(aim);
    figures.push(...percentileFigures(`Filling a week, ${name}`, whole, 'the recipes alone', recipesOnly));
    const distinct = (dishes.reduce((sum, one) => sum + one, 0) / dishes.length).toFixed(1);
    const percent = ((100 * inside) / days).toFixed(1);
    notes.push(
      `Filling a week, ${name}: ${inside} of ${days} days inside all windows (${percent} %), ${met} with every target met, ${both} both; ${distinct} different recipes a week`,
    );
  }
});
