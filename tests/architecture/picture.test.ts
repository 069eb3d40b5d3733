/** docs/architecture.svg matches the code: every box, wing and arrow; numbers may be slightly out of date. */
import { beforeAll, describe, expect, it } from 'vitest';
import { mapArchitecture } from '#scripts/docs/architecture-map.mjs';
import { drawArchitecture, readArchitecture } from '#scripts/docs/architecture-picture.mjs';
import { cruiseProject } from './cruise';
import { readProjectFile } from './project-files';
import { TOOL_TIMEOUT_MS } from './run-tool';

type ArchitectureMap = ReturnType<typeof mapArchitecture>;

const HOW = 'docs/architecture.svg is out of date: npm run docs:architecture';

/** Every number in a map under a unique name. Tests and scripts grow daily and have no number in the picture. */
function numbersOf({ files, wings, arrows, among }: ArchitectureMap): ReadonlyMap<string, number> {
  return new Map([
    ...Object.entries(files).filter(([box]) => box.includes('/')),
    ...Object.entries(wings).flatMap(([box, counts]) =>
      Object.entries(counts).map(([wing, count]) => [`${box}/${wing}`, count] as const),
    ),
    ...arrows.map(({ from, to, imports }) => [`${from} → ${to}`, imports] as const),
    ['imports among wings', among] as const,
  ]);
}

/** What is in the picture but not in the code, the reverse, and numbers that are off by more than a fifth. */
function differences(shown: ArchitectureMap, real: ArchitectureMap): readonly string[] {
  const [before, now] = [numbersOf(shown), numbersOf(real)];
  return [
    ...[...before.keys()].filter((name) => !now.has(name)).map((name) => `${name} is gone`),
    ...[...now.keys()].filter((name) => !before.has(name)).map((name) => `${name} is new`),
    ...[...now].flatMap(([name, count]) => {
      const old = before.get(name) ?? count;
      return Math.abs(old - count) > Math.max(3, count / 5)
        ? [`${name}: ${old} in the picture, ${count} in the code`]
        : [];
    }),
  ];
}

describe('the picture of the rooms', () => {
  const picture = readProjectFile('docs/architecture.svg');
  const shown = readArchitecture(picture);
  let real: ArchitectureMap;

  beforeAll(async () => {
    real = mapArchitecture((await cruiseProject()).modules);
  }, TOOL_TIMEOUT_MS);

  it('has the boxes, wings and arrows of the code', () => {
    expect(numbersOf(shown).size).toBeGreaterThan(60);
    expect(differences(shown, real), HOW).toEqual([]);
  });

  it('is drawn from its own numbers, not by hand', () => {
    expect(picture, HOW).toBe(drawArchitecture(shown));
  });

  it('would be missed an arrow, a wing and a number', () => {
    const modules = [
      { source: 'renderer/ui/Bar.tsx', dependencies: [{ resolved: 'renderer/app/App.tsx' }] },
      { source: 'renderer/features/diary/index.ts', dependencies: [] },
    ];
    const faulty = mapArchitecture(modules);
    const merged = { ...real, arrows: [...real.arrows, ...faulty.arrows] };
    const changed = {
      ...merged,
      wings: { ...real.wings, 'renderer/features': { ...real.wings['renderer/features'], diary: 1 } },
      files: { ...real.files, 'renderer/ui': (real.files['renderer/ui'] ?? 0) * 2 },
    };
    const found = differences(shown, changed).join('\n');
    expect(found).toContain('renderer/ui → renderer/app is new');
    expect(found).toContain('renderer/features/diary is new');
    expect(found).toContain('renderer/ui: ');
  });

  it('cannot be drawn while a folder has no place in it, or a place no folder', () => {
    expect(() => drawArchitecture({ ...real, files: { ...real.files, 'renderer/attic': 1 } })).toThrow(
      'renderer/attic',
    );
    const { 'renderer/bridge': _gone, ...files } = real.files;
    expect(() => drawArchitecture({ ...real, files })).toThrow('renderer/bridge');
  });
});
