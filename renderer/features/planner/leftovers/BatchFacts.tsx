import { changeDocuments } from '#renderer/state/change-documents';
import { IconSoup } from '@tabler/icons-react';
import { useEffect } from 'react';
import { ensureLoaded } from '#renderer/state/planner-state';
import { useOpenWeeks, usePlan } from '#renderer/state/planner-store';
import {
  batchOf,
  cooking,
  cookingPlaceOf,
  MAX_COOKED_SERVINGS,
  setEntry,
  weeksOfBatch,
} from '#shared/domain/week/leftovers';
import type { Batch } from '#shared/domain/week/leftovers';
import { formatAmount } from '#shared/domain/typed-number';
import { formatLeftover, formatServings } from '#shared/domain/week/servings-text';
import { roundSum } from '#shared/domain/units';
import type { RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { findEntry, updateEntry } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { openLeftovers } from './leftovers-request';
import { focusOn } from '../selection-store';
import './leftovers.css';

interface BatchFactsProps {
  readonly entry: RecipeEntry;
  readonly readOnly: boolean;
}

/**
 * The batch cooked at an entry of the current week, with its leftovers; `isWhole` once those of the next week are
 * known.
 */
function useBatch(
  plan: WeekPlan,
  cookingId: string | null,
): { readonly batch: Batch | null; readonly isWhole: boolean } {
  const [week, nextWeek] = weeksOfBatch(plan.week);
  const next = useOpenWeeks()[nextWeek];
  const cook = cookingId === null ? undefined : findEntry(plan, cookingId)?.entry;
  const mayReachOn = cook?.kind === 'recipe' && cook.cook !== undefined;
  useEffect(() => {
    // A week that cannot be read stays unknown here; the dialog that plans leftovers reports it.
    if (mayReachOn) void ensureLoaded(nextWeek);
  }, [mayReachOn, nextWeek]);
  if (cookingId === null) return { batch: null, isWhole: true };
  const weeks = new Map<string, WeekPlan>([[week, plan], ...(next === undefined ? [] : [[nextWeek, next] as const])]);
  return { batch: batchOf(weeks, cookingId), isWhole: next !== undefined || !mayReachOn };
}

/** Where a planned recipe is cooked, and its planned portions: in the inspector of an entry. */
export function BatchFacts({ entry, readOnly }: BatchFactsProps) {
  const plan = usePlan();
  const { batch, isWhole } = useBatch(plan, entry.leftoverOf === null ? entry.id : null);
  if (entry.leftoverOf !== null) return <LeftoverFacts entry={entry} plan={plan} readOnly={readOnly} />;
  return (
    <section className="lo-batch" aria-label="Leftovers">
      {batch === null || (entry.cook === undefined && batch.leftovers.length === 0) ? null : (
        <CookingFacts batch={batch} isWhole={isWhole} />
      )}
      {batch === null || readOnly ? null : <CookMore batch={batch} />}
      {readOnly ? null : (
        <button type="button" className="btn outline" title="L" onClick={() => openLeftovers(entry.id)}>
          <IconSoup size={15} stroke={1.7} aria-hidden />
          {batch === null || batch.leftovers.length === 0 ? 'Cook more, plan leftovers…' : 'Change leftovers…'}
        </button>
      )}
    </section>
  );
}

function CookingFacts({ batch, isWhole }: { readonly batch: Batch; readonly isWhole: boolean }) {
  return (
    <>
      <p>
        {formatServings(batch.cooked)} cooked; bought here.
        {batch.spare > 0 && isWhole ? ` ${formatAmount(batch.spare)} not planned yet.` : ''}
      </p>
      {batch.leftovers.length === 0 ? null : (
        <ul aria-label="Planned leftovers">
          {batch.leftovers.map(({ at, entry }) => (
            <li key={entry.id}>
              {formatDate(at.date, 'EEEE d MMMM')}: {formatServings(entry.servings)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Warns that more is planned than cooked, with a button to cook enough; empty otherwise. */
function CookMore({ batch }: { readonly batch: Batch }) {
  if (batch.spare >= 0) return null;
  const needed = roundSum(batch.eaten + batch.planned);
  return (
    <>
      <p>
        {formatAmount(-batch.spare)} more {batch.spare < -1 ? 'servings are' : 'serving is'} planned than cooked.
      </p>
      {needed > MAX_COOKED_SERVINGS ? null : (
        <button
          type="button"
          className="btn outline"
          onClick={() =>
            changeDocuments('plan', {
              label: `${formatServings(needed)} cooked`,
              plan: (plan) =>
                updateEntry(
                  plan,
                  batch.entry.id,
                  setEntry((one) => cooking(one, needed, true)),
                ),
            })
          }
        >
          Cook {formatServings(needed)}
        </button>
      )}
    </>
  );
}

interface LeftoverFactsProps extends BatchFactsProps {
  readonly plan: WeekPlan;
}

function LeftoverFacts({ entry, plan, readOnly }: LeftoverFactsProps) {
  const eaten = findEntry(plan, entry.id)?.at.date ?? '';
  const place = cookingPlaceOf(plan, entry);
  const { batch } = useBatch(plan, place?.kind === 'here' ? place.entry.id : null);
  return (
    <section className="lo-batch" aria-label="Leftovers">
      <p>
        Leftover, {formatLeftover(plan, entry, eaten)}.
        {place?.kind === 'gone' ? ' It is bought like a recipe of its own.' : ' Nothing is bought for it.'}
      </p>
      {place?.kind === 'here' ? (
        <>
          {batch === null || readOnly ? null : <CookMore batch={batch} />}
          <button type="button" className="btn quiet" onClick={() => focusOn({ ...place.at, entry: place.entry.id })}>
            Go to where it is cooked
          </button>
          {readOnly ? null : (
            <button type="button" className="btn outline" onClick={() => openLeftovers(place.entry.id)}>
              Change leftovers…
            </button>
          )}
        </>
      ) : null}
    </section>
  );
}
