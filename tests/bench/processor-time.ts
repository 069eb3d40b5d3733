/**
 * Processor time of a running Electron. From the kernel's statistics, per thread, to a fraction of a millisecond;
 * without /proc from Electron's own count, which older runtimes do not have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';
import { processTree } from './process-tree';

/** Milliseconds of each thread or process since it started. `null` if not available. */
export type ProcessorReading = ReadonlyMap<string, number> | null;
/** All processes, or only those that show pages. */
export type Processes = 'all' | 'pages';

const NANOSECONDS_A_MILLISECOND = 1e6;
const MILLISECONDS_A_SECOND = 1000;

/**
 * The result of `read`; `null` if the process or thread has ended meanwhile, or the kernel keeps no such statistics.
 */
function ifThere<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function readKernel(tree: readonly number[], processes: Processes): ProcessorReading {
  const reading = new Map<string, number>();
  for (const id of tree) {
    const isCounted =
      processes === 'all' || ifThere(() => readFileSync(`/proc/${id}/cmdline`, 'utf8'))?.includes('--type=renderer');
    for (const thread of isCounted ? (ifThere(() => readdirSync(`/proc/${id}/task`)) ?? []) : []) {
      const text = ifThere(() => readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8'));
      if (text !== null) reading.set(thread, Number(text.split(' ')[0]) / NANOSECONDS_A_MILLISECOND);
    }
  }
  return reading.size === 0 ? null : reading;
}

/** Reads it now. */
export async function readProcessorTime(
  app: ElectronApplication,
  processes: Processes = 'all',
): Promise<ProcessorReading> {
  const tree = processTree(app);
  if (tree !== null) return readKernel(tree, processes);
  const metrics = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ pid, type, cpu }) => ({ pid, type, seconds: cpu.cumulativeCPUUsage })),
  );
  const counted = metrics.filter(({ type }) => processes === 'all' || type === 'Tab');
  const known = counted.flatMap(({ pid, seconds }) =>
    seconds === undefined ? [] : [[String(pid), seconds * MILLISECONDS_A_SECOND] as const],
  );
  return known.length === counted.length ? new Map(known) : null;
}

/** Milliseconds used between two readings. What ended in between is not counted, what started is. */
export function processorTimeBetween(before: ProcessorReading, after: ProcessorReading): number | null {
  if (before === null || after === null) return null;
  let total = 0;
  for (const [id, milliseconds] of after) total += milliseconds - (before.get(id) ?? 0);
  return total;
}

/** Milliseconds used since the program started, by what is still running. */
export const processorTimeSinceStart = (reading: ProcessorReading): number | null =>
  processorTimeBetween(new Map(), reading);
