import { IconInfoCircle } from '@tabler/icons-react';
import { usePlan } from '#renderer/state/planner-store';
import { useShownDay } from '#renderer/state/eater-scores';
import { useFoodLookup, useScoredWeek } from '#renderer/state/score-store';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { firstKey } from '#shared/domain/help/commands';
import { MINERALS } from '#shared/domain/nutrients';
import { describePerson } from '#shared/domain/person/person-text';
import type { DayRanges } from '#shared/domain/person/day-ranges';
import { RANGED } from '#shared/domain/person/day-ranges';
import { formatInRange } from '#shared/domain/score/range-text';
import type { FoodLookup } from '#shared/domain/food/food';
import { SHOWN_NOT_SCORED, shownAmountOf, shownSentence } from '#shared/domain/score/shown-nutrients';
import type { DayPlan } from '#shared/domain/week/week-plan';
import { useShownNutrients } from '#renderer/state/shown-nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { formatNetCarbs, roundedDown, SCORE_LIMITS, formatScoredMinerals } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import { DayFacts } from './DayFacts';
import { EatersSection } from './EatersSection';
import { MineralSection } from './MineralSection';
import { OtherAnswers } from './OtherAnswers';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import dayFactsStyles from './day-facts.module.css';
import weekPanelsStyles from '../week/week-panels.module.css';

/** A day in detail: each mineral with its sentence, bar, sources and unknown values; then the facts of the day. */
export function DayInspector({ date }: { readonly date: IsoDate }) {
  const plan = usePlan();
  const { days } = useScoredWeek();
  const day = plan.days.find((one) => one.date === date);
  const score = days.find((one) => one.date === date);
  return day === undefined || score === undefined ? null : <DayInFull planned={day} yours={score} />;
}

function DayInFull({ planned, yours }: { readonly planned: DayPlan; readonly yours: DayScore }) {
  const { date } = planned;
  const lookup = useFoodLookup();
  const { eater, day, score, targets, person } = useShownDay(planned, yours);
  return (
    <>
      <div
        className={weekPanelsStyles.inspScroll}
        tabIndex={0}
        role="region"
        aria-label={formatDate(date, 'EEEE d MMMM')}
      >
        <InspectorHead
          title={formatDate(date, 'EEEE d MMMM')}
          aside={<ScoreRing score={score.score} atLeast={score.atLeast} headline={score.headline} size={44} />}
        >
          {eater === null ? <ScoreLine score={score} /> : <EaterLine name={eater.name} score={score} yours={yours} />}
        </InspectorHead>
        {MINERALS.map((mineral) => (
          <MineralSection
            key={mineral}
            mineral={mineral}
            day={day}
            score={score}
            lookup={lookup}
            target={targets[mineral]}
          />
        ))}
        {score.notices.includes('potassium-salts') ? <PotassiumNotice score={score} /> : null}
        {score.isPlanned && person.guard.hasNetCarbLimit && person.person.netCarbLimit !== null ? (
          <NetCarbLine
            score={score}
            limit={person.person.netCarbLimit}
            whose={eater === null ? 'your' : 'a limit of'}
          />
        ) : null}
        {score.isPlanned && person.guard.hasNetCarbLimit ? (
          <Ranges score={score} ranges={person.person.ranges ?? {}} />
        ) : null}
        {score.isPlanned ? <ShownFacts day={day} lookup={lookup} /> : null}
        <EatersSection day={planned} />
        <OtherAnswers date={date} shown={eater} />
        {eater === null ? <DayFacts day={day} /> : null}
      </div>
      <footer className={inspectorStyles.iFoot}>
        <p>
          {eater === null ? '' : `What helps and Repair are for ${eater.name} here and change no other plate. `}
          {SCORE_LIMITS}
        </p>
        <p>{describePerson(person)}. Food tables are approximate; this is not medical advice.</p>
      </footer>
    </>
  );
}

