import { useUnits } from '#renderer/state/library-store';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { addRecipeToPlan } from '#renderer/state/recipe-planning';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { usePlan, useReadOnlyReason, useToday } from '#renderer/state/planner-store';
import { tellDone } from '#renderer/state/tell';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { formatList } from '#shared/domain/number-text';
import { daysHaving } from '#shared/domain/template/several-days';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import { MAX_PLANNED_SERVINGS } from '#shared/domain/week/week-plan-recipes';
import { formatGrams } from './recipe-text';
import { formatServings } from '#shared/domain/week/servings-text';
import { rememberSlot, setAdding, useRecipesView } from './recipes-view';
import { slotsOf } from './recipe-list';
import { leftOutIn } from '#shared/domain/week/made-without';
import { NumberInput } from '#renderer/ui/NumberInput';
import { placeIn } from '#renderer/ui/plan-place';
import { PlanPopover } from '#renderer/ui/PlanPopover';
import { Problem } from '#renderer/ui/Problem';
import { formatAmount } from '#shared/domain/typed-number';
import { readServings } from '#shared/domain/food/typed-servings';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './recipe-page.module.css';

const STEP = 0.5;

interface PlanRecipeProps {
  readonly recipe: PlannableRecipe;
  /** Cooked weight of a serving, if it was weighed: then an amount can be given in grams too. */
  readonly gramsPerServing: number | null;
  /** Why the recipe cannot be planned; `null`: it can. */
  readonly problem: string | null;
}

/** "Add to plan…": the day and the meal of the week on screen, and how many servings. */
export function PlanRecipe({ recipe, gramsPerServing, problem }: PlanRecipeProps) {
  const units = useUnits();
  const isOpen = useRecipesView((state) => state.isAdding);
  useEffect(() => () => setAdding(false), []);
  const [chosen, setChosen] = useState<Partial<CellAddress>>({});
  const [text, setText] = useState('1');
  const [isWhole, setIsWhole] = useState(false);
  const plan = usePlan();
  const today = useToday();
  const readOnly = useReadOnlyReason();
  const problemId = useId();
  const lastSlot = useRecipesView((state) => state.lastSlot);
  const suited = slotsOf(recipe);
  const place = placeIn(plan, {
    dates: [chosen.date, today],
    slots: [chosen.slot, plan.slots.find(({ id }) => suited.has(id))?.id, lastSlot],
  });
  const servings = readServings(text, MAX_PLANNED_SERVINGS, gramsPerServing);
  const isGood = typeof servings === 'number';

  const open = (opened: boolean) => {
    // Reset every time: one serving, in the suggested place.
    setChosen({});
    setText('1');
    setIsWhole(false);
    setAdding(opened);
  };
  const step = (direction: 1 | -1) => {
    // From an amount between two halves, a step goes to the next half in that direction.
    const now = isGood ? servings : 1;
    const halves = direction === 1 ? Math.floor(now / STEP) + 1 : Math.ceil(now / STEP) - 1;
    setText(formatAmount(Math.min(Math.max(halves * STEP, STEP), MAX_PLANNED_SERVINGS)));
  };
  const add = (slot: string, dates: readonly IsoDate[]) => {
    if (!isGood) return;
    const added = addRecipeToPlan(recipe.id, { date: dates[0] ?? '', slot }, servings, { isWhole, dates });
    open(false);
    if (added === null) return;
    rememberSlot(slot);
    const mealName = plan.slots.find((one) => one.id === slot)?.name ?? '';
    const made = recipe.without === null || isWhole ? '' : `, ${recipe.without},`;
    const words = `${formatServings(servings)} of ${recipe.name}${made} added to ${mealName}, ${formatList(dates.map((date) => formatDate(date, 'EEEE')))}.`;
    tellDone(words, added.step);
  };
  return (
    <PlanPopover
      name={recipe.name}
      plan={plan}
      place={place}
      onPlace={(part) => setChosen({ ...chosen, ...part })}
      isOpen={isOpen}
      onOpen={open}
      closedBecause={readOnly === null ? problem : 'This week is read-only'}
      problem={isGood ? null : 'The servings cannot be read'}
      daysHaving={(slot) => daysHaving(plan, slot, { kind: 'recipe', id: recipe.id })}
      onAdd={add}
    >
      <div className={styles.mlServings}>
        <span>Servings</span>
        <div
          className={classNames(fieldStyles.stepper, styles.mlServingsStepper)}
          role="group"
          aria-label="Change servings"
        >
          <button type="button" aria-label="Half a serving less" onClick={() => step(-1)}>
            <IconMinus size={14} stroke={1.7} aria-hidden />
          </button>
          <NumberInput
            aria-label="Servings"
            value={text}
            problem={isGood ? null : servings.problem}
            problemId={problemId}
            onFocus={(event) => event.currentTarget.select()}
            onChange={setText}
          />
          <button type="button" aria-label="Half a serving more" onClick={() => step(1)}>
            <IconPlus size={14} stroke={1.7} aria-hidden />
          </button>
        </div>
      </div>
      {recipe.without === null ? null : (
        <label className={styles.mlWhole}>
          <input type="checkbox" checked={isWhole} onChange={(event) => setIsWhole(event.currentTarget.checked)} />
          <span>
            With {leftOutIn(recipe.without)}
            <small>It is {recipe.without}.</small>
          </span>
        </label>
      )}
      {!isGood ? (
        <Problem text={servings.problem} id={problemId} />
      ) : gramsPerServing === null ? null : (
        <p className={classNames(textStyles.num, styles.mlWeight)}>
          {formatGrams(servings * gramsPerServing, units)} cooked. A weight works too: “200 g”.
        </p>
      )}
    </PlanPopover>
  );
}
