import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (...parts: string[]): string => path.resolve(import.meta.dirname, ...parts);

/**
 * Targets are those of the oldest runtime the program is run on (Electron 33: Node 20.18, Chrome 130), not those of
 * the installed `electron` package, so that one build runs on both. Everything is bundled: there are no run-time
 * dependencies to ship.
 */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** The import aliases are written once, under `paths` in tsconfig.base.json. */
const resolve = { tsconfigPaths: true } as const;

export default defineConfig({
  main: {
    resolve,
    build: {
      target: NODE_TARGET,
      outDir: here('out/main'),
      externalizeDeps: false,
      lib: { entry: here('electron/main/index.ts'), formats: ['es'] },
    },
  },
  preload: {
    resolve,
    build: {
      target: NODE_TARGET,
      outDir: here('out/preload'),
      externalizeDeps: false,
      lib: { entry: here('electron/preload/index.ts'), formats: ['cjs'] },
      // A sandboxed page takes its preload as one CommonJS file, and .js means ES module in this package.
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: here('renderer'),
    resolve,
    plugins: [react()],
    build: {
      target: CHROME_TARGET,
      outDir: here('out/renderer'),
      minify: true,
      rolldownOptions: { input: { index: here('renderer/index.html'), print: here('renderer/print.html') } },
    },
  },
});
