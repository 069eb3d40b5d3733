import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datedLinks,
  movedCooking,
  settleLeftovers,
  unsettledBatches,
  withoutEarlyLeftovers,
} from '#shared/domain/week/leftover-answers';
import { parseLeftoverOf } from '#shared/domain/week/leftover-link';
import { batchOf, cookingPlaceOf, leftoversOf, planLeftovers } from '#shared/domain/week/leftovers';
import type { Weeks } from '#shared/domain/week/leftovers';
import { plannedServings, formatServings } from '#shared/domain/week/servings-text';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, addSlot, findEntry, moveEntries, removeEntries } from '#shared/domain/week/week-plan';
import { copyDayInto, copyWeekInto, pasteEntries, takeCopy } from '#shared/domain/week/week-plan-copy';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { BEEF, CHILI, chiliEntry, chiliWeek } from '#tests/support/chili';
import { lookupIn } from '#tests/support/foods';
import { runs } from '#tests/support/run-length';

const [WEEK, NEXT] = ['2026-W48', '2026-W49'];
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'] as const;
const NEXT_MONDAY = '2026-11-30';
let made = 0;
const newId = () => `new-${(made += 1)}`;

/** Chili is planned on Tuesday; nothing else. */
const chiliWeeks = (): Weeks<WeekDocument> =>
  new Map([
    [WEEK, chiliWeek()],
    [NEXT, newWeekDocument(NEXT)],
  ]);

const portion = (date: string, slot = 'lunch', servings = 1) => ({ id: null, date, slot, servings });

/** 4 cooked on Tuesday, 1 eaten; 1 on Wednesday, Thursday and next Monday. */
const planned = () =>
  planLeftovers(
    chiliWeeks(),
    'pot',
    { cook: 4, portions: [WEDNESDAY, THURSDAY, NEXT_MONDAY].map((date) => portion(date)) },
    newId,
  );

const week = (weeks: Weeks<WeekDocument>, id: string): WeekDocument => weeks.get(id)!;
const datesOfLeftovers = (weeks: Weeks) => leftoversOf(weeks.values(), 'pot').map((one) => one.at.date);
const food = { id: BEEF, name: 'Beef', group: 'Beef', kind: 'food' as const, per100g: {}, measures: [] };
const bought = (plan: WeekDocument): number => {
  const lookup = Object.assign(lookupIn(food), { recipe: (id: string) => plan.recipes[id] });
  return shoppingList(plan, { lookup, catalog: { find: () => undefined } })
    .aisles.flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + line.grams, 0);
};

