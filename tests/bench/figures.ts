/** Passes the figures of a bench to `npm run bench`, which prints them all as one table at the end. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { percentile } from './statistics';

/** A number that was measured, beside the one of a named baseline from the same run. */
export interface Figure {
  readonly figure: string;
  readonly unit: 'ms' | 'MiB';
  readonly value: number;
  readonly baseline: string;
  readonly baselineValue: number;
}

/** p50 and p95 of one thing as two figures. */
export function percentileFigures(
  figure: string,
  milliseconds: readonly number[],
  baseline: string,
  baselineMilliseconds: readonly number[],
): readonly Figure[] {
  return [0.5, 0.95].map((share) => ({
    figure: `${figure}, p${share * 100}`,
    unit: 'ms',
    value: percentile(milliseconds, share),
    baseline,
    baselineValue: percentile(baselineMilliseconds, share),
  }));
}

/** Writes the figures where `npm run bench` looks for them. Notes are lines below its table. */
export function reportFigures(bench: string, figures: readonly Figure[], notes: readonly string[] = []): void {
  const report = JSON.stringify({ figures, notes });
  const folder = process.env['ELECTROPLATE_BENCH_REPORTS'];
  if (folder === undefined) console.log(report);
  else writeFileSync(path.join(folder, `${bench}.json`), report);
}
