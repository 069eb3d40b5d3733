import { neverSuggested } from '../person/never-suggested';
import type { Guard } from '../person/safety';
import { whyTotalsOnly } from '../person/safety';
import type { IsoDate } from '../week-id';
import type { KnownEater } from './eater';
import { eaterOn } from './eater';

/**
 * What somebody's answers rule out, for everybody at the table to read; `null` where they rule out nothing: "Never
 * suggested for Pal: anything that raises sodium."
 */
export function gateSentence(name: string, guard: Guard): string | null {
  const who = name === 'You' ? 'you' : name;
  const totalsOnly = whyTotalsOnly(guard);
  if (totalsOnly !== null) return `${name}: ${totalsOnly.toLowerCase()}, nothing is suggested.`;
  const never = neverSuggested(guard);
  return never === '' ? null : `Never suggested for ${who}: ${never}.`;
}

/**
 * What is to be read beside a suggestion for the planned person, whose answers alone decide it: the gates of the eaters
 * who would get it on their plates too. Empty where no eater has one.
 */
export function othersGates(eaters: readonly KnownEater[], date: IsoDate): readonly string[] {
  return eaters.flatMap((eater) => {
    const person = eaterOn(eater, date);
    return person === null ? [] : (gateSentence(eater.name, person.guard) ?? []);
  });
}
