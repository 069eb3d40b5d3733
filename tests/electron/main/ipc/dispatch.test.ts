/** Check 20: every method with everything a page could send. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '#electron/main/ipc/dispatch';
import type { Dispatch, Handlers } from '#electron/main/ipc/dispatch';
import type { PageRole } from '#electron/main/ipc/caller';
import type { Log } from '#electron/main/ports';
import { METHOD_NAMES, SENT_AS_TEXT } from '#shared/contract/method-names';
import type { MethodName } from '#shared/contract/method-names';
import { ERROR_CODES } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { recordedHandlers, VALID_INPUTS, VALID_OUTPUTS } from '#tests/electron/support/recorded-handlers';

type MakeDispatch = (handlers: Handlers, log: Log) => Dispatch;

const silent: Log = { info: () => {}, problem: () => {} };
const roleOf = (name: string): PageRole => (name === 'print.job' || name === 'print.ready' ? 'print' : 'window');
const callerOf = (name: string) => ({ contentsId: 1, role: roleOf(name) });
const TEN_MEGABYTES = 'x'.repeat(10 * 1024 * 1024);

/** The same request with an own property named __proto__, as only a parser creates it. */
function withPrototypeKey(request: object): unknown {
  const keys = JSON.stringify(request).slice(1, -1);
  return JSON.parse(`{"__proto__":{"polluted":true}${keys === '' ? '' : `,${keys}`}}`);
}

/** Requests that no method accepts. */
const HOSTILE_INPUTS: readonly (readonly [string, (name: MethodName) => unknown])[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['a number', () => 7],
  ['a text', () => 'text'],
  ['10 MB of text', () => TEN_MEGABYTES],
  ['a list', () => [VALID_INPUTS['weeks.load']]],
  ['an unknown key', (name) => ({ ...VALID_INPUTS[name], extra: 1 })],
  ['a key named __proto__', (name) => withPrototypeKey(VALID_INPUTS[name])],
  ['a key named constructor', (name) => ({ ...VALID_INPUTS[name], constructor: { prototype: { polluted: true } } })],
];

const NULLABLE: ReadonlySet<string> = new Set([
  'documents.save.library',
  'library.settle.other',
  'repair.week.before',
  'repair.week.dates',
  'repair.generate.before',
  'repair.generate.replace',
]);

/** Requests that lack one key, and requests with one key of the wrong type or far too large. */
function* brokenKeys(name: MethodName): Generator<readonly [string, unknown]> {
  const valid: Readonly<Record<string, unknown>> = VALID_INPUTS[name];
  for (const key of Object.keys(valid)) {
    const { [key]: _left, ...rest } = valid;
    // The only optional key is not in the valid requests.
    yield [`without ${key}`, rest];
    // Keys that may be null in a valid request; any other wrong value of them is refused.
    const isNullable = NULLABLE.has(`${name}.${key}`);
    for (const wrong of [isNullable ? 7 : null, Symbol.for('x').toString, { a: 1 }, -1.5, Number.NaN]) {
      yield [`with a wrong ${key}`, { ...valid, [key]: wrong }];
    }
  }
}

