import { lazy, Suspense } from 'react';
import { useNewFoodRequest } from '../state/new-food-request';

// Part of the Foods screen, whose code is not loaded with the window.
const NewFoodHost = lazy(async () => ({ default: (await import('../features/foods')).NewFoodHost }));

/** Shows the form for an own food over the screen that asked for one. */
export function NewFood() {
  if (useNewFoodRequest() === null) return null;
  return (
    <Suspense fallback={null}>
      <NewFoodHost />
    </Suspense>
  );
}
