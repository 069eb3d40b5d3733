/** Errors travel as data between the processes: a code for programs to branch on and one sentence for people. */

/** Why a call failed. */
export const ERROR_CODES = [
  'BAD_INPUT', // the request does not fit its schema
  'UNKNOWN_METHOD',
  'FORBIDDEN', // the caller is not our window
  'CONFLICT', // the file changed on disk since it was read
  'NEWER_VERSION', // the file was written by a newer program and is read-only here
  'STORAGE', // reading or writing failed: the sentence names the file and what was kept
  'CANCELLED', // the person closed the dialog or pressed cancel
  'TOO_LARGE',
  'INTERNAL',
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failed call. `message` is one sentence: what happened and what was kept. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Outcome of a call. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** Wraps a value. */
export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** Wraps a failure. */
export const fail = (code: ErrorCode, message: string): Result<never> => ({ ok: false, error: { code, message } });
