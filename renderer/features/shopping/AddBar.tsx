import { IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useState } from 'react';
import type { Aisle } from '#shared/domain/food/aisles';
import { AISLES, isAisle, OWN_LINES } from '#shared/domain/food/aisles';
import { counted } from '#shared/domain/number-text';
import { MAX_OWN_LINE, readOwnLine } from '#shared/domain/shopping/own-line';
import { chooseSpan, restOfSpan, useListSpan } from '#renderer/state/list-span';
import { useToday, useWeekId } from '#renderer/state/planner-store';
import { CommandKey } from '#renderer/ui/CommandKey';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { addOwnLine } from './list-edits';
import styles from './shopping.module.css';

interface AddBarProps {
  readonly field: Ref<HTMLInputElement>;
  readonly hasTicks: boolean;
  readonly isHiding: boolean;
  readonly onHide: () => void;
  readonly onAdded: (key: string) => void;
  /** How many lines could use leftovers of last week's packs. */
  readonly offered: number;
  readonly onUseLeft: () => void;
  /** How many days of the list are past. */
  readonly overDays: number;
}

/** Leaves out the days that are past. */
function FromToday({ overDays }: Pick<AddBarProps, 'overDays'>) {
  const span = useListSpan();
  const rest = restOfSpan(useWeekId(), span, useToday());
  if (rest === null) return null;
  return (
    <button
      type="button"
      className={fieldStyles.chip}
      title="The list begins today then. Its days are chosen beside the week."
      onClick={() => chooseSpan(rest)}
    >
      Leave out {counted(overDays, 'day that is over', 'days that are over')}
    </button>
  );
}

/** The field for an own line with its aisle, and what is hidden. */
export function AddBar({ field, hasTicks, isHiding, onHide, onAdded, offered, onUseLeft, overDays }: AddBarProps) {
  const [typed, setTyped] = useState('');
  const [aisle, setAisle] = useState<Aisle>(OWN_LINES);
  const add = () => {
    const line = readOwnLine(typed);
    if (line === null) return;
    const key = addOwnLine(aisle === OWN_LINES ? line : { ...line, aisle });
    if (key === null) return;
    setTyped('');
    onAdded(key);
  };
  return (
    <div className={styles.shAdd}>
      <form
        aria-label="Add a line"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className={classNames(fieldStyles.field, styles.shAddField)}>
          <IconPlus size={15} stroke={1.7} className={textStyles.ic} aria-hidden />
          <span className={textStyles.vh}>Add a line</span>
          <input
            ref={field}
            type="text"
            placeholder="Add anything, for example “kitchen roll 2”"
            autoComplete="off"
            maxLength={MAX_OWN_LINE}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              if (typed === '') event.currentTarget.blur();
              else setTyped('');
            }}
          />
          <CommandKey of="shopping.add" />
        </label>
        {typed.trim() === '' ? null : (
          <Select
            aria-label="Aisle of the new line"
            className={classNames(fieldStyles.plainField, styles.shAisle)}
            value={aisle}
            onChange={(event) => {
              if (isAisle(event.currentTarget.value)) setAisle(event.currentTarget.value);
            }}
          >
            {AISLES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        )}
      </form>
      {hasTicks || isHiding ? (
        <button type="button" className={fieldStyles.chip} aria-pressed={isHiding} onClick={onHide}>
          Hide ticked
        </button>
      ) : null}
      {overDays === 0 ? null : <FromToday overDays={overDays} />}
      {offered === 0 ? null : (
        <button
          type="button"
          className={fieldStyles.chip}
          title="Takes off what last week’s packs left of these lines. Undo brings it back."
          onClick={onUseLeft}
        >
          Use what last week left: {counted(offered, 'line')}
        </button>
      )}
    </div>
  );
}
