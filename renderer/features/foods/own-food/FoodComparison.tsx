import type { Food } from '#shared/domain/food/food';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { pieceOf } from '#shared/domain/own-food/own-food-amount';
import { formatDensityAmount } from '../amount-text';
import { nutrientRow, rowAmount } from '../nutrient-amount';
import type { NutrientRowId } from '../nutrient-amount';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import foodDialogsStyles from './food-dialogs.module.css';
import foodInspectorStyles from '../inspector/food-inspector.module.css';

const ROWS: readonly NutrientRowId[] = ['sodium', 'potassium', 'magnesium', 'energy', 'protein', 'fat', null];

/** Counted pieces, whose weight is nominal, are compared per piece; everything else per 100 g. */
function basisOf(food: Food): { readonly words: string; readonly grams: number } {
  const piece = hasNominalWeight(food) ? pieceOf(food) : undefined;
  return piece === undefined ? { words: '100 g', grams: 100 } : { words: `1 ${piece.unit}`, grams: piece.grams };
}

/** The main numbers of two foods side by side. An unknown value is "—", never 0. */
export function FoodComparison({ foods }: { readonly foods: readonly [Food, Food] }) {
  const columns = foods.map((food) => ({ food, basis: basisOf(food) }));
  return (
    <table className={classNames(foodInspectorStyles.fdPer, foodDialogsStyles.fdCompare)} aria-label="Numbers compared">
      <thead>
        <tr>
          <th scope="col">
            <span className={textStyles.vh}>Nutrient</span>
          </th>
          {columns.map(({ food, basis }) => (
            <th key={food.id} scope="col">
              {food.name}
              <small>per {basis.words}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((id) => {
          const { label, unit, decimals } = nutrientRow(id);
          return (
            <tr key={label}>
              <th scope="row">
                {label}, {unit}
              </th>
              {columns.map(({ food, basis }) => {
                const { text, reason } = formatDensityAmount(rowAmount(food, id, basis.grams), { id, decimals });
                return (
                  <td key={food.id} title={reason ?? undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
