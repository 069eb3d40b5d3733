import type { Flag, MineralScore } from '#shared/domain/score/score';
import { classNames } from './class-names';
import markStyles from './mark.module.css';

/** Bar scale: 0 to 150 % of the target, so that under and over are both visible; the tick is the target. */
const SCALE_PERCENT = 150;

const BAR_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: markStyles.barMet,
  borderline: markStyles.barBorderline,
  short: markStyles.barShort,
  unknown: markStyles.barUnknown,
  'above-caution': markStyles.barCaution,
  'not-scored': undefined,
  'limit-only': undefined,
};

/** What a bar needs of a score. */
export type BarScore = Pick<MineralScore, 'amount' | 'target' | 'floor' | 'flag' | 'cautionAbove'>;

interface MineralBarProps {
  readonly score: BarScore;
  /** The value before a change: the old part is grey. A bar that falls shows only the new value. */
  readonly was?: BarScore;
  readonly large?: boolean;
  /** For positioning by the parent. */
  readonly className?: string | undefined;
}

/** Bar of one mineral: length, tick at the target, hatched where the rest is unknown, striped above caution. Decorative. */
export function MineralBar({ score, was, large = false, className }: MineralBarProps) {
  // If there is only a limit, the tick is the limit.
  const reference = score.target ?? (score.floor === 'limit-only' ? score.cautionAbove : null);
  if (reference === null)
    return (
      <span
        className={classNames(markStyles.bar, markStyles.barNone, large && markStyles.barLg, className)}
        aria-hidden="true"
      />
    );
  const widthOf = (amount: number): number =>
    Math.min(100, reference === 0 ? 100 : ((100 * amount) / reference / SCALE_PERCENT) * 100);
  const above = score.flag === 'above-caution';
  const width = above ? 100 : widthOf(score.amount);
  const old = was === undefined || above || was.amount >= score.amount ? null : widthOf(was.amount);
  return (
    <span
      className={classNames(markStyles.bar, BAR_CLASS[score.flag], large && markStyles.barLg, className)}
      aria-hidden="true"
    >
      <span className={markStyles.barFill} style={{ width: `${width.toFixed(1)}%` }} />
      {old === null ? null : <span className={markStyles.barWas} style={{ width: `${old.toFixed(1)}%` }} />}
      {score.floor === 'unknown' && !above ? (
        <span className={markStyles.barMaybe} style={{ left: `${width.toFixed(1)}%` }} />
      ) : null}
      <span className={markStyles.barTick} />
    </span>
  );
}
