// Browser features that Mantine needs and jsdom lacks.
import { afterEach, vi } from 'vitest';
import { cleanup } from '@testing-library/react';

afterEach(cleanup);

window.matchMedia = vi.fn((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: vi.fn(),
  removeListener: vi.fn(),
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
  dispatchEvent: vi.fn(),
}));
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = vi.fn();

// The clock store reads today when it is first imported, which is before a test can set the date. Whatever day the suite
// runs on, a component wakes up on the Monday of the week all hand-made plans lie in.
vi.setSystemTime(new Date('2026-11-23T09:00:00'));
