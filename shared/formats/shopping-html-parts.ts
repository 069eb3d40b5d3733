/** Style and script of the phone page, with the hashes for its content security policy, which a test verifies. */

/** Its look. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #d5d9dd; --dim: #5b6570; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4148; --dim: #a7b0b9; } }
body { font: 1.25rem/1.35 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 0 1rem 3rem; }
header { background: Canvas; border-bottom: 1px solid var(--line); padding: .75rem 0; position: sticky; top: 0; }
h1 { font-size: 1.1rem; margin: 0; }
#left { color: var(--dim); font-size: 1rem; margin: .15rem 0 0; }
h2 { color: var(--dim); font-size: 1rem; margin: 1.5rem 0 .25rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { border-bottom: 1px solid var(--line); }
label { align-items: baseline; column-gap: .75rem; cursor: pointer; display: grid; grid-template-columns: 1.5rem 1fr auto; padding: .6rem 0; }
input { height: 1.4rem; margin: 0; transform: translateY(.25rem); width: 1.4rem; }
.n { overflow-wrap: anywhere; }
.a { font-weight: 600; text-align: right; }
small { color: var(--dim); font-size: .95rem; grid-column: 2 / 4; }
li.done .n, li.done .a { color: var(--dim); font-weight: 400; text-decoration: line-through; }
`;

/** Stores ticks in the page's storage and counts the remaining lines. */
export const PAGE_SCRIPT = `
(() => {
  const boxes = [...document.querySelectorAll('input[data-key]')];
  const place = 'electroplate-list-' + document.body.dataset.list;
  const stored = () => {
    try {
      const value = JSON.parse(localStorage.getItem(place) ?? '[]');
      return Array.isArray(value) ? value : [];
    } catch {
      return [];
    }
  };
  const show = () => {
    for (const box of boxes) box.closest('li').classList.toggle('done', box.checked);
    const left = boxes.filter((box) => !box.checked).length;
    document.getElementById('left').textContent = left === 0 ? 'All done' : left + ' to buy';
  };
  const ticked = new Set(stored());
  for (const box of boxes) {
    box.checked = ticked.has(box.dataset.key);
    box.addEventListener('change', () => {
      show();
      try {
        localStorage.setItem(place, JSON.stringify(boxes.filter((one) => one.checked).map((one) => one.dataset.key)));
      } catch {
        // A phone that keeps nothing for files shows the ticks until the page is closed.
      }
    });
  }
  show();
})();
`;

/** Hash of {@link PAGE_STYLE}. */
export const PAGE_STYLE_HASH = 'sha256-K2eTMzV/Ot9E1OhTvp0RglCkrHrgupQWkYaP6NbLPN8=';
/** Hash of {@link PAGE_SCRIPT}. */
export const PAGE_SCRIPT_HASH = 'sha256-av52J/jp1xJzQUXke4bXJAHvzF/XbclB3VDXaksYXfQ=';
