import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { batchOf, cookingPlaceOf, leftoversOf } from '#shared/domain/week/leftovers';
import { setPrep } from '#shared/domain/week/prep-lines';
import { importWeek } from '#shared/domain/import/week-plan-import';
import { bringWeek } from '#shared/domain/template/own-plan';
import { withDistinctEntries } from '#shared/domain/week/distinct-entries';
import { movedCooking, settleLeftovers, unsettledBatches } from '#shared/domain/week/leftover-answers';
import type { Entry, RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import {
  addEntries,
  entriesAt,
  entriesOfWeek,
  findEntry,
  moveEntries,
  removeEntries,
} from '#shared/domain/week/week-plan';
import { NO_DAY, trayOf, trayText } from '#shared/domain/week/week-tray';
import { scaleEntries } from '#shared/domain/week/scale-entries';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { readWeekJson, writeWeekJson } from '#shared/formats/week-json';
import { weekCsv } from '#shared/formats/week-csv';
import { weekIcs } from '#shared/formats/week-ics';
import { weekMarkdown } from '#shared/formats/week-markdown';
import { shoppingText } from '#shared/formats/shopping-text';
import { shoppingJson } from '#shared/formats/shopping-json';
import type { WeekDocument } from '#shared/schema/week-document';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const LUNCH = { date: MONDAY, slot: 'lunch' };

const salmon = (id: string, grams = 100): Entry => ({
  id,
  kind: 'food',
  food: 'mine:salmon',
  grams,
  portion: { amount: grams, unit: 'g' },
  locked: false,
  note: '',
});
const stew = (id: string, more: Partial<RecipeEntry> = {}): RecipeEntry => ({
  id,
  kind: 'recipe',
  recipe: 'mine:stew',
  servings: 1,
  leftoverOf: null,
  locked: false,
  note: '',
  ...more,
});

const empty: WeekDocument = {
  ...newWeekDocument('2026-W48'),
  foods: { 'mine:salmon': { name: 'Salmon', group: 'Fish', kind: 'food', per100g: {}, measures: [] } },
  recipes: {
    'mine:stew': {
      name: 'Stew',
      servings: 2,
      ingredients: [{ food: 'mine:salmon', grams: 300, portion: { amount: 300, unit: 'g' } }],
    },
  },
};

const lookupOf = (plan: WeekPlan) =>
  Object.assign((id: string) => (plan.foods[id] === undefined ? undefined : { id, ...plan.foods[id] }), {
    recipe: (id: string) => plan.recipes?.[id],
  });
const listOf = (plan: WeekPlan) => shoppingList(plan, { lookup: lookupOf(plan), catalog: { find: () => undefined } });
const bought = (plan: WeekPlan): number =>
  listOf(plan).aisles.reduce((sum, { lines }) => sum + lines.reduce((part, line) => part + line.grams, 0), 0);

describe('the tray', () => {
  it('takes entries from their meals and gives them back where they are sent', () => {
    const plan = addEntries(empty, LUNCH, [salmon('a'), salmon('b', 200)]);
    const waiting = moveEntries(plan, ['a'], NO_DAY);
    expect(entriesAt(waiting, LUNCH).map(({ id }) => id)).toEqual(['b']);
    expect(trayOf(waiting).map(({ id }) => id)).toEqual(['a']);
    expect(findEntry(waiting, 'a')?.at).toEqual(NO_DAY);
    const back = moveEntries(waiting, ['a'], LUNCH, 'b');
    expect(back.days).toEqual(plan.days);
    expect(trayOf(back)).toEqual([]);
  });

  it('is a new object only when something changes', () => {
    const waiting = addEntries(empty, NO_DAY, [salmon('a')]);
    expect(moveEntries(waiting, ['a'], NO_DAY)).toBe(waiting);
    expect(trayOf(scaleEntries(waiting, ['a'], 2))).toEqual([salmon('a', 200)]);
    expect(trayOf(removeEntries(waiting, new Set(['a'])))).toEqual([]);
    expect(removeEntries(waiting, new Set(['other']))).toBe(waiting);
  });

  it('is bought and says so: 100 g on Monday, 150 g of a stew and 50 g with no day', () => {
    const plan = addEntries(addEntries(empty, LUNCH, [salmon('a')]), NO_DAY, [stew('s'), salmon('b', 50)]);
    const line = listOf(plan).aisles[0]?.lines[0];
    expect(line?.grams).toBe(300);
    expect(line?.neededBy).toEqual([
      { date: MONDAY, meal: 'Lunch', grams: 100 },
      { date: '', meal: 'No day yet', grams: 200 },
    ]);
    const source = { list: listOf(plan), week: plan.week, ticked: new Set<string>() };
    expect(shoppingText.write(source)).toContain('Mon Lunch, no day yet');
    expect(JSON.parse(shoppingJson.write(source)).aisles[0].lines[0].neededBy[1]).toEqual({
      date: null,
      meal: 'No day yet',
      grams: 200,
    });
  });

  it('never cooks for later: a recipe there has neither leftovers nor a cooking', () => {
    const cooked = addEntries(addEntries(empty, LUNCH, [stew('s', { cook: 3 })]), { ...LUNCH, date: TUESDAY }, [
      stew('l', { leftoverOf: `${MONDAY}/s` }),
    ]);
    const alone = moveEntries(cooked, ['l'], NO_DAY);
    expect(trayOf(alone)).toEqual([stew('l')]);
    const waiting = moveEntries(cooked, ['s'], NO_DAY);
    expect(trayOf(waiting)).toEqual([stew('s')]);
    const weeks = new Map([[waiting.week, waiting]]);
    expect(batchOf(weeks, 's')).toBeNull();
    const [left] = leftoversOf(weeks.values(), 's');
    expect(left?.entry.id).toBe('l');
    expect(cookingPlaceOf(waiting, stew('l', { leftoverOf: `${MONDAY}/s` }))).toEqual({ kind: 'gone' });
    const unsettled = unsettledBatches(movedCooking(cooked, waiting), weeks);
    const recooked = settleLeftovers(weeks, unsettled, 'recook').get(waiting.week) ?? waiting;
    expect(trayOf(recooked)).toEqual([stew('s')]);
    expect(findEntry(recooked, 'l')?.entry).toEqual(stew('l'));
  });

  it('keeps every gram: what is moved is bought as before, and undone it is the same week', () => {
    const portions = fc.array(
      fc.record({
        grams: fc.integer({ min: 1, max: 900 }),
        day: fc.integer({ min: 0, max: 6 }),
        isMoved: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(portions, (some) => {
        const plan = some.reduce<WeekDocument>(
          (week, { grams, day }, index) =>
            addEntries(week, { date: week.days[day]?.date ?? '', slot: 'lunch' }, [salmon(`e${index}`, grams)]),
          empty,
        );
        const ids = some.flatMap(({ isMoved }, index) => (isMoved ? [`e${index}`] : []));
        const waiting = moveEntries(plan, ids, NO_DAY);
        const total = some.reduce((sum, { grams }) => sum + grams, 0);
        expect(bought(waiting)).toBe(total);
        expect(trayOf(waiting).map(({ id }) => id)).toEqual(ids);
        expect(entriesOfWeek(waiting)).toHaveLength(some.length);
      }),
      { numRuns: 60 },
    );
  });

  it('stays with its week: a copied week leaves it, a file keeps it, CSV names what it loses', () => {
    const plan = addEntries(empty, NO_DAY, [salmon('a'), salmon('b')]);
    let made = 0;
    const newId = () => `n${(made += 1)}`;
    const rules = { newId, guardsOn: () => [] } as unknown as Parameters<typeof bringWeek>[2];
    expect(trayOf(bringWeek(newWeekDocument('2026-W49'), plan, rules).plan)).toEqual([]);
    const read = readWeekJson(writeWeekJson(plan), 'week.json');
    expect(read.ok && read.value).toEqual(weekDocumentSchema.parse(plan));
    expect(trayOf(importWeek(newWeekDocument('2026-W48'), plan, 'replace', newId)).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
    expect(trayOf(importWeek(plan, plan, 'add', newId)).map(({ id }) => id)).toEqual(['a', 'b', 'n1', 'n2']);
    const source = { week: plan, lookup: lookupOf(plan), findShipped: () => undefined, scores: null };
    expect(weekCsv.losses(source)).toContain('the 2 entries with no day yet');
    expect(weekIcs.losses(source)).toEqual(['the 2 entries with no day yet']);
    expect(weekMarkdown.losses(source)).toEqual([]);
    expect(trayText(plan)).toBe('2 foods have no day yet: bought, not scored');
    expect(weekMarkdown.write(source)).toContain('## No day yet\n\nBought, not scored.\n\n- Salmon, 100 g');
  });

  it('has new ids', () => {
    const plan = { ...addEntries(empty, LUNCH, [salmon('a')]), unplaced: [salmon('a')] };
    expect(entriesOfWeek(withDistinctEntries(plan)).map(({ id }) => id)).toEqual(['a', 'a~2']);
  });

  it('keeps a prep line on the way', () => {
    const plan = setPrep(addEntries(empty, LUNCH, [salmon('a')]), 'a', { text: 'Thaw', daysBefore: 1 });
    expect(trayOf(moveEntries(plan, ['a'], NO_DAY))[0]).toMatchObject({ prep: { text: 'Thaw', daysBefore: 1 } });
  });
});
