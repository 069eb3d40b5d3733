/** Runs a command inside Electron, because only Electron can draw pages, and passes on its outcome. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { CliIo } from './cli-io';
import { CliProblem, EXIT, failure } from './cli-problem';
import { MESSAGE_MARK } from './message-mark';

type Environment = CliIo['environment'];

function isOnPath(program: string, environment: Environment): boolean {
  return (environment['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The facts of this machine that matter for starting Electron. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly hasVirtualScreen: boolean;
}

/**
 * Program and arguments of the child process. `ELECTROPLATE_ELECTRON` says where Electron is,
 * `ELECTROPLATE_ELECTRON_FLAGS` which switches this machine needs. Without a screen the child runs on a virtual one if
 * possible.
 */
export function electronCommand(
  words: readonly string[],
  io: Pick<CliIo, 'environment' | 'programFolder'>,
  machine: Machine,
): readonly string[] {
  const { environment, programFolder } = io;
  const electron = environment['ELECTROPLATE_ELECTRON'] ?? '';
  if (electron === '')
    throw failure('Printing needs the Electron runtime; start it as: npm run --silent cli -- print …');
  const flags = (environment['ELECTROPLATE_ELECTRON_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
  // When run as root, Chromium starts only without its sandbox; a packaged program never gets this switch.
  if (machine.platform === 'linux' && machine.isRoot && !flags.includes('--no-sandbox')) flags.push('--no-sandbox');
  const hasScreen = machine.platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
  const screen = !hasScreen && machine.hasVirtualScreen ? ['xvfb-run', '-a'] : [];
  return [...screen, electron, ...flags, programFolder, '--cli', ...words];
}

/** Our own messages among the output of Chromium and the virtual screen, without their marker. */
export function ownMessages(output: string): readonly string[] {
  return output
    .split(/\r?\n/)
    .filter((line) => line.startsWith(MESSAGE_MARK))
    .map((line) => line.slice(MESSAGE_MARK.length));
}

const PRINT_PATIENCE_MILLISECONDS = 120_000;

/** Runs the arguments in Electron. If the child fails, ends the command with the child's message and exit code. */
export async function runInElectron(words: readonly string[], io: CliIo): Promise<void> {
  const machine = {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasVirtualScreen: isOnPath('xvfb-run', io.environment),
  };
  const [program = '', ...rest] = electronCommand(words, io, machine);
  const child = spawn(program, rest, {
    cwd: io.workingFolder,
    env: { ...io.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PRINT_PATIENCE_MILLISECONDS,
    // A window that does not close by itself must not outlive the command.
    killSignal: 'SIGKILL',
  });
  let output = '';
  const listen = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (problem) => reject(failure(`Electron could not be started (${problem.message}).`)));
    child.once('close', resolve);
  });
  if (code === EXIT.success) return;
  const message =
    ownMessages(output).at(-1) ??
    `Printing failed: Electron ended ${code === null ? 'before it was done' : `with code ${code}`}.`;
  throw new CliProblem(message, code === EXIT.badInput ? EXIT.badInput : EXIT.failure);
}
