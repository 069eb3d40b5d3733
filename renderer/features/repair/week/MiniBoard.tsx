import { classNames } from '#renderer/ui/class-names';
import type { RepairEdit } from '#shared/domain/repair/repair';
import type { DayPlan } from '#shared/domain/week/week-plan';
import { entriesAt } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { EDIT_ICONS } from '../EditParts';
import type { MendableDay } from './day-states';
import { boardLabel } from './week-text';
import styles from './mini-board.module.css';

/** Most lines drawn for a meal; changed ones come before all others. */
const MOST_LINES = 6;

/** The lines of a meal, each with the kind of its change; `null`: unchanged. */
function linesOf(
  plan: WeekDocument,
  { date }: DayPlan,
  slot: string,
  edits: readonly RepairEdit[],
): readonly (RepairEdit['kind'] | null)[] {
  const kinds = new Map(edits.flatMap((edit) => ('entry' in edit ? [[edit.entry, edit.kind] as const] : [])));
  const planned = entriesAt(plan, { date, slot }).map(({ id }) => kinds.get(id) ?? null);
  const added = edits.flatMap((edit) => (edit.kind === 'add' && edit.slot === slot ? [edit.kind] : []));
  const changed = planned.filter((kind) => kind !== null).length + added.length;
  let unchanged = Math.max(0, MOST_LINES - changed);
  return [...planned.filter((kind) => kind !== null || (unchanged -= 1) >= 0), ...added];
}

interface MiniBoardProps {
  readonly plan: WeekDocument;
  readonly accepted: readonly MendableDay[];
  /** The current day; its cells pulse once. */
  readonly current: IsoDate | null;
}

/** The week in miniature: one line per entry, changed ones in ink. */
export function MiniBoard({ plan, accepted, current }: MiniBoardProps) {
  return (
    <div
      className={styles.mini}
      role="img"
      aria-label={boardLabel(accepted)}
      style={{ gridTemplateRows: `16px repeat(${plan.slots.length}, auto)` }}
    >
      {plan.days.map((day) => {
        const edits = accepted.find(({ date }) => date === day.date)?.edits ?? [];
        return (
          <div
            key={day.date}
            className={classNames(
              styles.day,
              edits.length > 0 && styles.isChanged,
              day.date === current && styles.isCurrent,
            )}
          >
            <span className={styles.name}>{formatDate(day.date, 'EEE')}</span>
            {plan.slots.map(({ id }) => {
              const lines = linesOf(plan, day, id, edits);
              return (
                <div
                  key={id}
                  className={classNames(styles.cell, lines.some((kind) => kind !== null) && styles.hasChange)}
                >
                  {lines.map((kind, index) => {
                    if (kind === null) return <i key={index} />;
                    const Icon = EDIT_ICONS[kind];
                    return (
                      <u key={index}>
                        <Icon size={9} stroke={2} />
                      </u>
                    );
                  })}
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
