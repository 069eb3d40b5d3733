import { useCallback, useEffect, useMemo, useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { announce } from '#renderer/state/announce-store';
import { useToday } from '#renderer/state/clock-store';
import { useHousehold, useScoredEaters, useShownEater } from '#renderer/state/eaters-store';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { plateSentences } from '#shared/domain/eaters/gate-text';
import { usualTimes } from '#shared/domain/eaters/household';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { previewPlan, useCommittedPlan } from '#renderer/state/planner-store';
import { useRepairPerson } from '#renderer/state/repair-person';
import { usePlateWeek } from '#renderer/state/repair-table';
import {
  editedWeek,
  excludedTags,
  repairRequest,
  setExclusion,
  setNeverSuggested,
  usualLimits,
} from '#renderer/state/repair-planning';
import { rememberProposed } from '#renderer/state/proposed-lately';
import { closeRepair } from '#renderer/state/repair-request';
import { useEaterScores } from '#renderer/state/eater-scores';
import { useScoredWeek } from '#renderer/state/score-store';
import { tellDone } from '#renderer/state/tell';
import { Dialog } from '#renderer/ui/Dialog';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { counted, formatSome } from '#shared/domain/number-text';
import { targetSentences } from '#shared/domain/person/person-text';
import { targetsFor } from '#shared/domain/person/targets';
import type { DayRepair, Proposal } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import { shortDays, shortMinerals } from '#shared/domain/repair/repair-offer';
import { scoreDay } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate, shiftWeek } from '#shared/domain/week-id';
import { editWords, proposalWords } from './edit-words';
import { RepairView } from './RepairView';
import type { ShownProposal } from './RepairView';
import { daySentence, forWhom, leftOutSentences, nothingSentence, ofWhom } from './repair-text';
import type { RunLimits } from './run-limits';
import { withMoved } from './run-limits';
import type { RunAnswer } from './use-day-repair';
import { useDayRepair } from './use-day-repair';
import { closeUnlessAsking } from './close-dialog';
import { useNames } from './use-names';

/** New things to buy that are named one by one. */
const BUYS_SHOWN = 2;
/** Width of the dialog in px. */
const WIDTH = 1000;

/** A card of an answer. */
interface Picked<Index> {
  readonly of: DayRepair | null;
  readonly index: Index;
}

const NO_PROPOSALS: readonly Proposal[] = [];

/**
 * The repair of a day of the week on screen: proposals, previewed on the board while pointed at, applied as one step.
 */
export function RepairDialog({ date }: { readonly date: IsoDate }) {
  const eater = useShownEater(date);
  const plan = usePlateWeek(useCommittedPlan(), eater);
  const person = useRepairPerson(date, eater);
  const [usual] = useState(() => usualLimits(plan, date, person));
  const title = `Repair ${formatDate(date, 'EEEE d MMMM')}${forWhom(eater)}`;
  return (
    <Dialog title={title} size={WIDTH} isTall onClose={closeUnlessAsking}>
      {usual === null ? null : <Run date={date} usual={{ ...usual, source: 'any' }} eater={eater} />}
    </Dialog>
  );
}

interface RunProps {
  readonly date: IsoDate;
  readonly usual: RunLimits;
  /** Who it is for; `null`: the planned person. */
  readonly eater: KnownEater | null;
}

