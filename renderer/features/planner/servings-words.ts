import { formatAmount } from '../../../shared/domain/portion';

/** "½ serving", "1 serving", "1 ½ servings". */
export const servingsWords = (servings: number): string =>
  `${formatAmount(servings)} ${servings > 1 ? 'servings' : 'serving'}`;
