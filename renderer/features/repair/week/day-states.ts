import type { RepairEdit } from '#shared/domain/repair/repair';
import type { DayScore } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import type { EditWords } from '../edit-words';

/** A day that can be repaired. */
export interface MendableDay {
  readonly date: IsoDate;
  readonly isLeft: boolean;
  /** True: none of its ways fits into the week together with those of the others. */
  readonly isOneTooMany: boolean;
  readonly way: number;
  readonly ways: number;
  readonly edits: readonly RepairEdit[];
  readonly isMet: boolean;
  readonly before: DayScore;
  readonly after: DayScore;
  readonly words: readonly EditWords[];
}

/** A day that cannot, and what can be done about it. */
export interface OtherDay {
  readonly date: IsoDate;
  readonly sentence: string;
  readonly next: 'include' | 'alone' | 'show' | null;
}
