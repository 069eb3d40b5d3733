import { useLayoutEffect, useRef, useState } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import type { PrintJob } from './read-job';
import { PrintDocument } from './PrintDocument';
import styles from './print-dialog.module.css';

/** A new job is laid out from scratch; the plan itself does not change under an open dialog. */
const jobKey = ({ week: _week, library: _library, ...rest }: PrintJob): string =>
  JSON.stringify({ ...rest, otherWeeks: rest.otherWeeks?.length });

interface PrintPreviewProps {
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly onLaidOut: (pages: number) => void;
}

/** The printed pages themselves, scaled to the dialog. Scrolls with the keyboard. */
export function PrintPreview({ job, catalog, onLaidOut }: PrintPreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [heightPx, setHeightPx] = useState(0);

  useLayoutEffect(() => {
    const fit = () => {
      const [outer, inner] = [frame.current, paper.current];
      if (outer === null || inner === null || inner.offsetWidth === 0) return;
      const next = outer.clientWidth / inner.offsetWidth;
      setScale(next);
      setHeightPx(inner.offsetHeight * next);
    };
    fit();
    const observer = new ResizeObserver(fit);
    if (frame.current !== null) observer.observe(frame.current);
    if (paper.current !== null) observer.observe(paper.current);
    return () => observer.disconnect();
  }, [job]);

  return (
    <div className={styles.pvScroll} role="region" aria-label="Preview of the printed pages" tabIndex={0}>
      <div className={styles.pvFrame} ref={frame} style={{ height: heightPx }}>
        <div className={styles.pvPaper} ref={paper} style={{ transform: `scale(${scale})` }}>
          <PrintDocument key={jobKey(job)} job={job} catalog={catalog} onLaidOut={onLaidOut} />
        </div>
      </div>
    </div>
  );
}
