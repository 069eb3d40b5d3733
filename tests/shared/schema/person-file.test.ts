/** `--profile me.json`: accepted values mean exactly what they say, and nothing is guessed that could lose a lock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import { formatChoice } from '#shared/domain/number-text';
import { PRESET_IDS } from '#shared/domain/person/presets';
import { YES_NO_QUESTIONS } from '#shared/domain/person/profile';
import type { YesNoQuestion } from '#shared/domain/person/profile';
import type { PersonFile } from '#shared/schema/person-file';
import { NO_WISHES, readPersonFile } from '#shared/schema/person-file';
import { runs } from '#tests/support/run-length';

const TODAY = '2026-11-23';
/** The sample from section 3 of the interface page, character by character. */
const SAMPLE = `{"sex":"female","age":40,"lifeStage":"none","conditions":[],"medicines":["arb"],"preset":"official","startedOn":null,
 "clinician":{"sodium":{"max":2000},"potassium":"off","magnesium":{"min":400}},"netCarbLimit":30,"energy":{"min":1500,"max":2100},"protein":{"min":80,"max":140},
 "dislikes":["sr28:11457"],"exclude":["shellfish"],"allowPotassiumSalts":false,"allowSupplements":true}`;
/** The minimum a profile can contain without leaving a question open. */
const LEAST = { sex: 'female', age: 40, lifeStage: 'none', conditions: [], medicines: [], preset: 'official' };

const read = (file: unknown) => readPersonFile(JSON.stringify(file), TODAY);
function personIn(file: unknown): PersonFile {
  const found = read(file);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}
function problemOf(file: unknown): string {
  const found = read(file);
  if (!('problem' in found)) throw new Error('It was accepted');
  return found.problem;
}
const allNo = Object.fromEntries(YES_NO_QUESTIONS.map((question) => [question, 'no']));

