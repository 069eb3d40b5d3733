import { useNavigate } from '#renderer/state/navigation';
import { openWeek } from '#renderer/state/planner-store';
import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { ListedFood } from '../food-list';
import { useLibraryUses, useWeekUses } from '../own-food/use-food-uses';
import { counted, formatSome } from '#shared/domain/number-text';
import { Problem } from '#renderer/ui/Problem';

const WEEKS_SHOWN = 3;
const NAMES_SHOWN = 4;
/** People move through the list quickly; uses are searched only for a row they stay on. */
const LOOK_AFTER_MS = 250;

/** Where an own food is used: weeks from now on, recipes, templates, pinned entries. */
export function FoodUses({ food }: { readonly food: ListedFood }) {
  const navigate = useNavigate();
  const { recipes, templates, pinned } = useLibraryUses(food.id);
  const found = useWeekUses(food.id, 'from-now', LOOK_AFTER_MS);
  const show = (week: WeekId) => {
    void openWeek(week);
    navigate('plan');
  };
  const names = [
    ['Recipes', recipes.map(({ name }) => name)],
    ['Templates', templates.map(({ name }) => name)],
    ['Pinned', pinned.map(({ name }) => name)],
  ] as const;
  const weeks = found?.ok === true ? found.value.weeks : [];
  return (
    <section className="fd-used" aria-label="Used in">
      <h3>Used in</h3>
      <dl className="i-props stack fd-facts">
        <div>
          <dt>Weeks from now on</dt>
          <dd className="fd-uses">
            {found === null ? <span className="dim">looking…</span> : null}
            <Problem text={found?.ok === false ? found.error.message : null} isInline />
            {found?.ok === true && weeks.length === 0 ? <span className="dim">none</span> : null}
            {weeks.slice(0, WEEKS_SHOWN).map(({ week, uses }) => (
              <button
                key={week}
                type="button"
                className="link"
                title={formatWeekRange(week, 'long')}
                onClick={() => show(week)}
              >
                Week {weekNumber(week)}, {counted(uses.length, 'entry', 'entries')}
              </button>
            ))}
            {weeks.length > WEEKS_SHOWN ? <span className="dim">{weeks.length - WEEKS_SHOWN} more</span> : null}
          </dd>
        </div>
        {names.map(([label, all]) =>
          all.length === 0 ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatSome([...new Set(all)], NAMES_SHOWN)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
