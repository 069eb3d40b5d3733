import { MINERAL_SYMBOL, MINERALS } from '#shared/domain/nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { formatNetCarbs, formatTotal, SCORE_LIMITS, shownAmount } from '#shared/domain/score/score-text';
import type { IsoDate } from '#shared/domain/week-id';
import { datesOf, formatDate } from '#shared/domain/week-id';
import type { PrepTask } from '#shared/domain/week/prep-lines';
import { prepTaskText } from '#shared/domain/week/prep-lines';
import { FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { shownScoreOf } from './DayHead';
import type { FlowGroup, FlowSheet } from './flow-sheet';
import { InlineEntries } from './PrintedEntry';
import type { PrintedPiece, PrintedRow } from './printed-rows';
import type { PrintedWeek } from './read-job';
import { ForWhomLine, Legend } from './WeekSheet';
import flowStyles from './flow.module.css';

/** Type sizes of the week as a list in pt, largest first. */
export const WEEK_LIST_SIZES_PT = [11.4, 10.8, 10.2, 9.6, 9, 8.4, 7.8, 7.2] as const;

/** Entries on one line that a page never has to split. */
const MAX_ENTRIES_A_LINE = 8;

/** Up to this many characters a day is certainly shorter than a page, and its head can be beside it. */
const MAX_CHARACTERS_BESIDE = 1500;

/** The meals of a day as lines: each with its name, a long one in several. */
function mealLines(rows: readonly PrintedRow[], day: number): FlowGroup['lines'] {
  return rows.flatMap(({ slot, label, cells }) => {
    const pieces = cells[day] ?? [];
    const starts = pieces.flatMap((_piece, index) => (index % MAX_ENTRIES_A_LINE === 0 ? [index] : []));
    return starts.map((start) => ({
      key: `${slot} ${start}`,
      content: (
        <div className={flowStyles.fMeal}>
          <b>{start === 0 ? label : ''}</b>
          <InlineEntries
            pieces={pieces.slice(start, start + MAX_ENTRIES_A_LINE)}
            ends={start + MAX_ENTRIES_A_LINE >= pieces.length}
          />
        </div>
      ),
    }));
  });
}

/** What to do on a day for later ones, before its meals. */
const prepLines = (tasks: readonly PrepTask[]): FlowGroup['lines'] =>
  tasks.map((task, index) => ({
    key: `prep ${task.entry.id}`,
    content: (
      <div className={flowStyles.fMeal}>
        <b>{index === 0 ? 'Prep' : ''}</b>
        <span>{prepTaskText(task)}</span>
      </div>
    ),
  }));

function Head({ date, score, withMinerals }: { date: IsoDate; score: DayScore | null; withMinerals: boolean }) {
  return (
    <>
      <div className={flowStyles.fDayHead}>
        <h3 className={flowStyles.fDayName}>{formatDate(date, 'EEEE')}</h3>
        <small>{formatDate(date, 'd MMMM')}</small>
        {withMinerals ? <b>{shownScoreOf(score)}</b> : null}
      </div>
      {score?.isPlanned === true ? (
        <>
          {MINERALS.map((mineral) => (
            <div className={flowStyles.fMineral} key={mineral}>
              <span>
                <b>{MINERAL_SYMBOL[mineral]}</b> {shownAmount(score.minerals[mineral])}
              </span>
              <FlagWord flag={score.minerals[mineral].flag} />
              <MineralBar score={score.minerals[mineral]} className={flowStyles.fBar} />
            </div>
          ))}
          <p className={flowStyles.fMacros}>
            net carbs {formatNetCarbs(score.netCarbs)} · {formatTotal(score.energy, 'kcal')}
            <br />
            protein {formatTotal(score.protein, 'g')} · fat {formatTotal(score.fat, 'g')}
          </p>
        </>
      ) : null}
    </>
  );
}

const charactersOf = (pieces: readonly PrintedPiece[]): number =>
  pieces.reduce((sum, { text, portion }) => sum + text.length + portion.length + 3, 0);

/** The week as a portrait list: one day below the other, its minerals beside its meals. */
export function weekListSheet({ head, choices }: PrintedWeek, rows: readonly PrintedRow[]): FlowSheet {
  const { scored } = head;
  const hasUnknown = rows.some((row) => row.cells.some((pieces) => pieces.some((piece) => piece.isUnknown)));
  const groups = datesOf(head.week).map((date, day): FlowGroup => {
    const tasks = head.prep.get(date) ?? [];
    const lines = [...prepLines(tasks), ...mealLines(rows, day)];
    const characters =
      rows.reduce((sum, row) => sum + charactersOf(row.cells[day] ?? []), 0) +
      tasks.reduce((sum, task) => sum + prepTaskText(task).length, 0);
    return {
      key: date,
      head: (isContinued) =>
        isContinued ? (
          <p className={flowStyles.fDayName}>
            {formatDate(date, 'EEEE')} <small>continued</small>
          </p>
        ) : (
          <div className={flowStyles.fDay}>
            <Head date={date} score={scored?.days[day] ?? null} withMinerals={choices.withMinerals} />
          </div>
        ),
      isBeside: characters <= MAX_CHARACTERS_BESIDE,
      lines:
        lines.length > 0
          ? lines
          : [{ key: 'empty', content: <span className={flowStyles.fEmpty}>nothing planned</span> }],
    };
  });
  return {
    key: head.week,
    title: head.title,
    subtitle: (
      <>
        <ForWhomLine words={head.forWhom} />
        {head.weekSentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </>
    ),
    aside: (
      <>
        <p>{head.targetsSentence}</p>
        <p>{head.presetSentence}</p>
      </>
    ),
    columns: [groups],
    foot: (
      <>
        {choices.withMinerals ? <Legend isScored={scored !== null} hasUnknown={hasUnknown} /> : null}
        {head.tray === '' ? null : <p className={flowStyles.fFoot}>{head.tray}</p>}
        <p className={flowStyles.fFoot}>
          {head.saltsSentence === '' ? null : <>{head.saltsSentence} </>}
          {scored === null
            ? 'Not medical advice.'
            : `Amounts in mg; the line across a bar is the target. Not medical advice. ${SCORE_LIMITS}`}
        </p>
      </>
    ),
  };
}
