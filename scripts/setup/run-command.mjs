/**
 * Runs programs: either quietly, keeping their output to show it only after a failure, or attached to the terminal.
 * When a program is stopped, its child processes are stopped too.
 */
import { spawn } from 'node:child_process';

/** @typedef {{ code: number | null, output: string, isStopped: boolean }} CommandResult */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, stop?: AbortSignal }} CommandOptions */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const isWindows = process.platform === 'win32';
/** Children in separate process groups, which signals from the terminal do not reach. @type {Set<ChildProcess>} */
const quietChildren = new Set();
/** Children that share the terminal and end by themselves. @type {Set<ChildProcess>} */
const attachedChildren = new Set();

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stopTree(child, signal) {
  if (child.pid === undefined) return;
  try {
    // A negative number names the whole group of a detached child.
    process.kill(isWindows ? child.pid : -child.pid, signal);
  } catch {
    // It has already ended.
  }
}

let isHandlingSignals = false;
let signalsReceived = 0;
/**
 * Makes a signal stop the children and end this process through `process.exit`, so that exit handlers run. An attached
 * child gets the signal and time to end by itself; a second signal does not wait.
 */
export function exitCleanlyOnSignals() {
  if (isHandlingSignals) return;
  isHandlingSignals = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      signalsReceived += 1;
      for (const child of quietChildren) stopTree(child, 'SIGTERM');
      for (const child of attachedChildren) child.kill(signal);
      if (attachedChildren.size === 0 || signalsReceived > 1) process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

/**
 * Runs a program to its end without showing its output.
 * @param {readonly string[]} command program and arguments
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>} code is null when the program could not be started or was stopped
 */
export function runCommand(command, options = {}) {
  const [program = '', ...programArguments] = command;
  exitCleanlyOnSignals();
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: isWindows && program === 'npm',
    });
    quietChildren.add(child);
    /** @type {Buffer[]} */
    const chunks = [];
    let isStopped = false;
    const stop = () => {
      isStopped = true;
      stopTree(child, 'SIGKILL');
    };
    if (options.stop?.aborted) stop();
    options.stop?.addEventListener('abort', stop, { once: true });
    /** @param {number | null} code @param {string} [extra] */
    const finish = (code, extra = '') => {
      options.stop?.removeEventListener('abort', stop);
      quietChildren.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra, isStopped });
    };
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (problem) => finish(null, `${problem.message}\n`));
    child.once('close', (code) => finish(code));
  });
}

/**
 * Runs a program on this process's own terminal until it ends.
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, crash: string }>} its exit code, 1 if it has none; crash: what ended it if it
 *   neither ended by itself nor was asked to, otherwise empty
 */
export function runAttached(command, options = {}) {
  const [program = '', ...programArguments] = command;
  exitCleanlyOnSignals();
  return new Promise((resolve) => {
    const { cwd, env = process.env } = options;
    const child = spawn(program, programArguments, { cwd, env, stdio: 'inherit' });
    attachedChildren.add(child);
    /** @param {number | null} code @param {string} crash */
    const finish = (code, crash) => {
      attachedChildren.delete(child);
      resolve({ code: code ?? 1, crash });
    };
    child.once('error', (problem) => finish(null, problem.message));
    child.once('exit', (code, signal) => {
      const wasAsked = signalsReceived > 0 || signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP';
      finish(code, wasAsked ? '' : (signal ?? ''));
    });
  });
}
