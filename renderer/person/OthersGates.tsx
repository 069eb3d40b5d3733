import { useToday } from '#renderer/state/clock-store';
import { useScoredEaters } from '#renderer/state/eaters-store';
import { othersGates } from '#shared/domain/eaters/gate-text';
import textStyles from '../ui/text.module.css';

/** Beside every suggestion: what the answers of the other eaters rule out, today's as for the planned person. */
export function OthersGates() {
  const sentences = othersGates(useScoredEaters(), useToday());
  return sentences.length === 0 ? null : (
    <p className={textStyles.fieldNote}>Made for your answers; others eat it too. {sentences.join(' ')}</p>
  );
}
