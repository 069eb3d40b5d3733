import { Combobox, useCombobox } from '@mantine/core';
import type { Ref } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { searchableMeal, useMeals } from '../../app/meals-store';
import { useFoodSearch } from '../../app/own-foods';
import type { Food } from '../../../shared/domain/food';
import { nutrientIn } from '../../../shared/domain/food';
import { flattenRecipe, isRecipeProblem, wouldBeCircular } from '../../../shared/domain/library-recipe';
import { MINERALS, MINERAL_SYMBOL } from '../../../shared/domain/nutrients';
import { formatPortion, usualPortion } from '../../../shared/domain/portion';
import { roundedDown } from '../../../shared/domain/score-words';
import { servingsWords } from './meal-words';

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
  const [query, setQuery] = useState('');
  const combobox = useCombobox();
  const foods = useFoodSearch();
  const { meals, find } = useMeals();
  const byId = useMemo(() => {
    const offered = meals.filter(
      ({ id }) => !wouldBeCircular(mealId, id, find) && !isRecipeProblem(flattenRecipe(id, find)),
    );
    return new Map(offered.map((meal) => [meal.id, meal]));
  }, [meals, find, mealId]);
  const search = useMemo(() => foods.extendedBy([...byId.values()].map(searchableMeal)), [foods, byId]);
  // Not deferred: Enter must never choose from the results of an earlier letter.
  const found = useMemo(() => search.search(query, OPTIONS_SHOWN), [search, query]);
  useEffect(() => {
    if (found.length > 0) combobox.selectFirstOption();
    // The first option is chosen anew for every list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);

  const submit = (id: string) => {
    const chosen = found.find((one) => one.id === id);
    if (chosen === undefined) return;
    setQuery('');
    combobox.closeDropdown();
    if (byId.has(id)) onMeal(id);
    else onFood(chosen);
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      position="bottom-start"
      offset={3}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          ref={field}
          role="combobox"
          className="ml-search"
          aria-label="Add an ingredient"
          aria-describedby={describedBy}
          autoComplete="off"
          spellCheck={false}
          placeholder="Add a food or a meal: type its first letters"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // Enter chooses; without anything to choose it must not send the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options aria-label="Foods and meals" className="add-options">
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id} className="add-option">
              <OptionWords food={one} servings={byId.get(one.id)?.servings ?? null} />
            </Combobox.Option>
          ))}
          {found.length === 0 ? <p className="add-empty">No food or meal is called that.</p> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
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
