import { changeDocuments } from '#renderer/state/change-documents';
import type { ReactElement } from 'react';
import { currentPlan, previewPlan } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';
import { isPortionProblem } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { unitsOf } from '#shared/domain/food/food-measures';
import { formatAmount } from '#shared/domain/typed-number';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { setServings } from '#shared/domain/week/week-plan-recipes';
import { AmountEditor } from './AmountEditor';
import { formatServings } from '#shared/domain/week/servings-text';
import { formatNumber } from '#shared/domain/number-text';

const SERVING = 'serving';

interface ServingsEditorProps {
  readonly entry: RecipeEntry;
  readonly children: ReactElement;
}

/** How much of a recipe is eaten: servings, or a weight if the cooked recipe was weighed. */
export function ServingsEditor({ entry, children }: ServingsEditorProps) {
  const recipe = useFoodLookup().recipe?.(entry.recipe);
  const cooked = recipe?.cookedGrams;
  // Without a cooked weight a portion cannot be weighed, so grams are not offered; 1 g then stands for a serving.
  const gramsPerServing = recipe === undefined || cooked === undefined ? 1 : cooked / recipe.servings;
  const food = { name: recipe?.name ?? entry.recipe, measures: [{ unit: SERVING, grams: gramsPerServing }] };
  const servingsOf = ({ portion, grams }: ResolvedPortion): number =>
    portion.unit === SERVING ? portion.amount : Math.round((grams / gramsPerServing) * 1000) / 1000;
  const parse = (text: string, unit: string) => {
    const read = parsePortion(food, text, unit);
    return cooked === undefined && !isPortionProblem(read) && read.portion.unit !== SERVING
      ? { problem: 'The cooked recipe has no weight, so type servings: “½”, “1.5”, “2”.' }
      : read;
  };
  return (
    <AmountEditor
      name={food.name}
      parse={parse}
      units={cooked === undefined ? food.measures : unitsOf(food)}
      text={formatAmount(entry.servings)}
      unit={SERVING}
      hint={(next) =>
        cooked === undefined
          ? 'Servings: “½”, “1.5”, “2”.'
          : `${formatNumber(next.grams, 0)} g of the cooked recipe. Also “250g”.`
      }
      onPreview={(next) => previewPlan(next === null ? null : setServings(currentPlan(), entry.id, servingsOf(next)))}
      onCommit={(next) =>
        changeDocuments('plan', {
          label: `${food.name}: ${formatServings(servingsOf(next))}`,
          plan: (plan) => setServings(plan, entry.id, servingsOf(next)),
        })
      }
    >
      {children}
    </AmountEditor>
  );
}
