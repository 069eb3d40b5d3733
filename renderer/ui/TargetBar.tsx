import type { MineralTarget } from '#shared/domain/person/targets';

/** The largest figure takes this share of the bar, so that there is room above it. */
const FULL_PERCENT = 86;

const percentOf = (amount: number, most: number): string => `${((100 * amount) / most) * (FULL_PERCENT / 100)}%`;

/** Floor and caution of one mineral on one scale: from the floor on is solid, above the caution striped. Decorative. */
export function TargetBar({ target }: { readonly target: MineralTarget }) {
  const { floor, cautionAbove, cautionCounts } = target;
  const caution = cautionCounts === 'all' ? cautionAbove : null;
  const most = Math.max(floor ?? 0, caution ?? 0);
  if (most === 0) return <span className="target-bar is-empty" aria-hidden="true" />;
  const end = caution === null ? '100%' : percentOf(caution, most);
  return (
    <span className="target-bar" aria-hidden="true">
      {floor === null ? null : (
        <>
          <span className="tb-range" style={{ left: percentOf(floor, most), right: `calc(100% - ${end})` }} />
          <span className="tb-mark" style={{ left: percentOf(floor, most) }} />
        </>
      )}
      {caution === null ? null : (
        <>
          <span className="tb-above" style={{ left: end }} />
          <span className="tb-mark is-caution" style={{ left: end }} />
        </>
      )}
    </span>
  );
}
