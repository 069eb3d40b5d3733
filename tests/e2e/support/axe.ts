import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));

/**
 * axe as its builder has it, but with what it keeps privately about an object on that object. Compiled down, each of its many
 * thousand colours is in six weak maps, and collecting those as garbage was a third of the time axe took.
 */
const QUICK_AXE = `{
  class WeakMap {
    #key = Symbol();
    set(object, value) { object[this.#key] = value; return this; }
    get(object) { return object[this.#key]; }
    has(object) { return this.#key in object; }
  }
  class WeakSet {
    #key = Symbol();
    add(object) { object[this.#key] = true; return this; }
    has(object) { return this.#key in object; }
  }
  ${readFileSync(ofBuilder.resolve('axe-core'), 'utf8')}
}`;

/**
 * axe for a page, with all its usual rules. What passed is counted and not listed: that list was most of what went from the page
 * to the test. A page that has axe keeps it, with what the engine has compiled of it.
 */
export async function axeOf(page: Page): Promise<AxeBuilder> {
  const isThere = page.frames().length === 1 && (await page.evaluate(() => 'axe' in window));
  return new AxeBuilder({ page, axeSource: isThere ? 'void 0' : QUICK_AXE })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(true);
}
