import type { IsoDate } from '../domain/week-id';
import { parseDate } from '../domain/week-id';

/**
 * Dates in a file that a spreadsheet may have rewritten: year first, or year last with slashes, points or dashes in one
 * of two orders, which only the whole file can show. If both fit, the order is never guessed.
 */

/** The order of dates: year first, month first (11/23/2026), day first (23/11/2026). */
export const DATE_ORDERS = ['iso', 'us', 'dmy'] as const;

/** One of {@link DATE_ORDERS}. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date in every order that fits. */
type Readings = Readonly<Partial<Record<DateOrder, IsoDate>>>;

const dateOf = (year: string, month: string, day: string): IsoDate | null =>
  parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function readingsOf(text: string): Readings {
  // Early exports write 2012-9-10; spreadsheets and other programs write 2026/11/23, 2026.11.23 and 20261123.
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (iso !== null) {
    const date = dateOf(iso[1] ?? '', iso[3] ?? '', iso[4] ?? '');
    return date === null ? {} : { iso: date };
  }
  const [, first, , second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return {};
  const [us, dmy] = [dateOf(year, first, second), dateOf(year, second, first)];
  return { ...(us === null ? {} : { us }), ...(dmy === null ? {} : { dmy }) };
}

/** A date in one order: `dateIn('04/03/2026', 'us')` is 2026-04-03; `null` if it is not a date. */
export const dateIn = (text: string, order: DateOrder): IsoDate | null => readingsOf(text)[order] ?? null;

/** How to read the dates of a file. `dateOf` returns `null` for one that does not fit the order. */
export type FoundOrder =
  | { readonly kind: 'known'; readonly dateOf: (text: string) => IsoDate | null }
  | { readonly kind: 'ambiguous'; readonly example: string };

/** Collects the dates of one file. `given` decides unless it is `null`. */
export interface DateReader {
  /** True when the text is a date in an allowed order. */
  readonly isDate: (text: string) => boolean;
  /** Adds a date to the evidence. */
  readonly note: (text: string) => void;
  readonly order: () => FoundOrder;
}

/** Makes the reader. `['11/23/2026', '04/03/2026']` are month first, because there is no month 23. */
export function createDateReader(given: DateOrder | null): DateReader {
  const known = new Map<string, Readings>();
  const noted = new Set<string>();
  const readings = (text: string): Readings => {
    const found = known.get(text) ?? readingsOf(text);
    known.set(text, found);
    return found;
  };
  const fits = (order: DateOrder) => (text: string) => readings(text)[order] !== undefined;
  return {
    isDate: (text) => {
      const { iso, us, dmy } = readings(text);
      const inOrder = given === null ? (us ?? dmy) : readings(text)[given];
      return iso !== undefined || inOrder !== undefined;
    },
    note: (text) => noted.add(text),
    order: () => {
      const readIn = (order: DateOrder | null) => (text: string) =>
        readings(text).iso ?? (order === null ? null : (readings(text)[order] ?? null));
      const slashed = [...noted].filter((text) => readings(text).iso === undefined);
      if (given !== null || slashed.length === 0) return { kind: 'known', dateOf: readIn(given) };
      const [us, dmy] = [slashed.every(fits('us')), slashed.every(fits('dmy'))];
      // The same day in both orders: 04/04/2026.
      const differing = slashed.find((text) => readings(text).us !== readings(text).dmy);
      if (us && dmy && differing !== undefined) return { kind: 'ambiguous', example: differing };
      // Both orders occur: neither is certain, and nothing is guessed.
      return { kind: 'known', dateOf: readIn(us ? 'us' : dmy ? 'dmy' : null) };
    },
  };
}
