import { changeDocuments } from '#renderer/state/change-documents';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useReadOnlyReason } from '#renderer/state/planner-store';
import { openRepair } from '#renderer/state/repair-request';
import { FlagShape, FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { SourcedNumber } from '#renderer/ui/SourcedNumber';
import { withoutEstimate } from '#shared/domain/score/estimates';
import type { Food, FoodId, FoodLookup } from '#shared/domain/food/food';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { shortPortion } from '#shared/domain/food/portion';
import { isQuickFood } from '#shared/domain/food/quick-numbers';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { unweighedText } from '#shared/domain/own-food/own-food-amount';
import { contributionsOf } from '#shared/domain/score/score';
import type { Contribution, DayScore } from '#shared/domain/score/score';
import {
  cautionSentence,
  estimateSentence,
  FLAG_WORD,
  mineralName,
  mineralSentence,
  roundedDown,
} from '#shared/domain/score/score-text';
import type { MineralTarget } from '#shared/domain/person/targets';
import type { DayPlan } from '#shared/domain/week/week-plan';
import { saltStepsText } from '#shared/domain/week/quick-salt';
import { mayUseSimilar } from '#shared/domain/score/similar-foods';
import { isBelow, openHelps } from '../helps/helps-request';
import { EstimateDialog } from './EstimateDialog';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import dayFactsStyles from './day-facts.module.css';
import mineralSectionStyles from './mineral-section.module.css';
import weekPanelsStyles from '../week/week-panels.module.css';

/** How many foods are named before "n more". */
const CONTRIBUTIONS_SHOWN = 4;

interface SectionProps {
  readonly mineral: Mineral;
  readonly day: DayPlan;
  readonly score: DayScore;
  readonly lookup: FoodLookup;
  readonly target: MineralTarget;
}

/** One mineral of a day: sentence, bar, contributions, shares, unknown values and estimates. */
export function MineralSection({ mineral, day, score, lookup, target }: SectionProps) {
  const result = score.minerals[mineral];
  const readOnly = useReadOnlyReason() !== null;
  // The mineral that decides the headline opens automatically; after a click the user's choice holds.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const attention = score.isPlanned && MINERALS.find((one) => score.minerals[one].flag === score.headline) === mineral;
  const open = chosen ?? attention;
  const unknown = score.unknown.filter((one) => one.mineral === mineral);
  const caution = cautionSentence(result, unknown.length);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const shares = [
    { amount: result.fromSupplements, from: 'supplements' },
    { amount: result.fromSalts, from: 'salt' },
  ].flatMap(({ amount, from }) => (amount > 0 ? [`${roundedDown(amount)} mg of this comes from ${from}.`] : []));
  return (
    <section className={inspectorStyles.iMin}>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setChosen(!open)}>
          <Chevron size={14} stroke={1.7} className={textStyles.ic} aria-hidden />
          {mineralName(mineral)}
        </button>
        {score.isPlanned ? <FlagWord flag={result.flag} className={mineralSectionStyles.iFlag} /> : null}
      </h3>
      <p className={mineralSectionStyles.iSent}>
        {score.isPlanned ? mineralSentence(result) : unplannedSentence(target)}
        {score.isPlanned && isBelow(result) && !readOnly ? (
          <>
            {' '}
            <span className={mineralSectionStyles.ways}>
              <button
                type="button"
                className={textStyles.link}
                aria-label={`What helps: ${mineralName(mineral).toLowerCase()} is ${FLAG_WORD[result.flag]}`}
                onClick={(event) => openHelps(day.date, mineral, event.currentTarget)}
              >
                What helps
              </button>
              {result.floor === 'short' ? (
                <>
                  <span aria-hidden="true"> · </span>
                  <button
                    type="button"
                    className={textStyles.link}
                    aria-label={`Repair: ${mineralName(mineral).toLowerCase()} is short`}
                    onClick={() => openRepair(day.date)}
                  >
                    Repair
                  </button>
                </>
              ) : null}
            </span>
          </>
        ) : null}
      </p>
      <MineralBar score={result} large />
      {caution === null ? null : (
        <p className={result.caution === 'above' ? mineralSectionStyles.iCaution : inspectorStyles.iSup}>{caution}</p>
      )}
      {result.exerciseSum === null ? null : (
        <p className={inspectorStyles.iSup}>Target with exercise: {result.exerciseSum} mg.</p>
      )}
      {result.isEstimated ? <p className={inspectorStyles.iSup}>{estimateSentence(result)}</p> : null}
      {open ? (
        <>
          <Contributions day={day} mineral={mineral} lookup={lookup} />
          {shares.length === 0 ? null : <p className={inspectorStyles.iSup}>{shares.join(' ')}</p>}
          <TargetSource target={target} />
        </>
      ) : null}
      {unknown.length === 0 ? null : open ? (
        <Unknowns mineral={mineral} unknown={unknown} coverage={result.coverage} lookup={lookup} />
      ) : (
        <p className={mineralSectionStyles.iUnk1}>
          <FlagShape flag="unknown" size={11} /> No value: {unknown.map((one) => shownName(one, lookup)).join(', ')}
        </p>
      )}
    </section>
  );
}

function unplannedSentence({ floor, cautionAbove, scoring }: MineralTarget): string {
  if (floor !== null) return `Target ${formatNumber(floor)} mg.`;
  return scoring === 'limit-only' && cautionAbove !== null ? `Limit ${formatNumber(cautionAbove)} mg.` : 'Not scored.';
}

