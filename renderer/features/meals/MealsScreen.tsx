import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { registerCommands } from '#renderer/state/commands';
import { useMeals } from '#renderer/state/meals-store';
import { newEntryId } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { DeleteMealDialog } from './DeleteMealDialog';
import { duplicateMeal } from './meal-edits';
import { MealEditor } from './MealEditor';
import { MealList } from './MealList';
import { offeredSlots, offeredTags, selectMeals } from './meal-list';
import { MealPage } from './MealPage';
import { MealsBar } from './MealsBar';
import { clearSearchAndFilters, selectMeal, showNewMeal, useMealsView } from './meals-view';
import './meals.css';

type OpenDialog = { readonly kind: 'edit' | 'delete'; readonly id: string } | null;

/** The Meals screen: own and shipped meals as a list, the chosen one in full beside it. */
export function MealsScreen() {
  const { meals, find, lookup, search } = useMeals();
  const guard = useGuard();
  const { query, filters, selected } = useMealsView();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);

  const slots = useMemo(() => offeredSlots(meals), [meals]);
  const tags = useMemo(() => offeredTags(meals, guard), [meals, guard]);
  const searched = useDeferredValue(query);
  const found = useMemo(
    () => (searched.trim() === '' ? null : search.search(searched, Number.POSITIVE_INFINITY).map((meal) => meal.id)),
    [search, searched],
  );
  // A filter whose tag or slot is gone, or is no longer offered, narrows nothing.
  const { slot, tag, mine } = filters;
  const listed = useMemo(
    () =>
      selectMeals(meals, found, {
        slot: slots.some(({ id }) => id === slot) ? slot : null,
        tag: tag !== null && tags.includes(tag) ? tag : null,
        mine,
      }),
    [meals, found, slots, tags, slot, tag, mine],
  );
  const shown = listed.find((meal) => meal.id === selected) ?? listed[0];

  const openNew = () => setDialog({ kind: 'edit', id: `mine:${newEntryId()}` });
  useEffect(
    () =>
      registerCommands([
        { id: 'meals.search', name: 'Search meals', keys: ['/', 'Ctrl+F'], run: () => searchField.current?.focus() },
        { id: 'meals.new', name: 'New meal', keys: ['N'], run: openNew },
      ]),
    [],
  );

  const edited = dialog === null ? undefined : meals.find((meal) => meal.id === dialog.id && meal.isOwn);
  return (
    <>
      <MealsBar
        searchField={searchField}
        slots={slots}
        tags={tags}
        hasOwn={meals.some((meal) => meal.isOwn)}
        onNew={openNew}
        onToList={() => list.current?.querySelector<HTMLElement>('li button[tabindex="0"]')?.focus()}
      />
      <main className="meals" aria-label="Meals">
        {meals.length === 0 ? (
          <div className="ml-none">
            <h2>No meals yet</h2>
            <p>
              A meal is several foods planned as one: a chili, a breakfast you often make. It is weighed once and
              planned by the serving.
            </p>
            <button type="button" className="btn primary" onClick={openNew}>
              New meal
            </button>
          </div>
        ) : (
          <>
            <MealList
              list={list}
              meals={listed}
              find={find}
              lookup={lookup}
              shownId={shown?.id ?? null}
              onBack={() => searchField.current?.focus()}
            />
            {shown === undefined ? (
              <div className="ml-none">
                <h2>No meal fits</h2>
                <p>
                  {query.trim() === ''
                    ? 'Take a filter away to see more.'
                    : `No meal is called “${query.trim()}”. Try fewer letters, or make it with New meal.`}
                </p>
                <button type="button" className="btn outline" onClick={clearSearchAndFilters}>
                  Clear search and filters
                </button>
              </div>
            ) : (
              <MealPage
                // Another meal begins at its top, in the servings it is written for.
                key={shown.id}
                meal={shown}
                find={find}
                lookup={lookup}
                onEdit={() => setDialog({ kind: 'edit', id: shown.id })}
                onDelete={() => setDialog({ kind: 'delete', id: shown.id })}
                onDuplicate={() => showNewMeal(duplicateMeal(shown))}
              />
            )}
          </>
        )}
      </main>
      {dialog?.kind === 'edit' ? (
        <MealEditor
          id={dialog.id}
          edited={edited ?? null}
          onClose={() => setDialog(null)}
          onSaved={(id) => {
            setDialog(null);
            if (edited === undefined) showNewMeal(id);
            else selectMeal(id);
          }}
        />
      ) : null}
      {dialog?.kind === 'delete' && edited !== undefined ? (
        <DeleteMealDialog
          meal={edited}
          meals={meals}
          onClose={() => setDialog(null)}
          onDeleted={() => {
            setDialog(null);
            // The button that asked is gone with its meal.
            requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus());
          }}
        />
      ) : null}
    </>
  );
}
