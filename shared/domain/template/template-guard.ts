import type { Catalog } from '../food/catalog';
import type { Food, FoodLookup, Recipe } from '../food/food';
import type { FrozenWithWeek } from '../food/food-lookup';
import { lookupFor } from '../food/food-lookup';
import type { Guard, SafetyFact } from '../person/safety';
import { SAFETY_RULES } from '../person/safety';
import type { KindAmount, KindLock } from '../score/kind-lock';
import { kindLock, lockWords } from '../score/kind-lock';
import { foodsOfEntry } from '../score/score';
import { roundGrams } from '../units';
import { DRINK_WATER } from '../week/electrolyte-drink';
import { withMadeWithout } from '../week/made-without';
import { isYours, setPortionOf } from '../week/entry-portions';
import { isNewerEntry } from '../week/newer-entry';
import type { CellAddress, Entry, NewerEntry, RecipeEntry, WeekPlan } from '../week/week-plan';
import { baseFoodId, freezeRecipe } from '../week/week-plan';
import type { CopiedEntries } from '../week/week-plan-copy';
import { pasteEntries, takeCopy } from '../week/week-plan-copy';
import type { IsoDate } from '../week-id';
import { formatDate } from '../week-id';
import { MADE_BY_NEWER_LINE } from '../newer-value';

/**
 * The one rule for copying from a person's earlier plans: a week, a day or entries, templates and pinned entries. The
 * plan is theirs, so its foods stay; salts, salt substitutes and supplements are checked with the guard of the day on
 * which they would be eaten, because the answers may have changed. What that guard rules out is left out and reported;
 * a recipe with such an ingredient is made without it. All of it can be added by name, see {@link addAnyway}.
 */
export interface TemplateRules {
  readonly catalog: Pick<Catalog, 'find'>;
  /** Guards that must all allow an addition on a date; if there are none, everything is allowed. */
  readonly guardsOn: (date: IsoDate) => readonly Guard[];
  /** The eaters with their own answers, and what these allow on a date; absent: nobody else eats. */
  readonly eatersOn?: ((date: IsoDate) => readonly { readonly id: string; readonly guard: Guard }[]) | undefined;
  /** Makes an id for an entry; called once for each. */
  readonly newId: () => string;
}

type KnownEntry = Exclude<Entry, NewerEntry>;

/** Something that was left out. */
export interface LeftOut extends KindLock {
  readonly date: IsoDate;
  readonly slot: string;
  /** The entry's name on the board, and the food in it that may not be offered. */
  readonly name: string;
  readonly food: string;
  /** True when the rest of the entry, a recipe, was brought in without that food. */
  readonly isPart: boolean;
  /** The entries that adding it by name would add. */
  readonly put: CopiedEntries;
}

const hasBlocks = (fact: SafetyFact): boolean => SAFETY_RULES[fact].blocks.length > 0;

/** An entry only a newer version can read may be a salt or supplement: not added for a person who may not have one. */
function newerLock(guards: readonly Guard[]): KindLock | null {
  const guard = guards.find(({ blocks }) => blocks.size > 0);
  if (guard === undefined) return null;
  return { yes: guard.yes.filter(hasBlocks), unanswered: guard.unanswered.filter(hasBlocks) };
}

const frameOf = (frozen: FrozenWithWeek): WeekPlan => ({ week: '', slots: [], days: [], ...frozen });

interface Withheld extends KindLock {
  readonly food: Food;
  readonly grams: number;
  /** Index among the foods of the entry. */
  readonly index: number;
}

/**
 * Admits entries of an earlier plan, one after the other: what is ruled out on a date is kept out and recorded in
 * {@link leftOut}. Traces are summed over a day. Example: with high blood pressure, eggs, ¼ tsp salt and a chili with
 * salt → the eggs, and the chili made without salt.
 */
export class PlanGate {
  readonly leftOut: LeftOut[] = [];
  #recipes: Readonly<Record<string, Recipe>>;
  readonly #brought = new Map<IsoDate, readonly KindAmount[]>();

  constructor(
    private readonly source: FrozenWithWeek,
    private readonly rules: TemplateRules,
  ) {
    this.#recipes = source.recipes ?? {};
  }

  /** The recipes of the source and those made without an ingredient. */
  get recipes(): Readonly<Record<string, Recipe>> {
    return this.#recipes;
  }