/** "Pal’s day, 98 of 100. Your day is 89." */
function EaterLine({
  name,
  score,
  yours,
}: {
  readonly name: string;
  readonly score: DayScore;
  readonly yours: DayScore;
}) {
  const mine = yours.score === null ? 'has no score' : `is ${yours.atLeast ? 'at least ' : ''}${yours.score}`;
  return (
    <p>
      {name}’s day
      {score.score === null ? (
        ', no score'
      ) : (
        <>
          , {score.atLeast ? 'at least ' : ''}
          <b>{score.score}</b> of 100
        </>
      )}
      . Your day {mine}.
    </p>
  );
}

function ScoreLine({ score }: { readonly score: DayScore }) {
  if (!score.isPlanned)
    return (
      <p className={textStyles.dim}>Nothing planned, no score. Choose a meal and press {firstKey('board.add')}.</p>
    );
  if (score.score === null) return <p className={textStyles.dim}>Totals only, no score.</p>;
  const minerals = formatScoredMinerals(score);
  return (
    <p>
      {score.atLeast ? 'At least ' : ''}
      <b>{score.score}</b> of 100{minerals === '' ? '' : `, ${minerals}`}:{' '}
      <span className={textStyles.dim}>
        the average of how far each mineral got toward its target, each counted up to 100&nbsp;%
      </span>
    </p>
  );
}

/**
 * The amount above a limit: rounded up, or down if more may be unknown, so that it never reads 0.0 without a reason.
 */
function excessText({ amount, atLeast }: DayScore['netCarbs'], limit: number): string {
  return formatNetCarbs({ amount: amount - limit, upTo: !atLeast, atLeast }).replace('≤ ', '');
}

/** The number first; then whether it is within the limit, but only if both bounds agree. */
function NetCarbLine({
  score,
  limit,
  whose,
}: {
  readonly score: DayScore;
  readonly limit: number;
  readonly whose: string;
}) {
  const { netCarbs } = score;
  const isAbove = netCarbs.amount > limit && !netCarbs.upTo;
  const isWithin = netCarbs.amount <= limit && !netCarbs.atLeast;
  return (
    <p className={dayFactsStyles.iCarbs}>
      Net carbs {formatNetCarbs(netCarbs)} of {whose} {limit} g{isAbove ? `, ${excessText(netCarbs, limit)} above` : ''}
      {isWithin || isAbove ? '.' : ', the rest unknown.'}
    </p>
  );
}

/** Each total with the person's range: stated, never flagged. */
function Ranges({ score, ranges }: { readonly score: DayScore; readonly ranges: DayRanges }) {
  const lines = RANGED.flatMap((id) => formatInRange(score, id, ranges[id]) ?? []);
  return lines.map((line) => (
    <p key={line} className={dayFactsStyles.iCarbs}>
      {line}.
    </p>
  ));
}

/** The nutrients the person chose to see, each with its own floor or limit in words. */
function ShownFacts({ day, lookup }: { readonly day: DayPlan; readonly lookup: FoodLookup }) {
  const chosen = useShownNutrients();
  if (chosen.length === 0) return null;
  return (
    <section className={dayFactsStyles.iShown} aria-label="Shown nutrients">
      {chosen.map((one) => (
        <p key={one.nutrient}>{shownSentence(shownAmountOf(day, lookup, one))}</p>
      ))}
      <p className={inspectorStyles.iSup}>{SHOWN_NOT_SCORED}</p>
    </section>
  );
}

function PotassiumNotice({ score }: { readonly score: DayScore }) {
  const { fromSupplements, fromSalts } = score.minerals.potassium;
  return (
    <p className={inspectorStyles.notice}>
      <IconInfoCircle size={16} stroke={1.7} className={textStyles.ic} aria-hidden />
      <span>
        <b>Potassium salts.</b> {roundedDown(fromSupplements + fromSalts)} mg come from salt substitutes and
        supplements. Not with weak kidneys, Addison’s disease, an ACE inhibitor, an ARB, a potassium-sparing diuretic or
        another medicine that raises potassium without a clinician’s advice: too much potassium in the blood can stop
        the heart.
      </span>
    </p>
  );
}
