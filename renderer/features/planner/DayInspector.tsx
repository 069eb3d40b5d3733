import { IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlan } from '../../app/planner-store';
import { useFoodLookup, useScoredWeek, useDayTargets } from '../../app/score-store';
import { useLibrary } from '../../app/library-store';
import { FlagShape, FlagWord } from '../../ui/FlagShape';
import { MineralBar } from '../../ui/MineralBar';
import { ScoreRing } from '../../ui/ScoreRing';
import type { FoodLookup } from '../../../shared/domain/food';
import { MINERALS } from '../../../shared/domain/nutrients';
import type { Mineral } from '../../../shared/domain/nutrients';
import { formatPortion } from '../../../shared/domain/portion';
import { profileOn } from '../../../shared/domain/profile';
import { contributionOf } from '../../../shared/domain/score';
import type { DayScore } from '../../../shared/domain/score';
import {
  cautionSentence,
  mineralName,
  mineralSentence,
  roundedDown,
  SCORE_LIMITS,
} from '../../../shared/domain/score-words';
import { PRESET_INFO } from '../../../shared/domain/targets';
import type { DayPlan } from '../../../shared/domain/week-plan';
import { entriesOfDay } from '../../../shared/domain/week-plan';
import { formatDate } from '../../../shared/domain/week-id';
import type { IsoDate } from '../../../shared/domain/week-id';

/** How many foods are named before "n more". */
const CONTRIBUTIONS_SHOWN = 4;

/** A day in full: each mineral with its sentence, bar, what brought it, what came from supplements, what is not known. */
export function DayInspector({ date }: { readonly date: IsoDate }) {
  const plan = usePlan();
  const { days } = useScoredWeek();
  const lookup = useFoodLookup();
  const { profile } = useLibrary();
  const day = plan.days.find((one) => one.date === date);
  const score = days.find((one) => one.date === date);
  const preset = profileOn(profile, date)?.preset ?? 'official';
  if (day === undefined || score === undefined) return null;
  return (
    <>
      <div className="insp-scroll" tabIndex={0} role="region" aria-label={formatDate(date, 'EEEE d MMMM')}>
        <header className="i-head">
          <div>
            <h2>{formatDate(date, 'EEEE d MMMM')}</h2>
            {score.score === null ? (
              <p className="dim">Nothing planned, no score. Choose a meal and press A.</p>
            ) : (
              <p>
                {score.atLeast ? 'At least ' : ''}
                <b>{score.score}</b> of 100:{' '}
                <span className="dim">
                  the average of how far each mineral got toward its target, each counted up to 100&nbsp;%
                </span>
              </p>
            )}
          </div>
          <ScoreRing score={score.score} atLeast={score.atLeast} headline={score.headline} size={44} />
        </header>
        {MINERALS.map((mineral) => (
          <MineralSection key={mineral} mineral={mineral} day={day} score={score} lookup={lookup} />
        ))}
        {score.notices.includes('potassium-salts') ? <PotassiumNotice score={score} /> : null}
      </div>
      <footer className="i-foot">
        <p>{SCORE_LIMITS}</p>
        <p>
          {PRESET_INFO[preset].name} preset.{' '}
          {PRESET_INFO[preset].advice ?? 'Food tables are approximate; this is not medical advice.'}
        </p>
      </footer>
    </>
  );
}

interface SectionProps {
  readonly mineral: Mineral;
  readonly day: DayPlan;
  readonly score: DayScore;
  readonly lookup: FoodLookup;
}

