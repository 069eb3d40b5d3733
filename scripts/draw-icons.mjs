/** `npm run icons`: redraws build/icons/*.png from the two drawings in build/. Needed only after one was changed. */
import { hasDisplay, startVirtualScreen } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { projectPath, projectRoot } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { VIRTUAL_SCREEN_REQUIREMENTS, WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

const DRAWINGS = [
  { source: 'icon-small.svg', sizes: [16, 24] },
  { source: 'icon.svg', sizes: [32, 48, 64, 128, 256, 512] },
];

try {
  const progress = createProgress(process.stdout);
  const system = [...WINDOW_REQUIREMENTS, ...VIRTUAL_SCREEN_REQUIREMENTS];
  const runtime = await prepare({ progress, build: [], electron: true, system });
  const screen = hasDisplay(process.platform, process.env) ? null : await startVirtualScreen();
  const drawer = projectPath('scripts', 'icon-drawer', 'main.mjs');
  await progress.step('Drawing the icons', async () => {
    for (const { source, sizes } of DRAWINGS) {
      const command = [
        runtime.path,
        ...electronFlags(),
        drawer,
        projectPath('build', source),
        projectPath('build', 'icons'),
        ...sizes.map(String),
      ];
      const result = await runCommand(command, { cwd: projectRoot, env: { ...process.env, ...screen?.env } });
      if (result.code !== 0) throw new SetupProblem(`${source} could not be drawn.`, result.output);
    }
  });
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
// A virtual screen would keep this process alive; it is stopped at exit.
process.exit();
