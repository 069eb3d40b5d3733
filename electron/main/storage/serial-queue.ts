/** Runs tasks one after the other, in the order they were given. A failed task does not stop those behind it. */
export type SerialQueue = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** Makes an empty queue. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
