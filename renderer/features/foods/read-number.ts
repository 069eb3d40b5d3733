import { numberWords } from '#shared/domain/number-words';

/** What a typed amount means. `null` is blank: not known, which is not 0. */
export type ReadNumber = { readonly amount: number | null } | { readonly problem: string };

const NUMBER = /^\d*(?:[.,]\d*)?$/;

/**
 * Reads an amount from 0 to `most`. "1,5" and "1.5" are one and a half; "1,200" is refused, because it can mean 1200 or
 * 1.2; blank is `null`.
 */
export function readNumber(text: string, most: number, unit: string): ReadNumber {
  const typed = text.trim();
  if (typed === '') return { amount: null };
  if (typed.startsWith('-')) return { problem: 'An amount cannot be negative.' };
  if (/^\d{1,3}(,\d{3})+$/.test(typed))
    return { problem: `Type it without the comma: ${typed.replaceAll(',', '')} or ${typed.replace(',', '.')}.` };
  if (!NUMBER.test(typed) || !/\d/.test(typed))
    return { problem: 'Type a number, or leave it blank if the label does not say.' };
  const amount = Number(typed.replace(',', '.'));
  if (amount > most) return { problem: `At most ${numberWords(most, 1)} ${unit} is possible here.` };
  return { amount };
}

/** True for what could not be read. */
export const isUnreadable = (read: ReadNumber): read is { readonly problem: string } => 'problem' in read;
