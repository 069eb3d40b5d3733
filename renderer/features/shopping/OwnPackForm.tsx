import { useId, useState } from 'react';
import { knownOr } from '#shared/domain/newer-value';
import type { Pack } from '#shared/domain/shopping/packs';
import { OWN_PACK_MEASURES, OWN_PACK_UNITS } from '#shared/domain/shopping/packs';
import { isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import buttonStyles from '#renderer/ui/button.module.css';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import styles from './how-you-buy.module.css';

const MOST_IN_A_PACK = 100_000;

interface OwnPackFormProps {
  /** Why a pack cannot be used for this food; `null` if it can. */
  readonly refuse: (pack: Pack) => string | null;
  readonly onAdd: (pack: Pack) => void;
  readonly onCancel: () => void;
}

/** An own pack: what it is, and how much is in it. */
export function OwnPackForm({ refuse, onAdd, onCancel }: OwnPackFormProps) {
  const [unit, setUnit] = useState<string>('pack');
  const [amount, setAmount] = useState('');
  const [measure, setMeasure] = useState<string>('g');
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const add = () => {
    const read = readTypedNumber(amount, { moreThan: 0, most: MOST_IN_A_PACK });
    if (isNumberProblem(read) || read.amount === null) {
      setProblem(isNumberProblem(read) ? read.problem : 'Type how much is in the pack.');
      return;
    }
    const pack = { unit, amount: read.amount, measure };
    const refused = refuse(pack);
    setProblem(refused);
    if (refused === null) onAdd(pack);
  };
  return (
    <form
      className={styles.ownPack}
      aria-label="Your own pack"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div>
        <Select
          aria-label="Kind of pack"
          value={unit}
          onChange={(event) => setUnit(knownOr(OWN_PACK_UNITS, event.currentTarget.value, 'pack'))}
        >
          {OWN_PACK_UNITS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <span>of</span>
        <NumberInput
          aria-label="How much is in it"
          autoFocus
          value={amount}
          problem={problem}
          problemId={problemId}
          onChange={setAmount}
        />
        <Select
          aria-label="Unit"
          value={measure}
          onChange={(event) => setMeasure(knownOr(OWN_PACK_MEASURES, event.currentTarget.value, 'g'))}
        >
          {OWN_PACK_MEASURES.map((one) => (
            <option key={one} value={one}>
              {one === 'piece' ? 'pieces' : one}
            </option>
          ))}
        </Select>
      </div>
      <Problem text={problem} id={problemId} />
      <div>
        <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.outline)}>
          Add
        </button>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