async function findFaults(make: MakeDispatch): Promise<readonly string[]> {
  const faults: string[] = [];
  const { handlers, reached } = recordedHandlers();
  const dispatch = make(handlers, silent);
  const refuse = async (
    what: string,
    codes: readonly string[],
    name: unknown,
    input: unknown,
    role: PageRole = 'window',
  ) => {
    const before = reached.length;
    const answer: Result<unknown> | string = await dispatch(name, input, { contentsId: 1, role }).catch(
      (problem: unknown) => `threw ${String(problem)}`,
    );
    if (typeof answer === 'string') faults.push(`${what}: ${answer}`);
    else if (answer.ok !== false) faults.push(`${what}: was answered`);
    else if (!codes.includes(answer.error.code)) faults.push(`${what}: ${answer.error.code}`);
    else if (answer.error.message.length > 500)
      faults.push(`${what}: a message of ${answer.error.message.length} characters`);
    if (reached.length !== before) faults.push(`${what}: reached a handler`);
  };

  for (const name of METHOD_NAMES) {
    const answer = await dispatch(name, VALID_INPUTS[name], callerOf(name));
    if (!answer.ok) faults.push(`${name}: a valid request was refused: ${answer.error.message}`);
    for (const [what, input] of HOSTILE_INPUTS)
      await refuse(`${name} with ${what}`, ['BAD_INPUT'], name, input(name), roleOf(name));
    for (const [what, input] of brokenKeys(name))
      await refuse(`${name} ${what}`, ['BAD_INPUT'], name, input, roleOf(name));
    if (!SENT_AS_TEXT.has(name)) continue;
    const asText = await dispatch(name, JSON.stringify(VALID_INPUTS[name]), callerOf(name));
    if (!asText.ok) faults.push(`${name}: a valid request as text was refused: ${asText.error.message}`);
    for (const [what, input] of brokenKeys(name)) {
      const text = JSON.stringify(input);
      // Text cannot represent everything: a function is left out, NaN becomes null.
      if (isDeepStrictEqual(JSON.parse(text), input))
        await refuse(`${name} as text ${what}`, ['BAD_INPUT'], name, text, roleOf(name));
    }
    await refuse(`${name} as half a text`, ['BAD_INPUT'], name, '{"weeks":[', roleOf(name));
  }
  for (const name of [
    'nothing.here',
    '',
    '__proto__',
    'toString',
    'constructor',
    'hasOwnProperty',
    'weeks.load ',
    'WEEKS.LOAD',
    TEN_MEGABYTES,
    null,
    undefined,
    7,
    {},
    ['weeks.load'],
    { toString: () => 'weeks.load' },
  ]) {
    await refuse(`the method ${String(JSON.stringify(name)).slice(0, 40)}`, ['UNKNOWN_METHOD'], name, {});
  }
  if ('polluted' in {}) faults.push('a prototype was changed');
  return faults;
}

/** What must be caught: a table looked up by name, input passed on unchecked. */
const trustingTwin: MakeDispatch = (handlers) => async (name, input, caller) => {
  const handler = handlers[name as MethodName] as (input: unknown, caller: unknown) => Promise<Result<unknown>>;
  return handler(input, caller);
};

describe('every method (check 20)', () => {
  it('takes a valid request and refuses everything else with a typed error', async () => {
    expect(await findFaults(createDispatch)).toEqual([]);
  });

  it('would be noticed in a dispatcher that trusts the page', async () => {
    const faults = await findFaults(trustingTwin);
    expect(faults.some((fault) => fault.includes('toString'))).toBe(true);
    expect(faults.some((fault) => fault.includes('weeks.save with an unknown key'))).toBe(true);
    expect(faults.length).toBeGreaterThan(METHOD_NAMES.length * 5);
  });
});

describe('an answer', () => {
  it('that does not fit its schema never leaves', async () => {
    const problems: string[] = [];
    const wrong = { ok: true, value: { revision: 'four', secret: '/home' } } as unknown as Result<{ revision: number }>;
    const { handlers } = recordedHandlers({ 'weeks.save': async () => wrong });
    const answer = await createDispatch(handlers, { ...silent, problem: (what) => problems.push(what) })(
      'weeks.save',
      VALID_INPUTS['weeks.save'],
      callerOf('weeks.save'),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toContain('/home');
    expect(problems).toHaveLength(1);
  });

  it('of a handler that throws is a failure without its stack, and the stack is in the log', async () => {
    const details: unknown[] = [];
    const { handlers } = recordedHandlers({ 'weeks.list': () => Promise.reject(new Error('secret detail')) });
    const answer = await createDispatch(handlers, { ...silent, problem: (_what, detail) => details.push(detail) })(
      'weeks.list',
      {},
      callerOf('weeks.list'),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toContain('secret detail');
    expect(String(details[0])).toContain('secret detail');
  });

  it('passes failures on unchanged', async () => {
    for (const code of ERROR_CODES) {
      const failure = { ok: false as const, error: { code, message: 'Why.' } };
      const { handlers } = recordedHandlers({ 'weeks.list': async () => failure });
      expect(await createDispatch(handlers, silent)('weeks.list', {}, callerOf('weeks.list'))).toEqual(failure);
    }
  });
});

describe('the two kinds of pages', () => {
  it('may each call only their own methods', async () => {
    const { handlers, reached } = recordedHandlers();
    const dispatch = createDispatch(handlers, silent);
    for (const name of METHOD_NAMES) {
      const other: PageRole = roleOf(name) === 'print' ? 'window' : 'print';
      expect(await dispatch(name, VALID_INPUTS[name], { contentsId: 1, role: other })).toMatchObject({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
      expect(await dispatch(name, VALID_INPUTS[name], callerOf(name))).toEqual({
        ok: true,
        value: VALID_OUTPUTS[name],
      });
    }
    expect(reached).toHaveLength(METHOD_NAMES.length);
  });
});
