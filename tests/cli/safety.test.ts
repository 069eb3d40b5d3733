/**
 * Every cell of the safety table (nutrition rules, section 2) through the command line: `score <plan> --profile me.json`
 * for every condition, every single medicine, pregnancy, breastfeeding, an age under 18, and questions left open.
 */
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import type { PresetId } from '#shared/domain/person/presets';
import type { LifeStage } from '#shared/domain/person/reference-intakes';
import type { SafetyFact, Topic } from '#shared/domain/person/safety';
import { TOPICS } from '#shared/domain/person/safety';
import { holds, SAFETY_TABLE } from '../support/safety-table';
import type { CliRun } from './run-in-folder';
import { referenceCsv, workFolder } from './run-in-folder';

const { path, run } = workFolder();
beforeAll(() => writeFileSync(path('week.csv'), referenceCsv()));

/** A woman of 40 who answered no to everything. */
const NOBODY = { sex: 'female', age: 40, lifeStage: 'none', conditions: [], medicines: [], preset: 'official' };
const NUMBERS = { sodium: { max: 2000 }, magnesium: { min: 400 } };
const OPEN: readonly PresetId[] = ['official', 'eu', 'fda', 'clinician'];
/** Today is the Tuesday of the plan, so that the start of the four weeks in its month is in the past. */
const TODAY = { ...nodeStoragePorts, clock: { ...nodeStoragePorts.clock, now: () => new Date('2026-11-24T09:00:00') } };
const STARTED = { startedOn: '2026-11-02' };

const BANNER = 'With insulin, a sulfonylurea or an SGLT2 inhibitor a ketogenic diet needs medical supervision.';
const POTASSIUM_OUT = 'Potassium is not scored, by your safety answers.';
const POTASSIUM_OPEN = 'Potassium not scored until you answer the safety questions.';
const SODIUM_LIMIT = 'Sodium is shown against its limit and not scored, by your safety answers.';
const CHILD = 'Not supported under 18: totals only, nothing is scored or suggested.';

const answered = new Map<string, Promise<CliRun>>();

/** One run with a profile; identical arguments and profile are run only once. */
function call(profile: object, more: readonly string[] = []): Promise<CliRun> {
  const text = JSON.stringify(profile);
  const key = [text, ...more].join(' ');
  const known = answered.get(key);
  if (known !== undefined) return known;
  writeFileSync(path('me.json'), text);
  const found = run(['score', 'week.csv', '--profile', 'me.json', ...more], { storage: TODAY });
  answered.set(key, found);
  return found;
}
async function scored(profile: object) {
  const { code, out, errors } = await call(profile, ['--json']);
  expect([code, errors]).toEqual([0, []]);
  return JSON.parse(out);
}
async function scoreText(profile: object): Promise<string> {
  const { code, out, errors } = await call(profile);
  expect([code, errors]).toEqual([0, []]);
  return out;
}

interface Case {
  readonly name: string;
  /** The part of {@link NOBODY} the answer changes; `undefined` removes a key. */
  readonly answer: Readonly<Partial<Record<'conditions' | 'medicines' | 'lifeStage' | 'age', unknown>>>;
  /** The rows that apply: because of a yes, and because a question is open. */
  readonly yes: readonly SafetyFact[];
  readonly open?: readonly SafetyFact[];
  readonly reason: string;
}

const answers = (name: string, answer: Case['answer'], fact: SafetyFact, reason: string): Case => ({
  name,
  answer,
  yes: [fact],
  reason: `Locked by ${reason}.`,
});
const medicine = (code: string, fact: SafetyFact, reason: string) => answers(code, { medicines: [code] }, fact, reason);

const POTASSIUM_RAISING = 'a medicine that raises potassium';
const GLUCOSE = 'insulin, a sulfonylurea or an SGLT2 inhibitor';
const CONDITIONS = ['high-blood-pressure', 'heart-failure', 'kidney-disease', 'addisons-disease'] as const;
const MEDICINES = ['potassium-raising-medicine', 'diuretic-or-lithium', 'glucose-lowering-medicine'] as const;

