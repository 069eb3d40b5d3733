import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { FlagShape } from '#renderer/ui/FlagShape';
import type { FoodLookup, Ingredient } from '#shared/domain/food/food';
import { MINERALS, nutrient, NUTRIENTS, MAIN_NUTRIENTS } from '#shared/domain/nutrients';
import type { NutrientId } from '#shared/domain/nutrients';
import { unknownParts } from '#shared/domain/food/read-recipe';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { spellOut, formatNetCarbs } from '#shared/domain/score/score-text';
import { formatDecimals, formatMineral } from '#shared/domain/score/total-text';
import { formatUnknown } from './recipe-text';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './recipe-page.module.css';

interface RecipeNutritionProps {
  /** For all servings together. */
  readonly ingredients: readonly Ingredient[];
  /** `null` while the number of servings cannot be read. */
  readonly servings: number | null;
  /** Weight of all servings, `null` if no ingredient has one. */
  readonly grams: number | null;
  readonly isCooked: boolean;
  readonly lookup: FoodLookup;
  /** The name of an ingredient that is not found. */
  readonly nameOfGone: (id: string) => string;
}

function Amount({ text }: { readonly text: string }) {
  if (!/[≥≤≈]/.test(text)) return <td>{text}</td>;
  const reason = text.startsWith('≥')
    ? 'At least: an ingredient has no value'
    : text.startsWith('≈')
      ? 'About: counts a similar food’s value'
      : 'At most: fibre is not known';
  return (
    <td title={reason}>
      <span aria-hidden="true">{text}</span>
      <span className={textStyles.vh}>{spellOut(text)}</span>
    </td>
  );
}

/** Nutrition per serving and per 100 g of a recipe. An ingredient without a value makes a lower bound, and is named. */
export function RecipeNutrition(props: RecipeNutritionProps) {
  const { ingredients, servings, grams, isCooked, lookup, nameOfGone } = props;
  const [isOpen, setIsOpen] = useState(false);
  const shares = [servings === null ? null : 1 / servings, grams === null ? null : 100 / grams];
  const words = (id: NutrientId | null, share: number | null): string => {
    if (share === null || ingredients.length === 0) return '—';
    if (id === null) return formatNetCarbs(shareOf(recipeNetCarbs({ ingredients }, lookup), share)).replace(' g', '');
    const total = shareOf(recipeTotal({ ingredients }, lookup, id), share);
    return MINERALS.some((mineral) => mineral === id)
      ? formatMineral(total)
      : formatDecimals(total, nutrient(id).decimals);
  };
  const head = (
    <thead>
      <tr>
        <th scope="col">
          <span className={textStyles.vh}>Nutrient</span>
        </th>
        <th scope="col">serving</th>
        {grams === null ? null : (
          <th scope="col" title={isCooked ? 'By the weight after cooking' : 'By the weight of the ingredients'}>
            100 g{isCooked ? ' cooked' : ''}
          </th>
        )}
      </tr>
    </thead>
  );
  const row = (id: NutrientId | null) => {
    const { label, unit } = id === null ? { label: 'Net carbs', unit: 'g' } : nutrient(id);
    return (
      <tr key={id ?? 'net-carbs'}>
        <th scope="row">
          {label}, {unit}
        </th>
        {shares.map((share, index) =>
          index === 1 && grams === null ? null : <Amount key={index} text={words(id, share)} />,
        )}
      </tr>
    );
  };
  const unknown = unknownParts(ingredients, lookup);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.mlNutrition}>
      <table className={classNames(styles.mlPer, styles.main)} aria-label="Main nutrients">
        {head}
        <tbody>{MAIN_NUTRIENTS.map(row)}</tbody>
      </table>
      {unknown.length === 0 ? null : (
        <div className={classNames(inspectorStyles.unk, styles.mlUnk)}>
          {unknown.map((part) => (
            <p key={part.id}>
              <FlagShape flag="unknown" />
              <span>{formatUnknown(part, nameOfGone(part.id))}</span>
            </p>
          ))}
        </div>
      )}
      <button type="button" className={styles.mlMore} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Chevron size={14} stroke={1.7} aria-hidden />
        All nutrients
      </button>
      {isOpen ? (
        <table className={styles.mlPer} aria-label="All nutrients">
          {head}
          <tbody>{NUTRIENTS.map(({ id }) => row(id))}</tbody>
        </table>
      ) : null}
      <p className={classNames(textStyles.dim, styles.mlAbout)}>
        Food tables and labels are approximate. Cooking losses are not deducted.
      </p>
    </div>
  );
}
