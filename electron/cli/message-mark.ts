/** Begins each of our lines on stderr, to tell it from the output of other programs. */
export const MESSAGE_MARK = 'electroplate: ';
