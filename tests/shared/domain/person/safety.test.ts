/** Section 2 of the nutrition rules: each answer alone, combinations of answers, open questions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESET_IDS, PRESETS } from '#shared/domain/person/presets';
import { NO_CONDITION, YES_NO_QUESTIONS } from '#shared/domain/person/profile';
import type { PresetId } from '#shared/domain/person/presets';
import type { TargetPerson } from '#shared/domain/person/profile';
import {
  FACT_WORDS,
  guardOf,
  lockReason,
  mayChoose,
  offers,
  SAFETY_QUESTIONS,
  TOPICS,
} from '#shared/domain/person/safety';
import type { Guard } from '#shared/domain/person/safety';
import { person } from '#tests/support/people';
import { somebody, someAge } from '#tests/support/random-people';
import { FACTS, factsOf, holds, lockedTopicsOf, onlyYes, SAFETY_TABLE } from '#tests/support/safety-table';
import { runs } from '#tests/support/run-length';

const guard = (more: Partial<TargetPerson> = {}, age = 40): Guard => guardOf(person(more), age);
const yesTo = (...questions: readonly (keyof TargetPerson['answers'])[]) => ({
  answers: { ...person().answers, ...Object.fromEntries(questions.map((question) => [question, 'yes' as const])) },
});
const topicsOf = (one: Guard) => TOPICS.filter((topic) => !offers(one, topic));

describe('a healthy adult who answered no to everything', () => {
  it.each(PRESET_IDS)('is bound by nothing on %s', (preset) => {
    expect(guard({ preset })).toEqual({
      isSupported: true,
      keto: 'open',
      preset,
      scoring: { sodium: 'scored', potassium: 'scored', magnesium: 'scored' },
      blocks: new Set(),
      waterGoal: 'shown',
      hasNetCarbLimit: true,
      mayGenerate: true,
      yes: [],
      unanswered: [],
    });
  });

  it('may choose every preset and is offered every topic', () => {
    expect(PRESET_IDS.filter((preset) => mayChoose(guard(), preset))).toEqual(PRESET_IDS);
    expect(topicsOf(guard())).toEqual([]);
    expect(lockReason(guard())).toBe('');
  });

  it.each([18, 19, 40, 120])('is one from 18 on: at %d', (age) => {
    expect(guard({}, age)).toMatchObject({ isSupported: true, keto: 'open', yes: [] });
  });

  it('may be a man who was never asked about pregnancy', () => {
    expect(guard({ sex: 'male', lifeStage: null })).toMatchObject({ keto: 'open', unanswered: [] });
  });
});

describe.each(FACTS)('%s alone', (fact) => {
  const row = SAFETY_TABLE[fact];
  const on = (preset: PresetId): Guard => {
    const { who, age } = onlyYes(fact, person({ preset }));
    return guardOf(who, age);
  };

  it('locks the keto presets and nothing else', () => {
    const keto = PRESET_IDS.filter((preset) => PRESETS[preset].family === 'keto');
    expect(keto).toEqual(expect.arrayContaining(['keto', 'keto-start']));
    expect(PRESET_IDS.filter((preset) => !mayChoose(on('official'), preset))).toEqual(keto);
    expect(PRESET_IDS.map((preset) => on(preset).preset)).toEqual(
      PRESET_IDS.map((preset) => (keto.includes(preset) ? 'official' : preset)),
    );
    expect(on('keto').keto).toBe('locked');
  });

  it('scores what the table scores, on every preset', () => {
    for (const preset of PRESET_IDS)
      expect(on(preset).scoring).toEqual({
        sodium: row.sodium,
        potassium: row.potassium,
        magnesium: row.magnesium,
      });
    expect(on('official').isSupported).toBe(fact !== 'under-18' && fact !== 'newer-targets');
  });

  it('blocks what the table never suggests, and locks those topics', () => {
    for (const preset of PRESET_IDS) {
      expect(on(preset).blocks).toEqual(new Set(row.neverSuggested));
      expect(topicsOf(on(preset))).toEqual(TOPICS.filter((topic) => row.lockedTopics.includes(topic)));
    }
  });

  it('shows or hides the water goal, the net-carb limit and Generate as the table says', () => {
    for (const preset of PRESET_IDS)
      expect(on(preset)).toMatchObject({
        waterGoal: row.waterGoal,
        hasNetCarbLimit: holds(row.netCarbLimit, preset),
        mayGenerate: holds(row.generate, preset),
      });
  });

  it('is given as the reason of the lock', () => {
    expect(on('keto').yes).toEqual([fact]);
    expect(lockReason(on('keto'))).toBe(`Locked by ${FACT_WORDS[fact]}.`);
  });
});

it('breastfeeding is the same row as pregnancy', () => {
  for (const preset of PRESET_IDS)
    expect(guard({ preset, lifeStage: 'breastfeeding' })).toEqual(guard({ preset, lifeStage: 'pregnant' }));
});

describe('several answers', () => {
  it('add up: whatever one of them locks is locked', () => {
    fc.assert(
      fc.property(somebody, someAge, (who, age) => {
        const { yes, open } = factsOf(who, age);
        const rows = [...yes, ...open].map((fact) => SAFETY_TABLE[fact]);
        const found = guardOf(who, age);
        expect(found.yes).toEqual(yes);
        expect(found.unanswered).toEqual(open);
        expect(found.keto).toBe(rows.length === 0 ? 'open' : 'locked');
        expect(found.blocks).toEqual(new Set(rows.flatMap((row) => row.neverSuggested)));
        expect(found.waterGoal).toBe(rows.some((row) => row.waterGoal === 'off') ? 'off' : 'shown');
        expect(found.hasNetCarbLimit).toBe(rows.every((row) => holds(row.netCarbLimit, who.preset)));
        expect(found.mayGenerate).toBe(rows.every((row) => holds(row.generate, who.preset)));
        expect(new Set(topicsOf(found))).toEqual(lockedTopicsOf(who, age));
      }),
      runs(3000),
    );
  });

  it('one more yes never opens anything', () => {
    fc.assert(
      fc.property(somebody, someAge, fc.constantFrom(...YES_NO_QUESTIONS), (who, age, question) => {
        const without = { ...who, answers: { ...who.answers, [question]: 'no' as const } };
        const [before, after] = [
          guardOf(without, age),
          guardOf({ ...who, answers: { ...who.answers, [question]: 'yes' } }, age),
        ];
        expect([...before.blocks].every((block) => after.blocks.has(block))).toBe(true);
        for (const topic of TOPICS) if (!offers(before, topic)) expect(offers(after, topic)).toBe(false);
        for (const preset of PRESET_IDS) if (!mayChoose(before, preset)) expect(mayChoose(after, preset)).toBe(false);
        if (!before.mayGenerate) expect(after.mayGenerate).toBe(false);
        if (!before.hasNetCarbLimit) expect(after.hasNetCarbLimit).toBe(false);
      }),
      runs(1000),
    );
  });

  it('heart failure and an ARB: sodium limit only, potassium not scored, no water goal, no Generate', () => {
    expect(guard({ preset: 'clinician', ...yesTo('heart-failure', 'potassium-raising-medicine') })).toMatchObject({
      scoring: { sodium: 'limit-only', potassium: 'not-scored', magnesium: 'scored' },
      blocks: new Set(['sodium-up', 'salt-substitute', 'potassium-up', 'magnesium-supplement']),
      waterGoal: 'off',
      mayGenerate: false,
      hasNetCarbLimit: true,
    });
  });

  it('Generate needs the clinician preset with insulin, and stays off with a kidney disease beside it', () => {
    const both = yesTo('glucose-lowering-medicine', 'kidney-disease');
    expect(guard({ preset: 'clinician', ...yesTo('glucose-lowering-medicine') }).mayGenerate).toBe(true);
    expect(guard({ preset: 'clinician', ...both })).toMatchObject({ mayGenerate: false, hasNetCarbLimit: true });
    expect(guard({ preset: 'official', ...both }).hasNetCarbLimit).toBe(false);
  });
});

describe('a question without an answer', () => {
  it.each(YES_NO_QUESTIONS)('%s counts as yes, except that it sets no sodium limit', (question) => {
    const { [question]: _open, ...answers } = person().answers;
    for (const preset of PRESET_IDS) {
      const open = guard({ preset, answers });
      const yes = guard({ preset, ...yesTo(question) });
      expect(open).toEqual({
        ...yes,
        scoring: { ...yes.scoring, sodium: 'scored' },
        yes: [],
        unanswered: [question],
      });
    }
  });

  it('about pregnancy counts as yes for a woman', () => {
    expect(guard({ lifeStage: null })).toEqual({
      ...guard({ lifeStage: 'pregnant' }),
      yes: [],
      unanswered: ['pregnancy'],
    });
  });

  it('nothing answered at all: everything is locked, sodium and magnesium are scored', () => {
    expect(guard({ preset: 'keto', answers: {}, lifeStage: null })).toEqual({
      isSupported: true,
      keto: 'locked',
      preset: 'official',
      scoring: { sodium: 'scored', potassium: 'not-scored', magnesium: 'scored' },
      blocks: new Set([
        'sodium-up',
        'salt-substitute',
        'potassium-up',
        'magnesium-supplement',
        'salt-change',
        'supplement',
      ]),
      waterGoal: 'off',
      hasNetCarbLimit: false,
      mayGenerate: false,
      yes: [],
      unanswered: [...YES_NO_QUESTIONS, 'pregnancy'],
    });
    expect(topicsOf(guard({ answers: {}, lifeStage: null }))).toEqual([...TOPICS]);
  });

  it('beside a yes to high blood pressure leaves the sodium limit of that yes', () => {
    expect(guard({ answers: { 'high-blood-pressure': 'yes' } }).scoring).toEqual({
      sodium: 'limit-only',
      potassium: 'not-scored',
      magnesium: 'scored',
    });
  });
});

describe('a number typed into the clinician preset', () => {
  const kidney = yesTo('kidney-disease');

  it.each([{ min: 2000 }, { max: 3000 }, { min: 2000, max: 3000 }])(
    '%j lifts "not scored" of potassium',
    (potassium) => {
      expect(guard({ preset: 'clinician', clinician: { potassium }, ...kidney }).scoring.potassium).toBe('scored');
      expect(guard({ preset: 'clinician', clinician: { potassium }, answers: {} }).scoring.potassium).toBe('scored');
    },
  );

  it('lifts nothing else: what is never suggested stays so', () => {
    const lifted = guard({ preset: 'clinician', clinician: { potassium: { min: 2000 } }, ...kidney });
    expect(lifted.blocks).toEqual(new Set(SAFETY_TABLE['kidney-disease'].neverSuggested));
    expect(offers(lifted, 'potassium')).toBe(false);
    expect(lifted.mayGenerate).toBe(false);
    expect(lifted.keto).toBe('locked');
  });

  it('does not make a sodium limit a target', () => {
    const numbers = { sodium: { min: 3000 } };
    expect(guard({ preset: 'clinician', clinician: numbers, ...kidney }).scoring.sodium).toBe('limit-only');
  });

  it('does nothing while another preset is chosen, or when it is "off", empty, or of another mineral', () => {
    const potassium = { min: 2000 };
    for (const preset of ['official', 'eu', 'fda', 'keto'] as const)
      expect(guard({ preset, clinician: { potassium }, ...kidney }).scoring.potassium).toBe('not-scored');
    for (const clinician of [{ potassium: 'off' as const }, { potassium: {} }, {}, { sodium: { min: 1500 } }])
      expect(guard({ preset: 'clinician', clinician, ...kidney }).scoring.potassium).toBe('not-scored');
  });

  it('"off" takes potassium out of the score of anybody', () => {
    expect(guard({ preset: 'clinician', clinician: { potassium: 'off' } }).scoring).toEqual({
      sodium: 'scored',
      potassium: 'not-scored',
      magnesium: 'scored',
    });
  });

  it('lifts nothing under 18', () => {
    const clinician = { sodium: { min: 1500 }, potassium: { min: 2000 }, magnesium: { min: 300 } };
    expect(guard({ preset: 'clinician', clinician }, 17)).toMatchObject({
      isSupported: false,
      scoring: { sodium: 'not-scored', potassium: 'not-scored', magnesium: 'not-scored' },
    });
  });
});

describe('the reason of a lock', () => {
  it('names every yes', () => {
    expect(lockReason(guard({ lifeStage: 'pregnant', ...yesTo('kidney-disease', 'diuretic-or-lithium') }))).toBe(
      'Locked by kidney disease; a diuretic or lithium; pregnancy or breastfeeding.',
    );
    expect(lockReason(guard({}, 17))).toBe('Locked by an age under 18.');
  });

  it('names what was not answered, and that it counts as yes', () => {
    const { 'heart-failure': _open, ...answers } = person().answers;
    expect(lockReason(guard({ answers }))).toBe('Not answered, so it counts as yes: heart failure.');
    expect(lockReason(guard({ lifeStage: null, ...yesTo('heart-failure') }))).toBe(
      'Locked by heart failure. Not answered, so it counts as yes: pregnancy or breastfeeding.',
    );
  });

  it('is one sentence while nothing is answered', () => {
    expect(lockReason(guard({ answers: {}, lifeStage: null }))).toBe('Locked until the safety questions are answered.');
    expect(lockReason(guard({ answers: {}, sex: 'male' }))).toBe('Locked until the safety questions are answered.');
  });
});

it('every yes-or-no question is asked once, in the order of the table', () => {
  expect(SAFETY_QUESTIONS.map((one) => one.id)).toEqual([...YES_NO_QUESTIONS]);
  for (const { question } of SAFETY_QUESTIONS) expect(question.length).toBeGreaterThan(0);
});

describe('a question that came later', () => {
  const { 'addisons-disease': _later, ...before } = NO_CONDITION.answers;

  it('locks nothing for those who answered before it was asked, and counts as yes once it was', () => {
    const earlier = guardOf(person({ answers: before, questions: undefined, preset: 'keto' }), 40);
    expect([earlier.keto, earlier.unanswered]).toEqual(['open', []]);
    const asked = guardOf(person({ answers: before, preset: 'keto' }), 40);
    expect([asked.keto, asked.unanswered]).toEqual(['locked', ['addisons-disease']]);
  });

  it('counts as soon as it is answered', () => {
    const answers = { ...before, 'addisons-disease': 'yes' as const };
    const { keto, scoring, blocks } = guardOf(person({ answers, questions: undefined, preset: 'keto' }), 40);
    expect([keto, scoring.sodium, scoring.potassium, scoring.magnesium]).toEqual([
      'locked',
      'scored',
      'not-scored',
      'scored',
    ]);
    expect([...blocks]).toEqual(['potassium-up', 'magnesium-supplement']);
  });
});
