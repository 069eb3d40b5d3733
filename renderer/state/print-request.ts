import type { MethodInput } from '#shared/contract/methods';
import type { ListDays } from '#shared/domain/shopping/list-days';
import type { WeekDocument } from '#shared/schema/week-document';
import { create } from './store';

/** What to print: the week, only its shopping list, or instead of both the cramp card or the card of one recipe. */
export interface PrintRequest {
  readonly list: boolean;
  /** The days of the list with the weeks they are in besides the one on screen; absent: the week on screen. */
  readonly days?: { readonly days: ListDays; readonly otherWeeks: readonly WeekDocument[] } | undefined;
  readonly document?: 'cramp-card' | 'recipes';
  /** The one recipe of the card, as the answers offer it. */
  readonly recipe?: MethodInput<'print.prepare'>['recipe'];
  /** Its id, used to find its picture. */
  readonly recipeId?: string;
}

/** The open print request; the shell shows the print dialog for it. */
export const usePrintRequest = create<{ request: PrintRequest | null }>(() => ({ request: null }));

/** Opens the print dialog. */
export const openPrint = (request: PrintRequest): void => usePrintRequest.setState({ request });

/** Closes it. */
export const closePrint = (): void => usePrintRequest.setState({ request: null });
