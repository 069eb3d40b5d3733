import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './project-files';

/** A small project outside ours, with faults a checker must find. */
export interface PlantedProject {
  readonly folder: string;
  readonly write: (file: string, text: string) => void;
  /** Copies a file of our own project to the same path in this one. */
  readonly copy: (file: string) => void;
  /** Links our own installed packages. */
  readonly linkPackages: () => void;
  readonly remove: () => void;
}

/** Creates an empty one in the system's temporary folder. */
export function plantProject(): PlantedProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'electroplate-planted-')));
  const place = (file: string): string => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  return {
    folder,
    write: (file, text) => writeFileSync(place(file), text),
    copy: (file) => cpSync(join(PROJECT_ROOT, file), place(file)),
    linkPackages: () => symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
