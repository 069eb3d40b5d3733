import type { Flag } from '#shared/domain/score/score';

/** Class suffix of a flag in the style sheet. */
export const FLAG_CLASS: Readonly<Record<Flag, string>> = {
  met: 'met',
  borderline: 'borderline',
  short: 'short',
  unknown: 'unknown',
  'above-caution': 'caution',
  'not-scored': 'not-scored',
  'limit-only': 'not-scored',
};
