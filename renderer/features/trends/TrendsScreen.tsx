import { useEffect } from 'react';
import { MINERALS } from '#shared/domain/nutrients';
import { useToday } from '#renderer/state/clock-store';
import { useLibrary } from '#renderer/state/library-store';
import { useNavigate } from '#renderer/state/navigation';
import { readTrendWeeks, useTrendWeeks } from './trend-weeks';
import { CrampAnswer } from './CrampAnswer';
import { MineralPart, ScorePart } from './TrendParts';
import { TrendTables } from './TrendTables';
import { TrendsBar } from './TrendsBar';
import type { Trend } from './use-trend';
import { useTrend } from './use-trend';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './trends.module.css';

/** Trends: the last weeks day by day, each day against its own targets, with the cramps below. */
export function TrendsScreen() {
  const today = useToday();
  const { profile } = useLibrary();
  const trend = useTrend();
  const failure = useTrendWeeks((state) => state.failure);
  useEffect(() => readTrendWeeks(today), [today]);
  return (
    <>
      <TrendsBar trend={trend} profile={profile} />
      {trend.isRead ? (
        <main className={styles.trends} aria-label="Trends">
          <Problems trend={trend} failure={failure?.message ?? null} onRetry={() => readTrendWeeks(today)} />
          {trend.summary.plannedDays === 0 ? <NothingPlanned /> : <Range trend={trend} />}
        </main>
      ) : failure === null ? (
        <main className={styles.trends} aria-label="Trends" aria-busy="true">
          <p className={styles.trWait}>Reading the weeks…</p>
        </main>
      ) : (
        <main className={styles.trends} aria-label="Trends">
          <Problems trend={trend} failure={failure.message} onRetry={() => readTrendWeeks(today)} />
        </main>
      )}
    </>
  );
}

interface ProblemsProps {
  readonly trend: Trend;
  readonly failure: string | null;
  readonly onRetry: () => void;
}

/** Weeks that differ from what was saved, each with its problem. */
function Problems({ trend: { problems }, failure, onRetry }: ProblemsProps) {
  if (problems.length === 0 && failure === null) return null;
  return (
    <div className={styles.trProblems} role="alert">
      {failure === null ? null : (
        <p>
          {failure}{' '}
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline, styles.trProblemsBtn)}
            onClick={onRetry}
          >
            Try again
          </button>
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}

function NothingPlanned() {
  const navigate = useNavigate();
  const weeks = useTrendWeeks((state) => state.weeks);
  return (
    <div className={styles.trEmpty}>
      <h2>Nothing was planned in the last {weeks} weeks</h2>
      <p>
        Once a day of these weeks has a food or recipe, its sodium, potassium and magnesium stand here against that
        day’s own targets, with its score, the short days and the cramps you noted under them.
      </p>
      <p>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          onClick={() => navigate('plan')}
        >
          Go to the plan
        </button>
      </p>
    </div>
  );
}

function Range({ trend: { days, dates, summary, sentences } }: { readonly trend: Trend }) {
  const today = useToday();
  const part = { days, dates, summary, today };
  return (
    <>
      <CrampAnswer counts={summary.cramps} />
      {sentences.length === 0 ? null : (
        <div className={styles.trAdvice}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <ScorePart {...part} />
      {MINERALS.map((mineral) => (
        <MineralPart key={mineral} mineral={mineral} {...part} />
      ))}
      <TrendTables days={days} today={today} />
    </>
  );
}
