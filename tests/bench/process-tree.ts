/** The processes of a running Electron, on systems with /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';

/** Its first process and all descendants; `null` without /proc. */
export function processTree(app: ElectronApplication): readonly number[] | null {
  const root = app.process().pid;
  if (process.platform !== 'linux' || root === undefined) return null;
  const parentOf = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // The program's name is in parentheses and may contain anything; state and parent follow the last closing one.
      const [, parent = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      parentOf.set(Number(name), Number(parent));
    } catch {
      // It has ended since the folder was read.
    }
  }
  const tree = [root];
  for (const one of tree) for (const [child, parent] of parentOf) if (parent === one) tree.push(child);
  return tree;
}
