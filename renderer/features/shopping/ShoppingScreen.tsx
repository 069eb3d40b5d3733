import { changeDocuments } from '#renderer/state/change-documents';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { WeekDocument } from '#shared/schema/week-document';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { formatListDays } from '#shared/domain/shopping/list-days';
import { weeksOfLine } from '#shared/domain/shopping/ticks';
import { isFromPantry } from '#shared/domain/pantry/credited-list';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { linesWhere, toBuy } from '#shared/domain/shopping/their-list';
import { registerCommands } from '#renderer/state/commands';
import { useNavigate } from '#renderer/state/navigation';
import { openWeek, useLoadFailure, useWeekId, useWeekLoaded } from '#renderer/state/planner-store';
import { useListSpan } from '#renderer/state/list-span';
import { showInPantry } from '#renderer/state/show-request';
import { currentLibrary } from '#renderer/state/library-store';
import { AddBar } from './AddBar';
import { LineMarks } from './LineMarks';
import { LinePanel } from './LinePanel';
import type { LineActions } from './ListLine';
import { tell, tellChoice } from '#renderer/state/tell';
import { ListColumns, NARROW_QUERY, stepAisle } from './ListColumns';
import { SendDialog } from './SendDialog';
import { ShoppingBar } from './ShoppingBar';
import { focusLine, isOnLine } from './focus-line';
import { toggleHiding, useHiding } from './hide-ticked';
import { copyPlainLines } from './list-actions';
import { removeOwnLine, setEveryWeek, setInHouse, takeLeft } from './list-edits';
import { clearTicks, setTick, withoutGiven, withTicksOf } from './tick-marks';
import { useWeekList } from '#renderer/state/week-list';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './shopping.module.css';

function EmptyList({ days }: { readonly days: ListDays | undefined }) {
  const week = useWeekId();
  const navigate = useNavigate();
  return (
    <main className={styles.shopEmpty}>
      <div>
        <h2>Nothing to buy {days === undefined ? `in week ${weekNumber(week)}` : `for ${formatListDays(days)}`}</h2>
        <p>The list is made from the foods of the meals of these days, and none is planned yet.</p>
        <p>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            onClick={() => navigate('plan')}
          >
            Plan the week
          </button>
        </p>
      </div>
    </main>
  );
}

function LoadFailed({ message }: { readonly message: string }) {
  const week = useWeekId();
  return (
    <main className={styles.shopEmpty}>
      <div>
        <h2>Week {weekNumber(week)} could not be opened</h2>
        <p role="alert">{message}</p>
        <p>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            onClick={() => void openWeek(week)}
          >
            Try again
          </button>
        </p>
      </div>
    </main>
  );
}

function WeeksFailed({ message }: { readonly message: string }) {
  return (
    <main className={styles.shopEmpty}>
      <div>
        <h2>Not every week of the list could be opened</h2>
        <p role="alert">{message}</p>
      </div>
    </main>
  );
}

function AllTicked() {
  return (
    <main className={styles.shopEmpty} aria-label="Shopping list">
      <div>
        <h2>Everything is ticked</h2>
        <p>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.outline)} onClick={toggleHiding}>
            Show ticked lines
          </button>
        </p>
      </div>
    </main>
  );
}

const NOTHING_YET = 'Nothing is on the list yet';