function MineralSection({ mineral, day, score, lookup }: SectionProps) {
  const result = score.minerals[mineral];
  const target = useDayTargets(day.date)[mineral];
  // The minerals that need attention open by themselves; a click decides from then on.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const attention = score.score !== null && MINERALS.find((one) => score.minerals[one].flag !== 'met') === mineral;
  const open = chosen ?? attention;
  const unknown = score.unknown.filter((one) => one.mineral === mineral);
  const caution = cautionSentence(mineral, result, unknown.length);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const supplements = result.fromSupplements > 0 ? `${roundedDown(result.fromSupplements)} mg from supplements` : '';
  const salts = result.fromSalts > 0 ? `${roundedDown(result.fromSalts)} mg from salts` : '';
  return (
    <section className="i-min">
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setChosen(!open)} title={`Target: ${target.source}`}>
          <Chevron size={14} stroke={1.7} className="ic" aria-hidden />
          {mineralName(mineral)}
        </button>
        {score.score === null ? null : <FlagWord flag={result.flag} />}
      </h3>
      <p className="i-sent">
        {score.score === null && result.target !== null
          ? `Target ${result.target.toLocaleString('en')} mg.`
          : mineralSentence(result)}
      </p>
      <MineralBar score={result} large />
      {caution === null ? null : <p className={result.caution === 'above' ? 'i-caution' : 'i-sup'}>{caution}</p>}
      {open ? (
        <>
          <Contributions day={day} mineral={mineral} lookup={lookup} />
          {supplements === '' && salts === '' ? null : (
            <p className="i-sup">Of it {[supplements, salts].filter(Boolean).join(', ')}.</p>
          )}
          <p className="i-sup">Target: {target.source}.</p>
        </>
      ) : null}
      {unknown.length === 0 ? null : open ? (
        <div className="unk">
          <p>
            <FlagShape flag="unknown" />
            <span>
              <b>No value in the food table</b>
              {unknown
                .map((one) => (one.grams === null ? one.name : `${one.name}, ${one.grams.toLocaleString('en')} g`))
                .join('; ')}
            </span>
          </p>
          {result.coverage === null ? null : (
            <p className="unk-cov">Known for {Math.floor(result.coverage * 100)} % of the day’s energy</p>
          )}
        </div>
      ) : (
        <p className="i-unk1">
          <FlagShape flag="unknown" size={11} /> No value: {unknown.map((one) => one.name).join(', ')}
        </p>
      )}
    </section>
  );
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
  const known = entriesOfDay(day)
    .flatMap((entry) => {
      const amount = contributionOf(entry, lookup, mineral);
      if (entry.kind !== 'food' || amount === null) return [];
      return [
        { id: entry.id, name: lookup(entry.food)?.name ?? entry.food, portion: formatPortion(entry.portion), amount },
      ];
    })
    .sort((a, b) => b.amount - a.amount);
  const most = known[0]?.amount ?? 0;
  const shown = all ? known : known.slice(0, CONTRIBUTIONS_SHOWN);
  const rest = known.slice(shown.length);
  if (known.length === 0) return null;
  return (
    <>
      <ol className="contrib">
        {shown.map((one) => (
          <li key={one.id}>
            <span className="c-n" title={one.name}>
              <span>{one.name}</span>
              <small>{one.portion}</small>
            </span>
            <span className="c-b" aria-hidden="true">
              <i style={{ width: `${most === 0 ? 0 : (100 * one.amount) / most}%` }} />
            </span>
            <span className="c-v">{roundedDown(one.amount)}</span>
          </li>
        ))}
      </ol>
      {rest.length === 0 ? null : (
        <button type="button" className="contrib-more" onClick={() => setAll(true)}>
          <span>{rest.length} more</span>
          <span>{roundedDown(rest.reduce((sum, one) => sum + one.amount, 0))}</span>
        </button>
      )}
    </>
  );
}

function PotassiumNotice({ score }: { readonly score: DayScore }) {
  const { fromSupplements, fromSalts } = score.minerals.potassium;
  return (
    <p className="notice">
      <IconInfoCircle size={16} stroke={1.7} className="ic" aria-hidden />
      <span>
        <b>Potassium salts.</b> {roundedDown(fromSupplements + fromSalts)} mg come from salt substitutes and
        supplements. Not with weak kidneys, an ACE inhibitor, an ARB or a potassium-sparing diuretic without a
        clinician’s advice: too much potassium in the blood can stop the heart.
      </span>
    </p>
  );
}
