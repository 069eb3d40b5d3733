import type { PortionProblem, ResolvedPortion } from '#shared/domain/food/portion';
import { formatPortion } from '#shared/domain/food/portion';
import { formatNumber } from '#shared/domain/number-text';
import styles from './amount-choices.module.css';

interface AmountChoicesProps {
  /** The result of parsing; nothing is shown unless it is ambiguous. */
  readonly read: ResolvedPortion | PortionProblem | { readonly problem: string };
  readonly onChoose: (choice: ResolvedPortion) => void;
}

/**
 * The possible meanings of a typed amount, as buttons below its field: 1 cup, whipped (120 g) or 1 cup, fluid (238 g).
 */
export function AmountChoices({ read, onChoose }: AmountChoicesProps) {
  const choices = 'choices' in read ? (read.choices ?? []) : [];
  const isCounted = 'isCounted' in read && read.isCounted;
  if (choices.length === 0) return null;
  return (
    <div className={styles.choices} role="group" aria-label="Which amount?">
      {choices.map((choice) => (
        <button key={`${choice.portion.amount} ${choice.portion.unit}`} type="button" onClick={() => onChoose(choice)}>
          <span>{formatPortion(choice.portion)}</span>
          {isCounted ? null : <span>{formatNumber(choice.grams, 1)} g</span>}
        </button>
      ))}
    </div>
  );
}
