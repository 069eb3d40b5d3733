import { useMemo, useState } from 'react';
import { announce } from '#renderer/state/announce-store';
import { currentCatalog } from '#renderer/state/catalog-store';
import { changeDocuments } from '#renderer/state/change-documents';
import { useToday } from '#renderer/state/clock-store';
import { useHousehold, useScoredEaters, useShownOnAll } from '#renderer/state/eaters-store';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { eaterOn } from '#shared/domain/eaters/eater';
import { plateSentences } from '#shared/domain/eaters/gate-text';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { useCommittedPlan } from '#renderer/state/planner-store';
import { useWeekPeople } from '#renderer/state/repair-person';
import { usePlateWeek } from '#renderer/state/repair-table';
import { usualLimits } from '#renderer/state/repair-planning';
import { closeRepair, openRepair } from '#renderer/state/repair-request';
import { showDayOnPlan } from '#renderer/state/show-request';
import { useGuard } from '#renderer/state/score-store';
import { tell, tellDone } from '#renderer/state/tell';
import { Dialog } from '#renderer/ui/Dialog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { counted } from '#shared/domain/number-text';
import { targetSentences } from '#shared/domain/person/person-text';
import type { WeekLimits } from '#shared/domain/repair/choose-week';
import { WEEK_LIMITS } from '#shared/domain/repair/choose-week';
import { NOTHING_SHORT, shortDays, whyNoRepair } from '#shared/domain/repair/repair-offer';
import { nameInWeek, overusedFoods } from '#shared/domain/repair/week-uses';
import { sortedDiff } from '#shared/domain/shopping/shopping-diff';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate, weekNumber } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { closeUnlessAsking } from '../close-dialog';
import { editWords } from '../edit-words';
import { forWhom, leftOutSentences, LIMITED, ofWhom } from '../repair-text';
import type { RunLimits } from '../run-limits';
import { useNames } from '../use-names';
import type { MendableDay, OtherDay } from './day-states';
import type { Mending } from './mending';
import { mendingOf, scoreOn } from './mending';
import type { AnsweredWeek, WeekQuestion } from './use-week-repair';
import { useWeekRepair } from './use-week-repair';
import type { Decisions } from './week-days';
import { mendableDays, otherDays } from './week-days';
import { cautionSentences, changesText, noneSentence, ruleSentences, wayWords, weekSentence } from './week-text';
import { WeekRepairView } from './WeekRepairView';

/** Width of the dialog in px. */
const WIDTH = 1040;

const FIRST_WAYS: Decisions['ways'] = {};

/** The ways chosen in an answer. */
interface ChosenWays extends Pick<Decisions, 'ways'> {
  readonly of: AnsweredWeek | null;
}

/** The repair of the short days of the week on screen: decided day by day, applied as one step. */
export function WeekRepairDialog() {
  const plan = useCommittedPlan();
  // If the days show different people, it is the planned person's.
  const eater = useShownOnAll(plan.days.map(({ date }) => date)) ?? null;
  const title = `Repair week ${weekNumber(plan.week)}${forWhom(eater)}`;
  return (
    <Dialog title={title} size={WIDTH} isTall onClose={closeUnlessAsking}>
      <Run plan={plan} eater={eater} />
    </Dialog>
  );
}

/** The limits a run on a week starts with: those of its first day, but each day's own for energy, protein and fat. */
function usualOf(
  plan: WeekDocument,
  dates: readonly IsoDate[],
  people: ReturnType<typeof useWeekPeople>,
): RunLimits | null {
  const date = dates[0] ?? plan.days[0]?.date;
  const person = date === undefined ? undefined : people.get(date);
  const usual = date === undefined || person === undefined ? null : usualLimits(plan, date, person);
  return usual === null
    ? null
    : { ...usual, energy: { min: null, max: null }, protein: { min: null, max: null }, fat: undefined, source: 'any' };
}

