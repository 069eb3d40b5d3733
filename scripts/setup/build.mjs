/** Builds the parts of the program whose sources have changed since they were built. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { packageProgram, projectPath, projectRoot, readTextIfPresent } from './project.mjs';
import { BUILD_PARTS, hashSources, parseStamps, selectStaleParts } from './build-stamps.mjs';
import { runCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** @typedef {import('./build-stamps.mjs').BuildPart} BuildPart */

const STAMPS = projectPath('out', '.build-stamps.json');

/** @type {Record<BuildPart, { title: string, command(): string[] }>} */
const STEPS = {
  catalog: {
    title: 'Building the food catalog',
    command: () => [process.execPath, projectPath('scripts', 'build-catalog.mjs')],
  },
  window: { title: 'Building the program', command: () => [...packageProgram('electron-vite'), 'build'] },
  cli: {
    title: 'Building the command line',
    command: () => [process.execPath, projectPath('scripts', 'build-cli.mjs')],
  },
};

const readStamps = () => parseStamps(readTextIfPresent(STAMPS));

/** @param {import('./build-stamps.mjs').BuildStamps} stamps */
function writeStamps(stamps) {
  mkdirSync(projectPath('out'), { recursive: true });
  writeFileSync(STAMPS, `${JSON.stringify(stamps, null, 1)}\n`);
}

/**
 * True when all these parts are built from the current sources.
 * @param {readonly BuildPart[]} parts
 */
export function isBuilt(parts) {
  return selectStaleParts(projectRoot, parts, readStamps()).length === 0;
}

/**
 * @param {readonly BuildPart[]} parts
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<void>}
 */
export async function ensureBuilt(parts, progress) {
  for (const { part, hash } of selectStaleParts(projectRoot, parts, readStamps())) {
    const { title, command } = STEPS[part];
    await progress.step(title, async () => {
      // Without its stamp a half-built part can never pass for a good one.
      const { [part]: _outdated, ...others } = readStamps();
      writeStamps(others);
      const result = await runCommand(command(), { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' } });
      if (result.code !== 0) throw new SetupProblem(`${title} failed; the messages are above.`, result.output);
      const missing = BUILD_PARTS[part].results.filter((file) => !existsSync(projectPath(file)));
      if (missing.length > 0) throw new SetupProblem(`${title} left out ${missing.join(', ')}.`, result.output);
      // Sources edited during the build may be in it or not, so only an unchanged hash is stamped.
      if (hashSources(projectRoot, BUILD_PARTS[part].sources) === hash) writeStamps({ ...readStamps(), [part]: hash });
    });
  }
}
