/** `npm run gallery`: every widget of renderer/ui in its states, in a window; `npm run shots` takes their pictures. */
import { requireDisplay } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { requireNode } from './setup/node-version.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { projectPath, projectRoot } from './setup/project.mjs';
import { runAttached } from './setup/run-command.mjs';
import { reportProblem } from './setup/setup-problem.mjs';
import { WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

try {
  requireNode();
  requireDisplay();
  const progress = createProgress(process.stdout);
  const runtime = await prepare({ progress, build: [], electron: true, system: WINDOW_REQUIREMENTS });
  progress.say(runtime.reason);
  // Imported only now: the build needs what the set-up has installed.
  const { buildGallery } = await import('./gallery/build-gallery.mjs');
  const page = await progress.step('Building the page of all widgets', buildGallery);
  const window = projectPath('scripts', 'gallery-window', 'main.mjs');
  const { code } = await runAttached([runtime.path, ...electronFlags(), '--log-level=3', window, page], {
    cwd: projectRoot,
  });
  process.exitCode = code;
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
