import type { UseFormReturnType } from '@mantine/form';
import { FOOD_KINDS } from '#shared/domain/food/food';
import { knownOr } from '#shared/domain/newer-value';
import { netCarbsPer100g } from '#shared/domain/food/net-carbs';
import { nutrient } from '#shared/domain/nutrients';
import { CompoundAid } from '#renderer/ui/CompoundAid';
import { withSalt, withSodium } from './own-food-fill';
import type { FormNutrient, OwnFoodField, OwnFoodForm, OwnFoodResult } from './own-food-form';
import { askedNutrients } from './own-food-form';
import { formatNumber } from '#shared/domain/number-text';
import { NumberField } from '#renderer/ui/NumberInput';
import type { ShownProblems } from '#renderer/ui/use-shown-problems';
import styles from './food-dialogs.module.css';

interface OwnFoodNumbersProps {
  readonly form: UseFormReturnType<OwnFoodForm>;
  readonly result: OwnFoodResult;
  readonly problems: ShownProblems<OwnFoodField>;
}

/** The mineral a kind of food is bought for, whose compound its label may give instead. */
const COMPOUND_OF = {
  food: null,
  salt: 'sodium',
  'salt-substitute': 'potassium',
  supplement: 'magnesium',
  newer: null,
} as const;

/** The numbers on a label, minerals first, and the net carbs that follow from them. */
export function OwnFoodNumbers({ form, result, problems }: OwnFoodNumbersProps) {
  const { values } = form;
  const set = (id: FormNutrient, typed: string): void =>
    id === 'sodium' ? form.setValues(withSodium(values, typed)) : form.setFieldValue(`amounts.${id}`, typed);
  const mineral = COMPOUND_OF[knownOr(FOOD_KINDS, values.kind, 'newer')];
  const field = (id: FormNutrient) => (
    <NumberField
      key={id}
      label={`${nutrient(id).label}, ${nutrient(id).unit}`}
      value={values.amounts[id]}
      error={problems.of(id)}
      description={result.hints[id]}
      onBlur={() => problems.leave(id)}
      onChange={(text) => set(id, text)}
    />
  );
  const others = askedNutrients(values).filter((id) => id !== 'sodium');
  return (
    <>
      <div className={styles.ownGrid}>
        {field('sodium')}
        <NumberField
          label="or salt, g"
          value={values.salt}
          error={problems.of('salt')}
          onBlur={() => problems.leave('salt')}
          onChange={(text) => form.setValues(withSalt(values, text))}
        />
        {others.map(field)}
        <p className={styles.ownNet} role="status">
          {formatLabelNetCarbs(values, result)}
        </p>
      </div>
      {mineral === null ? null : (
        <>
          <p className={styles.ownNote}>Minerals are elemental milligrams, not the weight of the compound.</p>
          <CompoundAid key={mineral} mineral={mineral} onUse={(elemental) => set(mineral, elemental)} />
        </>
      )}
    </>
  );
}

function formatLabelNetCarbs(form: OwnFoodForm, { per100g, serving }: OwnFoodResult): string {
  const { grams, upTo } = netCarbsPer100g({ per100g, carbohydrateExcludesFibre: form.carbohydrateExcludesFibre });
  if (grams === null) return 'Net carbs not known';
  const per = serving ?? { unit: '100 g', grams: 100 };
  const amount = formatNumber((grams * per.grams) / 100, 1);
  return `Net carbs ${upTo ? 'up to ' : ''}${amount} g per ${per.unit}`;
}
