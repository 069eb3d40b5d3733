import { onTestFinished } from 'vitest';

/** Sizes of every element, in px. */
export interface PageSize {
  readonly clientHeight?: number;
  readonly clientWidth?: number;
  readonly offsetHeight?: number;
  readonly offsetWidth?: number;
}

/** happy-dom lays nothing out, so a list with virtual rows would show none. Until the test ends every element has this size. */
export function layOut(sizes: PageSize): void {
  for (const [name, size] of Object.entries(sizes)) {
    const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name);
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
    onTestFinished(() => {
      if (before === undefined) Reflect.deleteProperty(HTMLElement.prototype, name);
      else Object.defineProperty(HTMLElement.prototype, name, before);
    });
  }
}
