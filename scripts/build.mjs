/** `npm run build`: brings dependencies, catalog, window and command line up to date. */
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { reportProblem } from './setup/setup-problem.mjs';

try {
  const progress = createProgress(process.stdout);
  await prepare({ progress, build: ['catalog', 'window', 'cli'], electron: false });
  progress.say('The build in out/ is up to date.');
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
