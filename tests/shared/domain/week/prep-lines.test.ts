import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/week/week-plan';
import { addEntries, findEntry, moveEntries } from '#shared/domain/week/week-plan';
import { addRecipeEntry } from '#shared/domain/week/week-plan-recipes';
import { prepBeforeText, prepTasks, prepTaskText, prepWhenText, setPrep } from '#shared/domain/week/prep-lines';
import { newWeekDocument } from '#shared/schema/week-document';
import { weekIcs } from '#shared/formats/week-ics';
import { weekMarkdown } from '#shared/formats/week-markdown';
import type { WeekDocument } from '#shared/schema/week-document';

const salmon: Entry = {
  id: 's',
  kind: 'food',
  food: 'sr28:15209',
  grams: 170,
  portion: { amount: 6, unit: 'oz' },
  locked: false,
  note: '',
};
const THAW = { text: 'Thaw the salmon', daysBefore: 1 };

const weekWith = (week: string, date: string): WeekDocument =>
  setPrep(addEntries(newWeekDocument(week), { date, slot: 'lunch' }, [salmon]), 's', THAW);
const sourceOf = (week: WeekDocument, next?: WeekDocument) => ({
  week,
  next,
  lookup: () => undefined,
  findShipped: () => undefined,
  scores: null,
});

describe('a prep line', () => {
  it('is on its own day: Wednesday’s salmon is thawed on Tuesday', () => {
    const week = weekWith('2026-W48', '2026-11-25');
    expect([...prepTasks([week]).keys()]).toEqual(['2026-11-24']);
    expect(prepTasks([week]).get('2026-11-24')?.map(prepTaskText)).toEqual(['Thaw the salmon (for Wed)']);
  });

  it('moves with its food, also out of the week: Monday’s salmon is thawed on the Sunday before', () => {
    const moved = moveEntries(weekWith('2026-W49', '2026-12-02'), ['s'], { date: '2026-11-30', slot: 'dinner' });
    const before = newWeekDocument('2026-W48');
    expect([...prepTasks([before, moved]).keys()]).toEqual(['2026-11-29']);
    expect(weekMarkdown.write(sourceOf(before, moved))).toContain('- Prep: Thaw the salmon (for Mon)');
    expect(weekMarkdown.write(sourceOf(before))).not.toContain('Prep');
    // Its own week's file has it too, since it has no day for it.
    const early = 'Before this week: Sun 29 Nov, Thaw the salmon (for Mon).';
    expect(prepBeforeText(moved)).toBe(early);
    expect(weekMarkdown.write(sourceOf(moved))).toContain(early);
    expect(prepBeforeText(weekWith('2026-W48', '2026-11-25'))).toBe('');
  });

  it('is an event of its whole day in the calendar, once, in the file of the week it is for', () => {
    const text = weekIcs.write(sourceOf(weekWith('2026-W49', '2026-11-30')));
    expect(text).toContain('SUMMARY:Thaw the salmon');
    expect(text).toContain('DTSTART;VALUE=DATE:20261129');
    expect(weekIcs.write(sourceOf(newWeekDocument('2026-W48'), weekWith('2026-W49', '2026-11-30')))).not.toContain(
      'Thaw',
    );
  });

  it('is changed and taken away as one edit; the same again is no edit', () => {
    const week = weekWith('2026-W48', '2026-11-25');
    expect(setPrep(week, 's', { ...THAW, text: ' Thaw the salmon ' })).toBe(week);
    expect(findEntry(setPrep(week, 's', null), 's')?.entry).toEqual(salmon);
    expect(findEntry(setPrep(week, 's', { text: '  ', daysBefore: 2 }), 's')?.entry).toEqual(salmon);
  });

  it('begins with that of its recipe', () => {
    const recipe = { name: 'Stew', servings: 2, ingredients: [] };
    const at = { date: '2026-11-25', slot: 'dinner' };
    const plan = addRecipeEntry(
      newWeekDocument('2026-W48'),
      at,
      { id: 'r', recipe, servings: 1, prep: THAW },
      () => undefined,
      'e',
    );
    expect([...prepTasks([plan]).keys()]).toEqual(['2026-11-24']);
  });

  it('says when: on the day, 1 day before, 3 days before', () => {
    expect(prepWhenText(THAW, '2026-11-25')).toBe('1 day before: Tue 24');
    expect(prepWhenText({ ...THAW, daysBefore: 0 }, '2026-11-25')).toBe('on the day: Wed 25');
    expect(prepWhenText({ ...THAW, daysBefore: 3 }, null)).toBe('3 days before');
  });
});
