import { LimitCheck } from './LimitCheck';
import { Segmented } from './Segmented';
import { adviceFor } from '#shared/domain/person/advice';
import type { Guard } from '#shared/domain/person/safety';
import { lockReason, offers } from '#shared/domain/person/safety';
import type { RepairLimits } from '#shared/domain/repair/repair';
import styles from './limit-chip.module.css';

type Means = Pick<RepairLimits, 'means' | 'allowPotassiumSalts' | 'allowRemoving'>;

interface MeansQuestionProps<Limits extends Means> {
  readonly limits: Limits;
  readonly guard: Guard;
  /** True: also asks whether entries may be removed from the day. */
  readonly mayRemove?: boolean;
  readonly onChange: (limits: Limits) => void;
}

/** What may be used besides food; options the answers lock say so. */
export function MeansQuestion<Limits extends Means>({
  limits,
  guard,
  mayRemove = false,
  onChange,
}: MeansQuestionProps<Limits>) {
  const hasSalt = offers(guard, 'salt');
  const hasSupplements = offers(guard, 'supplement');
  const hasPotassiumSalts = guard.keto === 'open' && guard.blocks.size === 0;
  const isLocked = !hasSalt || !hasSupplements || !hasPotassiumSalts;
  return (
    <>
      <Segmented
        small
        label="What may be used"
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
      {mayRemove ? (
        <LimitCheck
          label="Entries may be taken off the day"
          isChecked={limits.allowRemoving}
          onCheck={(allowRemoving) => onChange({ ...limits, allowRemoving })}
        />
      ) : null}
      {isLocked ? (
        <p className={styles.qNote}>
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
