import { unitNamed } from '../food/food-measures';
import type { Food } from '../food/food';
import { byWeight } from '../food/household-amount';
import { isVolume, WEIGHTS } from '../food/kitchen-units';
import { formatPortion } from '../food/portion';
import type { PackRow, ShopWords } from '../food/shop-words';
import type { ShownUnits } from '../food/shown-units';
import { formatNumber } from '../number-text';
import { GRAMS_PER_OUNCE, roundGrams } from '../units';

/**
 * What is bought for an amount: packs, pieces or a weight, never less than needed. The region's packs come from the
 * catalog, the person's own ones from the library.
 */

/** One way a food is sold: a bag of 300 g, a carton of 12 pieces, a single piece, or by weight (`weight`, amount 0). */
export interface Pack {
  readonly unit: string;
  readonly amount: number;
  /** A unit of weight or volume, or `piece`. */
  readonly measure: string;
  /** True if the amount is the drained weight. */
  readonly isDrained?: boolean | undefined;
}

/** Units that a person's own pack may have. */
export const OWN_PACK_UNITS = ['pack', 'bag', 'box', 'tray', 'jar', 'tin', 'bottle', 'carton', 'tub', 'bunch'] as const;

/** Measures for the content of an own pack. */
export const OWN_PACK_MEASURES = ['g', 'kg', 'ml', 'litre', 'oz', 'lb', 'fl oz', 'piece'] as const;

/** How a person buys one food: packs they added, and the way they chose. */
export interface PackChoice {
  readonly own?: readonly Pack[] | undefined;
  readonly chosen?: Pack | undefined;
}

/** By the id of the food to buy. */
export type PackChoices = Readonly<Record<string, PackChoice>>;

/** How a food is sold: the weight of a pack depends on its measures. */
export interface Sold {
  readonly food: Pick<Food, 'measures'>;
  readonly pieceGrams: number | null;
  /** Edible grams per gram bought by weight: 0.75 for chops with their bone. */
  readonly edible: number;
  /** True if only whole pieces are used: eggs. */
  readonly isWhole: boolean;
  readonly units: ShownUnits;
}

/** What is bought. `grams` and `leftOverGrams` are edible grams: without liquid, bone or peel. */
export interface Buy {
  /** Number of packs; 1 for a weight. */
  readonly packs: number;
  readonly unit: string;
  /** Content of one pack in `measure`; for a weight, all of it. */
  readonly amount: number;
  readonly measure: string;
  readonly display: string;
  readonly grams: number;
  readonly leftOverGrams: number;
  readonly pack: Pack;
}

/** Ignores the last bits of a sum like 0.1 + 0.2, so that 15 eggs never become 16. */
const TOLERANCE = 1e-9;
const POUND_GRAMS = 16 * GRAMS_PER_OUNCE;
const BY_WEIGHT: Pack = { unit: 'weight', amount: 0, measure: 'g' };

const packOf = ([unit, amount, measure, drained]: PackRow): Pack => ({
  unit,
  amount,
  measure,
  ...(drained === undefined ? {} : { isDrained: true }),
});

/** True for two identical packs. */
export const isSamePack = (a: Pack, b: Pack): boolean =>
  a.unit === b.unit && a.amount === b.amount && a.measure === b.measure;

/** Edible grams of a pack; `null` for a weight, and if the food has no such measure. */
export function packGrams({ amount, measure }: Pack, { food, pieceGrams, edible }: Sold): number | null {
  if (!(amount > 0)) return null;
  if (measure === 'piece') return pieceGrams === null ? null : amount * pieceGrams;
  const known = WEIGHTS.get(measure) ?? (isVolume(measure) ? unitNamed(food, measure)?.grams : undefined);
  return known === undefined ? null : amount * known * edible;
}

/** A counter sells in 50 g steps up to half a kilogram, then 100 g; in US units quarter pounds. Always rounded up. */
function weighedOut(grams: number, { units, edible }: Sold): Buy {
  const whole = grams / edible;
  const step = units === 'us' ? POUND_GRAMS / 4 : whole <= 500 ? 50 : 100;
  const bought = roundGrams(Math.max(1, Math.ceil(whole / step - TOLERANCE)) * step);
  const eaten = roundGrams(bought * edible);
  const display =
    units === 'us' ? formatPortion({ amount: bought / POUND_GRAMS, unit: 'lb' }) : byWeight(bought, units).text;
  return {
    packs: 1,
    unit: BY_WEIGHT.unit,
    amount: bought,
    measure: 'g',
    display,
    grams: eaten,
    leftOverGrams: roundGrams(eaten - grams),
    pack: BY_WEIGHT,
  };
}

