import type { Flag } from '#shared/domain/score/score';
import { classNames } from './class-names';
import markStyles from './mark.module.css';

const RING_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: markStyles.ringMet,
  borderline: markStyles.ringBorderline,
  short: markStyles.ringShort,
  unknown: markStyles.ringUnknown,
  'above-caution': markStyles.ringCaution,
  'not-scored': undefined,
  'limit-only': undefined,
};

interface ScoreRingProps {
  /** The number shown, `null` if nothing is planned. */
  readonly score: number | null;
  readonly atLeast: boolean;
  readonly headline: Flag | null;
  readonly size?: number;
  /** For positioning by the parent. */
  readonly className?: string | undefined;
}

/** The score as a ring with its number. Decorative: the sentence beside it says the same. */
export function ScoreRing({ score, atLeast, headline, size = 38, className }: ScoreRingProps) {
  const centre = size / 2;
  const radius = centre - 2.5;
  const length = 2 * Math.PI * radius;
  const label = score === null ? '–' : `${atLeast ? '≥' : ''}${score}`;
  return (
    <span
      className={classNames(markStyles.ring, headline !== null && RING_CLASS[headline], className)}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
        <circle className={markStyles.ringTrack} cx={centre} cy={centre} r={radius} />
        {score !== null && score > 0 ? (
          <circle
            className={markStyles.ringArc}
            cx={centre}
            cy={centre}
            r={radius}
            strokeDasharray={`${((length * score) / 100).toFixed(1)} ${length.toFixed(1)}`}
            transform={`rotate(-90 ${centre} ${centre})`}
          />
        ) : null}
      </svg>
      <b className={label.length > 2 ? markStyles.long : undefined}>{label}</b>
    </span>
  );
}
