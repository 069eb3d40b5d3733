import { IconKeyboard } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { boughtLines, notPutAway } from '#shared/domain/pantry/put-away';
import { readStockAmount } from '#shared/domain/pantry/stock-text';
import { isNumberProblem } from '#shared/domain/typed-number';
import { useCatalog } from '#renderer/state/catalog-store';
import { registerCommands } from '#renderer/state/commands';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { useHomeLookup, usePantryItems } from '#renderer/state/pantry-store';
import { useReadOnlyReason, useToday } from '#renderer/state/planner-store';
import { takeShowRequest, useHomeRequest } from '#renderer/state/show-request';
import { THIS_WEEK, useListSpan } from '#renderer/state/list-span';
import { useWeekList } from '#renderer/state/week-list';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { AddStock } from './AddStock';
import { EmptyPantry, NothingFound } from './EmptyPantry';
import { FilterRow } from './FilterRow';
import { MealsForIt } from './MealsForIt';
import { ItemDetails } from './ItemDetails';
import { PantryBar } from './PantryBar';
import { PantryPanel } from './PantryPanel';
import type { Correction } from './PantryTable';
import { PantryTable } from './PantryTable';
import { PutAway } from './PutAway';
import { focusRow, focusRowSoon, isOnRow } from './focus-row';
import { nextPlace, setAmount, markUsedUp } from './pantry-actions';
import type { PantryFilter, PantryRow } from './pantry-rows';
import { isFound, isShown, pantryGroups, pantryRows } from './pantry-rows';
import { useCount } from './use-count';
import styles from './pantry.module.css';

/** Below this width the panel covers the table, as in the style sheet of the panels. */
const NARROW_QUERY = '(max-width: 1199px)';
const NOTHING_CHOSEN = 'Choose something in the pantry first';

