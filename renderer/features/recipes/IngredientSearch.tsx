import { currentUnits } from '#renderer/state/library-store';
import { useCallback, useMemo } from 'react';
import type { Ref } from 'react';
import { searchableRecipe, useRecipes } from '#renderer/state/recipes-store';
import { useFoodSearch } from '#renderer/state/own-foods';
import type { Food } from '#shared/domain/food/food';
import { flattenRecipe, isRecipeProblem, wouldBeCircular } from '#shared/domain/food/library-recipe';
import { formatServings } from '#shared/domain/week/servings-text';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { FoodOption } from '#renderer/ui/FoodOption';
import styles from './recipe-editor.module.css';

const OPTIONS_SHOWN = 12;

interface IngredientSearchProps {
  /** The edited recipe: recipes that would make it contain itself are not offered. */
  readonly recipeId: string;
  readonly field: Ref<HTMLInputElement>;
  readonly describedBy: string | undefined;
  readonly onFood: (food: Food) => void;
  readonly onRecipe: (id: string) => void;
}

/** Finds an ingredient: catalog, own foods, and other recipes. Enter takes the first. */
export function IngredientSearch({ recipeId, field, describedBy, onFood, onRecipe }: IngredientSearchProps) {
  const foods = useFoodSearch();
  const { recipes, find } = useRecipes();
  const byId = useMemo(() => {
    const offered = recipes.filter(
      ({ id }) => !wouldBeCircular(recipeId, id, find) && !isRecipeProblem(flattenRecipe(id, find)),
    );
    return new Map(offered.map((recipe) => [recipe.id, recipe]));
  }, [recipes, find, recipeId]);
  const all = useMemo(() => foods.extendedBy([...byId.values()].map(searchableRecipe)), [foods, byId]);
  const search = useCallback((query: string) => all.search(query, OPTIONS_SHOWN), [all]);
  return (
    <FoodCombobox
      label="Add an ingredient"
      listLabel="Foods and recipes"
      className={styles.mlSearch}
      placeholder="Add a food or a recipe: type its first letters"
      field={field}
      describedBy={describedBy}
      search={search}
      renderOption={(food) => <OptionText food={food} servings={byId.get(food.id)?.servings ?? null} />}
      noneFound="No food or recipe is called that."
      onChoose={(food) => {
        if (byId.has(food.id)) onRecipe(food.id);
        else onFood(food);
      }}
    />
  );
}

function OptionText({ food, servings }: { readonly food: Food; readonly servings: number | null }) {
  if (servings !== null)
    return (
      <>
        <b>{food.name}</b>
        <small>Recipe · {formatServings(servings)}</small>
      </>
    );
  return <FoodOption food={food} hasMinerals units={currentUnits()} />;
}
