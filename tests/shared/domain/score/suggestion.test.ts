/** The gate for everything the program puts into a plan by itself. Nutrition rules, section 2: what a leak is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food, FoodLookup, Recipe } from '#shared/domain/food/food';
import type { TargetPerson } from '#shared/domain/person/profile';

import type { Block, Guard } from '#shared/domain/person/safety';
import { guardOf } from '#shared/domain/person/safety';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { Entry } from '#shared/domain/week/week-plan';
import {
  dayOf,
  ELECTROLYTE_STICK,
  entry,
  food,
  LITE_SALT,
  lookupIn,
  magnesiumCapsule,
  noteEntry,
  PORTABELLA,
  recipeEntry,
  SPINACH,
  TEST_MONDAY,
} from '#tests/support/foods';
import { person } from '#tests/support/people';
import { somebody, someAge } from '#tests/support/random-people';
import { runs } from '#tests/support/run-length';

const SALT = food('sr28:02047', { sodium: 38_758, potassium: 8, magnesium: 1 }, { kind: 'salt' });
const PURE_SALT = food('mine:pure-salt', { sodium: 39_000, potassium: 0, magnesium: 0 }, { kind: 'salt' });
const POTASSIUM_SALT = food(
  'label:potassium-salt',
  { sodium: 0, potassium: (640 / 1.22) * 100, magnesium: 0 },
  { kind: 'salt-substitute' },
);
const POTASSIUM_TABLET = food(
  'label:potassium-99',
  { sodium: 0, potassium: 9900, magnesium: 0 },
  { kind: 'supplement' },
);
const OIL = food('mine:oil', { sodium: 0, potassium: 0, magnesium: 0 });
const HAM = food('mine:ham', { sodium: 1200, potassium: 300, magnesium: 20 });
/** Only its energy is known. */
const STRANGE = food('mine:strange', { energy: 100 });
const CAPSULE = magnesiumCapsule(400);
const UNREAD_CAPSULE = { ...magnesiumCapsule(null), id: 'label:magnesium-oxide' };

const FOODS = [
  SALT,
  PURE_SALT,
  POTASSIUM_SALT,
  POTASSIUM_TABLET,
  OIL,
  HAM,
  STRANGE,
  CAPSULE,
  UNREAD_CAPSULE,
  SPINACH,
  PORTABELLA,
  LITE_SALT,
  ELECTROLYTE_STICK,
];
const portion = { amount: 1, unit: 'g' };
const RECIPES: Readonly<Record<string, Recipe>> = {
  // One serving: 1.5 g salt.
  'mine:salty': { name: 'Salty', servings: 2, ingredients: [{ food: SALT.id, grams: 3, portion }] },
  'mine:plain': { name: 'Plain', servings: 1, ingredients: [{ food: OIL.id, grams: 14, portion }] },
  'mine:capsule': { name: 'Capsule', servings: 1, ingredients: [{ food: CAPSULE.id, grams: 1, portion }] },
  'mine:strange': { name: 'Strange', servings: 1, ingredients: [{ food: STRANGE.id, grams: 10, portion }] },
  'mine:lite': { name: 'Lite', servings: 1, ingredients: [{ food: LITE_SALT.id, grams: 1.4, portion }] },
};
const lookup: FoodLookup = Object.assign(lookupIn(...FOODS), { recipe: (id: string) => RECIPES[id] });

const guard = (more: Partial<TargetPerson> = {}, age = 40): Guard => guardOf(person(more), age);
const yesTo = (question: keyof TargetPerson['answers']) =>
  guard({ answers: { ...person().answers, [question]: 'yes' } });
/** A person with exactly one block, so that no other can cover for it. */
const only = (block: Block): Guard => ({ ...guard(), blocks: new Set([block]) });

const broken = (one: Guard, before: readonly Entry[], after: readonly Entry[]) =>
  brokenBlock(one, dayOf(before), dayOf(after), lookup);
const g = (what: Food, grams: number) => entry(what.id, grams);
const servings = (recipe: string, count: number): Entry => ({ ...recipeEntry(recipe), servings: count });

