import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { CommandKey } from '#renderer/ui/CommandKey';
import buttonStyles from '#renderer/ui/button.module.css';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import styles from './shopping.module.css';

/** Shown for an amount too small to state. */
const A_LITTLE = 'A little';

interface LeftFromLastWeekProps {
  readonly line: ShoppingLine;
  readonly onUse: (line: ShoppingLine) => void;
}

/** What is left of the line from last week's packs: offered, or in use. */
export function LeftFromLastWeek({ line, onUse }: LeftFromLastWeekProps) {
  const { offer, used } = line;
  if (offer === undefined && used === undefined) return null;
  return (
    <section className={inspectorStyles.iMin}>
      <h3>
        <b>Left from last week</b>
      </h3>
      <p className={inspectorStyles.iSup}>
        {used === undefined
          ? `${offer?.words || A_LITTLE} should be left of what last week’s list bought. It is used only if you say so.`
          : `${used.words || A_LITTLE} from last week is used, so that much less is bought.`}
      </p>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline, styles.shClear)}
        onClick={() => onUse(line)}
      >
        {used === undefined ? 'Use it' : 'Buy all of it'} <CommandKey of="shopping.use-left" />
      </button>
    </section>
  );
}
