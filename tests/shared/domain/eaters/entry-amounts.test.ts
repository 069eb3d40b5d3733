import { describe, expect, it } from 'vitest';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { amountsText, narrow, shortAmount } from '#shared/domain/eaters/entry-amounts';
import { nearestAmount, portionText, whoEats } from '#shared/domain/eaters/eater-text';
import { setGuests } from '#shared/domain/eaters/portions';
import type { Entry, FoodEntry, WeekPlan } from '#shared/domain/week/week-plan';
import {
  entry,
  evenFood,
  lookupIn,
  magnesiumCapsule,
  noteEntry,
  recipeEntry,
  weekOfEntries,
} from '#tests/support/foods';
import { householdOfEaters, pal } from '#tests/support/eaters';

const EGG = evenFood('mine:egg', 10);
const CAPSULE = magnesiumCapsule(200);
const lookup = lookupIn(EGG, CAPSULE);
const place = { date: '2026-11-23', meal: { slot: 'lunch' } };
const third = pal({ portion: 4 / 3 });
const sam = pal({ id: 'sam', name: 'Sam', portion: 0.5 });
const textOf = (one: Entry, short: string, eaters: readonly KnownEater[] = [third]) =>
  amountsText(one, shortAmount(one, short), place, eaters, lookup);
const eggs = (amount: number, unit: string, more: Partial<FoodEntry> = {}): Entry =>
  entry(EGG.id, 100, { portion: { amount, unit }, ...more });

describe('who eats how much of an entry', () => {
  it('reads as on a plate: the planned amount, then each with theirs', () => {
    expect(textOf(eggs(3, 'large'), '3 large')).toBe('3 large · Pal 4');
    expect(textOf(eggs(0.5, 'avocado'), '½ avocado')).toBe('½ avocado · Pal ⅔');
    expect(textOf(eggs(190, 'g'), '190 g', [pal({ portion: 1.25 })])).toBe('190 g · Pal 238');
    expect(textOf(recipeEntry(), '1 serving', [pal()])).toBe('1 · Pal 1 ½');
    expect(textOf(eggs(2, 'tbsp'), '2 tbsp', [pal({ portion: 2 })])).toBe('2 tbsp · Pal ¼ cup');
    expect(textOf(eggs(2, 'large'), '2 large', [third, sam])).toBe('2 large · Pal 2 ⅔ · Sam 1');
    expect(narrow('1 of 4 · Pal 1 ½ · Sam 2 oz')).toBe('1 of 4 · Pal 1½ · Sam 2 oz');
  });

  it('counts the others where there is no room for two amounts', () => {
    const narrowOf = (one: Entry, eaters: readonly KnownEater[]) =>
      amountsText(one, shortAmount(one, '2 large'), place, eaters, lookup, true);
    expect(narrowOf(eggs(2, 'large'), [third, sam])).toBe('2 large · all');
    expect(narrowOf(eggs(2, 'large', { portions: { you: 0 } }), [third, sam])).toBe('All but you');
    expect(narrowOf(eggs(2, 'large', { portions: { sam: 0 } }), [third, sam])).toBe('2 large · Pal 2 ⅔');
    const kid = pal({ id: 'kid', name: 'Kid', portion: 0 });
    expect(narrowOf(eggs(2, 'large'), [third, sam, kid])).toBe('2 large · 2 of 3');
    expect(narrowOf(eggs(2, 'large', { portions: { you: 0 } }), [third, sam, kid])).toBe('Not you · 2 of 3');
  });

  it('says once what is the same for all', () => {
    expect(textOf(eggs(1, 'oz'), '1 oz', [pal({ portion: 1 })])).toBe('1 oz each');
    expect(textOf({ ...recipeEntry(), cook: 4 }, '1 of 4 servings', [pal({ portion: 1 })])).toBe('1 of 4 each');
  });

  it('says who does not eat it', () => {
    expect(textOf(eggs(1, 'oz', { portions: { pal: 0 } }), '1 oz')).toBe('You only, 1 oz');
    expect(textOf(entry(CAPSULE.id, 1), '1 piece')).toBe('You only, 1 piece');
    expect(textOf(eggs(1, 'oz', { portions: { you: 0 } }), '1 oz')).toBe('Pal only, 1 ⅓');
    expect(textOf(eggs(2, 'oz', { portions: { you: 0 } }), '2 oz', [third, sam])).toBe('Not you · Pal 2 ⅔ · Sam 1');
    expect(textOf(eggs(2, 'oz', { portions: { you: 0, pal: 0 } }), '2 oz')).toBe('Nobody');
    expect(textOf(eggs(2, 'oz', { portions: { sam: 0 } }), '2 oz', [pal({ portion: 1 }), sam])).toBe('2 oz · Pal 2');
  });

  it('adds nothing to a note all share', () => {
    expect(textOf(noteEntry('unknown'), 'nutrition unknown')).toBeNull();
    expect(textOf({ ...noteEntry('unknown'), portions: { you: 0 } }, 'nutrition unknown')).toBe('Pal only');
    expect(textOf({ ...noteEntry('unknown'), portions: { pal: 0 } }, 'nutrition unknown')).toBe(
      'You only, nutrition unknown',
    );
  });
});

describe('portions in words', () => {
  it('are measured to quarters and thirds', () => {
    expect([1.5, 4 / 3, 0, 0.1, 2, 9.9, 237.5].map(portionText)).toEqual([
      '1 ½',
      '1 ⅓',
      'none',
      '0.1',
      '2',
      '10',
      '238',
    ]);
    expect(nearestAmount(0.02)).toBe(0.02);
  });

  it('name who eats a week, with guests', () => {
    const guests = (counts: readonly number[]) =>
      counts.reduce<WeekPlan>((plan, count, at) => setGuests(plan, plan.days[at]!.date, count), weekOfEntries()).days;
    expect(whoEats(householdOfEaters(pal({ meals: { drinks: 1 } })), [])).toBe('You, Pal 1–1 ½');
    expect(whoEats(householdOfEaters(pal({ portion: 1 })), guests([0, 2, 2]))).toBe(
      'You, Pal, 2 guests on Tue and Wed',
    );
    expect(whoEats(householdOfEaters(), guests([1, 2, 3]))).toBe('You, up to 3 guests on 3 days');
  });
});
