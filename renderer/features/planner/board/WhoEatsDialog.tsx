import { useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { currentEaters } from '#renderer/state/eaters-store';
import { currentPlan } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';
import { tellStep } from '#renderer/state/tell';
import { classNames } from '#renderer/ui/class-names';
import { Dialog } from '#renderer/ui/Dialog';
import { PortionStepper } from '#renderer/ui/PortionStepper';
import { Segmented } from '#renderer/ui/Segmented';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { eaterOn } from '#shared/domain/eaters/eater';
import { portionText } from '#shared/domain/eaters/eater-text';
import type { EntryPlace } from '#shared/domain/eaters/portions';
import { IN_TRAY, placeOf, portionOf, setEntryPortion } from '#shared/domain/eaters/portions';
import type { FoodLookup } from '#shared/domain/food/food';
import { kindLock, lockWords } from '#shared/domain/score/kind-lock';
import { isYours, setPortionOf, YOU } from '#shared/domain/week/entry-portions';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import type { Entry } from '#shared/domain/week/week-plan';
import { findEntry } from '#shared/domain/week/week-plan';
import { isNoDay } from '#shared/domain/week/week-tray';
import { entryParts } from './entry-title';
import { closeWhoEats, useWhoEatsRequest } from './who-eats-request';
import styles from './eaters.module.css';

/** Sets who eats an entry and how much, if it differs from the rest of its meal. */
export function WhoEatsDialog() {
  const id = useWhoEatsRequest();
  const plan = currentPlan();
  const found = id === null ? null : findEntry(plan, id);
  if (found === null || isNewerEntry(found.entry)) return null;
  const day = plan.days.find(({ date }) => date === found.at.date);
  const place = isNoDay(found.at) ? IN_TRAY : placeOf(day, found.at.slot);
  return <WhoEatsForm key={id} entry={found.entry} place={place} />;
}

/** What was set for each eater; `null`: as in the meal. */
type Chosen = Readonly<Record<string, number | null>>;

/** What an eater's answers rule out about an entry, as a sentence; `null`: nothing. */
function lockSentence(eater: KnownEater, entry: Entry, { date }: EntryPlace, lookup: FoodLookup): string | null {
  const food = entry.kind === 'food' ? lookup(entry.food) : undefined;
  const guard = date === null ? undefined : eaterOn(eater, date)?.guard;
  if (food === undefined || guard === undefined || entry.kind !== 'food') return null;
  const lock = kindLock({ food, grams: entry.grams }, [guard]);
  return lock === null ? null : `${food.name} is ${lockWords(lock)}: that is ${eater.name}’s own answer.`;
}

function WhoEatsForm({ entry, place }: { readonly entry: Entry; readonly place: EntryPlace }) {
  const lookup = useFoodLookup();
  const eaters = currentEaters();
  const portions = isNewerEntry(entry) ? {} : entry;
  const [isYoursNow, setIsYours] = useState(isYours(entry));
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(eaters.map(({ id }) => [id, setPortionOf(portions, id) ?? null])),
  );
  const { name } = entryParts(currentPlan(), entry);
  const isNote = entry.kind === 'note';
  const save = (): void => {
    closeWhoEats();
    tellStep(
      changeDocuments('plan', {
        label: `Who eats ${name}`,
        plan: (plan) =>
          eaters.reduce(
            (current, { id }) => setEntryPortion(current, entry.id, id, chosen[id] ?? null),
            setEntryPortion(plan, entry.id, YOU, isYoursNow ? null : 0),
          ),
      }),
    );
  };
  return (
    <Dialog title={`Who eats ${name}`} size={440} onClose={closeWhoEats}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={styles.who}>
          <span>You</span>
          <Segmented
            small
            label="You"
            value={isYoursNow ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: 'As planned' },
              { value: 'no', label: 'Not eating' },
            ]}
            onChange={(answer) => setIsYours(answer === 'yes')}
          />
        </div>
        {eaters.map((eater) => {
          const asMeal = portionOf(eater, withoutPortions(entry), place, lookup);
          const own = chosen[eater.id] ?? null;
          const lock = (own ?? asMeal) === 0 ? null : lockSentence(eater, entry, place, lookup);
          const set = (portion: number | null) => setChosen((before) => ({ ...before, [eater.id]: portion }));
          return (
            <div key={eater.id} className={styles.who}>
              <span>{eater.name}</span>
              <span className={styles.whoAmount}>
                <Segmented
                  small
                  label={eater.name}
                  value={own === null ? 'meal' : 'own'}
                  options={[
                    { value: 'meal', label: `As usual here, ${portionText(asMeal)}` },
                    { value: 'own', label: 'Other' },
                  ]}
                  onChange={(which) => set(which === 'meal' ? null : isNote ? 0 : asMeal === 0 ? 1 : 0)}
                />
                {own === null ? null : <PortionStepper label={`${eater.name}, ${name}`} portion={own} onChange={set} />}
              </span>
              {lock === null ? null : <p className={textStyles.fieldNote}>{lock}</p>}
            </div>
          );
        })}
        <p className={classNames(dialogStyles.dialogText, styles.about)}>
          A salt substitute or a supplement is yours alone until you say otherwise here; your own score changes only
          where you do not eat.
        </p>
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={closeWhoEats}>
            Cancel
          </button>
          <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)} data-autofocus>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The entry without any portions set on it. */
function withoutPortions(entry: Entry): Entry {
  return isNewerEntry(entry) ? entry : { ...entry, portions: undefined };
}
