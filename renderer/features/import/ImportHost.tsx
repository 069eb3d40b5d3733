import { lazy, Suspense } from 'react';
import { closeImport, useImportRequest } from '#renderer/state/import-request';

// Loaded separately, since imports are rare.
const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog')).ImportDialog }));

/** Shows the import when requested. Mounted once by the shell. */
export function ImportHost() {
  if (!useImportRequest()) return null;
  return (
    <Suspense fallback={null}>
      <ImportDialog onClose={closeImport} />
    </Suspense>
  );
}
