import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Food } from '../../../shared/domain/food';
import { formatPortion, usualPortion } from '../../../shared/domain/portion';
import { useFoodSearch } from '../../app/own-foods';

/** As many as fit without scrolling. */
const OPTIONS_SHOWN = 7;

interface FoodChoiceProps {
  readonly label: string;
  /** What is looked for first. */
  readonly query: string;
  readonly onChoose: (food: Food) => void;
  /** The keyboard or the pointer went elsewhere. */
  readonly onLeave: () => void;
  /** Escape was pressed. */
  readonly onCancel: () => void;
}

/** Finds a food of the catalog or an own one. Enter takes the one that is marked, Escape goes back. */
export function FoodChoice({ label, query: first, onChoose, onLeave, onCancel }: FoodChoiceProps) {
  const [query, setQuery] = useState(first);
  const combobox = useCombobox({ defaultOpened: true });
  const search = useFoodSearch();
  // Not deferred: Enter must never choose from the results of an earlier letter.
  const found = useMemo(() => search.search(query, OPTIONS_SHOWN), [search, query]);
  useEffect(() => {
    if (found.length > 0) combobox.selectFirstOption();
    // The first option is chosen anew for every list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const chosen = found.find((one) => one.id === id);
        if (chosen !== undefined) onChoose(chosen);
      }}
      position="bottom-start"
      offset={3}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          role="combobox"
          className="im-search"
          aria-label={label}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={onLeave}
          onKeyDown={(event) => {
            // Enter chooses; without anything to choose it must not send the list.
            if (event.key === 'Enter') event.preventDefault();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options aria-label="Foods" className="add-options">
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id} className="add-option">
              <b>{one.name}</b>
              <small>
                {one.group} · {formatPortion(usualPortion(one).portion)}
              </small>
            </Combobox.Option>
          ))}
          {found.length === 0 ? <p className="add-empty">No food is called that.</p> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
