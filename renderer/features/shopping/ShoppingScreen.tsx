import { changeDocuments } from '#renderer/state/change-documents';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { weekNumber } from '#shared/domain/week-id';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { announce } from '#renderer/state/announce-store';
import { registerCommands } from '#renderer/state/commands';
import { useNavigate } from '#renderer/state/navigation';
import { openWeek, useLoadFailure, useReadOnlyReason, useWeekId, useWeekLoaded } from '#renderer/state/planner-store';
import { LinePanel } from './LinePanel';
import { tell } from '#renderer/state/tell';
import { ListColumns, NARROW_QUERY } from './ListColumns';
import { SendDialog } from './SendDialog';
import { ShoppingBar } from './ShoppingBar';
import { copyPlainLines } from './list-actions';
import { clearTicks, setTick } from './tick-marks';
import { useWeekList } from './use-week-list';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './shopping.module.css';

function EmptyList() {
  const week = useWeekId();
  const navigate = useNavigate();
  return (
    <main className={styles.shopEmpty}>
      <div>
        <h2>Nothing to buy in week {weekNumber(week)}</h2>
        <p>The list is made from the foods of the week’s meals, and none is planned yet.</p>
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

const NOTHING_YET = 'Nothing is on the list yet';

/** Shopping: the week's list in columns, the chosen line beside it, and the exports. */
export function ShoppingScreen() {
  const week = useWeekId();
  const isLoaded = useWeekLoaded();
  const failure = useLoadFailure();
  const readOnlyReason = useReadOnlyReason();
  const shown = useWeekList();
  const isNarrow = useMediaQuery(NARROW_QUERY, false, { getInitialValueInEffect: false });
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const { list, lines, ticked } = shown;
  const current = lines.find((line) => line.key === chosenKey) ?? lines[0] ?? null;
  const source = { list, week, ticked };

  const tick = (line: ShoppingLine, isTicked: boolean) => {
    if (readOnlyReason !== null) {
      tell(readOnlyReason, 'Not ticked');
      return;
    }
    const live = new Set(lines.map((one) => one.key));
    changeDocuments('ticks', { plan: (plan) => setTick(plan, line.key, isTicked, live) });
  };
  const clear = () => {
    if (readOnlyReason !== null) {
      tell(readOnlyReason, 'Not cleared');
      return;
    }
    changeDocuments('ticks', { plan: clearTicks });
    announce('All ticks cleared.');
  };
  useEffect(() =>
    registerCommands({
      'shopping.copy': {
        run: () => void copyPlainLines(source, {}).then(({ text }) => tell(text)),
        refusal: () => (lines.length === 0 ? NOTHING_YET : null),
      },
      'shopping.clear-ticks': { run: clear, refusal: () => (ticked.size === 0 ? 'Nothing is ticked' : readOnlyReason) },
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
      ) : !isLoaded ? (
        <main className={styles.shopEmpty} aria-busy="true" />
      ) : lines.length === 0 ? (
        <EmptyList />
      ) : (
        <ListColumns shown={shown} currentKey={current?.key ?? null} onTick={tick} onCurrent={setChosenKey} />
      )}
      {isSending ? <SendDialog source={source} onClose={() => setSending(false)} /> : null}
      {showsPanel ? (
        <LinePanel
          line={current}
          people={list.people}
          lineCount={lines.length}
          tickedCount={ticked.size}
          onClearTicks={clear}
          onClose={isNarrow ? () => setPanelOpen(false) : null}
        />
      ) : null}
    </>
  );
}
