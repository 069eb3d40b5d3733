/** The widgets that show amounts, targets and scores. */
import { DotRow } from '#renderer/ui/DotRow';
import { FlagShape, FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { SourcedNumber } from '#renderer/ui/SourcedNumber';
import { TargetBar } from '#renderer/ui/TargetBar';
import type { DayTargets } from '#shared/domain/person/targets';
import type { Flag, MineralScore } from '#shared/domain/score/score';
import { scoreDay } from '#shared/domain/score/score';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, targets } from '#tests/support/foods';
import type { GalleryWidget } from './gallery-widget';

const FLAGS: readonly Flag[] = ['met', 'borderline', 'short', 'unknown', 'above-caution', 'not-scored', 'limit-only'];

/** Sodium of a day with this much of it, as it is scored. */
function sodium(amount: number, hasUnknown = false, dayTargets: DayTargets = KETO_WOMAN): MineralScore {
  const known = food('mine:known', { energy: 100, sodium: amount });
  const entries = [entry('mine:known', 100), ...(hasUnknown ? [entry('mine:blank', 10)] : [])];
  return scoreDay(dayOf(entries), lookupIn(known, food('mine:blank', { energy: 100 })), dayTargets).minerals.sodium;
}

const LIMIT_ONLY = targets(null, 3000, 320);
const NOT_SCORED = targets(null, 3000, 320, { sodium: null });

const ring =
  (score: number | null, headline: Flag | null, atLeast = false) =>
  () => <ScoreRing score={score} atLeast={atLeast} headline={headline} />;

/** In the order of their names. */
export const SCORE_WIDGETS: readonly GalleryWidget[] = [
  {
    name: 'DotRow',
    states: {
      'large, small, speck': () => (
        <DotRow amounts={{ sodium: 900, potassium: 300, magnesium: 1 }} targets={KETO_WOMAN} />
      ),
      unknown: () => <DotRow amounts={{ sodium: null, potassium: null, magnesium: null }} targets={KETO_WOMAN} />,
    },
  },
  {
    name: 'FlagShape',
    states: {
      shapes: () => FLAGS.map((flag) => <FlagShape key={flag} flag={flag} size={18} />),
      words: () => FLAGS.map((flag) => <FlagWord key={flag} flag={flag} />),
    },
  },
  {
    name: 'MineralBar',
    states: {
      short: () => <MineralBar score={sodium(1000)} />,
      borderline: () => <MineralBar score={sodium(2500)} />,
      met: () => <MineralBar score={sodium(3500)} />,
      'above caution': () => <MineralBar score={sodium(6000)} />,
      unknown: () => <MineralBar score={sodium(1000, true)} />,
      'limit only': () => <MineralBar score={sodium(2500, false, LIMIT_ONLY)} />,
      'not scored': () => <MineralBar score={sodium(2500, false, NOT_SCORED)} />,
      large: () => <MineralBar score={sodium(2500)} large />,
    },
  },
  {
    name: 'ScoreRing',
    states: {
      met: ring(100, 'met'),
      borderline: ring(91, 'borderline'),
      short: ring(65, 'short'),
      unknown: ring(63, 'unknown', true),
      'above caution': ring(88, 'above-caution'),
      'not scored': ring(0, 'not-scored'),
      'nothing planned': ring(null, null),
    },
  },
  {
    name: 'SourcedNumber',
    states: {
      confirmed: () => <SourcedNumber text="at least 3,000 mg" source="Expert opinion, 3–5 g a day" />,
      'to be confirmed': () => <SourcedNumber text="from 3,500 mg" source="One source" isUnconfirmed />,
    },
  },
  {
    name: 'TargetBar',
    states: {
      'floor and caution': () => <TargetBar target={KETO_WOMAN.sodium} />,
      floor: () => <TargetBar target={KETO_WOMAN.potassium} />,
      'caution only': () => <TargetBar target={LIMIT_ONLY.sodium} />,
      neither: () => <TargetBar target={NOT_SCORED.sodium} />,
    },
  },
];
