import { lazy, Suspense } from 'react';
import { useRepairRequest } from '#renderer/state/repair-request';

// Its code, the search above all, is loaded when it is first asked for.
const RepairDialog = lazy(async () => ({ default: (await import('./RepairDialog')).RepairDialog }));

/** Shows the repair of a day when requested. Mounted once by the shell. */
export function RepairHost() {
  const date = useRepairRequest();
  if (date === null) return null;
  return (
    <Suspense fallback={null}>
      <RepairDialog key={date} date={date} />
    </Suspense>
  );
}
