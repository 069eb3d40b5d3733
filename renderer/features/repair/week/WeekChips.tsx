import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { Segmented } from '#renderer/ui/Segmented';
import { MOST_MORE_ENERGY } from '#shared/domain/repair/default-limits';
import type { WeekLimits } from '#shared/domain/repair/choose-week';
import { WEEK_LIMITS } from '#shared/domain/repair/choose-week';
import { meansLabel } from '#shared/domain/repair/limit-text';
import type { Guard } from '#shared/domain/person/safety';
import type { Slot } from '#shared/domain/week/week-plan';
import { LockedMeals } from '../LockedMeals';
import { NetCarbsChip } from '../NetCarbsChip';
import { lockedLabel } from '../repair-text';
import type { LimitPart, RunLimits } from '../run-limits';
import { isChanged, withUsual } from '../run-limits';
import { buysLabel, usesLabel, weekEnergyLabel } from './week-text';
import styles from '../repair.module.css';

export interface WeekChipsProps {
  readonly limits: RunLimits;
  /** What the run began with. */
  readonly usual: RunLimits;
  readonly rules: WeekLimits;
  readonly guard: Guard;
  readonly slots: readonly Slot[];
  /** The rules that what is accepted now does not keep. */
  readonly broken: ReadonlySet<keyof WeekLimits>;
  readonly onLimits: (limits: RunLimits) => void;
  readonly onRules: (rules: WeekLimits) => void;
}

const choices = (from: number, to: number): readonly { readonly value: number; readonly label: string }[] =>
  Array.from({ length: to - from + 1 }, (_one, at) => ({ value: from + at, label: String(from + at) }));

/** What the repair of a week is kept inside, a chip each; a change holds for this run and asks again. */
export function WeekChips(props: WeekChipsProps) {
  const { limits, usual, rules, guard, slots, broken, onLimits, onRules } = props;
  const undo = (part: LimitPart) =>
    isChanged(part, limits, usual) ? () => onLimits(withUsual(part, limits, usual)) : null;
  const undoRule = (rule: keyof WeekLimits) =>
    rules[rule] === WEEK_LIMITS[rule] ? null : () => onRules({ ...rules, [rule]: WEEK_LIMITS[rule] });
  return (
    <div className={styles.limits} role="group" aria-label="Kept inside">
      <span aria-hidden="true">Kept inside</span>
      {guard.hasNetCarbLimit ? <NetCarbsChip limits={limits} onUndo={undo('netCarbs')} onChange={onLimits} /> : null}
      <LimitChip
        label={weekEnergyLabel(limits, MOST_MORE_ENERGY)}
        title="Energy and protein of a day"
        onUndo={undo('energy')}
      >
        {(close) => (
          <LimitNumber
            bounds={[
              {
                label: 'Energy at most',
                unit: 'kcal',
                value: limits.energy.max,
                blank: `${MOST_MORE_ENERGY} more`,
              },
              { label: 'Protein at least', unit: 'g', value: limits.protein.min, blank: 'the usual' },
              { label: 'Protein at most', unit: 'g', value: limits.protein.max ?? null },
            ]}
            rules={{ most: 20_000 }}
            onChange={([max = null, least = null, most = null]) => {
              onLimits({ ...limits, energy: { ...limits.energy, max }, protein: { min: least, max: most } });
              close();
            }}
          />
        )}
      </LimitChip>
      <LimitChip label={meansLabel(limits)} title="What may be taken" onUndo={undo('means')}>
        {() => <MeansQuestion limits={limits} guard={guard} mayRemove onChange={onLimits} />}
      </LimitChip>
      <LimitChip
        label={buysLabel(rules.mostBuys)}
        title="Most new things to buy"
        isInTheWay={broken.has('mostBuys')}
        onUndo={undoRule('mostBuys')}
      >
        {() => (
          <Segmented
            label="Most new things to buy"
            value={rules.mostBuys}
            options={choices(0, WEEK_LIMITS.mostBuys)}
            onChange={(mostBuys) => onRules({ ...rules, mostBuys })}
          />
        )}
      </LimitChip>
      <LimitChip
        label={usesLabel(rules.mostUses)}
        title="Most days with one food"
        isInTheWay={broken.has('mostUses')}
        onUndo={undoRule('mostUses')}
      >
        {() => (
          <Segmented
            label="Most days with one food"
            value={rules.mostUses}
            options={choices(1, WEEK_LIMITS.mostUses)}
            onChange={(mostUses) => onRules({ ...rules, mostUses })}
          />
        )}
      </LimitChip>
      <LimitChip
        label={lockedLabel(limits.lockedSlots, slots)}
        title="Meals that stay as they are"
        hasLock={limits.lockedSlots.length > 0}
        onUndo={undo('lockedSlots')}
      >
        {() => <LockedMeals limits={limits} slots={slots} onChange={onLimits} />}
      </LimitChip>
    </div>
  );
}
