import { describe, expect, it } from 'vitest';
import { hashLock, isInstalled, judgeDependencies } from '#scripts/setup/dependencies.mjs';

const lock = JSON.stringify({
  packages: {
    '': { name: 'electroplate' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/@swc/core-win32-x64-msvc': { version: '1.16.22', optional: true, os: ['win32'] },
  },
});
const installed = (reactVersion: string): string =>
  JSON.stringify({ packages: { 'node_modules/react': { version: reactVersion } } });

describe('whether npm ci has to run', () => {
  it('runs in a fresh clone', () => {
    expect(judgeDependencies({ lockText: lock, stampText: null, installedText: null })).toBe('stale');
  });

  it('runs when node_modules was removed by hand, whatever the stamp said', () => {
    expect(judgeDependencies({ lockText: lock, stampText: hashLock(lock), installedText: null })).toBe('stale');
  });

  it('is skipped when the stamp is that of this lock file', () => {
    const found = { lockText: lock, stampText: `${hashLock(lock)}\n`, installedText: installed('19.3.1') };
    expect(judgeDependencies(found)).toBe('fresh');
  });

  it('runs when the lock file changed and the packages are the old ones', () => {
    const found = { lockText: lock, stampText: hashLock('an older lock file'), installedText: installed('18.0.0') };
    expect(judgeDependencies(found)).toBe('stale');
  });

  it('only renews the stamp after a person ran npm install', () => {
    const found = { lockText: lock, stampText: null, installedText: installed('19.3.1') };
    expect(judgeDependencies(found)).toBe('adopt');
  });

  it('runs when what npm recorded cannot be read', () => {
    expect(judgeDependencies({ lockText: lock, stampText: null, installedText: '{"packages": {' })).toBe('stale');
  });

  it('does not miss packages of other platforms, but any other', () => {
    expect(isInstalled(lock, installed('19.3.1'))).toBe(true);
    expect(isInstalled(lock, JSON.stringify({ packages: {} }))).toBe(false);
  });
});
