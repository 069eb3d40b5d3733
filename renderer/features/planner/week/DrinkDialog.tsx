import { changeDocuments } from '#renderer/state/change-documents';
import { useId, useState } from 'react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { announce } from '#renderer/state/announce-store';
import { currentPlan, newEntryId, usePlan } from '#renderer/state/planner-store';
import { currentGuard, useGuard } from '#renderer/state/score-store';
import { Dialog } from '#renderer/ui/Dialog';
import { readTypedNumber } from '#renderer/ui/typed-number';
import { adviceFor, isOffered } from '#shared/domain/person/advice';
import type { DrinkPartId } from '#shared/domain/week/electrolyte-drink';
import { DRINK_PARTS, drinkRecipe, MAX_DRINK_ML, perServing } from '#shared/domain/week/electrolyte-drink';
import { MINERALS } from '#shared/domain/nutrients';
import { mineralName, roundedDown } from '#shared/domain/score/score-words';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { addDrink, drinkLookup, refusedDrink } from './drink-edit';
import { currentSelection, focusOn } from '../selection-store';
import '../board/quick-salt.css';

/** What the fields begin with: a litre with a quarter teaspoon of salt, nothing else. */
const BEGIN: Readonly<Record<DrinkPartId | 'water' | 'servings', string>> = {
  water: '1000',
  servings: '2',
  salt: '0.25',
  'lite-salt': '0',
  magnesium: '0',
};

const MOST: Readonly<Record<keyof typeof BEGIN, number>> = {
  water: MAX_DRINK_ML,
  servings: 20,
  salt: 6,
  'lite-salt': 6,
  magnesium: 1000,
};

/** A typed amount, `null` for what cannot be read or used. Water and servings must be more than 0. */
function readAmount(text: string, field: keyof typeof BEGIN): number | null {
  const amount = text.trim() === '' ? 0 : readTypedNumber(text);
  if (amount === null) return null;
  const isPositive = amount > 0 || (field !== 'water' && field !== 'servings');
  return isPositive && amount <= MOST[field] ? amount : null;
}

/** Mixes an electrolyte drink and plans it as one entry whose ingredients keep their kinds. Locked parts are not offered. */
export function DrinkDialog({ onClose }: { readonly onClose: () => void }) {
  const guard = useGuard();
  const plan = usePlan();
  const lookup = drinkLookup(currentCatalog());
  const [texts, setTexts] = useState(BEGIN);
  const [date, setDate] = useState(currentSelection().day ?? plan.days[0]?.date ?? '');
  const [slot, setSlot] = useState(plan.slots.find(({ id }) => id === 'drinks')?.id ?? plan.slots[0]?.id ?? '');
  const parts = DRINK_PARTS.filter((part) => isOffered(guard, part.advice));
  const locked = DRINK_PARTS.filter((part) => !isOffered(guard, part.advice));
  const amounts = {
    water: readAmount(texts.water, 'water'),
    servings: readAmount(texts.servings, 'servings'),
    ...Object.fromEntries(parts.map(({ id }) => [id, readAmount(texts[id], id)])),
  };
  const isGood = !Object.values(amounts).includes(null);
  const amountOf = (id: DrinkPartId): number =>
    parts.some((part) => part.id === id) ? (readAmount(texts[id], id) ?? 0) : 0;
  const recipe = drinkRecipe(
    {
      waterMl: amounts.water ?? 0,
      servings: amounts.servings ?? 1,
      parts: { salt: amountOf('salt'), 'lite-salt': amountOf('lite-salt'), magnesium: amountOf('magnesium') },
    },
    lookup,
  );
  const minerals = perServing(recipe, lookup);
  const add = () => {
    const at: CellAddress = { date, slot };
    const refused = refusedDrink(currentPlan(), at, recipe, currentGuard());
    if (!isGood || refused) {
      if (refused) announce('This drink is not offered with your answers to the safety questions.');
      return;
    }
    const id = newEntryId();
    changeDocuments('plan', {
      label: 'Added an electrolyte drink',
      plan: (before) => addDrink(before, at, recipe, id),
    });
    onClose();
    focusOn({ ...at, entry: id });
  };
  return (
    <Dialog onClose={onClose} title="Mix an electrolyte drink" size={640}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="drink-form">
          <div className="drink-fields">
            <Field
              label="Water"
              unit="ml"
              text={texts.water}
              isWrong={amounts.water === null}
              most={MOST.water}
              onChange={(water) => setTexts({ ...texts, water })}
            />
            {parts.map((part) => (
              <Field
                key={part.id}
                label={part.label}
                unit={part.unit === 'tsp' ? 'tsp' : 'mg'}
                note={adviceFor(guard, part.advice) ?? ''}
                text={texts[part.id]}
                isWrong={readAmount(texts[part.id], part.id) === null}
                most={MOST[part.id]}
                onChange={(text) => setTexts({ ...texts, [part.id]: text })}
              />
            ))}
            {locked.map((part) => (
              <p key={part.id} className="dialog-text">
                {adviceFor(guard, part.advice)}
              </p>
            ))}
            <Field
              label="Makes"
              unit="servings"
              text={texts.servings}
              isWrong={amounts.servings === null}
              most={MOST.servings}
              onChange={(servings) => setTexts({ ...texts, servings })}
            />
            <div className="drink-field is-place">
              <span>Plan one serving on</span>
              <select aria-label="Day" value={date} onChange={(event) => setDate(event.currentTarget.value)}>
                {plan.days.map((day) => (
                  <option key={day.date} value={day.date}>
                    {formatDate(day.date, 'EEEE d')}
                  </option>
                ))}
              </select>
              <select aria-label="Meal" value={slot} onChange={(event) => setSlot(event.currentTarget.value)}>
                {plan.slots.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <div className="drink-result" role="status">
            <b>One serving brings</b>
            <dl>
              {MINERALS.map((mineral) => (
                <div key={mineral} style={{ display: 'contents' }}>
                  <dt>{mineralName(mineral)}</dt>
                  <dd>{minerals[mineral] === null ? '—' : `${roundedDown(minerals[mineral])} mg`}</dd>
                </div>
              ))}
            </dl>
            <p>
              Tap water’s own minerals are counted. Salts count as salts and magnesium as a supplement. Check your
              labels: products differ.
            </p>
          </div>
        </div>
        <div className="dialog-foot">
          <button type="button" className="btn quiet" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="btn primary"
            disabled={!isGood}
            title={isGood ? undefined : 'A field needs another look'}
          >
            Add to plan
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly unit: string;
  readonly note?: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly most: number;
  readonly onChange: (text: string) => void;
}

function Field({ label, unit, note = '', text, isWrong, most, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="drink-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        aria-label={`${label}, ${unit}`}
        aria-invalid={isWrong}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className="dim">{unit}</span>
      {note === '' ? null : <small>{note}</small>}
      {isWrong ? (
        <p role="alert" className="problem">
          Type a number up to {most}.
        </p>
      ) : null}
    </div>
  );
}