describe('sodium-up', () => {
  const one = only('sodium-up');

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    ['a food with sodium', [], [g(SPINACH, 30)]],
    ['1 mg of it in sum', [g(SPINACH, 30)], [g(SPINACH, 31), g(HAM, 0.018)]],
    ['more of a food with sodium', [g(SPINACH, 30)], [g(SPINACH, 32)]],
    ['salt', [], [g(SALT, 0.36)]],
    ['salt, though the day has less sodium after it', [g(HAM, 200)], [g(SALT, 1)]],
    ['more salt, though the day has less sodium after it', [g(HAM, 200), g(SALT, 1)], [g(SALT, 1.5)]],
    ['a food without a value', [], [g(STRANGE, 10)]],
    ['a food without a value, though the known sodium is lower after it', [g(HAM, 200)], [g(STRANGE, 10)]],
    ['more of a food without a value', [g(STRANGE, 10)], [g(STRANGE, 11)]],
    ['a food nobody can find', [], [entry('mine:gone', 10)]],
    ['a recipe with salt', [], [servings('mine:salty', 1)]],
    ['another serving of it', [servings('mine:salty', 1)], [servings('mine:salty', 2)]],
    ['a recipe with a food without a value', [], [servings('mine:strange', 1)]],
    ['a recipe that is not found', [], [recipeEntry('mine:gone')]],
    ['more servings of a recipe that is not found', [servings('mine:gone', 1)], [servings('mine:gone', 1.5)]],
    ['lite salt', [], [g(LITE_SALT, 1.4)]],
    ['a stick with sodium', [], [g(ELECTROLYTE_STICK, 1)]],
  ])('is broken by %s', (_what, before, after) => {
    expect(broken(one, before, after)).toBe('sodium-up');
  });

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    ['nothing', [g(HAM, 100)], [g(HAM, 100)]],
    ['a food without sodium', [g(HAM, 100)], [g(HAM, 100), g(OIL, 14)]],
    ['a trace: 0.79 mg in a gram of spinach', [g(SPINACH, 30)], [g(SPINACH, 31)]],
    ['potassium salt, which has none', [], [g(POTASSIUM_SALT, 1.22)]],
    ['less of a food', [g(HAM, 100)], [g(HAM, 60)]],
    ['a swap that lowers it: 100 g ham for 100 g spinach', [g(HAM, 100)], [g(SPINACH, 100)]],
    ['a swap that keeps it: 79 mg for 79 mg', [g(SPINACH, 100)], [entry(HAM.id, 6.583)]],
    ['less salt', [g(SALT, 3)], [g(SALT, 1)]],
    ['no salt', [g(SALT, 3)], []],
    ['taking a food without a value away', [g(STRANGE, 10)], []],
    ['less of a food without a value', [g(STRANGE, 10)], [g(STRANGE, 9)]],
    ['half a serving less of a salty recipe', [servings('mine:salty', 1)], [servings('mine:salty', 0.5)]],
    ['a recipe without sodium', [], [servings('mine:plain', 2)]],
    ['the same salt out of a recipe', [servings('mine:salty', 1)], [g(SALT, 1.5)]],
  ])('is not broken by %s', (_what, before, after) => {
    expect(broken(one, before, after)).toBeNull();
  });
});

