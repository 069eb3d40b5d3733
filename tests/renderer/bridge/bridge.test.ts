import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, onEvent } from '#renderer/bridge/bridge';
import { fail, succeed } from '#shared/contract/result';
import { FakeMain } from './fake-main';

function preload(call: (name: string, input: unknown) => Promise<unknown>): void {
  Object.defineProperty(window, 'electroplate', {
    configurable: true,
    value: { call, on: () => () => undefined },
  });
}

afterEach(() => Object.defineProperty(window, 'electroplate', { configurable: true, value: undefined }));

describe('a call of the main process', () => {
  it('carries the method name and its input, and returns what came back', async () => {
    const asked = vi.fn<(name: string, input: unknown) => Promise<unknown>>(async () =>
      succeed({ weeks: ['2026-W48'] }),
    );
    preload(asked);
    expect(await call('weeks.list', {})).toEqual({ ok: true, value: { weeks: ['2026-W48'] } });
    expect(asked).toHaveBeenCalledWith('weeks.list', {});
  });

  it('of many documents carries them as one text, which the bridge need not copy piece by piece', async () => {
    const asked = vi.fn<(name: string, input: unknown) => Promise<unknown>>(async () =>
      succeed({ weeks: [], library: null }),
    );
    preload(asked);
    await call('documents.save', { weeks: [], library: null });
    expect(asked).toHaveBeenCalledWith('documents.save', '{"weeks":[],"library":null}');
  });

  it('passes a failure on unchanged', async () => {
    preload(async () => fail('STORAGE', 'The disk is full.'));
    expect(await call('weeks.list', {})).toEqual({
      ok: false,
      error: { code: 'STORAGE', message: 'The disk is full.' },
    });
  });

  it('is a failure like any other when the connection breaks', async () => {
    preload(() => Promise.reject(new Error('An object could not be cloned.')));
    const result = await call('weeks.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(result.ok ? '' : result.error.message).not.toContain('cloned');
  });

  it.each([[undefined], [null], ['ok'], [{}], [{ ok: 'yes' }], [42]])(
    'is a failure when the answer is %j',
    async (answer) => {
      preload(async () => answer);
      expect(await call('weeks.list', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    },
  );

  it('is a failure in a page that runs outside the program', async () => {
    expect(await call('weeks.list', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });
});

describe('events of the main process', () => {
  it('reach the listener until it stops listening', () => {
    const main = new FakeMain();
    const heard: unknown[] = [];
    const stop = onEvent('window-state', (detail) => heard.push(detail));
    main.emit('window-state', { maximized: true });
    stop();
    main.emit('window-state', { maximized: false });
    expect(heard).toEqual([{ maximized: true }]);
  });

  it('are silent in a page that runs outside the program', () => {
    expect(() => onEvent('flush', () => undefined)()).not.toThrow();
  });
});
