/**
 * `npm run --silent cli -- <command>`: the command line, after the same set-up as `npm start`. The set-up prints
 * nothing to stdout. Only `print` needs Electron and a screen, so only then are they looked for.
 */
import path from 'node:path';
import { hasDisplay, startVirtualScreen } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { projectPath } from './setup/project.mjs';
import { runAttached } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { VIRTUAL_SCREEN_REQUIREMENTS, WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

const progress = createProgress(process.stderr);

/**
 * The environment that `print` needs: where Electron is, the switches for this machine, and a screen.
 * @returns {Promise<Record<string, string>>}
 */
async function preparePrinting() {
  const needsScreen = !hasDisplay(process.platform, process.env);
  const system = needsScreen ? [...WINDOW_REQUIREMENTS, ...VIRTUAL_SCREEN_REQUIREMENTS] : WINDOW_REQUIREMENTS;
  const runtime = await prepare({ progress, build: ['catalog', 'cli', 'window'], electron: true, system });
  const screen = needsScreen ? await startVirtualScreen() : null;
  // Chromium's own log would hide the one clear line of an error.
  const flags = [...electronFlags(), '--log-level=3'].join(' ');
  return { ...screen?.env, ELECTROPLATE_ELECTRON: runtime.path, ELECTROPLATE_ELECTRON_FLAGS: flags };
}

try {
  const given = process.argv.slice(2);
  const isPrinting = given[0] === 'print' && !given.includes('--help');
  let extra = {};
  if (isPrinting) extra = await preparePrinting();
  else await prepare({ progress, build: ['catalog', 'cli'], electron: false });
  // Run in the person's current folder, so that relative paths are resolved there.
  const cwd = path.resolve(process.env['INIT_CWD'] ?? process.cwd());
  const commandLine = [process.execPath, projectPath('out', 'cli', 'index.js'), ...given];
  const { code, crash } = await runAttached(commandLine, { cwd, env: { ...process.env, ...extra } });
  if (crash !== '') throw new SetupProblem(`The command ended unexpectedly (${crash}).`);
  process.exitCode = code;
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
// A virtual screen would keep this process alive; it is stopped at exit.
process.exit();
