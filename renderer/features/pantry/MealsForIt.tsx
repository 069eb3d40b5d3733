import { useMemo } from 'react';
import { flattenRecipe, isRecipeProblem } from '#shared/domain/food/library-recipe';
import { ingredientsOf } from '#shared/domain/food/recipe';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import type { StockFood } from '#shared/domain/pantry/stock-food';
import type { ShoppingSources } from '#shared/domain/shopping/purchase';
import { purchaseOf } from '#shared/domain/shopping/purchase';
import { useUnits } from '#renderer/state/library-store';
import { useRecipes } from '#renderer/state/recipes-store';
import { showRecipe } from '#renderer/state/show-request';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './pantry.module.css';

/** More would be no help. */
const MOST = 8;

interface MealsForItProps {
  readonly stock: StockFood;
  readonly sources: ShoppingSources;
}

/** The recipes that use a food, raw or cooked; those that use most of it first. */
export function MealsForIt({ stock, sources }: MealsForItProps) {
  const { recipes, find } = useRecipes();
  const units = useUnits();
  const { key } = stock.purchase;
  const found = useMemo(
    () =>
      recipes
        .flatMap(({ id, name }) => {
          const recipe = flattenRecipe(id, find);
          if (isRecipeProblem(recipe)) return [];
          const grams = ingredientsOf(recipe, 1).reduce(
            (sum, one) => sum + (purchaseOf(one.food, sources).key === key ? one.grams : 0),
            0,
          );
          return grams > 0 ? [{ id, name, grams }] : [];
        })
        .toSorted((a, b) => b.grams - a.grams)
        .slice(0, MOST),
    [recipes, find, sources, key],
  );
  return (
    <section className={inspectorStyles.iMin} aria-label={`Meals for ${stock.name}`}>
      <h3>
        <b>Recipes with it</b> <span className={textStyles.dim}>per serving</span>
      </h3>
      {found.length === 0 ? (
        <p className={inspectorStyles.iSup}>No recipe has it. Put it into a meal on the plan: it comes first there.</p>
      ) : (
        <ul className={styles.meals}>
          {found.map(({ id, name, grams }) => (
            <li key={id}>
              <button type="button" className={textStyles.link} title={name} onClick={() => showRecipe(id)}>
                {name}
              </button>
              <span className={textStyles.num}>{formatGramsIn(Math.round(grams), units)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
