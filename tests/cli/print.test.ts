import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRESET_IDS } from '#shared/domain/person/presets';
import { electronCommand, ownMessages } from '#electron/cli/electron-process';
import type { PrintJob } from '#electron/main/printing/print-jobs';
import { printJobSchema } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import { targetsOn } from '#shared/domain/person/targets';
import { KETO, referenceCsv, workFolder } from './run-in-folder';

const { folder, path, run } = workFolder();
beforeAll(() => writeFileSync(path('week.csv'), referenceCsv()));

describe('inside Electron', () => {
  test('draws the week and the list for the person, on the paper asked for', async () => {
    const jobs: [PrintJob, string][] = [];
    const print = async (job: PrintJob, out: string) => {
      jobs.push([job, out]);
      return succeed({ path: out });
    };
    expect(await run(['print', 'week.csv', '--out', 'week.pdf', '--paper', 'letter', ...KETO], { print })).toEqual({
      code: 0,
      out: `Saved ${path('week.pdf')}\n`,
      errors: [],
    });
    const [[job, out] = []] = jobs;
    if (job === undefined) throw new Error('nothing was printed');
    expect(out).toBe(path('week.pdf'));
    expect(printJobSchema.safeParse(job).success).toBe(true);
    expect(job).toMatchObject({ paper: 'letter', withList: true, week: { week: '2026-W48' } });
  });

  test.each([
    ['2026-11-30', '2026-12-06', 30],
    ['2026-12-28', '2027-01-03', 31],
    ['2026-12-28', '2027-01-03', 18],
  ])('the person has the age given on every day from %s to %s', async (from, to, age) => {
    writeFileSync(
      path('edge.csv'),
      `date,meal,food,amount,unit,note\n${from},lunch,sr28:11457,60,g,\n${to},lunch,sr28:11457,60,g,\n`,
    );
    let profile: PrintJob['library']['profile'] = [];
    const print = async (job: PrintJob, out: string) => {
      ({ profile } = job.library);
      return succeed({ path: out });
    };
    await run(
      ['print', 'edge.csv', '--out', 'edge.pdf', '--preset', 'official', '--sex', 'male', '--age', String(age)],
      { print },
    );
    // Magnesium of men: 410 at 18, 400 to 30, 420 from 31.
    const expected = age === 18 ? 410 : age === 30 ? 400 : 420;
    expect([from, to].map((date) => targetsOn(profile, { date })?.magnesium.floor)).toEqual([expected, expected]);
  });

  test.each([
    [
      ['--sheet', 'days', '--no-notes'],
      { document: 'days', withList: false, withNotes: false, withMinerals: true, withPrep: true },
    ],
    [['--sheet', 'days', '--no-prep'], { document: 'days', withNotes: true, withPrep: false }],
    [
      ['--sheet', 'month', '--no-minerals', '--large', '--colour'],
      { document: 'month', withMinerals: false, isLarge: true, inColour: true },
    ],
    [['--sheet', 'week'], { document: 'week', withList: false }],
    [['--sheet', 'list'], { withList: false, document: 'list' }],
    [['--sheet', 'list', '--no-code'], { document: 'list', withCode: false }],
    [['--sheet', 'recipes', '--two-up'], { document: 'recipes', isTwoUp: true }],
  ])('draws what is named: %j', async (words, expected) => {
    const jobs: PrintJob[] = [];
    const print = async (job: PrintJob, out: string) => {
      jobs.push(job);
      return succeed({ path: out });
    };
    expect(await run(['print', 'week.csv', '--out', 'sheet.pdf', ...words, ...KETO], { print })).toMatchObject({
      code: 0,
    });
    expect(jobs).toHaveLength(1);
    expect(printJobSchema.safeParse(jobs[0]).success).toBe(true);
    expect(jobs[0]).toMatchObject(expected);
  });

  test('without a person the week is printed and not scored', async () => {
    let profile: PrintJob['library']['profile'] | null = null;
    const print = async (job: PrintJob, out: string) => {
      ({ profile } = job.library);
      return succeed({ path: out });
    };
    expect(await run(['print', 'week.csv', '--out', 'week.pdf'], { print })).toMatchObject({ code: 0, errors: [] });
    expect(profile).toEqual([]);
  });

  test('a failed print is a failure with its sentence', async () => {
    const print = async () => fail('STORAGE', 'week.pdf could not be written, because the disk is full.');
    expect(await run(['print', 'week.csv', '--out', 'week.pdf', ...KETO], { print })).toEqual({
      code: 1,
      out: '',
      errors: ['week.pdf could not be written, because the disk is full.'],
    });
  });

  test.each([
    ['no --out', ['week.csv', ...KETO], '--out is missing: say which PDF file to write.'],
    [
      'half a person',
      ['week.csv', '--out', 'x.pdf', '--sex', 'female'],
      `--preset is missing: a plan is scored for somebody, so say ${PRESET_IDS.filter((id) => id !== 'clinician').join(', ')}, or give --profile.`,
    ],
    [
      'a sheet there is not',
      ['week.csv', '--out', 'x.pdf', '--sheet', 'year', ...KETO],
      '--sheet must be week, week-list, days, recipes, month or list, not “year”.',
    ],
    [
      'a paper there is not',
      ['week.csv', '--out', 'x.pdf', '--paper', 'a3', ...KETO],
      '--paper must be a4 or letter, not “a3”.',
    ],
  ])('%s is bad input, and nothing is drawn', async (_what, words, sentence) => {
    const print = async () => {
      throw new Error('drawn');
    };
    expect(await run(['print', ...words], { print })).toEqual({ code: 2, out: '', errors: [sentence] });
  });
});

