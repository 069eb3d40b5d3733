import { closeNewFood, useNewFoodRequest } from '#renderer/state/new-food-request';
import { currentLibrary } from '#renderer/state/library-store';
import { OwnFoodDialog } from './OwnFoodDialog';

/** The form for an own food when another screen asks for one; that screen goes on with the new food. */
export function NewFoodHost() {
  const request = useNewFoodRequest();
  if (request === null) return null;
  return (
    <OwnFoodDialog
      edited={null}
      name={request.name}
      onClose={closeNewFood}
      onSaved={(id) => {
        const made = currentLibrary().foods[id];
        closeNewFood();
        if (made !== undefined) request.onMade({ ...made, id });
      }}
    />
  );
}
