/** Number of files read or written at once: enough to keep the disk busy, few enough for the system's file handles. */
export const FILES_AT_ONCE = 16;

/**
 * Runs a task for every item, at most `most` at once, and returns the values in the order of the items. After a failure
 * no more tasks are started; when those running have ended, the failure of the first item that failed is thrown. So no
 * task is still running when this settles.
 */
export async function atOnce<Item, Value>(
  items: readonly Item[],
  most: number,
  task: (item: Item, index: number) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  const failures: { readonly index: number; readonly problem: unknown }[] = [];
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of left) {
      try {
        values[index] = await task(item, index);
      } catch (problem) {
        failures.push({ index, problem });
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  const [first] = failures.toSorted((a, b) => a.index - b.index);
  if (first !== undefined) throw first.problem;
  return values;
}
