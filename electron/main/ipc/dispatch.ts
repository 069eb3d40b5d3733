/**
 * One call, from raw input to a Result. Guarantees: never throws; a handler gets only input that fits its schema;
 * output that does not fit its schema is never sent; messages quote nothing long from the request. Must not import
 * Electron.
 */
import type { MethodName } from '#shared/contract/method-names';
import { METHOD_NAMES, SENT_AS_TEXT } from '#shared/contract/method-names';
import { METHODS } from '#shared/contract/methods';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import { issuesOf } from '#shared/schema/or-newer';
import type { z } from '#shared/schema/zod';
import type { Result } from '#shared/contract/result';
import type { Log } from '../ports';
import type { Caller, PageRole } from './caller';

/** One function per method name. */
export type Handlers = {
  readonly [Name in MethodName]: (input: MethodInput<Name>, caller: Caller) => Promise<Result<MethodOutput<Name>>>;
};

/** Answers a call. */
export type Dispatch = (name: unknown, input: unknown, caller: Caller) => Promise<Result<unknown>>;

const NAMES: ReadonlySet<string> = new Set(METHOD_NAMES);
const MAX_MESSAGE_LENGTH = 300;

/** The hidden print page may only get its job and report that it has drawn it; all other methods are for the window. */
const METHODS_OF_PRINT: ReadonlySet<MethodName> = new Set<MethodName>(['print.job', 'print.ready']);

const isMethodName = (name: unknown): name is MethodName => typeof name === 'string' && NAMES.has(name);

function isAllowed(role: PageRole, name: MethodName): boolean {
  return (role === 'print') === METHODS_OF_PRINT.has(name);
}

function describeIssues(error: z.ZodError): string {
  const [first] = issuesOf(error);
  const where = first === undefined || first.path.length === 0 ? 'the request' : first.path.map(String).join('.');
  return `${where}: ${first?.message ?? 'unknown'}`.slice(0, MAX_MESSAGE_LENGTH);
}

/** For the log: where the input is wrong and how, without its keys and values, which may be names of foods. */
function outlineIssues(issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[]): string {
  const first = issues[0];
  return first === undefined ? 'unknown' : `${first.code}, ${first.path.length} keys deep, ${issues.length} in all`;
}

/** The input of a method. Text that is not JSON stays text, which no schema accepts. */
function askedOf(name: MethodName, input: unknown): unknown {
  if (!SENT_AS_TEXT.has(name) || typeof input !== 'string') return input;
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}

/** Makes the function that all calls go through. */
export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  async function call<Name extends MethodName>(name: Name, input: unknown, caller: Caller): Promise<Result<unknown>> {
    const parsed = METHODS[name].input.safeParse(askedOf(name, input));
    if (!parsed.success)
      return fail(
        'BAD_INPUT',
        `${name} was asked for something it does not take (${describeIssues(parsed.error)}); nothing was done.`,
      );
    // The input was just parsed by this method's schema; TypeScript cannot follow a name through the table.
    const handler = handlers[name] as (input: unknown, caller: Caller) => Promise<Result<unknown>>;
    const answer = await handler(parsed.data, caller);
    if (!answer.ok) return answer;
    const checked = METHODS[name].output.safeParse(answer.value);
    if (checked.success) return succeed(checked.data);
    log.problem(`The answer of ${name} does not fit its schema`, outlineIssues(checked.error.issues));
    return fail('INTERNAL', `${name} gave an answer that does not fit; please try again.`);
  }

  return async (name, input, caller) => {
    if (!isMethodName(name)) {
      log.problem('A method that does not exist was called');
      return fail('UNKNOWN_METHOD', 'There is no such method; nothing was done.');
    }
    if (!isAllowed(caller.role, name)) return fail('FORBIDDEN', `This page may not call ${name}; nothing was done.`);
    try {
      return await call(name, input, caller);
    } catch (problem) {
      log.problem(`${name} failed`, problem);
      return fail(
        'INTERNAL',
        `Something unexpected went wrong in ${name}; nothing more is known than what the log says.`,
      );
    }
  };
}
