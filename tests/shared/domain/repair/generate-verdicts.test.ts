/**
 * Five filled weeks, reviewed meal by meal from a cook's point of view. A change to costs, recipes or candidates shows
 * its effect here: review the new weeks, and write down what you think of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledMeals, judgedWeeks } from '#tests/support/judged-weeks';
import type { JudgedWeek } from '#tests/support/judged-weeks';

interface Verdict extends JudgedWeek {
  readonly verdict: string;
  /** The odd meals, and why. */
  readonly odd: Readonly<Record<string, string>>;
}

const judged = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/generate-verdicts.json'), 'utf8'),
) as readonly Verdict[]; // our own checked-in file

const now = judgedWeeks();

test('the weeks are those that were judged', () => {
  expect(now).toEqual(judged.map(({ who, meals }) => ({ who, meals })));
});

test('added salt belongs to the day: it is with drinks and salts', () => {
  const withoutSoy = filledMeals({ limits: { exclude: ['meat', 'fish', 'shellfish', 'soy'] } });
  const salted = withoutSoy.filter((meal) => / Salt, /.test(meal));
  expect(salted.length).toBeGreaterThan(0);
  expect(salted.filter((meal) => !/ drinks: /.test(meal))).toEqual([]);
});

test('every week has a verdict, and at most three meals of one are odd', () => {
  expect(judged.map(({ verdict }) => verdict).filter((verdict) => verdict.length < 20)).toEqual([]);
  for (const { who, meals, odd } of judged) {
    expect(Object.keys(odd).filter((meal) => !meals.includes(meal))).toEqual([]);
    expect([who, Object.keys(odd).length <= 3]).toEqual([who, true]);
  }
});
