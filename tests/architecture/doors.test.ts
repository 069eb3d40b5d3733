import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cruise } from './cruise';
import { cruise, cruiseProject } from './cruise';
import { PLANTED_DOORS, PLANTED_GROUND } from './planted-doors';
import type { PlantedProject } from './planted-project';
import { plantProject } from './planted-project';
import { PROJECT_ROOT, readProjectFile, TYPESCRIPT_FILES } from './project-files';
import { TOOL_TIMEOUT_MS } from './run-tool';

describe('the doors between the rooms', () => {
  let own: Cruise;

  beforeAll(async () => {
    own = await cruiseProject();
  }, TOOL_TIMEOUT_MS);

  it('are kept by every file of the project', () => {
    const broken = own.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it('were checked for at least 90 % of the TypeScript files', () => {
    const cruised = new Set(own.modules.map((module) => module.source));
    const missed = TYPESCRIPT_FILES.filter((file) => !cruised.has(file));
    expect(TYPESCRIPT_FILES.length).toBeGreaterThan(0);
    expect(missed.length / TYPESCRIPT_FILES.length, `not looked at: ${missed.join(', ')}`).toBeLessThanOrEqual(0.1);
  });

  it('were checked for every import a plain text search finds', () => {
    // If the parser fails on a file, its imports are missing and not checked.
    const overlooked = own.modules
      .filter((module) => TYPESCRIPT_FILES.includes(module.source))
      .flatMap((module) => {
        const seen = new Set(module.dependencies.map((dependency) => dependency.module));
        const written = readProjectFile(module.source).matchAll(/^(?:import|export)\b[^'";]*?\bfrom '([^']+)';/gm);
        return [...written].flatMap(([, to = '']) =>
          seen.has(to) || seen.has(to.replace(/^node:/, '')) ? [] : [`${module.source} → ${to}`],
        );
      });
    expect(overlooked).toEqual([]);
  });
});

describe('a planted fault', () => {
  let project: PlantedProject;
  let planted: Cruise;

  beforeAll(async () => {
    project = plantProject();
    for (const [file, text] of Object.entries(PLANTED_GROUND)) project.write(file, text);
    for (const { file, text } of PLANTED_DOORS) project.write(file, text);
    planted = await cruise(project.folder, ['shared', 'electron', 'renderer', 'tests', 'scripts', 'data']);
  }, TOOL_TIMEOUT_MS);

  afterAll(() => project.remove());

  it.each(PLANTED_DOORS)('is caught by $rule: $file', ({ rule, file, to }) => {
    const caught = planted.summary.violations.filter((one) => one.rule.name === rule && one.from === file);
    expect(caught.map((one) => one.to)).toContain(to ?? file);
  });

  it('has a planted fault for every rule', () => {
    const load = createRequire(import.meta.url);
    const rules: { readonly forbidden: readonly { readonly name: string }[] } = load(
      join(PROJECT_ROOT, '.dependency-cruiser.cjs'),
    );
    const caught = new Set(PLANTED_DOORS.map((fault) => fault.rule));
    expect(rules.forbidden.map((rule) => rule.name).filter((name) => !caught.has(name))).toEqual([]);
  });

  it('is not reported if there is none', () => {
    const faulty = new Set(PLANTED_DOORS.map((fault) => fault.file));
    const blamed = planted.summary.violations.filter((one) => !faulty.has(one.from));
    expect(blamed.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
