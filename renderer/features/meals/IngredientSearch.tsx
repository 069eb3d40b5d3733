import { useCallback, useMemo } from 'react';
import type { Ref } from 'react';
import { searchableMeal, useMeals } from '#renderer/state/meals-store';
import { useFoodSearch } from '#renderer/state/own-foods';
import type { Food } from '#shared/domain/food/food';
import { nutrientIn } from '#shared/domain/food/food';
import { flattenRecipe, isRecipeProblem, wouldBeCircular } from '#shared/domain/food/library-recipe';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { formatPortion, usualPortion } from '#shared/domain/food/portion';
import { roundedDown } from '#shared/domain/score/score-words';
import { servingsWords } from '#shared/domain/week/servings-words';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';

const OPTIONS_SHOWN = 12;

interface IngredientSearchProps {
  /** The meal that is edited: meals that would make it hold itself are not offered. */
  readonly mealId: string;
  readonly field: Ref<HTMLInputElement>;
  readonly describedBy: string | undefined;
  readonly onFood: (food: Food) => void;
  readonly onMeal: (id: string) => void;
}

/** Finds an ingredient: catalog, own foods, and other meals. Enter takes the first. */
export function IngredientSearch({ mealId, field, describedBy, onFood, onMeal }: IngredientSearchProps) {
  const foods = useFoodSearch();
  const { meals, find } = useMeals();
  const byId = useMemo(() => {
    const offered = meals.filter(
      ({ id }) => !wouldBeCircular(mealId, id, find) && !isRecipeProblem(flattenRecipe(id, find)),
    );
    return new Map(offered.map((meal) => [meal.id, meal]));
  }, [meals, find, mealId]);
  const all = useMemo(() => foods.extendedBy([...byId.values()].map(searchableMeal)), [foods, byId]);
  const search = useCallback((query: string) => all.search(query, OPTIONS_SHOWN), [all]);
  return (
    <FoodCombobox
      label="Add an ingredient"
      listLabel="Foods and meals"
      className="ml-search"
      placeholder="Add a food or a meal: type its first letters"
      field={field}
      describedBy={describedBy}
      search={search}
      renderOption={(food) => <OptionWords food={food} servings={byId.get(food.id)?.servings ?? null} />}
      noneFound="No food or meal is called that."
      onChoose={(food) => {
        if (byId.has(food.id)) onMeal(food.id);
        else onFood(food);
      }}
    />
  );
}

function OptionWords({ food, servings }: { readonly food: Food; readonly servings: number | null }) {
  if (servings !== null)
    return (
      <>
        <b>{food.name}</b>
        <small>Meal · {servingsWords(servings)}</small>
      </>
    );
  const usual = usualPortion(food);
  return (
    <>
      <b>{food.name}</b>
      <small>
        {food.group} · {formatPortion(usual.portion)}
      </small>
      <span className="add-mg">
        {MINERALS.map((mineral) => {
          const amount = nutrientIn(food, mineral, usual.grams);
          return `${MINERAL_SYMBOL[mineral]} ${amount === null ? '—' : roundedDown(amount)}`;
        }).join('  ')}
      </span>
    </>
  );
}
