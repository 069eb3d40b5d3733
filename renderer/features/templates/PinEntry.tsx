import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { currentLibrary, useLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { closeTemplates } from '#renderer/state/templates-request';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { PinnedEntry } from '#shared/domain/template/template-pins';
import { isSamePin, pinOf } from '#shared/domain/template/template-pins';
import { findEntry } from '#shared/domain/week/week-plan';
import { parseDate } from '#shared/domain/week-id';
import { savePin } from './template-edits';
import { toggled } from './toggled';
import { formatEntry, WEEKDAYS } from './template-text';
import type { ViewProps } from './view-props';
import { Problem } from '#renderer/ui/Problem';

/** An entry of the current week as a pin on its own weekday; `null` when it no longer exists. */
function newPin(entryId: string): PinnedEntry | null {
  const plan = currentPlan();
  const date = parseDate(findEntry(plan, entryId)?.at.date ?? '');
  const weekday = plan.days.findIndex((day) => day.date === date) + 1;
  return pinOf(plan, entryId, [weekday]);
}

/** Pins an entry of the current week to weekdays. For a pinned one it shows the weekdays to change. */
export function PinEntry({ entryId, onBusy }: ViewProps & { readonly entryId: string }) {
  const [pin] = useState(() => newPin(entryId));
  if (pin === null) return <p className="dialog-text">This entry is no longer there.</p>;
  const same = Object.entries(currentLibrary().pinned).find(([, one]) => isSamePin(one, pin));
  return (
    <WeekdayForm
      pin={{ ...pin, weekdays: same?.[1].weekdays ?? pin.weekdays }}
      id={same?.[0] ?? null}
      onBusy={onBusy}
    />
  );
}

/** Changes the weekdays of a pinned entry. */
export function EditPin({ id, onBusy }: ViewProps & { readonly id: string }) {
  const pin = useLibrary().pinned[id];
  if (pin === undefined) return <p className="dialog-text">This entry is no longer pinned.</p>;
  return <WeekdayForm pin={pin} id={id} onBusy={onBusy} />;
}

interface WeekdayFormProps extends ViewProps {
  readonly pin: PinnedEntry;
  /** The pin this replaces; `null`: a new one. */
  readonly id: string | null;
}

function WeekdayForm({ pin, id, onBusy }: WeekdayFormProps) {
  const [weekdays, setWeekdays] = useState<ReadonlySet<number>>(new Set(pin.weekdays));
  const [problem, setProblem] = useState('');
  const what = formatEntry(pin.entry, lookupFor(pin, useCatalog()));
  const save = async () => {
    const sorted = [...weekdays].toSorted((a, b) => a - b);
    onBusy(true);
    const failed = await savePin({ ...pin, weekdays: sorted }, id, what);
    onBusy(false);
    if (failed === null) closeTemplates();
    else setProblem(failed);
  };
  return (
    <form
      className="tp-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="dialog-text">
        <b>{what}</b>, {pin.slot.name}. {id === null ? '' : 'It is pinned already. '}Pinned entries are added to a week
        when you ask for it.
      </p>
      <div className="tp-weekdays" role="group" aria-label="Weekdays">
        {WEEKDAYS.map(({ number, short, name }, index) => (
          <button
            key={number}
            type="button"
            className="chip"
            aria-pressed={weekdays.has(number)}
            aria-label={name}
            data-autofocus={index === 0 ? true : undefined}
            onClick={() => setWeekdays(toggled(weekdays, number))}
          >
            {short}
          </button>
        ))}
      </div>
      <Problem text={problem} />
      <div className="dialog-foot">
        <button type="button" className="btn quiet" onClick={closeTemplates}>
          Cancel
        </button>
        <button
          type="submit"
          className="btn primary"
          disabled={weekdays.size === 0}
          title={weekdays.size === 0 ? 'Choose at least one weekday' : undefined}
        >
          {id === null ? 'Pin' : 'Save'}
        </button>
      </div>
    </form>
  );
}
