import { changeDocuments } from '#renderer/state/change-documents';
import { IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import type { FoodId } from '#shared/domain/food/food';
import { unweighedText } from '#shared/domain/own-food/own-food-amount';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { MAX_PEOPLE } from '#shared/domain/shopping/shopping-list';
import { isNoDay, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { formatDate } from '#shared/domain/week-id';
import { useFoodLookup } from '#renderer/state/score-store';
import { amountParts } from '#renderer/ui/shopping-text';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { useUnits } from '#renderer/state/library-store';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './shopping.module.css';

/** Formats a weight; for a counted supplement or a serving nobody weighed, whose weight is nominal, the number of pieces. */
function useAmountFormat(id: FoodId): (amount: number) => string {
  const food = useFoodLookup()(id);
  const units = useUnits();
  return (amount) => (food === undefined ? null : unweighedText(food, amount)) ?? formatGramsIn(amount, units);
}

function setPeople(people: number): void {
  if (people < 1 || people > MAX_PEOPLE) return;
  changeDocuments('people', { library: (library) => ({ ...library, settings: { ...library.settings, people } }) });
}

function LineDetails({ line, people }: { readonly line: ShoppingLine; readonly people: number }) {
  const { amount, remark } = amountParts(line);
  const words = useAmountFormat(line.food);
  const needed = line.isCookedWeight
    ? 'weighed after cooking'
    : remark === ''
      ? ''
      : `${remark}, ${words(line.grams)} needed`;
  return (
    <>
      <InspectorHead title={line.name}>
        <p>
          <b>Buy {amount}</b>
          {needed === '' ? null : <span className={textStyles.dim}> · {needed}</span>}
        </p>
      </InspectorHead>
      <section className={inspectorStyles.iMin}>
        <h3>
          <b>Needed by</b>
          <span className={textStyles.dim}>{words(line.grams)}</span>
        </h3>
        <ol className={classNames(inspectorStyles.contrib, styles.shNeeds)}>
          {line.neededBy.map((need, index) => (
            <li key={`${need.date}/${index}`}>
              <span className={styles.shNeed}>
                {isNoDay(need) ? NO_DAY_YET : formatDate(need.date, 'EEEE')}{' '}
                <small>{isNoDay(need) ? '' : need.meal}</small>
              </span>{' '}
              <span className={inspectorStyles.cV}>{words(need.grams)}</span>
            </li>
          ))}
        </ol>
        <p className={inspectorStyles.iSup}>
          {people === 1 ? '' : `For ${people} people. `}
          {line.isCookedWeight
            ? 'No source says how much of it to buy raw, so this is the weight after cooking.'
            : 'Delete a meal and its amount leaves this list.'}
        </p>
      </section>
    </>
  );
}

interface LinePanelProps {
  readonly line: ShoppingLine | null;
  readonly people: number;
  readonly lineCount: number;
  readonly tickedCount: number;
  readonly onClearTicks: () => void;
  /** Only in a narrow window, where the panel covers the list. */
  readonly onClose: (() => void) | null;
}

/** The chosen line with the meals that need it, and facts about the whole list. */
export function LinePanel({ line, people, lineCount, tickedCount, onClearTicks, onClose }: LinePanelProps) {
  return (
    <aside
      className={classNames(inspectorStyles.inspector, onClose !== null && inspectorStyles.isOpen)}
      aria-label="Line details"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
      }}
    >
      <div>
        {onClose === null ? null : (
          <button
            type="button"
            className={classNames(buttonStyles.iconBtn, styles.shClose)}
            aria-label="Close the details"
            autoFocus
            onClick={onClose}
          >
            <IconX size={16} stroke={1.7} aria-hidden />
          </button>
        )}
        {line === null ? null : <LineDetails line={line} people={people} />}
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
                    disabled={people <= 1}
                    title={people <= 1 ? 'At least one' : undefined}
                    onClick={() => setPeople(people - 1)}
                  >
                    <IconMinus size={14} stroke={1.7} aria-hidden />
                  </button>
                  <output className={textStyles.num}>{people}</output>
                  <button
                    type="button"
                    aria-label="More people"
                    disabled={people >= MAX_PEOPLE}
                    title={people >= MAX_PEOPLE ? `At most ${MAX_PEOPLE}` : undefined}
                    onClick={() => setPeople(people + 1)}
                  >
                    <IconPlus size={14} stroke={1.7} aria-hidden />
                  </button>
                </div>
              </dd>
            </div>
            <div>
              <dt>Ticked</dt>
              <dd className={textStyles.num}>
                {tickedCount} of {lineCount}
              </dd>
            </div>
          </dl>
          {tickedCount === 0 ? null : (
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.outline, styles.shClear)}
              onClick={onClearTicks}
            >
              Clear ticks
            </button>
          )}
        </section>
      </div>
      <footer className={inspectorStyles.iFoot}>
        <p>
          Cooked weights come from the food table. Most foods weigh more before cooking; the list says which lines are
          cooked weights.
        </p>
      </footer>
    </aside>
  );
}
