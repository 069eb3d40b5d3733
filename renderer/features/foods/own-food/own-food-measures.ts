import type { Measure } from '#shared/domain/food/food';
import { MAX_ENTRY_GRAMS } from '#shared/domain/units';
import { readTypedGrams } from '#shared/domain/food/typed-grams';
import { isNumberProblem } from '#shared/domain/typed-number';

/** A measure as typed: "slice" = "28" g. */
export interface TypedMeasure {
  readonly unit: string;
  readonly grams: string;
}

/** Most measures in addition to the serving. */
export const MOST_MEASURES = 12;

const MOST_UNIT_LETTERS = 40;
const RESERVED_UNITS = new Set(['g', 'kg', 'oz', 'lb', 'ml', 'mg elemental']);

/** Why a unit cannot have this name; `null` when it can. */
export function unitProblem(unit: string): string | null {
  if (unit === '') return 'Name one serving, for example bar or scoop.';
  if (/^[\d.,½¼¾⅓⅔⅕⅙⅛]/.test(unit)) return 'Name one serving without a number, for example bar or scoop.';
  if (RESERVED_UNITS.has(unit.toLowerCase()))
    return 'Name one serving, for example bar or scoop; its weight goes beside it.';
  return unit.length > MOST_UNIT_LETTERS ? `At most ${MOST_UNIT_LETTERS} letters.` : null;
}

/** The additional measures, and which rows were refused. A blank row is ignored; half a row is refused. */
export function readExtraMeasures(
  typed: readonly TypedMeasure[],
  serving: Measure | null,
): { readonly measures: readonly Measure[]; readonly problems: ReadonlyMap<number, string> } {
  const known = new Set(serving === null ? [] : [serving.unit.toLowerCase()]);
  const measures: Measure[] = [];
  const problems = new Map<number, string>();
  for (const [index, row] of typed.entries()) {
    const unit = row.unit.trim().replace(/^1\s+/, '');
    if (unit === '' && row.grams.trim() === '') continue;
    const read = readTypedGrams(row.grams, { most: MAX_ENTRY_GRAMS, unit: 'g' });
    const problem = unitProblem(unit) ?? (isNumberProblem(read) ? read.problem : null);
    const grams = isNumberProblem(read) ? null : read.amount;
    if (problem !== null) problems.set(index, problem);
    else if (known.has(unit.toLowerCase())) problems.set(index, 'There is a measure of this name already.');
    else if (grams === null || grams === 0) problems.set(index, 'Say how many grams it weighs.');
    else measures.push({ unit, grams });
    known.add(unit.toLowerCase());
  }
  return { measures, problems };
}
