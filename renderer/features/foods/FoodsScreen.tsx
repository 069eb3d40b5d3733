import { useElementSize } from '@mantine/hooks';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { registerCommands } from '#renderer/state/commands';
import { useLibrary } from '#renderer/state/library-store';
import { useFoodSearch, useOwnFoods } from '#renderer/state/own-foods';
import { takeShowRequest, useFoodRequest } from '#renderer/state/show-request';
import { useToday } from '#renderer/state/planner-store';
import { useDayTargets, useGuard } from '#renderer/state/score-store';
import { lockOf, lockWords } from '#shared/domain/score/kind-lock';
import { hasRuledOut, rankNote } from '#shared/domain/score/pointing-out';
import type { FoodId } from '#shared/domain/food/food';
import { DeleteFoodDialog } from './own-food/DeleteFoodDialog';
import { FilterRow } from './table/FilterRow';
import { FoodInspector } from './inspector/FoodInspector';
import { FOOD_COMMANDS, ofFood, ownOnly } from './food-commands';
import { isFiltered, offeredFilters, selectFoods } from './food-list';
import type { ListedFood } from './food-list';
import { FoodsBar } from './table/FoodsBar';
import { FoodsFoot } from './table/FoodsFoot';
import { FoodTable } from './table/FoodTable';
import { openFood, selectFood, useFoodsView, useSorting } from './foods-view';
import { MergeFoodDialog } from './own-food/MergeFoodDialog';
import { NoFoods } from './table/NoFoods';
import { OwnFoodDialog } from './own-food/OwnFoodDialog';
import type { FoodRow } from './table/table-columns';
import { columnInfo } from './table/table-columns';
import { columnOrder, columnWidths, densityOf, hiddenColumns } from './table/table-settings';
import styles from './foods.module.css';

type OpenDialog =
  | { readonly kind: 'new'; readonly copied?: ListedFood }
  | { readonly kind: 'edit' | 'delete'; readonly id: FoodId }
  | { readonly kind: 'merge'; readonly id: FoodId; readonly into: FoodId | null }
  | null;

/**
 * The Foods screen: the catalog and the user's own foods as a table, with the details of the selected one beside it.
 */
