/**
 * A typed amount of 0 or more: "1.5" and "1,5" are one and a half. `null` for what cannot be read, and for "1,000", which
 * is a thousand to some people and one to others: taking it for one would be wrong by a factor of a thousand.
 */
export function readTypedNumber(text: string): number | null {
  const typed = text.trim();
  if (!/^\d+(?:[.,]\d+)?$/.test(typed) || /^[1-9]\d{0,2},\d{3}$/.test(typed)) return null;
  return Number(typed.replace(',', '.'));
}
