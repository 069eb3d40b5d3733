/**
 * `npm run dev`: the program running from its sources. Changes to the window appear without a reload, changes to the
 * main process restart the program; both have source maps. The library is made up anew at every start
 * (tests/support/seeded-library.ts). Arguments after `--` go to the program.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { requireDisplay } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { requireNode } from './setup/node-version.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { packageProgram, projectPath, projectRoot, readTextIfPresent } from './setup/project.mjs';
import { runAttached } from './setup/run-command.mjs';
import { reportProblem } from './setup/setup-problem.mjs';
import { WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

/**
 * A free port.
 * @returns {Promise<number>}
 */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The folder that Electron starts: a package beside the bundles, so that the program knows its name and version. */
function makeProgramFolder() {
  const folder = projectPath('out', 'dev');
  mkdirSync(folder, { recursive: true });
  const { name, productName, version } = JSON.parse(readTextIfPresent(projectPath('package.json')) ?? '{}');
  const manifest = { name, productName, version, type: 'module', main: 'main/index.js' };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(projectPath('out', 'catalog.bin'), path.join(folder, 'catalog.bin'));
  return folder;
}

/**
 * Writes the made-up library through the program's own services.
 * @param {string} userFolder
 */
async function seedLibrary(userFolder) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(projectPath('tests', 'support', 'seeded-library.ts'), {
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  await module.writeSeededLibrary(path.join(userFolder, 'library'), new Date());
}

const userFolder = mkdtempSync(path.join(os.tmpdir(), 'electroplate-dev-'));
process.once('exit', () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 3 }));

try {
  requireNode();
  requireDisplay();
  const progress = createProgress(process.stdout);
  const runtime = await prepare({ progress, build: ['catalog'], electron: true, system: WINDOW_REQUIREMENTS });
  progress.say(runtime.reason);
  const program = makeProgramFolder();
  await progress.step('Making up a library', () => seedLibrary(userFolder));
  const toProgram = [
    program,
    ...electronFlags(),
    '--log-level=3',
    `--user-data-dir=${userFolder}`,
    ...process.argv.slice(2),
  ];
  const command = [...packageProgram('electron-vite'), 'dev', '--watch', '--sourcemap', '--clearScreen', 'false'];
  const { code } = await runAttached([...command, '--', ...toProgram], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ELECTROPLATE_DEV_SERVER: `http://127.0.0.1:${await freePort()}`,
      ELECTROPLATE_DEV_NONCE: randomBytes(16).toString('hex'),
      ELECTROPLATE_ELECTRON: runtime.path,
      // electron-vite restarts its "Electron" at every change; here, Node with a script that waits for the last one.
      ELECTRON_EXEC_PATH: process.execPath,
      ELECTRON_ENTRY: projectPath('scripts', 'dev-electron', 'main.mjs'),
    },
  });
  process.exitCode = code;
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
