import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useId, useState } from 'react';
import { bestBeforeProblem } from '#shared/domain/pantry/pantry-edit';
import { isPlace, PANTRY_PLACES } from '#shared/domain/pantry/pantry-item';
import { readSomeStock, readStockAmount, stockText } from '#shared/domain/pantry/stock-text';
import { isNumberProblem } from '#shared/domain/typed-number';
import { parseDate } from '#shared/domain/week-id';
import { useToday } from '#renderer/state/planner-store';
import { KeptField } from '#renderer/ui/KeptField';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import { Select } from '#renderer/ui/Select';
import fieldStyles from '#renderer/ui/field.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { setAmount, setBestBefore, setMinimum, setPlace } from './pantry-actions';
import type { PantryRow } from './pantry-rows';
import { PLACE_NAMES, placeName } from './pantry-text';
import styles from './pantry.module.css';

/** What one press of + or − changes: a piece, 50 g or ml, an ounce. */
const stepOf = (unit: string): number => (unit === '' || unit.endsWith('oz') ? 1 : 50);

interface ItemDetailsProps {
  readonly row: PantryRow;
  readonly amountField: Ref<HTMLInputElement>;
}

/** The selected item: how much there is, until when, where, what the week takes, and its minimum. */
export function ItemDetails({ row, amountField }: ItemDetailsProps) {
  const { item, stock, measure, name, onHand, week, isPlanned, after, minimum } = row;
  const today = useToday();
  const [problem, setProblem] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const id = useId();
  const problemId = problem === null ? undefined : id;
  const typed = { stock, unit: item.unit, measure };
  const setHand = (text: string) => {
    const read = readStockAmount(text, typed);
    if (isNumberProblem(read)) setProblem(read.problem);
    else {
      setProblem(null);
      void setAmount(row, read);
    }
  };
  const setDate = (text: string) => {
    const date = text === '' ? null : parseDate(text);
    const why = text !== '' && date === null ? 'Type a day of the calendar.' : null;
    const refused = why ?? (date === null ? null : bestBeforeProblem(date, today));
    setProblem(refused);
    if (refused === null) void setBestBefore(row, date);
  };
  const setLeast = (text: string) => {
    if (text.trim() === '') {
      setProblem(null);
      setKeeping(false);
      void setMinimum(row, null);
      return;
    }
    const read = readSomeStock(text, typed);
    if (isNumberProblem(read)) setProblem(read.problem);
    else if (read.unit !== item.unit) setProblem('Type the minimum in the unit of the amount.');
    else {
      setProblem(null);
      void setMinimum(row, read.amount);
    }
  };
  const step = (by: -1 | 1) => {
    const amount = item.amount + by * stepOf(measure.unit) * measure.each;
    setProblem(null);
    void setAmount(row, { amount: Math.max(0, Math.round(amount * 1000) / 1000), unit: item.unit });
  };
  return (
    <section className={classNames(inspectorStyles.iMin, styles.details)} aria-label={name}>
      <h3>
        <b>{name}</b> <span className={textStyles.dim}>{placeName(item)}</span>
      </h3>
      <dl className={classNames(inspectorStyles.iProps, styles.props)}>
        <div>
          <dt>On hand</dt>
          <dd className={fieldStyles.stepper}>
            <button type="button" aria-label={`Less ${name}`} disabled={item.amount === 0} onClick={() => step(-1)}>
              <IconMinus size={13} stroke={1.7} aria-hidden />
            </button>
            <KeptField
              key={onHand}
              label={`On hand of ${name}`}
              value={onHand}
              field={amountField}
              problemId={problemId}
              onKeep={setHand}
            />
            <button type="button" aria-label={`More ${name}`} onClick={() => step(1)}>
              <IconPlus size={13} stroke={1.7} aria-hidden />
            </button>
          </dd>
        </div>
        <div>
          <dt>Best before</dt>
          <dd>
            <KeptField
              key={item.bestBefore}
              label={`Best before of ${name}`}
              type="date"
              min={today}
              value={item.bestBefore ?? ''}
              problemId={problemId}
              onKeep={setDate}
            />
          </dd>
        </div>
        <div>
          <dt>Place</dt>
          <dd>
            <Select
              aria-label={`Place of ${name}`}
              className={fieldStyles.plainField}
              value={item.isPlaceNewer === true ? '' : item.place}
              onChange={(event) => {
                if (isPlace(event.currentTarget.value)) void setPlace(row, event.currentTarget.value);
              }}
            >
              {item.isPlaceNewer === true ? <option value="">{placeName(item)}</option> : null}
              {PANTRY_PLACES.map((place) => (
                <option key={place} value={place}>
                  {PLACE_NAMES[place]}
                </option>
              ))}
            </Select>
          </dd>
        </div>
        <div>
          <dt>This week</dt>
          <dd className={textStyles.num}>{isPlanned ? `${week}; ${after} after it` : week}</dd>
        </div>
        <div>
          <dt>Keep at least</dt>
          <dd>
            {minimum === null && !isKeeping ? (
              <button type="button" className={textStyles.link} onClick={() => setKeeping(true)}>
                Set a minimum
              </button>
            ) : (
              <KeptField
                key={minimum}
                label={`Minimum of ${name}`}
                value={item.minimum === null ? '' : stockText(item.minimum, measure)}
                problemId={problemId}
                onKeep={setLeast}
              />
            )}
          </dd>
        </div>
      </dl>
      <Problem text={problem} id={id} />
    </section>
  );
}
