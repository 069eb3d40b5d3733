import { LimitCheck } from '#renderer/ui/LimitCheck';
import { Segmented } from '#renderer/ui/Segmented';
import questionStyles from '#renderer/ui/limit-chip.module.css';
import { adviceFor } from '#shared/domain/person/advice';
import type { Guard } from '#shared/domain/person/safety';
import { lockReason, offers } from '#shared/domain/person/safety';
import type { RunLimits } from './run-limits';

interface MeansProps {
  readonly limits: RunLimits;
  readonly guard: Guard;
  readonly onChange: (limits: RunLimits) => void;
}

/** The question what may be taken besides food. */
export function Means({ limits, guard, onChange }: MeansProps) {
  const hasSalt = offers(guard, 'salt');
  const hasSupplements = offers(guard, 'supplement');
  const hasPotassiumSalts = guard.keto === 'open' && guard.blocks.size === 0;
  const isLocked = !hasSalt || !hasSupplements || !hasPotassiumSalts;
  return (
    <>
      <Segmented
        small
        label="What may be taken"
        value={limits.means}
        options={[
          { value: 'foods', label: 'Foods' },
          { value: 'salt', label: '+ salt' },
          { value: 'supplements', label: '+ supplements' },
        ]}
        onChange={(means) =>
          onChange({ ...limits, means, allowPotassiumSalts: means !== 'foods' && limits.allowPotassiumSalts })
        }
      />
      <LimitCheck
        label="Potassium salts too"
        isChecked={limits.allowPotassiumSalts}
        isDisabled={!hasPotassiumSalts}
        onCheck={(allowPotassiumSalts) =>
          onChange({
            ...limits,
            allowPotassiumSalts,
            means: allowPotassiumSalts && limits.means === 'foods' ? 'salt' : limits.means,
          })
        }
      />
      <LimitCheck
        label="Entries may be taken off the day"
        isChecked={limits.allowRemoving}
        onCheck={(allowRemoving) => onChange({ ...limits, allowRemoving })}
      />
      {isLocked ? (
        <p className={questionStyles.qNote}>
          {[
            hasSalt ? null : adviceFor(guard, 'drink-salt'),
            hasPotassiumSalts ? null : adviceFor(guard, 'drink-lite-salt'),
            hasSupplements ? null : adviceFor(guard, 'drink-magnesium'),
            lockReason(guard),
          ]
            .filter((text) => text !== null)
            .join(' ')}
        </p>
      ) : null}
    </>
  );
}
