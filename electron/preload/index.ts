/** The bridge between page and program: one function to call, one to listen. Must import nothing but names. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, EVENT_NAMES, METHOD_NAMES, TIDY_CHANNEL } from '#shared/contract/method-names';

const has = (names: readonly string[], name: unknown): boolean => typeof name === 'string' && names.includes(name);

// SECURITY 20: the page gets these two functions, never an Electron object or event.
contextBridge.exposeInMainWorld('electroplate', {
  call: (name: unknown, input: unknown): Promise<unknown> =>
    has(METHOD_NAMES, name)
      ? ipcRenderer.invoke(CALL_CHANNEL, name, input)
      : Promise.resolve({
          ok: false,
          error: { code: 'UNKNOWN_METHOD', message: 'There is no such method; nothing was done.' },
        }),
  on: (name: unknown, callback: (payload: unknown) => void): (() => void) => {
    const listener = (_event: unknown, told: unknown, payload: unknown): void => {
      if (has(EVENT_NAMES, told) && told === name) callback(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, listener);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, listener);
    };
  },
});

// Chromium keeps a page's garbage, free heap and old tiles until memory runs short; this call reports that it has.
ipcRenderer.on(TIDY_CHANNEL, () => webFrame.clearCache());
