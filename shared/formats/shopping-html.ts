import type { ShoppingLine } from '../domain/shopping/shopping-list';
import type { Exporter, ShoppingExport } from './exporter';
import { HTML_FILE } from './file-kinds';
import { oneLine } from './plain-text';
import { spanId, titleOf } from './shopping-text-parts';
import { openAisles } from './shopping-open-lines';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './shopping-html-parts';

/**
 * The open lines as one page for a phone: large type, ticks stored on the phone, both themes. It loads nothing and may
 * not use the network: only its own style and script run, allowed by their hashes.
 */

const POLICY = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string): string => oneLine(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function itemOf({ key, shop, note = '' }: ShoppingLine): string {
  const remark = [shop.remark, note]
    .filter(Boolean)
    .map((one) => `<small>${html(one)}</small>`)
    .join('');
  return `<li><label><input type="checkbox" data-key="${html(key)}"><span class="n">${html(shop.name)}</span><span class="a">${html(shop.amount)}</span>${remark}</label></li>`;
}

function writeShoppingHtml(source: ShoppingExport): string {
  const title = html(titleOf(source));
  const aisles = openAisles(source);
  const sections = aisles.map(
    ({ aisle, lines }) => `<section><h2>${html(aisle)}</h2><ul>\n${lines.map(itemOf).join('\n')}\n</ul></section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body data-list="${html(spanId(source))}">
<header><h1>${title}</h1><p id="left" role="status"></p></header>
<main>
${sections.length === 0 ? '<p>Nothing to buy.</p>' : sections.join('\n')}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** The list as a page. */
export const shoppingHtml = {
  label: 'Page for the phone',
  ...HTML_FILE,
  holds: 'what is still to buy in large type, with ticks',
  write: writeShoppingHtml,
} as const satisfies Exporter<ShoppingExport>;
