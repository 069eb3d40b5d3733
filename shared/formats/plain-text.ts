/** Makes names and notes, which may hold anything, safe to put into one line of text or Markdown. */

/** Line ends, tabs and terminal control characters become one space: a name can never break or colour a list. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
}

/** One line, for inside a line of Markdown, with every character escaped that has a meaning there. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~&]/g, String.raw`\$&`);
}

/**
 * The same for where a paragraph or list item begins: there "#", "-" and "14." would begin a heading or a list.
 * "14. x" → "14\. x"; "14.2 g" stays, because only a space after the point makes a list of it.
 */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^[#+\-=]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** "Mon": short name of a day for lists. */
export const WEEKDAY = 'EEE';
