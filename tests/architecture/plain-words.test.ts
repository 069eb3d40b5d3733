import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Phrases that confused new users must not appear in any text of the program: screens, exports, help, command line,
 * shipped data.
 */

/** As they were in the sources, in fragments that occur in no good sentence. */
const STUMBLED_OVER = [
  'short in sodium, in potassium',
  ' and in magnesium',
  'Of it ',
  'A mix as it was planned',
  'each ingredient keeps its kind',
  'Products differ',
  'would have nothing they are left over from',
  'What becomes of them',
  'is told by what is in it',
  'Nothing is changed before you have seen',
  'Monday onto Monday',
  'Selects the row of the reference tables',
  'look at the box',
  'Your targets a day',
  'Net carbs a day',
  'that come with the program',
  'strong in potassium',
  'strong in magnesium',
  'What cooking loses',
  'one a line',
  'Between commas',
  'As it is now',
  'Take the mark away',
  'L of it in planned drinks',
  'of it any more',
  'Take a filter away',
  'Amounts in what brings',
  'make it yourself with New food',
  "'not counted'",
  'with a value\n',
  ' a portion</',
  "'a portion'",
  'In a portion',
  '>a serving<',
  'amounts a serving',
  'mg a serving',
  '| A serving |',
  "'Headline'",
  "head: 'Floor'",
  'that day’s floor',
  'mg a day on average',
  'row a day',
  'row an item',
  'row a food',
  'Take it away',
  'Took away',
  'What is to be done',
  'letters a tag',
  'no longer among yours',
  'A dish',
  'Moves no target',
  'template of a day yet',
  'would hold itself. Take',
] as const;

const ROOTS = ['renderer', 'shared', 'electron', 'data'];
const READ = /\.(ts|tsx|mjs|json|csv)$/;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : READ.test(entry.name) ? [file] : [];
  });

/** Comments are for developers, and may use them. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

describe('what the program says', () => {
  const sources = ROOTS.flatMap(filesIn).map((file) => ({ file, text: withoutComments(readFileSync(file, 'utf8')) }));

  it('is read from hundreds of files', () => {
    expect(sources.length).toBeGreaterThan(500);
  });

  it.each(STUMBLED_OVER.map((words) => [words]))('never says %j', (words) => {
    expect(sources.filter(({ text }) => text.includes(words)).map(({ file }) => file)).toEqual([]);
  });
});
