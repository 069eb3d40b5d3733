import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Food } from '#shared/domain/food/food';
import { formatPortion, usualPortion } from '#shared/domain/food/portion';

interface FoodComboboxProps {
  readonly label: string;
  /** What the list of results is called. */
  readonly listLabel?: string;
  readonly className: string;
  readonly placeholder?: string;
  readonly field?: Ref<HTMLInputElement>;
  /** True where a dialog opens with the keyboard here. */
  readonly isFirstField?: boolean;
  readonly describedBy?: string | undefined;
  /** What is looked for first: then the field has the keyboard, its text is selected and the results are open. */
  readonly firstQuery?: string;
  /** Foods by a typed name, best first, as many as are to be shown. */
  readonly search: (query: string) => readonly Food[];
  /** What a result says; a food with its group and usual portion when left out. */
  readonly renderOption?: (food: Food) => ReactNode;
  readonly noneFound?: string;
  readonly onChoose: (food: Food) => void;
  /** The keyboard or the pointer went elsewhere. */
  readonly onLeave?: () => void;
  /** Escape was pressed; without it Escape is left to what the field is in. */
  readonly onCancel?: () => void;
}

function renderFood(food: Food): ReactNode {
  return (
    <>
      <b>{food.name}</b>
      <small>
        {food.group} · {formatPortion(usualPortion(food).portion)}
      </small>
    </>
  );
}

/** Finds one food: type letters, arrows, Enter takes the one that is marked, the first to begin with. */
export function FoodCombobox({
  label,
  listLabel = 'Foods',
  className,
  placeholder,
  field,
  isFirstField = false,
  describedBy,
  firstQuery = '',
  search,
  renderOption = renderFood,
  noneFound = 'No food is called that.',
  onChoose,
  onLeave,
  onCancel,
}: FoodComboboxProps) {
  const [query, setQuery] = useState(firstQuery);
  const combobox = useCombobox({ defaultOpened: firstQuery !== '' });
  // Not deferred: Enter must never choose from the results of an earlier letter.
  const found = useMemo(() => search(query), [search, query]);
  useEffect(() => {
    if (found.length > 0) combobox.selectFirstOption();
    // The first option is chosen anew for every list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const chosen = found.find((food) => food.id === id);
        if (chosen === undefined) return;
        setQuery('');
        combobox.closeDropdown();
        onChoose(chosen);
      }}
      position="bottom-start"
      offset={3}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          ref={field}
          role="combobox"
          className={className}
          aria-label={label}
          aria-describedby={describedBy}
          autoComplete="off"
          spellCheck={false}
          autoFocus={firstQuery !== ''}
          data-autofocus={isFirstField ? true : undefined}
          placeholder={placeholder}
          value={query}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '') combobox.closeDropdown();
            else combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            onLeave?.();
          }}
          onKeyDown={(event) => {
            // Enter chooses; without anything to choose it must not send the form.
            if (event.key === 'Enter') event.preventDefault();
            if (event.key !== 'Escape' || onCancel === undefined) return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options aria-label={listLabel} className="add-options">
          {found.map((food) => (
            <Combobox.Option key={food.id} value={food.id} className="add-option">
              {renderOption(food)}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <p className="add-empty">{noneFound}</p> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
