import { useEffect, useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import { useFoodSearch } from '#renderer/state/own-foods';
import { readInSlices } from './read-in-slices';
import type { TypedAnswers } from './match-answers';
import { answerTo } from './match-answers';

/**
 * The best search result for every diary food without an answer when the list opened. They are found one by one while
 * the window stays responsive; they are only offered, never chosen automatically.
 */
export function useSuggestions(foods: readonly DiaryFood[], answers: TypedAnswers): ReadonlyMap<string, Food> {
  const search = useFoodSearch();
  const [wanted] = useState(() => foods.filter((food) => answerTo(answers, food).choice === null));
  const [found, setFound] = useState<ReadonlyMap<string, Food>>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    const sofar = new Map<string, Food>();
    function* looking(): Generator<number, void, void> {
      for (const food of wanted) {
        const [first] = search.search(food.name, 1);
        if (first !== undefined) sofar.set(food.key, first);
        yield sofar.size;
      }
    }
    const show = (): void => setFound(new Map(sofar));
    void readInSlices(looking(), stop.signal, show).then(() => {
      if (!stop.signal.aborted) show();
    });
    return () => stop.abort();
  }, [search, wanted]);
  return found;
}