const CASES: readonly Case[] = [
  answers('high-blood-pressure', { conditions: ['high-blood-pressure'] }, 'high-blood-pressure', 'high blood pressure'),
  answers('heart-failure', { conditions: ['heart-failure'] }, 'heart-failure', 'heart failure'),
  answers('kidney-disease', { conditions: ['kidney-disease'] }, 'kidney-disease', 'kidney disease'),
  answers('addisons-disease', { conditions: ['addisons-disease'] }, 'addisons-disease', 'Addison’s disease'),
  medicine('finerenone', 'potassium-raising-medicine', POTASSIUM_RAISING),
  medicine('ace-inhibitor', 'potassium-raising-medicine', POTASSIUM_RAISING),
  medicine('arb', 'potassium-raising-medicine', POTASSIUM_RAISING),
  medicine('potassium-sparing-diuretic', 'potassium-raising-medicine', POTASSIUM_RAISING),
  medicine('other-diuretic', 'diuretic-or-lithium', 'a diuretic or lithium'),
  medicine('lithium', 'diuretic-or-lithium', 'a diuretic or lithium'),
  medicine('insulin', 'glucose-lowering-medicine', GLUCOSE),
  medicine('sulfonylurea', 'glucose-lowering-medicine', GLUCOSE),
  medicine('sglt2-inhibitor', 'glucose-lowering-medicine', GLUCOSE),
  answers('pregnant', { lifeStage: 'pregnant' }, 'pregnancy', 'pregnancy or breastfeeding'),
  answers('breastfeeding', { lifeStage: 'breastfeeding' }, 'pregnancy', 'pregnancy or breastfeeding'),
  answers('under 18', { age: 17 }, 'under-18', 'an age under 18'),
  {
    name: 'conditions unanswered',
    answer: { conditions: undefined },
    yes: [],
    open: CONDITIONS,
    reason: 'Not answered, so it counts as yes: high blood pressure; heart failure; kidney disease; Addison’s disease.',
  },
  {
    name: 'medicines unanswered',
    answer: { medicines: undefined },
    yes: [],
    open: MEDICINES,
    reason: `Not answered, so it counts as yes: ${POTASSIUM_RAISING}; a diuretic or lithium; ${GLUCOSE}.`,
  },
  {
    name: 'pregnancy unanswered',
    answer: { lifeStage: undefined },
    yes: [],
    open: ['pregnancy'],
    reason: 'Not answered, so it counts as yes: pregnancy or breastfeeding.',
  },
  {
    name: 'nothing answered',
    answer: { conditions: undefined, medicines: undefined, lifeStage: undefined },
    yes: [],
    open: [...CONDITIONS, ...MEDICINES, 'pregnancy'],
    reason: 'Locked until the safety questions are answered.',
  },
  {
    name: 'heart failure with an ARB and insulin',
    answer: { conditions: ['heart-failure'], medicines: ['arb', 'insulin'] },
    yes: ['heart-failure', 'potassium-raising-medicine', 'glucose-lowering-medicine'],
    reason: `Locked by heart failure; ${POTASSIUM_RAISING}; ${GLUCOSE}.`,
  },
  {
    name: 'high blood pressure and pregnant, medicines unanswered',
    answer: { conditions: ['high-blood-pressure'], lifeStage: 'pregnant', medicines: undefined },
    yes: ['high-blood-pressure', 'pregnancy'],
    open: MEDICINES,
    reason: `Locked by high blood pressure; pregnancy or breastfeeding. Not answered, so it counts as yes: ${POTASSIUM_RAISING}; a diuretic or lithium; ${GLUCOSE}.`,
  },
];

/** Floors of the scored minerals in mg, for a woman of 40 in the life stage the case names. */
const FLOORS: Readonly<Record<LifeStage, readonly [potassium: number, magnesium: number]>> = {
  none: [2600, 320],
  pregnant: [2900, 360],
  breastfeeding: [2800, 320],
};

