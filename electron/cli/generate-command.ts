import { boundsOf } from '#shared/domain/person/day-ranges';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { rangesOf } from '#shared/domain/repair/default-limits';
import { generate } from '#shared/domain/repair/generate';
import type { GenerateRequest } from '#shared/domain/repair/generate-request';
import { generateRefusal, NOTHING_GENERATED } from '#shared/domain/repair/generate-text';
import type { RepairLimits } from '#shared/domain/repair/repair';
import { recentlyPlanned } from '#shared/domain/repair/week-request';
import { writeWeekJson } from '#shared/formats/week-json';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Arguments } from './arguments';
import { planPath, wholeNumber } from './arguments';
import type { CliIo } from './cli-io';
import { badInput } from './cli-problem';
import type { Command } from './command';
import { PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, readPerson } from './person-options';
import type { ScoredPerson } from './person-options';
import { openPlan } from './plan-input';
import { dayOption, worldOf } from './suggestion-input';

/** Meals that are filled where a week has them. */
const FILLED: readonly string[] = ['breakfast', 'lunch', 'dinner', 'snacks'];
const MOST_SEED = 0xffffffff;

/** The limits of a whole day. */
function limitsOf({ person, wishes }: ScoredPerson, onDay: PersonOnDay | null): RepairLimits {
  const { fat } = onDay === null ? {} : rangesOf(onDay);
  return {
    netCarbs: onDay?.guard.hasNetCarbLimit === true ? person.netCarbLimit : null,
    energy: wishes.energy,
    protein: wishes.protein,
    ...(fat === undefined ? {} : { fat: boundsOf(fat) }),
    edits: 3,
    means: wishes.allowSupplements ? 'supplements' : 'salt',
    allowPotassiumSalts: wishes.allowPotassiumSalts,
    allowRemoving: false,
    dislikes: wishes.dislikes,
    exclude: wishes.exclude,
    lockedSlots: [],
    onlyFoods: null,
  };
}

/** Makes ids that are the same for the same seed and that the week does not use yet. */
function idsFor(week: WeekDocument, seed: number): () => string {
  const taken = new Set(week.days.flatMap(({ meals }) => meals.flatMap(({ entries }) => entries.map(({ id }) => id))));
  let made = 0;
  const next = (): string => `${week.week}-${seed}-${(made += 1)}`;
  return () => {
    let id = next();
    while (taken.has(id)) id = next();
    return id;
  };
}

async function requestOf(given: Arguments, io: CliIo): Promise<GenerateRequest<WeekDocument>> {
  const path = planPath(given, 'generate');
  const scored = await readPerson(given, io);
  const seed = wholeNumber(given, 'seed', { from: 0, to: MOST_SEED }, 1);
  const { week, catalog } = await openPlan(io, path);
  const day = dayOption(given, week);
  const world = worldOf(week, catalog, scored);
  const dates = week.days.map(({ date }) => date).filter((date) => day === undefined || date === day);
  const slots = week.slots.map(({ id }) => id).filter((id) => FILLED.includes(id));
  const first = dates[0] ?? '';
  return {
    plan: week,
    cells: dates.flatMap((date) => slots.map((slot) => ({ date, slot }))),
    personOn: world.personOn,
    findFood: world.findFood,
    foods: world.foods,
    recipes: world.recipes,
    limits: limitsOf(scored, world.personOn(first)),
    wishes: { cookTwice: given.has('cook-twice'), dinners: null, useUp: [] },
    recent: recentlyPlanned(world, first),
    avoid: [],
    seed,
    newId: idsFor(week, seed),
  };
}

async function run(given: Arguments, io: CliIo): Promise<void> {
  const request = await requestOf(given, io);
  const answer = generate(request, { onProgress: io.showProgress });
  switch (answer.outcome) {
    case 'refused':
      throw badInput(generateRefusal(answer.person?.guard ?? null));
    case 'nothing':
      if (answer.why !== 'no-empty-meal') throw badInput(NOTHING_GENERATED[answer.why]);
      io.write(writeWeekJson(request.plan));
      io.writeError(NOTHING_GENERATED[answer.why]);
      return;
    case 'cancelled':
      // Ctrl+C ends the thread itself, before anything is written.
      throw new Error('The filling was cancelled');
    case 'filled':
      io.write(writeWeekJson(answer.plan));
      if (answer.left.length > 0)
        io.writeError(
          `Left empty, because nothing fits without a repeat: ${answer.left.map(({ date, slot }) => `${slot} on ${date}`).join(', ')}.`,
        );
  }
}

/** `generate <plan>`: the plan with its empty meals filled, as a week file. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'fill the empty meals of a plan from recipes',
  help: `Usage: generate <plan> ${PERSON_USAGE}
       [--day 2026-11-24] [--seed 1] [--cook-twice] [--json]

<plan> is a week file (JSON) or a plan CSV. Empty breakfasts, lunches, dinners
and snacks are filled from the shipped recipes; what is planned stays. Prints
the week file; the plan itself is not changed. Ctrl+C ends it with nothing
written; how far it is shows on a terminal.

${PERSON_HELP}
               Its energy, protein, fat, netCarbLimit, dislikes, exclude,
               allowPotassiumSalts and allowSupplements are kept to
  --day        fill this day only
  --seed       another number, another week; the same number, the same week
  --cook-twice cook recipes of several servings once for two meals
  --json       the week file, as without it
`,
  options: { ...PERSON_OPTIONS, day: 'value', seed: 'value', 'cook-twice': 'switch', json: 'switch' },
  run,
};
