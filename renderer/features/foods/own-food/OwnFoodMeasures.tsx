import { IconPlus, IconX } from '@tabler/icons-react';
import type { UseFormReturnType } from '@mantine/form';
import { useRef } from 'react';
import type { OwnFoodField, OwnFoodForm } from './own-food-form';
import { MOST_MEASURES } from './own-food-measures';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import type { ShownProblems } from '#renderer/ui/use-shown-problems';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './food-dialogs.module.css';

interface OwnFoodMeasuresProps {
  readonly form: UseFormReturnType<OwnFoodForm>;
  readonly problems: ShownProblems<OwnFoodField>;
}

/** Measures besides the serving: "slice = 28 g". */
export function OwnFoodMeasures({ form, problems }: OwnFoodMeasuresProps) {
  const add = useRef<HTMLButtonElement>(null);
  const { measures } = form.values;
  return (
    <fieldset className={styles.ownMeasures}>
      <legend>Other measures</legend>
      {measures.map((row, index) => {
        const field = `measure${index}` as const;
        const problem = problems.of(field);
        const words = `Measure ${index + 1}`;
        return (
          // The index is the only possible key: two rows may be blank.
          <div className={styles.ownMeasure} key={index}>
            <input
              aria-label={words}
              placeholder="slice"
              autoComplete="off"
              aria-invalid={problem !== undefined}
              {...form.getInputProps(`measures.${index}.unit`)}
            />
            <span aria-hidden>=</span>
            <NumberInput
              aria-label={`${words} weighs, g`}
              problem={problem}
              value={row.grams}
              onBlur={() => problems.leave(field)}
              onChange={(text) => form.setFieldValue(`measures.${index}.grams`, text)}
            />
            <span aria-hidden>g</span>
            <button
              type="button"
              className={buttonStyles.iconBtn}
              aria-label={`Remove ${row.unit.trim() === '' ? words.toLowerCase() : row.unit.trim()}`}
              title="Remove"
              onClick={() => {
                form.removeListItem('measures', index);
                add.current?.focus();
              }}
            >
              <IconX size={15} stroke={1.7} aria-hidden />
            </button>
            <Problem text={problem} />
          </div>
        );
      })}
      {measures.length >= MOST_MEASURES ? null : (
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.ownMeasuresBtn)}
          ref={add}
          onClick={() => form.insertListItem('measures', { unit: '', grams: '' })}
        >
          <IconPlus size={14} stroke={1.7} aria-hidden />
          Add a measure
        </button>
      )}
    </fieldset>
  );
}
