/** Unusable profiles: exit 2, nothing on stdout, one line on stderr that says what to fix. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatChoice } from '#shared/domain/number-text';
import { PRESET_IDS } from '#shared/domain/person/presets';
import { nodeStoragePorts } from '#electron/main/node-ports';
import type { PrintJob } from '#electron/main/printing/print-jobs';
import { succeed } from '#shared/contract/result';
import { personOn, targetsOn } from '#shared/domain/person/targets';
import { referenceCsv, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const TODAY = { ...nodeStoragePorts, clock: { ...nodeStoragePorts.clock, now: () => new Date('2026-11-24T09:00:00') } };
const ME = { sex: 'female', age: 40, lifeStage: 'none', conditions: [], medicines: [], preset: 'official' };

beforeAll(() => {
  writeFileSync(path('week.csv'), referenceCsv());
  writeFileSync(path('me.json'), JSON.stringify(ME));
  writeFileSync(path('binary.json'), new Uint8Array([0x00, 0xff, 0x00, 0x01]));
  mkdirSync(path('folder'));
});

const neverDrawn = async () => {
  throw new Error('drawn');
};

/** Both commands that take a person refuse it with the same sentence, and nothing is printed or drawn. */
async function expectRefusal(words: readonly string[], sentence: string | RegExp): Promise<void> {
  for (const command of [['score'], ['score', '--json'], ['print', '--out', 'week.pdf']]) {
    const [name = '', ...more] = command;
    const found = await run([name, 'week.csv', ...more, ...words], { storage: TODAY, print: neverDrawn });
    expect([found.code, found.out, found.errors.length]).toEqual([2, '', 1]);
    const [line = ''] = found.errors;
    if (typeof sentence === 'string') expect(line).toBe(sentence);
    else expect(line).toMatch(sentence);
    expect(line).toMatch(/[^.]\.$/);
  }
}

async function expectRefusedProfile(profile: unknown, sentence: string | RegExp): Promise<void> {
  writeFileSync(path('bad.json'), typeof profile === 'string' ? profile : JSON.stringify(profile));
  await expectRefusal(['--profile', 'bad.json'], sentence);
}

describe('files that hold no profile', () => {
  test.each<readonly [string, string, RegExp]>([
    ['missing', 'gone.json', /gone\.json/],
    ['in a folder that is missing', 'gone/me.json', /me\.json/],
    ['a folder', 'folder', /folder is a folder and not a file/],
    ['the working folder', '.', /is a folder and not a file/],
    ['no text', 'binary.json', /binary\.json is not UTF-8 text/],
    ['a plan', 'week.csv', /week\.csv: the profile is not JSON\.$/],
  ])('%s', async (_what, file, sentence) => expectRefusal(['--profile', file], sentence));

  test.each(['', '{', '{"sex":"female",}', 'sex: female'])('not JSON: %j', async (text) =>
    expectRefusedProfile(text, 'bad.json: the profile is not JSON.'),
  );

  test.each(['[]', 'null', '40', '"me"'])('JSON, but no object: %s', async (text) =>
    expectRefusedProfile(text, 'bad.json: the profile cannot be used: it must be an object with named values.'),
  );
});

