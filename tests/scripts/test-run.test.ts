import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '#scripts/setup/project.mjs';
import {
  addCounts,
  judgeStep,
  readPlaywrightReport,
  readVitestReport,
  summaryLine,
} from '#scripts/test-run/reports.mjs';
import { groupStages, selectStages, STAGES } from '#scripts/test-run/stages.mjs';

const vitestReport = (extra: object): string =>
  JSON.stringify({
    numTotalTests: 6,
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }],
    ...extra,
  });

describe('the report of Vitest', () => {
  it('is counted; pending and todo are skipped', () => {
    expect(readVitestReport(vitestReport({}))).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that broke before its first test as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(readVitestReport(vitestReport({ numFailedTests: 0, testResults })).failed).toBe(2);
  });

  it.each(['', 'null', '{}', '{"numPassedTests":"3"}'])('is refused when it is %j', (text) => {
    expect(() => readVitestReport(text)).toThrow(/JSON|null|Not a count/);
  });
});

describe('the report of Playwright', () => {
  it('is counted; a test that passed when repeated passed', () => {
    const text = JSON.stringify({ stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] });
    expect(readPlaywrightReport(text)).toEqual({ passed: 8, failed: 2, skipped: 3 });
  });

  it('counts a file that cannot be loaded as a failure', () => {
    const stats = { expected: 7, flaky: 0, unexpected: 0, skipped: 0 };
    expect(readPlaywrightReport(JSON.stringify({ stats, errors: [{ message: 'SyntaxError' }] })).failed).toBe(1);
  });

  it.each(['', '{}', '{"stats":{"expected":1}}'])('is refused when it is %j', (text) => {
    expect(() => readPlaywrightReport(text)).toThrow(/JSON|undefined|Not a count/);
  });
});

describe('the last line', () => {
  it('is the sum of the reports, with skipped tests only when there are any', () => {
    const sum = addCounts([
      { passed: 100, failed: 0, skipped: 0 },
      { passed: 23, failed: 0, skipped: 0 },
    ]);
    expect(summaryLine(sum)).toBe('123 passed, 0 failed');
    expect(summaryLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });

  it('never says 0 failed of a run that ended badly', () => {
    expect(judgeStep(false, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(judgeStep(false, { passed: 5, failed: 0, skipped: 0 })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('does not count a step beside its failed tests', () => {
    expect(judgeStep(false, { passed: 5, failed: 2, skipped: 0 }).failed).toBe(2);
  });

  it('adds nothing for a good step without tests', () => {
    expect(judgeStep(true, null)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('the steps', () => {
  const namesOf = (given: string[]): string[] => {
    const selection = selectStages(given);
    return 'problem' in selection ? [] : selection.selected.map((stage) => stage.name);
  };

  it('run in their order: cheap checks, the build, then the tests on it', () => {
    expect(namesOf([])).toEqual(['format', 'lint', 'types', 'unused', 'build', 'unit', 'e2e', 'kill']);
  });

  it('can be picked by name and keep their order', () => {
    expect(namesOf(['e2e', 'unit'])).toEqual(['unit', 'e2e']);
    expect(namesOf(['architecture'])).toEqual(['architecture']);
  });

  it('hand on what follows their names', () => {
    expect(selectStages(['e2e', 'tests/e2e/plan.spec.ts', '--repeat-each=3'])).toMatchObject({
      extra: ['tests/e2e/plan.spec.ts', '--repeat-each=3'],
    });
  });

  it('refuse an unknown name instead of running nothing', () => {
    expect(selectStages(['e3e'])).toEqual({
      problem: 'Unknown step "e3e". The steps are: format, lint, types, unused, build, architecture, unit, e2e, kill.',
    });
  });

  it('run beside each other where none needs another: those on the sources, then those on the program', () => {
    const names = groupStages(STAGES.filter((stage) => !stage.onlyWhenNamed)).map((group) =>
      group.map((stage) => stage.name),
    );
    expect(names).toEqual([
      ['format', 'lint', 'types', 'unused', 'build'],
      ['unit', 'e2e', 'kill'],
    ]);
  });

  it('go on for longer when asked to, all of them or those that are named', () => {
    expect(selectStages(['unit'])).toMatchObject({ isLong: false });
    expect(selectStages(['--long'])).toMatchObject({ isLong: true, extra: [] });
    expect(namesOf(['--long'])).toEqual(namesOf([]));
    expect(namesOf(['--long', 'kill'])).toEqual(['kill']);
    expect(readFileSync(projectPath('package.json'), 'utf8')).toContain('"test:long": "node scripts/test.mjs --long"');
  });

  it('together run every test of Vitest exactly once', () => {
    const projectsOf = (name: string) => {
      const [command = []] = STAGES.find((stage) => stage.name === name)?.run('', []).commands ?? [];
      return command.flatMap((word) => /^--project=(.+)$/.exec(word)?.[1] ?? []);
    };
    const config = readFileSync(projectPath('vitest.config.ts'), 'utf8');
    const projects = [...config.matchAll(/name: '([\w-]+)'/g)].flatMap(([, name]) => name ?? []);
    expect([...projectsOf('unit'), ...projectsOf('kill')].toSorted()).toEqual(projects.toSorted());
  });

  it('check the types of every room', () => {
    const commands = STAGES.find((stage) => stage.name === 'types')?.run('', []).commands ?? [];
    const projects = commands.map((command) => command.at(-1));
    for (const room of ['shared', 'electron', 'renderer', 'tests', 'scripts']) {
      expect(projects).toContain(projectPath(`tsconfig.${room}.json`));
    }
    expect(projects.every((project) => project !== undefined && existsSync(project))).toBe(true);
  });

  it('are what .ci/run runs', () => {
    const lines = readFileSync(projectPath('.ci', 'run'), 'utf8').trim().split('\n');
    expect(lines.at(-1)).toBe('npm test');
    expect(lines).toContain('set -euo pipefail');
  });
});
