import { expect, test } from '@playwright/test';
import { seedLibrary } from './support/launch';
import { findLayoutFaults } from './support/page-checks';
import { shareProgram } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';
import { shiftWeek } from '#shared/domain/week-id';

const program = shareProgram();
const cramp = (level: number) => ({ level });
const seeded = (theme: string) => (userData: string) => {
  seedLibrary(userData, { settings: { theme } });
  for (let back = 0; back < 6; back += 1) {
    const week = fixtureWeekDocument(shiftWeek('2026-W48', -back));
    writeWeek(userData, {
      ...week,
      days: week.days.map((day, index) => ({
        ...day,
        cramp:
          back === 0 && index > 1 ? null : cramp(index === 1 && back % 2 === 0 ? 2 : index === 5 && back === 3 ? 1 : 0),
        meals: day.meals.map((meal) =>
          meal.slot === 'snacks' && index === 0
            ? {
                ...meal,
                entries: [
                  ...meal.entries,
                  {
                    id: `cream-${back}`,
                    kind: 'food',
                    food: 'sr28:01053',
                    grams: 30,
                    portion: { amount: 2, unit: 'tbsp' },
                    locked: false,
                    note: '',
                  },
                  {
                    id: `broc-${back}`,
                    kind: 'food',
                    food: 'sr28:11091',
                    grams: 234,
                    portion: { amount: 1.5, unit: 'cup, chopped' },
                    locked: false,
                    note: '',
                  },
                  {
                    id: `salt-${back}`,
                    kind: 'food',
                    food: 'sr28:02047',
                    grams: 1.86,
                    portion: { amount: 1.86, unit: 'g' },
                    locked: false,
                    note: '',
                  },
                ],
              }
            : meal,
        ),
      })),
    } as never);
  }
};
for (const theme of ['light', 'dark'])
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const)
    test(`shots ${theme} ${width}`, async () => {
      const { page, complaints } = await program.open({
        seed: seeded(theme),
        size: { width, height },
        now: '2026-11-27T09:00:00',
      });
      await page.waitForSelector('[data-board]');
      await page.waitForTimeout(600);
      const shot = (name: string) => page.screenshot({ path: `/tmp/gn/shots/${name}-${theme}-${width}.png` });
      await shot('board');
      console.log('layout', JSON.stringify(await findLayoutFaults(page)));
      console.log(
        'macros',
        await page.evaluate(() =>
          [...document.querySelectorAll('[data-day] header dl div')].flatMap((div) => {
            const box = div.getBoundingClientRect();
            const head = div.closest('header')!.getBoundingClientRect();
            return box.right > head.right - 2 || box.left < head.left || div.scrollWidth > div.clientWidth + 1
              ? [`${div.textContent} ${box.left}-${box.right} in ${head.left}-${head.right}`]
              : [];
          }),
        ),
      );
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('DOM.enable');
      await cdp.send('CSS.enable');
      const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
      const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: '[data-day] header dl, [data-day] header [role=meter]',
      });
      const fonts = new Set<string>();
      for (const nodeId of nodeIds)
        for (const f of (await cdp.send('CSS.getPlatformFontsForNode', { nodeId })).fonts)
          fonts.add(`${f.familyName} ${f.isCustomFont}`);
      console.log('fonts', [...fonts].join(' | '));
      // hover tools
      const cell = page.locator('[data-cell="2026-11-23/lunch"]');
      await cell.locator('[data-entry]').last().hover();
      console.log(
        'tools',
        await cell.evaluate((one) => {
          const last = [...one.querySelectorAll('[data-entry]')].at(-1)!.getBoundingClientRect();
          return [...one.querySelectorAll(':scope > button, :scope > span')].map((t) => {
            const b = t.getBoundingClientRect();
            return `${t.className.split('__').pop()} ${b.top}-${b.bottom} entry ${last.top}-${last.bottom} op ${getComputedStyle(t).opacity}`;
          });
        }),
      );
      await shot('tools');
      if (width === 1280) {
        await page.locator('[data-entry="cream-0"]').dblclick();
        await page.waitForTimeout(300);
        console.log(
          'pop',
          await page.evaluate(() => {
            const d = document.querySelector('.mantine-Popover-dropdown')!.getBoundingClientRect();
            const s = document.querySelector('.mantine-Popover-dropdown select')!.getBoundingClientRect();
            return `${d.left}-${d.right} select ${s.left}-${s.right}`;
          }),
        );
        await shot('pop');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^Show Monday/ }).click();
        await page.locator('[aria-label="Inspector"]').getByRole('button', { name: 'Potassium' }).click();
        await shot('inspector');
        await page.locator('[data-board]').evaluate((b) => {
          b.scrollTop = 37;
        });
        await page.mouse.move(2, 400);
        await shot('scrolled');
      }
      await page.keyboard.press('Control+4');
      await page.waitForTimeout(500);
      await shot('shopping');
      await page.keyboard.press('Control+5');
      await page.waitForTimeout(900);
      await shot('trends');
      await page.locator('main').evaluate((m) => {
        m.scrollTop = m.scrollHeight;
      });
      await page.waitForTimeout(200);
      await shot('trends-end');
      console.log('complaints', complaints);
      expect(1).toBe(1);
    });
