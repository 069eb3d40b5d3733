/**
 * The initial page of every DOM test. The files of a worker share their modules, so what a test leaves behind is
 * cleaned up here: stores, page, clock, globals. What a harness adds for a test it removes itself, with onTestFinished.
 */
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { freshWindow } from './fresh-window';

// What Mantine and our lists ask of a browser and happy-dom does not have.
window.matchMedia = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => true,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.requestIdleCallback = (callback) =>
  window.setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 }));
window.cancelIdleCallback = (handle) => clearTimeout(handle);
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

function begin(): void {
  // A slow machine must not fail a test of a screen.
  configure({ asyncUtilTimeout: 10_000, defaultHidden: false });
  // Whatever day the suite runs on, it is the Monday of the week of all hand-made plans.
  vi.setSystemTime(new Date('2026-11-23T09:00:00'));
  document.body.innerHTML = '<section id="overlays" aria-label="Menus and suggestions"></section>';
  freshWindow();
}

// At once, because a file may read the date while it is loaded.
begin();
beforeEach(begin);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  Reflect.deleteProperty(window, 'electroplate');
});
