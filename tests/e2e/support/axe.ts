import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));

/**
 * axe from its builder, but with private fields stored on the object itself. In the compiled version each of its many
 * thousand colours is in six weak maps, and collecting those took a third of axe's time.
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
 * axe for a page, with all its usual rules. Passes are counted and not listed: that list was most of the data sent from
 * the page to the test. A page that already has axe keeps it, with the code the engine has compiled.
 */
export async function axeOf(page: Page): Promise<AxeBuilder> {
  const isThere = page.frames().length === 1 && (await page.evaluate(() => 'axe' in window));
  return new AxeBuilder({ page, axeSource: isThere ? 'void 0' : QUICK_AXE })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(true);
}
