import { IconCopy, IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { tell } from '#renderer/state/tell';
import { planningProblem } from '#renderer/state/meal-planning';
import type { Meal } from '#renderer/state/meals-store';
import { useGuard } from '#renderer/state/score-store';
import { call } from '#renderer/bridge/bridge';
import type { FoodLookup } from '#shared/domain/food/food';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { flattenRecipe } from '#shared/domain/food/library-recipe';
import { mealGrams, readMeal } from '#shared/domain/food/read-meal';
import { IngredientList } from './IngredientList';
import { MEAL_EXPORTERS } from '#shared/formats/registry';
import { saveText } from '#renderer/state/save-text';
import { shownTags } from './meal-list';
import { goneName, gramsWords, isLink } from './meal-words';
import { servingsWords } from '#shared/domain/week/servings-words';
import { MealNutrition } from './MealNutrition';
import { PlanMeal } from './PlanMeal';
import './meal-page.css';

interface MealPageProps {
  readonly meal: Meal;
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

async function copyLink(link: string): Promise<void> {
  const result = await call('clipboard.writeText', { text: link });
  if (result.ok) tell('The link is on the clipboard.');
  else tell(`Not copied. ${result.error.message}`);
}

/** Saves the meal as a text to read or to cook from. */
async function saveMeal(
  meal: Meal,
  sources: { readonly find: RecipeLookup; readonly lookup: FoodLookup },
): Promise<void> {
  const { extension, write } = MEAL_EXPORTERS.md;
  const suggestedName = `${
    meal.name
      .replaceAll(/[^\p{L}\p{N} ,()-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'Meal'
  }.${extension}`;
  const text = write({ id: meal.id, meal, ...sources });
  await saveText({ suggestedName, format: extension, text }, 'The meal is unchanged.');
}

/** Each line of the steps, without a number somebody typed: the list numbers them. */
function stepsOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => line.replace(/^\d{1,2}[.)]\s+/, ''));
}

function Source({ source }: { readonly source: string }) {
  return (
    <section>
      <h3>Source</h3>
      <p className="ml-source">
        {source}
        {isLink(source) ? (
          <button type="button" className="link" onClick={() => void copyLink(source)}>
            Copy link
          </button>
        ) : null}
      </p>
    </section>
  );
}

/** One meal in full: ingredients for as many servings as wanted, what it brings, how it is made. */
export function MealPage({ meal, find, lookup, onEdit, onDuplicate, onDelete }: MealPageProps) {
  const [scaledTo, setScaledTo] = useState<number | null>(null);
  const read = readMeal(meal.id, meal, find);
  const grams = mealGrams(read.ingredients, meal.cookedGrams, lookup);
  const problem = planningProblem(flattenRecipe(meal.id, find));
  const tags = shownTags(meal, useGuard());
  const steps = stepsOf(meal.steps);
  return (
    <article className="ml-page" tabIndex={0} role="region" aria-label={meal.name}>
      <header>
        <div>
          <h2>{meal.name}</h2>
          <p className="dim">
            {servingsWords(meal.servings)}
            {grams === null
              ? ''
              : meal.cookedGrams === null
                ? ` of ${gramsWords(grams / meal.servings)} ingredients`
                : ` of ${gramsWords(grams / meal.servings)}, weighed cooked`}
            {tags.length === 0 ? '' : ` · ${tags.join(', ')}`}
          </p>
        </div>
        <div className="ml-actions">
          {meal.isOwn ? (
            <button type="button" className="btn quiet" aria-label="Edit" title="Edit" onClick={onEdit}>
              <IconPencil size={16} stroke={1.7} aria-hidden />
              <span>Edit</span>
            </button>
          ) : null}
          <button type="button" className="btn quiet" aria-label="Duplicate" title="Duplicate" onClick={onDuplicate}>
            <IconCopy size={16} stroke={1.7} aria-hidden />
            <span>Duplicate</span>
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-label="Save as Markdown"
            title="Save as Markdown"
            onClick={() => void saveMeal({ ...meal, tags }, { find, lookup })}
          >
            <IconFileExport size={16} stroke={1.7} aria-hidden />
            <span>Save</span>
          </button>
          {meal.isOwn ? (
            <button type="button" className="btn quiet" aria-label="Delete" title="Delete" onClick={onDelete}>
              <IconTrash size={16} stroke={1.7} aria-hidden />
              <span>Delete</span>
            </button>
          ) : null}
          <PlanMeal
            meal={meal}
            gramsPerServing={grams === null || meal.cookedGrams === null ? null : grams / meal.servings}
            problem={problem}
          />
        </div>
      </header>
      {problem === null ? null : (
        <p className="notice" role="note">
          {problem}
        </p>
      )}
      <div className="ml-body">
        <div>
          <IngredientList meal={meal} find={find} lookup={lookup} scaledTo={scaledTo} onScale={setScaledTo} />
          {steps.length === 0 ? null : (
            <section>
              <h3>Steps</h3>
              {steps.length === 1 ? (
                <p>{steps[0]}</p>
              ) : (
                <ol className="ml-steps">
                  {steps.map((step, index) => (
                    <li key={index}>{step}</li>
                  ))}
                </ol>
              )}
            </section>
          )}
          {meal.note === '' ? null : (
            <section>
              <h3>Note</h3>
              <p className="ml-note">{meal.note}</p>
            </section>
          )}
          {meal.source === '' ? null : <Source source={meal.source} />}
        </div>
        <MealNutrition
          ingredients={read.ingredients}
          servings={meal.servings}
          grams={grams}
          isCooked={meal.cookedGrams !== null}
          lookup={lookup}
          nameOfGone={(id) => goneName(id, meal, find)}
        />
      </div>
    </article>
  );
}
