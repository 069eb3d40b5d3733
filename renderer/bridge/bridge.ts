/**
 * The only reader of the preload API. Every call returns a Result; a broken connection is a failure like any other, so
 * callers have one path for errors. Must not import anything from `electron/`.
 */
import type { EventName, MethodName } from '#shared/contract/method-names';
import { SENT_AS_TEXT } from '#shared/contract/method-names';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail } from '#shared/contract/result';

interface PreloadApi {
  readonly call: (name: MethodName, input: unknown) => Promise<unknown>;
  readonly on: (event: EventName, listener: (detail: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly electroplate?: PreloadApi;
  }
}

function isResult(answer: unknown): answer is Result<never> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/** Calls a method of the main process. Input and output were checked against the contract there. */
export async function call<Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
): Promise<Result<MethodOutput<Name>>> {
  const api = window.electroplate;
  if (api === undefined) return fail('INTERNAL', 'This page runs outside Electroplate.');
  try {
    const answer = await api.call(name, SENT_AS_TEXT.has(name) ? JSON.stringify(input) : input);
    return isResult(answer) ? answer : fail('INTERNAL', 'The program gave an answer that cannot be read.');
  } catch {
    return fail('INTERNAL', 'The program did not answer. What you see here is kept until you close the window.');
  }
}

/** Listens to the main process; returns the function that stops listening. */
export function onEvent(event: EventName, listener: (detail: unknown) => void): () => void {
  return window.electroplate?.on(event, listener) ?? (() => undefined);
}
