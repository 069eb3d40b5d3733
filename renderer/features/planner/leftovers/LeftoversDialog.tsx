import { changeDocuments } from '#renderer/state/change-documents';
import { useForm } from '@mantine/form';
import { useEffect, useMemo, useState } from 'react';
import { ensureLoaded, usePlannerState } from '#renderer/state/planner-state';
import { currentPlan, newEntryId } from '#renderer/state/planner-store';
import { tell } from '#renderer/state/tell';
import type { Batch, Weeks } from '#shared/domain/week/leftovers';
import { batchOf, cookedServings, planLeftovers, weeksOfBatch } from '#shared/domain/week/leftovers';
import { formatAmount } from '#shared/domain/typed-number';
import { datesOf, formatDate, shiftDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { Dialog } from '#renderer/ui/Dialog';
import { formatBatch, firstRows, leftoverSlots, readRows, readPortions, REFRIGERATOR_DAYS } from './leftovers-form';
import { closeLeftovers, useLeftoversRequest } from './leftovers-request';
import { Problem } from '#renderer/ui/Problem';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './leftovers.module.css';

/** Plans how much of a planned recipe is cooked and where its leftovers are eaten, in this week and the next. */
export function LeftoversDialog() {
  const entryId = useLeftoversRequest();
  return entryId === null ? null : <LoadedBatch key={entryId} entryId={entryId} />;
}

/** Reads the next week first: leftovers may be planned there. */
function LoadedBatch({ entryId }: { readonly entryId: string }) {
  const [weeks, setWeeks] = useState<Weeks<WeekDocument> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const plan = currentPlan();
    const [week, nextWeek] = weeksOfBatch(plan.week);
    // Loaded for editing, so that the edit can change what is planned there.
    void ensureLoaded(nextWeek).then((failure) => {
      if (!isWanted) return;
      const next = usePlannerState.getState().documents[nextWeek];
      if (failure !== null || next === undefined) {
        tell('The next week could not be read, so leftovers cannot be planned now. Nothing was changed.');
        closeLeftovers();
      } else
        setWeeks(
          new Map([
            [week, plan],
            [nextWeek, next],
          ]),
        );
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const batch = useMemo(() => (weeks === null ? null : batchOf(weeks, entryId)), [entryId, weeks]);
  const [here, next] = weeks === null ? [] : [...weeks.values()];
  return batch === null || here === undefined || next === undefined ? null : (
    <BatchForm batch={batch} plan={here} next={next} />
  );
}

interface BatchFormProps {
  readonly batch: Batch;
  /** The week it is cooked in and the one after it, as they were when the dialog opened. */
  readonly plan: WeekDocument;
  readonly next: WeekDocument;
}

function BatchForm({ batch, plan, next }: BatchFormProps) {
  const slots = leftoverSlots(batch, plan, next);
  const recipe = plan.recipes[batch.entry.recipe];
  const name = recipe?.name ?? batch.entry.recipe;
  const day = formatDate(batch.at.date, 'EEEE');
  // A recipe is usually cooked whole: all the servings it makes.
  const [initialValues] = useState(() => {
    const cook = batch.entry.cook ?? Math.max(recipe?.servings ?? 0, cookedServings(batch.entry));
    const lastDay = datesOf(next.week)[6] ?? batch.at.date;
    return { cook: formatAmount(cook), rows: firstRows(batch, cook, lastDay, slots) };
  });
  const form = useForm({ initialValues });
  const { rows } = form.values;
  const [failure, setFailure] = useState('');
  const [isSaving, setIsSaving] = useState(false);
  const cook = readPortions(form.values.cook);
  const { portions, problems, planned } = readRows(rows);
  const cookProblem =
    typeof cook === 'string'
      ? cook
      : cook === null
        ? 'Say how many servings are cooked.'
        : cook < batch.eaten
          ? `At least the ${formatAmount(batch.eaten)} eaten on ${day}.`
          : null;
  const isReady = cookProblem === null && typeof cook === 'number' && problems.size === 0 && !isSaving;

  const apply = async () => {
    if (!isReady || typeof cook !== 'number') return;
    const { documents } = usePlannerState.getState();
    if (documents[plan.week] !== plan || documents[next.week] !== next) {
      setFailure('The plan was changed meanwhile, so nothing was planned; close this and open it again.');
      return;
    }
    const weeks: Weeks<WeekDocument> = new Map([plan, next].map((one) => [one.week, one]));
    const after = planLeftovers(weeks, batch.entry.id, { cook, portions }, newEntryId);
    const label = planned === 0 ? `${name}: ${formatAmount(cook)} cooked` : `Planned leftovers of ${name}`;
    if (after.get(next.week) === next) {
      changeDocuments('leftovers', { label, plan: (now) => after.get(plan.week) ?? now });
      closeLeftovers();
      return;
    }
    setIsSaving(true);
    const outcome = await changeDocuments('leftovers', {
      label,
      weeks: new Map([...after].map(([id, document]) => [id, () => document])),
    });
    setIsSaving(false);
    if (outcome.failure === null) closeLeftovers();
    else setFailure(outcome.failure.message);
  };

  return (
    <Dialog onClose={closeLeftovers} title={`Leftovers of ${name}`} size={560}>
      <form
        className={styles.loForm}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <p className={styles.loCook}>
          <label htmlFor="lo-cook">Cook on {day}</label>
          <NumberInput
            id="lo-cook"
            data-autofocus
            problem={cookProblem}
            problemId="lo-cook-problem"
            value={form.values.cook}
            onChange={(text) => form.setFieldValue('cook', text)}
          />
          <span>servings, {formatAmount(batch.eaten)} eaten there</span>
        </p>
        <Problem text={cookProblem} id="lo-cook-problem" />
        <ul className={styles.loRows} aria-label="Days for leftovers">
          {rows.map((row, index) => {
            const words = formatDate(row.date, 'EEEE d MMMM');
            const problem = problems.get(row.key);
            const isLate = row.date > shiftDate(batch.at.date, REFRIGERATOR_DAYS);
            return (
              <li key={row.key} className={row.date === plan.days[6]?.date ? styles.endsWeek : undefined}>
                <span>
                  {words}
                  {isLate ? <small> freeze</small> : null}
                </span>
                <Select aria-label={`Meal on ${words}`} {...form.getInputProps(`rows.${index}.slot`)}>
                  {slots.on(row.date).map((slot) => (
                    <option key={slot.id} value={slot.id}>
                      {slot.name}
                    </option>
                  ))}
                </Select>
                <NumberInput
                  aria-label={`Servings on ${words}`}
                  placeholder="none"
                  problem={problem}
                  problemId={`lo-${row.key}-problem`}
                  value={row.servings}
                  onChange={(text) => form.setFieldValue(`rows.${index}.servings`, text)}
                />
                <Problem text={problem} id={`lo-${row.key}-problem`} />
              </li>
            );
          })}
        </ul>
        <p className={styles.loSum} role="status">
          {typeof cook === 'number' ? formatBatch(cook, batch.eaten, planned, day) : ''}
        </p>
        <p className={styles.loNote}>
          Cooked food keeps 3 to 4 days in the refrigerator; freeze what is for later (USDA FSIS, Leftovers and Food
          Safety). Everything is bought for {day}.
        </p>
        <Problem text={failure} />
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={closeLeftovers}>
            Cancel
          </button>
          <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)} disabled={!isReady}>
            {isSaving ? 'Saving…' : 'Plan it'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
