import { useMemo } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { useOwnFoods } from '#renderer/state/own-foods';
import type { Food, FoodId } from '#shared/domain/food/food';
import { possibleDuplicates } from '#shared/domain/own-food/own-food-duplicates';

/** How many are named. */
const SHOWN = 3;

interface DuplicateHintProps {
  readonly food: Food;
  readonly onMerge: (into: FoodId) => void;
}

/** Possible duplicates of an own food, each with a way to merge the two. */
export function DuplicateHint({ food, onMerge }: DuplicateHintProps) {
  const ownFoods = useOwnFoods();
  const { ketoFoods } = useCatalog();
  const found = useMemo(() => {
    const own = possibleDuplicates(
      food,
      ownFoods.filter(({ id }) => id !== food.id),
    ).map(({ id, name }) => ({ id, words: `${name} (your food)` }));
    const shipped = possibleDuplicates(
      food,
      ketoFoods.filter(({ ask }) => ask === undefined),
    ).map(({ id, name }) => ({ id, words: `${name} (catalog)` }));
    return [...own, ...shipped].slice(0, SHOWN);
  }, [food, ownFoods, ketoFoods]);
  return found.map(({ id, words }) => (
    <p key={id} className="fd-duplicate">
      Possible duplicate: {words}.{' '}
      <button type="button" className="link" aria-label={`Merge with ${words}…`} onClick={() => onMerge(id)}>
        Merge…
      </button>
    </p>
  ));
}
