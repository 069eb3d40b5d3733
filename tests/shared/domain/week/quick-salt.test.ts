import { describe, expect, it } from 'vitest';
import { isPortionProblem } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import {
  cookedWithSaltSentence,
  entryAmountText,
  isCookedWithSalt,
  SALT_STEPS,
  saltGramsAt,
  saltStepsText,
  stepSalt,
  TABLE_SALT,
} from '#shared/domain/week/quick-salt';
import { entriesAt } from '#shared/domain/week/week-plan';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entry, TEST_MONDAY, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const AT = { date: TEST_MONDAY, slot: 'lunch' };
const [PINCH, QUARTER] = SALT_STEPS;
let made = 0;
const newId = () => `salt-${(made += 1)}`;
const add = (plan: WeekPlan, step: (typeof SALT_STEPS)[number], direction: 1 | -1 = 1) =>
  stepSalt(plan, AT, step, direction, newId);
const saltAt = (plan: WeekPlan) => entriesAt(plan, AT).filter((one) => one.kind === 'food' && one.food === TABLE_SALT);

describe('salt to taste', () => {
  it('begins with one entry of a pinch, 0.36 g, and grows it by pinches', () => {
    const one = add(weekOfEntries([entry('sr28:11457', 60)]), PINCH);
    expect(saltAt(one)).toMatchObject([{ grams: 0.36, portion: { amount: 1, unit: 'pinch' } }]);
    const two = add(one, PINCH);
    expect(saltAt(two)).toMatchObject([{ grams: 0.72, portion: { amount: 2, unit: 'pinch' } }]);
    expect(saltGramsAt(two, AT)).toBe(0.72);
  });

  it.each([
    [1.86, '¼ tsp + 1 pinch'],
    [3.72, '½ tsp + 2 pinches'],
    // A quarter and five pinches: 1.5 + 5 × 0.36.
    [3.3, '¼ tsp + 5 pinches'],
    [7.86, '1 ¼ tsp + 1 pinch'],
  ])('%d g of both steps is said as it was made: %s', (amount, text) => {
    expect(saltStepsText(TABLE_SALT, { amount, unit: 'g' })).toBe(text);
    expect(entryAmountText({ food: TABLE_SALT, portion: { amount, unit: 'g' } })).toBe(text);
  });

  it('is shown in steps if it was typed as two amounts, and as it is if the spoons match it', () => {
    const salt = shippedCatalog().find(TABLE_SALT)!;
    const shown = (text: string) => {
      const typed = parsePortion(salt, text, 'g');
      return isPortionProblem(typed) ? typed.problem : entryAmountText({ food: TABLE_SALT, portion: typed.portion });
    };
    expect(shown('¼ tsp + 1 pinch')).toBe('¼ tsp + 1 pinch');
    expect(shown('1/2 tsp and 3 pinches')).toBe('½ tsp + 3 pinches');
    expect(shown('⅜ tsp')).toBe('⅜ tsp');
    expect(shown('0.3 tsp')).toBe('0.3 tsp');
    expect(shown('½ tsp')).toBe('½ tsp');
  });

  it('is not said in steps where it is none, or another food', () => {
    for (const amount of [0.2, 0.36, 1.5, 2, 3, 5]) expect(saltStepsText(TABLE_SALT, { amount, unit: 'g' })).toBeNull();
    expect(saltStepsText('label:lite-salt', { amount: 1.86, unit: 'g' })).toBeNull();
    expect(saltStepsText(TABLE_SALT, { amount: 2, unit: 'pinch' })).toBeNull();
    expect(entryAmountText({ food: TABLE_SALT, portion: { amount: 2, unit: 'pinch' } })).toBe('2 pinches');
  });

  it('is kept in grams where a pinch meets a quarter teaspoon: 0.36 + 1.5 = 1.86 g', () => {
    const mixed = add(add(weekOfEntries([]), PINCH), QUARTER);
    expect(saltAt(mixed)).toMatchObject([{ grams: 1.86, portion: { amount: 1.86, unit: 'g' } }]);
  });

  it('is taken away again to the very plan without salt, and not below nothing', () => {
    const plain = weekOfEntries([entry('sr28:11457', 60)]);
    const gone = add(add(add(plain, QUARTER), QUARTER), QUARTER, -1);
    expect(saltAt(gone)).toMatchObject([{ grams: 1.5, portion: { amount: 0.25, unit: 'tsp' } }]);
    expect(saltAt(add(gone, QUARTER, -1))).toEqual([]);
    expect(add(plain, PINCH, -1)).toBe(plain);
    // Less salt than one step: the entry is removed.
    expect(saltAt(add(add(plain, PINCH), QUARTER, -1))).toEqual([]);
  });

  it('leaves other salts of the meal and other meals alone', () => {
    const plan = weekOfEntries([entry('label:lite-salt', 1.4)], [entry(TABLE_SALT, 3)]);
    const salted = add(plan, PINCH);
    expect(entriesAt(salted, AT)).toHaveLength(2);
    expect(salted.days[1]).toBe(plan.days[1]);
  });

  it('never makes an entry heavier than one may be', () => {
    const full = weekOfEntries([entry(TABLE_SALT, 5000)]);
    expect(add(full, PINCH)).toBe(full);
  });
});

describe('rows cooked with salt', () => {
  it.each([
    ['Broccoli, cooked, boiled, drained, with salt', true],
    ['Broccoli, cooked, boiled, drained, without salt', false],
    ['Butter, with salt', false],
    ['Spinach, raw', false],
  ])('%s: %s', (name, expected) => expect(isCookedWithSalt(name)).toBe(expected));

  it('are explained where they appear', () => {
    expect(cookedWithSaltSentence({ name: 'Broccoli' })).toMatch(/cooked with salt.*about 236 mg sodium per 100 g/);
  });
});
