import { describe, expect, it } from 'vitest';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { eaterNameProblem, steppedPortion } from '#shared/domain/eaters/eater';
import {
  guestPortionOf,
  guestsOf,
  IN_TRAY,
  placeOf,
  portionOf,
  setEntryPortion,
  setGuests,
  setMealPortion,
} from '#shared/domain/eaters/portions';
import { YOU } from '#shared/domain/week/entry-portions';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { findEntry, isPlanned, moveEntries } from '#shared/domain/week/week-plan';
import { newer as madeByNewer } from '#tests/support/newer';
import {
  entry,
  evenFood,
  LITE_SALT,
  lookupIn,
  magnesiumCapsule,
  TEST_MONDAY,
  weekOfEntries,
} from '#tests/support/foods';
import { answeredPal, pal } from '#tests/support/eaters';
import { profileEntry } from '#tests/support/people';

const EGGS = evenFood('mine:eggs', 10);
const SALT = evenFood('mine:salt', 1000, 'salt');
const CAPSULE = magnesiumCapsule(200);
const lookup = lookupIn(EGGS, SALT, LITE_SALT, CAPSULE);
const lunch = { date: TEST_MONDAY, slot: 'lunch' };

const portionIn = (plan: WeekPlan, eater: KnownEater, one: Entry): number =>
  portionOf(eater, findEntry(plan, one.id)!.entry, placeOf(plan.days[0], 'lunch'), lookup);

describe('the portion of an eater', () => {
  it('is the usual one, in a meal another one where there is one', () => {
    const eggs = entry(EGGS.id, 150);
    const plan = weekOfEntries([eggs]);
    expect(portionIn(plan, pal(), eggs)).toBe(1.5);
    expect(portionIn(plan, pal({ meals: { dinner: 2 } }), eggs)).toBe(1.5);
    expect(portionIn(plan, pal({ meals: { lunch: 2 } }), eggs)).toBe(2);
    expect(portionOf(pal({ meals: { lunch: 2 } }), eggs, IN_TRAY, lookup)).toBe(1.5);
  });

  it('is set for a meal of a day, for an entry, and removed again', () => {
    const [eggs, more] = [entry(EGGS.id, 150), entry(EGGS.id, 100)];
    const plan = weekOfEntries([eggs, more]);
    const forMeal = setMealPortion(plan, lunch, 'pal', 0.5);
    expect(portionIn(forMeal, pal(), eggs)).toBe(0.5);
    const forEntry = setEntryPortion(forMeal, eggs.id, 'pal', 0);
    expect([portionIn(forEntry, pal(), eggs), portionIn(forEntry, pal(), more)]).toEqual([0, 0.5]);
    const back = setMealPortion(setEntryPortion(forEntry, eggs.id, 'pal', null), lunch, 'pal', null);
    expect(back).toEqual(plan);
    expect(setMealPortion(plan, lunch, 'pal', null)).toBe(plan);
    expect(setMealPortion(plan, { date: '2020-01-01', slot: 'lunch' }, 'pal', 1)).toBe(plan);
  });

  it('can be set for a meal in which nothing is planned yet', () => {
    const plan = setMealPortion(weekOfEntries([]), { date: TEST_MONDAY, slot: 'dinner' }, 'pal', 0);
    expect(plan.days[0]?.meals).toEqual([{ slot: 'dinner', entries: [], portions: { pal: 0 } }]);
  });

  it('goes along when an entry is moved, and stays with the meal where it was set on that', () => {
    const eggs = entry(EGGS.id, 150);
    const plan = setEntryPortion(setMealPortion(weekOfEntries([eggs]), lunch, 'pal', 2), eggs.id, 'pal', 0.5);
    const moved = moveEntries(plan, [eggs.id], { date: '2026-11-24', slot: 'dinner' });
    expect(findEntry(moved, eggs.id)?.entry).toMatchObject({ portions: { pal: 0.5 } });
    expect(moved.days[0]?.meals[0]?.portions).toEqual({ pal: 2 });
  });

  it('of a line only a newer version can read is the one of its meal, and it cannot be changed', () => {
    const newer: Entry = { id: 'new', kind: madeByNewer('sauna') };
    const plan = weekOfEntries([newer]);
    expect(setEntryPortion(plan, 'new', 'pal', 2)).toBe(plan);
    expect(portionIn(plan, pal(), newer)).toBe(1.5);
  });
});

