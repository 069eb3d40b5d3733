/** The pages for developers: every link leads somewhere, every named file exists, every decision is complete. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, PROJECT_ROOT, readProjectFile } from './project-files';

const DECISIONS = 'docs/decisions/';
const INDEX = `${DECISIONS}README.md`;

const pages = PROJECT_FILES.filter((file) => /^(?:README|CONTRIBUTING|docs\/.*)\.md$/.test(file));
const decisions = pages.filter((file) => file.startsWith(DECISIONS) && file !== INDEX);

/** The local link targets of a page; external URLs are left out. */
function linksOf(page: string, text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(page), target)).replaceAll('\\', '/'));
}

/** Files and folders of the project that a page names in backticks: `shared/domain/nutrients.ts`. */
function filesOf(text: string): readonly string[] {
  return [...text.matchAll(/`((?:shared|electron|renderer|data|scripts|tests|docs)\/[\w./-]+)`/g)].map(
    ([, file = '']) => file,
  );
}

/** What is wrong with a decision page. */
function faultsOf(text: string): readonly string[] {
  const headings = text.split('\n').filter((line) => line.startsWith('#'));
  const sections = text.split(/^## .*$/m).slice(1);
  return [
    ...(/^# \S/.test(headings[0] ?? '') ? [] : ['no title']),
    ...(headings.slice(1).join() === '## Decision,## Why,## Consequence' ? [] : ['other headings']),
    ...(sections.length === 3 && sections.every((section) => section.trim() !== '') ? [] : ['an empty section']),
    ...(text.split('\n').length <= 30 ? [] : ['longer than a page']),
  ];
}

const isThere = (file: string): boolean => existsSync(join(PROJECT_ROOT, file));

describe('the pages of the project', () => {
  it('are README, CONTRIBUTING, architecture, glossary and the decisions', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'docs/glossary.md', INDEX]),
    );
    expect(decisions.length).toBeGreaterThan(15);
  });

  it('have no link that leads nowhere', () => {
    const links = pages.flatMap((page) => linksOf(page, readProjectFile(page)).map((to) => `${page} → ${to}`));
    expect(links.length).toBeGreaterThan(decisions.length);
    expect(links.filter((link) => !isThere(link.split(' → ')[1] ?? ''))).toEqual([]);
  });

  it('name no file that is not there', () => {
    const named = pages.flatMap((page) => filesOf(readProjectFile(page)).map((file) => `${page}: ${file}`));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((one) => !isThere(one.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('would be missed a link and a file', () => {
    expect(linksOf('docs/a.md', 'see [b](decisions/b.md#why), [c](../README.md), [d](https://example.org)')).toEqual([
      'docs/decisions/b.md',
      'README.md',
    ]);
    expect(filesOf('`shared/domain/gone.ts` and `npm start` and shared/plain.ts')).toEqual(['shared/domain/gone.ts']);
  });
});

describe('a decision', () => {
  it.each(decisions)('%s says what was decided, why, and what follows', (page) => {
    expect(faultsOf(readProjectFile(page))).toEqual([]);
  });

  it('is in the index, once', () => {
    expect([...linksOf(INDEX, readProjectFile(INDEX))].toSorted()).toEqual([...decisions].toSorted());
  });

  it('would be refused without a reason, with an empty section, or with more than a page', () => {
    const good = '# A\n\n## Decision\n\nx\n\n## Why\n\ny\n\n## Consequence\n\nz\n';
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf(good.replace('## Why', '## Because'))).toEqual(['other headings']);
    expect(faultsOf(good.replace('\ny\n', '\n'))).toEqual(['an empty section']);
    expect(faultsOf(`${good}${'z\n'.repeat(40)}`)).toEqual(['longer than a page']);
    expect(faultsOf(good.replace('# A', 'A'))).toEqual(['no title', 'other headings']);
  });
});
