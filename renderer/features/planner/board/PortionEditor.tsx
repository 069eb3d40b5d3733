import { changeDocuments } from '#renderer/state/change-documents';
import type { ReactElement } from 'react';
import { currentPlan, previewPlan } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';
import { formatPortion, muchMoreThanUsual } from '#shared/domain/food/portion';
import { hasNominalWeight, unitsOf } from '#shared/domain/food/food-measures';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { formatAmount } from '#shared/domain/typed-number';
import type { FoodEntry } from '#shared/domain/week/week-plan';
import { setPortion } from '#shared/domain/week/week-plan';
import { AmountEditor } from './AmountEditor';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { useUnits } from '#renderer/state/library-store';

interface PortionEditorProps {
  readonly entry: FoodEntry;
  readonly children: ReactElement;
}

/** The amount of a food entry, in g, oz or one of its household measures; counted items in their own measures only. */
export function PortionEditor({ entry, children }: PortionEditorProps) {
  const food = useFoodLookup()(entry.food) ?? { name: entry.food, kind: 'food' as const, measures: [] };
  const counted = hasNominalWeight(food);
  const units = useUnits();
  return (
    <AmountEditor
      name={food.name}
      parse={(text, unit) => parsePortion(food, text, unit)}
      units={counted ? food.measures : unitsOf(food)}
      text={formatAmount(entry.portion.amount)}
      unit={entry.portion.unit}
      hint={(read) => {
        const much = muchMoreThanUsual(food, read);
        if (much !== null) return counted ? much : `${formatGramsIn(read.grams, units)}. ${much}`;
        return counted
          ? 'Counted as on its label.'
          : `${formatGramsIn(read.grams, units)}. Also “½ cup”, “170g”, “2 oz”.`;
      }}
      onPreview={(next) =>
        previewPlan(next === null ? null : setPortion(currentPlan(), entry.id, next.grams, next.portion))
      }
      onCommit={({ grams, portion }) =>
        changeDocuments('plan', {
          label: `${food.name}: ${formatPortion(portion)}`,
          plan: (plan) => setPortion(plan, entry.id, grams, portion),
        })
      }
    >
      {children}
    </AmountEditor>
  );
}