function Run({ date, usual: begun, eater }: RunProps) {
  const plan = useCommittedPlan();
  const plate = usePlateWeek(plan, eater);
  const library = useLibrary();
  const units = useUnits();
  const person = useRepairPerson(date, eater);
  // The old amounts are those on this person's plate.
  const names = useNames(plate);
  const [usual] = useState(begun);
  const [limits, setLimits] = useState(usual);
  const [choice, setChoice] = useState<Picked<number>>({ of: null, index: 0 });
  const [pointing, setPointing] = useState<Picked<number | null>>({ of: null, index: null });
  const { dislikes, exclusions } = library;
  const household = useHousehold();
  const eaters = useScoredEaters();
  const today = useToday();

  const day = plate.days.find((one) => one.date === date);
  const dayName = formatDate(date, 'EEEE');
  const before = useMemo(
    () =>
      day === undefined
        ? null
        : scoreDay(
            day,
            names.food,
            targetsFor(person.person, person.age, { date, activityHours: day.activityHours ?? 0 }),
          ),
    [day, names, person, date],
  );

  const { days: yours } = useScoredWeek();
  const others = useEaterScores();
  const scored = eater === null ? yours : (others.find((one) => one.eater.id === eater.id)?.days ?? []);
  const otherShort = shortDays(scored).filter((other) => other !== date).length;

  const run = useCallback((): RunAnswer => {
    const request = repairRequest({
      plan,
      date,
      person,
      limits,
      source: limits.source,
      never: { dislikes, exclusions },
      eater,
    });
    const answer = repairDay(request);
    const isShort = before !== null && shortMinerals(before).length > 0;
    if (answer.outcome === 'infeasible')
      return { request, answer, reasons: { ...answer, reach: isShort ? 'not-short' : 'met' } };
    const isPart = answer.outcome === 'proposals' && answer.proposals.some(({ reaches }) => reaches === 'not-short');
    const whole = isPart ? repairDay({ ...request, reach: 'met' }) : null;
    return { request, answer, reasons: whole?.outcome === 'infeasible' ? { ...whole, reach: 'met' } : null };
  }, [plan, date, person, limits, dislikes, exclusions, before, eater]);
  const { found, isStale } = useDayRepair(run, shiftWeek(plan.week, -1));
  const answer = found?.answer ?? null;
  const proposals = answer?.outcome === 'proposals' ? answer.proposals : NO_PROPOSALS;

  // A new answer starts at its first card.
  const chosen = choice.of === answer ? choice.index : 0;
  const pointed = pointing.of === answer ? pointing.index : null;
  useEffect(() => {
    const shown = proposals[pointed ?? chosen];
    if (found === null || shown === undefined) return previewPlan(null);
    const { plan: edited, proposed } = editedWeek(found.request, plan, shown.edits);
    previewPlan(edited, proposed);
  }, [found, proposals, pointed, chosen, plan]);
  useEffect(() => () => previewPlan(null), []);
  useEffect(() => {
    if (answer === null) return;
    announce(answerWords(proposals.length));
    rememberProposed(date, proposals);
  }, [answer, proposals, date]);

  const shown = useMemo((): readonly ShownProposal[] => {
    const words = proposalWords(proposals, names);
    const times = eater === null ? usualTimes(household) : 1;
    const buysOf = ({ buys }: Proposal): string => {
      const parts = buys.map(
        ({ food, grams }) => `${names.food(food)?.name ?? food} ${formatGramsIn(Math.ceil(grams * times), units)}`,
      );
      return parts.length === 0 ? 'Nothing new to buy.' : `Adds to the list: ${formatSome(parts, BUYS_SHOWN)}.`;
    };
    return proposals.flatMap((proposal, index) => {
      const own = words[index];
      return own === undefined
        ? []
        : [
            {
              proposal,
              words: own,
              edits: proposal.edits.map((edit) => editWords(edit, names)),
              buys: buysOf(proposal),
            },
          ];
    });
  }, [proposals, names, household, units, eater]);

  const apply = () => {
    const picked = proposals[chosen];
    if (found === null || picked === undefined) return;
    previewPlan(null);
    closeRepair();
    const step = changeDocuments('plan', {
      label: `Repair of ${dayName}${forWhom(eater)}`,
      plan: (week) => editedWeek(found.request, week, picked.edits).plan,
    });
    if (step !== null)
      tellDone(`${dayName} was repaired${forWhom(eater)}: ${counted(picked.edits.length, 'change')}.`, step);
  };

  return (
    <RepairView
      sentence={before === null || !before.isPlanned ? '' : daySentence(before, proposals)}
      leftOut={leftOutSentences(person.guard, eater)}
      answer={answer}
      isStale={isStale}
      reasons={found?.reasons ?? null}
      proposals={shown}
      nothing={answer?.outcome === 'nothing' ? nothingSentence(answer.why, person.guard) : null}
      chosen={chosen}
      otherShort={otherShort}
      advice={[...targetSentences(person).map((one) => ofWhom(eater, one)), ...plateSentences(eater, eaters, today)]}
      chips={{
        limits,
        usual,
        guard: person.guard,
        slots: plan.slots,
        never: {
          tags: excludedTags(library),
          foods: (dislikes ?? []).map((id) => ({ id, name: names.food(id)?.name ?? names.recipeName(id) ?? id })),
          onTag: setExclusion,
          onAllow: (what) => setNeverSuggested(what, false),
        },
        onChange: setLimits,
      }}
      onChoose={(index) => setChoice({ of: answer, index })}
      onPoint={(index) => setPointing({ of: answer, index })}
      onNever={(what) => setNeverSuggested(what, true)}
      onTry={(conflict) => setLimits(withMoved(conflict, limits))}
      onApply={apply}
      onClose={closeRepair}
    />
  );
}

const answerWords = (count: number): string =>
  count === 0 ? 'No proposal inside these limits.' : counted(count, 'proposal');
