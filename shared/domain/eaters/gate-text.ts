import { neverSuggested } from '../person/never-suggested';
import { formatList } from '../number-text';
import type { Guard } from '../person/safety';
import { whyTotalsOnly } from '../person/safety';
import type { IsoDate } from '../week-id';
import type { KnownEater } from './eater';
import { eaterOn } from './eater';

/**
 * What somebody's answers rule out, for everybody at the table to read; `null` if nothing: "Never suggested for Pal:
 * anything that raises sodium."
 */
export function gateSentence(name: string, guard: Guard): string | null {
  const who = name === 'You' ? 'you' : name;
  const totalsOnly = whyTotalsOnly(guard);
  if (totalsOnly !== null) return `${name}: ${totalsOnly.toLowerCase()}, nothing is suggested.`;
  const never = neverSuggested(guard);
  return never === '' ? null : `Never suggested for ${who}: ${never}.`;
}

/**
 * The sentences beside a suggestion: whom it is for, and whose plate stays unchanged. Empty if no other eater's answers
 * rule anything out. `whom`: the eater it is for; `null`: the planned person.
 */
export function plateSentences(
  whom: KnownEater | null,
  eaters: readonly KnownEater[],
  date: IsoDate,
): readonly string[] {
  if (whom !== null)
    return [`Made for ${whom.name}, by ${whom.name}’s answers. What everybody else eats stays as it is.`];
  const gates = eaters.flatMap((eater) => {
    const person = eaterOn(eater, date);
    const gate = person === null ? null : gateSentence(eater.name, person.guard);
    return gate === null ? [] : [{ name: eater.name, gate }];
  });
  if (gates.length === 0) return [];
  const names = formatList(gates.map(({ name }) => name));
  return [
    `Made for you, by your answers. What ${names} must not be suggested is put on your plate alone.`,
    ...gates.map(({ gate }) => gate),
  ];
}
