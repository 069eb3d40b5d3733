import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compound } from '#shared/domain/food/elemental';
import { COMPOUNDS, elementalMg } from '#shared/domain/food/elemental';

const ALL = Object.keys(COMPOUNDS) as readonly Compound[]; // the keys of a constant

describe('the element in a compound', () => {
  it.each<[Compound, number]>([
    ['magnesium-oxide', 603],
    ['magnesium-citrate', 162],
    ['magnesium-glycinate', 141],
    ['magnesium-malate', 155],
    ['magnesium-chloride', 120],
    ['magnesium-threonate', 83],
    ['sodium-chloride', 393],
    ['potassium-chloride', 524],
  ])('1,000 mg of %s hold %d mg', (compound, milligrams) => {
    expect(elementalMg(compound, 1000)).toBe(milligrams);
  });

  it.each<[Compound, number, number]>([
    // Atomic weights (IUPAC, to five figures): H 1.008, C 12.011, N 14.007, O 15.999, Na 22.990, Mg 24.305, Cl 35.45, K 39.098.
    // MgO
    ['magnesium-oxide', 24.305, 24.305 + 15.999],
    // Mg₃(C₆H₅O₇)₂
    ['magnesium-citrate', 3 * 24.305, 3 * 24.305 + 2 * (6 * 12.011 + 5 * 1.008 + 7 * 15.999)],
    // Mg(C₂H₄NO₂)₂
    ['magnesium-glycinate', 24.305, 24.305 + 2 * (2 * 12.011 + 4 * 1.008 + 14.007 + 2 * 15.999)],
    // MgC₄H₄O₅
    ['magnesium-malate', 24.305, 24.305 + 4 * 12.011 + 4 * 1.008 + 5 * 15.999],
    // MgCl₂·6H₂O
    ['magnesium-chloride', 24.305, 24.305 + 2 * 35.45 + 6 * (2 * 1.008 + 15.999)],
    // Mg(C₄H₇O₅)₂
    ['magnesium-threonate', 24.305, 24.305 + 2 * (4 * 12.011 + 7 * 1.008 + 5 * 15.999)],
    ['sodium-chloride', 22.99, 22.99 + 35.45],
    ['potassium-chloride', 39.098, 39.098 + 35.45],
  ])('the share of %s is that of its formula to a tenth of a per cent', (compound, element, whole) => {
    expect(Math.abs(COMPOUNDS[compound].percent - (100 * element) / whole)).toBeLessThan(0.06);
  });

  it('half a gram of magnesium oxide holds more magnesium than a gram of citrate, by the label alone', () => {
    expect(elementalMg('magnesium-oxide', 500)).toBe(301.5);
    expect(elementalMg('magnesium-citrate', 1000)).toBe(162);
    expect(elementalMg('magnesium-citrate', 0)).toBe(0);
  });

  it('is never more than the compound', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.double({ min: 0, max: 5000, noNaN: true }), (compound, milligrams) => {
        const element = elementalMg(compound, milligrams);
        expect(element).toBeGreaterThanOrEqual(0);
        expect(element).toBeLessThanOrEqual(milligrams + 1e-6);
      }),
    );
  });
});
