import { changeDocuments } from '#renderer/state/change-documents';
import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { useHabits } from '#renderer/state/habits-store';
import { useLibrary } from '#renderer/state/library-store';
import { addRecipeToPlan } from '#renderer/state/recipe-planning';
import { useRecipes } from '#renderer/state/recipes-store';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { useFoodSearch, useOwnFoods } from '#renderer/state/own-foods';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { newEntryId, usePlan } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { nutrientIn } from '#shared/domain/food/food';
import type { Food } from '#shared/domain/food/food';
import { formatPortion, usualPortion } from '#shared/domain/food/portion';
import { readRecipe } from '#shared/domain/food/read-recipe';
import { recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { roundedDown } from '#shared/domain/score/score-words';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { addEntries, entriesAt } from '#shared/domain/week/week-plan';
import { suggestFoods } from '#shared/domain/search/food-habits';
import type { HabitReason } from '#shared/domain/search/food-habits';
import { LabelQuestionDialog } from '#renderer/ui/LabelQuestionDialog';
import { foundOptions, habitOptions, REASON_WORDS } from './add-options';
import { focusOn, startPortion, stopEditing } from '../selection-store';

const OPTIONS_SHOWN = 12;
/** Value of the option that keeps the typed text as a note. Food ids never begin with it. */
const NOTE_OPTION = 'note:';

/**
 * The add box of a meal: type two letters, arrows, Enter. The food lands with its usual portion, whose amount is
 * then selected for editing. A label row first asks what the person's own label says.
 */
export function AddFood({ at, mealName }: { readonly at: CellAddress; readonly mealName: string }) {
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<Food | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ defaultOpened: true });
  const search = useFoodSearch();
  // Not deferred: Enter must never choose from the results of an earlier letter. A keystroke's search takes milliseconds.
  const recipes = useRecipes();
  const habits = useHabits();
  const guard = useGuard();
  const plan = usePlan();
  const { favourites } = useLibrary();
  const catalog = useCatalog();
  const ownFoods = useOwnFoods();
  const isBlank = query.trim() === '';
  const options = useMemo(() => {
    if (!isBlank) {
      const foundRecipes = recipes.search
        .search(query, OPTIONS_SHOWN)
        .flatMap(({ id }) => recipes.recipes.find((recipe) => recipe.id === id) ?? []);
      return foundOptions(query, search.search(query, OPTIONS_SHOWN), foundRecipes);
    }
    const suggestions = suggestFoods({
      habits,
      slot: at.slot,
      present: entriesAt(plan, at),
      favourites,
      limit: OPTIONS_SHOWN,
    });
    const findFood = (id: string) => ownFoods.find((food) => food.id === id) ?? catalog.find(id);
    return habitOptions(suggestions, { plan, at, guard, findFood, recipes: recipes.recipes, findRecipe: recipes.find });
  }, [isBlank, query, search, recipes, habits, guard, plan, favourites, catalog, ownFoods, at]);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    // Before a letter is typed Enter must not add anything: a suggestion is chosen with the arrows.
    if (!isBlank) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
    // The first option is chosen anew for every list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [options]);

  const add = (food: Food) => {
    const { id } = addFoodToPlan(food, at, usualPortion(food));
    focusOn({ ...at, entry: id }, { move: false });
    startPortion(id);
  };

  const addRecipe = (recipe: PlannableRecipe) => {
    const id = addRecipeToPlan(recipe.id, at, 1)?.id ?? null;
    if (id === null) return;
    focusOn({ ...at, entry: id }, { move: false });
    startPortion(id);
  };

  const submit = (value: string) => {
    if (value.startsWith(NOTE_OPTION)) {
      const id = newEntryId();
      const text = query.trim();
      changeDocuments('plan', {
        label: `Added note ${text}`,
        plan: (plan) => addEntries(plan, at, [{ id, kind: 'note', text, nutrition: 'unknown' }]),
      });
      focusOn({ ...at, entry: id });
      return;
    }
    const option = options.find((one) => one.id === value);
    if (option === undefined) return;
    if (option.kind === 'recipe') addRecipe(option.recipe);
    else if (option.food.ask === undefined) add(option.food);
    else setAsked(option.food);
  };

  if (asked !== null) return <LabelQuestionDialog food={asked} onAnswer={add} onCancel={stopEditing} />;
  return (
    <div
      className="add-box"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) stopEditing();
      }}
    >
      <Combobox
        store={combobox}
        onOptionSubmit={submit}
        width={330}
        position="bottom-start"
        offset={3}
        withinPortal
        transitionProps={{ duration: 0 }}
      >
        <Combobox.Target withExpandedAttribute>
          <input
            ref={input}
            role="combobox"
            aria-label="Add food"
            aria-description={`Adds to ${mealName}`}
            autoComplete="off"
            spellCheck={false}
            placeholder="Type a food"
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === 'Escape') stopEditing();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label="Foods" className="add-options">
            {options.map((option) => (
              <Combobox.Option key={option.id} value={option.id} className="add-option">
                {option.kind === 'food' ? (
                  <FoodOption food={option.food} reason={option.reason} />
                ) : (
                  <RecipeOption recipe={option.recipe} reason={option.reason} />
                )}
              </Combobox.Option>
            ))}
            {isBlank ? (
              <p className="add-empty">Type the first letters of a food, or of a note such as “Dinner out”.</p>
            ) : (
              <Combobox.Option value={NOTE_OPTION} className="add-option">
                <b>Note: “{query.trim()}”</b>
                <small>
                  {options.length === 0 ? 'No food is called that. ' : ''}Takes a place; its nutrition is unknown
                </small>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function RecipeOption({ recipe, reason }: { readonly recipe: PlannableRecipe; readonly reason: HabitReason | null }) {
  const { find, lookup } = useRecipes();
  const { ingredients } = readRecipe(recipe.id, recipe, find);
  return (
    <>
      <b>{recipe.name}</b>
      <small>Recipe · 1 serving{reason === null ? '' : ` · ${REASON_WORDS[reason]}`}</small>
      <span className="add-mg">
        {MINERALS.map((mineral) => {
          const { amount, atLeast } = shareOf(recipeTotal({ ingredients }, lookup, mineral), 1 / recipe.servings);
          const shown = `${atLeast ? '≥ ' : ''}${roundedDown(amount)}`;
          return `${MINERAL_SYMBOL[mineral]} ${atLeast && amount < 1 ? '—' : shown}`;
        }).join('  ')}
      </span>
    </>
  );
}

function FoodOption({ food, reason }: { readonly food: Food; readonly reason: HabitReason | null }) {
  const usual = usualPortion(food);
  return (
    <>
      <b>{food.name}</b>
      <small>
        {reason === null ? food.group : REASON_WORDS[reason]} · {formatPortion(usual.portion)}
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