describe.each(CASES)('$name', ({ answer, yes, open = [], reason }) => {
  const rows = [...yes, ...open].map((fact) => SAFETY_TABLE[fact]);
  const profile = (preset: PresetId, more: object = {}) => ({ ...NOBODY, ...answer, preset, ...more });
  const isSupported = !yes.includes('under-18');
  // An open question sets no sodium limit.
  const isLimitOnly = isSupported && yes.some((fact) => SAFETY_TABLE[fact].sodium === 'limit-only');
  const isPotassiumOut = rows.some((row) => row.potassium === 'not-scored');
  const hasBanner = [...yes, ...open].includes('glucose-lowering-medicine');
  const { lifeStage } = answer;
  const stage = lifeStage === 'pregnant' || lifeStage === 'breastfeeding' ? lifeStage : 'none';
  const [potassiumFloor, magnesiumFloor] = FLOORS[stage];

  test.each(['keto', 'keto-start'] as const)('%s: locked, exit 2 with the reason', async (preset) => {
    for (const output of [[], ['--json']])
      expect(await call(profile(preset, STARTED), output)).toEqual({
        code: 2,
        out: '',
        errors: [`me.json: the preset ${preset} is locked. ${reason}`],
      });
  });

  test('official, EU, FDA and clinician: accepted, keto said to be locked', async () => {
    for (const preset of OPEN) {
      const { preset: inForce, safety } = await scored(profile(preset));
      expect(inForce).toBe(preset);
      expect(safety).toMatchObject({ keto: 'locked', supported: isSupported, yes, unanswered: open });
    }
  });

  test('potassium: scored or not, on every day', async () => {
    for (const preset of ['official', 'eu', 'fda'] as const) {
      const { days, week, safety } = await scored(profile(preset));
      const floor =
        preset === 'fda' ? 4700 : preset === 'eu' ? (stage === 'breastfeeding' ? 4000 : 3500) : potassiumFloor;
      expect(safety.scoring.potassium).toBe(isPotassiumOut ? 'not-scored' : 'scored');
      expect(days).toHaveLength(7);
      for (const day of days) {
        const { potassium } = day.minerals;
        if (isPotassiumOut)
          expect(potassium).toMatchObject({ target: null, part: null, flag: 'not-scored', floor: 'not-scored' });
        else {
          expect(potassium.target).toBe(floor);
          expect(potassium.part).toBeCloseTo(Math.min(100, (100 * potassium.amount) / floor), 9);
          expect(['short', 'borderline', 'met', 'unknown']).toContain(potassium.flag);
        }
        // What was eaten is reported in every case.
        expect(potassium.amount).toBeGreaterThan(1000);
      }
      expect(week.minerals.potassium.flag === 'not-scored').toBe(isPotassiumOut);
    }
  });

  test('sodium: scored, or shown against its limit and never short', async () => {
    for (const [preset, limit] of [
      ['official', 2300],
      ['eu', 2000],
      ['fda', 2300],
    ] as const) {
      const { days, safety } = await scored(profile(preset));
      expect(safety.scoring.sodium).toBe(isSupported ? (isLimitOnly ? 'limit-only' : 'scored') : 'not-scored');
      for (const day of days) {
        const { sodium } = day.minerals;
        if (!isSupported)
          expect(sodium).toMatchObject({ target: null, part: null, flag: 'not-scored', cautionAbove: null });
        else if (isLimitOnly)
          expect(sodium).toMatchObject({
            target: null,
            part: null,
            floor: 'limit-only',
            cautionAbove: limit,
            caution: sodium.amount > limit ? 'above' : 'none',
            flag: sodium.amount > limit ? 'above-caution' : 'limit-only',
          });
        else expect(sodium).toMatchObject({ target: 1500, cautionAbove: limit });
      }
    }
  });

  test('magnesium: always scored for an adult, and the score is the mean of what is', async () => {
    const { days, week } = await scored(profile('official'));
    const count = isSupported ? 3 - Number(isPotassiumOut) - Number(isLimitOnly) : 0;
    for (const day of days) {
      const { sodium, potassium, magnesium } = day.minerals;
      expect(magnesium.target).toBe(isSupported ? magnesiumFloor : null);
      const parts = [sodium.part, potassium.part, magnesium.part].filter((part) => part !== null);
      expect(day.scoredMinerals).toBe(count);
      expect(parts).toHaveLength(count);
      if (count === 0) expect(day).toMatchObject({ score: null, exactScore: null, headline: null });
      else expect(day.exactScore).toBeCloseTo(parts.reduce((sum, part) => sum + part, 0) / count, 9);
    }
    expect(week.score === null).toBe(count === 0);
    expect(week.plannedDays).toBe(7);
  });

  test('what is never suggested, and which topics are locked', async () => {
    const locked = new Set<Topic>(rows.flatMap((row) => row.lockedTopics));
    for (const preset of OPEN) {
      const { safety } = await scored(profile(preset));
      expect(new Set(safety.neverSuggested)).toEqual(new Set(rows.flatMap((row) => row.neverSuggested)));
      expect(safety.topics).toEqual(
        Object.fromEntries(TOPICS.map((topic) => [topic, locked.has(topic) ? 'locked' : 'offered'])),
      );
    }
  });

  test('the water goal', async () => {
    const isOff = rows.some((row) => row.waterGoal === 'off');
    for (const preset of OPEN)
      expect((await scored(profile(preset))).safety.waterGoalMl).toBe(isOff || stage === 'breastfeeding' ? null : 2200);
  });

  test('the net-carb limit and Generate, on every preset and with the clinician’s', async () => {
    for (const preset of OPEN) {
      const { safety } = await scored(profile(preset, { netCarbLimit: 20 }));
      expect(safety).toMatchObject({
        netCarbLimit: rows.every((row) => holds(row.netCarbLimit, preset)) ? 20 : null,
        generate: rows.every((row) => holds(row.generate, preset)),
      });
    }
  });

  test('the banner of medical supervision, in JSON and in words', async () => {
    const found = await scored(profile('official'));
    expect(found.safety.medicalSupervision).toBe(hasBanner);
    expect(String(found.advice ?? '').includes(BANNER)).toBe(hasBanner);
    expect((await scoreText(profile('official'))).includes(BANNER)).toBe(hasBanner);
  });

  test('the sentences of every lock, in JSON and in words', async () => {
    const found = await scored(profile('official'));
    const text = await scoreText(profile('official'));
    const isSaidByAnswer =
      isSupported && isPotassiumOut && yes.some((fact) => SAFETY_TABLE[fact].potassium !== 'scored');
    const expected: readonly (readonly [string, boolean])[] = [
      [POTASSIUM_OUT, isSaidByAnswer],
      [POTASSIUM_OPEN, isSupported && isPotassiumOut && !isSaidByAnswer],
      [SODIUM_LIMIT, isLimitOnly],
      [CHILD, !isSupported],
      // The keto figure is not in force, so it is not mentioned.
      ['advised for the general public', false],
    ];
    for (const [sentence, isSaid] of expected) {
      expect([sentence, String(found.advice ?? '').includes(sentence)]).toEqual([sentence, isSaid]);
      expect([sentence, text.includes(sentence)]).toEqual([sentence, isSaid]);
    }
    if (!isSupported) expect(text).toContain('Week: totals only, no score, 7 of 7 days planned.');
    else if (isPotassiumOut || isLimitOnly) expect(text).toContain(`of 3 minerals)`);
    expect(text).not.toMatch(/not scored; |limit only; /);
  });

  test('a clinician’s numbers: the number is the limit, a potassium number lifts "not scored", nothing else moves', async () => {
    const plain = await scored(profile('clinician', { clinician: NUMBERS }));
    const lifted = await scored(profile('clinician', { clinician: { ...NUMBERS, potassium: { min: 2000 } } }));
    const { sodium, potassium, magnesium } = lifted.days[1].minerals;
    if (!isSupported) {
      expect([sodium.target, potassium.target, magnesium.target]).toEqual([null, null, null]);
      expect(lifted.days[1].score).toBeNull();
      return;
    }
    // 2,843 mg of sodium on Tuesday.
    expect(sodium).toMatchObject({ target: null, part: null, cautionAbove: 2000, flag: 'above-caution' });
    expect(magnesium.target).toBe(400);
    expect(potassium).toMatchObject({ target: 2000, floor: 'borderline' });
    expect(plain.days[1].minerals.potassium.target).toBe(isPotassiumOut ? null : potassiumFloor);
    expect(lifted.advice).toContain('These are your clinician’s numbers.');
    expect(lifted.advice).not.toContain('otassium not scored');
    expect(lifted.safety).toEqual({ ...plain.safety, scoring: { ...plain.safety.scoring, potassium: 'scored' } });
    const off = await scored(profile('clinician', { clinician: { potassium: 'off' } }));
    expect(off.days[1].minerals.potassium).toMatchObject({ target: null, floor: 'not-scored' });
    expect(off.advice).toContain('Potassium is not scored: your clinician switched it off.');
  });
});

