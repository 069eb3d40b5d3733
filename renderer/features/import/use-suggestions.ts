import { useEffect, useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import type { GoodMatches } from '#shared/domain/import/good-match';
import { goodMatches } from '#shared/domain/import/good-match';
import { currentCatalog } from '#renderer/state/catalog-store';
import { currentLibrary } from '#renderer/state/library-store';
import { ownFoodsOf } from '#renderer/state/own-foods';
import { readInSlices } from './read-in-slices';
import type { TypedAnswers } from './match-answers';
import { answerTo } from './match-answers';

/**
 * A good match for each diary food without an answer when the list opened; most have none. They are found one by one
 * while the window stays responsive, and are only offered, never chosen automatically.
 */
export function useSuggestions(foods: readonly DiaryFood[], answers: TypedAnswers): ReadonlyMap<string, Food> {
  const [wanted] = useState(() => foods.filter((food) => answerTo(answers, food).choice === null));
  const [found, setFound] = useState<ReadonlyMap<string, Food>>(new Map());
  useEffect(() => {
    if (wanted.length === 0) return;
    const stop = new AbortController();
    const sofar = new Map<string, Food>();
    function* looking(): Generator<number, void, void> {
      const matches: GoodMatches<Food> = yield* goodMatches<Food>([
        ...ownFoodsOf(currentLibrary()),
        ...currentCatalog().foods,
      ]);
      for (const food of wanted) {
        const best = matches.best(food.name);
        if (best !== null) sofar.set(food.key, best);
        yield sofar.size;
      }
    }
    const show = (): void => setFound(new Map(sofar));
    void readInSlices(looking(), stop.signal, show).then(() => {
      if (!stop.signal.aborted) show();
    });
    return () => stop.abort();
  }, [wanted]);
  return found;
}
