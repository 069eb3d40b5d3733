import { describe, expect, it } from 'vitest';
import { readProjectFile, TYPESCRIPT_FILES } from './project-files';

/** The specifier of every import, export, dynamic import and mock of a file. */
const SPECIFIER = /(?:\bfrom|\bimport|\bimport\(|\bvi\.mock\()\s*'([^']+)'/g;

/** Imports that climb more than one folder: an alias shows where the file is, and survives a move. */
function deepImports(code: string): readonly string[] {
  return [...code.matchAll(SPECIFIER)].map(([, specifier = '']) => specifier).filter((one) => one.startsWith('../../'));
}

describe('imports', () => {
  it('climb one folder at most; further away an alias is used', () => {
    // These two contain imports as text; the planted faults include plain scripts, which have no aliases.
    const files = TYPESCRIPT_FILES.filter(
      (file) => !/^tests\/architecture\/(planted-doors|imports\.test)\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => deepImports(readProjectFile(file)).map((one) => `${file} → ${one}`))).toEqual([]);
  });

  it.each([
    "import { a } from '../../b';",
    "import '../../styles.css';",
    "export * from '../../c';",
    "const d = await import('../../d');",
    "vi.mock('../../e');",
  ])('would be found in: %s', (code) => expect(deepImports(code)).toHaveLength(1));

  it.each(["import { a } from '../b';", "import { a } from '#shared/b';", "join(here, '../../b')"])(
    'are as they should be in: %s',
    (code) => expect(deepImports(code)).toEqual([]),
  );
});