/** Shopping: the week's list in columns, the selected line beside it, and the exports. */
export function ShoppingScreen() {
  const week = useWeekId();
  const isLoaded = useWeekLoaded();
  const failure = useLoadFailure();
  const shown = useWeekList(useListSpan());
  const { readOnlyReason } = shown;
  const isHiding = useHiding();
  const isNarrow = useMediaQuery(NARROW_QUERY, false, { getInitialValueInEffect: false });
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const addField = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLInputElement>(null);
  const { list, lines, ticked } = shown;
  const shownList = isHiding ? linesWhere(list, ({ key }) => !ticked.has(key)) : list;
  const shownLines = shownList.aisles.flatMap((aisle) => aisle.lines);
  const current = lines.find((line) => line.key === chosenKey) ?? shownLines[0] ?? lines[0] ?? null;
  const currentAisle = list.aisles.find((aisle) => aisle.lines.some((line) => line.key === current?.key))?.aisle;
  const source = { list: toBuy(list), week, ticked };

  const weeksOf = (line: ShoppingLine) => weeksOfLine(line, shown.marks);
  /** The keys on the list of the whole week: marks with any other key belong to lines that no longer exist. */
  const live = shown.days === undefined ? new Set(lines.map((one) => one.key)) : null;
  const ticksSet = (plan: WeekDocument, some: readonly ShoppingLine[], isTicked: boolean) =>
    some.reduce((now, line) => setTick(now, line, isTicked, live), plan);
  const tick = (line: ShoppingLine, isTicked: boolean) => {
    if (readOnlyReason !== null) {
      tell(readOnlyReason, 'Not ticked');
      return;
    }
    if (isHiding && isTicked && isOnLine()) {
      const at = shownLines.findIndex((one) => one.key === line.key);
      const next = shownLines[at + 1] ?? shownLines[at - 1];
      if (next !== undefined) focusLine(next.key);
    }
    const change = (plan: WeekDocument) => ticksSet(plan, [line], isTicked);
    changeDocuments('ticks', { weeks: new Map(weeksOf(line).map((one) => [one, change])) });
  };
  const clear = (change: (plan: WeekDocument) => WeekDocument, words: string) => {
    if (readOnlyReason !== null) {
      tell(readOnlyReason, 'Not cleared');
      return;
    }
    const before = new Map<WeekId, WeekDocument>();
    const cleared = (plan: WeekDocument) => {
      before.set(plan.week, plan);
      return withoutGiven(change(plan));
    };
    const weeks = shown.days === undefined ? [week] : shown.weeks.map((one) => one.week);
    changeDocuments('ticks', { weeks: new Map(weeks.map((one) => [one, cleared])) });
    const back = () =>
      changeDocuments('ticks', {
        weeks: new Map([...before].map(([one, was]) => [one, (plan: WeekDocument) => withTicksOf(plan, was)])),
      });
    tellChoice(words, { label: 'Undo', run: back });
  };
  const changedLines = lines.filter(({ key }) => shown.changed.has(key));
  /** Clearing the ticks means starting over. */
  const clearAll = () => {
    const marked = [...lines.filter(({ key }) => ticked.has(key)), ...changedLines];
    clear(
      (plan) => (shown.days === undefined ? clearTicks(plan) : ticksSet(plan, marked, false)),
      'All ticks cleared.',
    );
  };
  const clearChanged = () =>
    clear((plan) => ticksSet(plan, changedLines, false), 'No line is marked as changed any more.');
  const actions: LineActions = {
    onTick: tick,
    onHave: (line) => {
      if (isFromPantry(line)) {
        showInPantry(line.key);
        return;
      }
      // A house icon and a checkbox are different controls: the focus moves from one to the other.
      if (isOnLine()) focusLine(line.key);
      setInHouse(line, weeksOf(line));
    },
    onNote: (line) => {
      setChosenKey(line.key);
      setPanelOpen(true);
      // After the panel of this line has been rendered.
      setTimeout(() => noteField.current?.focus());
    },
    onRemove: (line) => removeOwnLine(line, weeksOf(line)),
    onEveryWeek: (line) => {
      const [holds = week] = weeksOf(line);
      setEveryWeek(
        line,
        shown.weeks.find((one) => one.week === holds),
        currentLibrary(),
      );
    },
    onUseLeft: (line) => {
      if (isOnLine()) focusLine(line.key);
      takeLeft([line], line.used === undefined);
    },
    onCurrent: setChosenKey,
  };
  const ofCurrent = (run: (line: ShoppingLine) => void, refusal: () => string | null = () => null) => ({
    run: () => {
      if (current !== null) run(current);
    },
    about: () => current?.shop.name ?? '',
    refusal: () => (current === null ? NOTHING_YET : refusal()),
  });
  const aisleStep = (step: -1 | 1) =>
    ofCurrent((line) => {
      if (currentAisle === undefined) return;
      if (isOnLine()) focusLine(line.key);
      stepAisle(list, currentAisle, step);
    });
  useEffect(() =>
    registerCommands({
      'shopping.add': { run: () => addField.current?.focus(), refusal: () => readOnlyReason },
      'shopping.have': ofCurrent(actions.onHave),
      'shopping.note': ofCurrent(actions.onNote),
      'shopping.remove': ofCurrent(actions.onRemove, () =>
        current?.own === undefined ? 'Only a line of your own can be removed: this one comes from the meals' : null,
      ),
      'shopping.use-left': ofCurrent(actions.onUseLeft, () =>
        current?.offer === undefined && current?.used === undefined ? 'Last week left nothing of this line' : null,
      ),
      'shopping.aisle-earlier': aisleStep(-1),
      'shopping.aisle-later': aisleStep(1),
      'shopping.send': { run: () => setSending(true), refusal: () => (lines.length === 0 ? NOTHING_YET : null) },
      'shopping.hide-ticked': {
        run: toggleHiding,
        refusal: () => (ticked.size === 0 && !isHiding ? 'Nothing is ticked' : null),
      },
      'shopping.copy': {
        run: () => void copyPlainLines(source, {}).then(({ text }) => tell(text)),
        refusal: () => (lines.length === 0 ? NOTHING_YET : null),
      },
      'shopping.clear-ticks': {
        run: clearAll,
        refusal: () => (ticked.size === 0 ? 'Nothing is ticked' : readOnlyReason),
      },
    }),
  );
  const showsPanel = lines.length > 0 && (!isNarrow || isPanelOpen);
  return (
    <>
      <ShoppingBar
        shown={shown}
        source={source}
        onDetails={isNarrow ? () => setPanelOpen(true) : null}
        onSend={() => setSending(true)}
      />
      {failure !== null ? (
        <LoadFailed message={failure.message} />
      ) : shown.problem !== '' ? (
        <WeeksFailed message={shown.problem} />
      ) : !isLoaded || shown.isLoading ? (
        <main className={styles.shopEmpty} aria-busy="true" />
      ) : (
        <div className={classNames(styles.shMain, lines.length === 0 && styles.shWide)}>
          <AddBar
            field={addField}
            hasTicks={ticked.size > 0}
            isHiding={isHiding}
            onHide={toggleHiding}
            onAdded={setChosenKey}
            offered={shown.offered.length}
            onUseLeft={() => takeLeft(shown.offered, true)}
            overDays={shown.overDays}
          />
          {lines.length === 0 ? (
            <EmptyList days={shown.days} />
          ) : shownLines.length === 0 ? (
            <AllTicked />
          ) : (
            <ListColumns list={shownList} shown={shown} currentKey={current?.key ?? null} actions={actions} />
          )}
        </div>
      )}
      {isSending ? (
        <SendDialog source={source} hasSome={shown.houseCount > 0} onClose={() => setSending(false)} />
      ) : null}
      {showsPanel ? (
        <LinePanel
          line={current}
          marks={
            current === null || currentAisle === undefined ? null : (
              <LineMarks
                line={current}
                aisle={currentAisle}
                weeks={weeksOf(current)}
                note={noteField}
                actions={actions}
              />
            )
          }
          people={list.people}
          eating={list.eating}
          days={shown.days}
          onUseLeft={actions.onUseLeft}
          lineCount={lines.length}
          tickedCount={ticked.size}
          changedCount={shown.changed.size}
          onClearTicks={clearAll}
          onClearChanged={clearChanged}
          onClose={isNarrow ? () => setPanelOpen(false) : null}
        />
      ) : null}
    </>
  );
}