function TargetSource({ target }: { readonly target: MineralTarget }) {
  const { floor, cautionAbove, scoring, source, isUnconfirmed } = target;
  const number =
    floor !== null
      ? `${formatNumber(floor)} mg`
      : scoring === 'limit-only' && cautionAbove !== null
        ? `limit ${formatNumber(cautionAbove)} mg`
        : 'none';
  return (
    <p className={inspectorStyles.iSup}>
      Target <SourcedNumber text={number} source={source} isUnconfirmed={isUnconfirmed} />: {source}.
    </p>
  );
}

interface UnknownsProps {
  readonly mineral: Mineral;
  readonly unknown: DayScore['unknown'];
  readonly coverage: number | null;
  readonly lookup: FoodLookup;
}

/** A note has no food, so its text is its name. */
const shownName = ({ food, name }: DayScore['unknown'][number], lookup: FoodLookup): string =>
  food === null ? name : shownFoodName(food, lookup);

function unknownAmount(id: FoodId | null, grams: number, lookup: FoodLookup): string {
  const food = id === null ? undefined : lookup(id);
  return (food === undefined ? null : unweighedText(food, grams)) ?? `${formatNumber(grams)} g`;
}

/** Foods without a value, by name and weight; for a catalog food the user can take a similar food's value. */
function Unknowns({ mineral, unknown, coverage, lookup }: UnknownsProps) {
  const [asked, setAsked] = useState<Food | null>(null);
  const readOnly = useReadOnlyReason() !== null;
  const foods = [...new Set(unknown.map((one) => one.food))].flatMap((id) => (id === null ? [] : (lookup(id) ?? [])));
  return (
    <div className={inspectorStyles.unk}>
      <p>
        <FlagShape flag="unknown" />
        <span>
          <b>No value in the food table</b>
          {unknown
            .map((one) =>
              one.grams === null
                ? shownName(one, lookup)
                : `${shownName(one, lookup)}, ${unknownAmount(one.food, one.grams, lookup)}`,
            )
            .join('; ')}
        </span>
      </p>
      {coverage === null ? null : (
        <p className={mineralSectionStyles.unkCov}>Known for {Math.floor(coverage * 100)} % of the day’s energy</p>
      )}
      {readOnly
        ? null
        : foods.filter(mayUseSimilar).map((food) => (
            <button
              key={food.id}
              type="button"
              className={classNames(textStyles.link, dayFactsStyles.unkUse)}
              onClick={() => setAsked(food)}
            >
              Use a similar food’s value{foods.length > 1 ? ` for ${food.name}` : ''}…
            </button>
          ))}
      {asked === null ? null : <EstimateDialog food={asked} mineral={mineral} onClose={() => setAsked(null)} />}
    </div>
  );
}

function formatContribution({ entry, grams, food }: Contribution, lookup: FoodLookup): string {
  const known = lookup(food);
  if (isQuickFood(food)) return 'typed';
  if (entry.kind === 'food') return saltStepsText(entry.food, entry.portion) ?? shortPortion(entry.portion, known);
  return known !== undefined && hasNominalWeight(known) ? 'in a recipe' : `${formatNumber(grams, 1)} g`;
}

function Contributions({
  day,
  mineral,
  lookup,
}: {
  readonly day: DayPlan;
  readonly mineral: Mineral;
  readonly lookup: FoodLookup;
}) {
  const [all, setAll] = useState(false);
  const known = contributionsOf(day, lookup, mineral);
  const most = known[0]?.amount ?? 0;
  const shown = all ? known : known.slice(0, CONTRIBUTIONS_SHOWN);
  const rest = known.slice(shown.length);
  if (known.length === 0) return null;
  return (
    <>
      <ol className={inspectorStyles.contrib}>
        {shown.map((one) => (
          <li key={`${one.entry.id} ${one.food}`}>
            <span className={mineralSectionStyles.cN} title={`${one.name}, ${formatContribution(one, lookup)}`}>
              <span>{shownFoodName(one.food, lookup)}</span>
              <small>
                {formatContribution(one, lookup)}
                {one.isEstimated ? ', estimated' : ''}
              </small>
            </span>
            <span className={mineralSectionStyles.cB} aria-hidden="true">
              <i style={{ width: `${most === 0 ? 0 : (100 * one.amount) / most}%` }} />
            </span>
            <span className={inspectorStyles.cV}>
              {one.isEstimated ? '≈ ' : ''}
              {roundedDown(one.amount)}
            </span>
          </li>
        ))}
      </ol>
      {rest.length === 0 ? null : (
        <button type="button" className={weekPanelsStyles.contribMore} onClick={() => setAll(true)}>
          <span>{rest.length} more</span>
          <span>
            {rest.some((one) => one.isEstimated) ? '≈ ' : ''}
            {roundedDown(rest.reduce((sum, one) => sum + one.amount, 0))}
          </span>
        </button>
      )}
      <Estimates contributions={known} mineral={mineral} lookup={lookup} />
    </>
  );
}

/** Each estimate with its source, and a button to remove it. */
function Estimates({
  contributions,
  mineral,
  lookup,
}: {
  readonly contributions: readonly Contribution[];
  readonly mineral: Mineral;
  readonly lookup: FoodLookup;
}) {
  const readOnly = useReadOnlyReason() !== null;
  const ids = [...new Set(contributions.filter((one) => one.isEstimated).map((one) => one.food))];
  return ids.map((id) => {
    const food = lookup(id);
    const source = food?.estimated?.[mineral];
    if (food === undefined || source === undefined) return null;
    return (
      <p key={id} className={inspectorStyles.iSup}>
        {food.name} counts with the value of {source.name}, by your choice.{' '}
        {readOnly ? null : (
          <button
            type="button"
            className={textStyles.link}
            onClick={() =>
              changeDocuments('plan', {
                label: `Removed the estimate for ${food.name}`,
                plan: (plan) => withoutEstimate(plan, id, mineral),
              })
            }
          >
            Take back
          </button>
        )}
      </p>
    );
  });
}
