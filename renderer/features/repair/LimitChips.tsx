import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import type { NeverSuggested } from '#renderer/ui/NeverQuestion';
import { Segmented } from '#renderer/ui/Segmented';
import textStyles from '#renderer/ui/text.module.css';
import { adviceFor } from '#shared/domain/person/advice';
import type { Guard } from '#shared/domain/person/safety';
import { lockReason, offers } from '#shared/domain/person/safety';
import type { Relaxable } from '#shared/domain/repair/repair';
import type { Slot } from '#shared/domain/week/week-plan';
import { meansLabel, netCarbsLabel, neverLabel } from '#shared/domain/repair/limit-text';
import { LimitChip } from './LimitChip';
import { LimitNumber } from './LimitNumber';
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

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

function Check({ label, isChecked, isDisabled = false, onCheck }: CheckProps) {
  return (
    <label className={styles.qCheck}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
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
        <LimitChip
          label={netCarbsLabel(limits.netCarbs)}
          title="Most net carbs of the day"
          isInTheWay={inTheWay.has('netCarbs')}
          onUndo={undo('netCarbs')}
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
        {() => <Means limits={limits} guard={guard} onChange={onChange} />}
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
        {() =>
          slots.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              isChecked={limits.lockedSlots.includes(id)}
              onCheck={(isLocked) =>
                onChange({
                  ...limits,
                  lockedSlots: isLocked
                    ? [...limits.lockedSlots, id]
                    : limits.lockedSlots.filter((other) => other !== id),
                })
              }
            />
          ))
        }
      </LimitChip>
      <LimitChip label={SOURCE_WORDS[limits.source]} title="Where foods may come from" onUndo={undo('source')}>
        {() => (
          <fieldset className={styles.qChoices}>
            <legend className={textStyles.vh}>Where foods may come from</legend>
            {(['any', 'list', 'ticked'] as const).map((source) => (
              <label key={source} className={styles.qCheck}>
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

function Means({ limits, guard, onChange }: Pick<LimitChipsProps, 'limits' | 'guard' | 'onChange'>) {
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
      <Check
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
      <Check
        label="Entries may be taken off the day"
        isChecked={limits.allowRemoving}
        onCheck={(allowRemoving) => onChange({ ...limits, allowRemoving })}
      />
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
