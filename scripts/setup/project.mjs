/** Where the project is, and how its installed tools are started. Only Node built-ins: works without node_modules. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project folder. */
export const projectRoot = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Absolute path of a file or folder in the project.
 * @param {...string} parts
 */
export function projectPath(...parts) {
  return path.join(projectRoot, ...parts);
}

/**
 * Text of a file, or null when there is none.
 * @param {string} file
 * @returns {string | null}
 */
export function readTextIfPresent(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Command that starts a program of an installed package through Node: the same on every platform, whereas the links in
 * node_modules/.bin are shell scripts or .cmd files.
 * @param {string} packageName
 * @param {string} [programName] needed when the package has several programs
 * @returns {[string, string]}
 */
export function packageProgram(packageName, programName = packageName) {
  const folder = projectPath('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const relative = typeof bin === 'string' ? bin : bin[programName];
  return [process.execPath, path.join(folder, relative)];
}

/**
 * Command that starts npm: the npm that runs this script, if any.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]}
 */
export function npmProgram(environment = process.env) {
  const running = environment['npm_execpath'];
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}