describe('a recipe cooked for later', () => {
  it('plans its portions in this week and the next, and is bought once where it is cooked', () => {
    const weeks = planned();
    expect(batchOf(weeks, 'pot')).toMatchObject({ cooked: 4, eaten: 1, planned: 3, spare: 0 });
    expect(datesOfLeftovers(weeks)).toEqual([WEDNESDAY, THURSDAY, NEXT_MONDAY]);
    expect([bought(week(weeks, WEEK)), bought(week(weeks, NEXT))]).toEqual([800, 0]);
    // The next week is complete in itself.
    expect(week(weeks, NEXT).recipes).toEqual({ 'mine:chili': CHILI });
  });

  it('says where each portion is from', () => {
    const weeks = planned();
    const words = [week(weeks, WEEK), week(weeks, NEXT)].flatMap((plan) =>
      plan.days.flatMap((day) =>
        day.meals.flatMap((meal) =>
          meal.entries.map((one) => (one.kind === 'recipe' ? plannedServings(plan, one, day.date) : '')),
        ),
      ),
    );
    expect(words).toEqual([
      '1 of 4 servings',
      '1 serving, from Tuesday',
      '1 serving, from Tuesday',
      '1 serving, from Tuesday',
    ]);
    const late = addEntries(newWeekDocument(NEXT), { date: '2026-12-02', slot: 'lunch' }, [
      chiliEntry('x', { leftoverOf: `${TUESDAY}/pot` }),
    ]);
    expect(plannedServings(late, findEntry(late, 'x')!.entry as RecipeEntry, '2026-12-02')).toBe(
      '1 serving, from Tue 24 November',
    );
  });

  it('says servings in agreement with their number', () => {
    expect([0.5, 1, 1.5, 4].map(formatServings)).toEqual(['½ serving', '1 serving', '1 ½ servings', '4 servings']);
  });

  it('is changed: kept portions stay the same entries, others go, new ones come, cook follows', () => {
    const weeks = planned();
    const [wednesday] = leftoversOf(weeks.values(), 'pot');
    const changed = planLeftovers(
      weeks,
      'pot',
      { cook: 3, portions: [{ id: wednesday!.entry.id, date: THURSDAY, slot: 'dinner', servings: 1.5 }] },
      newId,
    );
    expect(batchOf(changed, 'pot')).toMatchObject({ cooked: 3, eaten: 1, planned: 1.5, spare: 0.5 });
    expect(leftoversOf(changed.values(), 'pot')).toMatchObject([
      { at: { date: THURSDAY, slot: 'dinner' }, entry: { id: wednesday!.entry.id, servings: 1.5 } },
    ]);
    const none = planLeftovers(changed, 'pot', { cook: 1, portions: [] }, newId);
    expect(findEntry(week(none, WEEK), 'pot')?.entry).toEqual(chiliEntry('pot'));
  });

  it('is known as one also when no more is cooked than eaten there, so that its leftovers are asked about', () => {
    const weeks = planLeftovers(chiliWeeks(), 'pot', { cook: 1, portions: [portion(NEXT_MONDAY)] }, newId);
    expect(batchOf(weeks, 'pot')).toMatchObject({ cooked: 1, planned: 1, spare: -1 });
    const plan = week(weeks, WEEK);
    expect(movedCooking(plan, removeEntries(plan, new Set(['pot']))).map(({ id }) => id)).toEqual(['pot']);
    // Written by hand without `cook`: the leftover in the same week determines it.
    const byHand = addEntries(week(chiliWeeks(), WEEK), { date: THURSDAY, slot: 'lunch' }, [
      chiliEntry('x', { leftoverOf: `${TUESDAY}/pot` }),
    ]);
    expect(movedCooking(byHand, removeEntries(byHand, new Set(['pot']))).map(({ id }) => id)).toEqual(['pot']);
  });

  it('does not count the leftovers of an entry of the same id in the next week', () => {
    const weeks = planned();
    const copied = week(weeks, WEEK);
    const next = newWeekDocument(NEXT);
    const sameIds = {
      ...copied,
      week: NEXT,
      days: copied.days.map((day, index) => ({ ...day, date: next.days[index]!.date })),
    };
    expect(batchOf(new Map(weeks).set(NEXT, sameIds), 'pot')).toMatchObject({ planned: 2, spare: 1 });
  });

  it('brings its meal slot along where the next week lacks it', () => {
    const weeks = chiliWeeks();
    const tea = { id: 'tea', name: 'Tea', time: '' };
    const here = addSlot(week(weeks, WEEK), tea);
    const after = planLeftovers(
      new Map(weeks).set(WEEK, here),
      'pot',
      { cook: 2, portions: [portion(NEXT_MONDAY, 'tea')] },
      newId,
    );
    expect(week(after, NEXT).slots.at(-1)).toEqual(tea);
  });

  it('is not the same as something that is not a planned recipe, or itself a leftover', () => {
    const weeks = planned();
    const leftover = leftoversOf(weeks.values(), 'pot')[0]!.entry.id;
    expect([batchOf(weeks, 'nobody'), batchOf(weeks, leftover)]).toEqual([null, null]);
    expect(planLeftovers(weeks, 'nobody', { cook: 2, portions: [] }, newId)).toBe(weeks);
  });
});

describe('a leftover whose link leads nowhere', () => {
  const plan = (leftoverOf: string): WeekDocument =>
    addEntries({ ...newWeekDocument(WEEK), recipes: { 'mine:chili': CHILI } }, { date: THURSDAY, slot: 'lunch' }, [
      chiliEntry('x', { leftoverOf }),
    ]);
  const place = (one: WeekPlan) => cookingPlaceOf(one, findEntry(one, 'x')!.entry as RecipeEntry)?.kind;

  it('is bought by itself, and says that its cooking is not planned', () => {
    // A quarter of 800 g.
    for (const link of [`${TUESDAY}/gone`, 'rubbish', `${NEXT_MONDAY}/later`, '/x', '2026-11-24/']) {
      const hand = plan(link);
      expect([place(hand), bought(hand)], link).toEqual(['gone', 200]);
      expect(plannedServings(hand, findEntry(hand, 'x')!.entry as RecipeEntry, THURSDAY)).toBe(
        '1 serving, its cooking day is not planned',
      );
    }
  });

  it('into an earlier week counts as cooked there', () => {
    const earlier = plan('2026-11-20/pot');
    expect([place(earlier), bought(earlier)]).toEqual(['earlier', 0]);
  });
});

