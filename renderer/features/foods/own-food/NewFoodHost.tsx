import { flushSync } from 'react-dom';
import { closeNewFood, useNewFoodRequest } from '#renderer/state/new-food-request';
import { currentLibrary } from '#renderer/state/library-store';
import { OwnFoodDialog } from './OwnFoodDialog';

/** The form of an own food where another screen asked for one; that screen goes on with what was made. */
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
        // At once: a closed dialog gives the focus back, and nothing opened by the food made may lose it to that.
        flushSync(closeNewFood);
        if (made !== undefined) request.onMade({ ...made, id });
      }}
    />
  );
}
