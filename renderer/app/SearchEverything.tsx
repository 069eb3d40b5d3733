import { lazy, Suspense, useState } from 'react';
import { focusedMeal } from '../features/planner';
import { usePaletteView } from '../state/palette-request';

// Not part of the code the window starts with.
const PaletteHost = lazy(async () => ({ default: (await import('../features/palette')).PaletteHost }));

/** Shows the search over everything once it has been asked for. */
export function SearchEverything() {
  const isOpen = usePaletteView() !== null;
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!isOpen && !wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <PaletteHost focusedMeal={focusedMeal} />
    </Suspense>
  );
}
