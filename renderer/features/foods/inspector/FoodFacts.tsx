import { useMemo } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { useNavigate } from '#renderer/state/navigation';
import { usePlan } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import { amountPer, placeAmong, sortAmount } from '#shared/domain/food/food-density';
import { mayPointOut, rankNote } from '#shared/domain/score/pointing-out';
import { MINERALS } from '#shared/domain/nutrients';
import { foodTags } from '#shared/domain/food/diet-tags';
import { contentsText } from '#shared/domain/repair/limit-text';
import { formatPortion } from '#shared/domain/food/portion';
import { mineralName } from '#shared/domain/score/score-text';
import { baseFoodId } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import type { ListedFood } from '../food-list';
import { useSorting } from '../foods-view';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-inspector.module.css';

/** How many uses are named before "n more". */
const USES_SHOWN = 4;

/** The food's rank in the keto set, its uses in this week, and its tags. */
export function FoodFacts({ food }: { readonly food: ListedFood }) {
  const { ketoFoods, find } = useCatalog();
  const guard = useGuard();
  const ranked = useMemo(
    () => new Map(MINERALS.map((one) => [one, ketoFoods.filter((other) => mayPointOut(guard, other, one))])),
    [ketoFoods, guard],
  );
  const plan = usePlan();
  const navigate = useNavigate();
  const sortedBy = useSorting()[0]?.id;
  // A food without any of a mineral has no rank worth showing, and what the answers lock is never pointed out.
  const places = MINERALS.filter((mineral) => mayPointOut(guard, food, mineral)).flatMap((mineral) =>
    (sortAmount(amountPer(food, mineral, 'portion')) ?? 0) > 0
      ? (placeAmong(ranked.get(mineral) ?? [], food, mineral) ?? [])
      : [],
  );
  const note = rankNote(food);
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
    MINERALS.every((mineral) => !tag.startsWith(mineral) || mayPointOut(guard, food, mineral)),
  );
  return (
    <dl className={classNames(inspectorStyles.iProps, styles.fdFacts)}>
      {place === undefined ? null : (
        <div>
          <dt>{mineralName(place.mineral)} per portion</dt>
          <dd title="Among the keto set, foods with a known value">
            Rank {place.place} of {formatNumber(place.among)}
          </dd>
        </div>
      )}
      {note === null ? null : (
        <div>
          <dt>Selenium</dt>
          <dd>{note}</dd>
        </div>
      )}
      <div>
        <dt>This week</dt>
        <dd className={styles.fdUses}>
          {uses.length === 0 ? <span className={textStyles.dim}>not planned</span> : null}
          {uses.slice(0, USES_SHOWN).map(({ id, words }) => (
            <button key={id} type="button" className={textStyles.link} onClick={() => navigate('plan')}>
              {words}
            </button>
          ))}
          {uses.length > USES_SHOWN ? <span className={textStyles.dim}>{uses.length - USES_SHOWN} more</span> : null}
        </dd>
      </div>
      <div>
        <dt>Contains</dt>
        <dd>{contentsText(foodTags(food, find))}</dd>
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
