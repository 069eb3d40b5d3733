import { IconArrowRight, IconCalendarPlus, IconCopy, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { openMenu } from '#renderer/state/menu-request';
import { usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { useDayTargets, useFoodLookup } from '#renderer/state/score-store';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { withKey } from '#shared/domain/help/commands';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { scoreDay } from '#shared/domain/score/score';
import { formatNetCarbs, formatTotal, spellOut } from '#shared/domain/score/score-text';
import { formatMineral } from '#shared/domain/score/total-text';
import { findEntry } from '#shared/domain/week/week-plan';
import { focusOn, select, useSelection } from '../selection-store';
import { inBoardOrder } from './board-grid';
import { HistoryButton } from '../HistoryButton';
import { entryMenu } from './board-menus';
import { FACTORS, scaleRefusal, scaleSelected } from './place-actions';
import { openPlace } from './place-request';
import { freeOf } from './lock-actions';
import { entryCount, removeSelected } from './plan-actions';
import styles from './selection-bar.module.css';

/** The totals of the selection: an entry without a value makes a sum a lower bound. */
function useTotals(ids: readonly string[]): string {
  const plan = usePlan();
  const lookup = useFoodLookup();
  const found = ids.map((id) => findEntry(plan, id)).filter((one) => one !== null);
  const date = found[0]?.at.date ?? plan.days[0]?.date ?? '';
  const targets = useDayTargets(date);
  const meals = [{ slot: '', entries: found.map(({ entry }) => entry) }];
  const { minerals, netCarbs, energy } = scoreDay({ date, meals }, lookup, targets);
  const amounts = MINERALS.map((mineral) => `${MINERAL_SYMBOL[mineral]} ${formatMineral(minerals[mineral])}`);
  return `${amounts.join(' · ')} mg · net ${formatNetCarbs(netCarbs)} · ${formatTotal(energy, 'kcal')}`;
}

/** Ends the selection; the focus goes back to where it was on the board. */
function endSelection(): void {
  const { focus } = useSelection.getState();
  select([]);
  if (focus !== null) focusOn(focus, { keepSelection: true });
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    endSelection();
    return;
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}

/** Replaces the week bar while several entries are selected: their totals, and actions on all of them. */
export function SelectionBar() {
  const plan = usePlan();
  const selected = useSelection((state) => state.selected);
  const readOnly = useReadOnlyReason();
  const ids = useMemo(() => inBoardOrder(plan, selected), [plan, selected]);
  const totals = useTotals(ids);
  const movable = freeOf(ids).length;
  const isOff = readOnly !== null;
  const first = findEntry(plan, ids[0] ?? '');
  const words = `${entryCount(ids.length)} selected${movable === ids.length ? '' : `, ${movable} of ${ids.length} can move`}`;
  const quiet = classNames(buttonStyles.btn, buttonStyles.quiet);
  return (
    <section
      className={classNames(pageBarStyles.weekbar, styles.bar)}
      aria-label="Selected entries"
      onContextMenu={(event) => {
        if (first !== null) openMenu(event, () => entryMenu(first.entry, first.at));
      }}
    >
      <h1 className={textStyles.vh}>Plan</h1>
      <div className={styles.count}>
        <b role="status" title={words}>
          {words}
        </b>
        <small title={totals} aria-label={spellOut(totals)}>
          {totals}
        </small>
      </div>
      <span className={styles.sep} />
      <div className={styles.tools} role="toolbar" tabIndex={-1} aria-label="Selected entries" onKeyDown={walk}>
        <button
          type="button"
          className={quiet}
          disabled={isOff || movable === 0}
          aria-label="Move to…"
          title={withKey('board.move-to')}
          onClick={() => openPlace({ kind: 'move', ids })}
        >
          <IconArrowRight size={16} stroke={1.7} aria-hidden />
          <span className={styles.word}>Move to…</span>
        </button>
        <button
          type="button"
          className={quiet}
          disabled={isOff}
          aria-label="Copy to…"
          title={withKey('board.copy-to')}
          onClick={() => openPlace({ kind: 'copy', ids })}
        >
          <IconCopy size={16} stroke={1.7} aria-hidden />
          <span className={styles.word}>Copy to…</span>
        </button>
        <button
          type="button"
          className={quiet}
          disabled={isOff}
          aria-label="Add to several days…"
          title={withKey('board.several-days')}
          onClick={() => openPlace({ kind: 'several-days', ids })}
        >
          <IconCalendarPlus size={16} stroke={1.7} aria-hidden />
          <span className={pageBarStyles.lbl}>Several days…</span>
        </button>
        <span className={styles.times} role="group" aria-label="Amount times">
          <span aria-hidden="true">Amount ×</span>
          {FACTORS.map((one) => (
            <button
              key={one.text}
              type="button"
              disabled={isOff || scaleRefusal(one.factor) !== null}
              aria-label={`Amount times ${one.text}`}
              onClick={() => scaleSelected(one)}
            >
              {one.text}
            </button>
          ))}
        </span>
        <button
          type="button"
          className={classNames(quiet, styles.remove)}
          disabled={isOff}
          aria-label="Remove"
          title={withKey('board.remove')}
          onClick={() => removeSelected()}
        >
          <IconTrash size={16} stroke={1.7} aria-hidden />
          <span className={styles.word}>Remove</span>
        </button>
        <span className={styles.grow} />
        <HistoryButton step="undo" />
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline, styles.done)}
          aria-keyshortcuts="Escape"
          onClick={endSelection}
        >
          Done <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </section>
  );
}
