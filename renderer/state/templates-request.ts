import { create } from './store';
import type { IsoDate } from '#shared/domain/week-id';

/** The requested dialog of templates, pinned entries or copies of days. */
export type TemplatesRequest =
  /** All templates and pinned entries; `day` is the target of a day template. */
  | { readonly kind: 'list'; readonly day?: IsoDate }
  /**
   * Saving a day of the week on screen (`null`: all of it) as a template, or with `replaces` as the new state of an
   * existing one.
   */
  | { readonly kind: 'save'; readonly day: IsoDate | null; readonly replaces?: string }
  | { readonly kind: 'apply'; readonly template: string; readonly day?: IsoDate }
  | { readonly kind: 'rotate' }
  /** Copying a day of the week on screen to others; `null`: the day is chosen in the dialog. */
  | { readonly kind: 'copy-day'; readonly date: IsoDate | null }
  /** Pinning an entry of the week on screen to weekdays. */
  | { readonly kind: 'pin'; readonly entry: string }
  | { readonly kind: 'edit-pin'; readonly pin: string };

const useStore = create<{ request: TemplatesRequest | null }>(() => ({ request: null }));

/** The open request; the shell shows its dialog. */
export const useTemplatesRequest = (): TemplatesRequest | null => useStore((state) => state.request);

/** Opens a dialog of the templates. */
export const openTemplates = (request: TemplatesRequest): void => useStore.setState({ request });

/** Opens "Pin to weekdays" for an entry of the week on screen. */
export const openPin = (entry: string): void => openTemplates({ kind: 'pin', entry });

/** Closes it. */
export const closeTemplates = (): void => useStore.setState({ request: null });
