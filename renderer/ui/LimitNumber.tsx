import { useId, useState } from 'react';
import { NumberInput } from './NumberInput';
import { Problem } from './Problem';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';
import fieldStyles from './field.module.css';
import { formatAmount, isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';
import type { NumberRules } from '#shared/domain/typed-number';
import styles from './limit-chip.module.css';

interface Bound {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  /** What a blank field means; absent: no limit. */
  readonly blank?: string | undefined;
}

interface LimitNumberProps {
  readonly bounds: readonly Bound[];
  readonly rules: NumberRules;
  readonly onChange: (values: readonly (number | null)[]) => void;
}

/** The numbers of a limit; a blank field means no limit, or what `blank` says. */
export function LimitNumber({ bounds, rules, onChange }: LimitNumberProps) {
  const id = useId();
  const [texts, setTexts] = useState(bounds.map(({ value }) => (value === null ? '' : formatAmount(value))));
  const [problem, setProblem] = useState('');
  const submit = () => {
    const read = texts.map((text) => readTypedNumber(text, rules));
    const refused = read.find(isNumberProblem);
    if (refused !== undefined) setProblem(refused.problem);
    else onChange(read.map((one) => (isNumberProblem(one) ? null : one.amount)));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // In the React tree popovers are inside the dialog, whose own form would take this submit for its answer.
        event.stopPropagation();
        submit();
      }}
    >
      {bounds.map(({ label, unit, blank = 'no limit' }, index) => (
        <label key={label} className={styles.qRow}>
          <span>{label}</span>
          <span>
            <NumberInput
              className={classNames(fieldStyles.plainField, styles.qNumber)}
              data-autofocus={index === 0 ? true : undefined}
              value={texts[index] ?? ''}
              placeholder={blank}
              problem={problem === '' ? null : problem}
              problemId={id}
              onChange={(text) => setTexts(texts.map((old, at) => (at === index ? text : old)))}
            />{' '}
            {unit}
          </span>
        </label>
      ))}
      <Problem text={problem} id={id} />
      <div className={styles.qFoot}>
        <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.outline)}>
          Set for this run
        </button>
      </div>
    </form>
  );
}
