import type { Flag } from '#shared/domain/score/score';
import markStyles from './mark.module.css';

/** The class for the colour of a flag's text and shapes. */
export const FLAG_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: markStyles.flagMet,
  borderline: markStyles.flagBorderline,
  short: markStyles.flagShort,
  unknown: markStyles.flagUnknown,
  'above-caution': markStyles.flagCaution,
  'not-scored': markStyles.flagNotScored,
  'limit-only': markStyles.flagNotScored,
};
