import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { newEntryId } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';
import { Dialog } from '#renderer/ui/Dialog';
import { NumberField } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { Segmented } from '#renderer/ui/Segmented';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import type { QuickNumbers, QuickNutrient } from '#shared/domain/food/quick-numbers';
import { NO_NUMBERS, QUICK_FIELDS, quickNumbersOf } from '#shared/domain/food/quick-numbers';
import { decimalAmount, isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';
import { addQuickNumbers, changeQuickNumbers } from '#shared/domain/week/week-quick-numbers';
import type { CellAddress, FoodEntry } from '#shared/domain/week/week-plan';
import { focusOn, stopEditing } from '../selection-store';
import styles from './quick-numbers.module.css';

/** The fields of quick numbers for a meal; the entry is made when they are saved. */
export function NewQuickNumbers({ at, start }: { readonly at: CellAddress; readonly start: QuickNumbers }) {
  const add = (numbers: QuickNumbers) => {
    const id = newEntryId();
    changeDocuments('plan', {
      label: `Added ${numbers.name}`,
      plan: (plan) => addQuickNumbers(plan, at, numbers, id),
    });
    focusOn({ ...at, entry: id });
  };
  return <Fields start={start} answer="Add" onSave={add} />;
}

/** The same for a planned entry, filled with what was typed. */
export function ChangeQuickNumbers({ entry }: { readonly entry: FoodEntry }) {
  const food = useFoodLookup()(entry.food);
  const change = (numbers: QuickNumbers) => {
    changeDocuments('plan', {
      label: `Changed ${numbers.name}`,
      plan: (plan) => changeQuickNumbers(plan, entry.id, numbers),
    });
    stopEditing();
  };
  return <Fields start={food === undefined ? NO_NUMBERS : quickNumbersOf(food)} answer="Change" onSave={change} />;
}

/** The fields that have text; the others are blank. */
type Typed = Readonly<Partial<Record<QuickNutrient, string>>>;

/** As typed before, to the last digit: opening and saving must not round it. */
function exactText(amount: number): string {
  const short = decimalAmount(amount);
  return Number(short) === amount ? short : String(amount);
}

interface FieldsProps {
  readonly start: QuickNumbers;
  readonly answer: string;
  readonly onSave: (numbers: QuickNumbers) => void;
}

function Fields({ start, answer, onSave }: FieldsProps) {
  const [name, setName] = useState(start.name);
  const [areCarbsNet, setCarbsNet] = useState(start.areCarbsNet);
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(Object.entries(start.amounts).map(([id, amount]) => [id, exactText(amount)])),
  );
  const [isRefused, setRefused] = useState(false);
  const asked = QUICK_FIELDS.filter(({ id }) => !areCarbsNet || id !== 'fibre');
  const read = asked.map((field) => ({
    ...field,
    read: readTypedNumber(typed[field.id] ?? '', { most: field.most, unit: field.unit }),
  }));
  const known = read.flatMap(({ id, read: one }) =>
    isNumberProblem(one) || one.amount === null ? [] : [[id, one.amount] as const],
  );
  const nameProblem = name.trim() === '' ? 'Give it a name.' : null;
  const isBlank = Object.values(typed).every((text) => text.trim() === '');
  const save = () => {
    setRefused(true);
    if (nameProblem !== null || isBlank || read.some((one) => isNumberProblem(one.read))) return;
    onSave({ name: name.trim(), areCarbsNet, amounts: Object.fromEntries(known) });
  };
  return (
    <Dialog onClose={stopEditing} title="Quick numbers" size={400}>
      <form
        noValidate
        onKeyDown={(event) => event.stopPropagation()}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={dialogStyles.dialogText}>
          Type what you know. What you leave blank counts as unknown, never as 0, and the day says “at least”.
        </p>
        <TextInput
          label="Name"
          maxLength={200}
          className={styles.name}
          value={name}
          error={isRefused ? nameProblem : null}
          data-autofocus={start.name === '' ? true : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.carbs}>
          <span>Carbs are</span>
          <Segmented
            small
            label="Carbs are"
            value={areCarbsNet ? 'net' : 'total'}
            options={[
              { value: 'net', label: 'Net', title: 'Fibre is taken off already' },
              { value: 'total', label: 'Total', title: 'Fibre is in them and taken off here' },
            ]}
            onChange={(value) => setCarbsNet(value === 'net')}
          />
        </div>
        <div className={styles.fields}>
          {read.map(({ id, label, unit, read: one }) => (
            <NumberField
              key={id}
              label={`${id === 'carbohydrate' ? (areCarbsNet ? 'Net carbs' : 'Total carbs') : label}, ${unit}`}
              placeholder="unknown"
              value={typed[id] ?? ''}
              error={isNumberProblem(one) ? one.problem : null}
              data-autofocus={start.name !== '' && id === 'energy' ? true : undefined}
              onChange={(text) => setTyped({ ...typed, [id]: text })}
            />
          ))}
        </div>
        <Problem text={isRefused && isBlank ? 'Type at least one number, or add a note instead.' : ''} />
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={stopEditing}>
            Cancel
          </button>
          <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)}>
            {answer}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
