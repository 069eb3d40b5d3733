import { useUnits } from '#renderer/state/library-store';
import { IconCopy, IconFileExport, IconLock, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { planningProblem } from '#renderer/state/recipe-planning';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { useGuard } from '#renderer/state/score-store';
import { recipeTags } from '#shared/domain/food/diet-tags';
import type { FoodLookup } from '#shared/domain/food/food';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { flattenRecipe } from '#shared/domain/food/library-recipe';
import { contentsText } from '#shared/domain/repair/limit-text';
import { recipeSteps } from '#shared/domain/food/recipe-steps';
import { weighedGrams, readRecipe } from '#shared/domain/food/read-recipe';
import { IngredientList } from './IngredientList';
import { fileName, labelsOf } from '#shared/formats/exporter';
import type { RecipeFormat } from '#shared/formats/registry';
import { RECIPE_EXPORTERS } from '#shared/formats/registry';
import { BarButton } from '#renderer/ui/BarButton';
import { ExportButton } from '#renderer/ui/ExportButton';
import { copyText, saveText } from '#renderer/state/save-text';
import { openMenu } from '#renderer/state/menu-request';
import { shownTags } from './recipe-list';
import { recipeMenu } from './recipe-menu';
import { goneName, formatGrams, isLink } from './recipe-text';
import { formatServings } from '#shared/domain/week/servings-text';
import { RecipeNutrition } from './RecipeNutrition';
import { RecipePicture } from './RecipePicture';
import { PlanRecipe } from './PlanRecipe';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './recipe-page.module.css';

interface RecipePageProps {
  readonly recipe: PlannableRecipe;
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onPrint: () => void;
  readonly onChoosePicture: () => void;
}

const SAVE_AS = `Save as ${labelsOf(RECIPE_EXPORTERS)}`;

/** Saves the recipe as text for reading or cooking. */
async function saveRecipe(
  recipe: PlannableRecipe,
  sources: { readonly find: RecipeLookup; readonly lookup: FoodLookup },
  format: RecipeFormat,
): Promise<void> {
  const exporter = RECIPE_EXPORTERS[format];
  const plainName = recipe.name.replaceAll(/[^\p{L}\p{N} ,()-]+/gu, ' ').trim();
  const suggestedName = fileName(exporter, plainName.slice(0, 80) || 'Recipe');
  const text = exporter.write({ id: recipe.id, recipe, ...sources });
  await saveText({ suggestedName, format: exporter.extension, text }, 'The recipe is unchanged.');
}

function Source({ source }: { readonly source: string }) {
  return (
    <section>
      <h3>Source</h3>
      <p className={styles.mlSource}>
        {source}
        {isLink(source) ? (
          <button
            type="button"
            className={classNames(textStyles.link, styles.mlSourceLink)}
            onClick={() => void copyText(source, 'The link')}
          >
            Copy link
          </button>
        ) : null}
      </p>
    </section>
  );
}

/** One recipe in full: ingredients for any number of servings, nutrition, steps. */
export function RecipePage({
  recipe,
  find,
  lookup,
  onEdit,
  onDuplicate,
  onDelete,
  onPrint,
  onChoosePicture,
}: RecipePageProps) {
  const units = useUnits();
  const [scaledTo, setScaledTo] = useState<number | null>(null);
  const read = readRecipe(recipe.id, recipe, find);
  const grams = weighedGrams(read.ingredients, recipe.cookedGrams, lookup);
  const problem = planningProblem(flattenRecipe(recipe.id, find));
  const tags = shownTags(recipe, useGuard());
  const contents = recipeTags(read, lookup, useCatalog().find);
  const steps = recipeSteps(recipe.steps);
  return (
    <article
      className={styles.mlPage}
      tabIndex={0}
      role="region"
      aria-label={recipe.name}
      onContextMenu={(event) => openMenu(event, () => recipeMenu(recipe))}
    >
      <header>
        <div>
          <h2>{recipe.name}</h2>
          <p className={textStyles.dim}>
            {formatServings(recipe.servings)}
            {grams === null
              ? ''
              : recipe.cookedGrams === null
                ? ` of ${formatGrams(grams / recipe.servings, units)} ingredients`
                : ` of ${formatGrams(grams / recipe.servings, units)}, weighed cooked`}
            {tags.length === 0 ? '' : ` · ${tags.join(', ')}`}
          </p>
          <p className={textStyles.dim}>Contains: {contentsText(contents).toLowerCase()}</p>
          {recipe.without === null ? null : (
            <p className={styles.mlWithout}>
              <IconLock size={13} stroke={1.7} className={textStyles.ic} aria-hidden /> {recipe.without}
            </p>
          )}
        </div>
        <div className={styles.mlActions}>
          {recipe.isOwn ? <BarButton name="Edit" words="Edit" Icon={IconPencil} onClick={onEdit} /> : null}
          <BarButton name="Duplicate" words="Duplicate" Icon={IconCopy} onClick={onDuplicate} />
          <ExportButton
            exporters={RECIPE_EXPORTERS}
            name={SAVE_AS}
            title={SAVE_AS}
            onChoose={(format) => void saveRecipe({ ...recipe, tags }, { find, lookup }, format)}
          >
            <IconFileExport size={16} stroke={1.7} aria-hidden />
            <span>Save</span>
          </ExportButton>
          <BarButton name="Print the card" words="Print" Icon={IconPrinter} onClick={onPrint} />
          {recipe.isOwn ? <BarButton name="Delete" words="Delete" Icon={IconTrash} onClick={onDelete} /> : null}
          <PlanRecipe
            recipe={recipe}
            gramsPerServing={grams === null || recipe.cookedGrams === null ? null : grams / recipe.servings}
            problem={problem}
          />
        </div>
      </header>
      {problem === null ? null : (
        <p className={classNames(inspectorStyles.notice, styles.mlPageNotice)} role="note">
          {problem}
        </p>
      )}
      <div className={styles.mlBody}>
        <div>
          <IngredientList recipe={recipe} find={find} lookup={lookup} scaledTo={scaledTo} onScale={setScaledTo} />
          {steps.length === 0 ? null : (
            <section>
              <h3>Steps</h3>
              {steps.length === 1 ? (
                <p>{steps[0]}</p>
              ) : (
                <ol className={styles.mlSteps}>
                  {steps.map((step, index) => (
                    <li key={index}>{step}</li>
                  ))}
                </ol>
              )}
            </section>
          )}
          {recipe.note === '' ? null : (
            <section>
              <h3>Note</h3>
              <p className={styles.mlNote}>{recipe.note}</p>
            </section>
          )}
          {recipe.source === '' ? null : <Source source={recipe.source} />}
        </div>
        <div>
          <RecipePicture recipe={recipe} onChoose={onChoosePicture} />
          <RecipeNutrition
            ingredients={read.ingredients}
            servings={recipe.servings}
            grams={grams}
            isCooked={recipe.cookedGrams !== null}
            lookup={lookup}
            nameOfGone={(id) => goneName(id, recipe, find)}
          />
        </div>
      </div>
    </article>
  );
}
