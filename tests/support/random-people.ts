/**
 * People with every combination of answers, for property tests: most answer no to most questions, so that each lock
 * occurs alone.
 */
import fc from 'fast-check';
import type { ClinicianNumbers } from '#shared/domain/person/clinician-numbers';
import { PRESET_IDS } from '#shared/domain/person/presets';
import type { SafetyAnswers, TargetPerson } from '#shared/domain/person/profile';
import { YES_NO_QUESTIONS } from '#shared/domain/person/profile';
import { newer } from './newer';

const answer = fc.oneof(
  { weight: 6, arbitrary: fc.constant('no' as const) },
  { weight: 2, arbitrary: fc.constant('yes' as const) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
/** Values a newer version may have stored are as rare as they would be in practice. */
const orNewer = <Value>(known: fc.Arbitrary<Value>, text: string) =>
  fc.oneof({ weight: 19, arbitrary: known }, { weight: 1, arbitrary: fc.constant(newer(text)) });

const NEWER_QUESTIONS = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ gout: 'no' }) },
  { weight: 1, arbitrary: fc.constantFrom({ gout: 'yes' }, { gout: null }, { gout: 'since 2020' }) },
);

const answers: fc.Arbitrary<SafetyAnswers> = fc
  .tuple(NEWER_QUESTIONS, ...YES_NO_QUESTIONS.map(() => orNewer(answer, 'dialysis')))
  .map(([beside, ...given]) => ({
    ...beside,
    ...Object.fromEntries(
      YES_NO_QUESTIONS.flatMap((question, index) => (given[index] === undefined ? [] : [[question, given[index]]])),
    ),
  }));

const milligrams = fc.integer({ min: 1, max: 6000 });
const limits = fc
  .record({ a: fc.option(milligrams, { nil: undefined }), b: fc.option(milligrams, { nil: undefined }) })
  .map(({ a, b }) => {
    if (a === undefined || b === undefined)
      return { ...(a === undefined ? {} : { min: a }), ...(b === undefined ? {} : { max: b }) };
    return { min: Math.min(a, b), max: Math.max(a, b) };
  });
const clinician: fc.Arbitrary<ClinicianNumbers> = fc.oneof(
  fc.constant({}),
  fc.record(
    { sodium: limits, potassium: orNewer(fc.oneof(fc.constant('off' as const), limits), 'ask'), magnesium: limits },
    { requiredKeys: [] },
  ),
);

/** Anybody, on any preset: the chosen preset may be locked by the answers. */
export const somebody: fc.Arbitrary<TargetPerson> = fc.record({
  sex: orNewer(fc.constantFrom('female', 'male'), 'intersex'),
  preset: orNewer(fc.constantFrom(...PRESET_IDS), 'nordic'),
  lifeStage: orNewer(fc.constantFrom('none', 'none', 'none', 'pregnant', 'breastfeeding', null), 'menopause'),
  answers,
  questions: fc.constantFrom(undefined, 2, 2),
  startedOn: fc.constantFrom(null, '2026-11-02', '2026-11-24', '2025-01-01'),
  clinician,
  netCarbLimit: fc.constantFrom(null, 20, 30, 50),
});

/** Mostly adults. */
export const someAge = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 18, max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 17 }) },
);
