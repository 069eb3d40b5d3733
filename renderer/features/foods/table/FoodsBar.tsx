import { withKey } from '#shared/domain/help/commands';
import { IconDownload, IconUpload, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { openImport } from '#renderer/state/import-request';
import { useOwnFoods } from '#renderer/state/own-foods';
import { ColumnsMenu } from './ColumnsMenu';
import { BarButton } from '#renderer/ui/BarButton';
import { ExportButton } from '#renderer/ui/ExportButton';
import { labelsOf } from '#shared/formats/exporter';
import { FOODS_EXPORTERS } from '#shared/formats/registry';
import { exportOwnFoods } from './export-foods';
import type { ColumnId } from './table-columns';
import { setQuery, setScope, useFoodsView } from '../foods-view';
import { Segmented } from '#renderer/ui/Segmented';
import { formatNumber } from '#shared/domain/number-text';
import { SearchField } from '#renderer/ui/SearchField';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import styles from '../foods.module.css';

interface FoodsBarProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly hidden: ReadonlySet<ColumnId>;
  readonly onNewFood: () => void;
  /** Arrow down in the search field moves to the list. */
  readonly onToList: () => void;
}

/** The page bar: title, search, keto or all foods, columns, new food. */
export function FoodsBar({ searchField, hidden, onNewFood, onToList }: FoodsBarProps) {
  const catalog = useCatalog();
  const query = useFoodsView((state) => state.query);
  const scope = useFoodsView((state) => state.scope);
  const ownFoods = useOwnFoods();
  const ownCount = ownFoods.length;
  const others = `${catalog.labelCount} label rows${ownCount === 0 ? '' : ` and ${ownCount} of your own`}`;
  // The number of rows the list would have: label rows and own foods are in both.
  const count = (number: number) => <span className={styles.scopeCount}>{formatNumber(number)}</span>;
  return (
    <section className={classNames(pageBarStyles.weekbar, pageBarStyles.foodbar)} aria-labelledby="foods-title">
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
            label: <>Keto set {count(catalog.ketoSize + ownCount)}</>,
            title: `Chosen everyday foods for a ketogenic diet, with ${others}`,
          },
          {
            value: 'all',
            label: <>All foods {count(catalog.size + ownCount)}</>,
            title: `All foods of USDA SR28, with ${others}`,
          },
        ]}
      />
      <div className={pageBarStyles.wbActions}>
        <BarButton
          name="Import foods…"
          words="Import…"
          wordsShown="wide"
          title="Import own foods from a CSV file"
          Icon={IconUpload}
          onClick={openImport}
        />
        {ownCount === 0 ? null : (
          <ExportButton
            exporters={FOODS_EXPORTERS}
            name="Export my foods"
            title={`Export my foods (${labelsOf(FOODS_EXPORTERS)})`}
            onChoose={(format) => void exportOwnFoods(ownFoods, format)}
          >
            <IconDownload size={16} stroke={1.7} aria-hidden />
            <span className={pageBarStyles.lbl}>Export mine</span>
          </ExportButton>
        )}
        <ColumnsMenu hidden={hidden} />
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary, pageBarStyles.wbActionsPrimary)}
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
