/**
 * A library after years of cooking: 2,000 recipes and 1,000 own foods, made from names and rows of the curated foods.
 */
import type { LibraryDocument } from '#shared/schema/library-document';
import { shippedCatalog } from '../support/shipped-catalog';

export const OWN_RECIPES = 2000;
export const OWN_FOODS = 1000;
const INGREDIENTS_A_RECIPE = 7;
const DISHES = ['stew', 'omelette', 'salad', 'bake', 'soup', 'curry', 'bowl', 'roast'] as const;
const BRANDS = ['Farm', 'Harbour', 'Mountain', 'Corner shop', 'Market'] as const;

/** Its foods and recipes. Deterministic. */
export function largeLibrary(): Pick<LibraryDocument, 'foods' | 'recipes'> {
  const { ketoFoods } = shippedCatalog();
  const foodAt = (index: number) => ketoFoods[(index * 37) % ketoFoods.length]!;
  const foods = Array.from({ length: OWN_FOODS }, (_unused, index) => {
    const { name, kind, per100g, measures } = foodAt(index);
    const brand = BRANDS[index % BRANDS.length];
    const food = {
      name: `${brand} ${name} ${index}`,
      group: 'My foods',
      kind,
      per100g: Object.fromEntries(Object.entries(per100g)),
      measures: measures.map((one) => ({ ...one })),
      revision: 1,
    };
    return [`mine:food-${index}`, food] as const;
  });
  const recipes = Array.from({ length: OWN_RECIPES }, (_unused, index) => {
    const ingredients = Array.from({ length: INGREDIENTS_A_RECIPE }, (_none, place) => ({
      food: place === 0 ? `mine:food-${index % OWN_FOODS}` : foodAt(index * INGREDIENTS_A_RECIPE + place).id,
      grams: 50 + 10 * place,
      portion: { amount: 50 + 10 * place, unit: 'g' },
    }));
    const main = foodAt(index).name.split(',')[0] ?? '';
    const recipe = {
      name: `${main} ${DISHES[index % DISHES.length]} ${index}`,
      servings: 2,
      ingredients,
      cookedGrams: null,
      steps: '',
      note: '',
      tags: [index % 2 === 0 ? 'dinner' : 'lunch'],
      source: '',
      revision: 1,
    };
    return [`mine:recipe-${index}`, recipe] as const;
  });
  return { foods: Object.fromEntries(foods), recipes: Object.fromEntries(recipes) };
}
