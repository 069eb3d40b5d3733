import { create } from '#renderer/state/store';
import type { Failure } from '#shared/contract/result';
import type { TrendWeeks } from '#shared/domain/score/trends';
import { weeksIn } from '#shared/domain/score/trends';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { shiftWeek, weekOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { currentCatalog } from '#renderer/state/catalog-store';
import { currentLibrary } from '#renderer/state/library-store';
import { call } from '#renderer/bridge/bridge';
import { scoredDays } from './scored-weeks';

interface TrendWeeksState {
  /** Number of weeks in the range. */
  readonly weeks: TrendWeeks;
  /** The weeks read; weeks without a file are missing. */
  readonly documents: Readonly<Record<WeekId, WeekDocument>>;
  /** Weeks that differ from what was saved, with their problems. */
  readonly problems: Readonly<Record<WeekId, string>>;
  /** The newest week, and how many weeks back from it have been read so far. */
  readonly to: WeekId | null;
  readonly readBack: number;
  readonly failure: Failure | null;
}

/**
 * Weeks read for the trends. They are read again whenever the screen opens; meanwhile the earlier ones are shown, so
 * that coming back never waits.
 */
export const useTrendWeeks = create<TrendWeeksState>(() => ({
  weeks: 4,
  documents: {},
  problems: {},
  to: null,
  readBack: 0,
  failure: null,
}));

/** Chooses another range. */
export const showTrendWeeks = (weeks: TrendWeeks): void => useTrendWeeks.setState({ weeks });

/**
 * Reads the newest weeks first and a year in parts, each ending at one of the ranges or half-way to it: the first range
 * is there at once, no part blocks the window or the main process, and a longer range is ready by the time it is
 * chosen.
 */
const PARTS = [4, 8, 20, 20] as const;

/** Milliseconds after which shown weeks are read again. */
const REREAD_AFTER_MS = 400;

/** Number of the current read; an older one stops when a newer one starts. */
let reading = 0;

/** The known week if the disk has the same content: the same object, so that nothing is scored or rendered again. */
function keptOrNew(known: WeekDocument | undefined, read: WeekDocument): WeekDocument {
  const isSame = known?.revision === read.revision && JSON.stringify(known) === JSON.stringify(read);
  return isSame ? known : read;
}

function without<Value>(record: Readonly<Record<WeekId, Value>>, weeks: ReadonlySet<WeekId>): Record<WeekId, Value> {
  return Object.fromEntries(Object.entries(record).filter(([week]) => !weeks.has(week)));
}

/** Reads the year up to the week of a date. The returned function stops it. */
export function readTrendWeeks(today: IsoDate): () => void {
  reading += 1;
  const mine = reading;
  void readParts(weekOf(today), () => mine === reading);
  return () => {
    if (mine === reading) reading += 1;
  };
}

async function readParts(to: WeekId, isWanted: () => boolean): Promise<void> {
  useTrendWeeks.setState((state) => ({ failure: null, to, readBack: state.to === to ? state.readBack : 0 }));
  if (useTrendWeeks.getState().readBack > 0) {
    // There is something to show, so it is rendered before checking whether it is up to date.
    await new Promise((resolve) => setTimeout(resolve, REREAD_AFTER_MS));
    if (!isWanted()) return;
  }
  let readBack = 0;
  for (const weeks of PARTS) {
    const range = { from: shiftWeek(to, 1 - readBack - weeks), to: shiftWeek(to, -readBack) };
    // One after the other on purpose: in parallel they would hold up every other call.
    const result = await call('weeks.loadRange', range);
    if (!isWanted()) return;
    if (!result.ok) {
      useTrendWeeks.setState({ failure: result.error });
      return;
    }
    readBack += weeks;
    const { problems } = result.value;
    const asked = new Set(weeksIn(range));
    const reached = readBack;
    const { documents } = useTrendWeeks.getState();
    const read = result.value.weeks.map((week) => keptOrNew(documents[week.week], week));
    // Scored as they arrive, so that a longer range is ready when it is chosen.
    for (const week of read) scoredDays(week, currentCatalog(), currentLibrary().profile);
    useTrendWeeks.setState((state) => ({
      documents: { ...without(state.documents, asked), ...Object.fromEntries(read.map((week) => [week.week, week])) },
      problems: {
        ...without(state.problems, asked),
        ...Object.fromEntries(problems.map(({ week, message }) => [week, message])),
      },
      readBack: Math.max(state.readBack, reached),
    }));
  }
}
