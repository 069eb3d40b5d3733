import { Popover } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { useGuard } from '#renderer/state/score-store';
import type { Density } from '#shared/domain/food/food-density';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName } from '#shared/domain/score/score-text';
import { mayRank } from '#shared/domain/score/pointing-out';
import { changeFilters, useFoodsView } from '../foods-view';
import { groupsOf, LOW_CARB_GRAMS } from '../food-list';
import type { ListedFood } from '../food-list';
import { Segmented } from '#renderer/ui/Segmented';
import { densityOf, setDensity } from './table-settings';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../foods.module.css';

const DENSITY_LABELS: readonly { readonly value: Density; readonly label: string; readonly title: string }[] = [
  { value: 'portion', label: 'Per portion', title: 'Amounts per usual portion' },
  { value: '100g', label: '100 g', title: 'Amounts per 100 g' },
  { value: '100kcal', label: '100 kcal', title: 'Amounts per 100 kcal' },
  { value: 'netCarbs', label: 'g net carbs', title: 'Amounts per gram of net carbs' },
];

/** Quick filters and what the amounts are per. */
export function FilterRow({ foodsInScope }: { readonly foodsInScope: readonly ListedFood[] }) {
  const filters = useFoodsView((state) => state.filters);
  const { settings } = useLibrary();
  const guard = useGuard();
  const toggleMineral = (mineral: Mineral) =>
    changeFilters({
      highIn: filters.highIn.includes(mineral)
        ? filters.highIn.filter((one) => one !== mineral)
        : [...filters.highIn, mineral],
    });
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label="Quick filters">
        {MINERALS.filter((mineral) => mayRank(guard, mineral)).map((mineral) => (
          <Chip
            key={mineral}
            on={filters.highIn.includes(mineral)}
            title={`A usual portion brings at least a tenth of the daily value of ${mineral}`}
            onToggle={() => toggleMineral(mineral)}
          >
            High {mineralName(mineral).toLowerCase()}
          </Chip>
        ))}
        {guard.isSupported ? (
          <Chip
            on={filters.lowCarb}
            title={`At most ${LOW_CARB_GRAMS} g net carbs per usual portion`}
            onToggle={() => changeFilters({ lowCarb: !filters.lowCarb })}
          >
            ≤ {LOW_CARB_GRAMS} g net<span className={textStyles.vh}> carbs</span>
          </Chip>
        ) : null}
        <Chip
          on={filters.favourites}
          title="Foods you marked with a star"
          onToggle={() => changeFilters({ favourites: !filters.favourites })}
        >
          Favourites
        </Chip>
        <Chip on={filters.mine} title="Foods you made yourself" onToggle={() => changeFilters({ mine: !filters.mine })}>
          Mine
        </Chip>
        <GroupMenu foods={foodsInScope} chosen={filters.group} />
      </div>
      <Segmented
        small
        label="Amounts per"
        value={densityOf(settings.foodsTable)}
        options={DENSITY_LABELS}
        onChange={setDensity}
      />
    </div>
  );
}

interface ChipProps {
  readonly on: boolean;
  readonly title: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Chip({ on, title, onToggle, children }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(fieldStyles.chip, styles.foodChip)}
      aria-pressed={on}
      title={title}
      onClick={onToggle}
    >
      {on ? <IconCheck size={13} stroke={2} className={textStyles.ic} aria-hidden /> : null}
      <span className={styles.chipText}>{children}</span>
    </button>
  );
}

function GroupMenu({ foods, chosen }: { readonly foods: readonly ListedFood[]; readonly chosen: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  const name = useId();
  const option = (group: string | null, label: string, count: number) => (
    // The arrow keys change the choice and leave the list open; a pointer click (which has a count) also closes it.
    <label key={label} onClick={(event) => (event.detail > 0 ? setTimeout(() => setIsOpen(false)) : undefined)}>
      <input
        type="radio"
        name={name}
        checked={group === chosen}
        data-autofocus={group === chosen ? true : undefined}
        onChange={() => changeFilters({ group })}
      />
      <span>{label}</span>
      <span className={textStyles.dim}>{formatNumber(count)}</span>
    </label>
  );
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" offset={4} width={290} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classNames(fieldStyles.chip, styles.foodChip, chosen !== null && styles.on)}
          aria-label={`Group: ${chosen ?? 'all'}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {chosen === null ? null : <IconCheck size={13} stroke={2} className={textStyles.ic} aria-hidden />}
          <span className={styles.chipText}>{chosen ?? 'Group'}</span>
          <IconChevronDown size={13} stroke={1.7} className={textStyles.ic} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.groupMenu}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setIsOpen(false);
          }}
        >
          {option(null, 'All groups', foods.length)}
          {groupsOf(foods).map((group) => option(group.name, group.name, group.count))}
          <input type="submit" hidden />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
