import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { CardDocument } from './CardDocument';
import { CrampCard } from './CrampCard';
import type { FittedList } from './fit-list';
import { fitList } from './fit-list';
import type { FittedPages } from './fit-pages';
import { fitPages } from './fit-pages';
import { FlowDocument } from './FlowDocument';
import { ListDocument, MeasuredList, PlacedList } from './ListPages';
import type { ListColumns } from './printed-list';
import { readList } from './printed-list';
import { measureList, measureWeek, pageHeightPx } from './measure-sheets';
import { MonthSheet } from './MonthSheet';
import { paperLook } from './paper-class';
import { printedRows } from './printed-rows';
import type { PrintJob } from './read-job';
import { readWeek } from './read-job';
import { WeekSheet, wholeRows } from './WeekSheet';
import { classNames } from '#renderer/ui/class-names';
import markStyles from '#renderer/ui/mark.module.css';
import styles from './print.module.css';

declare module 'react' {
  interface CSSProperties {
    /** Type size of entries and list lines, read by the sheets' styles. */
    readonly '--entry-pt'?: string;
  }
}

/** Everything printed, derived only from the job and the catalog, not from the screen. */
function readJob(job: PrintJob, catalog: Catalog) {
  const { head, plan, lookup, choices } = readWeek(job, catalog);
  return { head, rows: printedRows(plan, lookup, choices), list: readList(job, catalog) };
}

/** For the list after the landscape week. */
const LIST_COLUMNS: ListColumns = 4;

interface Layout {
  readonly week: FittedPages | null;
  readonly list: FittedList | null;
}

interface PrintDocumentProps {
  /** Does not change while mounted; give the element another key for another job. */
  readonly job: PrintJob;
  readonly catalog: Catalog;
  /** Called once the pages are laid out, with their number. The fonts must be loaded before mounting. */
  readonly onLaidOut?: (pages: number) => void;
}

/** The printed pages. The preview and the print window share them, so both are the same. */
export function PrintDocument(props: PrintDocumentProps) {
  const { job, onLaidOut } = props;
  switch (job.document) {
    case 'cramp-card':
      return <CrampCard job={job} onLaidOut={onLaidOut} />;
    case 'month':
      return <MonthSheet {...props} />;
    case 'week-list':
    case 'days':
      return <FlowDocument {...props} sheet={job.document} />;
    case 'recipes':
      return <CardDocument {...props} />;
    case 'list':
      return <ListDocument {...props} />;
    case 'week':
    case undefined:
      return <WeekPages {...props} />;
  }
}

/** The week and its list: first laid out hidden at every type size, then placed on as many sheets as needed. */
function WeekPages({ job, catalog, onLaidOut }: PrintDocumentProps) {
  const printed = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout | null>(null);
  const { head, rows, list } = useMemo(() => readJob(job, catalog), [job, catalog]);
  const withList = job.withList && list.list.aisles.length > 0;

  useLayoutEffect(() => {
    if (layout !== null || printed.current === null) return;
    const pagePx = pageHeightPx(printed.current);
    const sheet = (kind: string) =>
      printed.current?.querySelector<HTMLElement>(`[data-measured='${kind}'] > section`) ?? null;
    const [weekSheet, listSheet] = [sheet('week'), sheet('list')];
    setLayout({
      week: weekSheet === null ? null : fitPages(measureWeek(weekSheet), pagePx),
      list: listSheet === null ? null : fitList(measureList(listSheet, LIST_COLUMNS), pagePx),
    });
  }, [layout]);

  const pages = (layout?.week?.pages.length ?? 0) + (layout?.list?.pages.length ?? 0);
  useEffect(() => {
    if (layout !== null) onLaidOut?.(pages);
  }, [layout, pages, onLaidOut]);

  const pageLabel = (page: number, of: number) => (of === 1 ? '' : `${page} of ${of}`);
  return (
    <div
      className={classNames(styles.printed, markStyles.onPaper, ...paperLook(job))}
      data-paper={job.paper}
      ref={printed}
    >
      {layout === null ? (
        <div className={styles.printMeasure} aria-hidden="true">
          <div data-measured="week">
            <WeekSheet head={head} rows={rows} slices={wholeRows(rows)} pageLabel="1 of 2" />
          </div>
          {withList ? <MeasuredList printed={list} columns={LIST_COLUMNS} /> : null}
        </div>
      ) : null}
      {layout?.week?.pages.map((slices, index, all) => (
        <div className={styles.pPage} key={`week ${index}`} style={{ '--entry-pt': `${layout.week?.sizePt ?? 0}pt` }}>
          <WeekSheet head={head} rows={rows} slices={slices} pageLabel={pageLabel(index + 1, all.length)} />
        </div>
      ))}
      {layout === null || layout.list === null ? null : (
        <PlacedList printed={list} columns={LIST_COLUMNS} fitted={layout.list} />
      )}
    </div>
  );
}
