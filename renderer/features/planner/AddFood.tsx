import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFoodSearch } from '../../app/own-foods';
import { addFoodToPlan, editPlan, newEntryId } from '../../app/planner-store';
import { MINERALS, MINERAL_SYMBOL } from '../../../shared/domain/nutrients';
import { nutrientIn } from '../../../shared/domain/food';
import type { Food } from '../../../shared/domain/food';
import { formatPortion, usualPortion } from '../../../shared/domain/portion';
import { roundedDown } from '../../../shared/domain/score-words';
import type { CellAddress } from '../../../shared/domain/week-plan';
import { addEntries } from '../../../shared/domain/week-plan';
import { LabelQuestionDialog } from './LabelQuestionDialog';
import { focusOn, startPortion, stopEditing } from './selection-store';

const OPTIONS_SHOWN = 12;
/** Value of the option that keeps the typed text as a note. Food ids never begin with it. */
const NOTE_OPTION = 'note:';

/**
 * The add box of a meal: type two letters, arrows, Enter. The food lands with its usual portion, whose amount is
 * then selected for editing. A label row first asks what the person's own label says.
 */
export function AddFood({ at, mealName }: { readonly at: CellAddress; readonly mealName: string }) {
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<Food | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ defaultOpened: true });
  const search = useFoodSearch();
  // Not deferred: Enter must never choose from the results of an earlier letter. A keystroke's search takes milliseconds.
  const foods = useMemo(() => search.search(query, OPTIONS_SHOWN), [search, query]);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (foods.length > 0) combobox.selectFirstOption();
    // The first option is chosen anew for every list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [foods]);

  const add = (food: Food) => {
    const id = addFoodToPlan(food, at, usualPortion(food));
    focusOn({ ...at, entry: id }, { move: false });
    startPortion(id);
  };

  const submit = (value: string) => {
    if (value.startsWith(NOTE_OPTION)) {
      const id = newEntryId();
      const text = query.trim();
      editPlan(`Added note ${text}`, (plan) =>
        addEntries(plan, at, [{ id, kind: 'note', text, nutrition: 'unknown' }]),
      );
      focusOn({ ...at, entry: id });
      return;
    }
    const food = foods.find((one) => one.id === value);
    if (food === undefined) return;
    if (food.ask === undefined) add(food);
    else setAsked(food);
  };

  if (asked !== null) return <LabelQuestionDialog food={asked} onAnswer={add} onCancel={stopEditing} />;
  return (
    <div
      className="add-box"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) stopEditing();
      }}
    >
      <Combobox
        store={combobox}
        onOptionSubmit={submit}
        width={330}
        position="bottom-start"
        offset={3}
        withinPortal
        transitionProps={{ duration: 0 }}
      >
        <Combobox.Target withExpandedAttribute>
          <input
            ref={input}
            role="combobox"
            aria-label="Add food"
            aria-description={`Adds to ${mealName}`}
            autoComplete="off"
            spellCheck={false}
            placeholder="Type a food"
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === 'Escape') stopEditing();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label="Foods" className="add-options">
            {foods.map((food) => (
              <Combobox.Option key={food.id} value={food.id} className="add-option">
                <FoodOption food={food} />
              </Combobox.Option>
            ))}
            {query.trim() === '' ? (
              <p className="add-empty">Type the first letters of a food, or of a note such as “Dinner out”.</p>
            ) : (
              <Combobox.Option value={NOTE_OPTION} className="add-option">
                <b>Note: “{query.trim()}”</b>
                <small>
                  {foods.length === 0 ? 'No food is called that. ' : ''}Takes a place; its nutrition is unknown
                </small>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function FoodOption({ food }: { readonly food: Food }) {
  const usual = usualPortion(food);
  return (
    <>
      <b>{food.name}</b>
      <small>
        {food.group} · {formatPortion(usual.portion)}
      </small>
      <span className="add-mg">
        {MINERALS.map((mineral) => {
          const amount = nutrientIn(food, mineral, usual.grams);
          return `${MINERAL_SYMBOL[mineral]} ${amount === null ? '—' : roundedDown(amount)}`;
        }).join('  ')}
      </span>
    </>
  );
}
