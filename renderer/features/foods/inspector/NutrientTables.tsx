import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Food, Portion } from '#shared/domain/food/food';
import type { DensityAmount } from '#shared/domain/food/food-density';
import { amountPer, netCarbsPer } from '#shared/domain/food/food-density';
import { NUTRIENTS, MAIN_NUTRIENTS } from '#shared/domain/nutrients';
import type { NutrientId } from '#shared/domain/nutrients';
import { formatPortion } from '#shared/domain/food/portion';
import { formatDensityAmount } from '../amount-text';
import type { NutrientRowId } from '../nutrient-amount';
import { nutrientRow, rowAmount } from '../nutrient-amount';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-inspector.module.css';

interface NutrientTablesProps {
  readonly food: Food;
  readonly grams: number;
  readonly portion: Portion;
  /** Figures marked "to be confirmed". */
  readonly unconfirmed: readonly NutrientId[];
}

/** The nutrients in the amount, in 100 g and in 100 kcal; below, on request, every nutrient in the food table. */
export function NutrientTables({ food, grams, portion, unconfirmed }: NutrientTablesProps) {
  const [isOpen, setIsOpen] = useState(false);
  // A counted piece has only a nominal weight, so 100 g of it means nothing.
  const shows100g = food.kind !== 'supplement' && !(portion.unit === 'g' && portion.amount === 100);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <table className={styles.fdPer} aria-label="Main nutrients">
        <thead>
          <tr>
            <th scope="col">
              <span className={textStyles.vh}>Nutrient</span>
            </th>
            <th scope="col">{formatPortion(portion)}</th>
            {shows100g ? <th scope="col">100 g</th> : null}
            <th scope="col">100 kcal</th>
          </tr>
        </thead>
        <tbody>
          {MAIN_NUTRIENTS.map((id) => {
            const { label, unit, decimals } = nutrientRow(id);
            const per = (density: '100g' | '100kcal') =>
              id === null ? netCarbsPer(food, density) : amountPer(food, id, density);
            return (
              <tr key={label}>
                <th scope="row">
                  {label}, {unit}
                </th>
                <Amount amount={rowAmount(food, id, grams)} row={{ id, decimals }} />
                {shows100g ? <Amount amount={per('100g')} row={{ id, decimals }} /> : null}
                <Amount amount={per('100kcal')} row={{ id, decimals }} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <button type="button" className={styles.fdMore} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Chevron size={14} stroke={1.7} aria-hidden />
        All nutrients
      </button>
      {isOpen ? (
        <table className={styles.fdPer} aria-label="All nutrients">
          <thead>
            <tr>
              <th scope="col">
                <span className={textStyles.vh}>Nutrient</span>
              </th>
              <th scope="col">{formatPortion(portion)}</th>
              {shows100g ? <th scope="col">100 g</th> : null}
            </tr>
          </thead>
          <tbody>
            {NUTRIENTS.map(({ id, label, unit, decimals }) => (
              <tr key={id}>
                <th scope="row">
                  {label}, {unit}
                  {unconfirmed.includes(id) ? ' *' : ''}
                </th>
                <Amount amount={rowAmount(food, id, grams)} row={{ id, decimals }} />
                {shows100g ? <Amount amount={amountPer(food, id, '100g')} row={{ id, decimals }} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

interface AmountProps {
  readonly amount: DensityAmount;
  readonly row: { readonly id: NutrientRowId; readonly decimals: number };
}

function Amount({ amount, row }: AmountProps) {
  const { text, reason } = formatDensityAmount(amount, row);
  return <td title={reason ?? undefined}>{text}</td>;
}