describe('potassium-up', () => {
  const one = only('potassium-up');

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    ['30 g of spinach', [], [g(SPINACH, 30)]],
    ['13 g of table salt, 1.04 mg in sum', [], [g(SALT, 12), g(SALT, 1)]],
    ['more spinach', [g(SPINACH, 30)], [g(SPINACH, 60)]],
    ['potassium salt', [], [g(POTASSIUM_SALT, 0.1)]],
    ['lite salt, though the day has less potassium after it', [g(SPINACH, 200)], [g(LITE_SALT, 1.4)]],
    ['more lite salt, likewise', [g(SPINACH, 200), g(LITE_SALT, 1)], [g(LITE_SALT, 1.4)]],
    ['a potassium tablet, likewise', [g(SPINACH, 200)], [g(POTASSIUM_TABLET, 1)]],
    ['a stick with potassium, likewise', [g(SPINACH, 200)], [g(ELECTROLYTE_STICK, 1)]],
    ['a food without a value', [g(SPINACH, 200)], [g(STRANGE, 10)]],
    ['a recipe with lite salt', [g(SPINACH, 200)], [servings('mine:lite', 1)]],
    ['a recipe that is not found', [], [recipeEntry('mine:gone')]],
  ])('is broken by %s', (_what, before, after) => {
    expect(broken(one, before, after)).toBe('potassium-up');
  });

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    ['pure salt', [], [g(PURE_SALT, 1.5)]],
    ['a pinch of table salt, a trace of 0.03 mg', [], [g(SALT, 0.36)]],
    ['12 g of table salt, 0.96 mg', [g(HAM, 100)], [g(HAM, 100), g(SALT, 12)]],
    ['a magnesium capsule without potassium', [], [g(CAPSULE, 1)]],
    ['spinach for ham that had more', [g(HAM, 200)], [g(SPINACH, 100)]],
    ['less lite salt', [g(LITE_SALT, 2.8)], [g(LITE_SALT, 1.4)]],
    ['taking the tablet away', [g(POTASSIUM_TABLET, 1)], []],
    ['oil', [g(SPINACH, 30)], [g(SPINACH, 30), g(OIL, 14)]],
  ])('is not broken by %s', (_what, before, after) => {
    expect(broken(one, before, after)).toBeNull();
  });
});

describe('salt-change', () => {
  const one = only('salt-change');

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    ['salt', [], [g(SALT, 0.36)]],
    ['more salt', [g(SALT, 1)], [g(SALT, 1.001)]],
    ['less salt', [g(SALT, 1)], [g(SALT, 0.999)]],
    ['no salt', [g(SALT, 1)], []],
    ['lite salt in its place', [g(SALT, 1)], [g(LITE_SALT, 1)]],
    ['less potassium salt', [g(POTASSIUM_SALT, 2)], [g(POTASSIUM_SALT, 1)]],
    ['a recipe with salt', [], [servings('mine:salty', 1)]],
    ['half a serving less of it', [servings('mine:salty', 1)], [servings('mine:salty', 0.5)]],
  ])('is broken by %s', (_what, before, after) => {
    expect(broken(one, before, after)).toBe('salt-change');
  });

  it.each<[string, readonly Entry[], readonly Entry[]]>([
    ['any food', [g(SALT, 1)], [g(SALT, 1), g(HAM, 200), g(STRANGE, 10)]],
    ['taking food away', [g(SALT, 1), g(HAM, 200)], [g(SALT, 1)]],
    ['a supplement', [g(SALT, 1)], [g(SALT, 1), g(CAPSULE, 1), g(ELECTROLYTE_STICK, 1)]],
    ['the same salt in two entries', [g(SALT, 3)], [g(SALT, 1), g(SALT, 2)]],
    [
      'the same salts in another order, whatever doubles make of the sum',
      [g(SALT, 0.1), g(SALT, 0.2), g(SALT, 0.3)],
      [g(SALT, 0.3), g(SALT, 0.2), g(SALT, 0.1)],
    ],
    ['the same salt out of a recipe', [servings('mine:salty', 1)], [g(SALT, 1.5)]],
  ])('is not broken by %s', (_what, before, after) => {
    expect(broken(one, before, after)).toBeNull();
  });
});

