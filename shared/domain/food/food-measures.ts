/** The measures of a food by exact name: its own, the weights, and volumes computed from them. */
import { formOf, plainWords, singulars } from './amount-words';
import type { Food, Measure } from './food';
import { isMetricVolume, isVolume, spelledUnit, TEASPOONS, WEIGHTS } from './kitchen-units';
import type { Volume } from './kitchen-units';

/** The known fields of a food whose amounts are parsed: the more are known, the more words are understood. */
export type MeasuredFood = Pick<Food, 'measures' | 'name'> &
  Partial<Pick<Food, 'kind' | 'nominalWeight' | 'usualPortion'>> & {
    readonly longName?: string | undefined;
    readonly curated?: { readonly aliases: readonly string[] } | undefined;
  };

/** Measures whose weights differ by more than this factor are different things: a cup of fluid and of whipped cream. */
const CLEARLY_DIFFERENT = 1.25;

/**
 * A unit split into its word and its remark: "cup, chopped" → "cup" and ", chopped"; "slice (1 oz)" → "slice" and " (1
 * oz)".
 */
export function splitUnit(unit: string): readonly [head: string, remark: string] {
  const at = /, | \(/.exec(unit)?.index ?? unit.length;
  return [unit.slice(0, at), unit.slice(at)];
}

/** The head of a unit in lower case: "cup" of "Cup, chopped". */
export const headOf = (unit: string): string => splitUnit(unit)[0].toLowerCase();
/** The kitchen unit of a measure: `cup` of "Cups, chopped"; `null` for a clove. */
export const kitchenHead = ({ unit }: Measure): string | null => spelledUnit(plainWords(headOf(unit)))?.unit ?? null;
/** The forms named in a unit's remark: "chopped" of "cup, diced". */
export const formsOf = (unit: string): readonly string[] => plainWords(splitUnit(unit)[1]).map(formOf);

/** True for measures of clearly different weight: a cup of chopped kale (67 g) and of loose pieces (16 g). */
export function differClearly(measures: readonly Measure[]): boolean {
  const grams = measures.map((measure) => measure.grams);
  return Math.max(...grams) > Math.min(...grams) * CLEARLY_DIFFERENT;
}

/** A measure of volume with its unit. */
interface VolumeMeasure {
  readonly measure: Measure;
  readonly volume: Volume;
}

/** The measures that give a density: those of the unchanged food, otherwise those with remarks like "chopped". */
function volumeMeasures(food: Pick<Food, 'measures'>): readonly VolumeMeasure[] {
  const all = food.measures.flatMap((measure): readonly VolumeMeasure[] => {
    const volume = kitchenHead(measure) ?? '';
    return isVolume(volume) && volume !== 'pinch' ? [{ measure, volume }] : [];
  });
  const plain = all.filter(({ measure }) => splitUnit(measure.unit)[1] === '');
  return plain.length > 0 ? plain : all;
}

/** How far apart two volumes are; a metric volume is equally far from every spoon. */
const distance = (a: Volume, b: Volume): number =>
  isMetricVolume(a) ? 0 : Math.abs(Math.log(TEASPOONS[a] / TEASPOONS[b]));

/**
 * A volume computed from the food's other volume measures, the nearest first: butter (14.2 g per tbsp) → cup of 227.2
 * g. "cup, chopped" gives "tbsp, chopped".
 */
export function workedVolumes(food: Pick<Food, 'measures'>, volume: Volume): readonly Measure[] {
  return volumeMeasures(food)
    .toSorted((a, b) => distance(volume, a.volume) - distance(volume, b.volume))
    .map(({ measure, volume: known }) => ({
      unit: `${volume}${splitUnit(measure.unit)[1]}`,
      grams: (measure.grams * TEASPOONS[volume]) / TEASPOONS[known],
    }));
}

/** The measure of a volume if it is unambiguous; `null` without a volume measure, or if several differ clearly. */
function volumeMeasure(food: Pick<Food, 'measures'>, volume: Volume): Measure | null {
  const worked = workedVolumes(food, volume);
  const [nearest] = worked;
  return nearest === undefined || differClearly(worked) ? null : { unit: volume, grams: nearest.grams };
}

/**
 * Every unit an amount of this food can be given in: g, oz, its household measures, and ml if a volume measure gives
 * its density. Example: spinach → g, oz, cup, bunch, ml.
 */
export function unitsOf(food: Pick<Food, 'measures'>): readonly Measure[] {
  const millilitre = volumeMeasure(food, 'ml');
  const own = food.measures.filter((measure) => !WEIGHTS.has(measure.unit) && measure.unit !== 'ml');
  return [weight('g'), weight('oz'), ...own, ...(millilitre === null ? [] : [millilitre])];
}

/** A unit of weight as a measure, the same for every food. */
export const weight = (unit: string): Measure => ({ unit, grams: WEIGHTS.get(unit) ?? 1 });

/**
 * A unit by its exact name, kitchen units included: what a stored portion was typed in. "lb" is 453.6 g; if only the
 * tablespoon is known, "tsp" is a third of it; "cup" of a food that only has "cup, chopped" is not found.
 */
export function unitNamed(food: Pick<Food, 'measures'>, unit: string): Measure | null {
  const wanted = unit.toLowerCase();
  const listed = unitsOf(food).find((measure) => measure.unit.toLowerCase() === wanted);
  if (listed !== undefined) return listed;
  if (WEIGHTS.has(wanted)) return weight(wanted);
  const [head, remark] = splitUnit(wanted);
  // A food with its own cups, chopped or whole, has no other cup.
  if (!isVolume(head) || food.measures.some((measure) => kitchenHead(measure) === head)) return null;
  return workedVolumes(food, head).find((measure) => splitUnit(measure.unit)[1].toLowerCase() === remark) ?? null;
}

/** A unit by its name or its plural: "cups, chopped" is "cup, chopped", "slices (1 oz)" is "slice (1 oz)". */
export function unitCalled(food: Pick<Food, 'measures'>, typed: string): Measure | null {
  const [head, remark] = splitUnit(typed.trim());
  const found = singulars(head.toLowerCase()).map((singular) => unitNamed(food, `${singular}${remark}`));
  return found.find((measure) => measure !== null) ?? null;
}

/** Nominal weight of a counted piece, in g; never shown. */
export const NOMINAL_PIECE_GRAMS = 1;

/**
 * True for a food that is counted and whose grams are only nominal, so that they are never shown, offered or accepted:
 * a pill or stick of the catalog, an own supplement without a weight, which is stored as 1 g, or a diary's serving of
 * unknown weight. An own magnesium powder of 5 g per scoop has a real weight, as has a piece of cheese.
 */
export function hasNominalWeight({
  kind,
  measures,
  nominalWeight,
}: Partial<Pick<Food, 'kind' | 'nominalWeight'>> & Pick<Food, 'measures'>): boolean {
  if (kind !== 'supplement') return nominalWeight === true;
  const isCounted = measures.some(({ unit }) => unit === 'piece' || unit === 'mg elemental');
  return nominalWeight === true || isCounted || measures[0]?.grams === NOMINAL_PIECE_GRAMS;
}
