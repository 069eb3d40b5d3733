import type { ReactNode } from 'react';
import type { FoodId } from '#shared/domain/food/food';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { formatList } from '#shared/domain/number-text';
import { unweighedText } from '#shared/domain/own-food/own-food-amount';
import type { NeededBy, ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { formatDate } from '#shared/domain/week-id';
import { isNoDay, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { useCatalog } from '#renderer/state/catalog-store';
import { useUnits } from '#renderer/state/library-store';
import { useFoodLookup } from '#renderer/state/score-store';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { isOfSeveralWeeks } from '#shared/domain/shopping/list-days';
import { LeftFromLastWeek } from './LeftFromLastWeek';
import { HowYouBuy } from './HowYouBuy';
import styles from './shopping.module.css';

/**
 * Formats a weight, or the number of pieces of a supplement or of a serving without a weight, whose weight is nominal.
 */
function useAmountFormat(id: FoodId): (amount: number) => string {
  const food = useFoodLookup()(id);
  const units = useUnits();
  return (amount) => (food === undefined ? null : unweighedText(food, amount)) ?? formatGramsIn(amount, units);
}

interface NeedProps {
  readonly need: NeededBy;
  readonly words: (amount: number) => string;
  readonly days: ListDays | undefined;
  /** True if the planned form is weighed differently from what is bought, so that both are shown. */
  readonly hasPlanned: boolean;
}

function Need({ need, words, days, hasPlanned }: NeedProps) {
  const { grams, cookedGrams } = need;
  const cooked = cookedGrams === undefined ? '' : `${words(cookedGrams)} cooked`;
  const amount = cooked === '' ? words(grams) : grams === 0 ? cooked : `${words(grams)} + ${cooked}`;
  return (
    <li className={classNames(hasPlanned && styles.shBoth)}>
      <span className={styles.shNeed}>
        {isNoDay(need) ? NO_DAY_YET : formatDate(need.date, isOfSeveralWeeks(days) ? 'EEE d MMM' : 'EEEE')}{' '}
        <small>{isNoDay(need) ? '' : need.meal}</small>
      </span>{' '}
      {hasPlanned ? (
        <>
          <span className={inspectorStyles.cV}>{words(need.plannedGrams ?? need.grams)}</span>{' '}
        </>
      ) : null}
      <span className={inspectorStyles.cV}>{amount}</span>
    </li>
  );
}

/** What comes from the pantry, and what is bought so that a staple does not run out. */
function FromPantry({ line: { pantry }, words }: Pick<NeedProps, 'words'> & { readonly line: ShoppingLine }) {
  if (pantry === undefined || (pantry.taken === 0 && pantry.topUp === 0)) return null;
  return (
    <>
      {pantry.taken === 0 ? null : (
        <p className={styles.shTotal}>
          <span>From the pantry</span> <span>{words(pantry.taken)}</span>
        </p>
      )}
      {pantry.topUp === 0 ? null : (
        <p className={styles.shTotal}>
          <span>To keep its minimum</span> <span>{words(pantry.topUp)}</span>
        </p>
      )}
    </>
  );
}

/** Where the conversion from cooked to raw comes from, each source once. */
function Yields({ line }: { readonly line: ShoppingLine }) {
  const catalog = useCatalog();
  const sources = line.plannedAs.flatMap((id) => catalog.yieldSource(id) ?? []);
  if (sources.length === 0) return null;
  return <p className={inspectorStyles.iSup}>Raw from cooked: {[...new Set(sources)].join('; ')}.</p>;
}

/** Adds nothing to the sum of the meals. */
const PLAIN_WEIGHT = /^[\d.,]+ (g|kg|oz|lb)$/;

/** The names in the food table: of the planned food if that is another row, and of what is bought. */
function TableNames({ line }: { readonly line: ShoppingLine }) {
  const catalog = useCatalog();
  const planned = line.plannedAs.map((id) => catalog.find(id)?.name ?? id);
  const names = planned.length === 0 ? line.name : `${line.name}, planned as ${formatList(planned)}`;
  return (
    <p className={inspectorStyles.iSup}>
      In the food table: {names}.{PLAIN_WEIGHT.test(line.display) ? '' : ` In the kitchen: ${line.display}.`}
    </p>
  );
}

interface LineDetailsProps {
  readonly line: ShoppingLine;
  readonly days: ListDays | undefined;
  readonly people: number;
  /** The user's own marks on the line. */
  readonly marks: ReactNode;
  /** Uses what is left from last week. */
  readonly onUseLeft: (line: ShoppingLine) => void;
}

/** An own line: no meal needs it, and it is in no food table. */
export function OwnLineDetails({ line, marks }: Pick<LineDetailsProps, 'line' | 'marks'>) {
  const { name, amount } = line.shop;
  return (
    <>
      <InspectorHead title={name}>
        <p>
          <b>{amount === '' ? 'Buy it' : `Buy ${amount}`}</b>
        </p>
      </InspectorHead>
      {marks}
    </>
  );
}

/** The selected line: what to buy, the meals it is for, how it is bought, and its name in the food table. */
export function LineDetails({ line, days, people, marks, onUseLeft }: LineDetailsProps) {
  const words = useAmountFormat(line.food);
  const { name, amount, remark } = line.shop;
  const hasPlanned = line.neededBy.some(({ plannedGrams }) => plannedGrams !== undefined);
  return (
    <>
      <InspectorHead title={name}>
        <p>
          <b>
            {amount === '' || (line.isCovered === true && line.cookedGrams === undefined)
              ? 'Nothing to buy'
              : `Buy ${amount}`}
          </b>
          {remark === '' ? null : <span className={textStyles.dim}> · {remark}</span>}
        </p>
      </InspectorHead>
      <section className={inspectorStyles.iMin}>
        <h3>
          <b>{line.neededBy.length === 0 ? 'No meal needs it: a staple runs out' : 'Meals that need it'}</b>
          {hasPlanned ? (
            <span className={classNames(textStyles.dim, styles.shHeads)}>
              <span>planned</span> <span>{line.plannedAs.length > 0 ? 'to buy' : ''}</span>
            </span>
          ) : null}
        </h3>
        {line.neededBy.length === 0 ? null : (
          <>
            <ol className={classNames(inspectorStyles.contrib, styles.shNeeds)}>
              {line.neededBy.map((need, index) => (
                <Need key={`${need.date}/${index}`} need={need} words={words} days={days} hasPlanned={hasPlanned} />
              ))}
            </ol>
            <p className={styles.shTotal}>
              <b>{people > 1 ? `For ${people} people` : 'Together'}</b>{' '}
              <b>
                {line.cookedGrams === undefined
                  ? words(line.grams)
                  : `${words(line.grams)} + ${words(line.cookedGrams)} cooked`}
              </b>
            </p>
          </>
        )}
        <FromPantry line={line} words={words} />
        <Yields line={line} />
        {line.cookedGrams !== undefined || (line.isCookedWeight && !line.hasWays) ? (
          <p className={inspectorStyles.iSup}>
            No source says how much to buy raw for what is cooked, so that is the weight after cooking.
          </p>
        ) : null}
      </section>
      <LeftFromLastWeek line={line} onUse={onUseLeft} />
      {line.hasWays ? <HowYouBuy key={line.key} line={line} /> : null}
      {marks}
      <section className={inspectorStyles.iMin}>
        <TableNames line={line} />
      </section>
    </>
  );
}
