import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, readProjectFile, TYPESCRIPT_FILES } from './project-files';

/** Names that say nothing about the content; such files collect whatever has no other place. */
const EMPTY_NAME = /^(utils?|utilities|helpers?|common|misc)(\.|$)/i;

/** Exports of a module that have no doc comment right above them, by their first line. */
function undocumentedExports(code: string): readonly string[] {
  const lines = code.split('\n');
  return lines.filter((line, index) => {
    // `export { x } from` and `export * from` re-export what is documented at its definition.
    if (!/^export (?!\{|\*|type \{)/.test(line)) return false;
    const above = lines.slice(0, index).join('\n').trimEnd();
    const gap = lines[index - 1]?.trim() === '';
    return gap || !/\/\*\*(?:(?!\*\/)[\s\S])*\*\/$/.test(above);
  });
}

/**
 * Switched-off checks that do not say why. The reason follows ` -- ` or `@ts-expect-error`, or is a comment on the line
 * above.
 */
function unexplainedSuppressions(code: string): readonly string[] {
  const lines = code.split('\n').map((line) => line.trim());
  return lines.filter((line, index) => {
    if (!/\b(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck|expect-error)|\b(?:istanbul|v8) ignore/.test(line))
      return false;
    const saysWhy = /disable\S*\s.*--\s+\S{3}|@ts-expect-error\s+\S{3}/.test(line);
    return !saysWhy && !/^(?:\/\/|\*|\/\*)\s*\w/.test(lines[index - 1] ?? '');
  });
}

describe('names', () => {
  it('say what is inside: no catch-all folder or file', () => {
    expect(PROJECT_FILES.filter((file) => file.split('/').some((part) => EMPTY_NAME.test(part)))).toEqual([]);
  });

  it.each(['shared/utils/a.ts', 'renderer/helpers.ts', 'Common/x.css', 'tests/misc.test.ts', 'scripts/util.mjs'])(
    'would be refused: %s',
    (file) => expect(file.split('/').some((part) => EMPTY_NAME.test(part))).toBe(true),
  );
});

describe('doc comments', () => {
  const domain = TYPESCRIPT_FILES.filter((file) => file.startsWith('shared/domain/'));

  it('are above every export of the domain', () => {
    expect(domain.length).toBeGreaterThan(0);
    const missing = domain.flatMap((file) =>
      undocumentedExports(readProjectFile(file)).map((line) => `${file}: ${line}`),
    );
    expect(missing).toEqual([]);
  });

  it('are missed if there is none, if it is not a doc comment, and if there is a gap', () => {
    expect(undocumentedExports('const a = 1;\nexport const b = a;')).toEqual(['export const b = a;']);
    expect(undocumentedExports('/* plain */\nexport const b = 1;')).toEqual(['export const b = 1;']);
    expect(undocumentedExports('/** About the file. */\n\nexport type B = 1;')).toEqual(['export type B = 1;']);
    expect(undocumentedExports('/** A. */\nexport const a = 1;\nexport function b() {}')).toEqual([
      'export function b() {}',
    ]);
  });

  it('are seen on one line and on several', () => {
    expect(undocumentedExports('/** One. */\nexport const a = 1;\n\n/**\n * Two.\n */\nexport interface B {}')).toEqual(
      [],
    );
  });
});

describe('a check that is switched off', () => {
  // These tests contain the very patterns they look for.
  const code = PROJECT_FILES.filter(
    (file) => /\.(tsx?|mjs|cjs)$/.test(file) && !file.startsWith('tests/architecture/'),
  );

  it('says why', () => {
    const unexplained = code.flatMap((file) =>
      unexplainedSuppressions(readProjectFile(file)).map((line) => `${file}: ${line}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('is found without a reason, and let through with one', () => {
    expect(unexplainedSuppressions('// oxlint-disable-next-line no-new')).toHaveLength(1);
    expect(unexplainedSuppressions('/* eslint-disable */')).toHaveLength(1);
    expect(unexplainedSuppressions('// @ts-expect-error')).toHaveLength(1);
    expect(unexplainedSuppressions('// oxlint-disable-next-line no-new -- the call itself is the test')).toEqual([]);
    expect(unexplainedSuppressions('// @ts-expect-error the method does not exist')).toEqual([]);
    expect(unexplainedSuppressions('// The call is the test.\n// oxlint-disable-next-line no-new')).toEqual([]);
  });
});