/** The pantry: what is at home by date, what the week takes of it, and what was bought. */
export function PantryScreen() {
  const items = usePantryItems();
  const { lines, uses, home } = useWeekList(THIS_WEEK);
  // What was bought is what was ticked on the current list: of some days, a week or several weeks.
  const shop = useWeekList(useListSpan());
  const catalog = useCatalog();
  const lookup = useHomeLookup();
  const { packs } = useLibrary();
  const units = useUnits();
  const today = useToday();
  const readOnlyReason = useReadOnlyReason();
  const isNarrow = useMediaQuery(NARROW_QUERY, false, { getInitialValueInEffect: false });
  const [filter, setFilter] = useState<PantryFilter>('all');
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [correction, setCorrection] = useState<Correction | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const addField = useRef<HTMLInputElement>(null);
  const amountField = useRef<HTMLInputElement>(null);

  const sources = useMemo(() => ({ lookup, catalog, packs }), [lookup, catalog, packs]);
  const rows = useMemo(() => {
    const low = new Set(lines.flatMap(({ key, pantry }) => (pantry !== undefined && pantry.topUp > 0 ? [key] : [])));
    return pantryRows({ items, home, uses, low, sources, units, today });
  }, [items, home, uses, lines, sources, units, today]);
  const bought = useMemo(
    () => boughtLines(shop.list, shop.ticked, shop.marks, items, sources, units),
    [shop.list, shop.ticked, shop.marks, items, sources, units],
  );
  const groups = pantryGroups(rows.filter((row) => isShown(row, filter) && isFound(row, query)));
  const shown = groups.flatMap((group) => group.rows);
  const current = shown.find(({ item }) => item.id === chosenId) ?? shown[0] ?? null;
  const counting = useCount(rows);

  /** Keeps the keyboard focus in the table when a row may leave it. */
  const andGoOn = (run: (row: PantryRow) => Promise<boolean>) => (row: PantryRow) => {
    const at = shown.findIndex(({ item }) => item.id === row.item.id);
    const wasOnRow = isOnRow();
    void run(row).then(() => {
      if (!wasOnRow) return;
      setTimeout(() => {
        focusRow(row.item.id);
        const next = shown[at + 1] ?? shown[at - 1];
        if (!isOnRow() && next !== undefined) focusRow(next.item.id);
      });
    });
  };
  const openAdding = () => {
    setAdding(true);
    setPanelOpen(true);
    setTimeout(() => addField.current?.focus());
  };
  const openDetails = () => {
    setPanelOpen(true);
    setTimeout(() => amountField.current?.focus());
  };
  const startCount = () => {
    setCorrection(null);
    counting.start();
    setTimeout(() => scroller.current?.querySelector('input')?.focus());
  };
  const finishCorrection = (row: PantryRow, isEntered: boolean) => {
    if (correction === null) return;
    const read = readStockAmount(correction.text, { stock: row.stock, unit: row.item.unit, measure: row.measure });
    if (isNumberProblem(read)) {
      // Leaving the field restores what was there.
      setCorrection(isEntered ? { ...correction, problem: read.problem } : null);
      return;
    }
    setCorrection(null);
    void setAmount(row, read).then(() => {
      if (isEntered) focusRowSoon(row.item.id);
    });
  };
  const countNext = (row: PantryRow) => {
    const fields = [...(scroller.current?.querySelectorAll('input') ?? [])];
    const at = shown.findIndex(({ item }) => item.id === row.item.id);
    const next = fields[at + 1];
    if (next === undefined) void counting.keep();
    else next.focus();
  };
  const ofCurrent = (run: (row: PantryRow) => void, needsRow: boolean) => ({
    run: () => {
      if (current !== null) run(current);
    },
    isEnabled: () => !needsRow || isOnRow(),
    about: () => current?.name ?? '',
    refusal: () => (current === null ? NOTHING_CHOSEN : null),
  });
  useEffect(() =>
    registerCommands({
      'pantry.add': { run: openAdding },
      'pantry.search': { run: () => searchField.current?.focus() },
      'pantry.used-up': ofCurrent(andGoOn(markUsedUp), true),
      'pantry.place': ofCurrent(andGoOn(nextPlace), true),
      'pantry.details': ofCurrent(openDetails, true),
      'pantry.find-meal': {
        ...ofCurrent(() => {
          setFinding(true);
          setPanelOpen(true);
        }, true),
        refusal: () =>
          current === null ? NOTHING_CHOSEN : current.stock === null ? 'No recipe knows a name of your own' : null,
      },
      'pantry.count': { run: startCount, refusal: () => (rows.length === 0 ? 'The pantry is empty' : null) },
      'pantry.put-away': {
        run: () => setPanelOpen(true),
        refusal: () => (bought.length === 0 ? 'Nothing on the list is ticked' : readOnlyReason),
      },
    }),
  );
  const requested = useHomeRequest();
  useEffect(() => {
    if (requested === null) return;
    takeShowRequest();
    const wanted = rows.find(({ stock }) => stock?.purchase.key === requested);
    if (wanted === undefined) return;
    setFilter('all');
    setQuery('');
    setChosenId(wanted.item.id);
    focusRowSoon(wanted.item.id);
    // Once per request.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [requested]);
  const { count } = counting;
  return (
    <>
      <PantryBar rows={rows} onDetails={isNarrow ? () => setPanelOpen(true) : null} />
      <main className={styles.pantry} aria-label="Pantry">
        {rows.length === 0 ? (
          <EmptyPantry onAdd={openAdding} />
        ) : (
          <>
            <FilterRow
              rows={rows}
              filter={filter}
              query={query}
              field={searchField}
              onFilter={setFilter}
              onQuery={setQuery}
              onToList={() => shown[0] !== undefined && focusRow(shown[0].item.id)}
            />
            {shown.length === 0 ? (
              <NothingFound
                onClear={() => {
                  setFilter('all');
                  setQuery('');
                }}
              />
            ) : (
              <PantryTable
                groups={groups}
                currentId={current?.item.id ?? null}
                scroller={scroller}
                correction={correction}
                count={count}
                onCurrent={setChosenId}
                onCorrect={({ item }, text) => setCorrection({ id: item.id, text, problem: null })}
                onType={(row, text) => {
                  if (count === null) setCorrection({ id: row.item.id, text, problem: null });
                  else counting.type(row, text);
                }}
                onTyped={(row, isEntered) => {
                  if (count === null) finishCorrection(row, isEntered);
                  else if (isEntered) countNext(row);
                }}
                onCancel={(row) => {
                  if (count === null) setCorrection(null);
                  else counting.stop();
                  focusRowSoon(row.item.id);
                }}
              />
            )}
            <div className={styles.foot}>
              {count === null ? (
                <>
                  <span>What is here counts once over the week, earliest meal first</span>
                  <span>
                    <IconKeyboard size={14} stroke={1.7} aria-hidden /> Type an amount to correct it · 0 means used up
                  </span>
                </>
              ) : (
                <>
                  <span>Type what is there, Tab goes down; 0 means used up</span>
                  <span>
                    <button
                      type="button"
                      className={classNames(buttonStyles.btn, buttonStyles.quiet)}
                      onClick={counting.stop}
                    >
                      Cancel
                    </button>
                    <button
                      type="button"
                      className={classNames(buttonStyles.btn, buttonStyles.primary)}
                      onClick={() => void counting.keep()}
                    >
                      Keep the count
                    </button>
                  </span>
                </>
              )}
            </div>
          </>
        )}
      </main>
      {!isNarrow || isPanelOpen ? (
        <PantryPanel row={isAdding ? null : current} onClose={isNarrow ? () => setPanelOpen(false) : null}>
          {isAdding ? <AddStock sources={sources} field={addField} onClose={() => setAdding(false)} /> : null}
          {bought.length === 0 ? null : (
            <PutAway bought={bought} others={notPutAway(shop.list, shop.ticked)} days={shop.days} />
          )}
          {current === null ? null : <ItemDetails key={current.item.id} row={current} amountField={amountField} />}
          {isFinding && current !== null && current.stock !== null ? (
            <MealsForIt stock={current.stock} sources={sources} />
          ) : null}
        </PantryPanel>
      ) : null}
    </>
  );
}
