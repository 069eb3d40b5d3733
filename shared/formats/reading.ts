/**
 * Reading that can be stopped between rows: yields how much is done, 0 to 1, and answers what was read in the end. A window
 * takes a few steps at a time and stays responsive; whoever may wait takes them all.
 */
export type Reading<Value> = Generator<number, Value, void>;

/** Reads to the end at once. */
export function readAll<Value>(reading: Reading<Value>): Value {
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}