export function FoodsScreen() {
  const catalog = useCatalog();
  const library = useLibrary();
  const ownFoods = useOwnFoods();
  const search = useFoodSearch();
  const targets = useDayTargets(useToday());
  const { scope, query, filters: chosenFilters, isOrderOurs, selected } = useFoodsView();
  const sorting = useSorting();
  const guard = useGuard();
  const filters = useMemo(() => offeredFilters(chosenFilters, guard), [chosenFilters, guard]);
  const { foodsTable } = library.settings;
  const density = densityOf(foodsTable);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [firstFood, setFirstFood] = useState<FoodId | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: main, width } = useElementSize<HTMLElement>();

  const searched = useDeferredValue(query);
  const found = useMemo(
    () => (searched.trim() === '' ? null : search.search(searched, Number.POSITIVE_INFINITY)),
    [search, searched],
  );
  const catalogFoods = scope === 'keto' ? catalog.ketoFoods : catalog.foods;
  const favourites = useMemo(() => new Set(library.favourites), [library.favourites]);
  const foods = useMemo(
    () => selectFoods({ catalogFoods, ownFoods, favourites, found, filters, guard, isOrderOurs }),
    [catalogFoods, ownFoods, favourites, found, filters, guard, isOrderOurs],
  );
  const leftOut = useMemo(
    () =>
      isOrderOurs && hasRuledOut(guard)
        ? selectFoods({ catalogFoods, ownFoods, favourites, found, filters, guard, isOrderOurs: false }).length -
          foods.length
        : 0,
    [catalogFoods, ownFoods, favourites, found, filters, guard, isOrderOurs, foods],
  );
  const foodsInScope = useMemo(() => [...ownFoods, ...catalogFoods], [ownFoods, catalogFoods]);
  const rows = useMemo(
    () =>
      foods.map((food): FoodRow => {
        const lock = lockOf(guard, food);
        return {
          food,
          density,
          isFavourite: favourites.has(food.id),
          lock: lock === null ? null : lockWords(lock),
          note: rankNote(food),
        };
      }),
    [foods, density, favourites, guard],
  );
  const order = useMemo(() => columnOrder(foodsTable), [foodsTable]);
  const widths = useMemo(() => columnWidths(foodsTable), [foodsTable]);
  const hidden = useMemo(() => hiddenColumns(foodsTable, width), [foodsTable, width]);
  const shownId = selected ?? firstFood;
  const shown = useMemo(
    (): ListedFood | null =>
      shownId === null ? null : (ownFoods.find((food) => food.id === shownId) ?? catalog.find(shownId) ?? null),
    [shownId, ownFoods, catalog],
  );
  const toList = useCallback(() => scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus(), []);
  // The row focused from the search field is selected too; otherwise the panel would show a different food.
  const onToList = () => {
    if (firstFood !== null && !foods.some(({ id }) => id === selected)) selectFood(firstFood);
    toList();
  };

  useEffect(
    () =>
      registerCommands({
        ...FOOD_COMMANDS,
        'foods.search': { run: () => searchField.current?.focus() },
        'foods.new': { run: () => setDialog({ kind: 'new' }) },
        'foods.edit': ofFood((food) => setDialog({ kind: 'edit', id: food.id }), ownOnly),
        'foods.copy': ofFood((copied) => setDialog({ kind: 'new', copied })),
        'foods.delete': ofFood((food) => setDialog({ kind: 'delete', id: food.id }), ownOnly),
      }),
    [],
  );
  const requested = useFoodRequest();
  useEffect(() => {
    if (requested === null) return;
    takeShowRequest();
    openFood(requested);
  }, [requested]);

  const storedOwn = dialog !== null && dialog.kind !== 'new' ? library.foods[dialog.id] : undefined;
  const sortedBy = columnInfo(sorting[0]?.id ?? '');
  return (
    <>
      <FoodsBar
        searchField={searchField}
        hidden={hidden}
        onNewFood={() => setDialog({ kind: 'new' })}
        onToList={onToList}
      />
      <main className={styles.foods} ref={main}>
        <FilterRow foodsInScope={foodsInScope} />
        {rows.length === 0 ? (
          <NoFoods isFiltered={isFiltered(filters)} />
        ) : (
          <FoodTable
            rows={rows}
            sorting={sorting}
            order={order}
            hidden={hidden}
            widths={widths}
            targets={targets}
            caption={`List of foods, ${sortedBy === undefined ? 'best match first' : `sorted by ${sortedBy.label.toLowerCase()}`}`}
            scroller={scroller}
            onFirstFood={setFirstFood}
          />
        )}
        <FoodsFoot rows={rows} density={density} sortedBy={sorting[0]?.id ?? ''} leftOut={leftOut} />
      </main>
      <FoodInspector
        food={shown}
        isFavourite={shown !== null && favourites.has(shown.id)}
        onEdit={(food) => setDialog({ kind: 'edit', id: food.id })}
        onCopy={(copied) => setDialog({ kind: 'new', copied })}
        onDelete={(food) => setDialog({ kind: 'delete', id: food.id })}
        onMerge={(food, into) => setDialog({ kind: 'merge', id: food.id, into })}
        onClosed={toList}
      />
      {dialog?.kind === 'new' ? (
        <OwnFoodDialog
          edited={null}
          {...(dialog.copied === undefined ? {} : { copied: dialog.copied })}
          onClose={() => setDialog(null)}
          onSaved={(id) => {
            setDialog(null);
            openFood(id);
          }}
        />
      ) : null}
      {dialog?.kind === 'edit' && storedOwn !== undefined ? (
        <OwnFoodDialog
          edited={{ id: dialog.id, food: storedOwn }}
          onClose={() => setDialog(null)}
          onSaved={() => setDialog(null)}
          onMerge={(into) => setDialog({ kind: 'merge', id: dialog.id, into })}
        />
      ) : null}
      {dialog?.kind === 'delete' && storedOwn !== undefined ? (
        <DeleteFoodDialog
          food={{ id: dialog.id, name: storedOwn.name }}
          onClose={() => setDialog(null)}
          onDeleted={() => {
            setDialog(null);
            useFoodsView.setState({ selected: null });
          }}
          onMerge={() => setDialog({ kind: 'merge', id: dialog.id, into: null })}
        />
      ) : null}
      {dialog?.kind === 'merge' && storedOwn !== undefined ? (
        <MergeFoodDialog
          food={{ ...storedOwn, id: dialog.id }}
          into={dialog.into}
          onClose={() => setDialog(null)}
          onMerged={(into) => {
            setDialog(null);
            openFood(into);
          }}
        />
      ) : null}
    </>
  );
}
