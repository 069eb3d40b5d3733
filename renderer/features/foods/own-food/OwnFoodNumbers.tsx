import { TextInput } from '@mantine/core';
import { netCarbsPer100g } from '#shared/domain/food/net-carbs';
import { nutrient } from '#shared/domain/nutrients';
import { CompoundAid } from '#renderer/ui/CompoundAid';
import { withSalt, withSodium } from './own-food-fill';
import type { FormNutrient, OwnFoodField, OwnFoodForm, OwnFoodResult } from './own-food-form';
import { FORM_NUTRIENTS } from './own-food-form';
import { numberWords } from '#shared/domain/number-words';

interface OwnFoodNumbersProps {
  readonly form: OwnFoodForm;
  readonly result: OwnFoodResult;
  readonly problemOf: (field: OwnFoodField) => string | undefined;
  readonly onLeave: (field: OwnFoodField) => void;
  readonly onChange: (form: OwnFoodForm) => void;
}

/** The mineral a kind of food is bought for, whose compound its label may give instead. */
const COMPOUND_OF = { food: null, salt: 'sodium', 'salt-substitute': 'potassium', supplement: 'magnesium' } as const;

/** The numbers of a label, minerals first, and the net carbs they make. */
export function OwnFoodNumbers({ form, result, problemOf, onLeave, onChange }: OwnFoodNumbersProps) {
  const set = (id: FormNutrient, typed: string): void =>
    onChange(id === 'sodium' ? withSodium(form, typed) : { ...form, amounts: { ...form.amounts, [id]: typed } });
  const mineral = COMPOUND_OF[form.kind];
  const field = (id: FormNutrient) => (
    <TextInput
      key={id}
      label={`${nutrient(id).label}, ${nutrient(id).unit}`}
      inputMode="decimal"
      autoComplete="off"
      value={form.amounts[id]}
      error={problemOf(id)}
      description={result.hints[id]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onBlur={() => onLeave(id)}
      onChange={(event) => set(id, event.currentTarget.value)}
    />
  );
  const [sodium, ...others] = FORM_NUTRIENTS;
  return (
    <>
      <div className="own-grid">
        {field(sodium)}
        <TextInput
          label="or salt, g"
          inputMode="decimal"
          autoComplete="off"
          value={form.salt}
          error={problemOf('salt')}
          onBlur={() => onLeave('salt')}
          onChange={(event) => onChange(withSalt(form, event.currentTarget.value))}
        />
        {others.map(field)}
        <p className="own-net" role="status">
          {netCarbsWords(form, result)}
        </p>
      </div>
      {mineral === null ? null : (
        <>
          <p className="own-note">Minerals are elemental milligrams, not the weight of the compound.</p>
          <CompoundAid key={mineral} mineral={mineral} onUse={(elemental) => set(mineral, elemental)} />
        </>
      )}
    </>
  );
}

function netCarbsWords(form: OwnFoodForm, { per100g, serving }: OwnFoodResult): string {
  const { grams, upTo } = netCarbsPer100g({ per100g, carbohydrateExcludesFibre: form.carbohydrateExcludesFibre });
  if (grams === null) return 'Net carbs not known';
  const per = serving ?? { unit: '100 g', grams: 100 };
  const amount = numberWords((grams * per.grams) / 100, 1);
  return `Net carbs ${upTo ? 'up to ' : ''}${amount} g per ${per.unit}`;
}
