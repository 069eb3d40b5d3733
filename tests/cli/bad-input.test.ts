import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoragePorts } from '#electron/main/ports';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { formatChoice } from '#shared/domain/number-text';
import { PRESET_IDS } from '#shared/domain/person/presets';
import { SHOPPING_EXPORTERS, WEEK_EXPORTERS } from '#shared/formats/registry';
import { KETO, referenceCsv, referenceWeekFile, workFolder } from './run-in-folder';

const { folder, path, run } = workFolder();
/** Presets that need no typed numbers, and the available formats: as named by refusals and help. */
const NAMED = PRESET_IDS.filter((id) => id !== 'clinician');
const [LIST_FORMATS, WEEK_FORMATS] = [Object.keys(SHOPPING_EXPORTERS), Object.keys(WEEK_EXPORTERS)];
const HEADER = 'date,meal,food,amount,unit,note';

beforeAll(() => {
  mkdirSync(path('folder'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'week.csv': referenceCsv(),
    'week.json': referenceWeekFile(),
    'broken.json': '{"format": "electroplate-week", "version": [1,',
    'library.json': '{"format":"electroplate-library","version":[1,0]}',
    'newer.json': referenceWeekFile().replace(/"version": \[\s*1,/, '"version": [2,'),
    'negative.json': referenceWeekFile().replace('"grams": 150', '"grams": -150'),
    'absurd.json': referenceWeekFile().replace('"grams": 150', '"grams": 1e300'),
    'date.json': referenceWeekFile().replace('"2026-11-24"', '"2026-11-31"'),
    'unknown.json': referenceWeekFile().replace('"sr28:01123"', '"sr28:99999"'),
    'inherited.json': referenceWeekFile().replace('"sr28:01123"', '"constructor"'),
    'unknown.csv': `${HEADER}\n2026-11-24,lunch,sr28:99999,60,g,\n`,
    'bad-date.csv': `${HEADER}\n2026-02-30,lunch,sr28:11457,60,g,\n`,
    'bad-grams.csv': `${HEADER}\n2026-11-24,lunch,sr28:11457,-60,g,\n2026-11-24,lunch,sr28:11457,99999,g,\n`,
    'two-weeks.csv': `${HEADER}\n2026-11-24,lunch,sr28:11457,60,g,\n2026-12-24,lunch,sr28:11457,60,g,\n`,
    'empty.csv': '',
    'binary.csv': new Uint8Array([0x64, 0x00, 0x61, 0x00]),
    'picture.json': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
});

/** Bad input: exit 2, one line on stderr, nothing on stdout, no file left behind. */
async function expectRefusal(words: readonly string[], sentence: string | RegExp): Promise<void> {
  const before = readdirSync(folder).sort();
  const { code, out, errors } = await run(words);
  expect({ code, out, count: errors.length }).toEqual({ code: 2, out: '', count: 1 });
  expect(errors[0]).not.toContain('\n');
  if (typeof sentence === 'string') expect(errors[0]).toBe(sentence);
  else expect(errors[0]).toMatch(sentence);
  expect(readdirSync(folder).sort()).toEqual(before);
}

describe('plans that cannot be read', () => {
  test.each<readonly [string, string, string | RegExp]>([
    ['a file that is not there', 'gone.json', /^There is no file .*gone\.json; nothing was read\.$/],
    ['a folder as a file', 'folder', /^.*folder is a folder and not a file; nothing was read\.$/],
    ['broken JSON', 'broken.json', 'broken.json is not valid JSON, so it cannot be a week file.'],
    ['another kind of file', 'library.json', 'library.json is not an Electroplate week file.'],
    ['a newer version', 'newer.json', /^newer\.json was written by a newer version/],
    [
      'negative grams',
      'negative.json',
      /^negative\.json does not fit the week format: Monday, [^,]+, entry 1: the grams must be more than 0 and at most 5,000\.$/,
    ],
    [
      'absurd grams',
      'absurd.json',
      /^absurd\.json does not fit the week format: Monday, .*grams must be more than 0 and at most 5,000\.$/,
    ],
    ['a bad date', 'date.json', 'date.json does not fit the week format: Tuesday: the date is not a calendar date.'],
    [
      'an unknown food id',
      'unknown.json',
      'unknown.json names the food “sr28:99999”, which is neither in the catalog nor in the file.',
    ],
    [
      'an id every object answers to',
      'inherited.json',
      'inherited.json names the food “constructor”, which is neither in the catalog nor in the file.',
    ],
    [
      'an unknown food id in CSV',
      'unknown.csv',
      'unknown.csv has a bad row, so nothing was read: line 2: no food has the id “sr28:99999”.',
    ],
    [
      'a bad date in CSV',
      'bad-date.csv',
      'bad-date.csv has a bad row, so nothing was read: line 2: “2026-02-30” is not a date like 2026-11-23.',
    ],
    ['a path below a file', 'week.json/x', /^There is no file .*x; nothing was read\.$/],
    ['a path far below a file', 'week.json/x/y', /^There is no file .*y; nothing was read\.$/],
    ['two weeks in CSV', 'two-weeks.csv', 'two-weeks.csv holds 2 weeks (2026-W48, 2026-W52); give one week at a time.'],
    ['an empty file', 'empty.csv', /^empty\.csv has a bad row, so nothing was read: line 1: the file is empty; /],
    ['UTF-16 that does not say so', 'binary.csv', /^binary\.csv is not UTF-8 text, so nothing was read; /],
    ['a picture', 'picture.json', /^picture\.json is not UTF-8 text, so nothing was read; /],
  ])('%s', (_what, file, sentence) => expectRefusal(['score', file, ...KETO], sentence));

  test.each([
    ['shopping', []],
    ['convert', ['--to', 'json', '--out', 'never.json']],
    ['print', ['--out', 'never.pdf', ...KETO]],
  ])('%s refuses the same files', async (command, words) => {
    for (const file of ['gone.json', 'folder', 'broken.json', 'unknown.csv'])
      await expectRefusal([command, file, ...words], /./);
  });
});

test('every bad row of a CSV is reported, each on a separate line after the sentence', async () => {
  const rows = Array.from({ length: 15 }, (_, index) => `2026-11-24,lunch,sr28:11457,-${index + 1},g,\n`);
  writeFileSync(path('many.csv'), `${HEADER}\n${rows.join('')}`);
  const { code, out, errors } = await run(['score', 'many.csv', ...KETO]);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toEqual([
    'many.csv has 15 bad rows, so nothing was read.',
    ...rows.map((_, index) => `line ${index + 2}: the amount must be more than 0, not -${index + 1}`),
  ]);
});

describe('words that cannot be meant', () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      'no command',
      [],
      'Say what to do: foods, score, shopping, repair, generate, print, convert, import. --help says more.',
    ],
    [
      'a command there is not',
      ['frobnicate'],
      'There is no command “frobnicate”. There are: foods, score, shopping, repair, generate, print, convert, import.',
    ],
    ['an option there is not', ['foods', 'x', '--frob'], 'There is no option --frob here. --help shows what there is.'],
    [
      'an option without its value',
      ['score', 'week.csv', '--preset'],
      '--preset needs a value after it. --help shows what there is.',
    ],
    [
      'a value that looks like an option',
      ['score', 'week.csv', '--age', '-5'],
      '--age needs a value after it. --help shows what there is.',
    ],
    ['a switch with a value', ['foods', 'x', '--json=yes'], '--json takes no value. --help shows what there is.'],
    ['no query', ['foods'], 'What to search for is missing, for example: foods "pumpkin seeds".'],
    [
      'a limit that is none',
      ['foods', 'x', '--limit', '0'],
      '--limit must be a whole number from 1 to 10000, not “0”.',
    ],
    [
      'a limit that is a word',
      ['foods', 'x', '--limit', 'ten'],
      '--limit must be a whole number from 1 to 10000, not “ten”.',
    ],
    ['no plan', ['score', ...KETO], 'Name the plan: score <plan> …'],
    ['two plans', ['score', 'a', 'b', ...KETO], '“b” is one word too many; only one plan is taken.'],
    [
      'no preset',
      ['score', 'week.csv', '--sex', 'female', '--age', '40'],
      `--preset is missing: a plan is scored for somebody, so say ${NAMED.join(', ')}, or give --profile.`,
    ],
    [
      'no sex',
      ['score', 'week.csv', '--preset', 'keto', '--age', '40'],
      '--sex is missing: the targets depend on it, so say female or male.',
    ],
    [
      'no age',
      ['score', 'week.csv', '--preset', 'keto', '--sex', 'male'],
      '--age is missing: the targets depend on it, so give it in years, from 18.',
    ],
    [
      'a preset there is not',
      ['score', 'week.csv', '--preset', 'paleo', '--sex', 'male', '--age', '40'],
      `--preset must be ${formatChoice(NAMED)}, not “paleo”.`,
    ],
    [
      'a sex the tables do not have',
      ['score', 'week.csv', '--preset', 'keto', '--sex', 'x', '--age', '40'],
      '--sex must be female or male, not “x”.',
    ],
    [
      'a child',
      ['score', 'week.csv', '--preset', 'keto', '--sex', 'male', '--age', '17'],
      '--age must be a whole number from 18 to 120, not “17”.',
    ],
    [
      'an age of nobody',
      ['score', 'week.csv', '--preset', 'keto', '--sex', 'male', '--age', '40.5'],
      '--age must be a whole number from 18 to 120, not “40.5”.',
    ],
    [
      'a list format there is not',
      ['shopping', 'week.csv', '--format', 'xls'],
      `--format must be ${formatChoice(LIST_FORMATS)}, not “xls”.`,
    ],
    [
      'nobody at the table',
      ['shopping', 'week.csv', '--people', '0'],
      '--people must be a whole number from 1 to 50, not “0”.',
    ],
    ['a crowd', ['shopping', 'week.csv', '--people', '51'], '--people must be a whole number from 1 to 50, not “51”.'],
    [
      'no format to convert to',
      ['convert', 'week.csv', '--out', 'x'],
      `--to is missing: say ${WEEK_FORMATS.join(', ')}.`,
    ],
    [
      'a format there is not',
      ['convert', 'week.csv', '--to', 'pdf', '--out', 'x'],
      `--to must be ${formatChoice(WEEK_FORMATS)}, not “pdf”.`,
    ],
    ['no file to convert into', ['convert', 'week.csv', '--to', 'json'], '--out is missing: say which file to write.'],
  ])('%s', (_what, words, sentence) => expectRefusal(words, sentence));
});

