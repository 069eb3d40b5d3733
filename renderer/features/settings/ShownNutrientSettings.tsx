import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { changeShownNutrients, useHasNewerShown, useShownNutrients } from '#renderer/state/shown-nutrients';
import { tellChoice } from '#renderer/state/tell';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { SelectField } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { MADE_BY_NEWER } from '#shared/domain/newer-value';
import { nutrient } from '#shared/domain/nutrients';
import type { ShownNutrient } from '#shared/domain/score/shown-nutrients';
import { CHOOSABLE_NUTRIENTS, MOST_IN_DAY_HEAD, SHOWN_NOT_SCORED } from '#shared/domain/score/shown-nutrients';
import { formatAmount, isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';
import styles from './shown-nutrients.module.css';

type Step = -1 | 1;

/** Swaps a row with the one before or after it shown here; rows added by a newer version stay in place. */
function moved<Row extends { readonly nutrient: string }>(
  stored: readonly Row[],
  shown: readonly ShownNutrient[],
  at: number,
  step: Step,
): Row[] {
  const [one, other] = [shown[at]?.nutrient, shown[at + step]?.nutrient];
  const rows = new Map(stored.map((row) => [row.nutrient, row]));
  return stored.map((row) => {
    const swapped = row.nutrient === one ? other : row.nutrient === other ? one : undefined;
    return (swapped === undefined ? undefined : rows.get(swapped)) ?? row;
  });
}

/** Puts a row back where it was, whatever has changed since. */
function withRow<Row extends { readonly nutrient: string }>(stored: Row[], before: readonly Row[], id: string): Row[] {
  const at = before.findIndex(({ nutrient: one }) => one === id);
  const row = before[at];
  return row === undefined || stored.some(({ nutrient: one }) => one === id) ? stored : stored.toSpliced(at, 0, row);
}

const nameOf = (id: ShownNutrient['nutrient']): string => `${nutrient(id).label}, ${nutrient(id).unit}`;

/** Which nutrients are shown besides the three minerals, in which order, and the person's own floors and limits. */
export function ShownNutrientSettings() {
  const shown = useShownNutrients();
  const hasNewer = useHasNewerShown();
  const left = CHOOSABLE_NUTRIENTS.filter(({ id }) => !shown.some((one) => one.nutrient === id));
  const [chosen, setChosen] = useState('');
  const section = useRef<HTMLElement>(null);
  const focusNext = useRef<string[]>([]);
  // A button that moved, disappeared or was disabled with its row loses the focus: the first of these that is available
  // takes it.
  useLayoutEffect(() => {
    for (const selector of focusNext.current.splice(0)) {
      const next = section.current?.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
      if (next != null) {
        next.focus();
        return;
      }
    }
  }, [shown]);
  return (
    <section aria-labelledby="settings-shown" ref={section}>
      <h2 id="settings-shown">Shown nutrients</h2>
      <p className={textStyles.fieldNote}>
        More rows under each day: the first {MOST_IN_DAY_HEAD} on the board, all of them beside it and on paper. A floor
        or limit is your own number. {SHOWN_NOT_SCORED.replace('Chosen in Settings. ', '')}
      </p>
      {shown.length === 0 ? null : (
        <ol className={styles.rows}>
          {shown.map((one, at) => (
            <li key={one.nutrient}>
              <Row
                one={one}
                at={at}
                shown={shown}
                onFocusNext={(selectors) => {
                  focusNext.current = selectors;
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {hasNewer ? (
        <p className={classNames(textStyles.fieldNote, styles.newer)}>
          Another one was {MADE_BY_NEWER}: it is kept, but not shown here.
        </p>
      ) : null}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === '') return;
          focusNext.current = ['select'];
          changeShownNutrients((stored) => [...stored, { nutrient: chosen }]);
          setChosen('');
        }}
      >
        <SelectField
          label="Add a nutrient"
          value={chosen}
          choices={[{ value: '', label: 'Choose…' }, ...left.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
          onChoose={setChosen}
        />
        <button
          type="submit"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          disabled={chosen === ''}
          title={chosen === '' ? 'Choose a nutrient first' : undefined}
        >
          Add
        </button>
      </form>
    </section>
  );
}

interface RowProps {
  readonly one: ShownNutrient;
  readonly at: number;
  readonly shown: readonly ShownNutrient[];
  /** Candidates for the focus after the rows have changed, best first. */
  readonly onFocusNext: (selectors: string[]) => void;
}

const fieldText = (amount: number | undefined): string => (amount === undefined ? '' : formatAmount(amount));

function Row({ one, at, shown, onFocusNext }: RowProps) {
  const { label, unit } = nutrient(one.nutrient);
  const [floor, setFloor] = useState(fieldText(one.floor));
  const [limit, setLimit] = useState(fieldText(one.limit));
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const store = () => {
    const read = [floor, limit].map((text) => readTypedNumber(text, { moreThan: 0, most: 1e6, unit }));
    const refused = read.find(isNumberProblem);
    const [least, most] = read.map((bound) => (isNumberProblem(bound) ? null : bound.amount));
    const isCrossed = least != null && most != null && least > most;
    setProblem(refused?.problem ?? (isCrossed ? 'The floor is above the limit.' : ''));
    if (refused !== undefined || isCrossed) return;
    if ((least ?? undefined) === one.floor && (most ?? undefined) === one.limit) return;
    changeShownNutrients((stored) =>
      stored.map((row) =>
        row.nutrient === one.nutrient ? { ...row, floor: least ?? undefined, limit: most ?? undefined } : row,
      ),
    );
  };
  const field = (name: string, value: string, onChange: (text: string) => void) => (
    <label>
      {name}
      <NumberInput
        className={classNames(fieldStyles.plainField, styles.bound)}
        aria-label={`${name} of ${label}, ${unit}`}
        placeholder="none"
        value={value}
        problem={problem === '' ? null : problem}
        problemId={problemId}
        onChange={onChange}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Enter') store();
        }}
      />
    </label>
  );
  const button = (name: string, Icon: typeof IconX, isOff: boolean, onClick: () => void) => (
    <button
      type="button"
      className={buttonStyles.iconBtn}
      aria-label={name}
      title={name}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon size={15} stroke={1.7} aria-hidden />
    </button>
  );
  const move = (step: Step) => {
    const buttons = [`[aria-label="Move ${label} up"]`, `[aria-label="Move ${label} down"]`];
    onFocusNext(step === -1 ? buttons : buttons.toReversed());
    changeShownNutrients((stored) => moved(stored, shown, at, step));
  };
  const remove = () => {
    onFocusNext(['select']);
    let before: Parameters<Parameters<typeof changeShownNutrients>[0]>[0] = [];
    changeShownNutrients((stored) => {
      before = stored;
      return stored.filter((row) => row.nutrient !== one.nutrient);
    });
    tellChoice(`Removed ${label} from the shown nutrients`, {
      label: 'Undo',
      run: () => changeShownNutrients((stored) => withRow(stored, before, one.nutrient)),
    });
  };
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>{label}</span>
        {field('Floor', floor, setFloor)}
        {field('Limit', limit, setLimit)}
        <span>{unit}</span>
        <span className={styles.tools}>
          {button(`Move ${label} up`, IconArrowUp, at === 0, () => move(-1))}
          {button(`Move ${label} down`, IconArrowDown, at === shown.length - 1, () => move(1))}
          {button(`Remove ${label}`, IconX, false, remove)}
        </span>
      </div>
      <Problem text={problem} id={problemId} />
    </>
  );
}
