/** `npm start`: from a fresh copy to the open window. Arguments after `--` go to the program. */
import { requireDisplay } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { requireNode } from './setup/node-version.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { projectRoot } from './setup/project.mjs';
import { runAttached } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

/** The person's arguments, after `npm start --`. */
const given = process.argv.slice(2);
// Chromium's own log (no message bus, no graphics card) is noise to the person; the program's output is kept.
const logFlags = given.some((one) => one.startsWith('--log-level') || one.startsWith('--enable-logging'))
  ? []
  : ['--log-level=3'];

try {
  requireNode();
  requireDisplay();
  const progress = createProgress(process.stdout);
  const runtime = await prepare({
    progress,
    build: ['catalog', 'window'],
    electron: true,
    system: WINDOW_REQUIREMENTS,
  });
  progress.say(runtime.reason);
  progress.say('Opening Electroplate.');
  const window = [runtime.path, ...electronFlags(), ...logFlags, projectRoot, ...given];
  const { code, crash } = await runAttached(window, { cwd: projectRoot });
  if (crash !== '') {
    const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? 'of this session';
    throw new SetupProblem(
      `Electron ended unexpectedly (${crash}). If no window appeared, the display ${display} may not be reachable; npm start -- --enable-logging shows more.`,
    );
  }
  process.exitCode = code;
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
