import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

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

/**
 * A class of `meal-cell.module.css` is `meal-cell__grip` on the page: readable in a picture of the page and in tests of
 * the real window, and the same in every build. The modules have different names, so the classes have too.
 */
const scopedName = (name: string, file: string): string => `${path.basename(file).split('.')[0]}__${name}`;

const WINDOW_ENTRY = here('renderer/app/main.tsx');
const PRINT_ENTRY = here('renderer/app/print-main.tsx');

/** What the chunker tells of a module. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Every module an entry needs before it runs: all it imports, and what these import, but nothing it loads later. */
function neededBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const needed = new Set([entry]);
  for (const id of needed) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) needed.add(imported);
  return needed;
}

/**
 * The code a window starts with as two files instead of forty, each of which would be a request: what the printed pages
 * need, which the window shares, and the rest of what the window needs.
 */
function startGroups() {
  let needed: { readonly print: ReadonlySet<string>; readonly window: ReadonlySet<string> } | null = null;
  return [
    {
      name: (id: string, graph: ModuleGraph): string | null => {
        needed ??= { print: neededBy(PRINT_ENTRY, graph), window: neededBy(WINDOW_ENTRY, graph) };
        // The entries stay what the pages load: a module in a shared file runs only when it is imported.
        if (id === PRINT_ENTRY || id === WINDOW_ENTRY) return null;
        if (needed.print.has(id)) return 'pages';
        return needed.window.has(id) ? 'window' : null;
      },
    },
  ];
}

/**
 * Writes the letters beyond Latin-1 of a script ("≥") as escapes: one of them, and the engine keeps every letter of the script
 * in two bytes instead of one, as long as the program runs. What `String.raw` holds is read by regular expressions only, which know
 * these escapes.
 */
const latinScripts = (): Plugin => ({
  name: 'latin-scripts',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[^\0-\xff]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
});

/** Where `npm run dev` serves pages, and the mark of the inline script in them (scripts/dev.mjs). */
function developmentServer() {
  const port = Number(new URL(process.env['ELECTROPLATE_DEV_SERVER'] ?? 'http://127.0.0.1:5173').port);
  return {
    html: { cspNonce: process.env['ELECTROPLATE_DEV_NONCE'] ?? '' },
    // The page has an address of its own, so it has to be told where the socket is.
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
    },
  };
}

export default defineConfig(({ command }) => {
  const isDevelopment = command === 'serve';
  // A build of development lies beside the real one, so that the one never passes for the other.
  const out = isDevelopment ? 'out/dev' : 'out';
  return {
    main: {
      resolve,
      plugins: [latinScripts()],
      define: { DEVELOPMENT_BUILD: JSON.stringify(isDevelopment) },
      build: {
        target: NODE_TARGET,
        outDir: here(out, 'main'),
        externalizeDeps: false,
        lib: {
          entry: { index: here('electron/main/index.ts'), 'repair-worker': here('electron/main/repair-worker.ts') },
          formats: ['es'],
        },
      },
    },
    preload: {
      resolve,
      build: {
        target: NODE_TARGET,
        outDir: here(out, 'preload'),
        externalizeDeps: false,
        lib: { entry: here('electron/preload/index.ts'), formats: ['cjs'] },
        // A sandboxed page takes its preload as one CommonJS file, and .js means ES module in this package.
        rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
      },
    },
    renderer: {
      root: here('renderer'),
      resolve,
      plugins: [react(), latinScripts()],
      css: { modules: { localsConvention: 'camelCaseOnly', generateScopedName: scopedName } },
      ...(isDevelopment ? developmentServer() : {}),
      build: {
        target: CHROME_TARGET,
        outDir: here('out/renderer'),
        minify: true,
        // The page loads from its own files only (content security policy), so nothing is inlined.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { index: here('renderer/index.html'), print: here('renderer/print.html') },
          output: { codeSplitting: { groups: startGroups() } },
        },
      },
    },
  };
});
