import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useFoodSearch } from '../../app/own-foods';
import type { Food, FoodId } from '../../../shared/domain/food';
import { formatPortion, usualPortion } from '../../../shared/domain/portion';

const OPTIONS_SHOWN = 12;

interface FoodPickerProps {
  readonly label: string;
  /** A food that is not offered. */
  readonly except: FoodId;
  readonly onFood: (id: FoodId) => void;
}

/**
 * Finds a food, own or of the catalog. Enter takes the first. Rows that ask for a label are not offered: what they bring
 * is not known before somebody answers.
 */
export function FoodPicker({ label, except, onFood }: FoodPickerProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox();
  const foods = useFoodSearch();
  // Not deferred: Enter must never choose from the results of an earlier letter.
  const found = useMemo(() => {
    const offered = (food: Food): boolean => food.id !== except && food.ask === undefined;
    return foods.search(query, Number.POSITIVE_INFINITY).filter(offered).slice(0, OPTIONS_SHOWN);
  }, [foods, query, except]);
  useEffect(() => {
    if (found.length > 0) combobox.selectFirstOption();
    // The first option is chosen anew for every list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        setQuery('');
        combobox.closeDropdown();
        onFood(id);
      }}
      position="bottom-start"
      offset={3}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          role="combobox"
          className="fd-picker"
          aria-label={label}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          placeholder="Your foods and the catalog: type the first letters"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options aria-label="Foods" className="add-options">
          {found.map((food) => (
            <Combobox.Option key={food.id} value={food.id} className="add-option">
              <b>{food.name}</b>
              <small>
                {food.group} · {formatPortion(usualPortion(food).portion)}
              </small>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <p className="add-empty">No food is called that.</p> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
