import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FlowPart } from '#renderer/ui/column-flow';
import { classNames } from '#renderer/ui/class-names';
import markStyles from '#renderer/ui/mark.module.css';
import type { FittedFlow } from './fit-flow';
import { fitFlow } from './fit-flow';
import type { FlowSheet } from './flow-sheet';
import { wholeColumns } from './flow-sheet';
import { measureFlow, pageHeightPx } from './measure-sheets';
import { paperLook } from './paper-class';
import type { PrintJob } from './read-job';
import flowStyles from './flow.module.css';
import styles from './print.module.css';

interface PageProps {
  readonly sheet: FlowSheet;
  readonly columns: readonly (readonly FlowPart[])[];
  /** "1 of 2"; empty when there is one page. */
  readonly pageLabel: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Ruled lines for a whole page; those that do not fit are not visible. */
const RULES = Array.from({ length: 30 }, (_none, index) => index);

/** One page of a sheet: its title, its parts by column, its footer. */
function FlowPage({ sheet, columns, pageLabel, isFirst, isLast }: PageProps) {
  return (
    <section
      className={classNames(styles.sheet, flowStyles.fSheet, sheet.className)}
      aria-label={`${sheet.title}${pageLabel === '' ? '' : `, page ${pageLabel}`}`}
    >
      <header>
        <div>
          {isFirst ? (
            <h2>{sheet.title}</h2>
          ) : (
            // Not a heading: the outline of the PDF names each sheet once.
            <p className={flowStyles.fAgain}>
              {sheet.title} <small>continued</small>
            </p>
          )}
          {sheet.subtitle}
          {isFirst && sheet.picture !== undefined ? <div className={flowStyles.fUnder}>{sheet.aside}</div> : null}
        </div>
        {isFirst && sheet.picture !== undefined ? (
          <img className={flowStyles.fPicture} src={sheet.picture.src} alt={sheet.picture.alt} />
        ) : (
          <div className={classNames(styles.pRight, flowStyles.fAside)}>{sheet.aside}</div>
        )}
      </header>
      <div className={flowStyles.fColumns} data-flow>
        {columns.map((parts, column) => (
          <div key={column} data-column>
            {parts.map((part) => {
              const group = sheet.columns[column]?.[part.block];
              if (group === undefined) return null;
              return (
                <div
                  className={classNames(flowStyles.fGroup, group.isBeside === true && flowStyles.isBeside)}
                  data-block
                  data-may-split={group.maySplit === true ? '' : undefined}
                  key={`${group.key}/${part.from}`}
                >
                  {group.head(part.isContinued)}
                  <ul>
                    {group.lines.slice(part.from, part.to).map((line) => (
                      <li key={line.key} data-line>
                        {line.content}
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {isLast && sheet.ruled !== undefined ? (
        <div className={flowStyles.fRuled}>
          <div>
            <p>{sheet.ruled}</p>
            {RULES.map((line) => (
              <i key={line} aria-hidden="true" />
            ))}
          </div>
        </div>
      ) : null}
      <footer>
        {sheet.foot}
        {pageLabel === '' ? null : <b className={flowStyles.fPage}>Page {pageLabel}</b>}
      </footer>
    </section>
  );
}

interface FlowPagesProps {
  readonly job: PrintJob;
  readonly sheets: readonly FlowSheet[];
  /** Type sizes in pt, largest first. */
  readonly sizesPt: readonly number[];
  /** True for two pages of half the height on each sheet of paper. */
  readonly isTwoUp?: boolean;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

/** Portrait sheets, or halves of them: first laid out hidden at every type size, then each placed on as many pages as it needs. */
export function FlowPages({ job, sheets, sizesPt, isTwoUp = false, onLaidOut }: FlowPagesProps) {
  const printed = useRef<HTMLDivElement>(null);
  const [fitted, setFitted] = useState<readonly FittedFlow[] | null>(null);

  useLayoutEffect(() => {
    if (fitted !== null || printed.current === null) return;
    const pagePx = pageHeightPx(printed.current);
    const measured = [...printed.current.querySelectorAll<HTMLElement>('[data-measured] > section')];
    setFitted(measured.map((sheet) => fitFlow(measureFlow(sheet, sizesPt), pagePx)));
  }, [fitted, sizesPt]);

  const laidOut = fitted?.reduce((sum, one) => sum + one.pages.length, 0) ?? 0;
  const pages = isTwoUp ? Math.ceil(laidOut / 2) : laidOut;
  useEffect(() => {
    if (fitted !== null) onLaidOut?.(pages);
  }, [fitted, pages, onLaidOut]);

  return (
    <div
      className={classNames(
        styles.printed,
        styles.isPortrait,
        isTwoUp && flowStyles.isTwoUp,
        markStyles.onPaper,
        ...paperLook(job),
      )}
      data-paper={job.paper}
      ref={printed}
    >
      {fitted === null ? (
        <div className={styles.printMeasure} aria-hidden="true">
          {sheets.map((sheet) => (
            <div data-measured key={sheet.key}>
              <FlowPage sheet={sheet} columns={wholeColumns(sheet)} pageLabel="1 of 2" isFirst isLast />
            </div>
          ))}
        </div>
      ) : null}
      {fitted?.flatMap(({ pages: all, sizePt }, index) => {
        const sheet = sheets[index];
        if (sheet === undefined) return [];
        return all.map((columns, page) => (
          <div className={styles.pPage} key={`${sheet.key} ${page}`} style={{ '--entry-pt': `${sizePt}pt` }}>
            <FlowPage
              sheet={sheet}
              columns={columns}
              pageLabel={all.length === 1 ? '' : `${page + 1} of ${all.length}`}
              isFirst={page === 0}
              isLast={page === all.length - 1}
            />
          </div>
        ));
      })}
    </div>
  );
}
