import { aisleOf } from '../food/aisles';
import type { Catalog, CatalogFood } from '../food/catalog';
import type { Food } from '../food/food';
import { isQuickFood } from '../food/quick-numbers';
import type { Mineral, NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';
import { queryWords } from '../search-terms';
import { baseFoodId } from '../week/week-plan';

/**
 * Which foods are similar to another one: by its names, its food group, and its composition per 100 g. For filling a
 * gap in the food table with a similar food's value, always by the person's choice.
 */

/**
 * True if a similar food's value can replace a missing one. The contents of supplements and salt substitutes are on
 * their own labels, so another tablet's value says nothing; a kind that only a newer version knows may be one of them,
 * and a value typed as unknown stays so.
 */
export function mayUseSimilar({ id, kind }: Pick<Food, 'id' | 'kind'>): boolean {
  return (kind === 'food' || kind === 'salt') && !isQuickFood(id);
}

/**
 * Composition per 100 g, each with the difference that counts as much as one gram of protein: 9 kcal are a gram of fat;
 * 50 mg sodium, because a brined cheese differs from a fresh one in little else.
 */
const COMPOSITION: readonly (readonly [NutrientId, number])[] = [
  ['energy', 9],
  ['protein', 1],
  ['fat', 1],
  ['saturatedFat', 1],
  ['carbohydrate', 1],
  ['sugars', 1],
  ['fibre', 1],
  ['water', 1],
  ['sodium', 50],
];

/** With a difference of this many grams in each, a food is as dissimilar as one with no word in common in its name. */
const UNLIKE_GRAMS = 40;
/** The dissimilarity of an unknown composition: neither similar nor dissimilar. */
const UNKNOWN_UNLIKENESS = 0.25;
const SAME_GROUP = 0.25;
const SAME_AISLE = 0.15;
/** A name shared by different aisles counts less: brined salmon is not like brined cheese. */
const OTHER_AISLE_NAME = 0.6;
/** Baby food is a mixture thinned with water: similar to nothing else. */
const STRAINED = 'Baby Foods';

/** Root mean square of the differences between values both foods have, per 100 g, in grams; `null` if too few. */
function compositionGap(food: Food, other: Food, asked: Mineral): number | null {
  const differences = COMPOSITION.flatMap(([id, unit]) => {
    const [one, two] = [amountOf(food.per100g, id), amountOf(other.per100g, id)];
    return id === asked || one === null || two === null ? [] : [((one - two) / unit) ** 2];
  });
  // Fibre alone, 0 in every cheese and steak, says nothing.
  if (differences.length < 2) return null;
  return Math.sqrt(differences.reduce((sum, one) => sum + one, 0) / differences.length);
}

/** The names of a food as words: its own, the food table's, and its other names. */
function titlesOf(food: Food & Partial<CatalogFood>): readonly (readonly string[])[] {
  const described = food.source === 'sr28' ? [food.longName ?? ''] : [];
  const names = [food.name, ...described, ...(food.curated?.aliases ?? food.aliases ?? [])];
  return names.map(queryWords).filter((words) => words.length > 0);
}

/** Data read once from a whole catalog: the words and aisle of every food, and how many foods have a word. */
interface CatalogFacts {
  readonly of: ReadonlyMap<Food, { readonly words: ReadonlySet<string>; readonly aisle: string }>;
  readonly foodsWith: ReadonlyMap<string, number>;
}

const known = new WeakMap<readonly CatalogFood[], CatalogFacts>();

function factsOf(foods: readonly CatalogFood[]): CatalogFacts {
  const before = known.get(foods);
  if (before !== undefined) return before;
  const of = new Map(
    foods.map((food) => [food, { words: new Set(titlesOf(food).flat()), aisle: aisleOf(food, food) }]),
  );
  const foodsWith = new Map<string, number>();
  for (const { words } of of.values()) for (const word of words) foodsWith.set(word, (foodsWith.get(word) ?? 0) + 1);
  const made = { of, foodsWith };
  known.set(foods, made);
  return made;
}

/** The food of the keto set that an own food is named after: "Halloumi light" after halloumi; the longest name wins. */
function namesakeOf(food: Food, foods: readonly CatalogFood[]): CatalogFood | undefined {
  const words = new Set(queryWords(food.name));
  let best: CatalogFood | undefined;
  let most = 0;
  for (const one of foods) {
    if (one.curated === undefined) continue;
    for (const title of [one.name, ...one.curated.aliases].map((name) => queryWords(name.split(',')[0] ?? '')))
      if (title.length > most && title.every((word) => words.has(word))) [best, most] = [one, title.length];
  }
  return best;
}

/**
 * Catalog foods that have a value for the mineral, the most similar first. Common words in the name count most, rare
 * ones more than frequent ones ("portabella", not "raw"); then food group and composition: energy, macros, fibre, water
 * and salt per 100 g. Portabella raw → other portabellas and mushrooms; an own halloumi → feta and other cheeses. An
 * own food has the group of the keto food it is named after. Leaves out foods with no known similarity; none for a
 * supplement or salt substitute.
 */
export function similarFoods(
  food: Food,
  mineral: Mineral,
  { catalog, limit }: { readonly catalog: Pick<Catalog, 'foods' | 'find'>; readonly limit: number },
): readonly CatalogFood[] {
  if (!mayUseSimilar(food)) return [];
  const { foods } = catalog;
  const { of, foodsWith } = factsOf(foods);
  const shipped = catalog.find(baseFoodId(food.id));
  const model = shipped ?? namesakeOf(food, foods);
  const aisle = model === undefined ? null : aisleOf(model, model);
  const titles = [...titlesOf(food), ...(model === undefined ? [] : titlesOf(model))];
  const weightOf = (word: string): number => Math.log((foods.length + 1) / ((foodsWith.get(word) ?? 0) + 1));
  const weighed = titles.map((words) => ({ words, whole: words.reduce((sum, word) => sum + weightOf(word), 0) }));
  /** The best covered of the food's names, 0 to 1. */
  const nameLikeness = (theirs: ReadonlySet<string> | undefined): number =>
    Math.max(
      0,
      ...weighed.map(({ words, whole }) =>
        words.reduce((sum, word) => sum + (theirs?.has(word) === true ? weightOf(word) / whole : 0), 0),
      ),
    );
  return foods
    .filter(
      (other) =>
        other.id !== shipped?.id &&
        other.kind === food.kind &&
        other.group !== STRAINED &&
        amountOf(other.per100g, mineral) !== null,
    )
    .flatMap((other) => {
      const isNear = aisle === null || of.get(other)?.aisle === aisle;
      const name = nameLikeness(of.get(other)?.words) * (isNear ? 1 : OTHER_AISLE_NAME);
      const group = other.group === model?.group ? SAME_GROUP : aisle !== null && isNear ? SAME_AISLE : 0;
      const gap = compositionGap(food, other, mineral);
      if (name === 0 && group === 0 && gap === null) return [];
      return [{ other, like: name + group - (gap === null ? UNKNOWN_UNLIKENESS : gap / UNLIKE_GRAMS) }];
    })
    .sort((a, b) => b.like - a.like)
    .slice(0, limit)
    .map(({ other }) => other);
}
