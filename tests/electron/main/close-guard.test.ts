import { describe, expect, it, vi } from 'vitest';
import { createCloseGuard } from '#electron/main/close-guard';

function guarded(
  options: { readonly isPageAlive?: boolean; readonly answer?: boolean; readonly patience?: number } = {},
) {
  const told: string[] = [];
  let isPageAlive = options.isPageAlive ?? true;
  const guard = createCloseGuard(
    {
      isPageAlive: () => isPageAlive,
      askPageToFlush: () => told.push('flush'),
      confirmCloseWithoutSaving: async () => {
        told.push('ask');
        return options.answer ?? false;
      },
      closeNow: () => told.push(guard.requestClose() ? 'closed' : 'held back'),
    },
    options.patience ?? 60_000,
  );
  return { guard, told, dies: () => (isPageAlive = false) };
}

describe('closing the window', () => {
  it('waits until the page has saved', () => {
    const { guard, told } = guarded();
    expect(guard.requestClose()).toBe(false);
    expect(told).toEqual(['flush']);
    guard.flushed(true);
    expect(told).toEqual(['flush', 'closed']);
  });

  it('asks once, however often the button is pressed', () => {
    const { guard, told } = guarded();
    expect([guard.requestClose(), guard.requestClose(), guard.requestClose()]).toEqual([false, false, false]);
    expect(told).toEqual(['flush']);
  });

  it('asks the user when something could not be saved, and stays open if they say so', async () => {
    const { guard, told } = guarded({ answer: false });
    guard.requestClose();
    guard.flushed(false);
    await vi.waitFor(() => expect(told).toEqual(['flush', 'ask']));
    expect(guard.requestClose()).toBe(false);
    expect(told).toEqual(['flush', 'ask', 'flush']);
  });

  it('closes without saving when the person says so', async () => {
    const { guard, told } = guarded({ answer: true });
    guard.requestClose();
    guard.flushed(false);
    await vi.waitFor(() => expect(told).toEqual(['flush', 'ask', 'closed']));
  });

  it('asks the person when the page does not answer in time', async () => {
    const { guard, told } = guarded({ answer: true, patience: 5 });
    guard.requestClose();
    await vi.waitFor(() => expect(told).toEqual(['flush', 'ask', 'closed']));
  });

  it('takes no answer it did not ask for', () => {
    const { guard, told } = guarded();
    guard.flushed(true);
    expect(told).toEqual([]);
  });

  it('does not wait for a page that is not there', () => {
    const { guard, told } = guarded({ isPageAlive: false });
    expect(guard.requestClose()).toBe(true);
    expect(told).toEqual([]);
  });

  it('does not wait any longer for a page that died while saving', () => {
    const { guard, dies } = guarded();
    expect(guard.requestClose()).toBe(false);
    dies();
    expect(guard.requestClose()).toBe(true);
  });
});
