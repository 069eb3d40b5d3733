import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageName } from '#scripts/package-name.mjs';
import { isNodeNewEnough } from '#scripts/setup/node-version.mjs';
import { createProgress, formatDuration } from '#scripts/setup/progress.mjs';
import { npmProgram } from '#scripts/setup/project.mjs';
import { runCommand } from '#scripts/setup/run-command.mjs';
import { lockFileOf, withSetupLock } from '#scripts/setup/setup-lock.mjs';
import { temporaryFolder } from './temporary-folder';

function recordedProgress() {
  let text = '';
  const progress = createProgress({ write: (more: string) => (text += more) });
  return { progress, lines: () => text.replaceAll(/\d+\.\d s/g, '0.0 s').split('\n') };
}

describe('progress', () => {
  it('is one line a step, with its verdict and time', async () => {
    const { progress, lines } = recordedProgress();
    await progress.step('Building', () => Promise.resolve());
    await progress.step(
      'Fetching',
      () => Promise.resolve('not reachable'),
      (result) => result,
    );
    await expect(progress.step('Packaging', () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(lines()).toEqual([
      'Building … done, 0.0 s',
      'Fetching … not reachable, 0.0 s',
      'Packaging … failed, 0.0 s',
      '',
    ]);
  });

  it('names the step again if there was other output meanwhile', async () => {
    const { progress, lines } = recordedProgress();
    await progress.step('Building', () => Promise.resolve(progress.say('Waiting.')));
    expect(lines()).toEqual(['Building … ', 'Waiting.', 'Building: done, 0.0 s', '']);
  });

  it('tells times as a person would', () => {
    expect(formatDuration(420)).toBe('0.4 s');
    expect(formatDuration(9_940)).toBe('9.9 s');
    expect(formatDuration(9_960)).toBe('10 s');
    expect(formatDuration(185_000)).toBe('3 min 5 s');
  });
});

describe('running a program', () => {
  it('keeps both streams and the exit code', async () => {
    const script = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 3';
    const result = await runCommand([process.execPath, '-e', script]);
    expect(result.code).toBe(3);
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
    expect(result.isStopped).toBe(false);
  });

  it('says so if there is no such program', async () => {
    const result = await runCommand(['no-such-program-of-electroplate']);
    expect(result.code).toBeNull();
    expect(result.output).toContain('ENOENT');
  });

  it('stops a program together with its children', async () => {
    const endless = 'setInterval(() => {}, 1000)';
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(endless)}], { stdio: 'inherit' })`;
    // The answer comes once nothing holds the streams any more, so a surviving child would hold it back for ever.
    const result = await runCommand([process.execPath, '-e', parent], { stop: AbortSignal.timeout(1_000) });
    expect(result).toMatchObject({ isStopped: true, code: null });
  });

  it('uses the npm that runs the script', () => {
    const cli = path.join('npm', 'bin', 'npm-cli.js');
    expect(npmProgram({ npm_execpath: cli })).toEqual([process.execPath, cli]);
    expect(npmProgram({ npm_execpath: path.join('yarn', 'yarn.js') })).toEqual(['npm']);
    expect(npmProgram({})).toEqual(['npm']);
  });
});

describe('the lock of a set-up', () => {
  it('lets one work at a time, and tells those who wait for long', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    const { progress, lines } = recordedProgress();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => {
        setTimeout(resolve, name === 'first' ? 1_300 : 0);
      });
      order.push(`${name} ends`);
    };
    await Promise.all([withSetupLock(file, progress, work('first')), withSetupLock(file, progress, work('second'))]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(lines()[0]).toContain(`process ${process.pid}`);
    expect(existsSync(file)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    const { progress } = recordedProgress();
    await expect(withSetupLock(file, progress, () => Promise.reject(new Error('no space')))).rejects.toThrow(
      'no space',
    );
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a process that has ended', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    const { progress } = recordedProgress();
    const ended = await runCommand([process.execPath, '-p', 'process.pid']);
    writeFileSync(file, `${ended.output.trim()} left-behind`);
    const seen = await withSetupLock(file, progress, () => Promise.resolve(readFileSync(file, 'utf8')));
    expect(seen).toMatch(new RegExp(`^${process.pid} `));
  });

  it('is another one for another folder', () => {
    expect(lockFileOf(path.resolve('one'))).not.toBe(lockFileOf(path.resolve('two')));
  });
});

describe('names and versions', () => {
  it('marks a package of another runtime as one for tests', () => {
    const facts = { appVersion: '0.1.0', officialVersion: '45.4.1', platform: 'linux', arch: 'x64' };
    expect(packageName({ ...facts, electronVersion: '45.4.1' })).toBe('electroplate-0.1.0-electron-45.4.1-linux-x64');
    expect(packageName({ ...facts, electronVersion: '33.2.1' })).toBe(
      'electroplate-testruntime-0.1.0-electron-33.2.1-linux-x64',
    );
  });

  it('knows which Node is too old', () => {
    expect(isNodeNewEnough('20.17.0')).toBe(false);
    expect(isNodeNewEnough('20.18.0')).toBe(true);
    expect(isNodeNewEnough('22.0.0')).toBe(true);
    expect(isNodeNewEnough('18.20.4')).toBe(false);
  });
});
