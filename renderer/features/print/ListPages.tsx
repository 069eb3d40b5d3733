import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { classNames } from '#renderer/ui/class-names';
import markStyles from '#renderer/ui/mark.module.css';
import type { FittedList } from './fit-list';
import { fitList } from './fit-list';
import { ListSheet, wholeList } from './ListSheet';
import { measureList, pageHeightPx } from './measure-sheets';
import { paperLook } from './paper-class';
import type { ListColumns, PrintedList } from './printed-list';
import { readList } from './printed-list';
import type { PrintJob } from './read-job';
import styles from './print.module.css';

/** Shown only if there are several pages. */
const pageLabel = (page: number, of: number): string => (of === 1 ? '' : `${page} of ${of}`);

interface ListPartProps {
  readonly printed: PrintedList;
  readonly columns: ListColumns;
}

/** The list with every line in its first column, for measuring. */
export function MeasuredList({ printed, columns }: ListPartProps) {
  return (
    <div data-measured="list">
      <ListSheet
        printed={printed}
        columns={columns}
        parts={wholeList(printed.list)}
        pageLabel={pageLabel(1, 2)}
        codesIn={0}
        isLast
      />
    </div>
  );
}

/** The pages of a fitted list. */
export function PlacedList({ printed, columns, fitted }: ListPartProps & { readonly fitted: FittedList }) {
  return fitted.pages.map((parts, index, all) => (
    <div className={styles.pPage} key={index} style={{ '--entry-pt': `${fitted.sizePt}pt` }}>
      <ListSheet
        printed={printed}
        columns={columns}
        parts={parts}
        pageLabel={pageLabel(index + 1, all.length)}
        codesIn={fitted.codes?.page === index ? fitted.codes.column : null}
        isLast={index === all.length - 1}
      />
    </div>
  ));
}

interface ListDocumentProps {
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

const COLUMNS: ListColumns = 2;

/**
 * The shopping list on its own, upright in two columns: first laid out hidden at every type size, then on its pages.
 */
export function ListDocument({ job, catalog, onLaidOut }: ListDocumentProps) {
  const page = useRef<HTMLDivElement>(null);
  const [fitted, setFitted] = useState<FittedList | null>(null);
  const printed = useMemo(() => readList(job, catalog), [job, catalog]);

  useLayoutEffect(() => {
    const sheet = page.current?.querySelector<HTMLElement>("[data-measured='list'] > section") ?? null;
    if (fitted !== null || page.current === null || sheet === null) return;
    setFitted(fitList(measureList(sheet, COLUMNS), pageHeightPx(page.current)));
  }, [fitted]);
  useEffect(() => {
    if (fitted !== null) onLaidOut?.(fitted.pages.length);
  }, [fitted, onLaidOut]);

  return (
    <div
      className={classNames(styles.printed, styles.isPortrait, markStyles.onPaper, ...paperLook(job))}
      data-paper={job.paper}
      ref={page}
    >
      {fitted === null ? (
        <div className={styles.printMeasure} aria-hidden="true">
          <MeasuredList printed={printed} columns={COLUMNS} />
        </div>
      ) : (
        <PlacedList printed={printed} columns={COLUMNS} fitted={fitted} />
      )}
    </div>
  );
}
