import { changeDocuments } from '#renderer/state/change-documents';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { tell } from '#renderer/state/tell';
import { currentPlan, newEntryId, usePlan } from '#renderer/state/planner-store';
import { currentGuard, useGuard } from '#renderer/state/score-store';
import { Dialog } from '#renderer/ui/Dialog';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { adviceFor, isOffered } from '#shared/domain/person/advice';
import {
  DRINK_PARTS,
  drinkRecipe,
  perServing,
  STRONG_SERVING_MG,
  strongMinerals,
} from '#shared/domain/week/electrolyte-drink';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { formatNumber } from '#shared/domain/number-text';
import { mineralName, roundedDown } from '#shared/domain/score/score-text';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { FlagShape } from '#renderer/ui/FlagShape';
import { DRINK_FIELDS, readDrinkField } from './drink-fields';
import type { DrinkAmount, DrinkField } from './drink-fields';
import { addDrink, drinkLookup, refusedDrink } from './drink-edit';
import { openPlace } from '../board/place-request';
import { currentSelection, focusOn } from '../selection-store';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../board/quick-salt.module.css';

/** Initial values: a litre with a quarter teaspoon of salt, nothing else. */
const BEGIN: Readonly<Record<DrinkField, string>> = {
  water: '1000',
  servings: '2',
  salt: '0.25',
  'lite-salt': '0',
  magnesium: '0',
};

const strongServingSentence = (mineral: Mineral): string =>
  `More than ${formatNumber(STRONG_SERVING_MG[mineral])} mg ${mineralName(mineral).toLowerCase()} in one serving. Check the amounts, or make more servings of it.`;

/** Mixes an electrolyte drink and plans it as one entry whose ingredients keep their kinds. Locked parts are not offered. */
export function DrinkDialog({ onClose }: { readonly onClose: () => void }) {
  const guard = useGuard();
  const plan = usePlan();
  const lookup = drinkLookup(currentCatalog());
  const form = useForm({
    initialValues: {
      ...BEGIN,
      date: currentSelection().day ?? plan.days[0]?.date ?? '',
      slot: plan.slots.find(({ id }) => id === 'drinks')?.id ?? plan.slots[0]?.id ?? '',
    },
  });
  const parts = DRINK_PARTS.filter((part) => isOffered(guard, part.advice));
  const locked = DRINK_PARTS.filter((part) => !isOffered(guard, part.advice));
  const isAsked = (id: DrinkField): boolean =>
    id === 'water' || id === 'servings' || parts.some((part) => part.id === id);
  const read = (id: DrinkField): DrinkAmount => (isAsked(id) ? readDrinkField(id, form.values[id], lookup) : 0);
  const amountOf = (id: DrinkField): number | null => {
    const amount = read(id);
    return typeof amount === 'number' ? amount : null;
  };
  const isGood = DRINK_FIELDS.every((id) => amountOf(id) !== null);
  const recipe = drinkRecipe(
    {
      waterMl: amountOf('water') ?? 0,
      servings: amountOf('servings') ?? 1,
      parts: {
        salt: amountOf('salt') ?? 0,
        'lite-salt': amountOf('lite-salt') ?? 0,
        magnesium: amountOf('magnesium') ?? 0,
      },
    },
    lookup,
  );
  const minerals = perServing(recipe, lookup);
  const add = (then: 'show' | 'several-days') => {
    const at: CellAddress = { date: form.values.date, slot: form.values.slot };
    const refused = refusedDrink(currentPlan(), at, recipe, currentGuard());
    if (!isGood || refused) {
      if (refused) tell('This drink is not offered with your answers to the safety questions.');
      return;
    }
    const id = newEntryId();
    changeDocuments('plan', {
      label: 'Added an electrolyte drink',
      plan: (before) => addDrink(before, at, recipe, id),
    });
    onClose();
    focusOn({ ...at, entry: id });
    if (then === 'several-days') openPlace({ kind: 'several-days', ids: [id] });
  };
  return (
    <Dialog onClose={onClose} title="Mix an electrolyte drink" size={640}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add('show');
        }}
      >
        <div className={styles.drinkForm}>
          <div className={styles.drinkFields}>
            <Amount form={form} field="water" label="Water" unit="ml" read={read('water')} />
            {parts.map((part) => (
              <Amount
                key={part.id}
                form={form}
                field={part.id}
                label={part.label}
                unit={part.unit === 'tsp' ? 'tsp' : 'mg'}
                read={read(part.id)}
                note={adviceFor(guard, part.advice) ?? ''}
              />
            ))}
            {locked.map((part) => (
              <p key={part.id} className={dialogStyles.dialogText}>
                {adviceFor(guard, part.advice)}
              </p>
            ))}
            <Amount form={form} field="servings" label="Makes" unit="servings" read={read('servings')} />
            <div className={classNames(styles.drinkField, styles.isPlace)}>
              <span>Plan one serving on</span>
              <Select className={fieldStyles.plainField} aria-label="Day" {...form.getInputProps('date')}>
                {plan.days.map((day) => (
                  <option key={day.date} value={day.date}>
                    {formatDate(day.date, 'EEEE d')}
                  </option>
                ))}
              </Select>
              <Select className={fieldStyles.plainField} aria-label="Meal" {...form.getInputProps('slot')}>
                {plan.slots.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </div>
          </div>
          <div className={styles.drinkResult} role="status">
            <b>One serving brings</b>
            <dl>
              {MINERALS.map((mineral) => (
                <div key={mineral} style={{ display: 'contents' }}>
                  <dt>{mineralName(mineral)}</dt>
                  <dd>{minerals[mineral] === null ? '—' : `${roundedDown(minerals[mineral])} mg`}</dd>
                </div>
              ))}
            </dl>
            {isGood
              ? strongMinerals(minerals).map((mineral) => (
                  <p key={mineral} className={styles.drinkStrong}>
                    <FlagShape flag="above-caution" /> {strongServingSentence(mineral)}
                  </p>
                ))
              : null}
            <p>
              Tap water’s own minerals are counted. Salts count as salts and magnesium as a supplement. Check your
              labels: products differ.
            </p>
          </div>
        </div>
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            disabled={!isGood}
            title={isGood ? 'Adds it to this day, then asks for the others' : 'A field needs another look'}
            onClick={() => add('several-days')}
          >
            Add to several days…
          </button>
          <button
            type="submit"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            disabled={!isGood}
            title={isGood ? undefined : 'A field needs another look'}
          >
            Add to plan
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface AmountProps {
  readonly form: UseFormReturnType<Readonly<Record<DrinkField, string>> & { date: string; slot: string }>;
  readonly field: DrinkField;
  readonly label: string;
  readonly unit: string;
  readonly read: DrinkAmount;
  readonly note?: string;
}

function Amount({ form, field, label, unit, read, note = '' }: AmountProps) {
  const id = useId();
  const problem = typeof read === 'number' ? null : read.problem;
  return (
    <div className={styles.drinkField}>
      <label htmlFor={id}>{label}</label>
      <NumberInput
        id={id}
        className={fieldStyles.plainField}
        aria-label={`${label}, ${unit}`}
        problem={problem}
        problemId={`${id}-problem`}
        value={form.values[field]}
        onChange={(text) => form.setFieldValue(field, text)}
      />
      <span className={textStyles.dim}>{unit}</span>
      {note === '' ? null : <small>{note}</small>}
      <Problem text={problem} id={`${id}-problem`} />
    </div>
  );
}
