import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './project-files';

/** A small project outside of ours, for faults a checker must find. */
export interface PlantedProject {
  readonly folder: string;
  readonly write: (file: string, text: string) => void;
  /** A file of our own project at the same place in this one. */
  readonly copy: (file: string) => void;
  /** Our own installed packages. */
  readonly linkPackages: () => void;
  readonly remove: () => void;
}

/** Makes an empty one in the system's folder for temporary files. */
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
