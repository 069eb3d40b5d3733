/** Reads the arguments of a command: options by name, positionals in order. Every refusal is one sentence. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { badInput } from './cli-problem';
import { formatChoice } from '#shared/domain/number-text';

/** The options a command knows: those with a value, and plain switches. */
export type OptionTable = Readonly<Record<string, 'value' | 'switch'>>;

/** The arguments of one call. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly value: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
}

/** Node's messages are paragraphs with advice about its own syntax; this keeps only the first statement. */
function sentenceOf(problem: unknown): string {
  const message = problem instanceof Error ? problem.message : String(problem);
  const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined) return `There is no option ${unknown} here.`;
  const noValue = /^Option '(?:-\w, )?(--[\w-]+)/.exec(message)?.[1];
  if (noValue !== undefined)
    return /does not take an argument/.test(message)
      ? `${noValue} takes no value.`
      : `${noValue} needs a value after it.`;
  return `${(message.split(/[.\n]/)[0] ?? '').trim()}.`;
}

/** Splits the arguments of a command. `--` ends the options. */
export function readArguments(words: readonly string[], table: OptionTable): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(table).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' : 'boolean' }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return {
      positionals,
      value: (option) => {
        const given = values[option];
        return typeof given === 'string' ? given : undefined;
      },
      has: (option) => values[option] === true,
    };
  } catch (problem) {
    throw badInput(`${sentenceOf(problem)} --help shows what there is.`);
  }
}

/** A whole number between limits, or the default when the option is not given. */
export function wholeNumber(
  given: Arguments,
  option: string,
  limits: { readonly from: number; readonly to: number },
  otherwise: number,
): number {
  const text = given.value(option);
  if (text === undefined) return otherwise;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= limits.from && number <= limits.to)) {
    throw badInput(`--${option} must be a whole number from ${limits.from} to ${limits.to}, not “${text}”.`);
  }
  return number;
}

/** One of some allowed values; `undefined` when the option is not given. */
export function oneOf<const Word extends string>(
  given: Arguments,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const text = given.value(option);
  const word = words.find((one) => one === text);
  if (text !== undefined && word === undefined)
    throw badInput(`--${option} must be ${formatChoice(words)}, not “${text}”.`);
  return word;
}

/** The value of a required option. */
export function required<Value>(value: Value | undefined, option: string, hint: string): Value {
  if (value === undefined) throw badInput(`--${option} is missing: ${hint}.`);
  return value;
}

/** The plan a command reads, its one positional. */
export function planPath(given: Arguments, command: string): string {
  const [first, second] = planPaths(given, command);
  if (second !== undefined) throw badInput(`“${second}” is one word too many; only one plan is taken.`);
  return first;
}

/** The paths of one or more plans, each a positional. */
export function planPaths({ positionals }: Arguments, command: string): readonly [string, ...string[]] {
  const [first, ...more] = positionals;
  if (first === undefined) throw badInput(`Name the plan: ${command} <plan> …`);
  return [first, ...more];
}
