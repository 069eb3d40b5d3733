import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { FlowPart } from '#renderer/ui/column-flow';
import { formatDays } from '#renderer/ui/shopping-text';
import type { QrCode } from '#shared/formats/shopping-qr';
import { QrCodeImage } from '#renderer/ui/QrCodeImage';
import { LIST_COLUMNS } from './fit-list';
import styles from './print.module.css';

/** The head of a list page. */
export interface ListHead {
  readonly title: string;
  readonly subtitle: string;
  /** What has no day yet; empty for nothing. */
  readonly tray: string;
  readonly ticked: ReadonlySet<string>;
  /** The open lines for a phone; none where they are too many to photograph. */
  readonly codes: readonly QrCode[];
}

/** All aisles unsplit in one column, for measuring. */
export const wholeList = (list: ShoppingList): readonly (readonly FlowPart[])[] => [
  list.aisles.map((aisle, block) => ({ block, from: 0, to: aisle.lines.length, isContinued: false })),
];

interface LineProps {
  readonly line: ShoppingLine;
  readonly isTicked: boolean;
  readonly days: ShoppingList['days'];
}

function Line({ line, isTicked, days }: LineProps) {
  const { name } = line.shop;
  const { amount, remark } = line.shop.narrow ?? line.shop;
  return (
    <li className={isTicked ? styles.isTicked : undefined} data-ticked={isTicked}>
      <i aria-hidden="true" />
      <span className={styles.lName}>{name}</span>
      <span className={styles.lAmount}>{amount}</span>
      <span className={styles.lDays}>{formatDays(line, days)}</span>
      <span className={styles.lRemark}>{remark}</span>
      {line.note === undefined ? null : <span className={styles.lNote}>{line.note}</span>}
    </li>
  );
}

/** The codes side by side, below the last line of a column that has room. */
function Codes({ codes }: Pick<ListHead, 'codes'>) {
  const nameOf = (index: number): string => (codes.length > 1 ? `Code ${index + 1} of ${codes.length}` : 'Code');
  return (
    <div className={styles.lCode} data-codes>
      <div>
        {codes.map((code, index) => (
          <QrCodeImage key={index} code={code} label={`${nameOf(index)}: the open lines as a QR code`} />
        ))}
      </div>
      <small>For your phone: the camera shows the list as text.</small>
    </div>
  );
}

interface ListSheetProps {
  readonly head: ListHead;
  readonly list: ShoppingList;
  readonly columns: readonly (readonly FlowPart[])[];
  readonly pageLabel: string;
  /** The column that holds the codes; `null`: none on this page. */
  readonly codesIn: number | null;
}

/** One landscape page of the shopping list: aisles in columns, a box to tick before each line. */
export function ListSheet({ head, list, columns, pageLabel, codesIn }: ListSheetProps) {
  return (
    <section className={styles.sheet} aria-label={`${head.title}${pageLabel === '' ? '' : `, page ${pageLabel}`}`}>
      <header>
        <h2>{head.title}</h2>
        <p className={styles.pRight}>{head.subtitle}</p>
      </header>
      <div
        className={styles.lColumns}
        data-columns
        style={{ gridTemplateColumns: `repeat(${LIST_COLUMNS}, minmax(0, 1fr))` }}
      >
        {columns.map((parts, index) => (
          <div key={index}>
            {parts.map((part) => {
              const aisle = list.aisles[part.block];
              if (aisle === undefined) return null;
              return (
                <div className={styles.lAisle} data-aisle key={`${part.block}/${part.from}`}>
                  <h3>
                    {aisle.aisle}
                    {part.isContinued ? <small> continued</small> : null}
                  </h3>
                  <ul>
                    {aisle.lines.slice(part.from, part.to).map((line) => (
                      <Line key={line.key} line={line} isTicked={head.ticked.has(line.key)} days={list.days} />
                    ))}
                  </ul>
                </div>
              );
            })}
            {index === codesIn && head.codes.length > 0 ? <Codes codes={head.codes} /> : null}
          </div>
        ))}
      </div>
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
