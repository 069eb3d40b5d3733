import { describe, expect, it } from 'vitest';
import { applyTemplate, templateOf } from '#shared/domain/template/template';
import { clearUnlocked, lockedStayText, setLocked } from '#shared/domain/week/locked-entries';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { DEFAULT_SLOTS, entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { copyDayInto, copyWeekInto } from '#shared/domain/week/week-plan-copy';
import { datesOf } from '#shared/domain/week-id';
import { deepFreeze, noteEntry, recipeEntry, SPINACH, TEST_MONDAY, TEST_WEEK } from '#tests/support/foods';

const [MONDAY = '', TUESDAY = ''] = datesOf(TEST_WEEK);

/** Spinach by its weight and id; `!` before it means locked. */
function spinach(text: string): Entry {
  const locked = text.startsWith('!');
  const grams = Number(text.replace(/\D/g, ''));
  const portion = { amount: grams, unit: 'g' };
  return { id: text, kind: 'food', food: SPINACH.id, grams, portion, locked, note: '' };
}

/** A week whose days, Monday first, have these weights of spinach in their meals. */
function week(days: readonly Readonly<Record<string, string>>[], more: Partial<WeekPlan> = {}): WeekPlan {
  return deepFreeze({
    week: TEST_WEEK,
    slots: DEFAULT_SLOTS,
    foods: {},
    days: datesOf(TEST_WEEK).map((date, index) => ({
      date,
      meals: Object.entries(days[index] ?? {}).map(([slot, text]) => ({ slot, entries: text.split(' ').map(spinach) })),
    })),
    ...more,
  });
}
const gramsAt = (plan: WeekPlan, date: string, slot: string) =>
  entriesAt(plan, { date, slot }).map((entry) =>
    entry.kind === 'food' ? `${entry.locked ? '!' : ''}${entry.grams}` : '',
  );
let made = 0;
const newId = () => `new-${(made += 1)}`;
const rules = { catalog: { find: () => undefined }, guardsOn: () => [], newId };

describe('locked entries', () => {
  it('are foods and recipes; a note cannot be locked', () => {
    const note = { ...noteEntry('none'), id: 'note' };
    const plan = week([], {
      days: [
        {
          date: TEST_MONDAY,
          meals: [{ slot: 'lunch', entries: [spinach('10'), { ...recipeEntry(), id: 'r' }, note] }],
        },
      ],
    });
    const locked = setLocked(plan, ['10', 'r', 'note'], true);
    expect(findEntry(locked, '10')?.entry).toMatchObject({ locked: true });
    expect(findEntry(locked, 'r')?.entry).toMatchObject({ locked: true });
    expect(findEntry(locked, 'note')?.entry).toEqual(note);
    expect(setLocked(locked, ['10', 'note'], true)).toBe(locked);
    expect(setLocked(plan, ['note'], true)).toBe(plan);
  });

  it('stay when their day is cleared, and a day of nothing else is left alone', () => {
    const plan = week([{ lunch: '10 !20', dinner: '30' }, { lunch: '!40' }]);
    const cleared = clearUnlocked(plan, MONDAY);
    expect(gramsAt(cleared, MONDAY, 'lunch')).toEqual(['!20']);
    expect(gramsAt(cleared, MONDAY, 'dinner')).toEqual([]);
    expect(clearUnlocked(cleared, TUESDAY)).toBe(cleared);
  });

  it('stay when a template comes in place of their day, and the same thing does not come twice', () => {
    const monday = week([{ lunch: '20 50', dinner: '60' }]);
    const template = templateOf('T', monday, monday.days.slice(0, 1));
    const plan = week([{ lunch: '10 !20', snacks: '!30' }]);
    const replaced = applyTemplate(plan, template, [MONDAY], 'replace', rules);
    expect(gramsAt(replaced.plan, MONDAY, 'lunch')).toEqual(['!20', '50']);
    expect(gramsAt(replaced.plan, MONDAY, 'snacks')).toEqual(['!30']);
    expect(gramsAt(replaced.plan, MONDAY, 'dinner')).toEqual(['60']);
    expect([replaced.locked, replaced.replaced]).toEqual([2, [{ date: MONDAY, entries: 1 }]]);
    // Into empty meals: nothing on the day is affected.
    expect(applyTemplate(plan, template, [MONDAY], 'empty', rules).locked).toBe(0);
  });

  it('stay when a day or a week is copied over theirs, in a meal the copied week does not have too', () => {
    const source = week([{ lunch: '20 50' }, { dinner: '60' }]);
    const [day = { date: '', meals: [] }] = source.days;
    const copied = copyDayInto(week([{ lunch: '10 !20', snacks: '!30' }]), { plan: source, day }, MONDAY, newId);
    expect(gramsAt(copied, MONDAY, 'lunch')).toEqual(['!20', '50']);
    expect(gramsAt(copied, MONDAY, 'snacks')).toEqual(['!30']);

    const tea = { id: 'tea', name: 'Tea', time: '16:00' };
    const over = copyWeekInto(week([{ lunch: '10', tea: '!20' }], { slots: [...DEFAULT_SLOTS, tea] }), source, newId);
    expect(gramsAt(over, MONDAY, 'lunch')).toEqual(['20', '50']);
    expect(gramsAt(over, MONDAY, 'tea')).toEqual(['!20']);
    expect(over.slots.map(({ id }) => id)).toContain('tea');
    expect(gramsAt(over, TUESDAY, 'dinner')).toEqual(['60']);
    expect(copyWeekInto(week([{ tea: '10' }], { slots: [...DEFAULT_SLOTS, tea] }), source, newId).slots).toBe(
      source.slots,
    );
  });

  it('are counted in words', () => {
    expect([lockedStayText(1), lockedStayText(3)]).toEqual(['1 locked entry stays', '3 locked entries stay']);
  });
});
