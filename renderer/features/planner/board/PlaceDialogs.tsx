import { useMemo, useState } from 'react';
import { usePlan } from '#renderer/state/planner-store';
import { templateRules } from '#renderer/state/template-planning';
import { Dialog } from '#renderer/ui/Dialog';
import { DayToggles } from '#renderer/ui/DayToggles';
import { placeIn } from '#renderer/ui/plan-place';
import { PlaceFields } from '#renderer/ui/PlaceFields';
import { counted } from '#shared/domain/number-text';
import { bringToDays, hasAllOf, haveItText } from '#shared/domain/template/several-days';
import type { IsoDate } from '#shared/domain/week-id';
import { entriesOfDay, findEntry, slotsOf } from '#shared/domain/week/week-plan';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import { entryParts } from './entry-title';
import { listEffect } from './list-effect';
import { addToDays, copyTo, moveTo } from './place-actions';
import type { PlaceRequest } from './place-request';
import { closePlace, usePlaceRequest } from './place-request';
import { freeOf } from './lock-actions';
import { entryCount } from './plan-actions';
import styles from './place-dialogs.module.css';

/** Asks where entries are to go. */
export function PlaceDialogs() {
  const request = usePlaceRequest();
  if (request === null) return null;
  return request.kind === 'several-days' ? (
    <SeveralDays ids={request.ids} />
  ) : (
    <OnePlace kind={request.kind} ids={request.ids} />
  );
}

/** "Salmon, wild", "3 entries". */
function nameOf(plan: WeekPlan, ids: readonly string[]): string {
  const only = ids.length === 1 ? findEntry(plan, ids[0] ?? '')?.entry : undefined;
  return only === undefined ? entryCount(ids.length) : entryParts(plan, only).name;
}

function Foot({ doing, why }: { readonly doing: string; readonly why: string | null }) {
  return (
    <div className={dialogStyles.dialogFoot}>
      <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={closePlace}>
        Cancel
      </button>
      <button
        type="submit"
        className={classNames(buttonStyles.btn, buttonStyles.primary)}
        disabled={why !== null}
        title={why ?? undefined}
      >
        {doing}
      </button>
    </div>
  );
}

/** "Move to…" and "Copy to…": a day and a meal of the week on screen. */
function OnePlace({ kind, ids }: { readonly kind: 'move' | 'copy'; readonly ids: readonly string[] }) {
  const plan = usePlan();
  const from = findEntry(plan, ids[0] ?? '')?.at;
  const [chosen, setChosen] = useState<Partial<CellAddress>>({});
  const place = placeIn(plan, { dates: [chosen.date, from?.date], slots: [chosen.slot, from?.slot] });
  const free = kind === 'move' ? freeOf(ids) : ids;
  const verb = kind === 'move' ? 'Move' : 'Copy';
  const isOnly = ids.length === 1;
  const isThere = kind === 'move' && place !== null && place.date === from?.date && place.slot === from.slot;
  const reason = isThere && isOnly ? 'It is there already' : null;
  return (
    <Dialog title={`${verb} ${nameOf(plan, free)} to`} size={360} onClose={closePlace}>
      <form
        className={dialogStyles.addToPlan}
        onSubmit={(event) => {
          event.preventDefault();
          if (place === null) return;
          closePlace();
          if (kind === 'move') moveTo(ids, place);
          else copyTo(ids, place);
        }}
      >
        {free.length === ids.length ? null : (
          <p className={styles.say}>
            {free.length} of {ids.length} can move. The others are locked.
          </p>
        )}
        <div className={styles.place}>
          <PlaceFields
            plan={{ days: plan.days, slots: slotsOf(plan) }}
            place={place}
            onPlace={(part) => setChosen({ ...chosen, ...part })}
          />
        </div>
        <Foot doing={verb} why={reason} />
      </form>
    </Dialog>
  );
}

/** What the chosen days get, and the effect on the shopping list. */
function effectOf(plan: WeekPlan, ids: readonly string[], dates: readonly IsoDate[]): string {
  if (dates.length === 0) return 'Choose the days to add it to.';
  // Ids for counting only: what is really added gets its own.
  let made = 0;
  const rules = { ...templateRules(), newId: () => `tried-${(made += 1)}` };
  const { plan: after, leftOut } = bringToDays(plan, ids, dates, rules);
  const entriesIn = (one: WeekPlan) => one.days.reduce((sum, day) => sum + entriesOfDay(day).length, 0);
  const added = entriesIn(after) - entriesIn(plan);
  const kept = leftOut.length === 0 ? '' : ' Your safety answers leave the rest out.';
  return `Adds ${entryCount(added)}, ${listEffect(plan, after)}.${kept}`;
}

/** "Add to several days…": the same meal on the chosen days; days that have it already are disabled. */
function SeveralDays({ ids }: Pick<PlaceRequest, 'ids'>) {
  const plan = usePlan();
  const [chosen, setChosen] = useState<ReadonlySet<IsoDate>>(new Set());
  const have = useMemo(() => plan.days.flatMap(({ date }) => (hasAllOf(plan, ids, date) ? [date] : [])), [plan, ids]);
  const dates = plan.days.flatMap(({ date }) => (chosen.has(date) ? [date] : []));
  const effect = useMemo(
    () =>
      effectOf(
        plan,
        ids,
        plan.days.flatMap(({ date }) => (chosen.has(date) ? [date] : [])),
      ),
    [plan, ids, chosen],
  );
  const first = findEntry(plan, ids[0] ?? '');
  const isOne = ids.length === 1 && first !== null;
  const { name, amount } = isOne ? entryParts(plan, first.entry) : { name: entryCount(ids.length), amount: '' };
  const meal = isOne ? (slotsOf(plan).find(({ id }) => id === first.at.slot)?.name ?? first.at.slot) : 'the same meals';
  return (
    <Dialog title={`Add ${name} to several days`} size={380} onClose={closePlace}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (dates.length === 0) return;
          closePlace();
          addToDays(ids, dates, name);
        }}
      >
        <p className={dialogStyles.dialogText} id="several-days-meal">
          Add {amount === '' ? '' : `${amount} `}to {meal} on
        </p>
        <DayToggles
          dates={plan.days.map(({ date }) => date)}
          chosen={chosen}
          have={have}
          labelledBy="several-days-meal"
          onChange={setChosen}
        />
        <p className={styles.say} role="status">
          {haveItText(have)}
          {effect}
        </p>
        <Foot
          doing={dates.length === 0 ? 'Add' : `Add to ${counted(dates.length, 'day')}`}
          why={dates.length === 0 ? 'Choose a day first' : null}
        />
      </form>
    </Dialog>
  );
}
