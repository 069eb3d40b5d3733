import type { ShownEntry } from '#renderer/state/eater-scores';
import inspectorStyles from '#renderer/ui/inspector.module.css';

/**
 * Whose amount is shown, if not the planned person's, and who does not eat it; nothing if the planned person eats
 * alone.
 */
export function WhosePortion({ shown: { eater, isEaten } }: { readonly shown: ShownEntry }) {
  if (eater === null) return isEaten ? null : <p className={inspectorStyles.iMin}>You do not eat this.</p>;
  return (
    <p className={inspectorStyles.iMin}>
      {isEaten ? `This is ${eater.name}’s portion.` : `${eater.name} does not eat this; the amount is yours.`}
    </p>
  );
}
