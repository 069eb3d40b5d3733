import { useUnits } from '#renderer/state/library-store';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { kindWords } from '#shared/domain/food/food';
import type { Food, FoodLookup, Ingredient } from '#shared/domain/food/food';
import type { NestedRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { formatPortion } from '#shared/domain/food/portion';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { scaledPortion } from '#shared/domain/food/scaled-portion';
import { GONE_FOOD, GONE_RECIPE, formatGrams } from './recipe-text';
import { formatServings } from '#shared/domain/week/servings-text';
import { selectRecipe } from './recipes-view';
import { formatAmount } from '#shared/domain/typed-number';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './recipe-page.module.css';

/** Most servings to show amounts for. */
const MOST_SERVINGS = 20;

interface StepperProps {
  readonly servings: number;
  readonly onChange: (servings: number) => void;
}

function ServingsStepper({ servings, onChange }: StepperProps) {
  const fewer = Math.ceil(servings) - 1;
  const more = Math.floor(servings) + 1;
  return (
    <div className={classNames(fieldStyles.stepper, styles.mlStepper)} role="group" aria-label="Servings shown">
      <button
        type="button"
        aria-label="Fewer servings"
        disabled={fewer < 1}
        title={fewer < 1 ? 'At least one' : undefined}
        onClick={() => onChange(fewer)}
      >
        <IconMinus size={14} stroke={1.7} aria-hidden />
      </button>
      <output className={textStyles.num}>{formatAmount(servings)}</output>
      <button
        type="button"
        aria-label="More servings"
        disabled={more > MOST_SERVINGS}
        title={more > MOST_SERVINGS ? `At most ${MOST_SERVINGS}` : undefined}
        onClick={() => onChange(more)}
      >
        <IconPlus size={14} stroke={1.7} aria-hidden />
      </button>
    </div>
  );
}

interface FoodLineProps {
  readonly ingredient: Ingredient;
  readonly food: Food | undefined;
  readonly factor: number;
}

function FoodLine({ ingredient, food, factor }: FoodLineProps) {
  const units = useUnits();
  const portion = scaledPortion(ingredient.portion, factor);
  const showsGrams = portion.unit !== 'g' && (food === undefined || !hasNominalWeight(food));
  const word = food === undefined ? 'its nutrition is unknown' : food.kind === 'food' ? '' : kindWords(food.kind);
  // "Salt, salt" would be redundant.
  const kind = food?.name.toLowerCase().includes(word) === true ? '' : word;
  return (
    <li>
      <span className={food === undefined ? styles.mlGone : undefined}>
        {food?.name ?? GONE_FOOD}
        {kind === '' ? '' : <small> {kind}</small>}
      </span>
      <b className={textStyles.num}>{formatPortion(portion)}</b>
      <span className={classNames(textStyles.num, textStyles.dim)}>
        {showsGrams ? formatGrams(ingredient.grams * factor, units) : ''}
      </span>
    </li>
  );
}

function RecipeLine({
  ingredient: { recipe: id, servings },
  find,
  factor,
}: {
  readonly ingredient: NestedRecipe;
  readonly find: RecipeLookup;
  readonly factor: number;
}) {
  const recipe = find(id);
  return (
    <li>
      {recipe === undefined ? (
        <span className={styles.mlGone}>
          {GONE_RECIPE} <small>its nutrition is unknown</small>
        </span>
      ) : (
        <span>
          <button type="button" className={textStyles.link} onClick={() => selectRecipe(id)}>
            {recipe.name}
          </button>{' '}
          <small>recipe</small>
        </span>
      )}
      <b className={textStyles.num}>{formatServings(servings * factor)}</b>
      <span />
    </li>
  );
}

interface IngredientListProps {
  readonly recipe: PlannableRecipe;
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  /** Servings the amounts are shown for; `null`: as the recipe is written. Not stored. */
  readonly scaledTo: number | null;
  readonly onScale: (servings: number | null) => void;
}

/** The ingredients of a recipe, for its own or any other number of servings. */
export function IngredientList({ recipe, find, lookup, scaledTo, onScale }: IngredientListProps) {
  const units = useUnits();
  const servings = scaledTo ?? recipe.servings;
  const factor = servings / recipe.servings;
  return (
    <section>
      <div className={styles.mlFor}>
        <h3>Ingredients</h3>
        <span>for</span>
        <ServingsStepper servings={servings} onChange={onScale} />
        <span>{servings > 1 ? 'servings' : 'serving'}</span>
        {factor === 1 ? null : (
          <button type="button" className={classNames(textStyles.link, styles.mlForLink)} onClick={() => onScale(null)}>
            Back to {formatAmount(recipe.servings)}
          </button>
        )}
      </div>
      {recipe.ingredients.length === 0 ? <p className={textStyles.dim}>No ingredients yet.</p> : null}
      <ul className={styles.mlIngredients} aria-label={`Ingredients for ${formatServings(servings)}`}>
        {recipe.ingredients.map((one, index) =>
          isNestedRecipe(one) ? (
            <RecipeLine key={index} ingredient={one} find={find} factor={factor} />
          ) : (
            <FoodLine key={index} ingredient={one} food={lookup(one.food)} factor={factor} />
          ),
        )}
      </ul>
      {recipe.cookedGrams === null ? null : (
        <p className={classNames(textStyles.dim, styles.mlTogether)}>
          Weighs {formatGrams(recipe.cookedGrams * factor, units)} cooked.
        </p>
      )}
    </section>
  );
}
