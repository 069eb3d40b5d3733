import { useReadOnlyReason } from '#renderer/state/planner-store';
import { useShownEntry } from '#renderer/state/eater-scores';
import { useFoodLookup } from '#renderer/state/score-store';
import { MINERALS } from '#shared/domain/nutrients';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { formatAmount } from '#shared/domain/typed-number';
import { contributionOf, foodsOfEntry } from '#shared/domain/score/score';
import { mineralName, roundedDown } from '#shared/domain/score/score-text';
import type { CellAddress, RecipeEntry } from '#shared/domain/week/week-plan';
import { BatchFacts } from '../leftovers/BatchFacts';
import { madeWithoutIn } from '#shared/domain/week/made-without';
import { formatServings } from '#shared/domain/week/servings-text';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { useUnits } from '#renderer/state/library-store';
import { formatNumber } from '#shared/domain/number-text';
import { EntryActions } from './EntryActions';
import { EntryHead } from './EntryHead';
import { PrepSection } from './PrepSection';
import { WhosePortion } from './WhosePortion';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../week/week-panels.module.css';

/** One planned recipe: its ingredients, each with its kind, and its share of the day's minerals. */
export function RecipeInspector({ entry: planned, at }: { readonly entry: RecipeEntry; readonly at: CellAddress }) {
  const lookup = useFoodLookup();
  const shown = useShownEntry(planned, at);
  const entry = shown.entry.kind === 'recipe' ? shown.entry : planned;
  const { targets } = shown;
  const units = useUnits();
  const readOnly = useReadOnlyReason();
  const recipe = lookup.recipe?.(entry.recipe);
  const foods = foodsOfEntry(entry, lookup);
  const without = madeWithoutIn(entry.note);
  return (
    <>
      <div className={styles.inspScroll} tabIndex={0} role="region" aria-label="Chosen entry">
        <EntryHead date={at.date} title={recipe?.name ?? `Unknown recipe ${entry.recipe}`}>
          {formatServings(entry.servings)}
          {recipe === undefined ? '' : `; the recipe makes ${formatAmount(recipe.servings)}`}
          {entry.locked ? ' · locked' : ''}
        </EntryHead>
        <WhosePortion shown={shown} />
        <PrepSection entry={planned} eaten={at.date} />
        {without === null ? null : <p className={styles.madeWithout}>This serving is {without}.</p>}
        <BatchFacts entry={planned} readOnly={readOnly !== null} />
        {MINERALS.map((mineral) => {
          const amount = contributionOf(entry, lookup, mineral);
          const isEstimated = foods.some(({ food }) => food?.estimated?.[mineral] !== undefined);
          const target = targets[mineral].floor;
          return (
            <section className={classNames(inspectorStyles.iMin, styles.entryMin)} key={mineral}>
              <h3>
                {mineralName(mineral)}
                <span>
                  {amount === null ? 'not known' : `${isEstimated ? '≈ ' : ''}${roundedDown(amount)} mg`}
                  {amount === null || target === null ? null : (
                    <span className={textStyles.dim}> of {formatNumber(target)}</span>
                  )}
                </span>
              </h3>
            </section>
          );
        })}
        <EntryActions entry={planned} at={at} />
        <table className={styles.per}>
          <thead>
            <tr>
              <th scope="col" className={styles.perName}>
                Ingredient
              </th>
              <th scope="col">amount</th>
            </tr>
          </thead>
          <tbody>
            {foods.map(({ food, name, grams }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {food === null || food.kind === 'food' || food.kind === 'salt'
                    ? ''
                    : `, ${food.kind.replace('-', ' ')}`}
                </th>
                <td>
                  {grams === null || (food !== null && hasNominalWeight(food)) ? '' : formatGramsIn(grams, units)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className={inspectorStyles.iFoot}>
        <p>Shown as it was when you planned it. Check your labels.</p>
      </footer>
    </>
  );
}