describe('files that cannot be written', () => {
  test.each<readonly [string, string, RegExp]>([
    ['a folder', 'folder', /folder is a folder; --out needs the name of a file\.$/],
    ['a folder that is not there', 'gone/list.md', /^There is no folder .*gone to write into\.$/],
    ['a file where a folder should be', 'week.csv/list.md', /^There is no folder .*week\.csv to write into\.$/],
    ['no name', '', /^--out needs the name of a file\.$/],
  ])('%s', async (_what, out, sentence) => {
    await expectRefusal(['shopping', 'week.csv', '--out', out], sentence);
    await expectRefusal(['convert', 'week.csv', '--to', 'json', '--out', out], sentence);
    await expectRefusal(['print', 'week.csv', '--out', out, ...KETO], sentence);
  });

  describe('the plan itself', () => {
    const commands: readonly (readonly string[])[] = [
      ['shopping'],
      ['convert', '--to', 'md'],
      ['convert', '--to', 'json'],
      ['print', ...KETO],
    ];

    test.each(['week.csv', './folder/../week.csv'])('by its name: --out %s', async (out) => {
      for (const [command = '', ...more] of commands)
        await expectRefusal(
          [command, 'week.csv', ...more, '--out', out],
          `${path('week.csv')} is the plan that is read; --out needs another file.`,
        );
      expect(readFileSync(path('week.csv'), 'utf8')).toBe(referenceCsv());
    });

    test.skipIf(process.platform === 'win32')('through a link, whichever side it is on', async () => {
      symlinkSync('week.csv', path('link.csv'));
      symlinkSync('.', path('here'));
      const pairs = [
        ['week.csv', 'link.csv'],
        ['link.csv', 'week.csv'],
        ['week.csv', 'here/week.csv'],
      ] as const;
      for (const [command = '', ...more] of commands)
        for (const [plan, out] of pairs)
          await expectRefusal(
            [command, plan, ...more, '--out', out],
            /is the plan that is read; --out needs another file\.$/,
          );
      expect(readFileSync(path('week.csv'), 'utf8')).toBe(referenceCsv());
    });

    test('another file of the same content is written over', async () => {
      writeFileSync(path('twin.csv'), referenceCsv());
      expect((await run(['convert', 'week.csv', '--to', 'md', '--out', 'twin.csv'])).code).toBe(0);
      expect(readFileSync(path('twin.csv'), 'utf8')).toMatch(/^# Week 48/);
    });
  });

  test.skipIf(process.platform === 'win32')('a device is never replaced by a file', async () => {
    symlinkSync('/dev/null', path('device'));
    await expectRefusal(
      ['shopping', 'week.csv', '--out', 'device'],
      /device is not an ordinary file, so it is not written over\.$/,
    );
  });

  test.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EBUSY'])(
    '%s while writing: a failure, and what was there stays',
    async (code) => {
      writeFileSync(path('list.md'), 'what was there');
      const { fileSystem } = nodeStoragePorts;
      const openNew = async () => {
        throw Object.assign(new Error(`${code}: no`), { code });
      };
      const storage: StoragePorts = { ...nodeStoragePorts, fileSystem: { ...fileSystem, openNew } };
      const { code: exit, out, errors } = await run(['shopping', 'week.csv', '--out', 'list.md'], { storage });
      expect([exit, out, errors.length]).toEqual([1, '', 1]);
      expect(errors[0]).toMatch(/^list\.md could not be written, because /);
      expect(readFileSync(path('list.md'), 'utf8')).toBe('what was there');
      expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
    },
  );
});