describe('when the cooking goes', () => {
  const gone = () => {
    const weeks = planned();
    const before = week(weeks, WEEK);
    const after = new Map(weeks).set(WEEK, removeEntries(before, new Set(['pot'])));
    const moved = movedCooking(before, week(after, WEEK));
    return { after, batches: unsettledBatches(moved, after) };
  };

  it('all its leftovers are asked about', () => {
    const { batches } = gone();
    expect(batches).toMatchObject([{ cookingId: 'pot', isGone: true }]);
    expect(batches[0]?.early.map((one) => one.at.date)).toEqual([WEDNESDAY, THURSDAY, NEXT_MONDAY]);
  });

  it('they can go too', () => {
    const { after, batches } = gone();
    expect(datesOfLeftovers(settleLeftovers(after, batches, 'remove'))).toEqual([]);
  });

  it('they can each be cooked by themselves: 200 g beef a serving in each week', () => {
    const { after, batches } = gone();
    const settled = settleLeftovers(after, batches, 'separate');
    expect([bought(week(settled, WEEK)), bought(week(settled, NEXT))]).toEqual([400, 200]);
  });

  it('the first of them can be cooked for all: 3 servings on Wednesday, 600 g beef', () => {
    const { after, batches } = gone();
    const settled = settleLeftovers(after, batches, 'recook');
    const first = batches[0]!.early[0]!.entry.id;
    expect(batchOf(settled, first)).toMatchObject({
      at: { date: WEDNESDAY },
      cooked: 3,
      eaten: 1,
      planned: 2,
      spare: 0,
    });
    expect([bought(week(settled, WEEK)), bought(week(settled, NEXT))]).toEqual([600, 0]);
  });
});

describe('when the cooking moves', () => {
  const movedTo = (date: string) => {
    const weeks = planned();
    const before = week(weeks, WEEK);
    const after = new Map(weeks).set(WEEK, moveEntries(before, ['pot'], { date, slot: 'dinner' }));
    const moved = movedCooking(before, week(after, WEEK));
    return { after, moved, batches: unsettledBatches(moved, after) };
  };

  it('to an earlier day nothing is asked and every leftover says the new day', () => {
    const { after, moved, batches } = movedTo(MONDAY);
    expect(batches).toEqual([]);
    const dated = datedLinks(after, moved);
    expect(leftoversOf(dated.values(), 'pot').map((one) => parseLeftoverOf(one.entry.leftoverOf)?.date)).toEqual([
      MONDAY,
      MONDAY,
      MONDAY,
    ]);
  });

  it('behind a leftover, only that one is asked about', () => {
    const { after, batches } = movedTo(WEDNESDAY);
    expect(batches[0]?.early.map((one) => one.at.date)).toEqual([WEDNESDAY]);
    const separate = settleLeftovers(after, batches, 'separate');
    expect(batchOf(separate, 'pot')).toMatchObject({ cooked: 3, planned: 2, spare: 0 });
    const recooked = settleLeftovers(after, batches, 'recook');
    // The portion that was eaten where it was cooked is a leftover now.
    expect(batchOf(recooked, batches[0]!.early[0]!.entry.id)).toMatchObject({
      cooked: 4,
      eaten: 1,
      planned: 3,
      spare: 0,
    });
    expect(bought(week(recooked, WEEK))).toBe(800);
  });

  it('a leftover moved before it is cooked becomes a separate recipe', () => {
    const plan = week(planned(), WEEK);
    const [first] = leftoversOf([plan], 'pot');
    const moved = withoutEarlyLeftovers(moveEntries(plan, [first!.entry.id], { date: MONDAY, slot: 'lunch' }));
    expect(findEntry(moved, first!.entry.id)?.entry).toMatchObject({ leftoverOf: null });
    expect(withoutEarlyLeftovers(plan)).toBe(plan);
  });
});

