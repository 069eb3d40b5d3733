import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { axeOf } from './axe';

/** Waits until all motion and fading has ended, so that colours and positions are final. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const isMoving = () =>
      document
        .getAnimations()
        .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    // An animation starts a few frames after the request.
    for (let still = 0; still < 6; still = isMoving() ? 0 : still + 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** Waits until earlier notes are gone: they disappear by themselves, unless the pointer rests on them. */
export async function notesGone(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(page.locator('.notes__note')).toHaveCount(0);
}

export type Theme = 'light' | 'dark';

/** The rules of axe that depend on the theme. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];
/** Those that depend on sizes and places; all others look at the elements and their names. */
export const LAYOUT_RULES: readonly string[] = ['scrollable-region-focusable', 'target-size'];

/** Runs something while the page has the colours of a theme, regardless of the settings. */
export async function inTheme(page: Page, theme: Theme, act: () => Promise<void>): Promise<void> {
  const put = (name: string) =>
    page.evaluate((scheme) => {
      const { dataset } = document.documentElement;
      const before = dataset['mantineColorScheme'] ?? 'light';
      dataset['mantineColorScheme'] = scheme;
      return before;
    }, name);
  const before = await put(theme);
  await act();
  await put(before);
}

/**
 * axe finds no violations, and could decide about every contrast: in the current theme and, since only the colours
 * differ in the other one, there by the rules about colours. `overlaid`: a panel or dialog covers the board, where axe
 * cannot decide because its lines are over different columns; the same colours are checked without the overlay.
 */
export async function expectAccessible(page: Page, screen: string, overlaid = false): Promise<void> {
  const shown = await expectAccessibleAsShown(page, screen, overlaid);
  const other = shown === 'dark' ? 'light' : 'dark';
  await inTheme(page, other, () => findNothing(page, `${screen}, in ${other} colours`, overlaid, COLOUR_RULES));
}

/** The same for the current theme only, for what is checked in each theme anyway. `rules`: all when left out. */
export async function expectAccessibleAsShown(
  page: Page,
  screen: string,
  overlaid = false,
  rules: readonly string[] = [],
): Promise<Theme> {
  await findNothing(page, screen, overlaid, rules);
  const scheme = await page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
  return scheme === 'dark' ? 'dark' : 'light';
}

async function findNothing(page: Page, screen: string, overlaid: boolean, rules: readonly string[]): Promise<void> {
  await atRest(page);
  const axe = await axeOf(page);
  // The arrow of a select is beside its text; axe takes a background image for one behind the text.
  const showArrows = (isShown: boolean) =>
    page.evaluate(
      (chevron) => {
        if (chevron === null) document.documentElement.style.removeProperty('--chevron');
        else document.documentElement.style.setProperty('--chevron', chevron);
      },
      isShown ? null : 'none',
    );
  await showArrows(false);
  // The board below a modal dialog is checked without it; its hundreds of texts are most of the work.
  if ((await page.locator('[role="dialog"][aria-modal="true"]').count()) > 0) axe.exclude('[data-board]');
  const results = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  await showArrows(true);
  const violations = results.violations.map(
    (one) =>
      `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`,
  );
  expect.soft(violations, `axe violations on ${screen}`).toEqual([]);
  if (overlaid) return;
  const undecided = results.incomplete
    .filter((one) => one.id === 'color-contrast')
    .flatMap((one) => one.nodes.map((node) => `${node.target.join(' ')}: ${node.any[0]?.message ?? ''}`));
  expect.soft(undecided, `contrasts axe could not decide on ${screen}`).toEqual([]);
}

/**
 * Text that is cut off: it extends beyond the nearest box that hides overflow and does not scroll. A name may be
 * shortened with an ellipsis if its full text is in a title or an accessible name. Also two scroll bars side by side:
 * one of a panel, and one of the part of it that was meant to scroll.
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  await atRest(page);
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    const isHidden = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return (
        style.visibility === 'hidden' ||
        style.display === 'none' ||
        style.opacity === '0' ||
        style.clipPath === 'inset(50%)' ||
        element.closest('.text__vh') !== null
      );
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || isHidden(parent) || parent.closest('svg, script, style, option') !== null)
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      for (
        let holder: Element | null = parent;
        holder !== null && holder !== document.body;
        holder = holder.parentElement
      ) {
        const style = getComputedStyle(holder);
        if (isHidden(holder)) break;
        const outer = holder.getBoundingClientRect();
        const cutsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const cutsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        const scrolls = [style.overflowX, style.overflowY].some((one) => one === 'auto' || one === 'scroll');
        if (cutsX && (box.right > outer.right + 1.5 || box.left < outer.left - 1.5)) {
          const isShortenedName = style.textOverflow === 'ellipsis' && holder.closest('[title], [aria-label]') !== null;
          if (!isShortenedName)
            faults.push(
              `“${text.slice(0, 60)}” is cut off at the side by ${holder.tagName.toLowerCase()}.${holder.className}`,
            );
          break;
        }
        if (cutsY && !scrolls && (box.bottom > outer.bottom + 2.5 || box.top < outer.top - 2.5)) {
          if (getComputedStyle(holder).webkitLineClamp === 'none')
            faults.push(
              `“${text.slice(0, 60)}” is cut off below by ${holder.tagName.toLowerCase()}.${holder.className}`,
            );
          break;
        }
        if (scrolls) break;
        if (style.position === 'fixed') break;
      }
    }
    // Stacked in a greatly enlarged window, a list may scroll inside its page.
    const scrollers = [...document.querySelectorAll('main, aside, [role="dialog"], [tabindex="0"]')].filter(
      (one) =>
        /auto|scroll/.test(getComputedStyle(one).overflowY) &&
        !isHidden(one) &&
        one.scrollHeight > one.clientHeight + 1,
    );
    for (const inner of innerWidth < 800 ? [] : scrollers) {
      const outer = scrollers.find((one) => one !== inner && one.contains(inner));
      if (outer === undefined) continue;
      const apart = outer.getBoundingClientRect().right - inner.getBoundingClientRect().right;
      if (apart < 20) faults.push(`two scroll bars side by side at ${inner.className}`);
    }
    for (const scroller of document.querySelectorAll('main, aside')) {
      // Enlarged, the board scrolls sideways itself: seven days do not fit.
      if (innerWidth < 1024 && scroller.matches('[data-board]')) continue;
      if (scroller.scrollWidth > scroller.clientWidth + 1)
        faults.push(
          `${scroller.tagName.toLowerCase()}.${scroller.className} scrolls sideways (${scroller.scrollWidth} in ${scroller.clientWidth})`,
        );
    }
    return faults;
  });
}
