import { announce } from '../../app/announce-store';
import { updateLibrary } from '../../app/library-store';
import type { Food } from '../../../shared/domain/food';
import { Dialog } from '../../ui/Dialog';
import './food-dialogs.css';

interface DeleteFoodDialogProps {
  readonly food: Pick<Food, 'id' | 'name'>;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before an own food leaves the library. Planned weeks keep their copy of it. */
export function DeleteFoodDialog({ food, onClose, onDeleted }: DeleteFoodDialogProps) {
  const remove = () => {
    updateLibrary((library) => {
      const { [food.id]: _removed, ...foods } = library.foods;
      return { ...library, foods, favourites: library.favourites.filter((id) => id !== food.id) };
    });
    announce(`${food.name} was deleted.`);
    onDeleted();
  };
  return (
    <Dialog onClose={onClose} title={`Delete ${food.name}?`} size={420}>
      <p className="fd-text">It can then no longer be added.</p>
      <p className="fd-text">Weeks that use it keep their copy and their numbers.</p>
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
