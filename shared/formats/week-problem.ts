import { MAX_ENTRY_GRAMS } from '../domain/units';
import type { z } from '../schema/zod';
import { oneLine } from './plain-text';
import { formatChoice, formatNumber, plural } from '#shared/domain/number-text';

/** Describes a problem in a week file: its place in plain language, and the rule it breaks. */

type Path = readonly PropertyKey[];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Numbered items of a file, by the key of their list. */
const LISTED: Readonly<Record<string, string>> = {
  slots: 'slot',
  meals: 'meal',
  entries: 'entry',
  measures: 'measure',
  ticked: 'tick mark',
  guests: 'guest',
};

/** Keys with a plain name that differs from the key. */
const NAMES: Readonly<Record<string, string>> = {
  per100g: 'values per 100 g',
  activityHours: 'hours of activity',
  waterMl: 'millilitres of water',
  leftoverOf: 'recipe it is left over from',
  savedAt: 'time it was saved',
  cramp: 'cramp mark',
  locked: 'lock',
  usualPortion: 'usual portion',
};

const number = (value: unknown): string => formatNumber(Number(value));

/** Limits of amounts are shown with both ends, whichever was exceeded. */
const ENTRY_LIMITS: Readonly<Record<string, number>> = { grams: MAX_ENTRY_GRAMS, amount: 1e6, servings: 1000 };

function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

const quoted = (text: string): string => `“${oneLine(text).slice(0, 60)}”`;

/** The name of a meal's slot, if the file has it. */
function mealName(json: unknown, path: Path): string | null {
  const id = valueAt(json, [...path, 'slot']);
  const slots = valueAt(json, ['slots']);
  const slot: unknown = Array.isArray(slots) ? slots.find((one) => valueAt(one, ['id']) === id) : undefined;
  const name = valueAt(slot, ['name']);
  return typeof id === 'string' && typeof name === 'string' && name.trim() !== '' ? oneLine(name).slice(0, 60) : null;
}

/** "Monday", "Breakfast", "entry 1", "food “mine:bread”": one step into a list or a table of foods. */
function placeOf(json: unknown, list: string, path: Path): string | null {
  const step = path.at(-1);
  if (typeof step === 'number') {
    const counted = `${LISTED[list] ?? 'number'} ${step + 1}`;
    if (list === 'days') return WEEKDAYS[step] ?? `day ${step + 1}`;
    return list === 'meals' ? (mealName(json, path) ?? counted) : counted;
  }
  if (list === 'foods' || list === 'recipes') return `${list === 'foods' ? 'food' : 'recipe'} ${quoted(String(step))}`;
  return null;
}

interface Place {
  readonly where: readonly string[];
  /** The subject of the problem: "the grams"; `null` when it is the place itself. */
  readonly what: string | null;
}

function readPath(json: unknown, path: Path): Place {
  const where: string[] = [];
  let names: string[] = [];
  for (const [index, step] of path.entries()) {
    const list = String(path[index - 1] ?? '');
    const place = index === 0 ? null : placeOf(json, list, path.slice(0, index + 1));
    if (place === null) {
      const key = String(step);
      names.push(Object.hasOwn(NAMES, key) ? (NAMES[key] ?? key) : oneLine(key).slice(0, 60));
    } else {
      // The place already includes the list.
      where.push(...names.slice(0, -1), place);
      names = [];
    }
  }
  const what = names.at(-1);
  return { where, what: what === undefined ? null : `the ${[what, ...names.slice(0, -1).reverse()].join(' of the ')}` };
}

const or = (values: readonly unknown[]): string => formatChoice(values.map((value) => quoted(String(value))));

/** The requirement for a list, a text or a number, after "must". */
function limitRule(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const isSmall = issue.code === 'too_small';
  const limit = isSmall ? issue.minimum : issue.maximum;
  const bound = issue.exact === true ? 'exactly' : isSmall ? 'at least' : 'at most';
  if (issue.origin === 'array' || issue.origin === 'string') {
    const unit = issue.origin === 'array' ? 'item' : 'character';
    return `have ${bound} ${number(limit)} ${plural(Number(limit), unit)}`;
  }
  if (issue.inclusive === false) return `be ${isSmall ? 'more' : 'less'} than ${number(limit)}`;
  return `be ${bound} ${number(limit)}`;
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The broken rule, after its subject. */
function ruleOf(issue: z.core.$ZodIssue, value: unknown, isMany: boolean): string {
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return `${isMany ? 'are' : 'is'} missing`;
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return `must ${limitRule(issue)}`;
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? 'of another kind'}`;
    case 'invalid_value':
      return `must be ${or(issue.values)}`;
    case 'invalid_union':
      return value === undefined ? 'is missing' : `${isMany ? 'are' : 'is'} not one this version knows`;
    case 'custom':
      return issue.message;
    default:
      return `${isMany ? 'do' : 'does'} not fit`;
  }
}

/**
 * One problem of a week file: "Monday, Breakfast, entry 1: the grams must be more than 0 and at most 5,000". The
 * validator's path is never shown; a field without a plain name is shown by its key.
 */
export function weekProblem(json: unknown, issue: z.core.$ZodIssue): string {
  const { where, what } = readPath(json, issue.path);
  const at = where.length === 0 ? '' : `${where.join(', ')}: `;
  const key = String(issue.path.at(-1) ?? '');
  const value = valueAt(json, issue.path);
  const limit = issue.path.includes('entries') && Object.hasOwn(ENTRY_LIMITS, key) ? ENTRY_LIMITS[key] : undefined;
  if (limit !== undefined && value !== undefined)
    return `${at}${what ?? 'it'} must be more than 0 and at most ${number(limit)}`;
  const rule = ruleOf(issue, value, what !== null && /s( |$)/.test(what));
  // Rules about several fields together have their own sentences.
  if (issue.code === 'custom' && !/^(is|are) /.test(rule)) return `${at}${rule}`;
  return `${at}${what ?? 'this'} ${rule}`;
}
