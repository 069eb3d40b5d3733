import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '#scripts/runtime/cache-folder.mjs';
import { hasCarriedPlatform, isComplete, listFileSizes, writeManifest } from '#scripts/runtime/carried-runtime.mjs';
import { chooseRuntime } from '#scripts/runtime/choose-runtime.mjs';
import { downloadAddress, executableIn, versionOfFolder } from '#scripts/runtime/official-runtime.mjs';
import { temporaryFolder, writeText } from './temporary-folder';

/** A Linux machine where nothing is installed yet and nothing was tried. */
const fresh = {
  overrideFolder: null,
  isOfficialInstalled: false,
  hasCarriedPlatform: true,
  isCarriedReady: false,
  hoursSinceFailedDownload: null,
  preference: null,
};

describe('the choice of the Electron runtime', () => {
  it('takes the folder the person names before anything else', () => {
    const situation = { ...fresh, overrideFolder: 'electron', isOfficialInstalled: true, preference: 'carried' };
    expect(chooseRuntime(situation)).toEqual({ use: 'override' });
  });

  it('takes the official runtime in node_modules before the carried one', () => {
    expect(chooseRuntime({ ...fresh, isOfficialInstalled: true, isCarriedReady: true })).toEqual({ use: 'official' });
  });

  it('tries the download first on a new machine, with the carried one to fall back on', () => {
    expect(chooseRuntime(fresh)).toEqual({ attempt: 'official', otherwise: 'carried' });
  });

  it('does not try a download again within a day when the carried one is ready', () => {
    const tried = { ...fresh, isCarriedReady: true };
    expect(chooseRuntime({ ...tried, hoursSinceFailedDownload: 0 })).toEqual({ use: 'carried' });
    expect(chooseRuntime({ ...tried, hoursSinceFailedDownload: 23.9 })).toEqual({ use: 'carried' });
    expect(chooseRuntime({ ...tried, hoursSinceFailedDownload: 24 })).toEqual({
      attempt: 'official',
      otherwise: 'carried',
    });
  });

  it('does not trust a failure dated in the future', () => {
    const situation = { ...fresh, isCarriedReady: true, hoursSinceFailedDownload: -5 };
    expect(chooseRuntime(situation)).toEqual({ attempt: 'official', otherwise: 'carried' });
  });

  it('tries both when a download failed but the carried one is gone', () => {
    const situation = { ...fresh, hoursSinceFailedDownload: 1 };
    expect(chooseRuntime(situation)).toEqual({ attempt: 'official', otherwise: 'carried' });
  });

  it('has only the download on other platforms', () => {
    const situation = { ...fresh, hasCarriedPlatform: false, preference: 'carried' };
    expect(chooseRuntime(situation)).toEqual({ attempt: 'official', otherwise: 'stop' });
  });

  it('obeys ELECTROPLATE_RUNTIME', () => {
    const settled = { ...fresh, isCarriedReady: true, hoursSinceFailedDownload: 1 };
    expect(chooseRuntime({ ...settled, preference: 'official' })).toEqual({ attempt: 'official', otherwise: 'stop' });
    const both = { ...fresh, isOfficialInstalled: true, preference: 'carried' };
    expect(chooseRuntime(both)).toEqual({ attempt: 'carried' });
    expect(chooseRuntime({ ...both, isCarriedReady: true })).toEqual({ use: 'carried' });
  });
});

describe('the carried runtime', () => {
  it('exists for Linux on x64 only', () => {
    expect(hasCarriedPlatform('linux', 'x64')).toBe(true);
    expect(hasCarriedPlatform('linux', 'arm64')).toBe(false);
    expect(hasCarriedPlatform('win32', 'x64')).toBe(false);
  });

  it('is complete only with every file in full, made by the present recipe', () => {
    const folder = temporaryFolder();
    writeText(folder, 'electron', 'binary');
    writeText(folder, 'locales/en-US.pak', 'words');
    expect(isComplete(folder, 'recipe'), 'without a manifest').toBe(false);

    writeManifest(folder, 'recipe');
    expect(listFileSizes(folder)).toEqual({ electron: 6, [path.join('locales', 'en-US.pak')]: 5 });
    expect(isComplete(folder, 'recipe')).toBe(true);
    expect(isComplete(folder, 'another recipe')).toBe(false);

    writeText(folder, 'electron', 'bin');
    expect(isComplete(folder, 'recipe'), 'with a file cut short').toBe(false);
    writeText(folder, 'electron', 'binary');
    rmSync(path.join(folder, 'locales'), { recursive: true });
    expect(isComplete(folder, 'recipe'), 'with a folder missing').toBe(false);
  });

  it('is not complete with a damaged manifest or an empty one', () => {
    const folder = temporaryFolder();
    writeText(folder, 'electroplate-manifest.json', '{"recipe":"recipe","fi');
    expect(isComplete(folder, 'recipe')).toBe(false);
    writeText(folder, 'electroplate-manifest.json', '{"recipe":"recipe","files":{}}');
    expect(isComplete(folder, 'recipe')).toBe(false);
  });

  it('lies in the cache of the person', () => {
    const home = path.resolve('home');
    expect(cacheFolder({}, home)).toBe(path.join(home, '.cache', 'electroplate'));
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, home)).toBe(path.join(home, '.cache', 'electroplate'));
    expect(cacheFolder({ XDG_CACHE_HOME: path.resolve('elsewhere') }, home)).toBe(
      path.resolve('elsewhere', 'electroplate'),
    );
  });
});

describe('the official runtime', () => {
  it('is asked for where its own installer will ask', () => {
    const file = `v45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`;
    expect(downloadAddress('45.4.1', {})).toBe(`https://github.com/electron/electron/releases/download/${file}`);
    const mirror = 'https://mirror.example/electron/';
    expect(downloadAddress('45.4.1', { ELECTRON_MIRROR: mirror })).toBe(`${mirror}${file}`);
    expect(downloadAddress('45.4.1', { npm_config_electron_mirror: mirror })).toBe(`${mirror}${file}`);
  });

  it('tells its version with or without a leading v', () => {
    const folder = temporaryFolder();
    expect(versionOfFolder(folder)).toBeNull();
    writeText(folder, 'version', 'v45.4.1\n');
    expect(versionOfFolder(folder)).toBe('45.4.1');
    writeText(folder, 'version', '33.2.1');
    expect(versionOfFolder(folder)).toBe('33.2.1');
  });

  it('has its executable where each platform puts it', () => {
    expect(executableIn('linux')).toBe('electron');
    expect(executableIn('win32')).toBe('electron.exe');
    expect(executableIn('darwin')).toBe(path.join('Electron.app', 'Contents', 'MacOS', 'Electron'));
  });
});

describe('the start page of the carried runtime', () => {
  it('is an ES module, as apps that register schemes need it', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../scripts/default-app/package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ type: 'module', main: 'main.mjs' });
  });
});
