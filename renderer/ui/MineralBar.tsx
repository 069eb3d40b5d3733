import type { Flag, MineralScore } from '#shared/domain/score/score';
import { classNames } from './class-names';

/** Bar scale: 0 to 150 % of the target, so that under and over are both visible; the tick is the target. */
const SCALE_PERCENT = 150;

const BAR_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: 'bar-met',
  borderline: 'bar-borderline',
  short: 'bar-short',
  unknown: 'bar-unknown',
  'above-caution': 'bar-caution',
  'not-scored': undefined,
  'limit-only': undefined,
};

interface MineralBarProps {
  readonly score: MineralScore;
  readonly large?: boolean;
  /** Where it stands in what it is part of. */
  readonly className?: string | undefined;
}

/** Bar of one mineral: length, tick at the target, hatched where the rest is unknown, striped above caution. Decorative. */
export function MineralBar({ score, large = false, className }: MineralBarProps) {
  // If there is only a limit, the tick is the limit.
  const reference = score.target ?? (score.floor === 'limit-only' ? score.cautionAbove : null);
  if (reference === null)
    return <span className={classNames('bar', 'bar-none', large && 'bar-lg', className)} aria-hidden="true" />;
  const percent = reference === 0 ? SCALE_PERCENT : (100 * score.amount) / reference;
  const above = score.flag === 'above-caution';
  const width = above ? 100 : Math.min(100, (percent / SCALE_PERCENT) * 100);
  return (
    <span className={classNames('bar', BAR_CLASS[score.flag], large && 'bar-lg', className)} aria-hidden="true">
      <span className="bar-fill" style={{ width: `${width.toFixed(1)}%` }} />
      {score.floor === 'unknown' && !above ? (
        <span className="bar-maybe" style={{ left: `${width.toFixed(1)}%` }} />
      ) : null}
      <span className="bar-tick" />
    </span>
  );
}
