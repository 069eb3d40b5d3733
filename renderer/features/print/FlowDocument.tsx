import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { DAY_SIZES_PT, daySheets } from './day-sheets';
import type { FlowSheet } from './flow-sheet';
import { FlowPages } from './FlowPages';
import { printedRows } from './printed-rows';
import type { PrintJob } from './read-job';
import { readWeek } from './read-job';
import { WEEK_LIST_SIZES_PT, weekListSheet } from './week-list';

/** The sheets that flow over portrait pages. */
type FlowKind = 'week-list' | 'days';

const SIZES_PT: Readonly<Record<FlowKind, readonly number[]>> = {
  'week-list': WEEK_LIST_SIZES_PT,
  days: DAY_SIZES_PT,
};

function sheetsOf(kind: FlowKind, job: PrintJob, catalog: Catalog): readonly FlowSheet[] {
  const week = readWeek(job, catalog);
  switch (kind) {
    case 'week-list':
      return [weekListSheet(week, printedRows(week.plan, week.lookup, week.choices))];
    case 'days':
      return daySheets(week);
  }
}

interface FlowDocumentProps {
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly sheet: FlowKind;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

/** The week as a list, or its days. */
export function FlowDocument({ job, catalog, sheet, onLaidOut }: FlowDocumentProps) {
  const sheets = useMemo(() => sheetsOf(sheet, job, catalog), [sheet, job, catalog]);
  return <FlowPages job={job} sheets={sheets} sizesPt={SIZES_PT[sheet]} onLaidOut={onLaidOut} />;
}
