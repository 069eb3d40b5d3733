import { useMemo } from 'react';
import type { DensityAmount } from '#shared/domain/food/food-density';
import { leftOutSentence, rankedFoods } from '#shared/domain/help/ranked-foods';
import type { Mineral } from '#shared/domain/nutrients';
import { nutrient } from '#shared/domain/nutrients';
import { formatPortion } from '#shared/domain/food/portion';
import type { Guard } from '#shared/domain/person/safety';
import { roundedDown } from '#shared/domain/score/score-text';
import { useCatalog } from '#renderer/state/catalog-store';
import { formatNumber } from '#shared/domain/number-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './help.module.css';

/** "105", "≥ 33" if fibre is blank, "—" if unknown, "n/a" if there is nothing to calculate it per. */
function amountText(amount: DensityAmount): string {
  switch (amount.kind) {
    case 'unknown':
      return '—';
    case 'undefined-here':
      return 'n/a';
    case 'known':
    case 'at-most':
      return roundedDown(amount.amount);
    case 'at-least':
      return amount.amount < 1 ? '—' : `≥ ${roundedDown(amount.amount)}`;
  }
}

const grams = (amount: number): string => formatNumber(amount, 0);

interface RankedFoodTableProps {
  readonly mineral: Mineral;
  readonly guard: Guard;
}

/**
 * The keto foods richest in a mineral, from the catalog, with a note below about those left out because of the answers.
 */
export function RankedFoodTable({ mineral, guard }: RankedFoodTableProps) {
  const catalog = useCatalog();
  const foods = useMemo(() => rankedFoods(mineral, { catalog, guard }), [mineral, catalog, guard]);
  const leftOut = leftOutSentence(mineral, guard);
  const { label, unit } = nutrient(mineral);
  if (foods.length === 0) return <p>{leftOut ?? 'No food of the list has a value.'}</p>;
  const kinds = new Set(foods.flatMap((row) => [row.per100Kcal.kind, row.perNetCarbGram.kind]));
  return (
    <>
      <table className={styles.isNumbers}>
        <caption>{`${label} in keto foods, ${unit}`}</caption>
        <thead>
          <tr>
            <th scope="col">Food</th>
            <th scope="col">Usual portion</th>
            <th scope="col">Per portion</th>
            <th scope="col">Per 100 kcal</th>
            <th scope="col">Per g net carbs</th>
          </tr>
        </thead>
        <tbody>
          {foods.map(({ food, portion, perPortionMg, per100Kcal, perNetCarbGram }) => (
            <tr key={food.id}>
              <th scope="row">{food.name}</th>
              <td>
                {formatPortion(portion.portion)} <span className={textStyles.dim}>{grams(portion.grams)} g</span>
              </td>
              <td>{roundedDown(perPortionMg)}</td>
              <td>{amountText(per100Kcal)}</td>
              <td>{amountText(perNetCarbGram)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.helpNote}>
        {[
          ...(leftOut === null ? [] : [leftOut]),
          ...(kinds.has('undefined-here') ? ['n/a: no net carbs to count by.'] : []),
          ...(kinds.has('at-least') ? ['≥: fibre is blank in the food table.'] : []),
          'Amounts are rounded down.',
        ].join(' ')}
      </p>
    </>
  );
}