describe('on plain Node', () => {
  /** A stand-in for Electron: it records its arguments and exits as told. */
  function electronThat(script: string): string {
    const program = path(`electron-${Math.abs(script.length)}.mjs`);
    writeFileSync(
      program,
      `#!${process.execPath}\nimport { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(path('words.json'))}, JSON.stringify({ words: process.argv.slice(2), folder: process.cwd() }));\n${script}\n`,
    );
    chmodSync(program, 0o755);
    return program;
  }
  const environment = (program: string) => ({
    ...process.env,
    ELECTROPLATE_ELECTRON: program,
    ELECTROPLATE_ELECTRON_FLAGS: '--disable-dev-shm-usage',
    DISPLAY: ':0',
  });
  const words = ['print', 'week.csv', '--out', 'week.pdf', ...KETO];

  test('starts Electron on the program with the same words, in the same folder', async () => {
    const program = electronThat('');
    expect(await run(words, { environment: environment(program) })).toEqual({
      code: 0,
      out: `Saved ${path('week.pdf')}\n`,
      errors: [],
    });
    const called = JSON.parse(readFileSync(path('words.json'), 'utf8'));
    expect(called.words.slice(called.words.indexOf(folder))).toEqual([folder, '--cli', ...words]);
    expect(called.words).toContain('--disable-dev-shm-usage');
    expect(called.folder).toBe(folder);
  });

  test('passes our own message and its code on, and nothing of the noise around it', async () => {
    const program = electronThat(
      "console.error('[123:ERROR:bus.cc(407)] Failed to connect to the bus'); console.log('electroplate: The pages were not drawn in time; nothing was printed.'); process.exitCode = 1;",
    );
    expect(await run(words, { environment: environment(program) })).toEqual({
      code: 1,
      out: '',
      errors: ['The pages were not drawn in time; nothing was printed.'],
    });
  });

  test('a child that dies silently is a failure that says so', async () => {
    expect(await run(words, { environment: environment(electronThat('process.exit(139);')) })).toEqual({
      code: 1,
      out: '',
      errors: ['Printing failed: Electron ended with code 139.'],
    });
  });

  test('an Electron that is not there', async () => {
    const { code, errors } = await run(words, { environment: environment(path('nowhere')) });
    expect([code, errors.length]).toEqual([1, 1]);
    expect(errors[0]).toMatch(/^Electron could not be started/);
  });

  test('no Electron known: how to get one', async () => {
    expect(await run(words)).toMatchObject({
      code: 1,
      errors: ['Printing needs the Electron runtime; start it as: npm run --silent cli -- print …'],
    });
  });

  test('what is wrong with the plan is found before Electron is started', async () => {
    const program = electronThat('process.exit(9)');
    writeFileSync(path('words.json'), 'untouched');
    expect(
      (await run(['print', 'gone.csv', '--out', 'week.pdf', ...KETO], { environment: environment(program) })).code,
    ).toBe(2);
    expect(readFileSync(path('words.json'), 'utf8')).toBe('untouched');
    expect(existsSync(path('week.pdf'))).toBe(false);
  });
});

describe('the words Electron is started with', () => {
  const machine = { platform: 'linux' as const, isRoot: false, hasVirtualScreen: true };
  const io = { environment: { ELECTROPLATE_ELECTRON: 'electron' }, programFolder: 'app' };

  test('without a screen on a virtual one, as root without the sandbox', () => {
    expect(electronCommand(['print'], io, { ...machine, isRoot: true })).toEqual([
      'xvfb-run',
      '-a',
      'electron',
      '--no-sandbox',
      'app',
      '--cli',
      'print',
    ]);
  });

  test('with a screen, as a plain user, on other systems: plainly', () => {
    const plain = ['electron', 'app', '--cli', 'print'];
    expect(electronCommand(['print'], { ...io, environment: { ...io.environment, DISPLAY: ':1' } }, machine)).toEqual(
      plain,
    );
    expect(
      electronCommand(['print'], { ...io, environment: { ...io.environment, WAYLAND_DISPLAY: 'w' } }, machine),
    ).toEqual(plain);
    expect(electronCommand(['print'], io, { ...machine, platform: 'darwin', isRoot: true })).toEqual(plain);
    expect(electronCommand(['print'], io, { ...machine, hasVirtualScreen: false })).toEqual(plain);
  });

  test('only marked lines are messages', () => {
    expect(ownMessages('noise\r\nelectroplate: one\nx electroplate: two\nelectroplate: three')).toEqual([
      'one',
      'three',
    ]);
  });
});
