import type { Food, FoodId, FrozenFood } from '../food/food';
import type { NutrientId } from '../nutrients';
import { amountOf, NUTRIENTS } from '../nutrients';
import type { OwnFood } from '../own-food/own-food-copies';
import { isSameCopy } from '../own-food/own-food-copies';
import type { FoodLibrary } from '../own-food/own-food-library';
import { withFoodChanged } from '../own-food/own-food-library';

/** Own foods of a file compared with those of the library. */
export interface ComparedFoods {
  /** Not in the library. `like`: an own food with the same name; the person decides whether it is the same. */
  readonly added: readonly { readonly food: Food; readonly like: string | null }[];
  /** In the library under the same id with the same content. */
  readonly same: readonly Food[];
  /** In the library under the same id with other content. */
  readonly changed: readonly { readonly mine: OwnFood; readonly theirs: Food }[];
}

/** Names are compared ignoring case and spacing. */
const plainName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The fields of a food that a file of foods can hold; blank and missing values are both unknown. */
function comparable({
  name,
  kind,
  per100g,
  measures,
  usualPortion,
  carbohydrateExcludesFibre,
  isDrink,
  nominalWeight,
}: FrozenFood): FrozenFood {
  const known = NUTRIENTS.flatMap(({ id }): [NutrientId, number][] => {
    const amount = amountOf(per100g, id);
    return amount === null ? [] : [[id, amount]];
  });
  return {
    name,
    group: '',
    kind,
    per100g: Object.fromEntries(known),
    measures: measures.map(({ unit, grams }) => ({ unit, grams })),
    ...(usualPortion === undefined ? {} : { usualPortion: { amount: usualPortion.amount, unit: usualPortion.unit } }),
    ...(carbohydrateExcludesFibre === undefined ? {} : { carbohydrateExcludesFibre }),
    ...(isDrink === undefined ? {} : { isDrink }),
    ...(nominalWeight === undefined ? {} : { nominalWeight }),
  };
}

/** A food from a file; fields that an older file has no columns for are taken from the library's food. */
function asRead(theirs: Food, { isDrink, nominalWeight }: FrozenFood): FrozenFood {
  return comparable({
    ...theirs,
    ...(theirs.isDrink === undefined && isDrink !== undefined ? { isDrink } : {}),
    ...(theirs.nominalWeight === undefined && nominalWeight !== undefined ? { nominalWeight } : {}),
  });
}

/**
 * Compares the foods of a file with those of a library by their ids. Revisions and keys a file cannot hold are ignored.
 * Example: `mine:bar` with 200 mg sodium here and 220 mg there is changed; with 200 mg there it is the same.
 */
export function compareOwnFoods(own: Readonly<Record<FoodId, FrozenFood>>, foods: readonly Food[]): ComparedFoods {
  const namesHere = new Map(Object.values(own).map(({ name }) => [plainName(name), name]));
  const added: ComparedFoods['added'][number][] = [];
  const same: Food[] = [];
  const changed: ComparedFoods['changed'][number][] = [];
  for (const food of foods) {
    const mine = Object.hasOwn(own, food.id) ? own[food.id] : undefined;
    if (mine === undefined) added.push({ food, like: namesHere.get(plainName(food.name)) ?? null });
    else if (isSameCopy(comparable(mine), asRead(food, mine))) same.push(food);
    else changed.push({ mine: { id: food.id, food: mine }, theirs: food });
  }
  return { added, same, changed };
}

/**
 * An own food as in the file, keeping what a file cannot hold: its group, unknown keys, and the estimate marks of
 * unchanged values. Its revision is increased, to tell it from the copy in weeks planned before.
 */
export function takenFromFile({ food: mine }: OwnFood, { id: _id, ...theirs }: Food): FrozenFood {
  const { usualPortion: _portion, carbohydrateExcludesFibre: _excludes, estimated, ...kept } = mine;
  const stillEstimated = Object.entries(estimated ?? {}).filter(([id]) =>
    NUTRIENTS.some((row) => row.id === id && amountOf(mine.per100g, row.id) === amountOf(theirs.per100g, row.id)),
  );
  return {
    ...kept,
    ...theirs,
    group: mine.group,
    per100g: { ...mine.per100g, ...theirs.per100g },
    measures: theirs.measures.map((measure) => ({
      ...mine.measures.find(({ unit }) => unit === measure.unit),
      ...measure,
    })),
    ...(stillEstimated.length === 0 ? {} : { estimated: Object.fromEntries(stillEstimated) }),
    revision: Math.max((mine.revision ?? 0) + 1, theirs.revision ?? 0),
  };
}

/** An own food before and after the import. `rewriteFood` updates the weeks that use it. */
export interface ChangedFood {
  readonly own: OwnFood;
  readonly after: FrozenFood;
}

/** The foods that change: the file's version replaces mine, except for those the person keeps. */
export function changedFoods({ changed }: ComparedFoods, keepMine: ReadonlySet<FoodId>): readonly ChangedFood[] {
  return changed
    .filter(({ mine }) => !keepMine.has(mine.id))
    .map(({ mine, theirs }) => ({ own: mine, after: takenFromFile(mine, theirs) }));
}

/** A library with the new foods of a file, and the changed ones wherever they are used. */
export function withImportedFoods<Library extends FoodLibrary>(
  library: Library,
  added: readonly Food[],
  changed: readonly ChangedFood[],
): Library {
  const followed = changed.reduce<Library>((current, { own, after }) => withFoodChanged(current, own, after), library);
  if (added.length === 0) return followed;
  const plain = added.map(({ id, ...food }): [FoodId, FrozenFood] => [id, food]);
  return { ...followed, foods: { ...followed.foods, ...Object.fromEntries(plain) } };
}
