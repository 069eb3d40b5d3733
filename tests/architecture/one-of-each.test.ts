import { describe, expect, it } from 'vitest';
import { programFilesWith, withoutComments } from './source-text';

/** Things that exist once: what a second version would look like, and where the original is. */
const ONE_OF_EACH = [
  {
    what: 'a reader of typed decimals',
    pattern: /\.replace\((['"`]),\1,\s*(['"`])\.\2\)|\bparseFloat\(/,
    files: ['shared/domain/typed-number.ts'],
    samples: ["Number(text.replace(',', '.'))", 'parseFloat(text)'],
  },
  {
    what: 'a field for a typed number',
    pattern: /\binputMode=/,
    files: ['renderer/ui/NumberInput.tsx'],
    samples: ['<input inputMode="decimal" />'],
  },
  {
    what: 'a line for a problem',
    pattern: /<\w+(?=[^<>]*\brole="alert")(?=[^<>]*\bclassName=\{[^{}]*\.problem\b)/,
    files: ['renderer/ui/Problem.tsx'],
    samples: [
      '<p role="alert" className={textStyles.problem}>',
      '<span className={classNames(styles.fdNote, textStyles.problem)} id={id} role="alert">',
    ],
  },
  {
    what: 'a search field',
    pattern: /\btype="search"/,
    files: ['renderer/ui/SearchField.tsx'],
    samples: ['<input type="search" />'],
  },
  {
    what: 'a field to choose from',
    pattern: /<select\b|\bNativeSelect\b/,
    files: ['renderer/ui/Select.tsx'],
    samples: ['<select value={unit}>', "import { NativeSelect } from '@mantine/core';"],
  },
  {
    what: 'saving a text to a file and saying so',
    pattern: /\bcall\(\s*(['"`])(?:files\.saveText|clipboard\.writeText)\1/,
    files: ['renderer/state/save-text.ts'],
    samples: ["await call('files.saveText', request)", "call('clipboard.writeText', { text })"],
  },
] as const;

describe.each(ONE_OF_EACH)('$what', ({ pattern, files, samples }) => {
  it('exists once', () => {
    expect(programFilesWith(pattern)).toEqual(files);
  });

  it.each(samples)('would be seen in: %s', (code) => {
    expect(withoutComments(code)).toMatch(pattern);
  });
});
