/** The input of `repair` and `generate`: the plan, the person, the shipped foods and recipes, and the wishes. */
import type { Catalog } from '#shared/domain/food/catalog';
import { lockReason, whyTotalsOnly } from '#shared/domain/person/safety';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { personOn } from '#shared/domain/person/targets';
import { rangeOfWishes } from '#shared/domain/repair/limits';
import type { RepairLimits, RepairMeans } from '#shared/domain/repair/repair';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import type { RepairWorld } from '#shared/domain/repair/week-request';
import type { IsoDate } from '#shared/domain/week-id';
import { parseDate } from '#shared/domain/week-id';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { PersonWishes } from '#shared/schema/person-file';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Arguments } from './arguments';
import { badInput } from './cli-problem';
import type { ScoredPerson } from './person-options';
import { profileOfPerson } from './person-options';

/** A day of the plan by `--day`; `undefined` when it is not given. */
export function dayOption(given: Arguments, week: WeekDocument): IsoDate | undefined {
  const text = given.value('day');
  if (text === undefined) return undefined;
  if (parseDate(text) === null) throw badInput(`--day must be a date like 2026-11-24, not “${text}”.`);
  if (!week.days.some(({ date }) => date === text))
    throw badInput(`${text} is not in the plan, which is the week ${week.week}.`);
  return text;
}

/** A week file carries no library: only shipped foods and recipes are used. */
const NO_LIBRARY = { foods: {}, recipes: {}, favourites: [] };

/** Everything needed to repair or fill the days of the plan. */
export function worldOf(week: WeekDocument, catalog: Catalog, scored: ScoredPerson): RepairWorld<WeekDocument> {
  const profile = [profileOfPerson(scored, week.week)];
  const lookup = lookupFor(week, catalog);
  return {
    plan: week,
    before: null,
    catalog,
    findFood: lookup,
    ...repairCandidates(catalog, NO_LIBRARY),
    personOn: (date) => personOn(profile, date),
  };
}

/** Refuses a person who gets no suggestions. */
export function refuseUnsupported({ guard }: PersonOnDay): void {
  const why = whyTotalsOnly(guard);
  if (why !== null) throw badInput(`${why}: nothing is suggested.`);
  if (guard.blocks.has('everything')) throw badInput(`Nothing is suggested. ${lockReason(guard)}`);
}

/** The limits a run starts with, within the person's wishes. */
export function wishedLimits(
  usual: RepairLimits,
  wishes: PersonWishes,
  means: RepairMeans = wishes.allowSupplements ? 'supplements' : usual.means,
): RepairLimits {
  return {
    ...usual,
    energy: rangeOfWishes(wishes.energy, usual.energy),
    protein: rangeOfWishes(wishes.protein, usual.protein),
    means,
    allowPotassiumSalts: wishes.allowPotassiumSalts,
    dislikes: wishes.dislikes,
    exclude: wishes.exclude,
  };
}