describe('what is kept away by its kind', () => {
  it.each<[Block, string, readonly Entry[], readonly Entry[]]>([
    ['salt-substitute', 'lite salt', [], [g(LITE_SALT, 1.4)]],
    ['salt-substitute', 'more of it', [g(LITE_SALT, 1.4)], [g(LITE_SALT, 2.8)]],
    ['salt-substitute', 'potassium salt for lite salt', [g(LITE_SALT, 1.4)], [g(POTASSIUM_SALT, 0.1)]],
    ['salt-substitute', 'a recipe with it', [], [servings('mine:lite', 1)]],
    ['supplement', 'a capsule', [], [g(CAPSULE, 1)]],
    ['supplement', 'a potassium tablet', [], [g(POTASSIUM_TABLET, 1)]],
    ['supplement', 'another stick', [g(ELECTROLYTE_STICK, 1)], [g(ELECTROLYTE_STICK, 2)]],
    ['supplement', 'a recipe with a capsule', [], [servings('mine:capsule', 1)]],
    ['magnesium-supplement', 'a capsule', [], [g(CAPSULE, 1)]],
    ['magnesium-supplement', 'a second one', [g(CAPSULE, 1)], [g(CAPSULE, 2)]],
    ['magnesium-supplement', 'a capsule whose label nobody read', [], [g(UNREAD_CAPSULE, 1)]],
    ['magnesium-supplement', 'a stick with magnesium', [], [g(ELECTROLYTE_STICK, 1)]],
    ['magnesium-supplement', 'a recipe with a capsule', [], [servings('mine:capsule', 1)]],
    ['everything', 'oil', [], [g(OIL, 1)]],
    ['everything', 'more of what is there', [g(OIL, 1)], [g(OIL, 2)]],
    ['everything', 'a swap', [g(HAM, 200)], [g(OIL, 1)]],
    ['everything', 'a recipe', [], [servings('mine:plain', 1)]],
    ['everything', 'a recipe that is not found', [], [recipeEntry('mine:gone')]],
  ])('%s is broken by %s', (block, _what, before, after) => {
    expect(broken(only(block), before, after)).toBe(block);
  });

  it.each<[Block, string, readonly Entry[], readonly Entry[]]>([
    ['salt-substitute', 'salt, food and supplements', [], [g(SALT, 1), g(HAM, 200), g(STRANGE, 10), g(CAPSULE, 1)]],
    ['salt-substitute', 'less of it', [g(LITE_SALT, 2.8)], [g(LITE_SALT, 1.4)]],
    ['supplement', 'salts and food', [], [g(SALT, 1), g(LITE_SALT, 1.4), g(STRANGE, 10)]],
    ['supplement', 'one capsule fewer', [g(CAPSULE, 2)], [g(CAPSULE, 1)]],
    ['magnesium-supplement', 'food with magnesium, known or not', [], [g(SPINACH, 200), g(PORTABELLA, 100)]],
    ['magnesium-supplement', 'a potassium tablet, which has none', [], [g(POTASSIUM_TABLET, 1)]],
    ['everything', 'taking away', [g(HAM, 200), g(OIL, 1)], [g(OIL, 1)]],
    ['everything', 'an empty day', [g(HAM, 200)], []],
  ])('%s is not broken by %s', (block, _what, before, after) => {
    expect(broken(only(block), before, after)).toBeNull();
  });
});

describe('somebody', () => {
  it('with kidney disease: 30 g more spinach breaks potassium-up or sodium-up, a capsule magnesium-supplement', () => {
    const kidney = yesTo('kidney-disease');
    expect(['potassium-up', 'sodium-up']).toContain(broken(kidney, [g(SPINACH, 30)], [g(SPINACH, 60)]));
    expect(broken(kidney, [], [g(CAPSULE, 1)])).toBe('magnesium-supplement');
    expect(broken(kidney, [g(HAM, 200)], [g(SPINACH, 100)])).toBeNull();
  });

  it('who answered no to everything breaks nothing', () => {
    expect(
      broken(
        guard(),
        [],
        FOODS.map((one) => g(one, 100)),
      ),
    ).toBeNull();
  });

  it('under 18 is offered nothing', () => {
    expect(broken(guard({}, 17), [], [g(OIL, 1)])).toBe('everything');
  });

  it('keeps notes and moves between meals out of it', () => {
    const before = dayOf([g(SALT, 1), g(SPINACH, 30)]);
    const meals = [
      { slot: 'dinner', entries: [g(SPINACH, 30), noteEntry('none')] },
      { slot: 'drinks', entries: [g(SALT, 1)] },
    ];
    const nothingAnswered = guard({ answers: {}, lifeStage: null });
    expect(brokenBlock(nothingAnswered, before, { date: TEST_MONDAY, meals }, lookup)).toBeNull();
  });
});

/** An entry of a random day, by its food and grams in thousandths. */
const someEntries = fc.array(
  fc.record({ which: fc.nat(FOODS.length - 1), thousandths: fc.integer({ min: 1, max: 300_000 }) }),
  { maxLength: 6 },
);

type Amounts = ReadonlyMap<Food, bigint>;

