import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { currentLibrary, currentUnits, useLibrary } from '#renderer/state/library-store';
import { useEdit } from '#renderer/state/use-edit';
import { Problem } from '#renderer/ui/Problem';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { useRecipes } from '#renderer/state/recipes-store';
import { newEntryId } from '#renderer/state/planner-store';
import { useUnsavedDraft } from '#renderer/state/unsaved-drafts';
import type { Food, FoodId, FoodLookup } from '#shared/domain/food/food';
import { weighedGrams, readRecipe } from '#shared/domain/food/read-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { Dialog } from '#renderer/ui/Dialog';
import { LabelQuestionDialog } from '#renderer/ui/LabelQuestionDialog';
import { keepAnswered } from './answered-labels';
import { IngredientRows } from './IngredientRows';
import { IngredientSearch } from './IngredientSearch';
import { saveRecipe } from './recipe-edits';
import type { IngredientRow, RecipeField, RecipeForm } from './recipe-form';
import { EMPTY_FORM, formOf, moveRow, newFoodRow, newRecipeRow, readRecipeForm, readRow, UNREAD } from './recipe-form';
import { goneName } from './recipe-text';
import { RecipeNutrition } from './RecipeNutrition';
import { plural } from '#shared/domain/number-text';
import { NumberField } from '#renderer/ui/NumberInput';
import { useShownProblems } from '#renderer/ui/use-shown-problems';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import recipeEditorStyles from './recipe-editor.module.css';
import recipePageStyles from './recipe-page.module.css';

type StoredFood = LibraryDocument['foods'][string];

interface RecipeEditorProps {
  readonly id: string;
  /** The recipe to edit; `null` makes a new one. */
  readonly edited: PlannableRecipe | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/**
 * Creates or edits an own recipe. Nothing is saved while there is a problem; the dialog asks before it drops changes.
 */
export function RecipeEditor({ id, edited, onClose, onSaved }: RecipeEditorProps) {
  const { find, lookup: known } = useRecipes();
  const { foods } = useLibrary();
  // Label rows answered here; they are saved in the library together with the recipe, or not at all.
  const [answered, setAnswered] = useState<Readonly<Record<FoodId, StoredFood>>>({});
  const [asked, setAsked] = useState<Food | null>(null);
  const lookup: FoodLookup = (foodId) => {
    const food = answered[foodId];
    return food === undefined ? known(foodId) : { ...food, id: foodId };
  };
  const sources = { id, find, lookup };
  const [initial] = useState<RecipeForm>(() => (edited === null ? EMPTY_FORM : formOf(edited, sources)));
  const [isLeaving, setIsLeaving] = useState(false);
  const form = useForm({ initialValues: initial, onValuesChange: () => setIsLeaving(false) });
  const { rows } = form.values;
  const searchField = useRef<HTMLInputElement>(null);
  const formElement = useRef<HTMLFormElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);

  const result = readRecipeForm(form.values, sources, edited?.revision ?? 0);
  const problems = useShownProblems<RecipeField>((field) => result.problems.get(field));
  const isChanged = form.isDirty();
  useUnsavedDraft(isChanged);
  const read = readRecipe(id, result.preview.recipe, find);
  const grams = weighedGrams(read.ingredients, result.preview.recipe.cookedGrams, lookup);

  // A new line gets the focus once it is rendered.
  const newRow = useRef<string | null>(null);
  useEffect(() => {
    const fields = [...(formElement.current?.querySelectorAll<HTMLInputElement>('[data-row]') ?? [])];
    fields.find((one) => one.dataset['row'] === newRow.current)?.focus();
    newRow.current = null;
  }, [rows]);
  useEffect(() => {
    if (isLeaving) keepButton.current?.focus();
  }, [isLeaving]);

  const changeRows = (next: (before: readonly IngredientRow[]) => readonly IngredientRow[]) =>
    form.setFieldValue('rows', next);
  const field = (name: Exclude<RecipeField, 'ingredients'>) => ({
    ...form.getInputProps(name),
    value: form.values[name],
    error: problems.of(name),
    onBlur: () => problems.leave(name),
  });

  const addRow = (row: IngredientRow) => {
    changeRows((before) => [...before, row]);
    newRow.current = row.key;
  };
  const addFood = (food: Food) => {
    if (food.ask === undefined) addRow(newFoodRow(food, newEntryId(), currentUnits()));
    else setAsked(food);
  };
  const answer = (row: Food, food: Food) => {
    const kept = keepAnswered(row, food, { ...foods, ...answered });
    setAnswered((before) => ({ ...before, [kept.id]: kept.food }));
    setAsked(null);
    addRow(newFoodRow({ ...kept.food, id: kept.id }, newEntryId(), currentUnits()));
  };
  const edit = useEdit(onClose);
  const close = () => {
    if (asked !== null) setAsked(null);
    else if (isChanged && !isLeaving) setIsLeaving(true);
    else if (!isChanged) onClose();
  };
  const save = () => {
    const { recipe } = result;
    if (recipe === null) {
      problems.send(formElement.current, searchField.current);
      return;
    }
    if (isChanged || edited === null) {
      const used = new Set(recipe.ingredients.flatMap((one) => ('food' in one ? [one.food] : [])));
      const stored = currentLibrary().foods;
      const fresh = Object.entries(answered).filter(([one]) => used.has(one) && !Object.hasOwn(stored, one));
      edit.run(
        () => saveRecipe(id, recipe, Object.fromEntries(fresh)),
        () => `${recipe.name} was saved.`,
        () => onSaved(id),
      );
      return;
    }
    onSaved(id);
  };

