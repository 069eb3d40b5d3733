import { IconSoup } from '@tabler/icons-react';
import { editPlan, useOpenWeeks, usePlan } from '../../app/planner-store';
import { batchOf, cookingPlaceOf, MAX_COOKED_SERVINGS, weeksOfBatch } from '../../../shared/domain/leftovers';
import type { Batch } from '../../../shared/domain/leftovers';
import { formatAmount } from '../../../shared/domain/portion';
import { leftoverWords, servingsWords } from '../../../shared/domain/servings-words';
import { roundSum } from '../../../shared/domain/units';
import type { RecipeEntry, WeekPlan } from '../../../shared/domain/week-plan';
import { findEntry, updateEntry } from '../../../shared/domain/week-plan';
import { formatDate } from '../../../shared/domain/week-id';
import { openLeftovers } from './leftovers-request';
import { focusOn } from './selection-store';
import './leftovers.css';

interface BatchFactsProps {
  readonly entry: RecipeEntry;
  readonly readOnly: boolean;
}

/** Where a planned meal is cooked, and what is planned of it: in the inspector of an entry. */
export function BatchFacts({ entry, readOnly }: BatchFactsProps) {
  const plan = usePlan();
  const open = useOpenWeeks();
  if (entry.leftoverOf !== null) return <LeftoverFacts entry={entry} plan={plan} readOnly={readOnly} />;
  const [week, nextWeek] = weeksOfBatch(plan.week);
  const next = open[nextWeek];
  const weeks = new Map<string, WeekPlan>([[week, plan], ...(next === undefined ? [] : [[nextWeek, next] as const])]);
  const batch = batchOf(weeks, entry.id);
  return (
    <section className="lo-batch" aria-label="Leftovers">
      {batch === null || (entry.cook === undefined && batch.leftovers.length === 0) ? null : (
        <CookingFacts batch={batch} />
      )}
      {batch === null || batch.spare >= 0 || readOnly ? null : <CookMore batch={batch} />}
      {readOnly ? null : (
        <button type="button" className="btn outline" title="L" onClick={() => openLeftovers(entry.id)}>
          <IconSoup size={15} stroke={1.7} aria-hidden />
          {batch === null || batch.leftovers.length === 0 ? 'Cook more, plan leftovers…' : 'Change leftovers…'}
        </button>
      )}
    </section>
  );
}

function CookingFacts({ batch }: { readonly batch: Batch }) {
  return (
    <>
      <p>
        {servingsWords(batch.cooked)} cooked; bought here.
        {batch.spare > 0 ? ` ${formatAmount(batch.spare)} not planned yet.` : ''}
        {batch.spare < 0 ? ` ${formatAmount(-batch.spare)} more planned than cooked.` : ''}
      </p>
      {batch.leftovers.length === 0 ? null : (
        <ul aria-label="Planned leftovers">
          {batch.leftovers.map(({ at, entry }) => (
            <li key={entry.id}>
              {formatDate(at.date, 'EEEE d MMMM')}: {servingsWords(entry.servings)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function CookMore({ batch }: { readonly batch: Batch }) {
  const needed = roundSum(batch.eaten + batch.planned);
  if (needed > MAX_COOKED_SERVINGS) return null;
  return (
    <button
      type="button"
      className="btn outline"
      onClick={() =>
        editPlan(`${formatAmount(needed)} servings cooked`, (plan) =>
          updateEntry(plan, batch.entry.id, (one) => (one.kind === 'recipe' ? { ...one, cook: needed } : one)),
        )
      }
    >
      Cook {servingsWords(needed)}
    </button>
  );
}

interface LeftoverFactsProps extends BatchFactsProps {
  readonly plan: WeekPlan;
}

function LeftoverFacts({ entry, plan, readOnly }: LeftoverFactsProps) {
  const eaten = findEntry(plan, entry.id)?.at.date ?? '';
  const place = cookingPlaceOf(plan, entry);
  return (
    <section className="lo-batch" aria-label="Leftovers">
      <p>
        Leftover, {leftoverWords(plan, entry, eaten)}.
        {place?.kind === 'gone' ? ' It is bought like a meal of its own.' : ' Nothing is bought for it.'}
      </p>
      {place?.kind === 'here' ? (
        <>
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
