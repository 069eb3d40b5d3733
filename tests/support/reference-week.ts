/**
 * The reference week of the nutrition rules (section 10): the parsed fixture, and its seven days as a plan. Sunday's
 * supplements use the label ids of section 8, frozen with the week.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Food } from '#shared/domain/food/food';
import { datesOf } from '#shared/domain/week-id';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import { ELECTROLYTE_STICK, entry, frozen, LITE_SALT, magnesiumCapsule, TEST_WEEK } from './foods';

type Symbols<Value> = Readonly<Record<'na' | 'k' | 'mg', Value>>;

interface ReferenceScore {
  readonly targets: Symbols<number>;
  readonly sub: Symbols<number>;
  readonly score: number;
  readonly flags: Symbols<string>;
}

/** One day of the fixture, with its original keys. */
interface ReferenceDay {
  readonly day: string;
  readonly items: readonly { readonly ndb: string; readonly g: number }[];
  readonly totals: Symbols<number> & Readonly<Record<'kcal' | 'protein_g' | 'fat_g' | 'carb_g' | 'fiber_g', number>>;
  readonly missing: Readonly<Partial<Record<'na' | 'k' | 'mg' | 'fiber_g', readonly string[]>>>;
  readonly coverage_kcal_pct: Symbols<number>;
  readonly keto_woman_31_50: ReferenceScore;
  readonly official_woman_31_50: ReferenceScore;
}

// Not a URL: in DOM tests it would be an address of the page.
const fixture = join(import.meta.dirname, '../fixtures/keto-week.json');

/** The seven days of the fixture, Monday first. */
export const REFERENCE_DAYS: readonly ReferenceDay[] = (
  JSON.parse(readFileSync(fixture, 'utf8')) as { readonly week: readonly ReferenceDay[] }
).week; // our own checked-in file

const LABEL_FOODS: readonly Food[] = [magnesiumCapsule(400), LITE_SALT, ELECTROLYTE_STICK];

/** 400 mg magnesium, ¼ tsp lite salt (290 Na, 350 K) and one stick (1,000 Na, 200 K, 60 Mg), as in the fixture. */
const sundaySupplements = (): readonly Entry[] => [
  entry('label:magnesium-glycinate', 1),
  entry('label:lite-salt', 1.4),
  entry('label:electrolyte-stick', 1),
];

/** The reference week as a plan of 2026-W48, its entries distributed over the meals of each day. */
export function referencePlan(): WeekPlan {
  return {
    week: TEST_WEEK,
    slots: DEFAULT_SLOTS,
    days: datesOf(TEST_WEEK).map((date, weekday) => {
      const foods = (REFERENCE_DAYS[weekday]?.items ?? []).map((item): Entry => entry(`sr28:${item.ndb}`, item.g));
      const entries = weekday === 6 ? [...foods, ...sundaySupplements()] : foods;
      return {
        date,
        meals: DEFAULT_SLOTS.map((slot, place) => ({
          slot: slot.id,
          entries: entries.filter((_, index) => index % DEFAULT_SLOTS.length === place),
        })),
      };
    }),
    foods: Object.fromEntries(LABEL_FOODS.map((one) => [one.id, frozen(one)])),
  };
}