function amountsOf(entries: readonly { readonly which: number; readonly thousandths: number }[]): Amounts {
  const amounts = new Map<Food, bigint>();
  for (const { which, thousandths } of entries) {
    const one = FOODS[which] ?? OIL;
    amounts.set(one, (amounts.get(one) ?? 0n) + BigInt(thousandths));
  }
  return amounts;
}

/** A leak of a mineral as defined by the rules, in whole numbers; values per 100 g to the millionth. */
function leaks(before: Amounts, after: Amounts, mineral: 'sodium' | 'potassium'): boolean {
  const total = (amounts: Amounts) =>
    [...amounts].reduce(
      (sum, [one, grams]) => sum + grams * BigInt(Math.round((one.per100g[mineral] ?? 0) * 1_000_000)),
      0n,
    );
  const more = [...after].filter(([one, grams]) => grams > (before.get(one) ?? 0n)).map(([one]) => one);
  const kinds = mineral === 'sodium' ? ['salt'] : ['salt-substitute'];
  return (
    // Less than 1 mg is a trace: grams × mg per 100 g, in thousandths and millionths, is 10^11 per mg. A rounding
    // difference of one nanogram does not count.
    total(after) - total(before) > 100_000_000_000n + 100_000n ||
    more.some(
      (one) =>
        kinds.includes(one.kind) ||
        (one.per100g[mineral] ?? null) === null ||
        (mineral === 'potassium' && one.kind === 'supplement' && one.per100g.potassium !== 0),
    )
  );
}

describe('any change of any day', () => {
  it('that is let through leaks nothing, and one that is not breaks a block the person has', () => {
    fc.assert(
      fc.property(somebody, someAge, someEntries, someEntries, fc.boolean(), (who, age, kept, other, isAdded) => {
        const found = guardOf(who, age);
        const [before, after] = isAdded ? [kept, [...kept, ...other]] : [[...kept, ...other], kept];
        const day = (entries: typeof kept) =>
          dayOf(entries.map(({ which, thousandths }) => entry(FOODS[which]?.id ?? '', thousandths / 1000)));
        const block = brokenBlock(found, day(before), day(after), lookup);
        const [was, is] = [amountsOf(before), amountsOf(after)];
        if (block !== null) {
          expect(found.blocks).toContain(block);
          return;
        }
        if (found.blocks.has('sodium-up')) expect(leaks(was, is, 'sodium')).toBe(false);
        if (found.blocks.has('potassium-up')) expect(leaks(was, is, 'potassium')).toBe(false);
        const more = [...is].filter(([one, grams]) => grams > (was.get(one) ?? 0n)).map(([one]) => one);
        if (found.blocks.has('everything')) expect(more).toEqual([]);
        if (found.blocks.has('supplement')) expect(more.filter((one) => one.kind === 'supplement')).toEqual([]);
        if (found.blocks.has('salt-substitute'))
          expect(more.filter((one) => one.kind === 'salt-substitute')).toEqual([]);
        if (found.blocks.has('salt-change'))
          for (const one of FOODS) if (one.kind.startsWith('salt')) expect(is.get(one) ?? 0n).toBe(was.get(one) ?? 0n);
      }),
      runs(5000),
    );
  });

  it('that only takes away is always let through, except for salts with a diuretic or lithium', () => {
    fc.assert(
      fc.property(somebody, someAge, someEntries, fc.nat(), (who, age, entries, drop) => {
        const found = guardOf(who, age);
        const day = (list: typeof entries) =>
          dayOf(list.map(({ which, thousandths }) => entry(FOODS[which]?.id ?? '', thousandths / 1000)));
        const rest = entries.filter((_, index) => index !== drop % Math.max(1, entries.length));
        expect([null, 'salt-change']).toContain(brokenBlock(found, day(entries), day(rest), lookup));
      }),
      runs(1000),
    );
  });

  it('that only reorders is always let through', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const day = (list: typeof entries) =>
          dayOf(list.map(({ which, thousandths }) => entry(FOODS[which]?.id ?? '', thousandths / 1000)));
        const all = { ...guard(), blocks: new Set<Block>(['everything', 'sodium-up', 'salt-change', 'potassium-up']) };
        expect(brokenBlock(all, day(entries), day(entries.toReversed()), lookup)).toBeNull();
      }),
      runs(2000),
    );
  });
});
