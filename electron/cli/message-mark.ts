/** Begins every line of ours on stderr, so that it can be told from what other programs print there. */
export const MESSAGE_MARK = 'electroplate: ';
