import { IconPlus, IconX } from '@tabler/icons-react';
import { ROTATION_SIZE, rotationLetter } from '#shared/domain/template/template-rotation';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './templates.module.css';

interface RotationOrderProps {
  /** Ids in order; one that is not among the choices has been deleted. */
  readonly order: readonly string[];
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (order: readonly string[]) => void;
}

/** The templates of a rotation, A to at most F. */
export function RotationOrder({ order, choices, onChange }: RotationOrderProps) {
  const isKnown = (id: string): boolean => choices.some((one) => one.id === id);
  const next = choices.find((one) => !order.includes(one.id)) ?? choices[0];
  return (
    <ol className={styles.tpOrder} aria-label="Templates in turn">
      {order.map((id, index) => {
        const letter = rotationLetter(index);
        return (
          <li key={letter}>
            <label>
              <b>{letter}</b>
              <Select
                className={classNames(fieldStyles.plainField, styles.tpSelect)}
                aria-label={`Template ${letter}`}
                data-autofocus={index === 0 ? true : undefined}
                value={isKnown(id) ? id : ''}
                onChange={(event) => onChange(order.with(index, event.currentTarget.value))}
              >
                {isKnown(id) ? null : <option value="">Choose a template</option>}
                {choices.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            </label>
            {order.length > ROTATION_SIZE.least ? (
              <button
                type="button"
                className={buttonStyles.iconBtn}
                aria-label={`Take ${letter} out`}
                title={`Take ${letter} out`}
                onClick={() => onChange(order.toSpliced(index, 1))}
              >
                <IconX size={14} stroke={1.7} aria-hidden />
              </button>
            ) : null}
          </li>
        );
      })}
      {order.length < ROTATION_SIZE.most ? (
        <li>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet)}
            onClick={() => onChange([...order, next?.id ?? ''])}
          >
            <IconPlus size={14} stroke={1.7} aria-hidden />
            Add {rotationLetter(order.length)}
          </button>
        </li>
      ) : null}
    </ol>
  );
}
