import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD_PARTS, hashSources, parseStamps, selectStaleParts } from '#scripts/setup/build-stamps.mjs';
import { temporaryFolder, writeText } from './temporary-folder';

/** A small project with sources, results and fitting stamps for everything. */
function builtProject() {
  const root = temporaryFolder();
  for (const file of [
    'shared/domain/score.ts',
    'electron/main/index.ts',
    'electron/cli/index.ts',
    'renderer/index.html',
  ]) {
    writeText(root, file, `// ${file}`);
  }
  writeText(root, 'data/keto-foods.csv', 'id,name\n');
  for (const part of Object.values(BUILD_PARTS)) for (const result of part.results) writeText(root, result, 'built');
  const stamps = Object.fromEntries(
    Object.entries(BUILD_PARTS).map(([part, { sources }]) => [part, hashSources(root, sources)]),
  );
  const staleParts = () => selectStaleParts(root, ['catalog', 'window', 'cli'], stamps).map((one) => one.part);
  return { root, staleParts };
}

describe('what has to be built', () => {
  it('is nothing when no source changed', () => {
    expect(builtProject().staleParts()).toEqual([]);
  });

  it('is everything without stamps', () => {
    const { root } = builtProject();
    expect(selectStaleParts(root, ['catalog', 'window'], {}).map((one) => one.part)).toEqual(['catalog', 'window']);
  });

  it.each([
    ['renderer/index.html', ['window']],
    ['shared/domain/score.ts', ['window', 'cli']],
    ['data/keto-foods.csv', ['catalog', 'window', 'cli']],
  ])('follows a change of %s', (file, parts) => {
    const { root, staleParts } = builtProject();
    writeText(root, file, 'changed');
    expect(staleParts()).toEqual(parts);
  });

  it('follows a new file, a removed file and a renamed file', () => {
    const added = builtProject();
    writeText(added.root, 'renderer/app/new.tsx', '');
    expect(added.staleParts()).toEqual(['window']);

    const removed = builtProject();
    rmSync(path.join(removed.root, 'shared/domain/score.ts'));
    expect(removed.staleParts()).toEqual(['window', 'cli']);

    const renamed = builtProject();
    rmSync(path.join(renamed.root, 'renderer/index.html'));
    writeText(renamed.root, 'renderer/home.html', '// renderer/index.html');
    expect(renamed.staleParts()).toEqual(['window']);
  });

  it('is a part whose result was removed', () => {
    const { root, staleParts } = builtProject();
    rmSync(path.join(root, 'out/preload/index.cjs'));
    expect(staleParts()).toEqual(['window']);
  });

  it('is everything when the stamps cannot be read', () => {
    expect(parseStamps(null)).toEqual({});
    expect(parseStamps('{"window":')).toEqual({});
    expect(parseStamps('null')).toEqual({});
    expect(parseStamps('["window"]')).toEqual({});
    expect(parseStamps('{"window":"abc"}')).toEqual({ window: 'abc' });
  });
});
