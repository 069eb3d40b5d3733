import { IconCheck } from '@tabler/icons-react';
import { LimitChip } from '#renderer/ui/LimitChip';
import { LimitNumber } from '#renderer/ui/LimitNumber';
import { MeansQuestion } from '#renderer/ui/MeansQuestion';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import { useNeverSuggested } from '#renderer/state/never-suggested';
import fieldStyles from '#renderer/ui/field.module.css';
import type { Guard } from '#shared/domain/person/safety';
import { meansLabel, netCarbsLabel, neverLabel, proteinLabel } from '#shared/domain/repair/limit-text';
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
  /** `null`: a week. */
  readonly day: IsoDate | null;
  readonly guard: Guard;
  readonly summary: FillSummary | null;
  readonly onChange: (form: GenerateForm) => void;
}

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** What a person can choose. A change is shown at once. */
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
                {formatDate(date, 'EEEEEE')}
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
          <LimitChip label={energyRange(limits)} title="Energy of a day" isInTheWay={isOutside('energy')}>
            {(close) => (
              <LimitNumber
                bounds={[
                  { label: 'At least', unit: 'kcal', value: limits.energy.min },
                  { label: 'At most', unit: 'kcal', value: limits.energy.max },
                ]}
                rules={{ most: 20_000 }}
                onChange={([min = null, max = null]) => {
                  setLimits({ ...limits, energy: { min, max } });
                  close();
                }}
              />
            )}
          </LimitChip>
          <LimitChip
            label={proteinLabel(limits.protein.min, limits.protein.max)}
            title="Protein of a day"
            isInTheWay={isOutside('protein')}
          >
            {(close) => (
              <LimitNumber
                bounds={[
                  { label: 'At least', unit: 'g', value: limits.protein.min },
                  { label: 'At most', unit: 'g', value: limits.protein.max ?? null },
                ]}
                rules={{ most: 1000 }}
                onChange={([min = null, max = null]) => {
                  setLimits({ ...limits, protein: { min, max } });
                  close();
                }}
              />
            )}
          </LimitChip>
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
