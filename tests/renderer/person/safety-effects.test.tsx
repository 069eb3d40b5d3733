import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SafetyEffects } from '#renderer/person/SafetyEffects';
import type { TargetPerson, YesNoQuestion } from '#shared/domain/person/profile';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { guardOf } from '#shared/domain/person/safety';
import { person } from '#tests/support/people';

/** The effects of a person's answers, one per line. */
function said(more: Partial<TargetPerson>, age = 40): readonly string[] {
  const { unmount } = render(<SafetyEffects guard={guardOf(person(more), age)} />);
  const lines = screen.getAllByRole('listitem').map((one) => one.textContent ?? '');
  unmount();
  return lines;
}

const yes = (...questions: readonly YesNoQuestion[]): Partial<TargetPerson> => ({
  answers: { ...NO_CONDITION.answers, ...Object.fromEntries(questions.map((one) => [one, 'yes'])) },
});

const LIMIT_ONLY = 'Sodium: limit onlyShown against its limit, never called short, not part of the score.';
const NO_WATER = 'No water goalFollow the fluid amount your clinician gave you.';
const NO_CARBS = 'No net-carb limitIt is off unless you use your clinician’s numbers.';

/** The table of section 2 of the nutrition rules, answer by answer. */
describe('what one answer changes', () => {
  it('is nothing when every answer is no', () => {
    expect(said({})).toEqual(['All presets are openNone of the answers locks anything. Official stays the default.']);
  });

  it.each<readonly [YesNoQuestion, readonly string[]]>([
    [
      'high-blood-pressure',
      [
        'The keto presets are lockedLocked by high blood pressure.',
        LIMIT_ONLY,
        'Never suggestedanything that raises sodium; lite salt, potassium salt and tablets.',
      ],
    ],
    [
      'heart-failure',
      [
        'The keto presets are lockedLocked by heart failure.',
        LIMIT_ONLY,
        'Never suggestedanything that raises sodium; lite salt, potassium salt and tablets.',
        NO_WATER,
      ],
    ],
    [
      'kidney-disease',
      [
        'The keto presets are lockedLocked by kidney disease.',
        'Potassium is not scoredTotals stay visible.',
        LIMIT_ONLY,
        'Never suggestedanything that raises sodium; anything that raises potassium; lite salt, potassium salt and tablets; magnesium supplements.',
        NO_WATER,
      ],
    ],
    [
      'addisons-disease',
      [
        'The keto presets are lockedLocked by Addison’s disease.',
        'Potassium is not scoredTotals stay visible.',
        'Never suggestedanything that raises potassium; lite salt, potassium salt and tablets; magnesium supplements.',
      ],
    ],
    [
      'potassium-raising-medicine',
      [
        'The keto presets are lockedLocked by a medicine that raises potassium.',
        'Potassium is not scoredTotals stay visible.',
        'Never suggestedanything that raises potassium; lite salt, potassium salt and tablets; magnesium supplements.',
      ],
    ],
    [
      'diuretic-or-lithium',
      [
        'The keto presets are lockedLocked by a diuretic or lithium.',
        'Never suggestedany change of salt, up or down; lite salt, potassium salt and tablets.',
      ],
    ],
    [
      'glucose-lowering-medicine',
      [
        'The keto presets are lockedLocked by insulin, a sulfonylurea or an SGLT2 inhibitor.',
        'Keto needs medical supervisionwith insulin, a sulfonylurea or an SGLT2 inhibitor.',
        NO_CARBS,
      ],
    ],
  ])('is said of %s', (question, lines) => {
    expect(said(yes(question))).toEqual(lines);
  });

  it('is shown for pregnancy and breastfeeding alike', () => {
    for (const lifeStage of ['pregnant', 'breastfeeding'] as const)
      expect(said({ lifeStage })).toEqual([
        'The keto presets are lockedLocked by pregnancy or breastfeeding.',
        'Never suggestedlite salt, potassium salt and tablets; magnesium supplements.',
        NO_CARBS,
      ]);
  });

  it('is everything under 18, in one line', () => {
    expect(said({}, 17)).toEqual([
      'Not supported under 18The planner shows totals only. Nothing is scored and nothing is suggested.',
    ]);
  });
});

describe('what several answers change', () => {
  it('adds up, each effect said once', () => {
    const lines = said(yes('heart-failure', 'kidney-disease', 'glucose-lowering-medicine'));
    expect(lines[0]).toContain(
      'Locked by heart failure; kidney disease; insulin, a sulfonylurea or an SGLT2 inhibitor.',
    );
    expect(lines.filter((line) => line === LIMIT_ONLY || line === NO_WATER || line === NO_CARBS)).toHaveLength(3);
  });

  it('is everything but the limits of an answer while nothing is answered, and the way out is named', () => {
    const lines = said({ answers: {}, lifeStage: null });
    expect(lines[0]).toBe('The keto presets are lockedLocked until the safety questions are answered.');
    expect(lines).toContain(
      'Potassium is not scoredTotals stay visible. Potassium not scored until you answer the safety questions.',
    );
    // Until they are answered sodium and magnesium are scored on official.
    expect(lines).not.toContain(LIMIT_ONLY);
    expect(lines).toContain(NO_WATER);
    expect(lines.join()).toContain('Not answered, so this stays in view.');
  });

  it('comes back with the clinician’s numbers where only they are asked for', () => {
    expect(said({ lifeStage: 'pregnant', preset: 'clinician' })).not.toContain(NO_CARBS);
    const typed = { ...yes('kidney-disease'), preset: 'clinician' as const, clinician: { potassium: { max: 2000 } } };
    expect(said(typed).join()).not.toContain('Potassium is not scored');
  });
});
