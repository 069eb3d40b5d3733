import { withKey } from '#shared/domain/help/commands';
import { redo, undo, useRedoLabel, useUndoLabel } from '#renderer/state/history';
import { IconArrowBackUp, IconArrowForwardUp, IconPrinter, IconShoppingCart } from '@tabler/icons-react';
import { useNavigate } from '#renderer/state/navigation';
import { openPrint } from '#renderer/state/print-request';
import { openWeek, useLoadFailure, useToday, useWeekId } from '#renderer/state/planner-store';
import { useScoredWeek } from '#renderer/state/score-store';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { WeekPicker } from '#renderer/ui/WeekPicker';
import { worstFlag } from '#shared/domain/score/score';
import { WeekMenu } from './WeekMenu';
import { weekDetails, weekHeadline } from './week-text';

/** Week navigation, the summary of the week, and its actions. */
export function WeekBar() {
  const { days, week } = useScoredWeek();
  const weekId = useWeekId();
  const today = useToday();
  const failure = useLoadFailure();
  const title = failure === null ? weekHeadline(week) : 'This week could not be opened';
  const details = failure === null ? weekDetails({ days, week }) : '';
  const navigate = useNavigate();
  const undoLabel = useUndoLabel();
  const redoLabel = useRedoLabel();
  const headline = worstFlag(days.flatMap((day) => (day.headline === null ? [] : [day.headline])));
  return (
    <section className="weekbar" aria-label="This week">
      <h1 className="vh">Plan</h1>
      <WeekPicker week={weekId} today={today} onOpen={(next) => void openWeek(next)} />
      <div className="wb-score">
        {week.score === null ? null : <ScoreRing score={week.score} atLeast={week.atLeast} headline={headline} />}
        <p>
          <strong title={title}>{title}</strong>
          <span title={details}>{details}</span>
        </p>
      </div>
      <div className="wb-actions">
        <button
          type="button"
          className="icon-btn"
          aria-label="Undo"
          title={undoLabel === null ? 'Nothing to undo' : withKey('app.undo', `Undo: ${undoLabel}`)}
          disabled={undoLabel === null}
          onClick={undo}
        >
          <IconArrowBackUp size={17} stroke={1.7} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label="Redo"
          title={redoLabel === null ? 'Nothing to redo' : withKey('app.redo', `Redo: ${redoLabel}`)}
          disabled={redoLabel === null}
          onClick={redo}
        >
          <IconArrowForwardUp size={17} stroke={1.7} aria-hidden />
        </button>
        <span className="sep" />
        <WeekMenu />
        <button
          type="button"
          className="btn quiet"
          aria-label="Shopping list"
          title="Shopping list"
          onClick={() => navigate('shopping')}
        >
          <IconShoppingCart size={16} stroke={1.7} aria-hidden />
          <span className="lbl">Shopping</span>
        </button>
        <button
          type="button"
          className="btn primary"
          aria-label="Print"
          title={week.plannedDays === 0 ? 'Nothing is planned in this week yet' : withKey('app.print')}
          disabled={week.plannedDays === 0}
          onClick={() => openPrint({ list: false })}
        >
          <IconPrinter size={16} stroke={1.7} aria-hidden />
          <span className="lbl">Print</span>
        </button>
      </div>
    </section>
  );
}
