import { withKey } from '#shared/domain/help/commands';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { changeFilters, setQuery, useRecipesView } from './recipes-view';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import { TAG_WORDS } from '#shared/domain/repair/limit-text';
import { SearchField } from '#renderer/ui/SearchField';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './recipes.module.css';

interface RecipesBarProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly slots: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
  readonly hasOwn: boolean;
  readonly onNew: () => void;
  /** Arrow down in the search field moves to the list. */
  readonly onToList: () => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  // A choice that no longer exists is not shown.
  const chosen = options.some(({ id }) => id === value) ? value : null;
  return (
    <label className={classNames(fieldStyles.field, styles.mlChoice, chosen !== null && styles.on)}>
      <span className={textStyles.vh}>{label}</span>
      <Select
        value={chosen ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{any}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** The page bar: title, search, filters, new recipe. */
export function RecipesBar({ searchField, slots, tags, hasOwn, onNew, onToList }: RecipesBarProps) {
  const query = useRecipesView((state) => state.query);
  const filters = useRecipesView((state) => state.filters);
  return (
    <section
      className={classNames(pageBarStyles.weekbar, pageBarStyles.foodbar, styles.mlBar)}
      aria-labelledby="recipes-title"
    >
      <h1 id="recipes-title">Recipes</h1>
      <SearchField
        label="Search recipes"
        placeholder="Search by name, typos welcome"
        grows
        field={searchField}
        value={query}
        onChange={setQuery}
        onToList={onToList}
      />
      {slots.length === 0 ? null : (
        <Choice
          label="Meal slot"
          any="Any time"
          value={filters.slot}
          options={slots}
          onChange={(slot) => changeFilters({ slot })}
        />
      )}
      {tags.length === 0 ? null : (
        <Choice
          label="Tag"
          any="Any tag"
          value={filters.tag}
          options={tags.map((tag) => ({ id: tag, name: tag }))}
          onChange={(tag) => changeFilters({ tag })}
        />
      )}
      <Choice
        label="Without"
        any="Contains anything"
        value={filters.without}
        options={DIET_TAGS.map((tag) => ({ id: tag, name: `Without ${TAG_WORDS[tag]}` }))}
        onChange={(tag) => changeFilters({ without: DIET_TAGS.find((one) => one === tag) ?? null })}
      />
      {hasOwn || filters.mine ? (
        <button
          type="button"
          className={fieldStyles.chip}
          aria-pressed={filters.mine}
          onClick={() => changeFilters({ mine: !filters.mine })}
        >
          {filters.mine ? <IconCheck size={13} stroke={2} className={textStyles.ic} aria-hidden /> : null}
          Mine
        </button>
      ) : null}
      <div className={pageBarStyles.wbActions}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          title={withKey('recipes.new')}
          onClick={onNew}
        >
          <IconPlus size={15} stroke={1.9} aria-hidden />
          New recipe
        </button>
      </div>
    </section>
  );
}
