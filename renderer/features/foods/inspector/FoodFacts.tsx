import { useCatalog } from '#renderer/state/catalog-store';
import { useNavigate } from '#renderer/state/navigation';
import { usePlan } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { amountPer, placeAmong, sortAmount } from '#shared/domain/food/food-density';
import { MINERALS } from '#shared/domain/nutrients';
import { formatPortion } from '#shared/domain/food/portion';
import { mineralName } from '#shared/domain/score/score-text';
import { baseFoodId } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { isFilterOffered } from '../food-list';
import type { ListedFood } from '../food-list';
import { useFoodsView } from '../foods-view';
import { formatNumber, ordinal } from '#shared/domain/number-text';

/** How many uses are named before "n more". */
const USES_SHOWN = 4;

/** The food's rank in the keto set, its uses in this week, and its tags. */
export function FoodFacts({ food }: { readonly food: ListedFood }) {
  const { ketoFoods } = useCatalog();
  const plan = usePlan();
  const navigate = useNavigate();
  const sortedBy = useFoodsView((state) => state.sorting[0]?.id);
  const guard = useGuard();
  // A food without any of a mineral has no rank worth showing, and a mineral that the answers lock is never pointed
  // out.
  const places = MINERALS.filter((mineral) => isFilterOffered(guard, mineral)).flatMap((mineral) =>
    (sortAmount(amountPer(food, mineral, 'portion')) ?? 0) > 0 ? (placeAmong(ketoFoods, food, mineral) ?? []) : [],
  );
  const place = places.find(({ mineral }) => mineral === sortedBy) ?? places.toSorted((a, b) => a.place - b.place)[0];
  const slotNames = new Map(plan.slots.map((slot) => [slot.id, slot.name]));
  const uses = plan.days.flatMap((day) =>
    day.meals.flatMap((meal) =>
      meal.entries.flatMap((entry) =>
        entry.kind === 'food' && baseFoodId(entry.food) === food.id
          ? [
              {
                id: entry.id,
                words: `${formatDate(day.date, 'EEE')}, ${slotNames.get(meal.slot) ?? meal.slot}, ${formatPortion(entry.portion)}`,
              },
            ]
          : [],
      ),
    ),
  );
  const tags = (food.curated?.tags ?? []).filter((tag) =>
    MINERALS.every((mineral) => !tag.startsWith(mineral) || isFilterOffered(guard, mineral)),
  );
  return (
    <dl className="i-props stack fd-facts">
      {place === undefined ? null : (
        <div>
          <dt>{mineralName(place.mineral)} a portion</dt>
          <dd title="Among the keto set, foods with a known value">
            {ordinal(place.place)} of {formatNumber(place.among)} with a value
          </dd>
        </div>
      )}
      <div>
        <dt>This week</dt>
        <dd className="fd-uses">
          {uses.length === 0 ? <span className="dim">not planned</span> : null}
          {uses.slice(0, USES_SHOWN).map(({ id, words }) => (
            <button key={id} type="button" className="link" onClick={() => navigate('plan')}>
              {words}
            </button>
          ))}
          {uses.length > USES_SHOWN ? <span className="dim">{uses.length - USES_SHOWN} more</span> : null}
        </dd>
      </div>
      {tags.length === 0 ? null : (
        <div>
          <dt>Tags</dt>
          <dd>{tags.map((tag) => tag.replace('-', ' ')).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
