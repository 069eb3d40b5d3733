/** Memory of all processes of a running Electron, as counted by Electron and by the kernel. */
import { readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';
import { processTree } from './process-tree';

const KIBIBYTES_A_MEBIBYTE = 1024;

/** Mebibytes of all processes together. */
export interface ProcessMemory {
  /** Sum of Electron's own `workingSetSize`: pages that processes share are counted in each of them. */
  readonly workingSet: number;
  /** Proportional set size: shared pages are divided among the processes that share them. `null` without /proc. */
  readonly proportional: number | null;
}

function proportionalOf(processId: number): number {
  const found = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'));
  if (found === null) throw new Error(`Process ${processId} does not tell its proportional set size.`);
  return Number(found[1]);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** The current proportional set size, without querying the program itself; `null` without /proc. */
export function proportionalMemory(app: ElectronApplication): number | null {
  const tree = processTree(app);
  return tree === null ? null : sum(tree.map(proportionalOf)) / KIBIBYTES_A_MEBIBYTE;
}

/** Reads both counts now. */
export async function measureMemory(app: ElectronApplication): Promise<ProcessMemory> {
  const working = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ memory }) => memory.workingSetSize),
  );
  return { workingSet: sum(working) / KIBIBYTES_A_MEBIBYTE, proportional: proportionalMemory(app) };
}
