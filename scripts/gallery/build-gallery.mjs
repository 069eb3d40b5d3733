/** Builds the page of all widgets into out/gallery. It is for development and tests and is never packaged. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { loadConfigFromFile } from 'electron-vite';
import { build } from 'vite';
import { projectPath, readTextIfPresent } from '../setup/project.mjs';

const ENTRY_OF_WINDOW = projectPath('renderer', 'app', 'main.tsx');
const ENTRY_OF_GALLERY = projectPath('tests', 'gallery', 'main.tsx');

/**
 * The style sheets a page imports, in order, resolved so that they can be found from anywhere.
 * @param {string} code
 * @param {string} folder that its relative imports are in
 * @returns {string[]}
 */
function styleImports(code, folder) {
  return [...code.matchAll(/^import '([^']+\.css)';$/gm)].map(([, name = '']) =>
    name.startsWith('.') ? path.join(folder, name).replaceAll(path.sep, '/') : name,
  );
}

/** Makes widgets look as in the window: the page gets the window's own list of style sheets before its own. */
const withStylesOfWindow = {
  name: 'styles-of-the-window',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (path.normalize(id) !== ENTRY_OF_GALLERY) return null;
    const styles = styleImports(readTextIfPresent(ENTRY_OF_WINDOW) ?? '', path.dirname(ENTRY_OF_WINDOW));
    if (styles.length === 0) throw new Error(`${ENTRY_OF_WINDOW} imports no styles.`);
    return { code: `${styles.map((name) => `import '${name}';\n`).join('')}${code}`, map: null };
  },
};

/**
 * Builds the gallery.
 * @returns {Promise<string>} the page
 */
export async function buildGallery() {
  const outDir = projectPath('out', 'gallery');
  const program = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    projectPath('electron.vite.config.ts'),
  );
  await build({
    configFile: false,
    root: projectPath('tests', 'gallery'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    // CSS module classes get the same names as in the program.
    css: program.config.renderer?.css ?? {},
    plugins: [withStylesOfWindow, react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', sourcemap: true, chunkSizeWarningLimit: 5000 },
  });
  return path.join(outDir, 'index.html');
}
