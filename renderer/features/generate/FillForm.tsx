import { IconCheck } from '@tabler/icons-react';
import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import { useNeverSuggested } from '#renderer/state/never-suggested';
import fieldStyles from '#renderer/ui/field.module.css';
import { MAX_OF_DAY } from '#shared/domain/person/day-ranges';
import type { Guard } from '#shared/domain/person/safety';
import { gramsLabel, meansLabel, netCarbsLabel, neverLabel } from '#shared/domain/repair/limit-text';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import type { FillSummary } from './fill-summary';
import type { GenerateForm } from './generate-form';
import { dinnerBounds, withDates, withDinners, withEvenings } from './generate-form';
import { energyRange } from './generate-text';
import { Stepper } from './Stepper';
import { UseUpChips } from './UseUpChips';
import styles from './generate.module.css';

interface FillFormProps {
  readonly plan: WeekDocument;
  readonly form: GenerateForm;
  /** `null`: the whole week. */
  readonly day: IsoDate | null;
  readonly guard: Guard;
  readonly summary: FillSummary | null;
  readonly onChange: (form: GenerateForm) => void;
}

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

interface RangeChipProps {
  readonly label: string;
  readonly title: string;
  readonly unit: 'kcal' | 'g';
  readonly range: Pick<Range, 'min'> & { readonly max?: number | null | undefined };
  readonly isInTheWay: boolean;
  readonly onChange: (range: Range) => void;
}

/** The minimum and maximum per day. */
const RangeChip = ({ label, title, unit, range, isInTheWay, onChange }: RangeChipProps) => (
  <LimitChip label={label} title={title} isInTheWay={isInTheWay}>
    {(close) => (
      <LimitNumber
        bounds={[
          { label: 'At least', unit, value: range.min },
          { label: 'At most', unit, value: range.max ?? null },
        ]}
        rules={{ most: MAX_OF_DAY }}
        onChange={([min = null, max = null]) => {
          onChange({ min, max });
          close();
        }}
      />
    )}
  </LimitChip>
);

/** The choices. A change takes effect at once. */
export function FillForm({ plan, form, day, guard, summary, onChange }: FillFormProps) {
  const never = useNeverSuggested();
  const { limits } = form;
  const setLimits = (next: GenerateForm['limits']): void => onChange({ ...form, limits: next });
  const hasDinners = form.slots.includes('dinner') && form.dates.length > 1;
  const [least, most] = dinnerBounds(form.dates.length);
  const isOutside = (what: string): boolean => summary?.outside.some((one) => one.what.includes(what)) ?? false;
  return (
    <>
      <section className={styles.group} aria-label="Meals to fill">
        <h3>Meals to fill</h3>
        <div className={styles.chips}>
          {plan.slots.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={fieldStyles.chip}
              aria-pressed={form.slots.includes(id)}
              onClick={() => onChange({ ...form, slots: toggled(form.slots, id) })}
            >
              {form.slots.includes(id) ? <IconCheck size={13} stroke={1.7} aria-hidden /> : null}
              {name}
            </button>
          ))}
        </div>
        {day === null ? (
          <div className={styles.days} role="group" aria-label="Days to fill">
            {plan.days.map(({ date }) => (
              <button
                key={date}
                type="button"
                className={fieldStyles.chip}
                aria-pressed={form.dates.includes(date)}
                aria-label={formatDate(date, 'EEEE')}
                onClick={() => onChange(withDates(form, toggled(form.dates, date).toSorted()))}
              >
                {formatDate(date, 'EEE')}
              </button>
            ))}
          </div>
        ) : null}
      </section>
      {hasDinners ? (
        <section className={styles.group} aria-label="Dinners">
          <Stepper
            label="Different dinners"
            value={form.dinners}
            least={least}
            most={most}
            isUnmet={summary !== null && summary.dinners !== form.dinners}
            onChange={(dinners) => onChange(withDinners(form, dinners))}
          />
          <Stepper
            label="Evenings you cook"
            hint="Leftovers cover the others"
            value={form.evenings}
            least={least}
            most={most}
            isUnmet={summary !== null && summary.cooked !== form.evenings}
            onChange={(evenings) => onChange(withEvenings(form, evenings))}
          />
        </section>
      ) : null}
      <section
        className={styles.group}
        aria-label="Use up"
        data-unmet={
          summary?.usedUp.some(({ used, grams }) => used <= 0 || (grams !== null && used < grams)) || undefined
        }
      >
        <h3>Use up</h3>
        <UseUpChips useUp={form.useUp} onChange={(useUp) => onChange({ ...form, useUp })} />
      </section>
      <section
        className={styles.group}
        aria-label="Keep inside"
        data-unmet={(summary !== null && summary.outside.length > 0) || undefined}
      >
        <h3>Keep inside</h3>
        <div className={styles.chips}>
          {guard.hasNetCarbLimit ? (
            <LimitChip
              label={netCarbsLabel(limits.netCarbs)}
              title="Most net carbs of a day"
              isInTheWay={isOutside('net carbs')}
            >
              {(close) => (
                <LimitNumber
                  bounds={[{ label: 'At most', unit: 'g', value: limits.netCarbs }]}
                  rules={{ most: 500 }}
                  onChange={([netCarbs = null]) => {
                    setLimits({ ...limits, netCarbs });
                    close();
                  }}
                />
              )}
            </LimitChip>
          ) : null}
          <RangeChip
            label={energyRange(limits)}
            title="Energy of a day"
            unit="kcal"
            range={limits.energy}
            isInTheWay={isOutside('energy')}
            onChange={(energy) => setLimits({ ...limits, energy })}
          />
          <RangeChip
            label={gramsLabel('Protein', limits.protein)}
            title="Protein of a day"
            unit="g"
            range={limits.protein}
            isInTheWay={isOutside('protein')}
            onChange={(protein) => setLimits({ ...limits, protein })}
          />
          {limits.fat === undefined ? null : (
            <RangeChip
              label={gramsLabel('Fat', limits.fat)}
              title="Fat of a day"
              unit="g"
              range={limits.fat}
              isInTheWay={isOutside('fat')}
              onChange={(fat) => setLimits({ ...limits, fat })}
            />
          )}
          <LimitChip label={meansLabel(limits)} title="What may be added">
            {() => <MeansQuestion limits={limits} guard={guard} onChange={setLimits} />}
          </LimitChip>
          <LimitChip label={neverLabel(never.tags, never.foods.length)} title="Never suggest">
            {() => <NeverQuestion {...never} />}
          </LimitChip>
        </div>
      </section>
    </>
  );
}
