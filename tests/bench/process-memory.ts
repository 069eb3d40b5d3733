/** Memory of all processes of a running Electron, by its own count and by the kernel's. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';

const KIBIBYTES_A_MEBIBYTE = 1024;

/** Mebibytes of all processes together. */
export interface ProcessMemory {
  /** Sum of Electron's own `workingSetSize`: pages that processes share are counted in each of them. */
  readonly workingSet: number;
  /** Proportional set size: shared pages are divided among those that share them. `null` where there is no /proc. */
  readonly proportional: number | null;
}

/** A process and everything it started. */
function processTree(root: number): readonly number[] {
  const parentOf = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // The program's name stands in brackets and may hold anything; state and parent follow the last bracket.
      const [, parent = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      parentOf.set(Number(name), Number(parent));
    } catch {
      // It ended since the folder was read.
    }
  }
  const tree = [root];
  for (const one of tree) for (const [child, parent] of parentOf) if (parent === one) tree.push(child);
  return tree;
}

function proportionalOf(processId: number): number {
  const found = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'));
  if (found === null) throw new Error(`Process ${processId} does not tell its proportional set size.`);
  return Number(found[1]);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** The proportional set size now, asking nothing of the program itself; `null` where there is no /proc. */
export function proportionalMemory(app: ElectronApplication): number | null {
  const root = app.process().pid;
  if (process.platform !== 'linux' || root === undefined) return null;
  return sum(processTree(root).map(proportionalOf)) / KIBIBYTES_A_MEBIBYTE;
}

/** Reads both counts now. */
export async function measureMemory(app: ElectronApplication): Promise<ProcessMemory> {
  const working = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ memory }) => memory.workingSetSize),
  );
  return { workingSet: sum(working) / KIBIBYTES_A_MEBIBYTE, proportional: proportionalMemory(app) };
}
