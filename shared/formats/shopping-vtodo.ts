import { mondayOf } from '../domain/week-id';
import type { Exporter, ShoppingExport } from './exporter';
import { ICALENDAR_FILE } from './file-kinds';
import { oneLine } from './plain-text';
import { mealsOf, spanId, titleOf } from './shopping-text-parts';
import { openAisles, plainLine } from './shopping-open-lines';
import { signBytes } from './utf8';

/**
 * The open lines as tasks of iCalendar (RFC 5545, VTODO). The package that writes the week supports only events.
 * Guarantees: the same list always gives the same text, and no line of it is longer than 75 bytes.
 */

const MOST_BYTES = 75;

/** RFC 5545, 3.3.11: escapes backslash, semicolon, comma and line breaks. */
const escaped = (text: string): string => oneLine(text).replaceAll(/[\\;,]/g, String.raw`\$&`);

/** RFC 5545, 3.1: a long line is folded with a line break and a space, never within a character. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const sign of line) {
    const own = signBytes(sign);
    if (bytes + own > MOST_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += sign;
    bytes += own;
  }
  return text;
}

/** A key of letters and digits only, so that a program recognises a task it already has. */
const plainKey = (key: string): string =>
  key.replaceAll(/[^\w.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

function writeShoppingVtodo(source: ShoppingExport): string {
  const stamp = `${mondayOf(source.week).replaceAll('-', '')}T000000Z`;
  const tasks = openAisles(source).flatMap(({ aisle, lines }) =>
    lines.flatMap((line) => [
      'BEGIN:VTODO',
      `UID:${plainKey(spanId(source))}-${plainKey(line.key)}@electroplate`,
      `DTSTAMP:${stamp}`,
      `SUMMARY:${escaped(plainLine(line, source.list))}`,
      ...(line.neededBy.length === 0 ? [] : [`DESCRIPTION:${escaped(mealsOf(line, source.list))}`]),
      `CATEGORIES:${escaped(aisle)}`,
      'STATUS:NEEDS-ACTION',
      'END:VTODO',
    ]),
  );
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Electroplate//Shopping//EN',
    `X-WR-CALNAME:${escaped(titleOf(source))}`,
    ...tasks,
    'END:VCALENDAR',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}

/** The list as tasks. */
export const shoppingVtodo = {
  label: 'Tasks',
  ...ICALENDAR_FILE,
  holds: 'what is still to buy, for Reminders and to-do programs',
  write: writeShoppingVtodo,
} as const satisfies Exporter<ShoppingExport>;
