import { nutrientIn } from '#shared/domain/food/food';
import type { Food } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERAL_SYMBOL, MINERALS } from '#shared/domain/nutrients';
import { roundedDown } from '#shared/domain/score/score-text';
import comboboxStyles from './combobox.module.css';

/** The three minerals of an option: "Na 24  K 167  Mg —". */
export function OptionMinerals({ amountOf }: { readonly amountOf: (mineral: Mineral) => string }) {
  return (
    <span className={comboboxStyles.addMg}>
      {MINERALS.map((mineral) => `${MINERAL_SYMBOL[mineral]} ${amountOf(mineral)}`).join('  ')}
    </span>
  );
}

interface FoodOptionProps {
  readonly food: Food;
  /** Shown before its usual portion; by default its group. */
  readonly note?: string;
  readonly hasMinerals?: boolean;
  /** The units of the usual portion; by default as listed. */
  readonly units?: ShownUnits;
}

/** A food among search results: name, group and usual portion, and optionally what that contains. */
export function FoodOption({ food, note = food.group, hasMinerals = false, units = 'as-listed' }: FoodOptionProps) {
  const usual = usualPortionIn(food, units);
  return (
    <>
      <b>{food.name}</b>
      <small>
        {note} · {formatPortion(usual.portion)}
      </small>
      {hasMinerals ? (
        <OptionMinerals
          amountOf={(mineral) => {
            const amount = nutrientIn(food, mineral, usual.grams);
            return amount === null ? '—' : roundedDown(amount);
          }}
        />
      ) : null}
    </>
  );
}
