import { roundSum } from '../units';

/**
 * How much of a mineral the compounds in supplements and salts contain. Labels state the element; these shares convert
 * a label that states only the weight of the compound. They say nothing about absorption.
 */
interface CompoundRow {
  readonly label: string;
  readonly element: 'sodium' | 'potassium' | 'magnesium';
  /** Share of the element by weight, in per cent. */
  readonly percent: number;
}

/**
 * The compounds by id, with the share of the element from its formula and atomic weights: `data/SOURCES.md`, section 3.
 * Magnesium citrate is the trimagnesium dicitrate without water, 3 × 24.305 of 451.11 g/mol = 16.2 %.
 */
export const COMPOUNDS = {
  'magnesium-oxide': { label: 'Magnesium oxide', element: 'magnesium', percent: 60.3 },
  'magnesium-citrate': { label: 'Magnesium citrate', element: 'magnesium', percent: 16.2 },
  'magnesium-glycinate': { label: 'Magnesium glycinate', element: 'magnesium', percent: 14.1 },
  'magnesium-malate': { label: 'Magnesium malate', element: 'magnesium', percent: 15.5 },
  'magnesium-chloride': { label: 'Magnesium chloride hexahydrate', element: 'magnesium', percent: 12 },
  'magnesium-threonate': { label: 'Magnesium threonate', element: 'magnesium', percent: 8.3 },
  'sodium-chloride': { label: 'Sodium chloride', element: 'sodium', percent: 39.3 },
  'potassium-chloride': { label: 'Potassium chloride', element: 'potassium', percent: 52.4 },
} as const satisfies Readonly<Record<string, CompoundRow>>;

/** Id of one of {@link COMPOUNDS}, for example `magnesium-citrate`. */
export type Compound = keyof typeof COMPOUNDS;

/**
 * Milligrams of the element in milligrams of the compound: 1,000 mg magnesium citrate contain 162 mg magnesium, 1,000
 * mg sodium chloride 393 mg sodium. Never multiplied by a "bioavailability".
 */
export function elementalMg(compound: Compound, compoundMg: number): number {
  return roundSum((compoundMg * COMPOUNDS[compound].percent) / 100);
}
