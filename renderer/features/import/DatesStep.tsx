import { useId, useState } from 'react';
import { formatDate } from '../../../shared/domain/week-id';
import { dateIn } from '../../../shared/formats/diary-dates';
import type { DateOrder } from '../../../shared/formats/diary-dates';

const ORDERS = ['us', 'dmy'] as const satisfies readonly DateOrder[];

interface DatesStepProps {
  readonly name: string;
  /** A date of the file that can be read in both orders. */
  readonly example: string;
  readonly onChoose: (order: DateOrder) => void;
  readonly onCancel: () => void;
}

/** Asks how the dates of a file are meant where no row of it tells. */
export function DatesStep({ name, example, onChoose, onCancel }: DatesStepProps) {
  const group = useId();
  const [order, setOrder] = useState<DateOrder | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (order !== null) onChoose(order);
      }}
    >
      <p className="im-text">
        Every date in <b>{name}</b> can be read in two ways. What does <b>{example}</b> mean?
      </p>
      <fieldset className="im-choices">
        <legend className="vh">What {example} means</legend>
        {ORDERS.map((one, index) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={group}
              required
              data-autofocus={index === 0 ? true : undefined}
              checked={order === one}
              onChange={() => setOrder(one)}
            />
            <span>
              {formatDate(dateIn(example, one) ?? '', 'd MMMM yyyy')}
              <small>{one === 'us' ? 'Month first, as in the US' : 'Day first'}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="dialog-foot">
        <button type="button" className="btn quiet" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="btn primary" disabled={order === null}>
          Go on
        </button>
      </div>
    </form>
  );
}
