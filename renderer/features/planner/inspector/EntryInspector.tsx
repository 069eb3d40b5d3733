import { useUnits } from '#renderer/state/library-store';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { useCatalog } from '#renderer/state/catalog-store';
import { useShownEntry } from '#renderer/state/eater-scores';
import { useFoodLookup } from '#renderer/state/score-store';
import { kindWords, nutrientIn } from '#shared/domain/food/food';
import { netCarbsIn } from '#shared/domain/food/net-carbs';
import { amountOf, MINERALS, NUTRIENTS } from '#shared/domain/nutrients';
import type { Nutrient } from '#shared/domain/nutrients';
import { isQuickFood } from '#shared/domain/food/quick-numbers';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import {
  cookedWithSaltSentence,
  entryAmountText,
  isCookedWithSalt,
  saltStepsText,
} from '#shared/domain/week/quick-salt';
import { mineralName, formatNetCarbs, roundedDown, formatShare } from '#shared/domain/score/score-text';
import { baseFoodId } from '#shared/domain/week/week-plan';
import type { CellAddress, FoodEntry } from '#shared/domain/week/week-plan';
import { formatDecimals, formatMineral } from '#shared/domain/score/total-text';
import { formatNumber } from '#shared/domain/number-text';
import { EntryActions } from './EntryActions';
import { EntryHead } from './EntryHead';
import { PrepSection } from './PrepSection';
import { WhosePortion } from './WhosePortion';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import markStyles from '#renderer/ui/mark.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../week/week-panels.module.css';

/** The source of a food's figures, in one line. */
function sourceOf(id: string, longName: string | undefined): string {
  if (id.startsWith('sr28:')) return `USDA SR28, ${id.slice(5)}: ${longName ?? ''}. Food tables are approximate.`;
  if (id.startsWith('label:')) return `${longName ?? 'Label row'}. Figures of a label: check your own.`;
  if (isQuickFood(id)) return 'As you typed it. What is blank counts as unknown, never as 0.';
  return 'Your own food, as it was when it was planned.';
}

/** "—" when unknown; the three minerals round down like every amount toward a target, the others to their decimals. */
function amountText(amount: number | null, { id, decimals }: Nutrient): string {
  if (amount === null) return '—';
  const total = { amount, atLeast: false };
  return MINERALS.some((mineral) => mineral === id) ? formatMineral(total) : formatDecimals(total, decimals);
}

/** One planned food: its share of the day's minerals, and every nutrient with its source. */
export function EntryInspector({ entry: planned, at }: { readonly entry: FoodEntry; readonly at: CellAddress }) {
  const shown = useShownEntry(planned, at);
  const entry = shown.entry.kind === 'food' ? shown.entry : planned;
  const { targets } = shown;
  const food = useFoodLookup()(entry.food);
  const known = useCatalog().find(baseFoodId(entry.food));
  const units = useUnits();
  const counted = food !== undefined && hasNominalWeight(food);
  const carbs = food === undefined ? null : netCarbsIn(food, entry.grams);
  return (
    <>
      <div className={styles.inspScroll} tabIndex={0} role="region" aria-label="Chosen entry">
        <EntryHead date={at.date} title={food?.name ?? `Unknown food ${entry.food}`}>
          {entryAmountText(entry)}
          {(entry.portion.unit === 'g' && saltStepsText(entry.food, entry.portion) === null) || counted
            ? ''
            : `, ${units === 'us' ? formatGramsIn(entry.grams, units) : `${formatNumber(entry.grams)} g`}`}
          {food === undefined ? '' : ` · ${food.group}${isQuickFood(food.id) ? '' : ` · ${kindWords(food.kind)}`}`}
          {entry.locked ? ' · locked' : ''}
        </EntryHead>
        <WhosePortion shown={shown} />
        <PrepSection entry={planned} eaten={at.date} />
        {food !== undefined && known !== undefined && isCookedWithSalt(known.longName) ? (
          <p className={inspectorStyles.iMin}>{cookedWithSaltSentence(food)}</p>
        ) : null}
        {food === undefined ? (
          <>
            <p className={inspectorStyles.iMin}>
              This food is not in the catalog of this version. Its amounts count as unknown.
            </p>
            <EntryActions entry={planned} at={at} />
          </>
        ) : (
          <>
            {MINERALS.map((mineral) => {
              const amount = nutrientIn(food, mineral, entry.grams);
              const target = targets[mineral].floor;
              const estimate = food.estimated?.[mineral];
              return (
                <section className={classNames(inspectorStyles.iMin, styles.entryMin)} key={mineral}>
                  <h3>
                    {mineralName(mineral)}
                    <span>
                      {amount === null
                        ? isQuickFood(food.id)
                          ? 'not typed'
                          : 'no value in the food table'
                        : `${estimate === undefined ? '' : '≈ '}${roundedDown(amount)} mg`}
                      {amount === null || target === null ? (
                        ''
                      ) : (
                        <span className={textStyles.dim}>
                          {' '}
                          · {formatShare(amount, target)} of {formatNumber(target)}
                        </span>
                      )}
                    </span>
                  </h3>
                  {estimate === undefined ? null : (
                    <p className={inspectorStyles.iSup}>Estimated with the value of {estimate.name}, by your choice.</p>
                  )}
                  {amount === null || target === null ? null : (
                    <span className={classNames(markStyles.bar, markStyles.barLg, styles.neutral)} aria-hidden="true">
                      <span
                        className={markStyles.barFill}
                        style={{ width: `${Math.min(100, (100 * amount) / target)}%` }}
                      />
                    </span>
                  )}
                </section>
              );
            })}
            <EntryActions entry={planned} at={at} />
            <table className={styles.per}>
              <thead>
                <tr>
                  <th scope="col">
                    <span className={textStyles.vh}>Nutrient</span>
                  </th>
                  <th scope="col">this entry</th>
                  {counted ? null : <th scope="col">100 g</th>}
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">Net carbs, g</th>
                  <td>
                    {carbs?.grams == null
                      ? '—'
                      : formatNetCarbs({ amount: carbs.grams, upTo: carbs.upTo, atLeast: false }).replace(' g', '')}
                  </td>
                  {counted ? null : <td>{per100gNetCarbs(food)}</td>}
                </tr>
                {NUTRIENTS.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      {row.label}, {row.unit}
                    </th>
                    <td>{amountText(nutrientIn(food, row.id, entry.grams), row)}</td>
                    {counted ? null : <td>{amountText(amountOf(food.per100g, row.id), row)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
      <footer className={inspectorStyles.iFoot}>
        <p>{sourceOf(baseFoodId(entry.food), known?.longName)}</p>
      </footer>
    </>
  );
}

function per100gNetCarbs(food: Parameters<typeof netCarbsIn>[0]): string {
  const carbs = netCarbsIn(food, 100);
  return carbs.grams === null
    ? '—'
    : formatNetCarbs({ amount: carbs.grams, upTo: carbs.upTo, atLeast: false }).replace(' g', '');
}
