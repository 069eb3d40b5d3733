import type { Catalog } from '../food/catalog';
import type { FoodLookup } from '../food/food';
import type { Guard, SafetyFact } from '../person/safety';
import { FACT_WORDS, SAFETY_RULES } from '../person/safety';
import { foodsOfEntry } from '../score/score';
import { brokenBlock } from '../score/suggestion';
import type { DayPlan, Entry } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import { formatDate } from '../week-id';
import { MADE_BY_NEWER_LINE } from '../newer-value';
import { isNewerEntry } from '../week/newer-entry';

/**
 * Which parts of a template or a pinned entry are left out of a plan. The person planned it, so its foods stay; but its
 * salts, salt substitutes and supplements are checked again with the guard of the day they would be eaten, because the
 * answers may have changed since. A recipe that contains one is left out whole.
 */
export interface TemplateRules {
  readonly catalog: Pick<Catalog, 'find'>;
  /** Guards that must all allow what is added on a date; if there are none, everything is allowed. */
  readonly guardsOn: (date: IsoDate) => readonly Guard[];
  /** Makes an id for an entry; called once for each. */
  readonly newId: () => string;
}

/** Something that was left out. */
export interface LeftOut {
  readonly date: IsoDate;
  /** The entry's name on the board, and the food in it that may not be offered. */
  readonly name: string;
  readonly food: string;
  /** The answers that rule it out: those of yes, and missing ones, which count as yes. */
  readonly yes: readonly SafetyFact[];
  readonly unanswered: readonly SafetyFact[];
}

const dayOf = (entries: readonly Entry[]): DayPlan => ({ date: '', meals: [{ slot: '', entries }] });

const hasBlocks = (fact: SafetyFact): boolean => SAFETY_RULES[fact].blocks.length > 0;

/** A line only a newer version can read may be a salt or a supplement: it is not added for anybody who may not have one. */
function withheldNewer(guards: readonly Guard[]): Omit<LeftOut, 'date'> | null {
  const guard = guards.find(({ blocks }) => blocks.size > 0);
  if (guard === undefined) return null;
  const { yes, unanswered } = guard;
  const name = MADE_BY_NEWER_LINE;
  return { name, food: name, yes: yes.filter(hasBlocks), unanswered: unanswered.filter(hasBlocks) };
}

/**
 * Why an entry may not be added, `null` when it may: the first salt, salt substitute or supplement in it that one of the
 * guards does not offer. Example: with an ARB, chicken soup with lite salt → the soup, because of the lite salt.
 */
export function withheldPart(entry: Entry, lookup: FoodLookup, guards: readonly Guard[]): Omit<LeftOut, 'date'> | null {
  if (isNewerEntry(entry)) return withheldNewer(guards);
  for (const { food, grams } of foodsOfEntry(entry, lookup)) {
    if (food === null || food.kind === 'food' || grams === null) continue;
    const portion = { amount: grams, unit: 'g' };
    const alone = dayOf([{ id: '', kind: 'food', food: food.id, grams, portion, locked: false, note: '' }]);
    for (const guard of guards) {
      const block = brokenBlock(guard, dayOf([]), alone, lookup);
      if (block === null) continue;
      const behind = (facts: readonly SafetyFact[]) =>
        facts.filter((fact) => SAFETY_RULES[fact].blocks.includes(block));
      const name = entry.kind === 'recipe' ? (lookup.recipe?.(entry.recipe)?.name ?? entry.recipe) : food.name;
      return { name, food: food.name, yes: behind(guard.yes), unanswered: behind(guard.unanswered) };
    }
  }
  return null;
}

function reasonOf({ yes, unanswered }: LeftOut): string {
  const words = (facts: readonly SafetyFact[]) => facts.map((fact) => FACT_WORDS[fact]).join('; ');
  if (yes.length > 0) return `not offered with ${words(yes)}`;
  return unanswered.length > 3
    ? 'not offered until the safety questions are answered'
    : `not offered until you answer the question about ${words(unanswered)}`;
}

/**
 * What was left out, one sentence for each food and reason: "Table salt on 3 days: not offered with high blood
 * pressure." "Electrolyte drink, which holds Lite salt, on Monday 23 November: not offered with kidney disease."
 */
export function leftOutSentences(leftOut: readonly LeftOut[]): readonly string[] {
  const groups = new Map<string, { readonly one: LeftOut; readonly dates: Set<IsoDate> }>();
  for (const one of leftOut) {
    const key = JSON.stringify([one.name, one.food, reasonOf(one)]);
    const group = groups.get(key) ?? { one, dates: new Set() };
    group.dates.add(one.date);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ one, dates }) => {
    const what = one.name === one.food ? one.name : `${one.name}, which holds ${one.food},`;
    const when = dates.size === 1 ? formatDate(one.date, 'EEEE d MMMM') : `${dates.size} days`;
    return `${what} on ${when}: ${reasonOf(one)}.`;
  });
}