describe('a profile that is accepted', () => {
  it('is the documented sample', () => {
    expect(readPersonFile(SAMPLE, TODAY)).toEqual({
      age: 40,
      person: {
        sex: 'female',
        preset: 'official',
        lifeStage: 'none',
        answers: { ...allNo, 'potassium-raising-medicine': 'yes' },
        questions: 2,
        startedOn: null,
        clinician: { sodium: { max: 2000 }, potassium: 'off', magnesium: { min: 400 } },
        netCarbLimit: 30,
        ranges: { energy: { min: 1500, max: 2100 }, protein: { min: 80, max: 140 } },
      },
      wishes: {
        energy: { min: 1500, max: 2100 },
        protein: { min: 80, max: 140 },
        dislikes: ['sr28:11457'],
        exclude: ['shellfish'],
        allowPotassiumSalts: false,
        allowSupplements: true,
      },
    });
  });

  it('may be as short as sex, age and preset; what is missing is unanswered', () => {
    expect(personIn({ sex: 'female', age: 40, preset: 'official' })).toEqual({
      age: 40,
      person: {
        sex: 'female',
        preset: 'official',
        lifeStage: null,
        answers: {},
        questions: 2,
        startedOn: null,
        clinician: {},
        netCarbLimit: 30,
      },
      wishes: NO_WISHES,
    });
    expect(personIn({ sex: 'male', age: 40, preset: 'official' }).person).toMatchObject({
      lifeStage: 'none',
      answers: {},
    });
  });

  it('leaves only the missing list unanswered', () => {
    const { conditions: _c, ...noConditions } = LEAST;
    const { medicines: _m, ...noMedicines } = LEAST;
    expect(personIn(noConditions).person.answers).toEqual({
      'potassium-raising-medicine': 'no',
      'diuretic-or-lithium': 'no',
      'glucose-lowering-medicine': 'no',
    });
    expect(personIn(noMedicines).person.answers).toEqual({
      'high-blood-pressure': 'no',
      'heart-failure': 'no',
      'kidney-disease': 'no',
      'addisons-disease': 'no',
    });
    expect(personIn(LEAST).person.answers).toEqual(allNo);
  });

  it.each(['high-blood-pressure', 'heart-failure', 'kidney-disease', 'addisons-disease'] as const)(
    '%s is a yes to its question',
    (one) => {
      expect(personIn({ ...LEAST, conditions: [one] }).person.answers).toEqual({ ...allNo, [one]: 'yes' });
    },
  );

  it.each<[string, YesNoQuestion]>([
    ['ace-inhibitor', 'potassium-raising-medicine'],
    ['arb', 'potassium-raising-medicine'],
    ['potassium-sparing-diuretic', 'potassium-raising-medicine'],
    ...[
      'sacubitril-valsartan',
      'aliskiren',
      'finerenone',
      'trimethoprim',
      'ciclosporin',
      'tacrolimus',
      'heparin',
      'daily-nsaids',
      'prescribed-potassium',
    ].map((medicine): [string, YesNoQuestion] => [medicine, 'potassium-raising-medicine']),
    ['other-diuretic', 'diuretic-or-lithium'],
    ['lithium', 'diuretic-or-lithium'],
    ['insulin', 'glucose-lowering-medicine'],
    ['sulfonylurea', 'glucose-lowering-medicine'],
    ['sglt2-inhibitor', 'glucose-lowering-medicine'],
  ])('%s is a yes to %s', (medicine, question) => {
    expect(personIn({ ...LEAST, medicines: [medicine] }).person.answers).toEqual({ ...allNo, [question]: 'yes' });
    expect(personIn({ ...LEAST, medicines: [medicine, medicine, 'lithium'] }).person.answers).toEqual({
      ...allNo,
      [question]: 'yes',
      'diuretic-or-lithium': 'yes',
    });
  });

  it.each([
    [{ age: 17 }, { age: 17 }],
    [{ age: 0 }, { age: 0 }],
    [{ age: 120 }, { age: 120 }],
    [{ lifeStage: 'pregnant' }, { person: { lifeStage: 'pregnant' } }],
    [{ lifeStage: 'breastfeeding' }, { person: { lifeStage: 'breastfeeding' } }],
    [{ netCarbLimit: null }, { person: { netCarbLimit: null } }],
    [{ netCarbLimit: 20 }, { person: { netCarbLimit: 20 } }],
    [{ preset: 'keto-start', startedOn: TODAY }, { person: { preset: 'keto-start', startedOn: TODAY } }],
    [{ preset: 'clinician' }, { person: { preset: 'clinician', clinician: {} } }],
    [{ clinician: { potassium: { min: 2000, max: 2000 } } }, { person: { clinician: { potassium: { min: 2000 } } } }],
    [{ energy: { min: 1500 }, protein: {} }, { age: 40 }],
    [{ energy: { min: 1500, max: 1500 } }, { age: 40 }],
  ])('%j', (more, expected) => {
    expect(personIn({ ...LEAST, ...more })).toMatchObject(expected);
  });

  it('does not handle a locked preset: code that uses it asks the guard', () => {
    expect(personIn({ ...LEAST, preset: 'keto', conditions: ['kidney-disease'] }).person.preset).toBe('keto');
  });
});

const CANNOT = 'the profile cannot be used';
const PRESET_LIST = formatChoice(PRESET_IDS);
const AMOUNT = 'Type milligrams per day, more than 0 and at most 20,000';