describe('a portion that stays', () => {
  it('keeps its cooking known when the other one goes and too little is cooked', () => {
    // 2 cooked, 1 eaten, 2 planned; moved after the first of them, which is removed: 1 cooked, 1 still planned from it.
    const weeks = planLeftovers(
      chiliWeeks(),
      'pot',
      { cook: 2, portions: [portion(WEDNESDAY), portion(NEXT_MONDAY)] },
      newId,
    );
    const before = week(weeks, WEEK);
    const after = new Map(weeks).set(WEEK, moveEntries(before, ['pot'], { date: THURSDAY, slot: 'dinner' }));
    const moved = movedCooking(before, week(after, WEEK));
    expect(withoutEarlyLeftovers(week(after, WEEK), moved)).toBe(week(after, WEEK));
    const settled = settleLeftovers(after, unsettledBatches(moved, after), 'remove');
    expect(batchOf(settled, 'pot')).toMatchObject({ cooked: 1, planned: 1, spare: -1, entry: { cook: 1 } });
  });
});

describe('copies', () => {
  it('of a whole week are left over from the copied recipe', () => {
    const copy = copyWeekInto(newWeekDocument('2026-W10'), week(planned(), WEEK), newId);
    const [cooking] = copy.days[1]!.meals.flatMap((meal) => meal.entries);
    expect(leftoversOf([copy], cooking!.id)).toHaveLength(2);
    expect(bought({ ...newWeekDocument('2026-W10'), ...copy })).toBe(800);
  });

  it('of leftovers alone become recipes of their own in another week, and stay leftovers in the same one', () => {
    const plan = week(planned(), WEEK);
    const wednesday = plan.days[2]!;
    const elsewhere = copyDayInto(newWeekDocument('2026-W10'), { plan, day: wednesday }, '2026-03-04', newId);
    expect(bought({ ...newWeekDocument('2026-W10'), ...elsewhere })).toBe(200);
    const here = copyDayInto(plan, { plan, day: wednesday }, '2026-11-28', newId);
    expect(batchOf(new Map([[WEEK, here]]), 'pot')).toMatchObject({ planned: 3, spare: 0 });
    const before = copyDayInto(plan, { plan, day: wednesday }, MONDAY, newId);
    expect(bought(before)).toBe(1000);
  });

  it('of the cooking alone cook what is eaten', () => {
    const plan = week(planned(), WEEK);
    const pot = findEntry(plan, 'pot')!.entry;
    const pasted = pasteEntries(
      newWeekDocument('2026-W10'),
      { date: '2026-03-03', slot: 'dinner' },
      takeCopy(plan, [pot]),
      newId,
    );
    expect(bought(pasted)).toBe(200);
  });

  it('of the cooking and a leftover pasted into one meal are two recipes, each cooked by itself', () => {
    const plan = week(planned(), WEEK);
    const both = ['pot', leftoversOf([plan], 'pot')[0]!.entry.id].map((id) => findEntry(plan, id)!.entry);
    const pasted = pasteEntries(
      newWeekDocument('2026-W10'),
      { date: '2026-03-03', slot: 'dinner' },
      takeCopy(plan, both),
      newId,
    );
    expect(bought(pasted)).toBe(400);
  });

  it('never link to something that is not cooked, and never change how much is eaten', () => {
    const day = fc.constantFrom(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, '2026-11-29');
    const edit = fc.record({
      date: day,
      slot: fc.constantFrom('lunch', 'dinner'),
      servings: fc.constantFrom(0.5, 1, 2),
    });
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 6 }),
        fc.array(fc.tuple(day, day), { maxLength: 6 }),
        (portions, copies) => {
          const weeks = planLeftovers(
            chiliWeeks(),
            'pot',
            { cook: 6, portions: portions.map((one) => ({ id: null, ...one })) },
            newId,
          );
          const eaten = (plan: WeekDocument, date: string) =>
            plan.days
              .find((one) => one.date === date)!
              .meals.flatMap((meal) => meal.entries)
              .reduce((sum, one) => sum + (one.kind === 'recipe' ? one.servings : 0), 0);
          let plan = week(weeks, WEEK);
          for (const [from, to] of copies) {
            const source = plan.days.find((one) => one.date === from)!;
            const expected = eaten(plan, from);
            plan = copyDayInto(plan, { plan, day: source }, to, newId);
            expect(eaten(plan, to)).toBe(expected);
            for (const one of plan.days.find(({ date }) => date === to)!.meals.flatMap((meal) => meal.entries)) {
              if (one.kind === 'recipe' && one.leftoverOf !== null)
                expect(cookingPlaceOf(plan, one)?.kind).toBe('here');
            }
          }
        },
      ),
      runs(200),
    );
  });
});
