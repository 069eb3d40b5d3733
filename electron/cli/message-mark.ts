/** Starts each of our lines on stderr, to tell them from the output of other programs. */
export const MESSAGE_MARK = 'electroplate: ';

/** A line for stderr: marked as ours. */
export function errorLine(message: string): string {
  return `${MESSAGE_MARK}${message}\n`;
}
