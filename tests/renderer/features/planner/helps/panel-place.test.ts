import { expect, test } from 'vitest';
import { panelPlace } from '#renderer/features/planner/helps/use-panel-place';

const PANEL = { width: 460, height: 560 };
const box = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });
const flag = box(270, 320, 180, 200);

test('beside the day, where there is room, with the arrow at the flag', () => {
  const view = { width: 1280, height: 800 };
  // Tuesday, 200 to 328 px: 8 px to its right. The flag's middle is at 190.
  const right = panelPlace(PANEL, box(200, 328, 100, 780), flag, view);
  expect(right).toMatchObject({ left: 336, side: 'left' });
  expect(right.top + right.arrow + 6).toBe(190);
  // Sunday, next to the inspector: to its left.
  expect(panelPlace(PANEL, box(850, 978, 100, 780), flag, view)).toMatchObject({ left: 382, side: 'right' });
});

test('never outside the window: at its edge without an arrow where neither side has room', () => {
  const narrow = panelPlace(PANEL, box(250, 378, 100, 500), flag, { width: 640, height: 500 });
  expect(narrow).toMatchObject({ left: 172, top: 8, side: 'none' });
  const low = panelPlace(PANEL, box(200, 328, 100, 780), box(270, 320, 700, 720), { width: 1280, height: 800 });
  expect(low.top + PANEL.height).toBe(792);
});
