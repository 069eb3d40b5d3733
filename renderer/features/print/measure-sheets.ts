/** Reads the heights of laid-out sheets at each type size. The only part of the fitting that uses the DOM. */
import type { MeasuredFlow } from './fit-flow';
import type { MeasuredList } from './fit-list';
import type { ListColumns } from './printed-list';
import type { MeasuredRow, MeasuredStep } from './fit-pages';

/** Type sizes of the week's entries in pt, largest first. Nothing smaller is printed. */
const WEEK_SIZES_PT = [9.5, 9.1, 8.7, 8.3, 7.9, 7.5, 7.1, 6.8] as const;

/** Type sizes of the list lines in pt, by number of columns, largest first: a list is read at arm's length. */
const LIST_SIZES_PT: Readonly<Record<ListColumns, readonly number[]>> = {
  4: [10, 9.5, 9, 8.5, 8],
  2: [11.4, 10.8, 10.4, 10, 9.5, 9, 8.5],
};

/** Spare height at the bottom of every page, in CSS px, in case printed text takes a line more than on screen. */
const SPARE_PX = 8;

function offsetHeight(element: Element | null | undefined): number {
  return element instanceof HTMLElement ? element.offsetHeight : 0;
}

/** Paper height of a `.printed` element; infinite if nothing is laid out, as in a hidden element. */
export function pageHeightPx(printed: HTMLElement): number {
  const probe = printed.ownerDocument.createElement('div');
  probe.style.cssText = 'position: absolute; visibility: hidden; height: var(--sheet-h)';
  printed.append(probe);
  const height = probe.offsetHeight;
  probe.remove();
  return height === 0 ? Number.POSITIVE_INFINITY : height - SPARE_PX;
}

/** Cumulative bottoms of a cell's lines. One offset per line, so that rounding to whole px does not add up. */
function bottomsOf(cell: Element): readonly number[] {
  const lines = [...cell.querySelectorAll<HTMLElement>('li')];
  const top = lines[0]?.offsetTop ?? 0;
  return lines.map((line) => line.offsetTop + line.offsetHeight - top);
}

function measureRow(row: Element): MeasuredRow {
  const cells = [...row.querySelectorAll('td')].map(bottomsOf);
  const labelPx = offsetHeight(row.querySelector('th > span'));
  const contentPx = Math.max(labelPx, ...cells.map((cell) => cell.at(-1) ?? 0));
  return { paddingPx: offsetHeight(row) - contentPx, labelPx, cells };
}

/** Measures a sheet that holds every row whole. */
export function measureWeek(sheet: HTMLElement): readonly MeasuredStep[] {
  return WEEK_SIZES_PT.map((sizePt) => {
    sheet.style.setProperty('--entry-pt', `${sizePt}pt`);
    const rowElements = [...sheet.querySelectorAll('tbody > tr')];
    const rowsPx = rowElements.reduce((sum, row) => sum + offsetHeight(row), 0);
    return { sizePt, fixedPx: sheet.offsetHeight - rowsPx, rows: rowElements.map(measureRow) };
  });
}

/** Measures a sheet that holds every aisle in its first column. */
export function measureList(sheet: HTMLElement, columns: ListColumns): readonly MeasuredList[] {
  return LIST_SIZES_PT[columns].map((sizePt) => {
    sheet.style.setProperty('--entry-pt', `${sizePt}pt`);
    const blocks = [...sheet.querySelectorAll('[data-aisle]')].map((aisle) => {
      const lines = [...aisle.querySelectorAll('li')].map(offsetHeight);
      return { head: offsetHeight(aisle) - lines.reduce((sum, line) => sum + line, 0), lines };
    });
    const column = sheet.querySelector('[data-columns] > div');
    const codes = sheet.querySelector('[data-codes]');
    const codesPx = codes === null ? undefined : offsetHeight(codes);
    // In the upright list a whole aisle is half a page, which would often be left empty.
    return {
      sizePt,
      columns,
      maySplit: columns === 2,
      fixedPx: sheet.offsetHeight - offsetHeight(column),
      blocks,
      codesPx,
      // Without a code this is only blank lines, which never cost a page.
      mustHaveCodes: columns === 2 && (codes?.querySelector('svg') ?? null) !== null,
    };
  });
}

/** Measures a sheet that holds every line of its columns, at each of the sizes. */
export function measureFlow(sheet: HTMLElement, sizesPt: readonly number[]): readonly MeasuredFlow[] {
  return sizesPt.map((sizePt) => {
    sheet.style.setProperty('--entry-pt', `${sizePt}pt`);
    const columns = [...sheet.querySelectorAll('[data-column]')].map((column) =>
      [...column.querySelectorAll('[data-block]')].map((block) => {
        const lines = [...block.querySelectorAll('[data-line]')].map(offsetHeight);
        const head = offsetHeight(block) - lines.reduce((sum, line) => sum + line, 0);
        return { head, lines, maySplit: block.hasAttribute('data-may-split') };
      }),
    );
    return { sizePt, fixedPx: sheet.offsetHeight - offsetHeight(sheet.querySelector('[data-flow]')), columns };
  });
}
