import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { WEIGHTS } from '#shared/domain/food/kitchen-units';
import { formatNumber } from '#shared/domain/number-text';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { formatNetCarbs, formatTotal, mineralName, SCORE_LIMITS, shownAmount } from '#shared/domain/score/score-text';
import type { DayPlan, Entry } from '#shared/domain/week/week-plan';
import { entriesOfDay, slotsOf } from '#shared/domain/week/week-plan';
import { formatDate, weekNumber } from '#shared/domain/week-id';
import type { PrepTask } from '#shared/domain/week/prep-lines';
import { prepTaskText } from '#shared/domain/week/prep-lines';
import { FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { shownScoreOf } from './DayHead';
import { weighed } from './cooking-amounts';
import type { FlowGroup, FlowSheet } from './flow-sheet';
import { EntryLine } from './PrintedEntry';
import { dayNotePieces, piecesOf } from './printed-rows';
import type { PrintedWeek } from './read-job';
import { ForWhomLine, Legend } from './WeekSheet';
import flowStyles from './flow.module.css';

/** Type sizes of day sheets in pt, largest first: they are read while lying on a table. */
export const DAY_SIZES_PT = [11.4, 10.8, 10.2, 9.6, 9] as const;

/** Meals with more entries may start on one page and end on the next. */
const LONG_MEAL = 5;

/** "28 g" beside a spoon or a piece; empty if the amount is a weight already, or the weight is nominal. */
function weightOf(entry: Entry, { lookup }: PrintedWeek): string {
  if (entry.kind !== 'food' || WEIGHTS.has(entry.portion.unit)) return '';
  const food = lookup(entry.food);
  return food === undefined || hasNominalWeight(food) ? '' : weighed(entry.grams);
}

/** A checkbox and what to do. */
const Task = ({ task }: { readonly task: PrepTask }) => (
  <span className={flowStyles.fTask}>
    <i aria-hidden="true" />
    {prepTaskText(task)}
  </span>
);

function Summary({ score }: { readonly score: DayScore }) {
  return (
    <>
      <div className={flowStyles.fSummary}>
        <b className={flowStyles.fScore}>{shownScoreOf(score)}</b>
        {MINERALS.map((mineral) => {
          const one = score.minerals[mineral];
          return (
            <div key={mineral}>
              <div className={flowStyles.fTotal}>
                <b>{mineralName(mineral)}</b>
                <span>
                  {shownAmount(one)}
                  {one.target === null ? '' : ` of ${formatNumber(one.target)}`}
                </span>
                <FlagWord flag={one.flag} />
              </div>
              <MineralBar score={one} large />
            </div>
          );
        })}
      </div>
      <p className={flowStyles.fMacros}>
        net carbs {formatNetCarbs(score.netCarbs)} · protein {formatTotal(score.protein, 'g')} · fat{' '}
        {formatTotal(score.fat, 'g')} · {formatTotal(score.energy, 'kcal')}
      </p>
    </>
  );
}

function groupsOf(day: DayPlan, week: PrintedWeek, score: DayScore | null): readonly FlowGroup[] {
  const notes = week.choices.withNotes ? dayNotePieces(day) : [];
  const noHead = () => null;
  const summary: FlowGroup | null =
    score?.isPlanned === true
      ? { key: 'summary', head: noHead, lines: [{ key: 'summary', content: <Summary score={score} /> }] }
      : null;
  const meals = slotsOf(week.plan).flatMap((slot): readonly FlowGroup[] => {
    const entries = day.meals.filter((meal) => meal.slot === slot.id).flatMap((meal) => meal.entries);
    if (entries.length === 0) return [];
    return [
      {
        key: slot.id,
        head: (isContinued) => (
          <h3>
            {slot.name}
            {isContinued ? <small> continued</small> : null}
          </h3>
        ),
        maySplit: entries.length > LONG_MEAL,
        lines: entries.flatMap((entry) =>
          piecesOf(entry, day.date, week, week.choices).map((piece, index) => ({
            key: piece.key,
            content: <EntryLine piece={piece} weight={index === 0 ? weightOf(entry, week) : ''} />,
          })),
        ),
      },
    ];
  });
  const empty: FlowGroup = {
    key: 'empty',
    head: noHead,
    lines: [{ key: 'empty', content: <span className={flowStyles.fEmpty}>nothing planned</span> }],
  };
  const tasks = week.head.prep.get(day.date) ?? [];
  const prep: FlowGroup = {
    key: 'prep',
    head: () => <h3>Prep</h3>,
    lines: tasks.map((task) => ({ key: task.entry.id, content: <Task task={task} /> })),
  };
  const noted: FlowGroup = {
    key: 'notes',
    head: () => <h3>Note</h3>,
    lines: notes.map((piece) => ({ key: piece.key, content: piece.text })),
  };
  return [
    ...(summary === null ? [] : [summary]),
    ...(tasks.length === 0 ? [] : [prep]),
    ...(entriesOfDay(day).length === 0 ? [empty] : meals),
    ...(notes.length === 0 ? [] : [noted]),
  ];
}

/** One page per day, more for a long one: its minerals, then its meals line by line. */
export function daySheets(week: PrintedWeek): readonly FlowSheet[] {
  const { plan, head, choices } = week;
  return plan.days.map((day, index): FlowSheet => {
    const score = head.scored?.days[index] ?? null;
    const groups = groupsOf(day, week, score);
    const isScored = score?.isPlanned === true;
    const hasUnknown = entriesOfDay(day).some((entry) =>
      piecesOf(entry, day.date, week, choices).some(({ isUnknown }) => isUnknown),
    );
    return {
      key: day.date,
      title: formatDate(day.date, 'EEEE d MMMM'),
      subtitle: (
        <>
          <ForWhomLine words={head.forWhom} />
          <p>Week {weekNumber(plan.week)}</p>
        </>
      ),
      aside: isScored ? (
        <>
          <p>Amounts in mg for the whole day</p>
          <p>The line across a bar is the target</p>
        </>
      ) : choices.withMinerals && head.scored === null ? (
        head.weekSentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      ) : null,
      columns: [groups],
      ruled: choices.withNotes ? 'Notes' : undefined,
      foot: (
        <>
          {choices.withMinerals && (isScored || hasUnknown) ? (
            <Legend isScored={isScored} hasUnknown={hasUnknown} />
          ) : null}
          {/* Applies to the whole week, so it is stated once. */}
          {index > 0 || head.tray === '' ? null : <p className={flowStyles.fFoot}>{head.tray}</p>}
          <p className={flowStyles.fFoot}>
            {isScored && head.presetSentence !== '' ? `${head.presetSentence} ` : ''}
            Not medical advice.{isScored ? ` ${SCORE_LIMITS}` : ''}
          </p>
        </>
      ),
    };
  });
}
