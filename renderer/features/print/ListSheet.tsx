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
  readonly ticked: ReadonlySet<string>;
  /** The open lines for a phone; none where they are too many to photograph. */
  readonly codes: readonly QrCode[];
}

/** All aisles, and the codes after them, unsplit in one column, for measuring. */
export const wholeList = (
  { aisles }: ShoppingList,
  { codes }: Pick<ListHead, 'codes'>,
): readonly (readonly FlowPart[])[] => [
  [...aisles.map(({ lines }) => lines.length), ...(codes.length === 0 ? [] : [codes.length])].map((to, block) => ({
    block,
    from: 0,
    to,
    isContinued: false,
  })),
];

function Line({ line, isTicked }: { readonly line: ShoppingLine; readonly isTicked: boolean }) {
  const { name, amount, remark } = line.shop;
  return (
    <li className={isTicked ? styles.isTicked : undefined} data-ticked={isTicked}>
      <i aria-hidden="true" />
      <span className={styles.lName}>{name}</span>
      <span className={styles.lAmount}>{amount}</span>
      <span className={styles.lDays}>{formatDays(line)}</span>
      <span className={styles.lRemark}>{remark}</span>
    </li>
  );
}

/** The codes as the last block of the list, where a column has room. */
function Codes({ codes, part }: { readonly codes: readonly QrCode[]; readonly part: FlowPart }) {
  return (
    <div className={styles.lAisle} data-aisle>
      {codes.slice(part.from, part.to).map((code, index) => {
        const which = codes.length > 1 ? `Code ${part.from + index + 1} of ${codes.length}` : 'For your phone';
        return (
          <div className={styles.lCode} data-code key={part.from + index}>
            <QrCodeImage code={code} label={`${which}: the open lines as a QR code`} />
            <small>{which}: the camera shows the list as text</small>
          </div>
        );
      })}
    </div>
  );
}

interface ListSheetProps {
  readonly head: ListHead;
  readonly list: ShoppingList;
  readonly columns: readonly (readonly FlowPart[])[];
  readonly pageLabel: string;
}

/** One landscape page of the shopping list: aisles in columns, a box to tick before each line. */
export function ListSheet({ head, list, columns, pageLabel }: ListSheetProps) {
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
              if (aisle === undefined) return <Codes key="codes" codes={head.codes} part={part} />;
              return (
                <div className={styles.lAisle} data-aisle key={`${part.block}/${part.from}`}>
                  <h3>
                    {aisle.aisle}
                    {part.isContinued ? <small> continued</small> : null}
                  </h3>
                  <ul>
                    {aisle.lines.slice(part.from, part.to).map((line) => (
                      <Line key={line.key} line={line} isTicked={head.ticked.has(line.key)} />
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <footer>
        <p>
          {list.aisles.some((aisle) => aisle.lines.some((line) => line.isCookedWeight))
            ? 'Cooked weights come from the food table; most foods weigh more before cooking.'
            : null}
        </p>
        {pageLabel === '' ? null : (
          <p className={styles.pNotes}>
            <b>Page {pageLabel}</b>
          </p>
        )}
      </footer>
    </section>
  );
}
