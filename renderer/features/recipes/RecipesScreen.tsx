import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { pictureOf } from '#shared/domain/food/recipe-picture';
import { currentLibrary } from '#renderer/state/library-store';
import { editRefusal } from '#renderer/state/change-documents';
import type { CommandRun } from '#renderer/state/commands';
import { registerCommands } from '#renderer/state/commands';
import { openPrint } from '#renderer/state/print-request';
import { addRecipeToPlan, planningProblem } from '#renderer/state/recipe-planning';
import { tellDone } from '#renderer/state/tell';
import { takeShowRequest, useRecipeRequest } from '#renderer/state/show-request';
import { useCatalog } from '#renderer/state/catalog-store';
import { recipeTags } from '#shared/domain/food/diet-tags';
import { readRecipe } from '#shared/domain/food/read-recipe';
import { flattenRecipe, isNestedRecipe } from '#shared/domain/food/library-recipe';
import { NO_DAY, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { useRecipes } from '#renderer/state/recipes-store';
import { newEntryId } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { DeleteRecipeDialog } from './DeleteRecipeDialog';
import { duplicateRecipe } from './recipe-edits';
import { RecipeEditor } from './RecipeEditor';
import { RecipeList } from './RecipeList';
import { offeredSlots, offeredTags, selectRecipes } from './recipe-list';
import { RecipePage } from './RecipePage';
import { RecipesBar } from './RecipesBar';
import { clearSearchAndFilters, selectRecipe, setAdding, showNewRecipe, useRecipesView } from './recipes-view';
import { takePictureAway, usePictureField } from './picture-choice';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './recipes.module.css';

type OpenDialog = { readonly kind: 'edit' | 'delete'; readonly id: string } | null;

async function duplicate(recipe: PlannableRecipe): Promise<void> {
  const id = await duplicateRecipe(recipe);
  if (id !== null) showNewRecipe(id);
}

/** Chooses a serving of a recipe for the week, without a day. */
function addWithoutDay({ id, name }: PlannableRecipe): void {
  const added = addRecipeToPlan(id, NO_DAY, 1);
  if (added !== null) tellDone(`${name} added to ${NO_DAY_YET}.`, added.step);
}

/** Opens the print dialog for the card of a recipe. */
function printCard({
  id,
  name,
  servings,
  ingredients,
  cookedGrams,
  steps,
  note,
  tags,
  source,
  revision,
}: PlannableRecipe) {
  const recipe = {
    name,
    servings,
    ingredients: ingredients.map((one) => (isNestedRecipe(one) ? { ...one } : { ...one, portion: { ...one.portion } })),
    cookedGrams,
    steps,
    note,
    tags: [...tags],
    source,
    revision,
  };
  openPrint({ list: false, document: 'recipes', recipe, recipeId: id });
}

/** The Recipes screen: own and shipped recipes as a list, with the details of the selected one beside it. */
export function RecipesScreen() {
  const { recipes, find, lookup, search } = useRecipes();
  const guard = useGuard();
  const { query, filters, selected } = useRecipesView();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const { field: pictureField, choose: choosePicture, onChosen: onPictureChosen } = usePictureField();

  const slots = useMemo(() => offeredSlots(recipes), [recipes]);
  const tags = useMemo(() => offeredTags(recipes, guard), [recipes, guard]);
  const searched = useDeferredValue(query);
  const found = useMemo(
    () =>
      searched.trim() === '' ? null : search.search(searched, Number.POSITIVE_INFINITY).map((recipe) => recipe.id),
    [search, searched],
  );
  // A filter whose tag or slot no longer exists or is no longer offered has no effect.
  const { slot, tag, mine, without } = filters;
  const { find: shipped } = useCatalog();
  const listed = useMemo(
    () =>
      selectRecipes(
        recipes,
        found,
        {
          slot: slots.some(({ id }) => id === slot) ? slot : null,
          tag: tag !== null && tags.includes(tag) ? tag : null,
          mine,
          without,
        },
        (recipe) => recipeTags(readRecipe(recipe.id, recipe, find), lookup, shipped),
      ),
    [recipes, found, slots, tags, slot, tag, mine, without, find, lookup, shipped],
  );
  const shown = listed.find((recipe) => recipe.id === selected) ?? listed[0];

  const openNew = () => setDialog({ kind: 'edit', id: `mine:${newEntryId()}` });
  useEffect(
    () =>
      registerCommands({
        'recipes.search': { run: () => searchField.current?.focus() },
        'recipes.new': { run: openNew },
      }),
    [],
  );

  useEffect(() => {
    const ofShown = (
      run: (recipe: PlannableRecipe) => void,
      why: (recipe: PlannableRecipe) => string | null = () => null,
    ): CommandRun => ({
      run: () => {
        if (shown !== undefined) run(shown);
      },
      refusal: () => (shown === undefined ? 'Choose a recipe first' : why(shown)),
      about: () => shown?.name ?? '',
    });
    const ownOnly = (recipe: PlannableRecipe) => (recipe.isOwn ? null : 'Only your own recipes can be changed');
    return registerCommands({
      'recipes.add-to-plan': ofShown(
        () => setAdding(true),
        (recipe) => planningProblem(flattenRecipe(recipe.id, find)) ?? editRefusal(),
      ),
      'recipes.no-day': ofShown(
        addWithoutDay,
        (recipe) => planningProblem(flattenRecipe(recipe.id, find)) ?? editRefusal(),
      ),
      'recipes.edit': ofShown((recipe) => setDialog({ kind: 'edit', id: recipe.id }), ownOnly),
      'recipes.print': ofShown(printCard),
      'recipes.duplicate': ofShown((recipe) => void duplicate(recipe)),
      'recipes.picture': ofShown(choosePicture),
      'recipes.remove-picture': ofShown(takePictureAway, (recipe) =>
        pictureOf(currentLibrary().pictures, recipe.id) === null ? 'The recipe has no picture' : null,
      ),
      'recipes.delete': ofShown((recipe) => setDialog({ kind: 'delete', id: recipe.id }), ownOnly),
    });
  }, [shown, find, choosePicture]);
  const requested = useRecipeRequest();
  useEffect(() => {
    if (requested === null) return;
    takeShowRequest();
    showNewRecipe(requested);
  }, [requested]);

  const edited = dialog === null ? undefined : recipes.find((recipe) => recipe.id === dialog.id && recipe.isOwn);
  return (
    <>
      <RecipesBar
        searchField={searchField}
        slots={slots}
        tags={tags}
        hasOwn={recipes.some((recipe) => recipe.isOwn)}
        onNew={openNew}
        onToList={() => list.current?.querySelector<HTMLElement>('li button[tabindex="0"]')?.focus()}
      />
      <input
        ref={pictureField}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label="Picture of the recipe"
        hidden
        onChange={onPictureChosen}
      />
      <main className={styles.recipes} aria-label="Recipes">
        {recipes.length === 0 ? (
          <div className={styles.mlNone}>
            <h2>No recipes yet</h2>
            <p>
              A recipe is several foods planned as one: a chili, a breakfast you often make. It is weighed once and
              planned by the serving.
            </p>
            <button type="button" className={classNames(buttonStyles.btn, buttonStyles.primary)} onClick={openNew}>
              New recipe
            </button>
          </div>
        ) : (
          <>
            <RecipeList
              list={list}
              recipes={listed}
              find={find}
              lookup={lookup}
              shownId={shown?.id ?? null}
              onBack={() => searchField.current?.focus()}
            />
            {shown === undefined ? (
              <div className={styles.mlNone}>
                <h2>No recipe fits</h2>
                <p>
                  {query.trim() === ''
                    ? 'Remove a filter to see more.'
                    : `No recipe is called “${query.trim()}”. Try fewer letters, or make it with New recipe.`}
                </p>
                <button
                  type="button"
                  className={classNames(buttonStyles.btn, buttonStyles.outline)}
                  onClick={clearSearchAndFilters}
                >
                  Clear search and filters
                </button>
              </div>
            ) : (
              <RecipePage
                // Another recipe starts at the top, with its own number of servings.
                key={shown.id}
                recipe={shown}
                find={find}
                lookup={lookup}
                onEdit={() => setDialog({ kind: 'edit', id: shown.id })}
                onDelete={() => setDialog({ kind: 'delete', id: shown.id })}
                onDuplicate={() => void duplicate(shown)}
                onPrint={() => printCard(shown)}
                onChoosePicture={() => choosePicture(shown)}
              />
            )}
          </>
        )}
      </main>
      {dialog?.kind === 'edit' ? (
        <RecipeEditor
          id={dialog.id}
          edited={edited ?? null}
          onClose={() => setDialog(null)}
          onSaved={(id) => {
            setDialog(null);
            if (edited === undefined) showNewRecipe(id);
            else selectRecipe(id);
          }}
        />
      ) : null}
      {dialog?.kind === 'delete' && edited !== undefined ? (
        <DeleteRecipeDialog
          recipe={edited}
          recipes={recipes}
          onClose={() => setDialog(null)}
          onDeleted={() => {
            setDialog(null);
            // The button that opened the dialog has disappeared with its recipe.
            requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus());
          }}
        />
      ) : null}
    </>
  );
}
