import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { useHousehold } from '#renderer/state/eaters-store';
import { usualTimes } from '#shared/domain/eaters/household';
import { useLibrary } from '#renderer/state/library-store';
import { askGenerate } from '#renderer/state/generate-run';
import type { GenerateAnswer, GenerateQuestion } from '#renderer/state/generate-run';
import { cancelRun, followRun } from '#renderer/state/repair-run';
import { tableFor } from '#renderer/state/repair-table';
import { guardedForAll } from '#shared/domain/repair/whose-plate';
import type { FoodId } from '#shared/domain/food/food';
import { parseLeftoverOf } from '#shared/domain/week/leftover-link';
import { leftoversOf } from '#shared/domain/week/leftovers';
import { baseFoodId, entriesAt, entriesOfDay, findEntry, removeEntries } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import type { GenerateForm } from './generate-form';
import { emptyCells, wishesOf } from './generate-form';
import { failureSentence, NOTHING_ELSE_HERE, nothingSentence, STOPPED } from './generate-text';

/** A run that takes longer shows its progress. */
const SLOW_MILLISECONDS = 200;

/** Why there is nothing to show, or nothing new. */
export interface FillProblem {
  readonly text: string;
  /** True if the same request may succeed next time. */
  readonly mayRetry: boolean;
}

/** Ids of the entries of a version that the plan does not have. */
export function proposedIn(version: WeekDocument, plan: WeekDocument): ReadonlySet<string> {
  const own = new Set(plan.days.flatMap(entriesOfDay).map(({ id }) => id));
  return new Set(version.days.flatMap(entriesOfDay).flatMap(({ id }) => (own.has(id) ? [] : [id])));
}

/** The entries that belong together with an entry: all meals from one cooking; otherwise only the entry itself. */
function togetherWith(plan: WeekDocument, id: string): readonly string[] {
  const entry = findEntry(plan, id)?.entry;
  if (entry?.kind !== 'recipe') return [id];
  const cooking = parseLeftoverOf(entry.leftoverOf)?.entry ?? id;
  return [cooking, ...leftoversOf([plan], cooking).map((left) => left.entry.id)];
}

/** All forms of a food that are bought as the same thing, such as raw and cooked. */
export function formsOf(id: FoodId): readonly FoodId[] {
  const { find, ketoFoods } = currentCatalog();
  const boughtAs = (food: FoodId): FoodId => find(baseFoodId(food))?.curated?.buyAs ?? baseFoodId(food);
  return [
    ...new Set([baseFoodId(id), ...ketoFoods.map((food) => food.id).filter((food) => boughtAs(food) === boughtAs(id))]),
  ];
}

interface Versions {
  /** The plan they were made from; they do not apply to any other. */
  readonly of: WeekDocument | null;
  readonly list: readonly WeekDocument[];
  readonly at: number;
}

const NO_VERSIONS: Versions = { of: null, list: [], at: -1 };
const NONE: ReadonlySet<string> = new Set();

/** The state of filling a week, version by version. */
export interface Filling {
  /** The version on show; `null` before there is one. */
  readonly version: WeekDocument | null;
  /** Its number from 1, and how many there are. */
  readonly place: readonly [at: number, of: number];
  readonly kept: ReadonlySet<string>;
  readonly problem: FillProblem | null;
  /** Progress of a long run, 0 to 1; `null`: none is running. */
  readonly progress: number | null;
  readonly another: () => void;
  readonly anotherHere: (entry: string) => void;
  readonly keep: (entry: string) => void;
  readonly show: (step: -1 | 1) => void;
  readonly stop: () => void;
}

/** The seed for a week: "2026-W49" is 202649, so that the same week starts with the same suggestion. */
const seedOf = ({ week }: WeekDocument): number => Number(week.replaceAll(/\D/g, ''));

/** A filled week as it is shown: with plates only for those whose own answers allow it. */
const guardedWeek = (plan: WeekDocument, filled: WeekDocument): WeekDocument =>
  guardedForAll(plan, filled, tableFor(null), 'fill');

/**
 * Fills a plan as the form says, again with the same seed whenever either changes; `lock` says why not. Only the answer
 * to the last request counts, and a run that ends without one leaves the shown version in place.
 */
