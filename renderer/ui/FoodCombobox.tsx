import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import comboboxStyles from './combobox.module.css';

interface FoodComboboxProps<Option extends { readonly id: string }> {
  readonly label: string;
  /** More about the field, read after its name. */
  readonly description?: string;
  /** The accessible name of the list of results. */
  readonly listLabel?: string;
  readonly className?: string | undefined;
  readonly placeholder?: string;
  readonly field?: Ref<HTMLInputElement>;
  /** True when a dialog opens with the focus here. */
  readonly isFirstField?: boolean;
  readonly describedBy?: string | undefined;
  /** The initial search: the field is focused, its text is selected and the results are open. */
  readonly firstQuery?: string;
  /**
   * Shown below what is offered before a letter is typed. Without it nothing is offered then; with it the list is open
   * at once.
   */
  readonly blankHint?: string;
  /** Width of the list; by default that of the field. */
  readonly width?: number;
  /** The options for a typed name, best first, as many as should be shown. */
  readonly search: (query: string) => readonly Option[];
  /** Renders an option. */
  readonly renderOption: (option: Option) => ReactNode;
  readonly noneFound?: string;
  readonly onChoose: (option: Option) => void;
  /** The focus or the pointer moved elsewhere. */
  readonly onLeave?: () => void;
  /** Escape was pressed; absent: Escape is left to the parent. */
  readonly onCancel?: () => void;
}

/**
 * Finds one food, or whatever else is offered besides foods: type letters, arrows, Enter takes the highlighted option,
 * at first the top one. Before a letter is typed nothing is highlighted, so that Enter adds nothing.
 */
export function FoodCombobox<Option extends { readonly id: string }>({
  label,
  description,
  listLabel = 'Foods',
  className,
  placeholder,
  field,
  isFirstField = false,
  describedBy,
  firstQuery = '',
  blankHint,
  width,
  search,
  renderOption,
  noneFound = 'No food is called that.',
  onChoose,
  onLeave,
  onCancel,
}: FoodComboboxProps<Option>) {
  const [query, setQuery] = useState(firstQuery);
  const offersBlank = blankHint !== undefined;
  const isOpenAtFirst = offersBlank || firstQuery !== '';
  const combobox = useCombobox({ defaultOpened: isOpenAtFirst });
  const isBlank = query.trim() === '';
  // Not deferred: Enter must never choose from the results of an earlier letter. A search takes milliseconds.
  const found = useMemo(() => search(query), [search, query]);
  useEffect(() => {
    if (isBlank) combobox.resetSelectedOption();
    else if (found.length > 0) combobox.selectFirstOption();
    // The first option is highlighted again for every new list of results.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const chosen = found.find((option) => option.id === id);
        if (chosen === undefined) return;
        setQuery('');
        combobox.closeDropdown();
        onChoose(chosen);
      }}
      {...(width === undefined ? {} : { width })}
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
          aria-description={description}
          aria-describedby={describedBy}
          autoComplete="off"
          spellCheck={false}
          autoFocus={isOpenAtFirst}
          data-autofocus={isFirstField ? true : undefined}
          placeholder={placeholder}
          value={query}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            if (event.currentTarget.value.trim() === '' && !offersBlank) combobox.closeDropdown();
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
      <Combobox.Dropdown hidden={isBlank && !offersBlank}>
        <Combobox.Options aria-label={listLabel} className={comboboxStyles.addOptions}>
          {found.map((option) => (
            <Combobox.Option key={option.id} value={option.id} className={comboboxStyles.addOption}>
              {renderOption(option)}
            </Combobox.Option>
          ))}
          {isBlank || found.length > 0 ? null : <p className={comboboxStyles.addEmpty}>{noneFound}</p>}
          {isBlank && offersBlank ? <p className={comboboxStyles.addEmpty}>{blankHint}</p> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
