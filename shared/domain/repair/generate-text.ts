import type { NothingToGenerate } from './generate-request';
import type { Guard, SafetyFact } from '../person/safety';
import { lockReason, SAFETY_RULES, whyTotalsOnly } from '../person/safety';

const rulesItOut = (fact: SafetyFact): boolean => SAFETY_RULES[fact].generate !== 'as-chosen';

/**
 * Why a week is not filled for somebody: "Filling a week is off. Locked by kidney disease." If a clinician's numbers
 * would unlock it, the text says so. `null`: no answers yet.
 */
export function generateRefusal(guard: Guard | null): string {
  if (guard === null) return 'Filling a week is off until the safety questions are answered.';
  const unsupported = whyTotalsOnly(guard);
  if (unsupported !== null) return `${unsupported}: no week is filled.`;
  const [yes, unanswered] = [guard.yes.filter(rulesItOut), guard.unanswered.filter(rulesItOut)];
  const withClinician = [...yes, ...unanswered].every((fact) => SAFETY_RULES[fact].generate === 'clinician-only');
  const way = withClinician ? ' It is on with the numbers of your clinician.' : '';
  return `Filling a week is off. ${lockReason({ yes, unanswered })}${way}`;
}

/** Why no meal is filled, as a sentence. */
export const NOTHING_GENERATED: Readonly<Record<NothingToGenerate, string>> = {
  'no-empty-meal': 'No meal is empty, so the week is as it was.',
  'no-recipe': 'No recipe suits these meals inside what the person eats, so nothing is filled.',
  'newer-exclusion':
    'Nothing is filled: something was left out with a newer version of Electroplate, and this one cannot tell which recipes hold it.',
  'contradictory-limits': 'These limits contradict each other: the least energy or protein is above the most.',
};
