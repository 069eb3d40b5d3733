import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import type { NeverSuggested } from '#renderer/ui/NeverQuestion';
import { Segmented } from '#renderer/ui/Segmented';
import questionStyles from '#renderer/ui/limit-chip.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { Guard } from '#shared/domain/person/safety';
import type { Relaxable } from '#shared/domain/repair/repair';
import type { Slot } from '#shared/domain/week/week-plan';
import { meansLabel, neverLabel } from '#shared/domain/repair/limit-text';
import { LockedMeals } from './LockedMeals';
import { NetCarbsChip } from './NetCarbsChip';
import { editsLabel, energyLabel, lockedLabel, SOURCE_WORDS } from './repair-text';
import type { LimitPart, RunLimits } from './run-limits';
import { isChanged, withUsual } from './run-limits';
import styles from './repair.module.css';

export interface LimitChipsProps {
  readonly limits: RunLimits;
  /** What the run began with. */
  readonly usual: RunLimits;
  readonly guard: Guard;
  readonly slots: readonly Slot[];
  readonly inTheWay: ReadonlySet<Relaxable>;
  readonly never: NeverSuggested;
  readonly onChange: (limits: RunLimits) => void;
}

const hasOtherProtein = ({ protein }: RunLimits, { protein: usual }: RunLimits): boolean =>
  protein.min !== usual.min || (protein.max ?? null) !== (usual.max ?? null);

/** What the proposals are kept inside, a chip each; a change holds for this run only and the proposals follow at once. */
export function LimitChips({ limits, usual, guard, slots, inTheWay, never, onChange }: LimitChipsProps) {
  const undo = (part: LimitPart) =>
    isChanged(part, limits, usual) ? () => onChange(withUsual(part, limits, usual)) : null;
  const hasProtein = inTheWay.has('protein') || inTheWay.has('proteinMax') || hasOtherProtein(limits, usual);
  return (
    <div className={styles.limits} role="group" aria-label="Kept inside">
      <span aria-hidden="true">Kept inside</span>
      {guard.hasNetCarbLimit ? (
        <NetCarbsChip
          limits={limits}
          isInTheWay={inTheWay.has('netCarbs')}
          onUndo={undo('netCarbs')}
          onChange={onChange}
        />
      ) : null}
      <LimitChip
        label={energyLabel(limits, hasProtein)}
        title="Energy and protein of the day"
        isInTheWay={inTheWay.has('energy') || inTheWay.has('protein') || inTheWay.has('proteinMax')}
        onUndo={undo('energy')}
      >
        {(close) => (
          <LimitNumber
            bounds={[
              { label: 'Energy at least', unit: 'kcal', value: limits.energy.min },
              { label: 'Energy at most', unit: 'kcal', value: limits.energy.max },
              { label: 'Protein at least', unit: 'g', value: limits.protein.min },
              { label: 'Protein at most', unit: 'g', value: limits.protein.max ?? null },
            ]}
            rules={{ most: 20_000 }}
            onChange={([min = null, max = null, least = null, most = null]) => {
              onChange({ ...limits, energy: { min, max }, protein: { min: least, max: most } });
              close();
            }}
          />
        )}
      </LimitChip>
      <LimitChip
        label={editsLabel(limits.edits)}
        title="Most changes of one proposal"
        isInTheWay={inTheWay.has('edits')}
        onUndo={undo('edits')}
      >
        {() => (
          <Segmented
            label="Most changes of one proposal"
            value={limits.edits}
            options={[3, 4, 5].map((value) => ({ value, label: String(value) }))}
            onChange={(edits) => onChange({ ...limits, edits })}
          />
        )}
      </LimitChip>
      <LimitChip label={meansLabel(limits)} title="What may be taken" onUndo={undo('means')}>
        {() => <MeansQuestion limits={limits} guard={guard} mayRemove onChange={onChange} />}
      </LimitChip>
      <LimitChip label={neverLabel(never.tags, never.foods.length)} title="Never suggest">
        {() => <NeverQuestion {...never} />}
      </LimitChip>
      <LimitChip
        label={lockedLabel(limits.lockedSlots, slots)}
        title="Meals that stay as they are"
        hasLock={limits.lockedSlots.length > 0}
        onUndo={undo('lockedSlots')}
      >
        {() => <LockedMeals limits={limits} slots={slots} onChange={onChange} />}
      </LimitChip>
      <LimitChip label={SOURCE_WORDS[limits.source]} title="Where foods may come from" onUndo={undo('source')}>
        {() => (
          <fieldset className={styles.qChoices}>
            <legend className={textStyles.vh}>Where foods may come from</legend>
            {(['any', 'list', 'ticked'] as const).map((source) => (
              <label key={source} className={questionStyles.qCheck}>
                <input
                  type="radio"
                  name="repair-source"
                  checked={limits.source === source}
                  onChange={() => onChange({ ...limits, source })}
                />
                {SOURCE_WORDS[source]}
              </label>
            ))}
          </fieldset>
        )}
      </LimitChip>
    </div>
  );
}