describe('a week whose every day is above the sodium limit', () => {
  test('stays limit only, and counts the days above it', async () => {
    const rows = ['2026-11-23', '2026-11-24'].map((date) => `${date},Lunch,sr28:02047,2,tsp,`);
    writeFileSync(path('salty.csv'), ['date,meal,food,amount,unit,note', ...rows].join('\n'));
    writeFileSync(path('me.json'), JSON.stringify({ ...NOBODY, conditions: ['high-blood-pressure'] }));
    const { out } = await run(['score', 'salty.csv', '--profile', 'me.json', '--json'], { storage: TODAY });
    expect(JSON.parse(out).week.minerals.sodium).toMatchObject({
      flag: 'limit-only',
      daysAboveCaution: 2,
      meanTarget: null,
    });
  });
});

describe('a healthy adult', () => {
  test.each(['official', 'keto', 'eu', 'fda', 'clinician', 'keto-start'] as const)(
    '%s: nothing is locked',
    async (preset) => {
      const { safety, days } = await scored({ ...NOBODY, preset, ...STARTED });
      expect(safety).toEqual({
        supported: true,
        keto: 'open',
        yes: [],
        unanswered: [],
        scoring: { sodium: 'scored', potassium: 'scored', magnesium: 'scored' },
        neverSuggested: [],
        topics: Object.fromEntries(TOPICS.map((topic) => [topic, 'offered'])),
        waterGoalMl: 2200,
        netCarbLimit: 30,
        ranges: {},
        generate: true,
        medicalSupervision: false,
      });
      expect(days[0].scoredMinerals).toBe(3);
    },
  );

  test('--preset alone states the same, to the last byte', async () => {
    for (const preset of ['official', 'keto', 'eu', 'fda'] as const)
      for (const output of [[], ['--json']])
        expect(await call({ ...NOBODY, preset }, output)).toEqual(
          await run(['score', 'week.csv', '--preset', preset, '--sex', 'female', '--age', '40', ...output]),
        );
  });

  test('a man who was never asked about pregnancy is one', async () => {
    const { lifeStage: _unasked, ...rest } = NOBODY;
    const { safety } = await scored({ ...rest, sex: 'male', preset: 'keto' });
    expect(safety).toMatchObject({ keto: 'open', unanswered: [], waterGoalMl: 3000 });
  });

  test('18 is an adult', async () => {
    const { safety, days } = await scored({ ...NOBODY, age: 18, preset: 'keto' });
    expect(safety).toMatchObject({ supported: true, keto: 'open' });
    expect(days[0].minerals.magnesium.target).toBe(360);
  });

  test('the end of the four weeks within a week is reported, and each day has its own floor', async () => {
    const profile = { ...NOBODY, preset: 'keto-start', startedOn: '2026-10-29' };
    const { days, advice } = await scored(profile);
    // d+27 is 25 November, the Wednesday.
    expect(days.map((day: { minerals: { sodium: { target: number } } }) => day.minerals.sodium.target)).toEqual([
      4000, 4000, 4000, 3000, 3000, 3000, 3000,
    ]);
    const sentence =
      'The first four weeks are 29 October 2026 to 25 November 2026; the keto preset holds on other days.';
    expect(advice).toContain(sentence);
    expect(await scoreText(profile)).toContain(sentence);
  });
});
