/**
 * Bundles the command line into one file that runs on plain Node. It must not reach Electron: an import of it,
 * however indirect, stops the build.
 */
import { build } from 'vite';
import { projectPath, projectRoot } from './setup/project.mjs';

await build({
  configFile: false,
  root: projectRoot,
  logLevel: 'warn',
  publicDir: false,
  resolve: { tsconfigPaths: true },
  plugins: [
    {
      name: 'refuse-electron',
      enforce: 'pre',
      resolveId(source, importer) {
        if (source === 'electron' || source.startsWith('electron/')) {
          throw new Error(
            `The command line must run without Electron, but ${importer ?? 'its entry'} imports "${source}".`,
          );
        }
        return null;
      },
    },
  ],
  ssr: { noExternal: true },
  build: {
    ssr: projectPath('electron', 'cli', 'index.ts'),
    outDir: projectPath('out', 'cli'),
    emptyOutDir: true,
    target: 'node20.18',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
  },
});