describe('profiles with something wrong', () => {
  const cannot = 'bad.json: the profile cannot be used';

  test.each<readonly [string, object, string]>([
    ['no sex', { sex: undefined }, `${cannot}, at “sex”: it is missing.`],
    ['no age', { age: undefined }, `${cannot}, at “age”: it is missing.`],
    ['no preset', { preset: undefined }, `${cannot}, at “preset”: it is missing.`],
    ['a misspelt key', { conditons: ['kidney-disease'] }, `${cannot}: there is no “conditons” in it.`],
    ['an age in words', { age: 'forty' }, `${cannot}, at “age”: it must be a number.`],
    ['half a year', { age: 40.5 }, `${cannot}, at “age”: it must be a whole number.`],
    ['an age of nobody', { age: 121 }, `${cannot}, at “age”: it must be at most 120.`],
    ['conditions as a word', { conditions: 'none' }, `${cannot}, at “conditions”: it must be a list.`],
    ['conditions as null', { conditions: null }, `${cannot}, at “conditions”: it must be a list.`],
    [
      'a condition there is not',
      { conditions: ['gout'] },
      `${cannot}, at “conditions.0”: it must be high-blood-pressure, heart-failure, kidney-disease or addisons-disease.`,
    ],
    ['a preset there is not', { preset: 'paleo' }, `${cannot}, at “preset”: it must be ${formatChoice(PRESET_IDS)}.`],
    [
      'min above max',
      { preset: 'clinician', clinician: { sodium: { min: 2300, max: 1500 } } },
      `${cannot}, at “clinician.sodium”: The least is above the most.`,
    ],
    [
      'min above max of potassium, which could also be off',
      { preset: 'clinician', clinician: { potassium: { min: 2300, max: 1500 } } },
      `${cannot}, at “clinician.potassium”: The least is above the most.`,
    ],
    [
      'off with a number',
      { preset: 'clinician', clinician: { potassium: { off: true, min: 1500 } } },
      `${cannot}, at “clinician.potassium”: there is no “off” in it.`,
    ],
    [
      'off, of a mineral that cannot be',
      { preset: 'clinician', clinician: { sodium: 'off' } },
      `${cannot}, at “clinician.sodium”: it must be an object with named values.`,
    ],
    [
      'a number of nobody',
      { preset: 'clinician', clinician: { sodium: { min: -1 } } },
      `${cannot}, at “clinician.sodium”: Type milligrams per day, more than 0 and at most 20,000.`,
    ],
    [
      'male and pregnant',
      { sex: 'male', lifeStage: 'pregnant' },
      'bad.json: the profile contradicts itself: sex male and lifeStage pregnant.',
    ],
    [
      'the four weeks without their first day',
      { preset: 'keto-start' },
      'bad.json: the profile has the preset keto-start and no startedOn, the day the four weeks began.',
    ],
    [
      'the four weeks from tomorrow on',
      { preset: 'keto-start', startedOn: '2026-11-25' },
      `${cannot}, at “startedOn”: That is in the future: the first four weeks begin on a day that has come.`,
    ],
    [
      'a day there is not',
      { preset: 'keto-start', startedOn: '2026-02-30' },
      `${cannot}, at “startedOn”: Choose the day you started, for example 2026-11-02.`,
    ],
    ['a limit of nothing', { netCarbLimit: 0 }, `${cannot}, at “netCarbLimit”: it must be more than 0.`],
    ['wishes as text', { allowSupplements: 'yes' }, `${cannot}, at “allowSupplements”: it must be true or false.`],
    [
      'a locked preset',
      { preset: 'keto', medicines: ['lithium'] },
      'bad.json: the preset keto is locked. Locked by a diuretic or lithium.',
    ],
  ])('%s', async (_what, more, sentence) => expectRefusedProfile({ ...ME, ...more }, sentence));

  test('the four weeks from today on are valid input', async () => {
    writeFileSync(path('today.json'), JSON.stringify({ ...ME, preset: 'keto-start', startedOn: '2026-11-24' }));
    const words = ['score', 'week.csv', '--profile', 'today.json'];
    expect(await run(words, { storage: TODAY })).toMatchObject({ code: 0, errors: [] });
  });
});

describe('words beside a profile', () => {
  test.each([
    ['preset', 'official'],
    ['sex', 'female'],
    ['age', '40'],
  ])('--%s', async (option, value) => {
    const sentence = `--profile says it all, so --${option} cannot stand beside it.`;
    await expectRefusal(['--profile', 'me.json', `--${option}`, value], sentence);
    await expectRefusal([`--${option}`, value, '--profile', 'me.json'], sentence);
  });

  test('no name at all', async () => {
    await expectRefusal(['--profile', ''], '--profile needs the name of a file.');
    await expectRefusal(['--profile'], '--profile needs a value after it. --help shows what there is.');
  });

  test('the clinician’s numbers cannot be named without a profile', async () => {
    await expectRefusal(
      ['--preset', 'clinician', '--sex', 'female', '--age', '40'],
      `--preset must be ${formatChoice(PRESET_IDS.filter((id) => id !== 'clinician'))}, not “clinician”.`,
    );
  });
});

describe('a profile that is printed', () => {
  test('draws the week for the whole person: answers, preset and age on every day', async () => {
    const profile = { ...ME, age: 30, medicines: ['arb'], preset: 'clinician', clinician: { sodium: { max: 2000 } } };
    writeFileSync(path('arb.json'), JSON.stringify(profile));
    const jobs: PrintJob[] = [];
    const print = async (job: PrintJob, out: string) => {
      jobs.push(job);
      return succeed({ path: out });
    };
    const words = ['print', 'week.csv', '--out', 'week.pdf', '--profile', 'arb.json'];
    expect(await run(words, { storage: TODAY, print })).toMatchObject({ code: 0, errors: [] });
    const printed = jobs[0]?.library.profile ?? [];
    for (const date of ['2026-11-23', '2026-11-29']) {
      expect(personOn(printed, date)).toMatchObject({ age: 30, preset: 'clinician', guard: { keto: 'locked' } });
      expect(targetsOn(printed, { date })).toMatchObject({
        sodium: { floor: null, cautionAbove: 2000, scoring: 'limit-only' },
        potassium: { floor: null, scoring: 'not-scored' },
        magnesium: { floor: 310 },
      });
    }
  });

  test('a byte order mark before it is read over', async () => {
    writeFileSync(path('marked.json'), `\uFEFF${JSON.stringify(ME)}`);
    expect(await run(['score', 'week.csv', '--profile', 'marked.json'])).toMatchObject({ code: 0, errors: [] });
  });
});
