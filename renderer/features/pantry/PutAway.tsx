import { useId, useState } from 'react';
import { bestBeforeProblem } from '#shared/domain/pantry/pantry-edit';
import type { PantryPlace } from '#shared/domain/pantry/pantry-item';
import { isPlace, PANTRY_PLACES } from '#shared/domain/pantry/pantry-item';
import type { Bought } from '#shared/domain/pantry/put-away';
import { counted } from '#shared/domain/number-text';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { formatDate } from '#shared/domain/week-id';
import { useToday } from '#renderer/state/planner-store';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { putAway } from './pantry-actions';
import { PLACE_NAMES } from './pantry-text';
import { Select } from '#renderer/ui/Select';
import styles from './pantry.module.css';

/** The user's answers for a line before it is put away. */
interface Answer {
  readonly isLeft?: boolean;
  readonly place?: PantryPlace;
  readonly bestBefore?: string;
}

interface BoughtRowProps {
  readonly bought: Bought;
  readonly answer: Answer;
  readonly today: string;
  readonly onAnswer: (answer: Answer) => void;
}

function BoughtRow({ bought: { name, text, stock }, answer, today, onAnswer }: BoughtRowProps) {
  const { isLeft = false, place = stock.place, bestBefore = '' } = answer;
  return (
    <li>
      <label>
        <input type="checkbox" checked={!isLeft} onChange={() => onAnswer({ ...answer, isLeft: !isLeft })} />
        <span>
          <b>{name}</b> {text}
        </span>
      </label>
      <span className={styles.putMore}>
        <Select
          aria-label={`Place of ${name}, bought`}
          value={place}
          onChange={(event) => {
            if (isPlace(event.currentTarget.value)) onAnswer({ ...answer, place: event.currentTarget.value });
          }}
        >
          {PANTRY_PLACES.map((one) => (
            <option key={one} value={one}>
              {PLACE_NAMES[one]}
            </option>
          ))}
        </Select>
        <input
          type="date"
          aria-label={`Best before of ${name}, bought`}
          min={today}
          value={bestBefore}
          onChange={(event) => onAnswer({ ...answer, bestBefore: event.currentTarget.value })}
        />
      </span>
    </li>
  );
}

interface PutAwayProps {
  readonly bought: readonly Bought[];
  /** How many ticked lines are not among them. */
  readonly others: number;
  /** The days the list is for; `undefined`: the week on screen. */
  readonly days: ListDays | undefined;
}

/** The ticked lines of the list, with where each goes; all selected ones are put away in one step. */
export function PutAway({ bought, others, days }: PutAwayProps) {
  const today = useToday();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const chosen = bought.filter(({ key }) => answers[key]?.isLeft !== true);
  const submit = () => {
    const dated = chosen.map((one): Bought => {
      const { place = one.stock.place, bestBefore = '' } = answers[one.key] ?? {};
      return { ...one, stock: { ...one.stock, place, bestBefore: bestBefore === '' ? null : bestBefore } };
    });
    const refused = dated.flatMap(({ name, stock }) => {
      const why = stock.bestBefore === null ? null : bestBeforeProblem(stock.bestBefore, today);
      return why === null ? [] : [`${name}: ${why}`];
    });
    setProblem(refused[0] ?? null);
    if (refused.length === 0) void putAway(dated);
  };
  return (
    <section className={styles.put} aria-label="Put away what you bought">
      <InspectorHead title="Put away what you bought">
        <p className={textStyles.dim}>
          {counted(bought.length, 'ticked line')} on the shopping list
          {days === undefined ? '' : ` of ${formatDate(days.from, 'EEE d MMM')} to ${formatDate(days.to, 'EEE d MMM')}`}
        </p>
      </InspectorHead>
      <ul aria-describedby={problem === null ? undefined : id}>
        {bought.map((one) => (
          <BoughtRow
            key={one.key}
            bought={one}
            answer={answers[one.key] ?? {}}
            today={today}
            onAnswer={(answer) => setAnswers((before) => ({ ...before, [one.key]: answer }))}
          />
        ))}
      </ul>
      {others === 0 ? null : (
        <p className={textStyles.dim}>
          Without {counted(others, 'ticked line')}: nobody knows what was bought of a line of your own, or raw of a
          cooked weight.
        </p>
      )}
      <Problem text={problem} id={id} />
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.primary, styles.wide)}
        disabled={chosen.length === 0}
        onClick={submit}
      >
        Put away {chosen.length}
      </button>
    </section>
  );
}