function Run({ plan, eater }: { readonly plan: WeekDocument; readonly eater: KnownEater | null }) {
  const library = useLibrary();
  const units = useUnits();
  const yours = useGuard();
  const household = useHousehold();
  const eaters = useScoredEaters();
  const today = useToday();
  const guard = (eater === null ? null : eaterOn(eater, today)?.guard) ?? yours;
  const people = useWeekPeople(plan, eater);
  const plate = usePlateWeek(plan, eater);
  // The old amounts are those on this person's plate.
  const names = useNames(plate);
  const scores = useMemo(
    () =>
      plan.days.flatMap(({ date }) => {
        const person = people.get(date);
        const score = person === undefined ? null : scoreOn(plate, date, person);
        return score === null ? [] : [score];
      }),
    [plan, plate, people],
  );
  const [usual] = useState(() => usualOf(plate, shortDays(scores), people));
  const [limits, setLimits] = useState(usual);
  const [rules, setRules] = useState<WeekLimits>(WEEK_LIMITS);
  const [included, setIncluded] = useState<readonly IsoDate[]>([]);
  const [left, setLeft] = useState<Decisions['left']>({});
  const [chosen, setChosen] = useState<ChosenWays>({ of: null, ways: FIRST_WAYS });
  const [focused, setFocused] = useState<IsoDate | null>(null);
  const [hovered, setHovered] = useState<IsoDate | null>(null);

  const reason = whyNoRepair(scores, guard);
  const question = useMemo((): WeekQuestion | null => {
    const short = shortDays(scores);
    const dates = plan.days.map(({ date }) => date).filter((date) => short.includes(date) || included.includes(date));
    return reason !== null || limits === null || dates.length === 0 ? null : { plan, eater, dates, limits, rules };
  }, [plan, eater, scores, included, reason, limits, rules]);
  const { answer, share, problem, retry } = useWeekRepair(question);
  // A new answer has other ways; days that were left stay left.
  const ways = chosen.of === answer ? chosen.ways : FIRST_WAYS;

  const { dislikes, exclusions } = library;
  const mending = useMemo(
    () => (answer === null ? null : mendingOf(answer.question, people, { dislikes, exclusions })),
    [answer, people, dislikes, exclusions],
  );
  const days = useMemo(
    () =>
      answer === null || mending === null
        ? []
        : mendableDays(answer, { left, ways }, scores, mending, (edit) => editWords(edit, names)),
    [answer, left, ways, scores, mending, names],
  );
  const { accepted, after } = useMemo(() => {
    const taken = days.filter(({ isLeft }) => !isLeft);
    return { accepted: taken, after: taken.reduce((week, day) => withDay(week, day, mending), plan) };
  }, [days, mending, plan]);
  const diff = useMemo(() => {
    const catalog = currentCatalog();
    const list = (week: WeekDocument) =>
      shoppingList(week, { lookup: lookupFor(week, catalog), catalog }, household, units);
    return sortedDiff(list(plan), list(after));
  }, [plan, after, household, units]);

  const overused = overusedFoods(
    accepted.map(({ edits }) => edits),
    names.food,
    rules.mostUses,
  );
  // Counted as the week does: wild and farmed salmon are one.
  const newThings = new Set(diff.fresh.map(({ food }) => nameInWeek(food, names.food))).size;
  const isAllLocked = answer !== null && plan.slots.every(({ id }) => answer.question.limits.lockedSlots.includes(id));
  const others = reason === null ? otherDays(scores, answer, isAllLocked) : [];
  const sentence = ((): string => {
    if (reason !== null) return reason;
    if (question === null) return NOTHING_SHORT;
    if (answer === null) return '';
    return days.length === 0
      ? noneSentence(others, answer.question.dates.length)
      : weekSentence(accepted, diff.fresh.length);
  })();

  const cancelRun = () => {
    if (answer === null) return closeRepair();
    const { question: answered } = answer;
    setLimits(answered.limits);
    setRules(answered.rules);
    setIncluded(answered.dates);
  };
  const number = weekNumber(plan.week);
  const apply = () => {
    closeRepair();
    const step = changeDocuments('plan', {
      label: `Repair of week ${number}${forWhom(eater)}`,
      plan: (week) => accepted.reduce((now, day) => withDay(now, day, mending), week),
    });
    const changes = changesText(accepted.reduce((sum, { edits }) => sum + edits.length, 0));
    if (step !== null)
      tellDone(`Week ${number} was repaired${forWhom(eater)}: ${changes} on ${counted(accepted.length, 'day')}.`, step);
  };
  const next = (other: OtherDay) => {
    if (other.next === 'include') setIncluded([...included, other.date]);
    if (other.next === 'alone') openRepair(other.date);
    if (other.next !== 'show') return;
    closeRepair();
    void showDayOnPlan(other.date);
  };
  const otherWay = (day: MendableDay) => {
    if (day.ways < 2) return tell(`There is no other way for ${formatDate(day.date, 'EEEE')}.`);
    const way = (day.way + 1) % day.ways;
    setChosen({ of: answer, ways: { ...ways, [day.date]: way } });
    const edits = answer?.days.find(({ date }) => date === day.date)?.proposals[way]?.edits ?? [];
    announce(
      wayWords(
        way,
        day.ways,
        edits.map((edit) => editWords(edit, names)),
      ),
    );
  };

  const asked = question === null ? [] : question.dates.flatMap((date) => people.get(date) ?? []);
  return (
    <WeekRepairView
      sentence={sentence}
      leftOut={[...new Set(asked.flatMap((person) => leftOutSentences(person.guard, eater)))]}
      warnings={ruleSentences(overused, newThings, rules, (id) => names.food(id)?.name ?? names.recipeName(id) ?? id)}
      problem={problem}
      share={share}
      plan={plan}
      days={days}
      others={days.length === 0 ? others.filter((other) => other.sentence !== sentence) : others}
      diff={diff}
      chips={
        question === null || limits === null || usual === null
          ? null
          : {
              limits,
              usual,
              rules,
              guard: asked[0]?.guard ?? guard,
              slots: plan.slots,
              broken: new Set([
                ...(overused.length > 0 ? (['mostUses'] as const) : []),
                ...(newThings > rules.mostBuys ? (['mostBuys'] as const) : []),
              ]),
              onChange: setLimits,
              onRules: setRules,
            }
      }
      foot={[
        ...(answer?.limited === true ? [LIMITED] : []),
        ...cautionSentences(accepted),
        ...new Set(asked.flatMap(targetSentences).map((one) => ofWhom(eater, one))),
        ...plateSentences(eater, eaters, today),
      ]}
      current={hovered ?? focused}
      lastIncluded={included.at(-1) ?? null}
      onHover={setHovered}
      onFocusDay={(date) => {
        // The latest input counts: a pointer resting on a day does not override the keyboard.
        setFocused(date);
        setHovered(null);
      }}
      onLeave={(date, isLeft) => setLeft({ ...left, [date]: isLeft })}
      onOther={otherWay}
      onNext={next}
      onRetry={retry}
      onApply={apply}
      onCancelRun={cancelRun}
      onClose={closeRepair}
    />
  );
}

const withDay = (week: WeekDocument, { date, edits }: MendableDay, mending: Mending | null): WeekDocument =>
  mending === null ? week : mending.edited(week, date, edits);
