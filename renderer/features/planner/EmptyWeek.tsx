import { IconCalendarWeek, IconCopy, IconFileImport, IconTemplate } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { currentCatalog } from '../../app/catalog-store';
import { editPlan, listWeeks, newEntryId, usePlan, useReadOnlyReason, useWeekId } from '../../app/planner-store';
import type { WeekId } from '../../../shared/domain/week-id';
import { weekNumber } from '../../../shared/domain/week-id';
import { copyFrom } from './copy-week';
import { openWeekDialog } from './week-dialogs';
import { withSampleWeek } from './sample-week';
import { focusOn, useSelection } from './selection-store';

/** Nobody meets an empty grid without a next step. Gone once something is planned or "Start empty" was chosen. */
export function EmptyWeek() {
  const week = useWeekId();
  const plan = usePlan();
  const readOnly = useReadOnlyReason();
  const mode = useSelection((state) => state.mode.kind);
  const focus = useSelection((state) => state.focus);
  const [dismissed, setDismissed] = useState<ReadonlySet<WeekId>>(new Set());
  const [latest, setLatest] = useState<WeekId | null>(null);

  useEffect(() => {
    void listWeeks().then((weeks) => setLatest(weeks.find((one) => one < week) ?? weeks.find((one) => one !== week) ?? null));
  }, [week]);

  if (readOnly !== null || dismissed.has(week) || mode !== 'browse' || (focus !== null && plan.days.some((day) => day.date === focus.date))) return null;
  const startEmpty = () => {
    setDismissed(new Set([...dismissed, week]));
    const first = plan.days[0];
    const slot = plan.slots[0];
    if (first !== undefined && slot !== undefined) focusOn({ date: first.date, slot: slot.id, entry: null });
  };
  const sample = () => editPlan('Started with the sample week', (before) => withSampleWeek(before, currentCatalog(), newEntryId));
  return (
    <section
      className="start-card"
      aria-label="How do you want to begin this week?"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 'e' && !event.ctrlKey) startEmpty();
      }}
    >
      <h2>How do you want to begin this week?</h2>
      <ul>
        {latest === null ? null : (
          <li className="lead">
            <button type="button" onClick={() => void copyFrom(latest)}>
              <IconCopy size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Copy week {weekNumber(latest)}</b>
                All seven days and meals of it, Monday onto Monday. Change anything.
              </span>
            </button>
          </li>
        )}
        <li className={latest === null ? 'lead' : undefined}>
          <button type="button" onClick={sample}>
            <IconTemplate size={18} stroke={1.7} aria-hidden />
            <span>
              <b>Start with a sample week</b>
              Seven everyday keto days, some of them short in potassium or magnesium. Change anything.
            </span>
          </button>
        </li>
        <li>
          <button type="button" onClick={startEmpty}>
            <IconCalendarWeek size={18} stroke={1.7} aria-hidden />
            <span>
              <b>Start empty</b>
              Choose a meal, press A, type two letters.
            </span>
            <kbd>E</kbd>
          </button>
        </li>
        {latest === null ? null : (
          <li>
            <button type="button" onClick={() => openWeekDialog('copy')}>
              <IconCopy size={18} stroke={1.7} aria-hidden />
              <span>
                <b>Copy another week…</b>
                Choose one of the weeks you planned.
              </span>
            </button>
          </li>
        )}
        <li>
          <button type="button" onClick={() => openWeekDialog('import')}>
            <IconFileImport size={18} stroke={1.7} aria-hidden />
            <span>
              <b>Import a file…</b>
              Plan CSV or a week file (JSON).
            </span>
          </button>
        </li>
      </ul>
    </section>
  );
}
