import { readFileSync } from 'node:fs';
import { isPortionProblem, usualPortion } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { shippedCatalog } from './shipped-catalog';

/** One line of the committed list: the text typed for a food, and the correct answer. */
interface TypedAmount {
  readonly food: string;
  readonly typed: string;
  /** Grams; `ask` if only the user knows which, `refuse` if there is no way to get a weight. */
  readonly right: number | 'ask' | 'refuse';
}

/** The committed list of amounts as users type them. */
export function typedAmounts(): readonly TypedAmount[] {
  const lines = readFileSync('tests/fixtures/typed-amounts.tsv', 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [food = '', typed = '', right = ''] = line.split('\t');
      return { food, typed, right: right === 'ask' || right === 'refuse' ? right : Number(right) };
    });
}

/** The result for an amount: its grams, or `ask` or `refuse`. */
function answerTo({ food: id, typed }: TypedAmount): TypedAmount['right'] {
  const food = shippedCatalog().find(id);
  if (food === undefined) throw new Error(`no food ${id}`);
  const read = parsePortion(food, typed, usualPortion(food).portion.unit);
  if (!isPortionProblem(read)) return read.grams;
  return read.choices === undefined ? 'refuse' : 'ask';
}

/**
 * Correct within a hundredth of a gram or, for large amounts, a third of a percent: SR28 rounds its measures that much.
 */
function isRight(got: TypedAmount['right'], right: TypedAmount['right']): boolean {
  if (typeof got !== 'number' || typeof right !== 'number') return got === right;
  return Math.abs(got - right) <= Math.max(0.011, right * 0.003);
}

/** The results for the list. */
export interface AmountsResult {
  readonly total: number;
  readonly read: number;
  readonly asked: number;
  readonly right: number;
  /** Amounts that were parsed as the wrong grams, or parsed although only the user knows. */
  readonly wrong: readonly string[];
  /** Amounts that were asked about or refused although they have an answer, or the other way round. */
  readonly missed: readonly string[];
}

/** Parses a list of amounts and counts the results. */
export function readTypedAmounts(amounts: readonly TypedAmount[]): AmountsResult {
  const answers = amounts.map((amount) => ({ amount, got: answerTo(amount) }));
  const failed = answers.filter(({ amount, got }) => !isRight(got, amount.right));
  const line = ({ amount, got }: (typeof answers)[number]): string =>
    `${amount.food} “${amount.typed}”: ${got}, right is ${amount.right}`;
  return {
    total: amounts.length,
    read: answers.filter(({ got }) => typeof got === 'number').length,
    asked: answers.filter(({ got }) => got === 'ask').length,
    right: amounts.length - failed.length,
    wrong: failed.filter(({ got }) => typeof got === 'number').map(line),
    missed: failed.filter(({ got }) => typeof got !== 'number').map(line),
  };
}
