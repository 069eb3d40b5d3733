/** So many files are read or written at once: enough that the disk is never waited for alone, few enough to stay within the handles a system gives. */
export const FILES_AT_ONCE = 16;

/**
 * Runs a task for every item, at most so many at once, and answers their values in the order of the items. After a failure
 * none is begun any more; once those that run have ended, the failure of the first item that failed is thrown. So nothing
 * is still on its way when this is over.
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
