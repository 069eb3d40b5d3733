import { describe, expect, it } from 'vitest';
import {
  ARCHIVE_REQUIREMENTS,
  installLine,
  packageNames,
  parseOsRelease,
  selectMissing,
  TEST_REQUIREMENTS,
  VIRTUAL_SCREEN_REQUIREMENTS,
  WINDOW_REQUIREMENTS,
} from '#scripts/setup/system-packages.mjs';

const everything = [
  ...WINDOW_REQUIREMENTS,
  ...VIRTUAL_SCREEN_REQUIREMENTS,
  ...ARCHIVE_REQUIREMENTS,
  ...TEST_REQUIREMENTS,
];
const nothing = { hasLibrary: () => false, hasProgram: () => false, hasPackage: () => false };
const allThere = { hasLibrary: () => true, hasProgram: () => true, hasPackage: () => true };

describe('missing system packages', () => {
  it('are all of them on a bare Debian 12, in the names Debian 12 has', () => {
    expect(packageNames(selectMissing(everything, nothing), false)).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'xvfb',
      'xauth',
      'unzip',
      'fonts-liberation',
      'fonts-noto-core',
      'poppler-utils',
    ]);
  });

  it('are none where everything is there', () => {
    expect(selectMissing(everything, allThere)).toEqual([]);
  });

  it('are only those whose library, program or font is not found', () => {
    const probe = {
      hasLibrary: (name: string) => name !== 'libgbm.so.1',
      hasProgram: (name: string) => name !== 'Xvfb',
      hasPackage: (name: string) => name !== 'fonts-noto-core',
    };
    expect(packageNames(selectMissing(everything, probe), false)).toEqual(['libgbm1', 'xvfb', 'fonts-noto-core']);
  });

  it('have the t64 names where the system has them', () => {
    expect(packageNames(WINDOW_REQUIREMENTS, true)).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1']);
  });
});

describe('the line to type', () => {
  it('is exact, with sudo for a person and without for root', () => {
    expect(installLine(['libgtk-3-0', 'xvfb'], false)).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0 xvfb',
    );
    expect(installLine(['unzip'], true)).toBe('apt-get update && apt-get install -y --no-install-recommends unzip');
  });
});

describe('the kind of system', () => {
  it.each([
    ['Debian 12', 'ID=debian\nVERSION_ID="12"', true, false],
    ['Debian 13', 'ID=debian\nVERSION_ID="13"', true, true],
    ['Debian testing, which has no number', 'ID=debian\nPRETTY_NAME="Debian GNU/Linux sid"', true, true],
    ['Ubuntu 22.04', 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"', true, false],
    ['Ubuntu 24.04', 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"', true, true],
    ['Mint, by its family', 'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="21.3"', true, false],
    ['Fedora', 'ID=fedora\nVERSION_ID=41', false, false],
    ['no such file', '', false, false],
  ])('is read for %s', (_name, osRelease, isDebianLike, has64BitTimeNames) => {
    expect(parseOsRelease(osRelease)).toEqual({ isDebianLike, has64BitTimeNames });
  });
});
