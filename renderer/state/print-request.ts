import { create } from './store';

/** What to print: the week, only its shopping list, or the cramp card instead of both. */
export interface PrintRequest {
  readonly list: boolean;
  readonly document?: 'cramp-card';
}

/** The open print request; the shell shows the print dialog for it. */
export const usePrintRequest = create<{ request: PrintRequest | null }>(() => ({ request: null }));

/** Opens the print dialog. */
export const openPrint = (request: PrintRequest): void => usePrintRequest.setState({ request });

/** Closes it. */
export const closePrint = (): void => usePrintRequest.setState({ request: null });
