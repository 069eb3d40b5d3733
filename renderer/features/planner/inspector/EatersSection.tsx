import { IconBasket, IconCalendar, IconMinus, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { useEaters, useHousehold } from '#renderer/state/eaters-store';
import { usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';
import { tellDone } from '#renderer/state/tell';
import { classNames } from '#renderer/ui/class-names';
import { PortionStepper } from '#renderer/ui/PortionStepper';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { isSamePortion } from '#shared/domain/eaters/eater';
import { timesText } from '#shared/domain/eaters/eater-text';
import { timesOfDay } from '#shared/domain/eaters/times-of-day';
import { guestsOf, mealPortionOf, placeOf, usualPortionOf } from '#shared/domain/eaters/portions';
import { withUsualOf } from '#shared/domain/eaters/usual-portions';
import { formatNumber } from '#shared/domain/number-text';
import type { DayPlan, Slot } from '#shared/domain/week/week-plan';
import { slotsOf } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { changeGuests, changeMealPortion, guestRefusal } from '../board/eater-actions';
import styles from './eaters-section.module.css';

/** Most columns of portions the panel has room for. */
const MOST_COLUMNS = 2;

/**
 * Who eats how much on a day: portions by meal, guests, and the day's share of the shopping list. Nothing if the
 * planned person eats alone.
 */
export function EatersSection({ day }: { readonly day: DayPlan }) {
  const eaters = useEaters();
  const readOnly = useReadOnlyReason() !== null;
  if (eaters.length === 0 && guestsOf(day) === 0) return null;
  const groups = Array.from({ length: Math.ceil(eaters.length / MOST_COLUMNS) }, (_, index) =>
    eaters.slice(index * MOST_COLUMNS, (index + 1) * MOST_COLUMNS),
  );
  return (
    <>
      {groups.map((group) => (
        <Portions key={group.map(({ id }) => id).join()} day={day} eaters={group} readOnly={readOnly} />
      ))}
      <dl className={classNames(inspectorStyles.iProps, styles.props)} aria-label="Guests and list of the day">
        <Guests day={day} readOnly={readOnly} />
        <ListOfDay day={day} />
        <EveryDay day={day} eaters={eaters} readOnly={readOnly} />
      </dl>
    </>
  );
}

interface PortionsProps {
  readonly day: DayPlan;
  readonly eaters: readonly KnownEater[];
  readonly readOnly: boolean;
}

const mealPortion = (eater: KnownEater, day: DayPlan, slot: string): number =>
  mealPortionOf(eater, placeOf(day, slot).meal);

function Portions({ day, eaters, readOnly }: PortionsProps) {
  const slots: readonly Slot[] = slotsOf(usePlan());
  return (
    <section className={inspectorStyles.iMin}>
      <h3>
        <b>Portions</b>
        <span className={classNames(textStyles.dim, styles.unit)}>servings</span>
      </h3>
      <table className={styles.portions}>
        <thead>
          <tr>
            <th scope="col">
              <span className={textStyles.vh}>Meal</span>
            </th>
            <th scope="col">You</th>
            {eaters.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.id}>
              <th scope="row">{slot.name}</th>
              <td className={textStyles.num}>1</td>
              {eaters.map((eater) => (
                <td key={eater.id}>
                  <PortionStepper
                    label={`${eater.name}, ${slot.name}`}
                    portion={mealPortion(eater, day, slot.id)}
                    readOnly={readOnly}
                    onChange={(portion) => changeMealPortion(eater, { date: day.date, slot: slot.id }, portion)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Guests({ day, readOnly }: { readonly day: DayPlan; readonly readOnly: boolean }) {
  const guests = guestsOf(day);
  return (
    <div>
      <dt>
        <IconUserPlus size={15} stroke={1.7} aria-hidden />
        Guests on this day
      </dt>
      <dd className={styles.guests}>
        {guests === 0 ? <span className={textStyles.dim}>None</span> : <output>{formatNumber(guests)}</output>}
        {guests === 0 ? null : (
          <button
            type="button"
            aria-label="One guest less"
            disabled={readOnly}
            onClick={() => changeGuests(day.date, -1)}
          >
            <IconMinus size={13} stroke={1.7} aria-hidden />
          </button>
        )}
        <button
          type="button"
          aria-label="Add a guest"
          disabled={readOnly || guestRefusal(day.date, 1) !== null}
          onClick={() => changeGuests(day.date, 1)}
        >
          <IconPlus size={13} stroke={1.7} aria-hidden />
        </button>
      </dd>
    </div>
  );
}

function ListOfDay({ day }: { readonly day: DayPlan }) {
  const household = useHousehold();
  const lookup = useFoodLookup();
  const times = timesOfDay(day, household, lookup);
  return times === null ? null : (
    <div>
      <dt>
        <IconBasket size={15} stroke={1.7} aria-hidden />
        What is eaten on this day
      </dt>
      <dd className={textStyles.num}>{timesText(times)}</dd>
    </div>
  );
}

/** Makes the portions of this day the usual ones, after explaining again what that does. */
function EveryDay({ day, eaters, readOnly }: PortionsProps) {
  const slots = slotsOf(usePlan());
  const [isAsking, setIsAsking] = useState(false);
  const differs = eaters.some((eater) =>
    slots.some(({ id }) => !isSamePortion(mealPortion(eater, day, id), usualPortionOf(eater, id))),
  );
  if (!differs || readOnly) return null;
  const use = async (): Promise<void> => {
    setIsAsking(false);
    const { failure, step } = await changeDocuments('eaters', {
      label: `Portions of ${formatDate(day.date, 'EEEE')} are the usual ones`,
      library: (library) => ({ ...library, eaters: withUsualOf(library.eaters, day, slots) }),
    });
    tellDone(failure === null ? `${step?.label ?? ''}.` : failure.message, step);
  };
  return (
    <div>
      <dt>
        <IconCalendar size={15} stroke={1.7} aria-hidden />
        Use these portions
      </dt>
      <dd>
        {isAsking ? (
          <button type="button" className={textStyles.link} onClick={() => void use()}>
            yes, make them usual
          </button>
        ) : (
          <button type="button" className={textStyles.link} onClick={() => setIsAsking(true)}>
            on every day…
          </button>
        )}
      </dd>
    </div>
  );
}
