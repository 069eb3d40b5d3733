/**
 * Names electron/ must not know, because they exist only where another room's code runs. Compiled with that room, whose
 * packages can bring foreign types in for all its files: once it knows one, the step "Types" fails here.
 */
// @ts-expect-error `document` is foreign.
export const foreignDocument: unknown = document;
// @ts-expect-error `window` is foreign.
export const foreignWindow: unknown = window;
// @ts-expect-error `localStorage` is foreign.
export const foreignLocalStorage: unknown = localStorage;
// @ts-expect-error `HTMLElement` is foreign.
export const foreignHTMLElement: unknown = HTMLElement;
