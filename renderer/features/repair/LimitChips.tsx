import { LimitChip } from '#renderer/ui/LimitChip';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import type { NeverSuggested } from '#renderer/ui/NeverQuestion';
import { Segmented } from '#renderer/ui/Segmented';
import questionStyles from '#renderer/ui/limit-chip.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { Relaxable } from '#shared/domain/repair/repair';
import { neverLabel } from '#shared/domain/repair/limit-text';
import { KeptInside } from './KeptInside';
import type { KeptInsideProps } from './KeptInside';
import { editsLabel, SOURCE_WORDS } from './repair-text';
import { undoOf } from './run-limits';
import styles from './repair.module.css';

export interface LimitChipsProps extends KeptInsideProps {
  readonly inTheWay: ReadonlySet<Relaxable>;
  readonly never: NeverSuggested;
}

/** The limits of the proposals for a day. */
export function LimitChips({ never, ...props }: LimitChipsProps) {
  const { limits, inTheWay, onChange } = props;
  return (
    <KeptInside {...props}>
      <LimitChip
        label={editsLabel(limits.edits)}
        title="Most changes of one proposal"
        isInTheWay={inTheWay.has('edits')}
        onUndo={undoOf('edits', props)}
      >
        {() => (
          <Segmented
            label="Most changes of one proposal"
            value={limits.edits}
            options={[3, 4, 5].map((value) => ({ value, label: String(value) }))}
            onChange={(edits) => onChange({ ...limits, edits })}
          />
        )}
      </LimitChip>
      <LimitChip label={neverLabel(never.tags, never.foods.length)} title="Never suggest">
        {() => <NeverQuestion {...never} />}
      </LimitChip>
      <LimitChip label={SOURCE_WORDS[limits.source]} title="Where foods may come from" onUndo={undoOf('source', props)}>
        {() => (
          <fieldset className={styles.qChoices}>
            <legend className={textStyles.vh}>Where foods may come from</legend>
            {(['any', 'list', 'ticked'] as const).map((source) => (
              <label key={source} className={questionStyles.qCheck}>
                <input
                  type="radio"
                  name="repair-source"
                  checked={limits.source === source}
                  onChange={() => onChange({ ...limits, source })}
                />
                {SOURCE_WORDS[source]}
              </label>
            ))}
          </fieldset>
        )}
      </LimitChip>
    </KeptInside>
  );
}
