/**
 * What `electron [switches] <folder or file> [arguments]` runs in the carried runtime, whose own was left out.
 * An ES module with a top-level await on purpose: Electron holds back `ready` until the entry module has finished,
 * so an app loaded here can still register its schemes in time.
 */
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The two calls that only a start page makes; Electron's types leave them out. */
const shell = /** @type {typeof app & { setAppPath(folder: string): void, setVersion(version: string): void }} */ (app);
const shellArguments = process.argv.slice(1);

if (shellArguments.includes('--version') || shellArguments.includes('-v')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}

/**
 * Modules to load first (`-r`, used by Playwright) and the app: the first argument that is no switch.
 * @param {readonly string[]} given
 */
function readArguments(given) {
  const preloads = [];
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    if (argument === '-r' || argument === '--require') {
      at += 1;
      preloads.push(given[at] ?? '');
    } else if (!argument.startsWith('-')) {
      return { preloads, target: argument };
    }
  }
  return { preloads, target: null };
}

/**
 * Takes name, version and entry from the app's package.json, as the real start page does.
 * @param {string} target
 * @returns {string} the module to load
 */
function adopt(target) {
  const given = path.resolve(target.startsWith('file:') ? fileURLToPath(target) : target);
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) {
    shell.setAppPath(path.dirname(given));
    return given;
  }
  shell.setAppPath(given);
  const manifestFile = path.join(given, 'package.json');
  if (existsSync(manifestFile)) {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    if (manifest.version) shell.setVersion(manifest.version);
    app.setName(manifest.productName ?? manifest.name ?? 'Electron');
    app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`);
  }
  return createRequire(path.join(given, 'package.json')).resolve(given);
}

const { preloads, target } = readArguments(shellArguments);
for (const preload of preloads) createRequire(path.join(process.cwd(), 'package.json'))(path.resolve(preload));
if (target === null) {
  process.stderr.write('Usage: electron [switches] <folder or file> [arguments]\n');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
try {
  await import(pathToFileURL(adopt(target)).href);
} catch (problem) {
  process.stderr.write(`The app could not be loaded.\n${problem instanceof Error ? problem.stack : String(problem)}\n`);
  process.exit(1);
}
