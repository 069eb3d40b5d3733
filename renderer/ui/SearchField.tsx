import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { classNames } from './class-names';
import fieldStyles from './field.module.css';
import textStyles from './text.module.css';

interface SearchFieldProps {
  /** What is searched: "Search foods". */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  readonly field?: Ref<HTMLInputElement>;
  /** True in a page bar, where it takes the space the buttons leave. */
  readonly grows?: boolean;
  /** Arrow down moves to the list. */
  readonly onToList?: () => void;
}

/** A search by name: Escape clears it, arrow down moves to the results. */
export function SearchField({ label, placeholder, value, onChange, field, grows = false, onToList }: SearchFieldProps) {
  return (
    <label className={classNames(fieldStyles.field, grows && fieldStyles.grow)}>
      <IconSearch size={15} stroke={1.7} className={textStyles.ic} aria-hidden />
      <span className={textStyles.vh}>{label}</span>
      <input
        ref={field}
        type="search"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && onToList !== undefined) onToList();
          else if (event.key === 'Escape' && value !== '') onChange('');
          else return;
          event.preventDefault();
        }}
      />
    </label>
  );
}
