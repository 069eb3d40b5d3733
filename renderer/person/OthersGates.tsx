import { useToday } from '#renderer/state/clock-store';
import { useScoredEaters } from '#renderer/state/eaters-store';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { plateSentences } from '#shared/domain/eaters/gate-text';
import textStyles from '../ui/text.module.css';

/** Beside every suggestion: who it is for, and what today's answers of the others rule out. `whom` `null`: for you. */
export function OthersGates({ whom }: { readonly whom: KnownEater | null }) {
  const sentences = plateSentences(whom, useScoredEaters(), useToday());
  return sentences.length === 0 ? null : <p className={textStyles.fieldNote}>{sentences.join(' ')}</p>;
}
