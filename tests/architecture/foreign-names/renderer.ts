/**
 * Names renderer/ must not know, because they exist only where another room's code runs. Compiled with that room, whose
 * packages can bring foreign types in for all its files: once it knows one, the step "Types" fails here.
 */
// @ts-expect-error `process` is foreign.
export const foreignProcess: unknown = process;
// @ts-expect-error `Buffer` is foreign.
export const foreignBuffer: unknown = Buffer;
// @ts-expect-error `require` is foreign.
export const foreignRequire: unknown = require;
// @ts-expect-error `__dirname` is foreign.
export const foreignDirname: unknown = __dirname;
// @ts-expect-error `setImmediate` is foreign.
export const foreignSetImmediate: unknown = setImmediate;
