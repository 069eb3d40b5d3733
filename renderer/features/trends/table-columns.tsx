import type { Mineral } from '#shared/domain/nutrients';
import { MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { spellOut, mineralName, shownAmount } from '#shared/domain/score/score-text';
import type { TrendDay } from '#shared/domain/score/trends';
import { shortOn } from '#shared/domain/score/trends';
import { FlagShape, FlagWord } from '#renderer/ui/FlagShape';
import type { DayColumn } from './TrendTable';
import { cautionCell, formatCaution, formatCramp, targetCell } from './trend-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './trends.module.css';

/** A displayed symbol or dash, spelled out for screen readers if it is not a plain number. */
function Shown({ text, words }: { readonly text: string; readonly words: string }) {
  if (text === words) return text;
  return (
    <>
      <span aria-hidden="true">{text}</span>
      <span className={textStyles.vh}>{words}</span>
    </>
  );
}

const NOT_PLANNED = <Shown text="–" words="nothing planned" />;
const NONE = <Shown text="–" words="none" />;

const crampColumn: DayColumn = {
  head: 'Cramp',
  isNumber: true,
  width: 56,
  cell: ({ cramp }) => (cramp === null ? <Shown text="" words="nothing noted" /> : cramp.level),
  title: ({ cramp }) => (cramp === null ? undefined : formatCramp(cramp)),
};

/** Date, amount, that day's floor and caution, the flag's label, and the cramp. */
export function mineralColumns(mineral: Mineral): readonly DayColumn[] {
  const of = (day: TrendDay) => day.scored.minerals[mineral];
  return [
    {
      head: 'Amount',
      isNumber: true,
      width: 66,
      cell: (day) => {
        if (!day.scored.isPlanned) return NOT_PLANNED;
        const shown = shownAmount(of(day));
        return <Shown text={shown} words={shown === '—' ? 'no known value' : spellOut(shown)} />;
      },
    },
    {
      head: 'Target',
      isNumber: true,
      width: 48,
      cell: (day) => (of(day).target === null ? NONE : targetCell(of(day).target)),
      title: (day) => of(day).exerciseSum ?? undefined,
    },
    {
      head: 'Caution',
      isNumber: true,
      width: 74,
      cell: (day) => {
        const shown = cautionCell(of(day));
        return shown === '–' ? NONE : <Shown text={shown} words={formatCaution(of(day)) ?? shown} />;
      },
      title: (day) => formatCaution(of(day)) ?? undefined,
    },
    { head: 'Flag', cell: (day) => (day.scored.isPlanned ? <Flags day={day} mineral={mineral} /> : NOT_PLANNED) },
    crampColumn,
  ];
}

/** The flag, and a note that the day is also short if the flag is the caution. */
function Flags({ day, mineral }: { readonly day: TrendDay; readonly mineral: Mineral }) {
  const { flag, floor } = day.scored.minerals[mineral];
  const isBoth = flag === 'above-caution' && floor === 'short';
  return (
    <>
      <FlagWord flag={flag} />
      {isBoth ? (
        <span className={styles.trAlso} title="short">
          <FlagShape flag="short" size={10} />
          <span className={textStyles.vh}>, short</span>
        </span>
      ) : null}
    </>
  );
}

function Headline({ day }: { readonly day: TrendDay }) {
  const { isPlanned, headline } = day.scored;
  if (!isPlanned) return NOT_PLANNED;
  return headline === null ? <FlagWord flag="not-scored" /> : <FlagWord flag={headline} />;
}

const mineralNames = (minerals: readonly Mineral[]): string =>
  minerals.map((mineral) => mineralName(mineral).toLowerCase()).join(', ');

/** Date, score, the day's worst flag, the minerals it is short of, and its cramp. */
export const SCORE_COLUMNS: readonly DayColumn[] = [
  {
    head: 'Score',
    isNumber: true,
    width: 52,
    cell: ({ scored: { score, atLeast, isPlanned } }) => {
      if (score === null) return isPlanned ? NONE : NOT_PLANNED;
      return atLeast ? <Shown text={`≥ ${score}`} words={`at least ${score}`} /> : score;
    },
  },
  { head: 'Result', width: 112, cell: (day) => <Headline day={day} /> },
  {
    head: 'Short of',
    width: 74,
    cell: (day) => {
      const short = shortOn(day);
      const symbols = short.map((mineral) => MINERAL_SYMBOL[mineral]).join(', ');
      return <Shown text={symbols} words={mineralNames(short)} />;
    },
    title: (day) => mineralNames(shortOn(day)) || undefined,
  },
  {
    head: 'Cramp',
    cell: ({ cramp }) => (cramp === null ? <Shown text="" words="nothing noted" /> : formatCramp(cramp)),
    title: ({ cramp }) => (cramp === null ? undefined : formatCramp(cramp)),
  },
];
