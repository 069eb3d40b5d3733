/** Screens: whether there is one, the message when there is none, and a virtual one for tests and printing. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exitCleanlyOnSignals } from './run-command.mjs';
import { hasProgram, installLine, isRoot } from './system-packages.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * Only on Linux can a screen be missing in a way that programs must handle.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 */
export function hasDisplay(platform, environment) {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/**
 * The one-line message for a start without a screen.
 * @param {{ hasVirtualScreen: boolean, isRoot: boolean }} system
 */
export function noDisplayLine(system) {
  const prepare = system.hasVirtualScreen ? '' : `${installLine(['xvfb', 'xauth'], system.isRoot)} && `;
  return `No display (DISPLAY and WAYLAND_DISPLAY are not set): start from a desktop session, or on a virtual screen with: ${prepare}xvfb-run -a npm start`;
}

/** Stops early, before any long work, if no window could open. */
export function requireDisplay() {
  if (!hasDisplay(process.platform, process.env)) {
    throw new SetupProblem(
      noDisplayLine({ hasVirtualScreen: hasProgram('xvfb-run') && hasProgram('xauth'), isRoot: isRoot() }),
    );
  }
}

/**
 * An X authority file with one cookie for any display number. Built here because the number is unknown until the server
 * has chosen it.
 * @param {Buffer} cookie 16 random bytes
 * @returns {Buffer}
 */
export function authorityFile(cookie) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  /** @param {number} value */
  const short = (value) => Buffer.from([value >> 8, value & 0xff]);
  const anyHost = short(0xffff);
  const empty = short(0);
  return Buffer.concat([anyHost, empty, empty, short(name.length), name, short(cookie.length), cookie]);
}

/**
 * Starts a virtual screen. The server picks a free number itself, so several can start at the same time, and a program
 * run on it keeps its own stdout and stderr; xvfb-run gives neither.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop(): void }>}
 */
export async function startVirtualScreen() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'electroplate-screen-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-auth', authority],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const stop = () => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  exitCleanlyOnSignals();
  const number = await new Promise((resolve, reject) => {
    let messages = '';
    let answer = '';
    server.stderr?.on('data', (chunk) => (messages += chunk));
    server.stdio[3]?.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('\n')) resolve(answer.trim());
    });
    server.once('error', (problem) => reject(new SetupProblem(`The virtual screen did not start: ${problem.message}`)));
    server.once('exit', () => reject(new SetupProblem('The virtual screen did not start.', messages)));
    setTimeout(
      () => reject(new SetupProblem('The virtual screen did not start within 20 seconds.', messages)),
      20_000,
    ).unref();
  });
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}
