import { notifications } from '@mantine/notifications';
import type { Meal } from '#renderer/state/meals-store';
import { isMealIngredient } from '#shared/domain/food/library-recipe';
import { Dialog } from '#renderer/ui/Dialog';
import { removeMeal } from './meal-edits';
import { UndoNote } from '#renderer/ui/UndoNote';

interface DeleteMealDialogProps {
  readonly meal: Meal;
  readonly meals: readonly Meal[];
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before an own meal leaves the library. Planned days keep their copy of it; meals that hold it do not. */
export function DeleteMealDialog({ meal, meals, onClose, onDeleted }: DeleteMealDialogProps) {
  const holders = meals.filter((one) =>
    one.ingredients.some((part) => isMealIngredient(part) && part.recipe === meal.id),
  );
  const remove = () => {
    const putBack = removeMeal(meal.id);
    notifications.show({
      message: <UndoNote words={`${meal.name} was deleted.`} isOffered onUndo={putBack} />,
      className: 'added-note',
      withCloseButton: false,
    });
    onDeleted();
  };
  return (
    <Dialog onClose={onClose} title={`Delete ${meal.name}?`} size={440}>
      <p className="fd-text">It can then no longer be planned. Days that have it keep their copy and their numbers.</p>
      {holders.length === 0 ? null : (
        <p className="fd-text">
          It is in {holders.map(({ name }) => name).join(', ')}: there it will be shown as no longer there, and its
          nutrition counts as unknown.
        </p>
      )}
      <div className="fd-foot">
        <button type="button" className="btn quiet" data-autofocus onClick={onClose}>
          Keep it
        </button>
        <button type="button" className="btn primary" onClick={remove}>
          Delete
        </button>
      </div>
    </Dialog>
  );
}
