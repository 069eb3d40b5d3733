/** Makes names and notes, which may contain anything, safe for one line of text or Markdown. */

/** Replaces line breaks, tabs and control characters with one space: a name can never break or colour a list. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what this looks for
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
}

/** One line for use inside a line of Markdown, with special characters escaped. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~&]/g, String.raw`\$&`);
}

/**
 * The same for the start of a paragraph or list item, where "#", "-" and "14." would start a heading or a list. "14. x"
 * → "14\. x"; "14.2 g" stays, because only a point followed by a space starts a list.
 */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^[#+\-=]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** "Mon": the short name of a day in lists. */
export const WEEKDAY = 'EEE';
