import { withKey } from '#shared/domain/help/commands';
import { IconDownload, IconUpload, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { openImport } from '#renderer/state/import-request';
import { useOwnFoods } from '#renderer/state/own-foods';
import { ColumnsMenu } from './ColumnsMenu';
import { exportOwnFoods } from './export-foods';
import type { ColumnId } from './table-columns';
import { setQuery, setScope, useFoodsView } from '../foods-view';
import { Segmented } from '#renderer/ui/Segmented';
import { formatNumber } from '#shared/domain/number-text';
import { SearchField } from '#renderer/ui/SearchField';

interface FoodsBarProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly hidden: ReadonlySet<ColumnId>;
  readonly onNewFood: () => void;
  /** Arrow down in the search field goes on to the list. */
  readonly onToList: () => void;
}

/** The page bar: title, search, how much of the catalog, columns, a new food. */
export function FoodsBar({ searchField, hidden, onNewFood, onToList }: FoodsBarProps) {
  const catalog = useCatalog();
  const query = useFoodsView((state) => state.query);
  const scope = useFoodsView((state) => state.scope);
  const ownFoods = useOwnFoods();
  const ownCount = ownFoods.length;
  const labelCount = catalog.foods.filter((food) => food.source === 'label').length;
  const others = `${labelCount} label rows${ownCount === 0 ? '' : ` and ${ownCount} of your own`}`;
  // As many as the list then has rows: label rows and own foods stand in both.
  const count = (number: number) => <span className="dim">{formatNumber(number)}</span>;
  return (
    <section className="weekbar foodbar" aria-labelledby="foods-title">
      <h1 id="foods-title">Foods</h1>
      <SearchField
        label="Search foods"
        placeholder="Search by name, typos welcome"
        grows
        field={searchField}
        value={query}
        onChange={setQuery}
        onToList={onToList}
      />
      <Segmented
        label="Catalog"
        value={scope}
        onChange={setScope}
        options={[
          {
            value: 'keto',
            label: <>Keto set {count(catalog.ketoFoods.length + ownCount)}</>,
            title: `Chosen everyday foods for a ketogenic diet, with ${others}`,
          },
          {
            value: 'all',
            label: <>All foods {count(catalog.foods.length + ownCount)}</>,
            title: `All foods of USDA SR28, with ${others}`,
          },
        ]}
      />
      <div className="wb-actions">
        <button
          type="button"
          className="btn quiet"
          aria-label="Import foods…"
          title="Import own foods from a CSV file"
          onClick={openImport}
        >
          <IconUpload size={16} stroke={1.7} aria-hidden />
          <span className="lbl-wide">Import…</span>
        </button>
        {ownCount === 0 ? null : (
          <button
            type="button"
            className="btn quiet"
            aria-label="Export my foods"
            title="Export my foods as CSV"
            onClick={() => void exportOwnFoods(ownFoods)}
          >
            <IconDownload size={16} stroke={1.7} aria-hidden />
            <span className="lbl">Export mine</span>
          </button>
        )}
        <ColumnsMenu hidden={hidden} />
        <button
          type="button"
          className="btn primary"
          aria-label="New food"
          title={withKey('foods.new')}
          onClick={onNewFood}
        >
          <IconPlus size={15} stroke={1.9} aria-hidden />
          <span>New food</span>
        </button>
      </div>
    </section>
  );
}
