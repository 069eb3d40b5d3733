import { deleteOwnFood } from '#renderer/state/own-food-edits';
import type { Food } from '#shared/domain/food/food';
import { Dialog } from '#renderer/ui/Dialog';
import { FoodEditFoot } from './FoodEditFoot';
import { useEdit } from '#renderer/state/use-edit';
import { useLibraryUses, useWeekUses } from './use-food-uses';
import { WhereUsed } from './WhereUsed';
import './food-dialogs.css';

interface DeleteFoodDialogProps {
  readonly food: Pick<Food, 'id' | 'name'>;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
  readonly onMerge: () => void;
}

/** Asks before an own food is deleted, and shows where it is used and what happens there. */
export function DeleteFoodDialog({ food, onClose, onDeleted, onMerge }: DeleteFoodDialogProps) {
  const library = useLibraryUses(food.id);
  const fromNow = useWeekUses(food.id, 'from-now');
  const past = useWeekUses(food.id, 'past');
  const edit = useEdit(onClose);
  return (
    <Dialog onClose={edit.cancel} title={`Delete ${food.name}?`} size={480}>
      <p className="fd-text">It can then no longer be added. Planned weeks keep their copy and their numbers.</p>
      {library.recipes.length === 0 ? null : (
        <p className="fd-text">
          Recipes that use it will show it as no longer there: its nutrition is unknown in them, and their totals become
          “at least”.
        </p>
      )}
      <WhereUsed library={library} fromNow={fromNow} past={past} />
      <FoodEditFoot
        edit={edit}
        label="Delete"
        runningLabel="Deleting…"
        cancelLabel="Keep it"
        startsOnCancel
        onRun={() =>
          edit.run(
            () => deleteOwnFood(food.id),
            () => `${food.name} was deleted.`,
            onDeleted,
          )
        }
      >
        <button type="button" className="btn quiet fd-other" disabled={edit.isRunning} onClick={onMerge}>
          Merge into another food instead…
        </button>
      </FoodEditFoot>
    </Dialog>
  );
}
