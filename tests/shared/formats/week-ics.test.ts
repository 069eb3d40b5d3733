import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { Entry } from '#shared/domain/week/week-plan';
import { addEntries, freezeFood } from '#shared/domain/week/week-plan';
import { oneLine } from '#shared/formats/plain-text';
import { weekIcs } from '#shared/formats/week-ics';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, food, magnesiumCapsule, noteEntry, recipeEntry, TEST_WEEK } from '#tests/support/foods';

const EGG = food('mine:egg', {}, { name: 'Egg, raw', measures: [{ unit: 'large', grams: 50 }] });
const AVOCADO = food('mine:avocado', {}, { name: 'Avocado, raw' });
const CAPSULE = magnesiumCapsule(400);
const BARE_WEEK: WeekDocument = {
  ...newWeekDocument(TEST_WEEK),
  savedAt: '2026-11-22T10:20:30.400Z',
  revision: 7,
  recipes: {
    'mine:r1': {
      name: 'Egg salad',
      servings: 2,
      ingredients: [
        { food: EGG.id, grams: 200, portion: { amount: 4, unit: 'large' } },
        { food: CAPSULE.id, grams: 2, portion: { amount: 2, unit: 'piece' } },
      ],
    },
  },
};

const EMPTY_WEEK = [EGG, AVOCADO, CAPSULE].reduce((week, one) => freezeFood(week, one).plan, BARE_WEEK);

function icsOf(week: WeekDocument): string {
  return weekIcs.write({
    week,
    lookup: lookupFor(week, { find: () => undefined }),
    findShipped: () => undefined,
    scores: null,
  });
}

const planned = (slot: string, entries: readonly Entry[], week = EMPTY_WEEK, date = '2026-11-23'): WeekDocument =>
  addEntries(week, { date, slot }, entries);

/** The lines as a calendar reads them: a line that starts with a space continues the previous one. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valuesOf = (text: string, name: string): readonly string[] =>
  unfolded(text).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
/** Text unescaped as RFC 5545, 3.3.11, requires. */
const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign));

