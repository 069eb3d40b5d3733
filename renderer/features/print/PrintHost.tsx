import { lazy, Suspense } from 'react';
import { closePrint, usePrintRequest } from '#renderer/state/print-request';

// Separate from the pages, so that the print window, which shares them, loads no widgets.
const PrintDialog = lazy(async () => ({ default: (await import('./PrintDialog')).PrintDialog }));

/** Shows the print dialog when requested. Mounted once by the shell. */
export function PrintHost() {
  const request = usePrintRequest((state) => state.request);
  if (request === null) return null;
  return (
    <Suspense fallback={null}>
      <PrintDialog request={request} onClose={closePrint} />
    </Suspense>
  );
}
