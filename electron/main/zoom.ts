/**
 * The zoom of the window, 50 to 200 %. Its keys are handled here and not in the page, so that they also work while a
 * dialog or a field has the focus, on any layout. Must not import Electron.
 */
import type { WindowAction } from '#shared/contract/methods';

/** One way to change the zoom. */
export type ZoomStep = Extract<WindowAction, `zoom-${string}`>;

/** The part of a page that zooming needs. */
export interface Zoomable {
  readonly getZoomLevel: () => number;
  readonly setZoomLevel: (level: number) => void;
}

/** A keystroke as `before-input-event` describes it. */
export interface Keystroke {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/** Level 1 is 1.2 times as large as level 0, as in every Chromium. */
const FACTOR_OF_LEVEL = 1.2;
const LEVEL_STEP = 0.5;
const levelOf = (factor: number): number => Math.log(factor) / Math.log(FACTOR_OF_LEVEL);
const LOWEST = levelOf(0.5);
const HIGHEST = levelOf(2);

/**
 * The zoom step of a keystroke: Ctrl or ⌘ with the key that types plus, equals or minus, or the key at its position;
 * with 0, back to 100 %. The digits that open a screen stay digits: on a Czech keyboard the plus is on the 1 key.
 */
export function zoomStepOf({ type, key, code, control, meta, alt }: Keystroke): ZoomStep | null {
  if (type !== 'keyDown' || control === meta || alt) return null;
  if (/^(Digit|Numpad)0$/.test(code)) return 'zoom-reset';
  if (/^Digit[1-5]$/.test(code)) return null;
  if (key === '+' || key === '=' || code === 'Equal' || code === 'NumpadAdd') return 'zoom-in';
  if (key === '-' || code === 'Minus' || code === 'NumpadSubtract') return 'zoom-out';
  return null;
}

/** Zooms one step, never beyond 50 or 200 %. */
export function zoom(page: Zoomable, step: ZoomStep): void {
  const level = page.getZoomLevel();
  const change = { 'zoom-in': LEVEL_STEP, 'zoom-out': -LEVEL_STEP, 'zoom-reset': -level }[step];
  page.setZoomLevel(Math.max(LOWEST, Math.min(HIGHEST, level + change)));
}
