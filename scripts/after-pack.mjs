/**
 * Called by electron-builder when the program's folder is put together: removes what came with the
 * runtime and is no part of it, the start page of every Electron and the manifest of the test runtime.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

/** @param {{ appOutDir: string }} context */
export default function removeLeftovers(context) {
  for (const leftover of ['resources/default_app.asar', 'electroplate-manifest.json']) {
    rmSync(path.join(context.appOutDir, leftover), { force: true });
  }
}
