/**
 * Names shared/ must not know, because they exist only where another room's code runs. Compiled with that room, whose
 * packages can bring foreign types in for all its files: once it knows one, the step "Types" fails here.
 */
// @ts-expect-error `document` is foreign.
export const foreignDocument: unknown = document;
// @ts-expect-error `window` is foreign.
export const foreignWindow: unknown = window;
// @ts-expect-error `localStorage` is foreign.
export const foreignLocalStorage: unknown = localStorage;
// @ts-expect-error `process` is foreign.
export const foreignProcess: unknown = process;
// @ts-expect-error `Buffer` is foreign.
export const foreignBuffer: unknown = Buffer;
// @ts-expect-error `require` is foreign.
export const foreignRequire: unknown = require;
// @ts-expect-error `console` is foreign.
export const foreignConsole: unknown = console;
// @ts-expect-error `performance` is foreign.
export const foreignPerformance: unknown = performance;
// @ts-expect-error `crypto` is foreign.
export const foreignCrypto: unknown = crypto;
// @ts-expect-error `setTimeout` is foreign.
export const foreignSetTimeout: unknown = setTimeout;
