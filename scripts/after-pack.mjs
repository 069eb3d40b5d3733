/**
 * Called by electron-builder after it has assembled the program's folder: removes files of the runtime that are not
 * part of the program: Electron's default start page and the manifest of the test runtime.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

/** @param {{ appOutDir: string }} context */
export default function removeLeftovers(context) {
  for (const leftover of ['resources/default_app.asar', 'electroplate-manifest.json']) {
    rmSync(path.join(context.appOutDir, leftover), { force: true });
  }
}