  return (
    <>
      <Dialog onClose={close} title={edited === null ? 'New recipe' : `Edit ${edited.name}`} size={980}>
        <form
          ref={formElement}
          className={recipeEditorStyles.mlEditor}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <div className={recipeEditorStyles.mlFields}>
            <div className={recipeEditorStyles.mlTop}>
              <TextInput label="Name" data-autofocus {...field('name')} />
              <NumberField label="Makes, servings" {...field('servings')} />
              <NumberField label="Weighs cooked, g" placeholder="not weighed" {...field('cookedGrams')} />
            </div>
            <section aria-labelledby={`${id}-ingredients`}>
              <h3 id={`${id}-ingredients`}>
                Ingredients{' '}
                <span className={classNames(textStyles.dim, recipeEditorStyles.mlEditorDim)}>
                  for all servings together
                </span>
              </h3>
              <IngredientRows
                rows={rows}
                read={(row) => readRow(row, sources)}
                servings={result.preview.servings ?? 1}
                find={find}
                lookup={lookup}
                onChange={(row) => changeRows((before) => before.map((one) => (one.key === row.key ? row : one)))}
                onMove={(key, step) => changeRows((before) => moveRow(before, key, step))}
                onRemove={(key) => {
                  changeRows((before) => before.filter((row) => row.key !== key));
                  searchField.current?.focus();
                }}
                onDone={() => searchField.current?.focus()}
              />
              <IngredientSearch
                recipeId={id}
                field={searchField}
                describedBy={problems.of('ingredients') === undefined ? undefined : `${id}-none`}
                onFood={addFood}
                onRecipe={(recipe) => addRow(newRecipeRow(recipe, newEntryId()))}
              />
              <Problem text={problems.of('ingredients')} id={`${id}-none`} />
            </section>
            <Textarea label="Steps, one per line" autosize minRows={3} maxRows={10} {...field('steps')} />
            <Textarea label="Note" autosize minRows={1} maxRows={5} {...field('note')} />
            <div className={recipeEditorStyles.mlTwo}>
              <TextInput
                label="Tags"
                placeholder="dinner, freezes well"
                description="Separate with commas. Breakfast, lunch, dinner, snacks and drinks also sort it by time."
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                {...field('tags')}
              />
              <TextInput label="Source" placeholder="a link, a book, a person" {...field('source')} />
            </div>
            <div className={recipeEditorStyles.mlTwo}>
              <TextInput label="Prep line" placeholder="Thaw the salmon" {...field('prep')} />
              <TextInput label="Days before" placeholder="1" {...field('prepDays')} />
            </div>
          </div>
          <div className={recipePageStyles.mlLive}>
            <h3>Nutrition so far</h3>
            <RecipeNutrition
              ingredients={read.ingredients}
              servings={result.preview.servings}
              grams={grams}
              isCooked={result.preview.recipe.cookedGrams !== null}
              lookup={lookup}
              nameOfGone={(one) =>
                one.startsWith(UNREAD) ? 'An amount that cannot be read' : goneName(one, result.preview.recipe, find)
              }
            />
          </div>
          <div className={recipeEditorStyles.mlFoot}>
            {isLeaving ? (
              <>
                <p role="alert">Your changes are not saved.</p>
                <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onClose}>
                  Discard changes
                </button>
                <button
                  ref={keepButton}
                  type="button"
                  className={classNames(buttonStyles.btn, buttonStyles.outline)}
                  onClick={() => {
                    setIsLeaving(false);
                    searchField.current?.focus();
                  }}
                >
                  Keep editing
                </button>
              </>
            ) : (
              <>
                {problems.wasSent && result.recipe === null ? (
                  <p className={textStyles.problem} role="status">
                    Not saved: {plural(result.problems.size, 'a field needs', 'some fields need')} another look.
                  </p>
                ) : null}
                {edited === null || problems.wasSent ? null : (
                  <p className={classNames(textStyles.dim, recipeEditorStyles.mlEditorDim)}>
                    Days that have it keep it as it was planned.
                  </p>
                )}
                <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={close}>
                  Cancel
                </button>
                <Problem text={edit.problem} />
                <button
                  type="submit"
                  className={classNames(buttonStyles.btn, buttonStyles.primary)}
                  disabled={edit.isRunning}
                >
                  {edited === null ? 'Add recipe' : 'Save'}
                </button>
              </>
            )}
          </div>
        </form>
      </Dialog>
      {asked === null ? null : (
        <LabelQuestionDialog food={asked} onAnswer={(food) => answer(asked, food)} onCancel={() => setAsked(null)} />
      )}
    </>
  );
}
