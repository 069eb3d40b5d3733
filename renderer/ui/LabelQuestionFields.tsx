import { Switch } from '@mantine/core';
import type { Food } from '#shared/domain/food/food';
import { isElemental } from '#shared/domain/food/label-answers';
import { CompoundAid } from './CompoundAid';
import type { readLabel, TypedAnswers } from './label-fields';
import { asksFibreRule, asksWeight, labelFieldName } from './label-fields';
import { NumberField } from './NumberInput';
import { classNames } from './class-names';
import styles from './label-fields.module.css';

interface LabelQuestionFieldsProps {
  readonly food: Food;
  readonly typed: TypedAnswers;
  readonly problems: ReturnType<typeof readLabel>['problems'];
  /** True if the first field takes the focus. */
  readonly takesFocus?: boolean;
  readonly onTyped: (typed: TypedAnswers) => void;
}

/** A refusal is announced when it appears. */
const SPOKEN = { role: 'alert' } as const;
/** More fields than this are in two columns. */
const MOST_IN_ONE_COLUMN = 3;

/** The fields for the values on the user's own label of a shipped row. */
export function LabelQuestionFields({ food, typed, problems, takesFocus = false, onTyped }: LabelQuestionFieldsProps) {
  const { ask } = food;
  if (ask === undefined) return null;
  const elemental = isElemental(food);
  const [asked] = ask.nutrients;
  const set = (id: keyof TypedAnswers['amounts'], text: string) =>
    onTyped({ ...typed, amounts: { ...typed.amounts, [id]: text } });
  const isWide = ask.nutrients.length > MOST_IN_ONE_COLUMN;
  return (
    <div className={classNames(styles.labelFields, isWide && styles.isWide)}>
      {asksWeight(food) ? (
        <NumberField
          className={styles.labelWeight}
          data-autofocus={takesFocus ? true : undefined}
          label="Figures on your label are for, g"
          description="100, or the weight of one serving."
          value={typed.grams}
          error={problems.grams}
          errorProps={SPOKEN}
          onChange={(grams) => onTyped({ ...typed, grams })}
        />
      ) : null}
      {ask.nutrients.map((id, index) => (
        <NumberField
          key={id}
          data-autofocus={takesFocus && index === 0 && !asksWeight(food) ? true : undefined}
          label={labelFieldName(food, id)}
          description={
            elemental ? 'The amount of the mineral itself, not of the compound (citrate, oxide, glycinate).' : undefined
          }
          value={typed.amounts[id] ?? ''}
          error={problems[id]}
          errorProps={SPOKEN}
          onChange={(text) => set(id, text)}
        />
      ))}
      {asksFibreRule(food) ? (
        <Switch
          className={styles.labelRule}
          label="This label’s carbs already exclude fibre"
          description="EU, UK and Australian labels do; US labels do not."
          checked={typed.carbohydrateExcludesFibre}
          onChange={(event) => onTyped({ ...typed, carbohydrateExcludesFibre: event.currentTarget.checked })}
        />
      ) : null}
      {elemental && asked !== undefined ? <CompoundAid mineral={asked} onUse={(text) => set(asked, text)} /> : null}
    </div>
  );
}