/** A head, a bunch or a piece of ginger is named without its weight, which is not printed on it. */
const UNWEIGHED = new Set(['head', 'bunch', 'piece']);

/** True for a pack whose content is a usual weight that is not printed on it. */
export const isUnweighed = ({ unit, measure }: Pick<Pack, 'unit' | 'measure'>): boolean =>
  UNWEIGHED.has(unit) && measure !== 'piece';

/** "2 bags of 300 g", "6 tins of 90 g drained", "2 cartons of 12", "2 heads", "3", of ginger "1 piece". */
function packsText(pack: Pack, packs: number): string {
  const counted = formatPortion({ amount: packs, unit: pack.unit });
  if (pack.unit === 'piece' && pack.measure === 'piece') return formatNumber(packs * pack.amount);
  if (UNWEIGHED.has(pack.unit)) return counted;
  const content = pack.measure === 'piece' ? formatNumber(pack.amount) : contentText(pack);
  return `${counted} of ${content}`;
}

function contentText({ amount, measure, isDrained }: Pack): string {
  return `${formatPortion({ amount, unit: measure })}${isDrained === true ? ' drained' : ''}`;
}

/** The name of a way to buy: "Tray of 600 g", "By weight", "By the piece". */
export function packName(pack: Pack): string {
  if (pack.unit === 'weight') return 'By weight';
  if (pack.unit === 'piece' && pack.measure === 'piece')
    return pack.amount > 1 ? `${formatNumber(pack.amount)} at a time` : 'By the piece';
  const word = `${pack.unit.charAt(0).toUpperCase()}${pack.unit.slice(1)}`;
  if (pack.measure === 'piece') return pack.amount > 1 ? `${word} of ${formatNumber(pack.amount)}` : word;
  return `${word} of ${UNWEIGHED.has(pack.unit) ? 'about ' : ''}${contentText(pack)}`;
}

/** What is bought in one way; `null` if the weight of such a pack of the food is unknown. */
export function buyAs(pack: Pack, grams: number, sold: Sold): Buy | null {
  if (pack.unit === 'weight') return weighedOut(grams, sold);
  const content = packGrams(pack, sold);
  if (content === null) return null;
  const packs = Math.max(1, Math.ceil(grams / content - TOLERANCE));
  const bought = roundGrams(packs * content);
  const { unit, amount, measure } = pack;
  const display = packsText(pack, packs);
  return { packs, unit, amount, measure, display, grams: bought, leftOverGrams: roundGrams(bought - grams), pack };
}

/** The ways a food is sold in the region, then the person's own ones. */
function waysToBuy(words: ShopWords | undefined, choice: PackChoice | undefined, units: ShownUnits): readonly Pack[] {
  const usual = (units === 'us' ? words?.us : words?.metric) ?? [];
  const ways = usual.map(packOf).filter(({ unit }) => unit !== 'made');
  const own = (choice?.own ?? []).filter((pack) => !ways.some((way) => isSamePack(way, pack)));
  return [...ways, ...own];
}

/** More packs of one size than this are proposed only of the largest one. */
const MOST_PACKS = 3;

/** All ways with what each would buy, including the chosen one; ways with packs of unknown weight are left out. */
export function buyWays(
  words: ShopWords | undefined,
  choice: PackChoice | undefined,
  grams: number,
  sold: Sold,
): readonly Buy[] {
  const ways = waysToBuy(words, choice, sold.units);
  const chosen = choice?.chosen;
  const all = chosen === undefined || ways.some((way) => isSamePack(way, chosen)) ? ways : [...ways, chosen];
  return all.flatMap((pack) => buyAs(pack, grams, sold) ?? []);
}

/**
 * What is bought of a food: in the way the person chose, otherwise in the one with the smallest surplus, with at most
 * three packs unless even the largest needs more. 41 eggs sold by 6, 10 and 12 are 4 cartons of 12. `null` without a
 * way.
 */
export function chooseBuy(ways: readonly Buy[], choice: PackChoice | undefined): Buy | null {
  const wanted = choice?.chosen;
  const chosen = wanted === undefined ? undefined : ways.find(({ pack }) => isSamePack(pack, wanted));
  if (chosen !== undefined) return chosen;
  const few = ways.filter(({ packs }) => packs <= MOST_PACKS);
  const [first, ...others] = few.length > 0 ? few : ways.toSorted((a, b) => a.packs - b.packs).slice(0, 1);
  if (first === undefined) return null;
  return others.reduce(
    (best, buy) =>
      buy.grams < best.grams - TOLERANCE || (buy.grams <= best.grams + TOLERANCE && buy.packs < best.packs)
        ? buy
        : best,
    first,
  );
}
