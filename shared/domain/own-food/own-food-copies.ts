import type { Food, FoodId, Recipe, FrozenFood } from '../food/food';
import type { Entry, Meal } from '../week/week-plan';
import { baseFoodId, freezeFood } from '../week/week-plan';

/** Own foods and their frozen copies: what holds frozen foods, and which of its copies belong to one own food. */

/** An own food as stored in the library. */
export interface OwnFood {
  readonly id: FoodId;
  readonly food: FrozenFood;
}

interface Frozen {
  readonly foods: Readonly<Record<FoodId, FrozenFood>>;
  readonly recipes?: Readonly<Record<string, Recipe>> | undefined;
}

/** A week or a template: days whose entries name foods and recipes frozen with it. */
export interface FrozenDays extends Frozen {
  readonly days: readonly { readonly meals: readonly Meal[] }[];
  /** Entries of a week without a day. */
  readonly unplaced?: readonly Entry[] | undefined;
}

/** A pinned entry with frozen copies of its foods and recipes. */
export interface FrozenEntry extends Frozen {
  readonly entry: Entry;
}

/** Everything that holds frozen foods. */
export type FoodHolder = FrozenDays | FrozenEntry;

/** True when two copies have the same content, whatever the order of their keys. */
export function isSameCopy(a: FrozenFood, b: FrozenFood): boolean {
  return frozenWith({ copy: a }, { ...b, id: 'copy' }).id === 'copy';
}

/** Foods with one more frozen, and its id there: its own, or the first free of `id~2`, `id~3` …. */
export function frozenWith(
  foods: FrozenDays['foods'],
  food: Food,
): { readonly foods: FrozenDays['foods']; readonly id: FoodId } {
  const { plan, id } = freezeFood({ week: '', slots: [], days: [], foods }, food);
  return { foods: plan.foods, id };
}

function copyOf(foods: FrozenDays['foods'], id: FoodId): FrozenFood | undefined {
  return Object.hasOwn(foods, id) ? foods[id] : undefined;
}

/** `label:bone-broth~2~3` → `label:bone-broth`. */
function rootId(id: FoodId): FoodId {
  const base = baseFoodId(id);
  return base === id ? id : rootId(base);
}

/**
 * True for an own food whose copies share their ids with other foods: the answered label rows of the library,
 * `label:bone-broth~2`, are frozen beside labels answered on the plan.
 */
export const sharesIds = (id: FoodId): boolean => !id.startsWith('mine:') || baseFoodId(id) !== id;

/**
 * Returns a test whether an id belongs to an own food among these frozen foods. `mine:bar`, `mine:bar~2` … all belong
 * to `mine:bar`, whichever state they hold. An answered label row is recognised by the content of its copy, because
 * `label:bone-broth~2` may be another label there; if nothing is frozen under its id, the id alone decides.
 */
export function namesFood(own: OwnFood, foods: FrozenDays['foods']): (id: FoodId) => boolean {
  if (!sharesIds(own.id)) return (id) => baseFoodId(id) === own.id;
  const root = rootId(own.id);
  const known = new Map<FoodId, boolean>();
  return (id) => {
    if (rootId(id) !== root) return false;
    const copy = copyOf(foods, id);
    const isNamed = known.get(id) ?? (copy === undefined ? id === own.id : isSameCopy(copy, own.food));
    known.set(id, isNamed);
    return isNamed;
  };
}

/** The entries of a week, a template or a pinned entry. */
export function entriesHeld(holder: FoodHolder): readonly Entry[] {
  return 'days' in holder
    ? [...holder.days.flatMap(({ meals }) => meals.flatMap(({ entries }) => entries)), ...(holder.unplaced ?? [])]
    : [holder.entry];
}

/** The frozen recipe of an entry; `undefined` for other entries and if none is frozen. */
export function recipeOf(holder: Frozen, entry: Entry): Recipe | undefined {
  const recipes = holder.recipes ?? {};
  return entry.kind === 'recipe' && Object.hasOwn(recipes, entry.recipe) ? recipes[entry.recipe] : undefined;
}

/** The units in which an entry uses a food, itself or as an ingredient; empty when it does not. */
export function unitsNamed(holder: Frozen, entry: Entry, isNamed: (id: FoodId) => boolean): readonly string[] {
  const uses = entry.kind === 'food' ? [entry] : (recipeOf(holder, entry)?.ingredients ?? []);
  return uses.flatMap((use) => (isNamed(use.food) ? [use.portion.unit] : []));
}
