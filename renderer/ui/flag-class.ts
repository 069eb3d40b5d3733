import type { Flag } from '#shared/domain/score/score';
import markStyles from './mark.module.css';

/** The class that colours words and shapes of a flag. */
export const FLAG_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: markStyles.flagMet,
  borderline: markStyles.flagBorderline,
  short: markStyles.flagShort,
  unknown: markStyles.flagUnknown,
  'above-caution': markStyles.flagCaution,
  'not-scored': markStyles.flagNotScored,
  'limit-only': markStyles.flagNotScored,
};
