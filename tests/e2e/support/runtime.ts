import { execFileSync } from 'node:child_process';
import path from 'node:path';

let folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';

/** Executable of the Electron runtime the suite runs on: the one `npm test` chose, else the one `npm start` would. */
export function runtimeExecutable(): string {
  if (folder === '') {
    const script = path.resolve(import.meta.dirname, '../../../scripts/electron-runtime.mjs');
    folder = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  }
  return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * Command line switches of the runtime in the tests. A virtual screen has no graphics card: without an emulated one,
 * the program takes a tenth less processor time, and layout and painting are the same.
 */
export const runtimeSwitches = (): readonly string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(process.platform === 'linux' ? ['--disable-gpu'] : []),
];
