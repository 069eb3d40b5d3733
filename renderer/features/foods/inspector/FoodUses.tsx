import { useNavigate } from '#renderer/state/navigation';
import { openWeek } from '#renderer/state/planner-store';
import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { ListedFood } from '../food-list';
import { useLibraryUses, useWeekUses } from '../own-food/use-food-uses';
import { counted, formatSome } from '#shared/domain/number-text';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-inspector.module.css';

const WEEKS_SHOWN = 3;
const NAMES_SHOWN = 4;
/** Users move through the list quickly; uses are searched only for a row they stay on. */
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
    <section className={styles.fdUsed} aria-label="Used in">
      <h3>Used in</h3>
      <dl className={classNames(inspectorStyles.iProps, styles.fdUsedIProps, styles.fdFacts)}>
        <div>
          <dt>Weeks from now on</dt>
          <dd className={styles.fdUses}>
            {found === null ? <span className={textStyles.dim}>looking…</span> : null}
            <Problem text={found?.ok === false ? found.error.message : null} isInline />
            {found?.ok === true && weeks.length === 0 ? <span className={textStyles.dim}>none</span> : null}
            {weeks.slice(0, WEEKS_SHOWN).map(({ week, uses }) => (
              <button
                key={week}
                type="button"
                className={textStyles.link}
                title={formatWeekRange(week, 'long')}
                onClick={() => show(week)}
              >
                Week {weekNumber(week)}, {counted(uses.length, 'entry', 'entries')}
              </button>
            ))}
            {weeks.length > WEEKS_SHOWN ? (
              <span className={textStyles.dim}>{weeks.length - WEEKS_SHOWN} more</span>
            ) : null}
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
