/**
 * Which files of a folder exist, from one listing: a change of many weeks asks for hundreds of files, most of which do
 * not exist yet.
 */
import { basename } from 'node:path';
import type { StoragePorts } from '../ports';
import { listNames } from './backups';

/** False for a path in the folder where nothing existed when it was listed. */
export type MayBeThere = (path: string) => boolean;

/** Some file systems ignore case. */
const comparable = (name: string): string => name.toUpperCase();

/** Lists a folder, which need not exist. Throws StorageProblem. */
export async function lookAtFolder(ports: StoragePorts, folder: string): Promise<MayBeThere> {
  const names = new Set((await listNames(ports, folder)).map(comparable));
  return (path) => names.has(comparable(basename(path)));
}
