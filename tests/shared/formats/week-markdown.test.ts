import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { PRESETS } from '#shared/domain/person/presets';
import { addEntries } from '#shared/domain/week/week-plan';
import { scorePlan } from '#shared/domain/score/week-score';
import { WEEK_EXPORTERS } from '#shared/formats/registry';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, KETO_WOMAN, noteEntry, recipeEntry, TEST_WEEK } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const monday = { date: '2026-11-23', slot: 'lunch' };
const week: WeekDocument = addEntries(newWeekDocument(TEST_WEEK), monday, [
  entry('sr28:11457', 60, { portion: { amount: 2, unit: 'cup' }, note: 'washed *twice*' }),
  entry('sr28:11265', 168),
  noteEntry('unknown'),
]);
const source = { week, lookup: lookupFor(week, catalog), findShipped: catalog.find, scores: null };

test('days, meals and portions, without scores when nobody is known', () => {
  const text = WEEK_EXPORTERS.md.write(source);
  expect(text).toContain('# Week 48, 23–29 November 2026\n');
  expect(text).toContain(
    [
      '## Monday 23 November 2026',
      '',
      '### Lunch',
      '',
      String.raw`- Spinach, 2 cups (60 g) – washed \*twice\*`,
      '- Portabella, 168 g',
      '- Dinner out (nutrition unknown)',
      '',
    ].join('\n'),
  );
  expect(text).toContain('## Sunday 29 November 2026\n\nNothing planned.\n');
  expect(text).not.toContain('of 100');
});

test('scores in words, what is not known by name, the advice of the preset', () => {
  const { advice } = PRESETS.keto;
  const scores = { scored: scorePlan(week, source.lookup, () => KETO_WOMAN), forWhom: 'Keto, woman, 40 years', advice };
  const text = WEEK_EXPORTERS.md.write({ ...source, scores });
  expect(text).toContain('This sodium target is above the 2,300 mg/day limit advised for the general public.');
  // Sodium 60 × 0.79 + 168 × 0.09 = 62.52; potassium 334.8 + 611.52 = 946.32; magnesium 47.4:
  // (2.084 + 31.544 + 14.8125) ÷ 3 = 16.1.
  expect(text).toContain('Scored for: Keto, woman, 40 years. Week: at least 16 of 100, 1 of 7 days planned.');
  expect(text).toContain('- Sodium, unknown: At least 62 of 3,000 mg, the rest unknown.');
  expect(text).toContain('- Magnesium, unknown: At least 47 of 320 mg, the rest unknown.');
  expect(text).toMatch(/Magnesium.*No value for: Portabella mushroom, raw; Dinner out\./);
});

test('a recipe cooked for later says how much is cooked, a leftover from when it is', () => {
  const spinach = { food: 'sr28:11457', grams: 400, portion: { amount: 400, unit: 'g' } };
  const stew = { name: 'Stew', servings: 4, ingredients: [spinach] };
  const pot = { ...recipeEntry('mine:stew'), id: 'pot', cook: 4 };
  const left = { ...recipeEntry('mine:stew'), id: 'left', servings: 1.5, leftoverOf: '2026-11-23/pot' };
  const cooked = addEntries({ ...newWeekDocument(TEST_WEEK), recipes: { 'mine:stew': stew } }, monday, [pot]);
  const both = addEntries(cooked, { date: '2026-11-25', slot: 'lunch' }, [left]);
  const text = WEEK_EXPORTERS.md.write({ ...source, week: both, lookup: lookupFor(both, catalog) });
  // The portion eaten: 400 g ÷ 4 servings, and 1.5 times that.
  expect(text).toContain('- Stew, 1 of 4 servings: Spinach 100 g');
  expect(text).toContain('- Stew, 1 ½ servings, from Monday: Spinach 150 g');
});
