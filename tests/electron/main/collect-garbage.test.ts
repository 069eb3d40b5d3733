import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectGarbage } from '#electron/main/collect-garbage';

it('collects what nothing refers to any more, and nothing else', async () => {
  const kept = { name: 'kept' };
  const refs = [new WeakRef(kept), new WeakRef({ name: 'dropped' })];
  // A WeakRef holds its object until the end of the task that made it.
  await setImmediate();
  expect(refs.map((ref) => ref.deref()?.name)).toEqual(['kept', 'dropped']);
  await setImmediate();
  collectGarbage();
  expect(refs.map((ref) => ref.deref()?.name)).toEqual([kept.name, undefined]);
});
