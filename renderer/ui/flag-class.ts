import type { Flag } from '#shared/domain/score/score';

/** The class that colours words and shapes of a flag. */
export const FLAG_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: 'flag-met',
  borderline: 'flag-borderline',
  short: 'flag-short',
  unknown: 'flag-unknown',
  'above-caution': 'flag-caution',
  'not-scored': 'flag-not-scored',
  'limit-only': 'flag-not-scored',
};