describe('salts and supplements that are alone in a meal', () => {
  const [capsule, lite, salt] = [entry(CAPSULE.id, 1), entry(LITE_SALT.id, 1.4), entry(SALT.id, 1.5)];
  const plan = weekOfEntries([capsule, lite, salt]);

  it('are the planned person’s: no portion multiplies a capsule or a salt substitute for somebody else', () => {
    for (const eater of [pal(), answeredPal()])
      expect([portionIn(plan, eater, capsule), portionIn(plan, eater, lite)]).toEqual([0, 0]);
    expect([capsule, lite, salt].map((one) => guestPortionOf(one, lookup))).toEqual([0, 0, 0]);
    expect(guestPortionOf(entry(EGGS.id, 100), lookup)).toBe(1);
  });

  it('are somebody else’s where that was said by hand', () => {
    expect(portionIn(setEntryPortion(plan, capsule.id, 'pal', 1), pal(), capsule)).toBe(1);
    // A portion of the meal does not apply to the capsule.
    expect(portionIn(setMealPortion(plan, lunch, 'pal', 2), pal(), capsule)).toBe(0);
  });

  it('are salted for an eater whose answers allow it, and for nobody without answers', () => {
    expect(portionIn(plan, answeredPal(), salt)).toBe(1.5);
    expect(portionIn(plan, pal(), salt)).toBe(0);
    const yes = profileEntry({ answers: { ...profileEntry().answers, 'high-blood-pressure': 'yes' } });
    expect(portionIn(plan, pal({ profile: [yes] }), salt)).toBe(0);
    const { 'heart-failure': _open, ...answers } = profileEntry().answers;
    expect(portionIn(plan, pal({ profile: [profileEntry({ answers })] }), salt)).toBe(0);
  });
});

describe('“Pal only”', () => {
  it('plans nothing for the planned person, nor for guests', () => {
    const eggs = entry(EGGS.id, 150);
    const plan = setEntryPortion(weekOfEntries([eggs]), eggs.id, YOU, 0);
    expect(isPlanned(plan.days[0]!)).toBe(false);
    expect(portionIn(plan, pal(), eggs)).toBe(1.5);
    expect(guestPortionOf(findEntry(plan, eggs.id)!.entry, lookup)).toBe(0);
  });
});

describe('guests of a day', () => {
  it('are counted, and what a newer version keeps of them stays', () => {
    const plan = weekOfEntries([entry(EGGS.id, 150)]);
    const two = setGuests(plan, TEST_MONDAY, 2);
    expect([guestsOf(two.days[0]!), guestsOf(two.days[1]!)]).toEqual([2, 0]);
    const [day] = two.days;
    const named = { ...two, days: [{ ...day!, guests: [{ name: 'a guest' }, {}] }, ...two.days.slice(1)] };
    expect(setGuests(named, TEST_MONDAY, 3).days[0]?.guests).toEqual([{ name: 'a guest' }, {}, {}]);
    expect(setGuests(named, TEST_MONDAY, 1).days[0]?.guests).toEqual([{ name: 'a guest' }]);
    expect(setGuests(two, TEST_MONDAY, 2)).toBe(two);
    expect(guestsOf(setGuests(two, TEST_MONDAY, -4).days[0]!)).toBe(0);
    expect(guestsOf(setGuests(two, TEST_MONDAY, 400).days[0]!)).toBe(30);
  });
});

describe('plus and minus', () => {
  it('go through quarters and thirds, and stop at the ends', () => {
    const up = [0];
    while (up.length < 12) up.push(steppedPortion(up.at(-1)!, 1));
    expect(up.map((one) => Math.round(one * 100) / 100)).toEqual([
      0, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.33, 1.5, 1.67, 1.75,
    ]);
    expect([steppedPortion(0, -1), steppedPortion(10, 1), steppedPortion(1.1, 1), steppedPortion(1.1, -1)]).toEqual([
      0, 10, 1.25, 1,
    ]);
    expect(steppedPortion(1.333, 1)).toBe(1.5);
  });
});

describe('a name', () => {
  it('is there, is short, and is nobody else’s', () => {
    expect(eaterNameProblem(' ', [])).toBe('Type a name.');
    expect(eaterNameProblem('pal', [{ name: 'Pal' }])).toBe('Somebody is called pal already.');
    expect(eaterNameProblem('you', [])).toBe('Somebody is called you already.');
    expect(eaterNameProblem('x'.repeat(41), [])).toBe('At most 40 characters.');
    expect(eaterNameProblem('Sam', [{ name: 'Pal' }])).toBeNull();
  });
});
