import { expect, it } from 'vitest';
import { atOnce } from '#electron/main/storage/at-once';

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('runs a limited number in parallel, and returns the results in the order of the items', async () => {
  let running = 0;
  let most = 0;
  const values = await atOnce([5, 1, 4, 2, 3], 2, async (item, index) => {
    running += 1;
    most = Math.max(most, running);
    await later(item);
    running -= 1;
    return `${index}:${item}`;
  });
  expect([values, most]).toEqual([['0:5', '1:1', '2:4', '3:2', '4:3'], 2]);
});

it('starts no more after a failure, waits for those that run, and throws the failure of the first item', async () => {
  const ended: number[] = [];
  const task = async (item: number): Promise<void> => {
    // The second fails before the first does; the third ends well after both.
    await later([30, 5, 60][item] ?? 0);
    ended.push(item);
    if (item < 2) throw new Error(`item ${item}`);
  };
  await expect(atOnce([0, 1, 2, 3, 4], 3, task)).rejects.toThrow('item 0');
  expect(ended).toEqual([1, 0, 2]);
});

it('answers nothing for nothing', async () => {
  await expect(atOnce([], 4, async () => 1)).resolves.toEqual([]);
});
