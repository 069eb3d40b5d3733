/** Profile entries for tests: a woman born in January 1986 with no safety question answered yes, on the keto preset. */
import { NO_CONDITION } from '#shared/domain/person/profile';
import type { TargetPerson } from '#shared/domain/person/profile';
import type { LibraryDocument } from '#shared/schema/library-document';

type StoredEntry = LibraryDocument['profile'][number];

/** A person who answered no to everything; by default a woman on the official preset. */
export function person(more: Partial<TargetPerson> = {}): TargetPerson {
  return { sex: 'female', preset: 'official', ...NO_CONDITION, ...more };
}

/** One dated answer as stored. */
export function profileEntry(more: Partial<StoredEntry> = {}): StoredEntry {
  return {
    from: '2026-11-01',
    sex: 'female',
    birthYear: 1986,
    birthMonth: 1,
    preset: 'keto',
    ...NO_CONDITION,
    answers: { ...NO_CONDITION.answers },
    clinician: {},
    ...more,
  };
}