test('a catalog that is missing or damaged is a failure that says what to do', async () => {
  writeFileSync(path('catalog.json'), '{"format":"electroplate-catalog","version":[1,0]}');
  for (const catalogPath of [path('nowhere.json'), path('catalog.json'), path('broken.json')]) {
    const { code, errors } = await run(['foods', 'egg'], { catalogPath });
    expect([code, errors.length]).toEqual([1, 1]);
    expect(errors[0]).toMatch(/^The food catalog \(.*\) is missing or damaged; build or install the program again\.$/);
  }
});

test('a fault of the program is one line too, without a stack trace', async () => {
  const write = () => {
    throw new Error('first line\n    at somewhere (file.ts:1:1)');
  };
  const { code, errors } = await run(['--help'], { write });
  expect(code).toBe(1);
  expect(errors).toEqual(['Something unexpected went wrong: first line     at somewhere (file.ts:1:1)']);
});

describe('help', () => {
  test.each(['--help', '-h', 'help'])('%s lists every command', async (word) => {
    const { code, out, errors } = await run([word]);
    expect([code, errors]).toEqual([0, []]);
    for (const command of ['foods', 'score', 'shopping', 'print', 'convert'])
      expect(out).toMatch(new RegExp(`^  ${command} +\\w`, 'm'));
  });

  test.each([
    ['foods', ['--all', '--limit', '--json']],
    ['score', [`--preset ${NAMED.join('|')}`, '--sex female|male', '--age', '--json']],
    ['shopping', [`--format ${LIST_FORMATS.join('|')}`, '--people', '--out']],
    ['print', ['--out', '--paper a4|letter', '--preset']],
    ['convert', [`--to ${WEEK_FORMATS.join('|')}`, '--out']],
  ])('%s --help names its options, whatever else is said', async (command, options) => {
    const { code, out } = await run([command, '--frob', '--help']);
    expect(code).toBe(0);
    for (const option of [`Usage: ${command}`, ...options]) expect(out).toContain(option);
  });

  test.each([
    ['convert', WEEK_EXPORTERS],
    ['shopping', SHOPPING_EXPORTERS],
  ])('%s --help says what each format holds', async (command, exporters) => {
    const { out } = await run([command, '--help']);
    expect(out).toMatch(/^  csv +\w+ \w+: [^\n]*for a spreadsheet/m);
    for (const [id, { label, holds }] of Object.entries(exporters)) {
      const [line] = out.split('\n').filter((one) => one.startsWith(`  ${id} `));
      expect(line).toMatch(new RegExp(`^  ${id} +${label}: ${holds}$`));
      // A terminal is 80 columns wide.
      expect(line?.length).toBeLessThanOrEqual(80);
    }
  });

  test.each(['score', 'print'])('%s --help names every preset that needs no numbers typed', async (command) => {
    const { out } = await run([command, '--help']);
    const named = /--preset ([\w|-]+)/.exec(out)?.[1]?.split('|');
    expect(named).toEqual(NAMED);
    expect(named).toEqual(expect.arrayContaining(['official', 'keto', 'keto-start', 'eu', 'fda']));
  });
});
