/** Made-up eaters: "Pal" and "Sam" are their names in the pictures of the design. */
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { Household } from '#shared/domain/eaters/household';
import { profileEntry } from './people';

/** An eater without own answers, whose portion is one and a half times the planned person's. */
export const pal = (more: Partial<KnownEater> = {}): KnownEater => ({
  id: 'pal',
  name: 'Pal',
  portion: 1.5,
  profile: [],
  ...more,
});

/** Pal with answers: a man of 40 on official targets who answered no to everything. */
export const answeredPal = (more: Partial<KnownEater> = {}): KnownEater =>
  pal({ profile: [profileEntry({ sex: 'male', preset: 'official' })], ...more });

/** You and some eaters, nobody without a name. */
export const householdOfEaters = (...eaters: readonly KnownEater[]): Household => ({ people: 1, eaters });
