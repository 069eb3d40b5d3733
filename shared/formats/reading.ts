/**
 * Reading that can pause between rows: yields its progress, 0 to 1, and returns the result at the end. A window runs a
 * few steps at a time and stays responsive; code that may block runs them all.
 */
export type Reading<Value> = Generator<number, Value, void>;

/** Reads to the end at once. */
export function readAll<Value>(reading: Reading<Value>): Value {
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}
