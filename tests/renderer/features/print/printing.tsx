/** One job as the page that prints shows it. */
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import type { PrintJob } from '#renderer/features/print';
import { PrintDocument } from '#renderer/features/print';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';

/** A job of a woman on keto, on A4 and with the list. */
export const job = (week: WeekDocument, changes: Partial<PrintJob> = {}): PrintJob => ({
  week,
  library: {
    ...newLibraryDocument(),
    profile: [profileEntry()],
  },
  paper: 'a4',
  withList: true,
  ...changes,
});

/** Draws a job; `onLaidOut` was told its pages. */
export function print(one: PrintJob) {
  const onLaidOut = vi.fn<(pages: number) => void>();
  const view = render(<PrintDocument job={one} catalog={shippedCatalog()} onLaidOut={onLaidOut} />);
  return { ...view, onLaidOut };
}
