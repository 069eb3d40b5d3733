/** The help text about formats, made from the registry. */
import type { Exporter } from '#shared/formats/exporter';

/** One line per format: "  csv        Plan CSV: portions and notes, for a spreadsheet; can be imported". */
export function formatHelp(exporters: Readonly<Record<string, Exporter<never>>>): string {
  const width = Math.max(...Object.keys(exporters).map((id) => id.length));
  return Object.entries(exporters)
    .map(([id, { label, holds }]) => `  ${id.padEnd(width)}  ${label}: ${holds}`)
    .join('\n');
}
