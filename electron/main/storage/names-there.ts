/**
 * Which files of a folder are there, by one look at all its names: a change of many weeks asks for hundreds, most of which
 * nobody planned yet.
 */
import { basename } from 'node:path';
import type { StoragePorts } from '../ports';
import { listNames } from './backups';

/** False for a path in the folder at which nothing was when it was looked at. */
export type MayBeThere = (path: string) => boolean;

/** Some disks take a name in other letters for the same. */
const comparable = (name: string): string => name.toUpperCase();

/** Looks at a folder, which need not be there. Throws StorageProblem. */
export async function lookAtFolder(ports: StoragePorts, folder: string): Promise<MayBeThere> {
  const names = new Set((await listNames(ports, folder)).map(comparable));
  return (path) => names.has(comparable(basename(path)));
}
