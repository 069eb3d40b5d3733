/** The processes of a running Electron, where there is a /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright';

/** Its first process and everything that started; `null` where there is no /proc. */
export function processTree(app: ElectronApplication): readonly number[] | null {
  const root = app.process().pid;
  if (process.platform !== 'linux' || root === undefined) return null;
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
