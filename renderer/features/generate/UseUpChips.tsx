import { Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useCallback, useId, useState } from 'react';
import { useFoodSearch } from '#renderer/state/own-foods';
import { currentUnits } from '#renderer/state/library-store';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { FoodOption } from '#renderer/ui/FoodOption';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import questionStyles from '#renderer/ui/limit-chip.module.css';
import type { Food } from '#shared/domain/food/food';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';
import type { UseUp } from './generate-form';
import styles from './generate.module.css';

const OPTIONS_SHOWN = 8;
/** Most foods to use up at once; more would be a shopping list. */
const MOST = 10;

interface UseUpChipsProps {
  readonly useUp: readonly UseUp[];
  readonly onChange: (useUp: readonly UseUp[]) => void;
}

/** Foods to use up, with how much there is, and a button to add one. */
export function UseUpChips({ useUp, onChange }: UseUpChipsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.chips}>
      {useUp.map((one) => (
        <span key={one.id} className={styles.token}>
          <span title={one.name}>{one.name}</span>
          {one.grams === null ? null : <small>{formatGramsIn(one.grams, currentUnits())}</small>}
          <button
            type="button"
            aria-label={`Remove ${one.name}`}
            onClick={() => onChange(useUp.filter(({ id }) => id !== one.id))}
          >
            <IconX size={13} stroke={1.7} aria-hidden />
          </button>
        </span>
      ))}
      {useUp.length >= MOST ? null : (
        <Popover
          opened={isOpen}
          onChange={setIsOpen}
          position="bottom-start"
          offset={6}
          width={290}
          trapFocus
          returnFocus
          closeOnEscape={false}
        >
          <Popover.Target>
            <button
              type="button"
              className={classNames(fieldStyles.chip, styles.add)}
              aria-label="Add a food to use up"
              onClick={() => setIsOpen(!isOpen)}
            >
              <IconPlus size={13} stroke={1.7} aria-hidden />
              Add
            </button>
          </Popover.Target>
          <Popover.Dropdown
            aria-label="A food to use up"
            className={questionStyles.question}
            data-question
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // Closes only the question: the panel listens for the same key.
              event.stopPropagation();
              setIsOpen(false);
            }}
          >
            <UseUpQuestion
              taken={useUp.map(({ id }) => id)}
              onAdd={(one) => {
                setIsOpen(false);
                onChange([...useUp, one]);
              }}
              onCancel={() => setIsOpen(false)}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

interface UseUpQuestionProps {
  readonly taken: readonly string[];
  readonly onAdd: (one: UseUp) => void;
  readonly onCancel: () => void;
}

/** First which food, then how much of it there is, which may be left blank. */
function UseUpQuestion({ taken, onAdd, onCancel }: UseUpQuestionProps) {
  const foods = useFoodSearch();
  const [food, setFood] = useState<Food | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  const search = useCallback(
    (query: string) =>
      foods.search(query, OPTIONS_SHOWN).filter((one) => one.kind === 'food' && !taken.includes(one.id)),
    [foods, taken],
  );
  if (food === null)
    return (
      <>
        <h3>Which food?</h3>
        <FoodCombobox
          label="Food to use up"
          className={classNames(fieldStyles.plainField, styles.search)}
          placeholder="Type its first letters"
          isFirstField
          search={search}
          renderOption={(one) => <FoodOption food={one} units={currentUnits()} />}
          onChoose={setFood}
          onCancel={onCancel}
        />
      </>
    );
  const submit = () => {
    const read = readTypedNumber(text, { most: 100_000 });
    if (isNumberProblem(read)) setProblem(read.problem);
    else onAdd({ id: food.id, name: food.name, grams: read.amount });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{food.name}</h3>
      <label className={questionStyles.qRow}>
        <span>How much is there?</span>
        <span>
          <NumberInput
            className={classNames(fieldStyles.plainField, questionStyles.qNumber)}
            autoFocus
            value={text}
            placeholder="any"
            problem={problem === '' ? null : problem}
            problemId={id}
            onChange={setText}
          />{' '}
          g
        </span>
      </label>
      <Problem text={problem} id={id} />
      <div className={questionStyles.qFoot}>
        <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.outline)}>
          Use it up
        </button>
      </div>
    </form>
  );
}
