/** Makes names and notes, which may hold anything, safe to put into one line of text or Markdown. */

/** Line ends, tabs and terminal control characters become one space: a name can never break or colour a list. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
}

/** One line with every character that Markdown gives a meaning to escaped. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&]/g, String.raw`\$&`)
    .replace(/^([#+\-=]|\d+[.)])/, String.raw`\$1`);
}

/** "Mon": short name of a day for lists. */
export const WEEKDAY = 'EEE';
