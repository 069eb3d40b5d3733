import type { MineralScore } from '#shared/domain/score/score';
import { FLAG_CLASS } from './flag-class';

/** Bar scale: 0 to 150 % of the target, so that under and over are both visible; the tick is the target. */
const SCALE_PERCENT = 150;

/** Bar of one mineral: length, tick at the target, hatched where the rest is unknown, striped above caution. Decorative. */
export function MineralBar({ score, large = false }: { readonly score: MineralScore; readonly large?: boolean }) {
  // If there is only a limit, the tick is the limit.
  const reference = score.target ?? (score.floor === 'limit-only' ? score.cautionAbove : null);
  if (reference === null) return <span className={`bar bar-none${large ? ' bar-lg' : ''}`} aria-hidden="true" />;
  const percent = reference === 0 ? SCALE_PERCENT : (100 * score.amount) / reference;
  const above = score.flag === 'above-caution';
  const width = above ? 100 : Math.min(100, (percent / SCALE_PERCENT) * 100);
  return (
    <span className={`bar bar-${FLAG_CLASS[score.flag]}${large ? ' bar-lg' : ''}`} aria-hidden="true">
      <span className="bar-fill" style={{ width: `${width.toFixed(1)}%` }} />
      {score.floor === 'unknown' && !above ? (
        <span className="bar-maybe" style={{ left: `${width.toFixed(1)}%` }} />
      ) : null}
      <span className="bar-tick" />
    </span>
  );
}
