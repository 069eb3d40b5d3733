import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { netCarbsLabel } from '#shared/domain/repair/limit-text';
import type { RunLimits } from './run-limits';

interface NetCarbsChipProps {
  readonly limits: RunLimits;
  readonly isInTheWay?: boolean;
  readonly onUndo: (() => void) | null;
  readonly onChange: (limits: RunLimits) => void;
}

/** The limit on net carbs. */
export function NetCarbsChip({ limits, isInTheWay = false, onUndo, onChange }: NetCarbsChipProps) {
  return (
    <LimitChip
      label={netCarbsLabel(limits.netCarbs)}
      title="Most net carbs of the day"
      isInTheWay={isInTheWay}
      onUndo={onUndo}
    >
      {(close) => (
        <LimitNumber
          bounds={[{ label: 'At most', unit: 'g', value: limits.netCarbs }]}
          rules={{ most: 500 }}
          onChange={([netCarbs = null]) => {
            onChange({ ...limits, netCarbs });
            close();
          }}
        />
      )}
    </LimitChip>
  );
}
