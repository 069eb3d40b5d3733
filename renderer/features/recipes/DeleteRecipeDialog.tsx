import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { Dialog } from '#renderer/ui/Dialog';
import { useEdit } from '#renderer/state/use-edit';
import { Problem } from '#renderer/ui/Problem';
import { deleteRecipe } from './recipe-edits';

interface DeleteRecipeDialogProps {
  readonly recipe: PlannableRecipe;
  readonly recipes: readonly PlannableRecipe[];
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before an own recipe is deleted. Planned days keep their copy of it; recipes that contain it do not. */
export function DeleteRecipeDialog({ recipe, recipes, onClose, onDeleted }: DeleteRecipeDialogProps) {
  const holders = recipes.filter((one) =>
    one.ingredients.some((part) => isNestedRecipe(part) && part.recipe === recipe.id),
  );
  const edit = useEdit(onClose);
  const remove = () =>
    edit.run(
      () => deleteRecipe(recipe),
      () => `${recipe.name} was deleted.`,
      onDeleted,
    );
  return (
    <Dialog onClose={onClose} title={`Delete ${recipe.name}?`} size={440}>
      <p className="fd-text">It can then no longer be planned. Days that have it keep their copy and their numbers.</p>
      {holders.length === 0 ? null : (
        <p className="fd-text">
          It is in {holders.map(({ name }) => name).join(', ')}: there it will be shown as no longer there, and its
          nutrition counts as unknown.
        </p>
      )}
      <div className="fd-foot">
        <Problem text={edit.problem} />
        <button type="button" className="btn quiet" data-autofocus onClick={onClose}>
          Keep it
        </button>
        <button type="button" className="btn primary" disabled={edit.isRunning} onClick={remove}>
          Delete
        </button>
      </div>
    </Dialog>
  );
}
