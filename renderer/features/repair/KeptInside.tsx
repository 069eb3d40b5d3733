import type { ReactNode } from 'react';
import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { MAX_OF_DAY } from '#shared/domain/person/day-ranges';
import type { Guard } from '#shared/domain/person/safety';
import { meansLabel } from '#shared/domain/repair/limit-text';
import type { Relaxable } from '#shared/domain/repair/repair';
import type { Slot } from '#shared/domain/week/week-plan';
import { LockedMeals } from './LockedMeals';
import { NetCarbsChip } from './NetCarbsChip';
import { energyLabel, lockedLabel } from './repair-text';
import type { RunLimits } from './run-limits';
import { undoOf } from './run-limits';
import styles from './repair.module.css';

export interface KeptInsideProps {
  readonly limits: RunLimits;
  /** The limits the run started with. */
  readonly usual: RunLimits;
  readonly guard: Guard;
  readonly slots: readonly Slot[];
  readonly inTheWay?: ReadonlySet<Relaxable>;
  readonly onChange: (limits: RunLimits) => void;
}

interface EnergyChipProps extends KeptInsideProps {
  /**
   * The most a day's energy may grow, in kcal, if nothing else is set: for a run that uses each day's own energy and
   * protein limits.
   */
  readonly mostMore?: number | undefined;
}

const NOTHING: ReadonlySet<Relaxable> = new Set();

function EnergyChip({ limits, usual, inTheWay = NOTHING, mostMore, onChange }: EnergyChipProps) {
  const { energy, protein, fat } = limits;
  const isOther = { protein: inTheWay.has('protein') || inTheWay.has('proteinMax'), fat: inTheWay.has('fat') };
  const named = (['protein', 'fat'] as const).filter(
    (part) => isOther[part] || JSON.stringify(limits[part]) !== JSON.stringify(usual[part]),
  );
  const eachDays = mostMore === undefined ? undefined : 'the usual';
  return (
    <LimitChip
      label={energyLabel(limits, { named, mostMore })}
      title={fat === undefined ? 'Energy and protein of a day' : 'Energy, protein and fat of a day'}
      isInTheWay={inTheWay.has('energy') || isOther.protein || isOther.fat}
      onUndo={undoOf('energy', { limits, usual, onChange })}
    >
      {(close) => (
        <LimitNumber
          bounds={[
            { label: 'Energy at least', unit: 'kcal', value: energy.min, blank: eachDays },
            {
              label: 'Energy at most',
              unit: 'kcal',
              value: energy.max,
              blank: mostMore === undefined ? undefined : `${mostMore} more`,
            },
            { label: 'Protein at least', unit: 'g', value: protein.min, blank: eachDays },
            { label: 'Protein at most', unit: 'g', value: protein.max ?? null },
            ...(fat === undefined
              ? []
              : [
                  { label: 'Fat at least', unit: 'g', value: fat.min },
                  { label: 'Fat at most', unit: 'g', value: fat.max },
                ]),
          ]}
          rules={{ most: MAX_OF_DAY }}
          onChange={([min = null, max = null, least = null, most = null, leastFat = null, mostFat = null]) => {
            onChange({
              ...limits,
              energy: { min, max },
              protein: { min: least, max: most },
              ...(fat === undefined ? {} : { fat: { min: leastFat, max: mostFat } }),
            });
            close();
          }}
        />
      )}
    </LimitChip>
  );
}

/**
 * The limits of a run, one chip each, with the run's own chips in between; a change applies to this run and takes
 * effect at once.
 */
export function KeptInside({ children, mostMore, ...props }: EnergyChipProps & { readonly children: ReactNode }) {
  const { limits, guard, slots, inTheWay = NOTHING, onChange } = props;
  return (
    <div className={styles.limits} role="group" aria-label="Kept inside">
      <span aria-hidden="true">Kept inside</span>
      {guard.hasNetCarbLimit ? (
        <NetCarbsChip
          limits={limits}
          isInTheWay={inTheWay.has('netCarbs')}
          onUndo={undoOf('netCarbs', props)}
          onChange={onChange}
        />
      ) : null}
      <EnergyChip {...props} mostMore={mostMore} />
      <LimitChip label={meansLabel(limits)} title="What may be used" onUndo={undoOf('means', props)}>
        {() => <MeansQuestion limits={limits} guard={guard} mayRemove onChange={onChange} />}
      </LimitChip>
      {children}
      <LimitChip
        label={lockedLabel(limits.lockedSlots, slots)}
        title="Meals that stay as they are"
        hasLock={limits.lockedSlots.length > 0}
        onUndo={undoOf('lockedSlots', props)}
      >
        {() => <LockedMeals limits={limits} slots={slots} onChange={onChange} />}
      </LimitChip>
    </div>
  );
}
