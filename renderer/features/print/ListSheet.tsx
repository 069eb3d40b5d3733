import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { FlowPart } from '#renderer/ui/column-flow';
import { formatDays } from '#renderer/ui/shopping-text';
import type { QrCode } from '#shared/formats/shopping-qr';
import { classNames } from '#renderer/ui/class-names';
import { QrCodeImage } from '#renderer/ui/QrCodeImage';
import type { ListColumns, PrintedList } from './printed-list';
import { atHomeSentence } from './print-text';
import listStyles from './list.module.css';
import styles from './print.module.css';

/** All aisles unsplit in one column, for measuring. */
export const wholeList = (list: ShoppingList): readonly (readonly FlowPart[])[] => [
  list.aisles.map((aisle, block) => ({ block, from: 0, to: aisle.lines.length, isContinued: false })),
];

interface LineProps {
  readonly line: ShoppingLine;
  /** The days of the list. */
  readonly days: ShoppingList['days'];
  readonly isUpright: boolean;
}

/**
 * Days are for planning; the upright list, which is taken along, has larger type instead, and the leftover amount
 * beside the name where there is room, so that a usual week fits one page.
 */
function Line({ line, days, isUpright }: LineProps) {
  const { name } = line.shop;
  const { amount, remark } = line.shop.narrow ?? line.shop;
  return (
    <li>
      <i aria-hidden="true" />
      <span>
        {name}
        {isUpright && remark !== '' ? (
          <>
            {' '}
            <small className={listStyles.lLeft}>{remark}</small>
          </>
        ) : null}
      </span>
      <span className={listStyles.lAmount}>{amount}</span>
      {isUpright ? null : (
        <>
          <span className={listStyles.lDays}>{formatDays(line, days)}</span>
          <span className={listStyles.lRemark}>{remark}</span>
        </>
      )}
      {line.note === undefined ? null : <span className={listStyles.lNote}>{line.note}</span>}
    </li>
  );
}

/** The codes and how to read them. */
function Codes({ codes }: { readonly codes: readonly QrCode[] }) {
  const nameOf = (index: number): string => (codes.length > 1 ? `Code ${index + 1} of ${codes.length}` : 'Code');
  return (
    <div className={listStyles.lCode}>
      <div>
        {codes.map((code, index) => (
          <QrCodeImage key={index} code={code} label={`${nameOf(index)}: the lines to buy as a QR code`} />
        ))}
      </div>
      <p>
        <b>Take it on your phone</b> The camera shows the list as text. No network is needed.
      </p>
    </div>
  );
}

/** Boxes for what comes to mind while shopping. */
const BLANK_LINES = [1, 2] as const;

interface ListSheetProps {
  readonly printed: PrintedList;
  readonly columns: ListColumns;
  /** The parts in each column. */
  readonly parts: readonly (readonly FlowPart[])[];
  readonly pageLabel: string;
  /** The column that holds the codes; `null`: none on this page. */
  readonly codesIn: number | null;
  readonly isLast: boolean;
}

/** One page of the shopping list: aisles in columns, a checkbox before each line. */
export function ListSheet({ printed, columns, parts, pageLabel, codesIn, isLast }: ListSheetProps) {
  const { list, head } = printed;
  const isUpright = columns === 2;
  return (
    <section
      className={classNames(styles.sheet, listStyles.list, isUpright && listStyles.isUpright)}
      aria-label={`${head.title}${pageLabel === '' ? '' : `, page ${pageLabel}`}`}
    >
      <header>
        <h2>{head.title}</h2>
        <p className={styles.pRight}>{head.subtitle}</p>
      </header>
      <div
        className={listStyles.lColumns}
        data-columns
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {parts.map((column, index) => (
          <div key={index}>
            {column.map((part) => {
              const aisle = list.aisles[part.block];
              if (aisle === undefined) return null;
              return (
                <div className={listStyles.lAisle} data-aisle key={`${part.block}/${part.from}`}>
                  <div className={listStyles.lHead}>
                    <h3>
                      {aisle.aisle}
                      {part.isContinued ? <small> continued</small> : null}
                    </h3>
                    {/* Outside the heading, so that the PDF bookmark holds only the name of the aisle. */}
                    {isUpright ? <small>{aisle.lines.length}</small> : null}
                  </div>
                  <ul>
                    {aisle.lines.slice(part.from, part.to).map((line) => (
                      <Line key={line.key} line={line} days={list.days} isUpright={isUpright} />
                    ))}
                  </ul>
                </div>
              );
            })}
            {index === codesIn ? (
              <div data-codes>
                {isUpright
                  ? BLANK_LINES.map((line) => (
                      <p className={listStyles.lBlank} key={line}>
                        <i aria-hidden="true" />
                      </p>
                    ))
                  : null}
                {head.codes.length === 0 ? null : <Codes codes={head.codes} />}
              </div>
            ) : null}
          </div>
        ))}
      </div>
      {head.atHome.length === 0 || !isLast ? null : <p className={listStyles.lHome}>{atHomeSentence(head.atHome)}</p>}
      <footer>
        <p>
          {list.aisles.some((aisle) =>
            aisle.lines.some((line) => line.isCookedWeight || line.cookedGrams !== undefined),
          )
            ? 'Cooked weights come from the food table; most foods weigh more before cooking.'
            : null}
        </p>
        {head.tray === '' ? null : <p className={styles.pNotes}>{head.tray}</p>}
        {pageLabel === '' ? null : (
          <p className={styles.pNotes}>
            <b>Page {pageLabel}</b>
          </p>
        )}
      </footer>
    </section>
  );
}
