import { useUnits } from '#renderer/state/library-store';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { FoodLookup } from '#shared/domain/food/food';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { hasNominalWeight, unitsOf } from '#shared/domain/food/food-measures';
import { muchMoreThanUsual } from '#shared/domain/food/portion';
import { formatAmount } from '#shared/domain/typed-number';
import type { IngredientRow, ReadRow } from './recipe-form';
import { isRowProblem } from './recipe-form';
import { GONE_FOOD, GONE_RECIPE, formatGrams } from './recipe-text';
import { AmountChoices } from '#renderer/ui/AmountChoices';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import recipeEditorStyles from './recipe-editor.module.css';
import recipePageStyles from './recipe-page.module.css';

interface RowsProps {
  readonly rows: readonly IngredientRow[];
  readonly read: (row: IngredientRow) => ReadRow;
  /** The number of servings the amounts are for; one while that is not a number. */
  readonly servings: number;
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  readonly onChange: (row: IngredientRow) => void;
  readonly onMove: (key: string, step: -1 | 1) => void;
  readonly onRemove: (key: string) => void;
  /** Enter in an amount moves to the next ingredient. */
  readonly onDone: () => void;
}

function nameOf(row: IngredientRow, { find, lookup }: Pick<RowsProps, 'find' | 'lookup'>): string {
  switch (row.kind) {
    case 'food':
      return lookup(row.food)?.name ?? GONE_FOOD;
    case 'recipe':
      return find(row.recipe)?.name ?? GONE_RECIPE;
    case 'gone':
      return isNestedRecipe(row.stored) ? GONE_RECIPE : GONE_FOOD;
  }
}

/** The note for a line with far more of a food than its usual portion; it is accepted all the same. */
function muchFor(read: ReadRow, lookup: FoodLookup, servings: number): string | null {
  if (isRowProblem(read) || isNestedRecipe(read)) return null;
  const food = lookup(read.food);
  return food === undefined ? null : muchMoreThanUsual(food, read, servings);
}

interface AmountProps extends Pick<RowsProps, 'lookup' | 'onChange' | 'onDone'> {
  readonly row: IngredientRow;
  readonly name: string;
  readonly read: ReadRow;
  /** True if the line has a message about the amount, refused or not. */
  readonly isRemarked: boolean;
}

function Amount({ row, name, read, isRemarked, lookup, onChange, onDone }: AmountProps) {
  const shownUnits = useUnits();
  if (row.kind === 'gone') {
    const words = isNestedRecipe(row.stored) ? row.stored.servings : row.stored.portion.amount;
    const unit = isNestedRecipe(row.stored) ? 'serving' : row.stored.portion.unit;
    return (
      <span className={classNames(textStyles.dim, recipeEditorStyles.mlRowGone)}>
        {formatAmount(words)} {unit}; its nutrition is unknown
      </span>
    );
  }
  const problemId = `${row.key}-problem`;
  const input = (
    <NumberInput
      aria-label={row.kind === 'recipe' ? `Servings of ${name}` : `Amount of ${name}`}
      data-row={row.key}
      value={row.text}
      problem={isRowProblem(read) ? read.problem : null}
      problemId={problemId}
      aria-describedby={isRemarked ? problemId : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(text) => onChange({ ...row, text })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (!isRowProblem(read)) onDone();
      }}
      onBlur={() => {
        // "170g" typed into a row of cups: the unit menu follows.
        if (row.kind === 'food' && !isRowProblem(read) && !isNestedRecipe(read) && read.portion.unit !== row.unit)
          onChange({ ...row, text: formatAmount(read.portion.amount), unit: read.portion.unit });
      }}
    />
  );
  if (row.kind === 'recipe')
    return (
      <>
        {input}
        <span className={recipeEditorStyles.mlRowUnit}>servings</span>
        <span />
      </>
    );
  const food = lookup(row.food);
  const units = food === undefined ? [] : hasNominalWeight(food) ? food.measures : unitsOf(food);
  const showsGrams = !isRowProblem(read) && !isNestedRecipe(read) && read.portion.unit !== 'g';
  return (
    <>
      {input}
      <Select
        aria-label={`Unit of ${name}`}
        value={row.unit}
        onChange={(event) => onChange({ ...row, unit: event.currentTarget.value })}
      >
        {units.some(({ unit }) => unit === row.unit) ? null : <option value={row.unit}>{row.unit}</option>}
        {units.map(({ unit }) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </Select>
      <span className={classNames(textStyles.num, textStyles.dim, recipeEditorStyles.mlRowGrams)}>
        {showsGrams && food !== undefined && !hasNominalWeight(food) ? formatGrams(read.grams, shownUnits) : ''}
      </span>
    </>
  );
}

/** Edits the ingredients of a recipe: amount, unit, order. */
export function IngredientRows({ rows, read, servings, find, lookup, onChange, onMove, onRemove, onDone }: RowsProps) {
  return (
    <ol className={recipeEditorStyles.mlRows} aria-label="Ingredients">
      {rows.map((row, index) => {
        const name = nameOf(row, { find, lookup });
        const result = read(row);
        const much = muchFor(result, lookup, servings);
        return (
          <li key={row.key}>
            <span
              className={classNames(recipeEditorStyles.mlRowName, row.kind === 'gone' && recipePageStyles.mlGone)}
              title={name}
            >
              {name}
            </span>
            <Amount
              row={row}
              name={name}
              read={result}
              isRemarked={much !== null}
              lookup={lookup}
              onChange={onChange}
              onDone={onDone}
            />
            <span className={recipeEditorStyles.mlRowTools}>
              <button
                type="button"
                className={classNames(buttonStyles.iconBtn, recipeEditorStyles.mlRowToolsIconBtn)}
                aria-label={`Move ${name} up`}
                disabled={index === 0}
                title={index === 0 ? 'It is the first' : 'Up'}
                onClick={() => onMove(row.key, -1)}
              >
                <IconArrowUp size={14} stroke={1.7} aria-hidden />
              </button>
              <button
                type="button"
                className={classNames(buttonStyles.iconBtn, recipeEditorStyles.mlRowToolsIconBtn)}
                aria-label={`Move ${name} down`}
                disabled={index === rows.length - 1}
                title={index === rows.length - 1 ? 'It is the last' : 'Down'}
                onClick={() => onMove(row.key, 1)}
              >
                <IconArrowDown size={14} stroke={1.7} aria-hidden />
              </button>
              <button
                type="button"
                className={classNames(buttonStyles.iconBtn, recipeEditorStyles.mlRowToolsIconBtn)}
                aria-label={`Remove ${name}`}
                title="Remove"
                onClick={() => onRemove(row.key)}
              >
                <IconX size={14} stroke={1.7} aria-hidden />
              </button>
            </span>
            <Problem
              text={isRowProblem(result) ? (result.question ?? result.problem) : null}
              id={`${row.key}-problem`}
            />
            {much === null ? null : (
              <p className={classNames(textStyles.dim, recipeEditorStyles.mlRowMuch)} id={`${row.key}-problem`}>
                {much}
              </p>
            )}
            {isRowProblem(result) && row.kind === 'food' ? (
              <AmountChoices
                read={result}
                onChoose={({ portion }) => onChange({ ...row, text: formatAmount(portion.amount), unit: portion.unit })}
              />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
