/**
 * Electron's security checklist, all 20 items: where each is implemented and which test would notice. The code is
 * marked "SECURITY n:", so that anyone who changes such a line knows what depends on it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const SECURITY_SPEC = 'tests/e2e/security.spec.ts';

interface Item {
  readonly item: number;
  readonly about: string;
  readonly file: string;
  /** A test file and a phrase from the test in it. */
  readonly test: readonly [file: string, title: string];
}

const windowOptions: Item['test'] = [SECURITY_SPEC, 'every window runs isolated, sandboxed and without Node'];
const WEB_PREFERENCES = 'electron/main/security/web-preferences.ts';
const SESSION_GUARDS = 'electron/main/security/session-guards.ts';

const CHECKLIST: readonly Item[] = [
  {
    item: 1,
    about: 'only secure content',
    file: SESSION_GUARDS,
    test: [SECURITY_SPEC, 'no script that is not ours runs and no server is reached'],
  },
  { item: 2, about: 'no Node in pages', file: WEB_PREFERENCES, test: windowOptions },
  { item: 3, about: 'context isolation', file: WEB_PREFERENCES, test: windowOptions },
  { item: 4, about: 'sandbox', file: WEB_PREFERENCES, test: windowOptions },
  {
    item: 5,
    about: 'permissions',
    file: SESSION_GUARDS,
    test: [SECURITY_SPEC, 'no permission is granted, asked for or checked'],
  },
  { item: 6, about: 'web security', file: WEB_PREFERENCES, test: windowOptions },
  {
    item: 7,
    about: 'content security policy',
    file: 'electron/main/security/content-security-policy.ts',
    test: ['tests/electron/main/security/asset-path.test.ts', 'is exactly the one promised'],
  },
  { item: 8, about: 'no insecure content', file: WEB_PREFERENCES, test: windowOptions },
  { item: 9, about: 'no experimental features', file: WEB_PREFERENCES, test: windowOptions },
  { item: 10, about: 'no Blink features', file: WEB_PREFERENCES, test: windowOptions },
  { item: 11, about: 'no popups of embedded pages', file: WEB_PREFERENCES, test: windowOptions },
  { item: 12, about: 'embedded pages', file: SESSION_GUARDS, test: windowOptions },
  {
    item: 13,
    about: 'navigation',
    file: SESSION_GUARDS,
    test: [SECURITY_SPEC, 'no window and no page for ${address}'],
  },
  {
    item: 14,
    about: 'new windows',
    file: SESSION_GUARDS,
    test: [SECURITY_SPEC, 'no window and no page for ${address}'],
  },
  {
    item: 15,
    about: 'links to the outside',
    file: 'electron/main/security/external-links.ts',
    test: ['tests/electron/main/security/external-links.test.ts', 'stays closed'],
  },
  {
    item: 17,
    about: 'the sender of a call',
    file: 'electron/main/ipc/register.ts',
    test: ['tests/electron/main/security/trusted-sender.test.ts', 'is let through only as the main frame'],
  },
  {
    item: 18,
    about: 'a scheme of our own',
    file: 'electron/main/protocol.ts',
    test: [SECURITY_SPEC, 'nothing is behind ${address}'],
  },
  {
    item: 20,
    about: 'nothing of Electron for pages',
    file: 'electron/preload/index.ts',
    test: [SECURITY_SPEC, 'the bridge is two functions and nothing of Electron'],
  },
];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the security checklist', () => {
  it.each(CHECKLIST)(
    '$item, $about: is marked where it is kept and has its test',
    ({ item, file, test: [testFile, title] }) => {
      expect(read(file)).toContain(`SECURITY ${item}:`);
      expect(existsSync(join(root, testFile))).toBe(true);
      expect(read(testFile)).toContain(title);
    },
  );

  it('16, a current Electron: the shipped major is one that gets security fixes', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    // 45 is the newest supported major version as of November 2026.
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  it('19, the fuses: set for the packaged program', () => {
    const builder = read('electron-builder.yml');
    expect(builder).toContain('SECURITY 19:');
    for (const fuse of [
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]) {
      expect(builder).toContain(fuse);
    }
  });

  it('is complete', () => {
    expect([...CHECKLIST.map(({ item }) => item), 16, 19].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_unused, index) => index + 1),
    );
  });
});
