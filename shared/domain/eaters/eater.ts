import type { ProfileEntry } from '../person/profile';
import type { IsoDate } from '../week-id';
import type { PersonOnDay } from '../person/targets';
import { personOn } from '../person/targets';

/**
 * The people of a household who eat from the planned person's week. Portions are multiples of what is planned: 1 is the
 * planned person's amount, 1.5 half as much again, 0 nothing.
 */
export interface Eater {
  readonly name: string;
  /** Their usual portion in all meals. */
  readonly portion: number;
  /** A different usual portion in some meals, by slot id. */
  readonly meals?: Readonly<Record<string, number>> | undefined;
  /**
   * Their own answers, dated like the planned person's; targets, score and guard follow from them. Empty: only a name
   * and a portion, without targets, score or ring.
   */
  readonly profile: readonly ProfileEntry[];
}

/** An eater with the id they have in the library. */
export interface KnownEater extends Eater {
  readonly id: string;
}

/** Eaters by id, in the order they were added. */
export type Eaters = Readonly<Record<string, Eater>>;

/** Most eaters beside the planned person. */
export const MAX_EATERS = 12;
/** Most guests on a day. */
export const MAX_GUESTS = 30;
/** Longest name, in characters. */
export const MAX_EATER_NAME = 40;
/** Largest portion, times the planned amount. */
export const MAX_PORTION = 10;

/** The eaters in order. */
export const knownEaters = (eaters: Eaters | undefined): readonly KnownEater[] =>
  Object.entries(eaters ?? {}).map(([id, eater]) => ({ ...eater, id }));

/** True for an eater who answered the profile questions: only they have targets and a score. */
export const hasTargets = ({ profile }: Eater): boolean => profile.length > 0;

/** An eater with their answers and guard on a date; `null` without answers. */
export const eaterOn = ({ profile }: Eater, date: IsoDate): PersonOnDay | null => personOn(profile, date);

const TWO_AND_MORE: readonly number[] = [2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, MAX_PORTION];

/** The steps of plus and minus: quarters and thirds up to 2, halves up to 4, then whole numbers. */
const STEPS: readonly number[] = [
  ...[0, 1].flatMap((whole) => [0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4].map((part) => whole + part)),
  ...TWO_AND_MORE,
];

/** Portions closer than this count as equal: a third as 0.333 and as 1 ÷ 3. */
const SAME = 0.002;

/** True for portions that display the same: 1.333 and 1 ⅓. */
export const isSamePortion = (a: number, b: number): boolean => Math.abs(a - b) < SAME;

/**
 * The next portion up (`1`) or down (`-1`): from 1 up 1 ¼, from 1 ¼ down 1, from a typed 1.1 up 1 ¼. It never goes
 * below 0, "not eating", or above {@link MAX_PORTION}.
 */
export function steppedPortion(portion: number, step: 1 | -1): number {
  const [least, most] = [0, MAX_PORTION];
  return step === 1
    ? (STEPS.find((one) => one > portion + SAME) ?? most)
    : (STEPS.findLast((one) => one < portion - SAME) ?? least);
}

/** Why a name cannot be used, as a sentence; `null` when it can. Names of eaters must be distinct. */
export function eaterNameProblem(name: string, others: readonly Pick<Eater, 'name'>[]): string | null {
  const typed = name.trim();
  if (typed === '') return 'Type a name.';
  if (typed.length > MAX_EATER_NAME) return `At most ${MAX_EATER_NAME} characters.`;
  const taken = [{ name: 'You' }, ...others].some((one) => one.name.toLowerCase() === typed.toLowerCase());
  return taken ? `Somebody is called ${typed} already.` : null;
}
