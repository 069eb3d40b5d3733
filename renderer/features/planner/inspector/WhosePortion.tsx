import type { ShownEntry } from '#renderer/state/eater-scores';
import inspectorStyles from '#renderer/ui/inspector.module.css';

/** Whose amount is shown, where it is not the planned person's, and who does not eat it; nothing for one alone. */
export function WhosePortion({ shown: { eater, isEaten } }: { readonly shown: ShownEntry }) {
  if (eater === null) return isEaten ? null : <p className={inspectorStyles.iMin}>You do not eat this.</p>;
  return (
    <p className={inspectorStyles.iMin}>
      {isEaten ? `This is ${eater.name}’s portion.` : `${eater.name} does not eat this; the amount is yours.`}
    </p>
  );
}
