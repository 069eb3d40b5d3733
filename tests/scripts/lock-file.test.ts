import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, findMissingPlatforms, platformOfName } from '#scripts/lock-file/missing-platforms.mjs';
import { projectPath } from '#scripts/setup/project.mjs';

const lockWith = (optionalDependencies: Record<string, string>, extra: Record<string, object> = {}) => ({
  packages: { '': {}, 'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies }, ...extra },
});

describe('package-lock.json', () => {
  it('names every optional package, so that npm ci takes it (else: npm run lock:complete)', () => {
    const lock = JSON.parse(readFileSync(projectPath('package-lock.json'), 'utf8'));
    expect(Object.keys(findMissingPlatforms(lock))).toEqual([]);
  });
});

describe('completing a lock file', () => {
  it.each([
    ['@swc/core-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@swc/core-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['@oxlint/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@swc/core-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@oxc-parser/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['@oxlint-tsgolint/win32-x64', { os: ['win32'], cpu: ['x64'] }],
    ['fsevents', null],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(platformOfName(name)).toEqual(platform);
  });

  it('fills in what is missing, in the order and the form npm writes', () => {
    const present = { '@tool/linux-x64-gnu': '1.2.3', '@tool/linux-arm64-musl': '1.2.3' };
    const found = { 'node_modules/@tool/linux-x64-gnu': { version: '1.2.3' } };
    const packages = completeLock(lockWith(present, found)).packages;
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@tool/linux-arm64-musl',
      'node_modules/@tool/linux-x64-gnu',
      'node_modules/tool',
    ]);
    expect(JSON.stringify(packages['node_modules/@tool/linux-arm64-musl'])).toBe(
      '{"version":"1.2.3","cpu":["arm64"],"dev":true,"libc":["musl"],"optional":true,"os":["linux"]}',
    );
  });

  it('leaves a package alone that lies below the one that wants it', () => {
    const nested = { 'node_modules/tool/node_modules/@tool/win32-x64': { version: '1.2.3' } };
    expect(findMissingPlatforms(lockWith({ '@tool/win32-x64': '1.2.3' }, nested))).toEqual({});
  });

  it('refuses to guess what is not a build for a platform, or has no exact version', () => {
    expect(() => findMissingPlatforms(lockWith({ fsevents: '2.3.3' }))).toThrow(/fsevents@2\.3\.3/);
    expect(() => findMissingPlatforms(lockWith({ '@tool/win32-x64': '^1.0.0' }))).toThrow(/cannot be filled in/);
  });
});
