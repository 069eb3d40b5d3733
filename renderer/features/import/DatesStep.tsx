import { useState } from 'react';
import { formatDate } from '#shared/domain/week-id';
import { dateIn } from '#shared/formats/diary-dates';
import type { DateOrder } from '#shared/formats/diary-dates';
import { ChoiceCards } from '#renderer/ui/ChoiceCards';

const ORDERS = ['us', 'dmy'] as const satisfies readonly DateOrder[];

interface DatesStepProps {
  readonly name: string;
  /** A date of the file that can be read in both orders. */
  readonly example: string;
  readonly onChoose: (order: DateOrder) => void;
  readonly onCancel: () => void;
}

/** Asks for the order of the dates if no row of the file shows it. */
export function DatesStep({ name, example, onChoose, onCancel }: DatesStepProps) {
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
      <ChoiceCards
        legend={`What ${example} means`}
        isLegendHidden
        options={ORDERS.map((value) => ({
          value,
          label: formatDate(dateIn(example, value) ?? '', 'd MMMM yyyy'),
          note: value === 'us' ? 'Month first, as in the US' : 'Day first',
        }))}
        value={order}
        onChange={setOrder}
      />
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