describe('a week as iCalendar', () => {
  it('has an event for each planned meal, in local time without a zone', () => {
    const lunch = [
      entry(EGG.id, 100, { portion: { amount: 2, unit: 'large' }, note: 'soft; warm' }),
      entry(AVOCADO.id, 136),
      noteEntry('unknown', 'Bread from\nthe café'),
    ];
    expect(unfolded(icsOf(planned('lunch', lunch)))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Electroplate//Week//EN',
      'NAME:Electroplate week 48',
      'X-WR-CALNAME:Electroplate week 48',
      'BEGIN:VEVENT',
      'UID:2026-W48-2026-11-23-lunch@electroplate',
      'SEQUENCE:7',
      'DTSTAMP:20261122T102030Z',
      'DTSTART:20261123T123000',
      'DTEND:20261123T130000',
      String.raw`SUMMARY:Lunch: Egg\, raw\, Avocado\, raw\, Bread from the café`,
      String.raw`DESCRIPTION:Egg\, raw\, 2 large (100 g) – soft\; warm\nAvocado\, raw\, 136 g\nBread from the café (nutrition unknown)`,
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('names a recipe planned as one entry and says what is in it, without the weight of a capsule', () => {
    const text = icsOf(planned('dinner', [{ ...recipeEntry(), servings: 1 }, recipeEntry('mine:gone')]));
    expect(valuesOf(text, 'SUMMARY')).toEqual([String.raw`Dinner: Egg salad\, mine:gone`]);
    expect(valuesOf(text, 'DESCRIPTION').map(unescaped)).toEqual([
      'Egg salad, 1 serving: Egg, raw 100 g, Magnesium glycinate\nmine:gone, 1 serving (nutrition unknown)',
    ]);
  });

  it('leaves out meals without an entry, and is a valid calendar even when nothing is planned', () => {
    const emptied = {
      ...EMPTY_WEEK,
      days: EMPTY_WEEK.days.map((day) => ({ ...day, meals: [{ slot: 'lunch', entries: [] }] })),
    };
    expect(icsOf(emptied)).not.toContain('VEVENT');
    expect(unfolded(icsOf(emptied)).at(-1)).toBe('END:VCALENDAR');
  });

  it('ends a late meal on the next day', () => {
    const slots = [{ id: 'late', name: 'Late', time: '23:45' }];
    const text = icsOf(planned('late', [entry(EGG.id, 50)], { ...EMPTY_WEEK, slots }, '2026-11-29'));
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261129T234500']);
    expect(valuesOf(text, 'DTEND')).toEqual(['20261130T001500']);
  });

  it('makes a meal whose slot has no time, or is not in the week, one of the whole day', () => {
    const slots = [{ id: 'any', name: 'Any time', time: '' }];
    const text = icsOf(
      planned('gone', [entry(EGG.id, 50)], planned('any', [entry(EGG.id, 50)], { ...EMPTY_WEEK, slots })),
    );
    expect(unfolded(text).filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20261123',
      'DTSTART;VALUE=DATE:20261123',
    ]);
    expect(valuesOf(text, 'SUMMARY')).toEqual([String.raw`Any time: Egg\, raw`, String.raw`gone: Egg\, raw`]);
  });

  it.each(['', 'yesterday', '2026-13-40T00:00:00Z'])(
    'is stamped with its first midnight when it was saved at “%s”',
    (savedAt) => {
      const text = icsOf(planned('lunch', [entry(EGG.id, 50)], { ...EMPTY_WEEK, savedAt }));
      expect(valuesOf(text, 'DTSTAMP')).toEqual(['20261123T000000Z']);
    },
  );

  it('puts two meals of a day in one slot into one event', () => {
    const apart = planned('dinner', [entry(AVOCADO.id, 50)], planned('lunch', [entry(EGG.id, 50)]));
    const inLunch = apart.days.map((day) => ({ ...day, meals: day.meals.map((meal) => ({ ...meal, slot: 'lunch' })) }));
    const week = { ...apart, days: inLunch };
    expect(valuesOf(icsOf(week), 'SUMMARY')).toEqual([String.raw`Lunch: Egg\, raw\, Avocado\, raw`]);
  });

  it('is the same text each time', () => {
    const week = planned('lunch', [entry(EGG.id, 100)]);
    expect(icsOf(week)).toBe(icsOf(structuredClone(week)));
  });
});

const wild = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.string({
    minLength: 1,
    maxLength: 200,
    unit: fc.constantFrom('a', ',', ';', '\\', '\n', '\r', ':', '"', 'é', '🥑', 'n', ' '),
  }),
);

it('holds any name and note in lines of at most 75 octets, and gives every one back', () => {
  fc.assert(
    fc.property(wild, wild, fc.uniqueArray(wild, { minLength: 1, maxLength: 3 }), (name, note, ids) => {
      const wildFood = food('mine:wild', {}, { name });
      const slots = ids.map((id) => ({ id, name: 'Meal', time: '08:00' }));
      const week = ids.reduce<WeekDocument>(
        (current, slot) => planned(slot, [entry(wildFood.id, 10, { note })], current),
        freezeFood({ ...EMPTY_WEEK, slots }, wildFood).plan,
      );
      const text = icsOf(week);
      expect(text.endsWith('\r\n')).toBe(true);
      // No newline except CRLF, no control character that could start or end a line.
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029]/);
      const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      const lines = unfolded(text);
      expect(lines.every((line) => /^[A-Z-]+[:;]/.test(line))).toBe(true);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(ids.length);
      expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(ids.length);
      expect(new Set(valuesOf(text, 'UID')).size).toBe(ids.length);
      const said = note.trim() === '' ? '' : ` – ${oneLine(note)}`;
      expect(valuesOf(text, 'DESCRIPTION').map(unescaped)).toEqual(ids.map(() => `${oneLine(name)}, 10 g${said}`));
    }),
  );
});
