import sample from '#data/sample-week.json';
import type { Catalog } from '#shared/domain/food/catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { isPortionProblem, resolvePortion } from '#shared/domain/food/portion';
import { MINERALS } from '#shared/domain/nutrients';
import { counted } from '#shared/domain/number-text';
import type { DayTargets } from '#shared/domain/person/targets';
import { scoreDay } from '#shared/domain/score/score';
import { mineralName } from '#shared/domain/score/score-text';
import type { ScoredWeek } from '#shared/domain/score/week-score';
import { scorePlan } from '#shared/domain/score/week-score';
import { SALT_STEPS, saltGramsAt, stepSalt } from '#shared/domain/week/quick-salt';
import type { DayPlan, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';

/** What the sample is built from. It is offered only if the answers rule nothing out. */
export interface SampleRules {
  readonly catalog: Pick<Catalog, 'find'>;
  readonly targetsOf: (day: DayPlan) => DayTargets;
  readonly newId: () => string;
}

/** Salt to taste goes to these meals in turn. */
const SALTED_SLOTS = ['dinner', 'lunch', 'breakfast'] as const;
/** From this weekday on (0 is Monday) no salt is added: the resulting shortage is part of the sample. */
const UNSALTED_FROM = 5;
/** More quarter teaspoons than this in a day would not be to taste. */
const MOST_STEPS = 6;

function withShippedDays<Plan extends WeekPlan>(plan: Plan, { catalog, newId }: SampleRules): Plan {
  return sample.days.reduce<Plan>((filled, day, weekday) => {
    const date = plan.days[weekday]?.date;
    if (date === undefined) return filled;
    return day.meals.reduce<Plan>((current, meal) => {
      const entries = meal.entries.map(({ food: id, amount, unit }) => {
        const food = catalog.find(id);
        const resolved = food === undefined ? null : resolvePortion(food, amount, unit);
        if (resolved === null || isPortionProblem(resolved))
          throw new Error(`The sample week names ${amount} ${unit} of ${id}.`);
        return { id: newId(), kind: 'food' as const, food: id, ...resolved, locked: false, note: '' };
      });
      return addEntries(current, { date, slot: meal.slot }, entries);
    }, filled);
  }, plan);
}

/** The day with salt to taste up to its sodium target, or less if that would be above the caution. */
function saltedDay<Plan extends WeekPlan>(plan: Plan, weekday: number, rules: SampleRules): Plan {
  const [pinch, quarter] = SALT_STEPS;
  const { catalog, targetsOf, newId } = rules;
  let current = plan;
  const sodiumNow = () => {
    const day = current.days[weekday];
    return day === undefined ? null : scoreDay(day, lookupFor(current, catalog), targetsOf(day)).minerals.sodium;
  };
  const date = plan.days[weekday]?.date ?? '';
  const step = (slot: string, size: typeof pinch | typeof quarter, direction: 1 | -1) => {
    current = stepSalt(current, { date, slot }, size, direction, newId);
  };
  for (let taken = 0; sodiumNow()?.caution === 'above' && taken < MOST_STEPS; taken += 1) {
    const salted = plan.slots.find(({ id }) => saltGramsAt(current, { date, slot: id }) > 0);
    if (salted !== undefined) step(salted.id, pinch, -1);
  }
  const mostAdded = weekday < UNSALTED_FROM ? MOST_STEPS : 0;
  for (let added = 0; added < mostAdded; added += 1) {
    const floor = sodiumNow()?.floor;
    if (floor !== 'short' && floor !== 'borderline') break;
    step(SALTED_SLOTS[added % SALTED_SLOTS.length] ?? 'dinner', quarter, 1);
  }
  return current;
}

/**
 * Fills a week with the sample that ships: seven everyday days, their amounts in household measures, salted to the
 * person's targets from Monday to Friday. One edit. Example: on keto, Monday's 1,937 mg of sodium gets two quarter
 * teaspoons, making 3,100 mg.
 */
export function withSampleWeek<Plan extends WeekPlan>(plan: Plan, rules: SampleRules): Plan {
  return plan.days.reduce<Plan>(
    (current, _day, weekday) => saltedDay(current, weekday, rules),
    withShippedDays(plan, rules),
  );
}

/**
 * The result of the sample for this person, from its own score: "Seven everyday keto days, 81 of 100 for your targets:
 * sodium is reached on 5 days, potassium on 2, magnesium on 4. 3 days are short in potassium or magnesium. Change
 * anything."
 */
function sampleWords({ days, week }: ScoredWeek): string {
  const scored = MINERALS.filter((mineral) => week.minerals[mineral].meanTarget !== null);
  const reached = scored.map((mineral, index) => {
    const count = days.filter((day) => day.minerals[mineral].floor === 'reached').length;
    const name = mineralName(mineral).toLowerCase();
    return index === 0 ? `${name} is reached on ${counted(count, 'day')}` : `${name} on ${count}`;
  });
  const short = days.filter(
    ({ minerals }) => minerals.potassium.floor === 'short' || minerals.magnesium.floor === 'short',
  );
  const figures = reached.length === 0 ? '' : `, ${week.score} of 100 for your targets: ${reached.join(', ')}`;
  const lacking =
    short.length === 0 ? '' : ` ${counted(short.length, 'day is', 'days are')} short in potassium or magnesium.`;
  return `Seven everyday keto days${figures}.${lacking} Change anything.`;
}

/** The description of the week a plan would become. */
export function describeSample(plan: WeekPlan, rules: SampleRules): string {
  const filled = withSampleWeek(plan, rules);
  return sampleWords(scorePlan(filled, lookupFor(filled, rules.catalog), rules.targetsOf));
}
