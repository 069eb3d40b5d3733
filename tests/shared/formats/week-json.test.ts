import { describe, expect, test } from 'vitest';
import { addEntries } from '#shared/domain/week/week-plan';
import { readWeekJson, writeWeekJson } from '#shared/formats/week-json';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, TEST_WEEK } from '#tests/support/foods';

const week = addEntries(newWeekDocument(TEST_WEEK), { date: '2026-11-23', slot: 'lunch' }, [entry('sr28:11457', 30)]);
const text = writeWeekJson(week);

/** The reason a text is refused with. */
function problemOf(refused: string): string {
  const read = readWeekJson(refused, 'week.json');
  if (read.ok) throw new Error('it was read');
  return read.problem;
}

test('a week written and read is the same week, byte for byte the second time', () => {
  const read = readWeekJson(text, 'week.json');
  expect(read).toEqual({ ok: true, value: week });
  if (read.ok) expect(writeWeekJson(read.value)).toBe(text);
});

test('keys come in the order of the format, unknown keys stay at every level', () => {
  const { format, version, ...rest } = week;
  const [first, ...others] = rest.days;
  const stranger = { extra: 1, ...rest, days: [{ mood: 'good', ...first }, ...others], version, format };
  const read = readWeekJson(JSON.stringify(stranger), 'week.json');
  if (!read.ok) throw new Error(read.problem);
  const written = writeWeekJson(read.value);
  expect(written.indexOf('"format"')).toBeLessThan(written.indexOf('"week"'));
  expect(JSON.parse(written)).toMatchObject({ extra: 1, days: [{ mood: 'good' }, {}, {}, {}, {}, {}, {}] });
});

test('a byte order mark is no problem', () => {
  expect(readWeekJson(`\uFEFF${text}`, 'week.json').ok).toBe(true);
});

describe('a text that is no week says why in one sentence', () => {
  const changed = (from: string, to: string): string => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test.each([
    ['broken JSON', text.slice(0, -20), 'week.json is not valid JSON, so it cannot be a week file.'],
    ['nothing', '', 'week.json is not valid JSON, so it cannot be a week file.'],
    ['null', 'null', 'week.json is not an Electroplate week file.'],
    ['a list', '[]', 'week.json is not an Electroplate week file.'],
    ['another kind of file', '{"format":"electroplate-library"}', 'week.json is not an Electroplate week file.'],
    [
      'a newer version',
      changed('"version": [\n    1,', '"version": [\n    2,'),
      'week.json was written by a newer version of Electroplate (file version 2.0); this one reads up to 1.0.',
    ],
    [
      'negative grams',
      changed('"grams": 30', '"grams": -30'),
      'week.json does not fit the week format: Monday, Lunch, entry 1: the grams must be more than 0 and at most 5,000.',
    ],
    [
      'absurd grams',
      changed('"grams": 30', '"grams": 5001'),
      'week.json does not fit the week format: Monday, Lunch, entry 1: the grams must be more than 0 and at most 5,000.',
    ],
    [
      'a bad date',
      changed('"2026-11-23"', '"2026-11-31"'),
      'week.json does not fit the week format: Monday: the date is not a calendar date.',
    ],
    [
      'a day of another week',
      changed('"2026-11-23"', '"2026-11-16"'),
      'week.json does not fit the week format: the seven days are not the days of the week it names.',
    ],
    [
      'grams beyond every number',
      changed('"grams": 30', '"grams": 1e999'),
      'week.json does not fit the week format: Monday, Lunch, entry 1: the grams must be more than 0 and at most 5,000.',
    ],
  ])('%s', (_what, refused, sentence) => {
    expect(problemOf(refused)).toBe(sentence);
  });

  type Change = (json: ReturnType<typeof JSON.parse>) => void;
  const mend: readonly (readonly [string, Change])[] = [
    ['Monday, Lunch, entry 1: the grams are missing', (json) => delete json.days[0].meals[0].entries[0].grams],
    [
      'Monday, Lunch, entry 1: the amount of the portion must be more than 0 and at most 1,000,000',
      (json) => (json.days[0].meals[0].entries[0].portion.amount = 'two'),
    ],
    [
      'Monday, Lunch, entry 1: the kind is not one this version knows',
      (json) => (json.days[0].meals[0].entries[0].kind = 7),
    ],
    [
      'Monday, Lunch, entry 1: the note must have at most 2,000 characters',
      (json) => (json.days[0].meals[0].entries[0].note = 'x'.repeat(2001)),
    ],
    ['Monday, meal 1: the slot must be a text', (json) => (json.days[0].meals[0].slot = 7)],
    ['Sunday: the hours of activity must be at most 24', (json) => (json.days[6].activityHours = 25)],
    [
      'Tuesday: the level of the cramp mark must be “0”, “1”, “2” or “3”',
      (json) => (json.days[1].cramp = { level: 1.5 }),
    ],
    ['the days must have exactly 7 items', (json) => json.days.pop()],
    ['the days are missing', (json) => delete json.days],
    ['slot 2: the name must have at least 1 character', (json) => (json.slots[1].name = '')],
    ['the revision must be at least 0', (json) => (json.revision = -1)],
    ['the week is not an ISO week', (json) => (json.week = '2026-W99')],
    [
      'food “mine:x”: the sodium of the values per 100 g must be at least 0',
      (json) => (json.foods = { 'mine:x': { name: 'X', kind: 'food', per100g: { sodium: -1 } } }),
    ],
    [
      'food “mine:x”, measure 1: the grams must be more than 0',
      (json) =>
        (json.foods = {
          'mine:x': { name: 'X', kind: 'food', per100g: {}, measures: [{ unit: 'cup', grams: 0 }] },
        }),
    ],
  ];
  test.each(mend)('%s', (sentence, change) => {
    const json = JSON.parse(text);
    change(json);
    expect(problemOf(JSON.stringify(json))).toBe(`week.json does not fit the week format: ${sentence}.`);
  });

  test.each([
    [
      'values nested without end',
      changed('"slots": [', `"x": ${'['.repeat(100_000)}${']'.repeat(100_000)}, "slots": [`),
      'week.json is not taken, because it is nested more than 100 levels deep.',
    ],
    [
      'a key that stands there twice',
      changed('"grams": 30', '"grams": 30, "grams" : 300'),
      'week.json is not taken, because the key "grams" stands twice in one place.',
    ],
  ])('%s', (_what, refused, sentence) => expect(problemOf(refused)).toBe(sentence));

  test('a text that only looks like a key twice is none', () => {
    const note = String.raw`"a": "\"b\": 1, \"b\": 2", "b": [{"c": 1}, {"c": 2}]`;
    expect(readWeekJson(changed('"slots": [', `${note}, "slots": [`), 'week.json').ok).toBe(true);
  });

  test('JSON nested a hundred thousand deep', () => {
    expect(problemOf('['.repeat(100_000))).toMatch(/^week\.json is not/);
  });
});
