import { Popover } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { addRecipeToPlan } from '#renderer/state/recipe-planning';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { usePlan, useReadOnlyReason, useToday } from '#renderer/state/planner-store';
import { tellDone } from '#renderer/state/tell';
import { formatDate, formatWeekRange } from '#shared/domain/week-id';
import { MAX_PLANNED_SERVINGS } from '#shared/domain/week/week-plan-recipes';
import { gramsWords, readServings, servingsText } from './recipe-words';
import { servingsWords } from '#shared/domain/week/servings-words';
import { rememberSlot, useRecipesView } from './recipes-view';
import { slotsOf } from './recipe-list';

const STEP = 0.5;

interface PlanRecipeProps {
  readonly recipe: PlannableRecipe;
  /** What a serving weighs cooked, where somebody weighed it: then an amount can be given in grams too. */
  readonly gramsPerServing: number | null;
  /** Why the recipe cannot be planned; `null`: it can. */
  readonly problem: string | null;
}

/** "Add to plan…": the day and the recipe of the week on screen, and how many servings. */
export function PlanRecipe({ recipe, gramsPerServing, problem }: PlanRecipeProps) {
  const [isOpen, setIsOpen] = useState(false);
  const readOnly = useReadOnlyReason();
  const titleId = useId();
  const reason = readOnly === null ? problem : 'This week is read-only';
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      offset={6}
      width={312}
      hideDetached={false}
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="btn primary"
          disabled={reason !== null}
          title={reason ?? undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          Add to plan…
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId} className="add-to-plan">
        <PlanForm
          recipe={recipe}
          gramsPerServing={gramsPerServing}
          titleId={titleId}
          onClose={() => setIsOpen(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface PlanFormProps extends Pick<PlanRecipeProps, 'recipe' | 'gramsPerServing'> {
  readonly titleId: string;
  readonly onClose: () => void;
}

function PlanForm({ recipe, gramsPerServing, titleId, onClose }: PlanFormProps) {
  const plan = usePlan();
  const today = useToday();
  const dayName = useId();
  const slotName = useId();
  const lastSlot = useRecipesView((state) => state.lastSlot);
  const dates = plan.days.map((day) => day.date);
  const suited = slotsOf(recipe);
  const [date, setDate] = useState(dates.includes(today) ? today : (dates[0] ?? today));
  const [slot, setSlot] = useState(
    () =>
      [plan.slots.find(({ id }) => suited.has(id)), plan.slots.find(({ id }) => id === lastSlot), plan.slots[0]].find(
        (one) => one !== undefined,
      )?.id ?? '',
  );
  const [text, setText] = useState('1');
  const servings = readServings(text, MAX_PLANNED_SERVINGS, gramsPerServing);
  const isGood = typeof servings === 'number';
  const chosenSlot = plan.slots.find(({ id }) => id === slot);

  const step = (direction: 1 | -1) => {
    // From an amount between the halves to the next half in that direction.
    const now = isGood ? servings : 1;
    const halves = direction === 1 ? Math.floor(now / STEP) + 1 : Math.ceil(now / STEP) - 1;
    setText(servingsText(Math.min(Math.max(halves * STEP, STEP), MAX_PLANNED_SERVINGS)));
  };
  const add = () => {
    if (!isGood || chosenSlot === undefined) return;
    const added = addRecipeToPlan(recipe.id, { date, slot }, servings);
    onClose();
    if (added === null) return;
    rememberSlot(slot);
    const words = `${servingsWords(servings)} of ${recipe.name} added to ${chosenSlot.name}, ${formatDate(date, 'EEEE')}.`;
    tellDone(words, added.step);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <p id={titleId}>
        Add <b>{recipe.name}</b> to {formatWeekRange(plan.week, 'short')}
      </p>
      <div className="seg sm" role="radiogroup" aria-label="Day">
        {dates.map((one) => (
          <label key={one} title={formatDate(one, 'EEEE d MMMM')}>
            <input type="radio" name={dayName} checked={one === date} onChange={() => setDate(one)} />
            <span>
              <DayLabel date={one} />
            </span>
          </label>
        ))}
      </div>
      <fieldset>
        <legend className="vh">Recipe</legend>
        {plan.slots.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name={slotName}
              checked={id === slot}
              data-autofocus={id === slot ? true : undefined}
              onChange={() => setSlot(id)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div className="ml-servings">
        <span>Servings</span>
        <div className="stepper" role="group" aria-label="Change servings">
          <button type="button" aria-label="Half a serving less" onClick={() => step(-1)}>
            <IconMinus size={14} stroke={1.7} aria-hidden />
          </button>
          <input
            aria-label="Servings"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            aria-invalid={!isGood}
            aria-describedby={isGood ? undefined : `${slotName}-problem`}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <button type="button" aria-label="Half a serving more" onClick={() => step(1)}>
            <IconPlus size={14} stroke={1.7} aria-hidden />
          </button>
        </div>
      </div>
      {!isGood ? (
        <p className="problem" role="alert" id={`${slotName}-problem`}>
          {servings.problem}
        </p>
      ) : gramsPerServing === null ? null : (
        <p className="ml-weight num">{gramsWords(servings * gramsPerServing)} cooked. A weight works too: “200 g”.</p>
      )}
      <div className="add-foot">
        <button type="button" className="btn quiet" onClick={onClose}>
          Cancel
        </button>
        <button
          type="submit"
          className="btn primary"
          disabled={!isGood}
          title={isGood ? undefined : 'The servings cannot be read'}
        >
          Add
        </button>
      </div>
    </form>
  );
}

function DayLabel({ date }: { readonly date: string }) {
  return (
    <>
      <span aria-hidden="true">{formatDate(date, 'EEEEEE')}</span>
      <span className="vh">{formatDate(date, 'EEEE d MMMM')}</span>
    </>
  );
}
