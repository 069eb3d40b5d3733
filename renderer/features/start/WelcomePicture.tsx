import type { Flag } from '#shared/domain/score/score';
import type { BarScore } from '#renderer/ui/MineralBar';
import { MineralBar } from '#renderer/ui/MineralBar';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import styles from './welcome.module.css';

interface PictureDay {
  readonly day: string;
  readonly score: number;
  readonly atLeast?: true;
  readonly headline: Flag;
  /** Sodium, potassium and magnesium: percent of the target and the flag. */
  readonly bars: readonly (readonly [percent: number, flag: Flag])[];
}

/** An example of a board, with every flag once. */
const DAYS: readonly PictureDay[] = [
  {
    day: 'Mon',
    score: 100,
    headline: 'met',
    bars: [
      [130, 'met'],
      [131, 'met'],
      [150, 'met'],
    ],
  },
  {
    day: 'Tue',
    score: 65,
    headline: 'short',
    bars: [
      [95, 'borderline'],
      [60, 'short'],
      [42, 'short'],
    ],
  },
  {
    day: 'Wed',
    score: 70,
    headline: 'short',
    bars: [
      [13, 'short'],
      [133, 'met'],
      [127, 'met'],
    ],
  },
  {
    day: 'Thu',
    score: 64,
    headline: 'above-caution',
    bars: [
      [150, 'above-caution'],
      [56, 'short'],
      [38, 'short'],
    ],
  },
  {
    day: 'Fri',
    score: 63,
    atLeast: true,
    headline: 'unknown',
    bars: [
      [81, 'borderline'],
      [62, 'unknown'],
      [48, 'unknown'],
    ],
  },
  {
    day: 'Sat',
    score: 90,
    headline: 'borderline',
    bars: [
      [94, 'borderline'],
      [87, 'borderline'],
      [90, 'borderline'],
    ],
  },
  {
    day: 'Sun',
    score: 100,
    headline: 'above-caution',
    bars: [
      [105, 'met'],
      [100, 'met'],
      [150, 'above-caution'],
    ],
  },
];

const barOf = ([percent, flag]: readonly [number, Flag]): BarScore => ({
  amount: percent,
  target: 100,
  flag,
  floor: flag === 'above-caution' ? 'reached' : flag === 'met' ? 'reached' : flag,
  cautionAbove: null,
});

/** Lengths of the lines that represent planned entries, in percent of the column. */
const LINES = [
  [70, 55, 66],
  [50, 66, 58],
  [54, 42, 70],
];

/** A small week drawn with the marks of the real board. Decorative. */
export function WelcomePicture() {
  return (
    <div className={styles.board} aria-hidden="true">
      {DAYS.map((day) => (
        <div key={day.day} className={styles.day}>
          <span className={styles.dayName}>{day.day}</span>
          <ScoreRing score={day.score} atLeast={day.atLeast === true} headline={day.headline} size={44} />
          <div className={styles.bars}>
            {day.bars.map((bar, mineral) => (
              <MineralBar key={mineral} score={barOf(bar)} />
            ))}
          </div>
          {LINES.map((meal, row) => (
            <div key={row} className={styles.meal}>
              {meal.map((percent, line) => (
                <span key={line} style={{ width: `${percent}%` }} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