describe('a profile that is refused', () => {
  it.each(['', '{', 'sex: female', 'undefined', `${SAMPLE}}`])('is no JSON: %j', (text) => {
    expect(readPersonFile(text, TODAY)).toEqual({ problem: 'the profile is not JSON' });
  });

  it.each(['[]', '7', '"me"', 'null', 'true'])('is no object: %s', (text) => {
    expect(readPersonFile(text, TODAY)).toEqual({ problem: `${CANNOT}: it must be an object with named values` });
  });

  it.each(['sex', 'age', 'preset'])('has no %s', (key) => {
    expect(problemOf({ ...LEAST, [key]: undefined })).toBe(`${CANNOT}, at “${key}”: it is missing`);
  });

  it.each([
    // A misspelt key would lose an answer, and with it a lock.
    [{ conditons: ['kidney-disease'] }, ': there is no “conditons” in it'],
    [{ medicine: ['arb'], drugs: [] }, ': there is no “medicine”, “drugs” in it'],
    [{ Conditions: [] }, ': there is no “Conditions” in it'],
    [{ lifestage: 'pregnant' }, ': there is no “lifestage” in it'],
    [{ clinician: { calcium: { min: 1000 } } }, ', at “clinician”: there is no “calcium” in it'],
    [{ clinician: { sodium: { most: 2000 } } }, ', at “clinician.sodium”: there is no “most” in it'],
    [{ energy: { from: 1500 } }, ', at “energy”: there is no “from” in it'],
  ])('has a key there is not: %j', (more, problem) => {
    expect(problemOf({ ...LEAST, ...more })).toBe(`${CANNOT}${problem}`);
  });

  it.each([
    [{ sex: 'x' }, 'sex', 'it must be female or male'],
    [{ sex: null }, 'sex', 'it must be female or male'],
    [{ age: '40' }, 'age', 'it must be a number'],
    [{ age: 40.5 }, 'age', 'it must be a whole number'],
    [{ age: -1 }, 'age', 'it must be at least 0'],
    [{ age: 121 }, 'age', 'it must be at most 120'],
    [{ preset: 'paleo' }, 'preset', `it must be ${PRESET_LIST}`],
    [{ lifeStage: 'maybe' }, 'lifeStage', 'it must be none, pregnant or breastfeeding'],
    [{ lifeStage: null }, 'lifeStage', 'it must be none, pregnant or breastfeeding'],
    [{ conditions: 'none' }, 'conditions', 'it must be a list'],
    [{ conditions: null }, 'conditions', 'it must be a list'],
    [
      { conditions: ['gout'] },
      'conditions.0',
      'it must be high-blood-pressure, heart-failure, kidney-disease or addisons-disease',
    ],
    [{ medicines: {} }, 'medicines', 'it must be a list'],
    [
      { medicines: ['arb', 'aspirin'] },
      'medicines.1',
      'it must be ace-inhibitor, arb, potassium-sparing-diuretic, sacubitril-valsartan, aliskiren, finerenone, trimethoprim, ciclosporin, tacrolimus, heparin, daily-nsaids, prescribed-potassium, other-diuretic, lithium, insulin, sulfonylurea or sglt2-inhibitor',
    ],
    [{ medicines: [7] }, 'medicines.0', expect.stringContaining('it must be ace-inhibitor')],
    [{ startedOn: 7 }, 'startedOn', 'it must be a text'],
    [{ clinician: null }, 'clinician', 'it must be an object with named values'],
    [{ clinician: { sodium: 'off' } }, 'clinician.sodium', 'it must be an object with named values'],
    [{ clinician: { magnesium: 'off' } }, 'clinician.magnesium', 'it must be an object with named values'],
    [{ clinician: { potassium: 'on' } }, 'clinician.potassium', 'it must be off, or numbers called min and max'],
    [{ clinician: { sodium: { min: '2000' } } }, 'clinician.sodium.min', 'it must be a number'],
    [{ netCarbLimit: 0 }, 'netCarbLimit', 'it must be more than 0'],
    [{ netCarbLimit: 501 }, 'netCarbLimit', 'it must be at most 500'],
    [{ netCarbLimit: '30' }, 'netCarbLimit', 'it must be a number'],
    [{ energy: 2000 }, 'energy', 'it must be an object with named values'],
    [{ energy: { min: -1 } }, 'energy.min', 'it must be at least 0'],
    [{ dislikes: 'sr28:11457' }, 'dislikes', 'it must be a list'],
    [{ exclude: [1] }, 'exclude.0', `it must be ${formatChoice(DIET_TAGS)}`],
    [{ exclude: ['milk'] }, 'exclude.0', `it must be ${formatChoice(DIET_TAGS)}`],
    [{ allowSupplements: 'yes' }, 'allowSupplements', 'it must be true or false'],
    [{ allowPotassiumSalts: 0 }, 'allowPotassiumSalts', 'it must be true or false'],
  ])('has a value that does not fit: %j', (more, where, what) => {
    const problem = problemOf({ ...LEAST, ...more });
    const start = `${CANNOT}, at “${where}”: `;
    expect(problem.startsWith(start)).toBe(true);
    expect(problem.slice(start.length)).toEqual(what);
  });

  it.each([
    [{ sex: 'male', lifeStage: 'pregnant' }, 'the profile contradicts itself: sex male and lifeStage pregnant'],
    [
      { sex: 'male', lifeStage: 'breastfeeding' },
      'the profile contradicts itself: sex male and lifeStage breastfeeding',
    ],
    [{ preset: 'keto-start' }, 'the profile has the preset keto-start and no startedOn, the day the four weeks began'],
    [
      { preset: 'keto-start', startedOn: null },
      'the profile has the preset keto-start and no startedOn, the day the four weeks began',
    ],
    [
      { preset: 'keto-start', startedOn: '2026-11-24' },
      `${CANNOT}, at “startedOn”: That is in the future: the first four weeks begin on a day that has come`,
    ],
    // Whatever the preset: an unintended date is a mistake that should be noticed.
    [
      { startedOn: '2027-01-01' },
      `${CANNOT}, at “startedOn”: That is in the future: the first four weeks begin on a day that has come`,
    ],
    [
      { preset: 'keto-start', startedOn: '2026-02-30' },
      `${CANNOT}, at “startedOn”: Choose the day you started, for example 2026-11-02`,
    ],
    [
      { preset: 'keto-start', startedOn: '2020-01-01' },
      `${CANNOT}, at “startedOn”: That is more than two years ago; choose the keto preset instead`,
    ],
    [
      { clinician: { sodium: { min: 2300, max: 1500 } } },
      `${CANNOT}, at “clinician.sodium”: The least is above the most`,
    ],
    [
      { clinician: { potassium: { min: 3000, max: 2000 } } },
      `${CANNOT}, at “clinician.potassium”: The least is above the most`,
    ],
    [
      { clinician: { magnesium: { min: 400.5, max: 400 } } },
      `${CANNOT}, at “clinician.magnesium”: The least is above the most`,
    ],
    [
      { clinician: { potassium: { off: true, min: 2000 } } },
      `${CANNOT}, at “clinician.potassium”: there is no “off” in it`,
    ],
    [{ clinician: { sodium: { min: 0 } } }, `${CANNOT}, at “clinician.sodium”: ${AMOUNT}`],
    [{ clinician: { sodium: { max: 20_001 } } }, `${CANNOT}, at “clinician.sodium”: ${AMOUNT}`],
    [{ clinician: { potassium: { min: -1 } } }, `${CANNOT}, at “clinician.potassium”: ${AMOUNT}`],
    [{ energy: { min: 2100, max: 1500 } }, `${CANNOT}, at “energy”: The least is above the most`],
    [{ protein: { min: 80, max: 79 } }, `${CANNOT}, at “protein”: The least is above the most`],
  ])('contradicts itself or makes no sense: %j', (more, problem) => {
    expect(problemOf({ ...LEAST, ...more })).toBe(problem);
  });

  it('is refused with one line, whatever it holds, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(JSON.parse(SAMPLE) as object)), (value, key) => {
        for (const text of [JSON.stringify(value), JSON.stringify({ ...LEAST, [key]: value })]) {
          const found = readPersonFile(text, TODAY);
          if (!('problem' in found)) continue;
          expect(found.problem.length).toBeGreaterThan(10);
          expect(found.problem).not.toMatch(/[\n.]$|\[object|received|undefined/);
        }
      }),
      runs(1000),
    );
  });
});
