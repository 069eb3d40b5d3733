import type { ScoredWeek } from '#shared/domain/score/week-score';
import { SCORE_LIMITS } from '#shared/domain/score/score-text';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import type { PrepTask } from '#shared/domain/week/prep-lines';
import { datesOf } from '#shared/domain/week-id';
import { FlagShape, FlagWord } from '#renderer/ui/FlagShape';
import { DayHead } from './DayHead';
import type { RowSlice } from './fit-pages';
import type { PrintedPiece, PrintedRow } from './printed-rows';
import styles from './print.module.css';

/** The content of a week page besides its rows; the same on each page. */
export interface WeekHead {
  readonly week: WeekId;
  readonly title: string;
  /** Whose week it is; empty for the planned person. */
  readonly forWhom: string;
  /** Score of the week, and what needs attention. */
  readonly weekSentences: readonly string[];
  readonly targetsSentence: string;
  readonly presetSentence: string;
  readonly saltsSentence: string;
  /** `null` when the person is not known. */
  readonly scored: ScoredWeek | null;
  /** False leaves out scores, flags, bars and their explanations. */
  readonly withMinerals: boolean;
  /** For each day, the lines for the nutrients the person chose to see. */
  readonly shown: readonly (readonly string[])[];
  /** What has no day yet; may be empty. */
  readonly tray: string;
  /** What to do on a day for later ones. */
  readonly prep: ReadonlyMap<IsoDate, readonly PrepTask[]>;
}

/** All rows unsplit on one page, for measuring. */
export const wholeRows = (rows: readonly PrintedRow[]): readonly RowSlice[] =>
  rows.map((row, index) => ({
    row: index,
    ranges: row.cells.map((cell) => ({ from: 0, to: cell.length })),
    isContinued: false,
  }));

/** Longest amount on the first line, and longest together with the longest word of a name beside it. */
const LONGEST_AMOUNT = 9;
const LONGEST_BESIDE = 14;

/**
 * A short amount is on the first line, on the right; a long one ("1 cup, chopped or diced"), or one beside a long word,
 * follows the name, on its last line if there is room, so that names are never squeezed or broken inside a word.
 */
function isBeside({ text, portion }: PrintedPiece): boolean {
  const longestWord = Math.max(...text.split(' ').map((word) => word.length));
  return portion.length <= LONGEST_AMOUNT && longestWord + portion.length <= LONGEST_BESIDE;
}

/** Longest word that is kept on one line with the mark after it. */
const LONGEST_KEPT = 16;

/** A name with the mark of a missing value, which is never alone on a line. */
export function Marked({ text }: { readonly text: string }) {
  const start = text.lastIndexOf(' ') + 1;
  const last = text.slice(start);
  return (
    <>
      {text.slice(0, start)}
      <span className={last.length <= LONGEST_KEPT ? styles.pKept : undefined}>
        {last}
        <FlagShape flag="unknown" />
      </span>
    </>
  );
}

function Cell({ pieces }: { readonly pieces: readonly PrintedPiece[] }) {
  if (pieces.length === 0) return null;
  return (
    <ul>
      {pieces.map((piece) => (
        <li key={piece.key} className={piece.isNote ? styles.pNote : undefined}>
          {piece.portion !== '' && isBeside(piece) ? <span className={styles.pPortion}>{piece.portion} </span> : null}
          {piece.isUnknown ? <Marked text={piece.text} /> : piece.text}
          {piece.portion !== '' && !isBeside(piece) ? <span className={styles.pPortion}> {piece.portion}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** The legend of the shapes; for a week without scores only the mark of a missing value, if there is one. */
export function Legend({ isScored, hasUnknown }: { readonly isScored: boolean; readonly hasUnknown: boolean }) {
  if (!isScored)
    return (
      <p className={styles.pLegend}>
        {hasUnknown ? <FlagWord flag="unknown" className={styles.pLegendFlag} words="a value is missing" /> : null}
      </p>
    );
  return (
    <p className={styles.pLegend}>
      <FlagWord flag="met" className={styles.pLegendFlag} />
      <FlagWord flag="borderline" className={styles.pLegendFlag} words="borderline, 80–99 % of target" />
      <FlagWord flag="short" className={styles.pLegendFlag} words="short, under 80 %" />
      <FlagWord flag="unknown" className={styles.pLegendFlag} words="unknown, a value is missing" />
      <FlagWord flag="above-caution" className={styles.pLegendFlag} />
    </p>
  );
}

interface WeekSheetProps {
  readonly head: WeekHead;
  readonly rows: readonly PrintedRow[];
  readonly slices: readonly RowSlice[];
  /** "1 of 2"; empty when there is one page. */
  readonly pageLabel: string;
}

/** The name under a title, so that two weeks on the same fridge door are not mixed up. */
export const ForWhomLine = ({ words }: { readonly words: string }) =>
  words === '' ? null : <p className={styles.pFor}>{words}</p>;

/** One landscape page of the week: title, day heads, the rows of this page, legend. */
export function WeekSheet({ head, rows, slices, pageLabel }: WeekSheetProps) {
  const dates = datesOf(head.week);
  // An empty day is left blank to write on; an empty meal of a planned day is marked.
  const emptyDays = new Set(
    dates.map((_, day) => day).filter((day) => rows.every((row) => row.cells[day]?.length === 0)),
  );
  const isScored = head.scored !== null && head.withMinerals;
  const hasUnknown = rows.some((row) => row.cells.some((pieces) => pieces.some((piece) => piece.isUnknown)));
  const withMonth = dates[0]?.slice(0, 7) !== dates[6]?.slice(0, 7);
  return (
    <section className={styles.sheet} aria-label={`${head.title}${pageLabel === '' ? '' : `, page ${pageLabel}`}`}>
      <header>
        <div>
          <h2>{head.title}</h2>
          <ForWhomLine words={head.forWhom} />
          {head.weekSentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <div className={styles.pRight}>
          <p>{head.targetsSentence}</p>
          <p>{head.presetSentence}</p>
        </div>
      </header>
      <table>
        <thead>
          <tr>
            <td />
            {dates.map((date, index) => (
              <DayHead
                key={date}
                date={date}
                withMonth={withMonth}
                withMinerals={head.withMinerals}
                score={head.scored?.days[index] ?? null}
                shown={head.shown[index] ?? []}
                prep={head.prep.get(date) ?? []}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {slices.map((slice) => {
            const row = rows[slice.row];
            if (row === undefined) return null;
            return (
              <tr key={row.slot}>
                <th scope="row">
                  <span>
                    {row.label}
                    {slice.isContinued ? <small>continued</small> : null}
                  </span>
                </th>
                {row.cells.map((pieces, day) => {
                  const range = slice.ranges[day];
                  const shown = range === undefined ? [] : pieces.slice(range.from, range.to);
                  return (
                    <td
                      key={dates[day]}
                      className={pieces.length === 0 && !emptyDays.has(day) ? styles.isEmpty : undefined}
                    >
                      <Cell pieces={shown} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <footer>
        <Legend isScored={isScored} hasUnknown={hasUnknown} />
        {head.tray === '' ? null : <p className={styles.pNotes}>{head.tray}</p>}
        <p className={styles.pNotes}>
          {head.saltsSentence === '' ? null : <>{head.saltsSentence} </>}
          {!isScored
            ? 'Not medical advice.'
            : `The line across each bar is the target. ≥ at least, ≤ at most. Not medical advice. ${SCORE_LIMITS}`}
          {pageLabel === '' ? null : <b> Page {pageLabel}</b>}
        </p>
      </footer>
    </section>
  );
}
