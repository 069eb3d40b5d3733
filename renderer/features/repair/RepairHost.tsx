import { lazy, Suspense } from 'react';
import type { RepairRequested } from '#renderer/state/repair-request';
import { useRepairRequest } from '#renderer/state/repair-request';
import { useReturnedFocus } from './use-returned-focus';

// The code of both dialogs, above all the search, is loaded on first use.
const RepairDialog = lazy(async () => ({ default: (await import('./RepairDialog')).RepairDialog }));
const WeekRepairDialog = lazy(async () => ({ default: (await import('./week/WeekRepairDialog')).WeekRepairDialog }));

/** Shows the repair of a day or of the week when requested. Mounted once by the shell. */
export function RepairHost() {
  const requested = useRepairRequest();
  return requested === null ? null : <Requested requested={requested} />;
}

/**
 * Stays mounted from the first dialog to the last: one may lead to the other, and the focus goes back to where it was
 * before the first.
 */
function Requested({ requested }: { readonly requested: RepairRequested }) {
  const date = requested.kind === 'day' ? requested.date : null;
  useReturnedFocus(date);
  return (
    <Suspense fallback={null}>
      {date === null ? <WeekRepairDialog /> : <RepairDialog key={date} date={date} />}
    </Suspense>
  );
}
