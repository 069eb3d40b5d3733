import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Food } from '#shared/domain/food/food';
import { formatPortion, usualPortion } from '#shared/domain/food/portion';

interface FoodComboboxProps {
  readonly label: string;
  /** The name of the result list. */
  readonly listLabel?: string;
  readonly className: string;
  readonly placeholder?: string;
  readonly field?: Ref<HTMLInputElement>;
  /** True when a dialog opens with the focus here. */
  readonly isFirstField?: boolean;
  readonly describedBy?: string | undefined;
  /** The initial search: the field is focused, its text is selected and the results are open. */
  readonly firstQuery?: string;
  /** Foods by a typed name, best first, limited to those shown. */
  readonly search: (query: string) => readonly Food[];
  /** How to render a result; by default a food with its group and usual portion. */
  readonly renderOption?: (food: Food) => ReactNode;
  readonly noneFound?: string;
  readonly onChoose: (food: Food) => void;
  /** The focus or the pointer moved elsewhere. */
  readonly onLeave?: () => void;
  /** Escape was pressed; absent: Escape is left to the parent. */
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

/** Finds one food: type letters, arrows, Enter takes the selected one, initially the first. */
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
    // The first option is selected again for every list of results.
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
            // Enter chooses; with nothing to choose it must not submit the form.
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
