import { IconAlertCircle } from '@tabler/icons-react';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { formatNumber } from '#shared/domain/number-text';
import type { Conflict, DayRepair, Reach, Relaxable } from '#shared/domain/repair/repair';
import { conflictText, infeasibleSentences } from '#shared/domain/repair/proposal-text';
import { limitLabel, reasonSentences, tryLabel } from './repair-text';
import type { RunLimits } from './run-limits';
import { limitNumber, withMoved } from './run-limits';
import styles from './reasons.module.css';

type Infeasible = Extract<DayRepair, { readonly outcome: 'infeasible' }>;

/** What a limit allows now and what is needed, on one bar: the tick is the limit, the hatched part what is missing. */
function GapBar({ limit, relaxBy, limits }: { limit: Relaxable; relaxBy: number; limits: RunLimits }) {
  const allowed = limitNumber(limit, limits);
  const needed = limitNumber(limit, withMoved([{ limit, relaxBy }], limits));
  const full = Math.max(needed, allowed) * 1.25 || 1;
  const [from, to] = [Math.min(needed, allowed) / full, Math.max(needed, allowed) / full];
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return (
    <span
      className={styles.gapBar}
      role="img"
      aria-label={`${formatNumber(allowed, 1)} allowed, ${formatNumber(needed, 1)} needed`}
    >
      <i style={{ width: percent(from) }} />
      <em style={{ left: percent(from), width: percent(to - from) }} />
      <u style={{ left: percent(allowed / full) }} />
    </span>
  );
}

interface ReasonsProps {
  readonly answer: Infeasible;
  /** How far the day could be improved. */
  readonly reach: Reach;
  readonly limits: RunLimits;
  readonly onTry: (conflict: Conflict) => void;
}

/**
 * Why it cannot be done within the limits, by how much, and a button for each way out; otherwise how far the foods get.
 */
export function Reasons({ answer, reach, limits, onTry }: ReasonsProps) {
  const { conflicts } = answer;
  const { reason, next } = reasonSentences(conflicts, limits.edits, reach);
  return (
    <section className={styles.why} aria-label="What stands in the way">
      <p>
        <IconAlertCircle size={17} stroke={1.7} aria-hidden />
        <span>
          <b>{reason}</b> {conflicts.length === 0 ? infeasibleSentences(answer).join(' ') : next}
        </span>
      </p>
      {conflicts.length === 0 ? null : (
        <ul>
          {conflicts.map((conflict) => (
            <li key={conflict.map(({ limit }) => limit).join(' ')}>
              <div>
                {conflict.map(({ limit, relaxBy }) => (
                  <div key={limit}>
                    <b>{limitLabel(limit, limits)}</b>
                    <GapBar limit={limit} relaxBy={relaxBy} limits={limits} />
                  </div>
                ))}
              </div>
              <span>{conflictText(conflict)}</span>
              <button
                type="button"
                data-try
                className={classNames(buttonStyles.btn, buttonStyles.outline)}
                onClick={() => onTry(conflict)}
              >
                {tryLabel(conflict, limits)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
