import { changePeople, peopleRefusal } from '#renderer/state/people';
import type { ReactNode } from 'react';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ListDays } from '#shared/domain/shopping/list-days';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { DetailsPanel } from '#renderer/ui/DetailsPanel';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { ListEaters } from './ListEaters';
import { LineDetails, OwnLineDetails } from './LineDetails';
import styles from './shopping.module.css';

interface LinePanelProps {
  readonly line: ShoppingLine | null;
  /** The user's own marks on the line. */
  readonly marks: ReactNode;
  readonly people: number;
  /** Who eats, if somebody has a name or there are guests. */
  readonly eating: ShoppingList['eating'];
  readonly days: ListDays | undefined;
  readonly onUseLeft: (line: ShoppingLine) => void;
  readonly lineCount: number;
  readonly tickedCount: number;
  /** Lines that differ from when they were ticked, printed, copied or saved. */
  readonly changedCount: number;
  readonly onClearTicks: () => void;
  readonly onClearChanged: () => void;
  /** Only in a narrow window, where the panel covers the list. */
  readonly onClose: (() => void) | null;
}

/** The selected line with the meals that need it, and facts about the whole list. */
export function LinePanel(props: LinePanelProps) {
  const { line, marks, people, eating, days, onUseLeft, lineCount, tickedCount, changedCount } = props;
  const { onClearTicks, onClearChanged, onClose } = props;
  const clearButton = (words: string, onClick: () => void) => (
    <button
      type="button"
      className={classNames(buttonStyles.btn, buttonStyles.outline, styles.shClear)}
      onClick={onClick}
    >
      {words}
    </button>
  );
  return (
    <DetailsPanel
      label="Line details"
      onClose={onClose}
      foot={
        <p>
          Amounts are rounded up to what is sold. A “cooked weight” is what a pot holds: no source says how much to buy
          raw. Delete a meal and exactly its amount leaves the list.
        </p>
      }
    >
      {line === null ? null : line.food !== '' ? (
        <LineDetails line={line} days={days} people={people} marks={marks} onUseLeft={onUseLeft} />
      ) : (
        <OwnLineDetails line={line} marks={marks} />
      )}
      <section className={inspectorStyles.iMin}>
        <h3>
          <b>List</b>
        </h3>
        <dl className={classNames(inspectorStyles.iProps, styles.shProps)}>
          <div>
            <dt>People</dt>
            <dd>
              <div className={classNames(fieldStyles.stepper, styles.shStepper)} role="group" aria-label="People">
                <button
                  type="button"
                  aria-label="Fewer people"
                  disabled={peopleRefusal(-1) !== null}
                  title={peopleRefusal(-1) ?? undefined}
                  onClick={() => changePeople(-1)}
                >
                  <IconMinus size={14} stroke={1.7} aria-hidden />
                </button>
                <output className={textStyles.num}>{people}</output>
                <button
                  type="button"
                  aria-label="More people"
                  disabled={peopleRefusal(1) !== null}
                  title={peopleRefusal(1) ?? undefined}
                  onClick={() => changePeople(1)}
                >
                  <IconPlus size={14} stroke={1.7} aria-hidden />
                </button>
              </div>
            </dd>
          </div>
          <ListEaters eating={eating} />
          <div>
            <dt>Ticked</dt>
            <dd className={textStyles.num}>
              {tickedCount} of {lineCount}
            </dd>
          </div>
        </dl>
        {tickedCount === 0 ? null : clearButton('Clear ticks', onClearTicks)}
        {changedCount === 0 ? null : clearButton('Clear “changed”', onClearChanged)}
      </section>
    </DetailsPanel>
  );
}
