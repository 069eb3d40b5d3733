/**
 * `npm run package`: the packaged program as a folder in dist/, made with whichever runtime is available. A package
 * with the test runtime is named so and is not for shipping.
 */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packageName } from './package-name.mjs';
import { officialVersion } from './runtime/official-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { packageProgram, projectPath, projectRoot } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';

/** What electron-builder calls the platform, and the folder it leaves. */
const TARGETS = /** @type {const} */ ({
  linux: { flag: '--linux', folder: 'linux-unpacked' },
  darwin: { flag: '--mac', folder: process.arch === 'arm64' ? 'mac-arm64' : 'mac' },
  win32: { flag: '--win', folder: 'win-unpacked' },
});

try {
  const { platform, arch } = process;
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32')
    throw new SetupProblem(`There is no package for ${platform}.`);
  const progress = createProgress(process.stdout);
  const runtime = await prepare({ progress, build: ['catalog', 'window', 'cli'], electron: true });
  progress.say(runtime.reason);
  const { version: appVersion } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const name = packageName({
    appVersion,
    electronVersion: runtime.version,
    officialVersion: officialVersion(),
    platform,
    arch,
  });
  const work = projectPath('dist', 'work');
  const result = projectPath('dist', name);
  await progress.step('Packaging', async () => {
    rmSync(work, { recursive: true, force: true });
    const options = [
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${runtime.version}`,
      `-c.directories.output=${work}`,
    ];
    const run = await runCommand([...packageProgram('electron-builder'), TARGETS[platform].flag, ...options], {
      cwd: projectRoot,
    });
    if (run.code !== 0) throw new SetupProblem('electron-builder failed; its messages are above.', run.output);
    mkdirSync(path.dirname(result), { recursive: true });
    rmSync(result, { recursive: true, force: true });
    renameSync(path.join(work, TARGETS[platform].folder), result);
    rmSync(work, { recursive: true, force: true });
  });
  progress.say(`Made ${path.relative(projectRoot, result)}`);
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
