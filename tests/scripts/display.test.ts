import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { authorityFile, hasDisplay, noDisplayLine } from '#scripts/setup/display.mjs';
import { selectElectronFlags } from '#scripts/setup/electron-flags.mjs';
import { projectPath } from '#scripts/setup/project.mjs';

describe('a screen', () => {
  it('is looked for on Linux only, of either kind', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('that is missing is reported in one line with the way to get one', () => {
    const line = noDisplayLine({ hasVirtualScreen: true, isRoot: false });
    expect(line).toMatch(/^No display .*: xvfb-run -a npm start$/);
    expect(line).not.toContain('\n');
  });

  it('that is missing together with the means for one is reported with the line that installs them', () => {
    const line = noDisplayLine({ hasVirtualScreen: false, isRoot: true });
    expect(line).toMatch(/apt-get install -y --no-install-recommends xvfb xauth && xvfb-run -a npm start$/);
    expect(noDisplayLine({ hasVirtualScreen: false, isRoot: false })).toContain('sudo apt-get install');
  });

  it.runIf(process.platform === 'linux')('stops npm start at once, in one line, with exit code 1', () => {
    const env = { ...process.env };
    delete env['DISPLAY'];
    delete env['WAYLAND_DISPLAY'];
    const run = spawnSync(process.execPath, [projectPath('scripts', 'start.mjs')], { env, encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^No display [^\n]*xvfb-run -a npm start\n$/);
  });
});

describe('the authority file of a virtual screen', () => {
  it('holds one cookie for any host and any display, in the format of Xau', () => {
    const cookie = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    // Family 65535 (any), no address, no number, the 18 letters of the name, the 16 bytes of the cookie.
    const name = Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex');
    const expected = `ffff000000000012${name}0010${cookie.toString('hex')}`;
    expect(authorityFile(cookie).toString('hex')).toBe(expected);
  });
});

describe('switches for Electron in development', () => {
  const desktop = {
    platform: 'linux' as const,
    isRoot: false,
    sharedMemoryBytes: 8 * 1024 ** 3,
    env: { DISPLAY: ':0' },
  };

  it('are none for a person at a desktop', () => {
    expect(selectElectronFlags(desktop)).toEqual([]);
  });

  it('leave the sandbox on for everybody except root', () => {
    expect(selectElectronFlags({ ...desktop, isRoot: true })).toEqual(['--no-sandbox']);
  });

  it.each([
    ['no /dev/shm', null],
    ['the 64 MiB of a container', 64 * 1024 ** 2],
  ])('avoid shared memory with %s', (_name, sharedMemoryBytes) => {
    expect(selectElectronFlags({ ...desktop, sharedMemoryBytes })).toEqual(['--disable-dev-shm-usage']);
  });

  it('use Wayland where there is nothing else', () => {
    expect(selectElectronFlags({ ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual([
      '--ozone-platform-hint=auto',
    ]);
    expect(selectElectronFlags({ ...desktop, env: { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' } })).toEqual([]);
  });

  it('are none on other systems', () => {
    expect(selectElectronFlags({ ...desktop, platform: 'darwin', isRoot: true, sharedMemoryBytes: null })).toEqual([]);
  });
});
