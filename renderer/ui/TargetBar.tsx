import type { MineralTarget } from '#shared/domain/person/targets';
import markStyles from './mark.module.css';

/** The largest figure takes this share of the bar, so that there is space above it. */
const FULL_PERCENT = 86;

const percentOf = (amount: number, most: number): string => `${((100 * amount) / most) * (FULL_PERCENT / 100)}%`;

/** Floor and caution of one mineral on one scale: solid from the floor on, striped above the caution. Decorative. */
export function TargetBar({ target }: { readonly target: MineralTarget }) {
  const { floor, cautionAbove, cautionCounts } = target;
  const caution = cautionCounts === 'all' ? cautionAbove : null;
  const most = Math.max(floor ?? 0, caution ?? 0);
  if (most === 0) return <span className={markStyles.targetBar} aria-hidden="true" />;
  const end = caution === null ? '100%' : percentOf(caution, most);
  return (
    <span className={markStyles.targetBar} aria-hidden="true">
      {floor === null ? null : (
        <>
          <span className={markStyles.tbRange} style={{ left: percentOf(floor, most), right: `calc(100% - ${end})` }} />
          <span className={markStyles.tbMark} style={{ left: percentOf(floor, most) }} />
        </>
      )}
      {caution === null ? null : (
        <>
          <span className={markStyles.tbAbove} style={{ left: end }} />
          <span className={markStyles.tbMark} data-mark="caution" style={{ left: end }} />
        </>
      )}
    </span>
  );
}
