import { IconArrowBackUp, IconClipboardCheck, IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { withKey } from '#shared/domain/help/commands';
import { counted, plural } from '#shared/domain/number-text';
import { perform } from '#renderer/state/commands';
import { useUndoLabel } from '#renderer/state/history';
import { navigate, SHOPPING_PAGES } from '#renderer/state/navigation';
import { BarButton } from '#renderer/ui/BarButton';
import { Segmented } from '#renderer/ui/Segmented';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import type { PantryRow } from './pantry-rows';
import styles from './pantry.module.css';

interface PantryBarProps {
  readonly rows: readonly PantryRow[];
  /** Opens the panel in a narrow window; `null` if it is always visible. */
  readonly onDetails: (() => void) | null;
}

/** "47 foods at home, 4 to use first" and "17 cover this week’s meals · 1 staple below its minimum". */
function Summary({ rows }: Pick<PantryBarProps, 'rows'>) {
  const first = rows.filter(({ isFirst }) => isFirst).length;
  const low = rows.filter(({ isLow }) => isLow).length;
  const taken = rows.filter(({ isPlanned }) => isPlanned).length;
  return (
    <p>
      <strong>
        {counted(rows.length, 'food')} at home, {first} to use first
      </strong>
      <span>
        {counted(taken, 'is', 'are')} in this week’s meals
        {low === 0 ? null : ` · ${counted(low, 'staple')} below ${plural(low, 'its', 'their')} minimum`}
      </span>
    </p>
  );
}

/** Switch between list and pantry, a summary of what is at home, and the actions. */
export function PantryBar({ rows, onDetails }: PantryBarProps) {
  const undoLabel = useUndoLabel();
  return (
    <section className={classNames(pageBarStyles.weekbar, styles.bar)} aria-label="Pantry">
      <h1>Pantry</h1>
      <Segmented label="View" small value="pantry" options={SHOPPING_PAGES} onChange={navigate} />
      <div className={pageBarStyles.wbScore}>{rows.length === 0 ? null : <Summary rows={rows} />}</div>
      <div className={pageBarStyles.wbActions}>
        {onDetails === null ? null : <BarButton name="Pantry details" Icon={IconInfoCircle} onClick={onDetails} />}
        <button
          type="button"
          className={buttonStyles.iconBtn}
          aria-label="Undo"
          title={undoLabel === null ? 'Nothing to undo' : withKey('app.undo', `Undo: ${undoLabel}`)}
          disabled={undoLabel === null}
          onClick={() => perform('app.undo')}
        >
          <IconArrowBackUp size={17} stroke={1.7} aria-hidden />
        </button>
        {rows.length === 0 ? null : (
          <BarButton
            name="Count a shelf…"
            words="Count a shelf…"
            title={withKey('pantry.count')}
            Icon={IconClipboardCheck}
            onClick={() => perform('pantry.count')}
          />
        )}
        <BarButton
          name="Add food"
          words="Add food"
          title={withKey('pantry.add')}
          look="outline"
          Icon={IconPlus}
          onClick={() => perform('pantry.add')}
        />
      </div>
    </section>
  );
}
