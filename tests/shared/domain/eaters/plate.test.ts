import { describe, expect, it } from 'vitest';
import { plateOf, scoredPlate, weekOfEater, yourPlan } from '#shared/domain/eaters/plate';
import { setEntryPortion, setGuests, setMealPortion } from '#shared/domain/eaters/portions';
import { targetsOn } from '#shared/domain/person/targets';
import { scoreDay } from '#shared/domain/score/score';
import { brokenBlock } from '#shared/domain/score/suggestion';
import { guardOf } from '#shared/domain/person/safety';
import { YOU } from '#shared/domain/week/entry-portions';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { planLeftovers } from '#shared/domain/week/leftovers';
import { chiliWeek } from '#tests/support/chili';
import { entry, evenFood, lookupIn, noteEntry, TEST_MONDAY, weekOfEntries } from '#tests/support/foods';
import { answeredPal, pal } from '#tests/support/eaters';
import { person, profileEntry } from '#tests/support/people';

const EGG = evenFood('mine:egg', 1000);
const lookup = lookupIn(EGG);
const lunch = { date: TEST_MONDAY, slot: 'lunch' };
const yours = (plan: WeekPlan) => {
  const day = plan.days[0]!;
  return scoreDay(day, lookup, targetsOn([profileEntry()], day)!);
};

describe('the plate of an eater', () => {
  const eggs = entry(EGG.id, 150, { portion: { amount: 3, unit: 'large' } });
  const plan = weekOfEntries([eggs, noteEntry('unknown')]);

  it('has their amounts: 3 eggs and a portion of 1 ⅓ are 4 eggs', () => {
    const { meals } = plateOf(plan.days[0]!, pal({ portion: 4 / 3 }), lookup);
    expect(meals[0]?.entries[0]).toMatchObject({ grams: 200, portion: { amount: 4, unit: 'large' } });
    expect(meals[0]?.entries[1]).toMatchObject({ kind: 'note' });
  });

  it('is scored against their own targets, and not at all without answers', () => {
    const alone = weekOfEntries([entry(EGG.id, 100)]);
    // 100 g has 1,000 mg of each; Pal eats 150 g. A man of 40 on official: 1,500 sodium, 3,400 potassium, 420
    // magnesium.
    const score = scoredPlate(alone.days[0]!, answeredPal(), lookup)!.score;
    expect(score.minerals.sodium).toMatchObject({ amount: 1500, target: 1500, flag: 'met' });
    expect(score.minerals.potassium).toMatchObject({ amount: 1500, target: 3400, flag: 'short' });
    // (100 + 44.1… + 100) ÷ 3 = 81.37
    expect(score.score).toBe(81);
    expect(scoredPlate(alone.days[0]!, pal(), lookup)).toBeNull();
  });

  it('knows no exercise, water, cramps or note of the planned person', () => {
    const day = { ...plan.days[0]!, activityHours: 3, waterMl: 500, note: 'Ran', cramp: { level: 2 as const } };
    expect(Object.keys(plateOf(day, pal(), lookup)).toSorted()).toEqual(['date', 'meals']);
    const keto = answeredPal({ profile: [profileEntry({ sex: 'male' })] });
    expect(scoredPlate(day, keto, lookup)?.score.minerals.sodium.target).toBe(3000);
  });

  it('leaves out what they do not eat; what only a note says stays unknown for who eats it', () => {
    const without = setMealPortion(plan, lunch, 'pal', 0);
    expect(plateOf(without.days[0]!, pal(), lookup).meals[0]?.entries).toEqual([]);
    expect(scoredPlate(plan.days[0]!, answeredPal(), lookup)?.score.atLeast).toBe(true);
  });
});

describe('the planned person', () => {
  const [eggs, theirs] = [entry(EGG.id, 100), entry(EGG.id, 400)];

  it('has the same score whatever others eat, and however many guests come', () => {
    const plan = weekOfEntries([eggs]);
    const before = yours(plan);
    const busy = setGuests(setMealPortion(setEntryPortion(plan, eggs.id, 'pal', 5), lunch, 'sam', 0), TEST_MONDAY, 9);
    expect(yours(busy)).toEqual(before);
  });

  it('has nothing of what only somebody else eats: not in totals, gates or the plan that is exported', () => {
    const both = weekOfEntries([eggs, theirs]);
    const palOnly = setEntryPortion(both, theirs.id, YOU, 0);
    expect(yours(palOnly)).toEqual(yours(weekOfEntries([eggs])));
    expect(yourPlan(palOnly).days[0]?.meals[0]?.entries).toEqual([eggs]);
    expect(yourPlan(both)).toBe(both);
    // A person whose answers lock sodium may still be offered what only Pal eats.
    const guard = guardOf(person({ answers: { ...person().answers, 'high-blood-pressure': 'yes' } }), 40);
    const empty = weekOfEntries([eggs]).days[0]!;
    expect(brokenBlock(guard, empty, both.days[0]!, lookup)).toBe('sodium-up');
    expect(brokenBlock(guard, empty, palOnly.days[0]!, lookup)).toBeNull();
  });
});

describe('a week of an eater', () => {
  it('has their days, and a leftover of what they did not eat counts by itself', () => {
    let made = 0;
    const newId = () => `left-${(made += 1)}`;
    const weeks = planLeftovers(
      new Map([['2026-W48', chiliWeek()]]),
      'pot',
      { cook: 2, portions: [{ id: null, date: '2026-11-25', slot: 'lunch', servings: 1 }] },
      newId,
    );
    const plan = weeks.get('2026-W48')!;
    const leftoverIn = (week: WeekPlan) =>
      week.days[2]?.meals.flatMap(({ entries }) => entries).find(({ id }) => id === 'left-1');
    const none = lookupIn();
    expect(leftoverIn(weekOfEater(plan, pal(), none))).toMatchObject({ servings: 1.5, leftoverOf: '2026-11-24/pot' });
    const skipped = setEntryPortion(plan, 'pot', 'pal', 0);
    expect(leftoverIn(weekOfEater(skipped, pal(), none))).toMatchObject({ leftoverOf: null });
    expect(weekOfEater(plan, pal(), none).days.map(({ date }) => date)).toEqual(plan.days.map(({ date }) => date));
  });
});
