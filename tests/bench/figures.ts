/** Passes the figures of a bench to `npm run bench`, which prints them all in one table at the end. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { createFigure } from '#scripts/bench/figure.mjs';

/** The median of a sample as a figure. */
export const medianFigure = (
  figure: string,
  unit: Figure['unit'],
  samples: readonly Sample[],
  baseline: string,
  baselineSamples: readonly Sample[],
): Figure => createFigure({ figure, unit, share: 0.5, samples, baseline, baselineSamples });

/** p50 and p95 of a sample, in milliseconds, as two figures. */
export function percentileFigures(
  figure: string,
  samples: readonly Sample[],
  baseline: string,
  baselineSamples: readonly Sample[],
): readonly Figure[] {
  return [0.5, 0.95].map((share) =>
    createFigure({
      figure: `${figure}, p${share * 100}`,
      unit: 'ms',
      share,
      samples,
      baseline,
      baselineSamples,
    }),
  );
}

/** A sample of something other than time, such as memory. */
export const sampleOf = (value: number): Sample => ({ value, processor: null });

/** Runs a task in this process: returns its wall-clock and processor time in milliseconds. */
export function timed(task: () => unknown): Sample {
  const before = process.cpuUsage();
  const start = performance.now();
  task();
  const value = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { value, processor: (user + system) / 1000 };
}

/** Writes the figures where `npm run bench` looks for them. Notes are lines below its table. */
export function reportFigures(bench: string, figures: readonly Figure[], notes: readonly string[] = []): void {
  const report = JSON.stringify({ figures, notes });
  const folder = process.env['ELECTROPLATE_BENCH_REPORTS'];
  if (folder === undefined) console.log(report);
  else writeFileSync(path.join(folder, `${bench}.json`), report);
}
