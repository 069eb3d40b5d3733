import { useMemo, useState } from 'react';
import { editRefusal } from '#renderer/state/change-documents';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { currentUnits } from '#renderer/state/library-store';
import { openNewFood } from '#renderer/state/new-food-request';
import { closePalette, returnPaletteFocus, usePaletteView } from '#renderer/state/palette-request';
import { currentPlan } from '#renderer/state/planner-store';
import { addRecipeToPlan } from '#renderer/state/recipe-planning';
import { findRecipe } from '#renderer/state/recipes-store';
import { showFood } from '#renderer/state/show-request';
import type { Step } from '#renderer/state/step';
import { tell, tellDone } from '#renderer/state/tell';
import { LabelQuestionDialog } from '#renderer/ui/LabelQuestionDialog';
import type { Food } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import { formatDate } from '#shared/domain/week-id';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { slotsOf } from '#shared/domain/week/week-plan';
import { KeysOfScreen } from './KeysOfScreen';
import type { Adding } from './library-rows';
import { Palette } from './Palette';

interface PaletteHostProps {
  /** The target meal on the board, `null` in a week without meals. */
  readonly focusedMeal: () => CellAddress | null;
}

/** "Tuesday, Dinner". */
function mealName(at: CellAddress | null): string {
  if (at === null) return '';
  const slot = slotsOf(currentPlan()).find(({ id }) => id === at.slot)?.name ?? at.slot;
  return `${formatDate(at.date, 'EEEE')}, ${slot}`;
}

function sayAdded(what: string, at: CellAddress, step: Step | null): void {
  if (step !== null) tellDone(`${what} added to ${mealName(at)}.`, step);
}

function addFood(food: Food, at: CellAddress): void {
  const portion = usualPortionIn(food, currentUnits());
  sayAdded(`${formatPortion(portion.portion)} ${food.name}`, at, addFoodToPlan(food, at, portion).step);
}

/** Shows the search over everything, or the keys of the screen, when requested. Mounted once by the shell. */
export function PaletteHost({ focusedMeal }: PaletteHostProps) {
  const view = usePaletteView();
  const [asked, setAsked] = useState<{ readonly food: Food; readonly at: CellAddress } | null>(null);
  const adding = useMemo((): Adding => {
    const withMeal = (run: (at: CellAddress) => void) => {
      const at = focusedMeal();
      const reason = editRefusal() ?? (at === null ? 'This week has no meals' : null);
      if (reason !== null) tell(reason);
      else if (at !== null) run(at);
    };
    return {
      food: (food) =>
        withMeal((at) => {
          if (food.ask === undefined) addFood(food, at);
          else setAsked({ food, at });
        }),
      recipe: (id) =>
        withMeal((at) => {
          const name = findRecipe(id)?.name ?? 'Recipe';
          sayAdded(`1 serving ${name}`, at, addRecipeToPlan(id, at, 1)?.step ?? null);
        }),
    };
  }, [focusedMeal]);
  const close = () => {
    closePalette();
    setTimeout(returnPaletteFocus);
  };
  if (asked !== null) {
    const { food, at } = asked;
    return (
      <LabelQuestionDialog
        food={food}
        onAnswer={(answered) => {
          setAsked(null);
          addFood(answered, at);
        }}
        onCancel={() => setAsked(null)}
      />
    );
  }
  switch (view) {
    case 'search':
      return (
        <Palette
          adding={adding}
          meal={mealName(focusedMeal())}
          onClose={close}
          onChosen={(run) => {
            closePalette();
            // After it has closed, so that whatever opens next returns the focus to where it was before.
            setTimeout(() => {
              returnPaletteFocus();
              run();
            });
          }}
          onNewFood={(name) => openNewFood({ name, onMade: ({ id }) => showFood(id) })}
        />
      );
    case 'keys':
      return <KeysOfScreen onClose={closePalette} />;
    case null:
      return null;
  }
}