export function useFilling(plan: WeekDocument, form: GenerateForm, lock: string | null): Filling {
  const [made, setVersions] = useState(NO_VERSIONS);
  const [kept, setKept] = useState(NONE);
  const [problem, setProblem] = useState<FillProblem | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const last = useRef(0);
  const turns = useRef(0);
  const seen = useRef(new Map<string, readonly string[]>());
  const { profile, foods, recipes, favourites, dislikes, exclusions } = useLibrary();
  const times = usualTimes(useHousehold());
  const versions = lock === null && made.of === plan ? made : NO_VERSIONS;
  const version = versions.list[versions.at] ?? null;

  const locked = useMemo(() => (lock === null ? null : { text: lock, mayRetry: false }), [lock]);

  const ask = useCallback((question: GenerateQuestion, onAnswer: (answer: GenerateAnswer) => void) => {
    const run = (last.current += 1);
    const isLast = (): boolean => run === last.current;
    let share = 0;
    const slow = setTimeout(() => setProgress(share), SLOW_MILLISECONDS);
    const unfollow = followRun((done) => {
      share = done;
      if (isLast()) setProgress((shown) => (shown === null ? null : done));
    });
    void askGenerate(question, isLast).then((answer) => {
      clearTimeout(slow);
      unfollow();
      if (answer === null || !isLast()) return;
      setProgress(null);
      if (answer.ok) onAnswer(answer);
      else
        setProblem(
          answer.error.code === 'CANCELLED'
            ? { text: STOPPED, mayRetry: true }
            : { text: failureSentence(answer.error), mayRetry: true },
        );
    });
  }, []);
  useEffect(
    () => () => {
      last.current += 1;
      cancelRun();
    },
    [],
  );

  /** Fills what is empty around the kept entries, and shows the result after the existing versions. */
  const fill = useCallback(
    (
      keeping: { readonly from: WeekDocument; readonly kept: ReadonlySet<string> } | null,
      before: readonly WeekDocument[],
    ) => {
      const dropped =
        keeping === null ? NONE : new Set([...proposedIn(keeping.from, plan)].filter((id) => !keeping.kept.has(id)));
      const week = keeping === null ? plan : removeEntries(keeping.from, dropped);
      const seed = seedOf(plan) + turns.current;
      const question: GenerateQuestion = {
        week,
        limits: form.limits,
        cells: emptyCells(week, form),
        replace: null,
        avoid: [],
        wishes: wishesOf(form, week, times, formsOf),
        seed,
      };
      ask(question, ({ value }) => {
        if (value.outcome === 'filled' && value.filled.length > 0) {
          setProblem(null);
          if (keeping === null) setKept(NONE);
          setVersions({ of: plan, list: [...before, guardedWeek(plan, value.week)], at: before.length });
          return;
        }
        if (before.length === 0) setVersions(NO_VERSIONS);
        setProblem({ text: nothingSentence(value, profile), mayRetry: false });
      });
    },
    [plan, form, ask, profile, times],
  );

  // What was kept and shown, for the run started by a change of the form; a ref, so that it does not start a run
  // itself.
  const shown = useRef({ version, kept, plan });
  useEffect(() => {
    shown.current = { version, kept, plan: shown.current.plan };
  }, [version, kept]);
  useEffect(() => {
    turns.current = 0;
    seen.current = new Map();
    const { version: from, kept: held, plan: was } = shown.current;
    shown.current = { ...shown.current, plan };
    if (lock !== null) {
      last.current += 1;
      cancelRun();
      return;
    }
    // The plan has changed: what was kept belonged to the old one.
    const keeping = from === null || held.size === 0 || was !== plan ? null : { from, kept: held };
    fill(keeping, []);
    // The run itself reads foods and answers from the library; a change in them starts it again.
  }, [fill, lock, plan, foods, recipes, favourites, dislikes, exclusions]);

  return {
    version,
    place: [versions.at + 1, versions.list.length],
    kept,
    problem: lock === null ? problem : locked,
    progress: lock === null ? progress : null,
    another: () => {
      if (lock !== null) return;
      turns.current += 1;
      fill(version === null ? null : { from: version, kept }, versions.list);
    },
    anotherHere: (id) => {
      const found = version === null || kept.has(id) ? null : findEntry(version, id);
      if (version === null || found === null || !proposedIn(version, plan).has(id)) return;
      const { entry, at } = found;
      if (entry.kind !== 'recipe' && entry.kind !== 'food') return;
      const place = `${at.date}/${at.slot}/${entry.kind}`;
      const was = [...(seen.current.get(place) ?? []), baseFoodId(entry.kind === 'recipe' ? entry.recipe : entry.food)];
      const cells = emptyCells(plan, form).filter(({ date }) => date === at.date);
      ask(
        {
          week: version,
          limits: form.limits,
          cells,
          replace: id,
          avoid: was,
          wishes: wishesOf(form, version, times, formsOf),
          seed: seedOf(plan) + turns.current,
        },
        ({ value }) => {
          const isFound =
            value.outcome === 'filled' &&
            (entry.kind === 'food' || entriesAt(value.week, at).some((one) => one.kind === 'recipe'));
          seen.current.set(place, isFound ? was : []);
          setProblem(isFound ? null : { text: NOTHING_ELSE_HERE, mayRetry: false });
          if (value.outcome === 'filled' && isFound)
            setVersions({
              of: plan,
              list: [...versions.list, guardedWeek(plan, value.week)],
              at: versions.list.length,
            });
        },
      );
    },
    keep: (id) => {
      if (version === null || !proposedIn(version, plan).has(id)) return;
      const together = togetherWith(version, id);
      setKept(
        kept.has(id) ? new Set([...kept].filter((one) => !together.includes(one))) : new Set([...kept, ...together]),
      );
    },
    show: (step) => {
      const at = versions.at + step;
      if (versions.list[at] === undefined) return;
      setProblem(null);
      setVersions({ ...versions, at });
    },
    stop: cancelRun,
  };
}
