import { IconLock, IconLockOpen, IconRefresh } from '@tabler/icons-react';
import { currentGenerateMarks } from '#renderer/state/generate-marks';
import type { GenerateMark } from '#renderer/state/generate-marks';
import { withKey } from '#shared/domain/help/commands';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './fill-marks.module.css';

interface FillMarksProps {
  readonly entry: string;
  readonly name: string;
  readonly mark: GenerateMark;
}

/** Buttons of an entry while its week is being filled: something else, keep it; a lock on what was already planned. */
export function FillMarks({ entry, name, mark }: FillMarksProps) {
  if (mark === 'own')
    return (
      <span className={styles.own} title="Yours, stays">
        <IconLock size={11} stroke={1.7} aria-hidden />
        <span className={textStyles.vh}>yours, stays</span>
      </span>
    );
  const isKept = mark === 'kept';
  const Lock = isKept ? IconLock : IconLockOpen;
  return (
    <span className={styles.marks}>
      <button
        type="button"
        tabIndex={-1}
        className={classNames(styles.mark, styles.keep, isKept && styles.isKept)}
        aria-pressed={isKept}
        aria-label={`Keep ${name}`}
        title={withKey('generate.keep', isKept ? 'Kept in every version' : 'Keep it')}
        onClick={() => currentGenerateMarks()?.onKeep(entry)}
      >
        <Lock size={12} stroke={1.7} aria-hidden />
      </button>
      {isKept ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.mark}
          aria-label={`Something else in place of ${name}`}
          title={withKey('generate.another-here', 'Something else here')}
          onClick={() => currentGenerateMarks()?.onAnother(entry)}
        >
          <IconRefresh size={13} stroke={1.7} aria-hidden />
        </button>
      )}
    </span>
  );
}
