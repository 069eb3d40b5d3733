import type { Ref } from 'react';
import { useCallback, useId, useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import { bestBeforeProblem } from '#shared/domain/pantry/pantry-edit';
import { isPlace, MAX_PANTRY_NAME, PANTRY_PLACES } from '#shared/domain/pantry/pantry-item';
import type { PantryPlace } from '#shared/domain/pantry/pantry-item';
import { placeOfAisle } from '#shared/domain/pantry/put-away';
import { stockFood, stockMeasure } from '#shared/domain/pantry/stock-food';
import { readSomeStock } from '#shared/domain/pantry/stock-text';
import type { ShoppingSources } from '#shared/domain/shopping/purchase';
import { isNumberProblem } from '#shared/domain/typed-number';
import { useUnits } from '#renderer/state/library-store';
import { useFoodSearch } from '#renderer/state/own-foods';
import { useToday } from '#renderer/state/planner-store';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { FoodOption } from '#renderer/ui/FoodOption';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { Select } from '#renderer/ui/Select';
import fieldStyles from '#renderer/ui/field.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import { addStock } from './pantry-actions';
import { PLACE_NAMES } from './pantry-text';
import styles from './pantry.module.css';

const OPTIONS_SHOWN = 8;
/** Id of the option that uses the typed text as the name. Food ids never start like this. */
const NAME_OPTION = 'name:';

type Option =
  | { readonly id: string; readonly food: Food; readonly name: null }
  | { readonly id: string; readonly food: null; readonly name: string };

interface AddStockProps {
  readonly sources: ShoppingSources;
  readonly field: Ref<HTMLInputElement>;
  readonly onClose: () => void;
}

/** Adds something to the pantry: first what, then how much, where and until when. */
export function AddStock({ sources, field, onClose }: AddStockProps) {
  const foods = useFoodSearch();
  const units = useUnits();
  const [chosen, setChosen] = useState<Option | null>(null);
  const search = useCallback(
    (query: string): readonly Option[] => {
      const name = query.trim().slice(0, MAX_PANTRY_NAME);
      const found = foods.search(query, OPTIONS_SHOWN).map((food): Option => ({ id: food.id, food, name: null }));
      return name === '' ? [] : [...found, { id: NAME_OPTION, food: null, name }];
    },
    [foods],
  );
  return (
    <section className={inspectorStyles.iMin} aria-label="Add food">
      <h3>
        <b>Add food</b>
      </h3>
      {chosen === null ? (
        <FoodCombobox
          label="Food to put in"
          field={field}
          className={classNames(fieldStyles.plainField, styles.search)}
          placeholder="Type its first letters"
          blankHint="Type the first letters of a food, or any name."
          search={search}
          renderOption={(option) =>
            option.food === null ? (
              <>
                <b>“{option.name}” as it is</b>
                <small>A name of its own; no meal takes from it</small>
              </>
            ) : (
              <FoodOption food={option.food} units={units} />
            )
          }
          onChoose={setChosen}
          onCancel={onClose}
        />
      ) : (
        <StockForm chosen={chosen} sources={sources} onDone={() => setChosen(null)} onCancel={() => setChosen(null)} />
      )}
    </section>
  );
}

interface StockFormProps {
  readonly chosen: Option;
  readonly sources: ShoppingSources;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function StockForm({ chosen, sources, onDone, onCancel }: StockFormProps) {
  const today = useToday();
  const units = useUnits();
  const stock = chosen.food === null ? null : stockFood(chosen.food.id, sources, units);
  const unit = stock === null ? 'piece' : stock.usualUnit;
  const measure = stockMeasure({ unit }, stock, units);
  const [amount, setAmount] = useState('');
  const [bestBefore, setBestBefore] = useState('');
  const [place, setPlace] = useState<PantryPlace>(stock === null ? 'cupboard' : placeOfAisle(stock.purchase.aisle));
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const name = stock === null ? (chosen.name ?? '') : stock.name;
  const submit = async () => {
    const read = readSomeStock(amount, { stock, unit, measure });
    const refused = isNumberProblem(read)
      ? read.problem
      : bestBefore === ''
        ? null
        : bestBeforeProblem(bestBefore, today);
    setProblem(refused);
    if (refused !== null || isNumberProblem(read)) return;
    const isDone = await addStock(name, {
      ...read,
      food: chosen.food?.id ?? null,
      name: chosen.name ?? '',
      place,
      bestBefore: bestBefore === '' ? null : bestBefore,
    });
    if (isDone) onDone();
  };
  return (
    <form
      className={styles.form}
      aria-label={`Put in ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p className={styles.formName}>{name}</p>
      <div>
        <label htmlFor={`${id}-amount`}>How much</label>
        <NumberInput
          id={`${id}-amount`}
          className={fieldStyles.plainField}
          autoFocus
          value={amount}
          placeholder={measure.unit === '' ? 'pieces' : measure.unit}
          problem={problem}
          problemId={id}
          onChange={setAmount}
        />
      </div>
      <div>
        <label htmlFor={`${id}-place`}>Place</label>
        <Select
          id={`${id}-place`}
          className={fieldStyles.plainField}
          value={place}
          onChange={(event) => {
            if (isPlace(event.currentTarget.value)) setPlace(event.currentTarget.value);
          }}
        >
          {PANTRY_PLACES.map((one) => (
            <option key={one} value={one}>
              {PLACE_NAMES[one]}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <label htmlFor={`${id}-date`}>Best before</label>
        <input
          id={`${id}-date`}
          type="date"
          className={fieldStyles.plainField}
          min={today}
          value={bestBefore}
          onChange={(event) => setBestBefore(event.currentTarget.value)}
        />
      </div>
      <Problem text={problem} id={id} />
      <div className={styles.formFoot}>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.outline)}>
          Put in
        </button>
      </div>
    </form>
  );
}
