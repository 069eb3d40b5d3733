/**
 * Caches the last result of a pure function and returns it for the same arguments, so that all components that ask
 * about the library on screen share one. Example: an index of 2,000 recipes is built once, not by each line of a list.
 */
export function lastAnswer<Arguments extends readonly unknown[], Answer>(
  work: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  let last: { readonly given: Arguments; readonly answer: Answer } | null = null;
  return (...given) => {
    if (last === null || given.some((argument, index) => argument !== last?.given[index]))
      last = { given, answer: work(...given) };
    return last.answer;
  };
}

/**
 * Returns the previous array as long as its items are the same, so that what is derived from it is not computed again.
 */
export function sameItems<Item>(): (items: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = [];
  return (items) => {
    if (items.length !== last.length || items.some((item, index) => item !== last[index])) last = items;
    return last;
  };
}
