import { lazy, Suspense } from 'react';
import type { RepairRequested } from '#renderer/state/repair-request';
import { useRepairRequest } from '#renderer/state/repair-request';
import { useReturnedFocus } from './use-returned-focus';

// Their code, the search above all, is loaded when it is first asked for.
const RepairDialog = lazy(async () => ({ default: (await import('./RepairDialog')).RepairDialog }));
const WeekRepairDialog = lazy(async () => ({ default: (await import('./week/WeekRepairDialog')).WeekRepairDialog }));

/** Shows the repair of a day or of the week when requested. Mounted once by the shell. */
export function RepairHost() {
  const requested = useRepairRequest();
  return requested === null ? null : <Requested requested={requested} />;
}

/** Stays from the first dialog to the last: one may lead to the other, and the focus goes back to where it all began. */
function Requested({ requested }: { readonly requested: RepairRequested }) {
  const date = requested.kind === 'day' ? requested.date : null;
  useReturnedFocus(date);
  return (
    <Suspense fallback={null}>
      {date === null ? <WeekRepairDialog /> : <RepairDialog key={date} date={date} />}
    </Suspense>
  );
}
