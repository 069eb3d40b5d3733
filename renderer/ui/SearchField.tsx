import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';

interface SearchFieldProps {
  /** What is searched: "Search foods". */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  readonly field?: Ref<HTMLInputElement>;
  /** True in a page bar, where it takes the room the buttons leave. */
  readonly grows?: boolean;
  /** Arrow down goes on to the list. */
  readonly onToList?: () => void;
}

/** Finds by name: Escape empties it, arrow down goes on to what was found. */
export function SearchField({ label, placeholder, value, onChange, field, grows = false, onToList }: SearchFieldProps) {
  return (
    <label className={grows ? 'field grow' : 'field'}>
      <IconSearch size={15} stroke={1.7} className="ic" aria-hidden />
      <span className="vh">{label}</span>
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