  /** Admitted entries with their foods and recipes. */
  copyOf(entries: readonly Entry[]): CopiedEntries {
    return takeCopy(frameOf({ foods: this.source.foods, recipes: this.#recipes }), entries);
  }

  /** The entry as it may be added to a meal, `null` when it is left out completely. */
  admit(given: Entry, at: CellAddress): Entry | null {
    if (isNewerEntry(given)) {
      const lock = newerLock(this.rules.guardsOn(at.date));
      if (lock === null) return given;
      this.#leave(at, lock, { name: MADE_BY_NEWER_LINE, food: MADE_BY_NEWER_LINE, isPart: false }, given);
      return null;
    }
    const lookup = lookupFor({ ...this.source, recipes: this.#recipes }, this.rules.catalog);
    const entry = this.#forOthers(given, at, lookup);
    if (entry === null) return null;
    // What the planned person does not eat is not for their answers to rule out.
    const guards = isYours(entry) ? this.rules.guardsOn(at.date) : [];
    const before = this.#brought.get(at.date) ?? [];
    let brought = before;
    const withheld: Withheld[] = [];
    for (const [index, { food, grams }] of foodsOfEntry(entry, lookup).entries()) {
      if (food === null || food.kind === 'food' || grams === null) continue;
      const lock = kindLock({ food, grams }, guards, brought);
      if (lock === null) brought = [...brought, { food, grams }];
      else withheld.push({ ...lock, food, grams, index });
    }
    const [first] = withheld;
    if (first === undefined) {
      this.#brought.set(at.date, brought);
      return entry;
    }
    const recipe = entry.kind === 'recipe' ? lookup.recipe?.(entry.recipe) : undefined;
    const made = entry.kind === 'recipe' && recipe !== undefined ? this.#madeWithout(entry, recipe, withheld) : null;
    const name = recipe?.name ?? first.food.name;
    if (made === null) {
      this.#leave(at, first, { name, food: first.food.name, isPart: false }, entry);
      return null;
    }
    this.#brought.set(at.date, brought);
    for (const one of withheld) {
      const grams = roundGrams(one.grams);
      const portion = { amount: grams, unit: 'g' };
      const alone: Entry = { id: '', kind: 'food', food: one.food.id, grams, portion, locked: false, note: '' };
      this.#leave(at, one, { name, food: one.food.name, isPart: true }, alone);
    }
    return made;
  }

  /**
   * A salt, salt substitute or supplement without those eaters it was set for whose answers rule it out; `null` if no
   * eater is left. Only explicit portions count: a usual portion never includes a supplement or a salt substitute.
   */
  #forOthers(entry: KnownEntry, at: CellAddress, lookup: FoodLookup): KnownEntry | null {
    const food = entry.kind === 'food' ? lookup(entry.food) : undefined;
    if (entry.kind !== 'food' || food === undefined || food.kind === 'food') return entry;
    const served = (this.rules.eatersOn?.(at.date) ?? []).filter(({ id }) => (setPortionOf(entry, id) ?? 0) > 0);
    const locked = served.flatMap(({ id, guard }) => {
      const lock = kindLock({ food, grams: entry.grams }, [guard]);
      return lock === null ? [] : [{ id, lock }];
    });
    const [first] = locked;
    if (first === undefined) return entry;
    const none = Object.fromEntries(locked.map(({ id }) => [id, 0]));
    if (isYours(entry) || locked.length < served.length) return { ...entry, portions: { ...entry.portions, ...none } };
    this.#leave(at, first.lock, { name: food.name, food: food.name, isPart: false }, entry);
    return null;
  }

  /** The recipe without what is withheld; `null` when nothing but water would be left. */
  #madeWithout(entry: RecipeEntry, recipe: Recipe, withheld: readonly Withheld[]): RecipeEntry | null {
    const ingredients = recipe.ingredients.filter((_one, at) => withheld.every(({ index }) => index !== at));
    if (ingredients.every(({ food }) => baseFoodId(food) === DRINK_WATER)) return null;
    const scratch = frameOf({ foods: {}, recipes: this.#recipes });
    const frozen = freezeRecipe(scratch, baseFoodId(entry.recipe), { ...recipe, ingredients });
    this.#recipes = frozen.plan.recipes ?? {};
    const left = withheld.map(({ food }) => food);
    return { ...entry, recipe: frozen.id, note: withMadeWithout(entry.note, left) };
  }

  #leave(at: CellAddress, { yes, unanswered }: KindLock, what: Pick<LeftOut, 'name' | 'food' | 'isPart'>, put: Entry) {
    this.leftOut.push({ ...what, ...at, yes, unanswered, put: takeCopy(frameOf(this.source), [put]) });
  }
}

/** Adds to a week what was left out of it, at the person's request by name. Entries of other weeks are ignored. */
export function addAnyway<Plan extends WeekPlan>(plan: Plan, leftOut: readonly LeftOut[], newId: () => string): Plan {
  return leftOut.reduce<Plan>(
    (current, { date, slot, put }) => pasteEntries(current, { date, slot }, put, newId),
    plan,
  );
}

/**
 * What was left out, one sentence for each food and reason: "Table salt on 3 days: not offered with high blood
 * pressure." "Electrolyte drink, which holds Lite salt, on Monday 23 November: not offered with kidney disease." "Chili,
 * made without Table salt, on 2 days: not offered with heart failure."
 */
export function leftOutSentences(
  leftOut: readonly Pick<LeftOut, 'date' | 'name' | 'food' | 'isPart' | 'yes' | 'unanswered'>[],
): readonly string[] {
  const groups = new Map<string, { readonly words: string; readonly reason: string; readonly dates: Set<IsoDate> }>();
  for (const one of leftOut) {
    const { name, food, isPart, date } = one;
    const words = name === food ? name : `${name}, ${isPart ? 'made without' : 'which holds'} ${food},`;
    const reason = lockWords(one);
    const key = JSON.stringify([words, reason]);
    const group = groups.get(key) ?? { words, reason, dates: new Set() };
    group.dates.add(date);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ words, reason, dates }) => {
    const [first = ''] = dates;
    return `${words} on ${dates.size === 1 ? formatDate(first, 'EEEE d MMMM') : `${dates.size} days`}: ${reason}.`;
  });
}
