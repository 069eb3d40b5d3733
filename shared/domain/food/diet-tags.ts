import type { Food, FoodId, FoodLookup, Recipe } from './food';
import type { DietTag } from './kitchen-use';
import { DIET_TAGS } from './kitchen-use';

/**
 * What foods and recipes contain, or may contain, that some people cannot or do not eat. `null` means unknown, which
 * every exclusion must treat as containing it.
 */

/** The label row of a frozen copy with answers: `label:bone-broth` of `label:bone-broth~2`. */
const answeredLabel = (id: FoodId): FoodId | null => (id.startsWith('label:') ? id.replace(/~\d+$/, '') : null);

/**
 * The tags of a food. The answered copy of a label row has the row's tags, found by `shipped`. Cheddar → `['dairy']`, a
 * tomato → `[]`, an own food without tags and a food outside the keto set → `null`.
 */
export function foodTags(
  food: Pick<Food, 'id' | 'tags' | 'contains'>,
  shipped?: FoodLookup,
): readonly DietTag[] | null {
  if (food.tags !== undefined) return food.tags;
  const { contains } = food;
  // A tag that only a newer version knows cannot be excluded here.
  if (contains !== undefined) return DIET_TAGS.filter((tag) => contains.includes(tag));
  const label = answeredLabel(food.id);
  return (label === null ? undefined : shipped?.(label)?.tags) ?? null;
}

/**
 * The tags of all ingredients of a recipe, in the order of {@link DIET_TAGS}; `null` when those of one are unknown.
 * Eggs with cheese → `['dairy', 'eggs']`.
 */
export function recipeTags(
  recipe: Pick<Recipe, 'ingredients'>,
  lookup: FoodLookup,
  shipped?: FoodLookup,
): readonly DietTag[] | null {
  const held = new Set<DietTag>();
  for (const { food: id } of recipe.ingredients) {
    const food = lookup(id);
    const tags = food === undefined ? null : foodTags(food, shipped);
    if (tags === null) return null;
    for (const tag of tags) held.add(tag);
  }
  return DIET_TAGS.filter((tag) => held.has(tag));
}
