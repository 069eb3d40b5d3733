/**
 * An entry that only one person eats, through every way it can be copied, saved, replaced, filled around, exported and
 * imported.
 */
import { describe, expect, it } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { applyEdits } from '#shared/domain/repair/apply-edits';
import { shareOfDay } from '#shared/domain/repair/generate-board';
import { applyTemplate, templateOf } from '#shared/domain/template/template';
import { planLeftovers } from '#shared/domain/week/leftovers';
import { swapEntries } from '#shared/domain/week/swap-entries';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, entriesOfDay, findEntry } from '#shared/domain/week/week-plan';
import { copyDayInto, copyWeekInto, pasteEntries, takeCopy } from '#shared/domain/week/week-plan-copy';
import { readWeekJson, writeWeekJson } from '#shared/formats/week-json';
import { weekCsv } from '#shared/formats/week-csv';
import { weekIcs } from '#shared/formats/week-ics';
import { weekMarkdown } from '#shared/formats/week-markdown';
import { newWeekDocument } from '#shared/schema/week-document';
import { chiliEntry, chiliWeek } from '#tests/support/chili';
import { entry } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const [EGG, SPINACH] = ['sr28:01123', 'sr28:11457'] as const;
const [MONDAY, TUESDAY] = ['2026-11-23', '2026-11-24'];
const catalog = shippedCatalog();
const ONLY_PAL = { you: 0, pal: 1, sam: 0 };
const dinner = { date: MONDAY, slot: 'dinner' };
const theirs = entry(EGG, 100, { id: 'theirs', portions: ONLY_PAL });
const week = addEntries(newWeekDocument('2026-W48'), dinner, [theirs]);

let made = 0;
const newId = () => `made${(made += 1)}`;
const rules = { catalog, guardsOn: () => [], newId };
const portionsOf = (entries: readonly Entry[]) => entries.map((one) => ('portions' in one ? one.portions : undefined));
const portionsOn = (plan: WeekPlan, date: string) =>
  portionsOf(plan.days.filter((day) => day.date === date).flatMap(entriesOfDay));

describe('what only one eats stays theirs', () => {
  it('copied and pasted, with its day, with its week, and as a template', () => {
    const pasted = pasteEntries(week, { date: TUESDAY, slot: 'lunch' }, takeCopy(week, [theirs]), newId);
    expect(portionsOn(pasted, TUESDAY)).toEqual([ONLY_PAL]);
    expect(portionsOn(copyDayInto(week, { plan: week, day: week.days[0]! }, TUESDAY, newId), TUESDAY)).toEqual([
      ONLY_PAL,
    ]);
    expect(portionsOn(copyWeekInto(newWeekDocument('2026-W49'), week, newId), '2026-11-30')).toEqual([ONLY_PAL]);
    const template = templateOf('Monday', week, week.days.slice(0, 1));
    expect(portionsOn(applyTemplate(week, template, [TUESDAY], 'empty', rules).plan, TUESDAY)).toEqual([ONLY_PAL]);
  });

  it('cooked for later: the leftovers too', () => {
    const pot = addEntries({ ...chiliWeek(), days: newWeekDocument('2026-W48').days }, dinner, [
      chiliEntry('pot', { portions: ONLY_PAL }),
    ]);
    const portions = [{ id: null, date: TUESDAY, slot: 'lunch', servings: 1 }];
    const after = planLeftovers(new Map([[pot.week, pot]]), 'pot', { cook: 2, portions }, newId).get(pot.week);
    expect(portionsOn(after!, TUESDAY)).toEqual([ONLY_PAL]);
  });

  it('swapped for something else, by hand and by Repair', () => {
    const coming = addEntries(week, dinner, [entry(SPINACH, 60, { id: 'coming' })]);
    const byHand = swapEntries(coming, 'coming', 'theirs');
    expect(findEntry(byHand, 'coming')?.entry).toMatchObject({ food: SPINACH, portions: ONLY_PAL });
    const to = { food: SPINACH, grams: 60, portion: { amount: 60, unit: 'g' } };
    const sources = { newId, food: catalog.find, recipe: () => undefined };
    const edits = [{ kind: 'swap', slot: 'dinner', entry: 'theirs', to }] as const;
    const repaired = applyEdits(week, MONDAY, edits, sources);
    expect(findEntry(repaired, 'theirs')?.entry).toMatchObject({ food: SPINACH, portions: ONLY_PAL });
  });

  it('is no meal of yours that a filling would leave alone', () => {
    const yours = addEntries(newWeekDocument('2026-W48'), dinner, [entry(EGG, 100)]);
    expect(shareOfDay(yours, MONDAY, []) - shareOfDay(week, MONDAY, [])).toBeCloseTo(1 / 3);
  });

  it('in a week file; a table of what you eat leaves it out and says so', () => {
    const read = readWeekJson(writeWeekJson(week), 'week.json');
    expect(read.ok && portionsOn(read.value, MONDAY)).toEqual([ONLY_PAL]);
    const source = { week, lookup: lookupFor(week, catalog), findShipped: catalog.find, scores: null };
    expect(weekCsv.write(source)).not.toContain('Egg');
    for (const exporter of [weekCsv, weekMarkdown, weekIcs]) {
      expect(exporter.write(source)).not.toContain('Egg');
      expect(exporter.losses(source)).toContain('what only others eat');
    }
  });
});
