/**
 * `npm run shots`: a screenshot of every screen × theme × size of the real window, and of every widget × theme, in
 * shots/, taken while their tests run. Always on a virtual screen where possible, so that the sizes are the same
 * everywhere.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startVirtualScreen } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { packageProgram, projectPath, projectRoot } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem } from './setup/setup-problem.mjs';
import { TEST_REQUIREMENTS, VIRTUAL_SCREEN_REQUIREMENTS, WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

const folder = projectPath('shots');
const pictures = () => readdirSync(folder).filter((name) => name.endsWith('.png'));

try {
  const progress = createProgress(process.stdout);
  const runtime = await prepare({
    progress,
    build: ['catalog', 'window', 'cli'],
    electron: true,
    system: [...WINDOW_REQUIREMENTS, ...VIRTUAL_SCREEN_REQUIREMENTS, ...TEST_REQUIREMENTS],
  });
  progress.say(runtime.reason);
  const screen = process.platform === 'linux' ? await startVirtualScreen() : null;
  mkdirSync(folder, { recursive: true });
  // An old screenshot of a removed screen would look current.
  for (const name of pictures()) rmSync(path.join(folder, name));
  const result = await progress.step(
    'Pictures of every screen',
    () =>
      runCommand(
        [
          ...packageProgram('@playwright/test', 'playwright'),
          'test',
          '--reporter=list',
          'screens',
          'gallery',
          'small-windows',
          'window-pictures',
          'room-pictures',
        ],
        {
          cwd: projectRoot,
          env: {
            ...process.env,
            ...runtime.env,
            ...screen?.env,
            ELECTROPLATE_ELECTRON: runtime.path,
            ELECTROPLATE_ELECTRON_FLAGS: electronFlags().join(' '),
            ELECTROPLATE_SHOTS: folder,
          },
        },
      ),
    (one) => (one.code === 0 ? 'ok' : 'FAILED'),
  );
  if (result.code !== 0) {
    process.stdout.write(`${result.output.trimEnd()}\n\n`);
    process.exitCode = 1;
  }
  progress.say(`${pictures().length} pictures in shots/.`);
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
// A virtual screen would keep this process alive; it is stopped at exit.
process.exit();
