/** Aligned columns for terminals. */

/** A column: its heading and alignment. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

const GAP = '  ';

/** Lines of a table, headings first, without trailing spaces. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ head }, index) => Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const [cell, width] = [cells[index] ?? '', widths[index] ?? 0];
        return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(GAP)
      .trimEnd();
  return [columns.map(({ head }) => head), ...rows].map((cells) => `${line(cells)}\n`).join('');
}
