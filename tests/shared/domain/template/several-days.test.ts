import { describe, expect, it } from 'vitest';
import { person } from '#tests/support/people';
import { guardOf } from '#shared/domain/person/safety';
import type { SafetyAnswers } from '#shared/domain/person/profile';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { bringToDays, daysHaving, hasAllOf, haveItText } from '#shared/domain/template/several-days';
import type { TemplateRules } from '#shared/domain/template/template-guard';
import { datesOf } from '#shared/domain/week-id';
import type { Entry } from '#shared/domain/week/week-plan';
import { entriesAt } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { food, SPINACH } from '#tests/support/foods';

const [MONDAY = '', TUESDAY = '', WEDNESDAY = ''] = datesOf('2026-W48');
const SALT = food('sr28:02047', { sodium: 38_758, potassium: 8, magnesium: 1 }, { name: 'Table salt', kind: 'salt' });
const facts = { longName: '', source: 'sr28' as const, unconfirmed: [] };
const shipped = new Map<string, CatalogFood>([SALT, SPINACH].map((one) => [one.id, { ...one, ...facts }]));

const of = (id: string, foodId: string, grams = 100): Entry => ({
  id,
  kind: 'food',
  food: foodId,
  grams,
  portion: { amount: grams, unit: 'g' },
  locked: false,
  note: '',
});

function rules(answers: SafetyAnswers = NO_CONDITION.answers): TemplateRules {
  let made = 0;
  const guard = guardOf(person({ answers }), 40);
  return { catalog: { find: (id) => shipped.get(id) }, guardsOn: () => [guard], newId: () => `new-${(made += 1)}` };
}

/** Spinach and salt at Monday's dinner, spinach at Tuesday's. */
function plan() {
  const week = newWeekDocument('2026-W48');
  const meals: Readonly<Record<string, readonly Entry[]>> = {
    [MONDAY]: [of('spinach', SPINACH.id), of('salt', SALT.id, 1.5)],
    [TUESDAY]: [of('other', SPINACH.id, 30)],
  };
  return {
    ...week,
    days: week.days.map((day) => ({ ...day, meals: [{ slot: 'dinner', entries: meals[day.date] ?? [] }] })),
  };
}

const there = (after: ReturnType<typeof plan>, date: string) =>
  entriesAt(after, { date, slot: 'dinner' }).map((entry) => (entry.kind === 'food' ? [entry.food, entry.grams] : null));

describe('adding to several days', () => {
  it('knows the days that have it, whatever the amount', () => {
    expect(datesOf('2026-W48').map((date) => hasAllOf(plan(), ['spinach'], date))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(hasAllOf(plan(), ['spinach', 'salt'], TUESDAY)).toBe(false);
  });

  it('adds to the same meal only what is missing there', () => {
    const { plan: after, leftOut } = bringToDays(plan(), ['spinach', 'salt'], [TUESDAY, WEDNESDAY], rules());
    expect(there(after, TUESDAY)).toEqual([
      [SPINACH.id, 30],
      [SALT.id, 1.5],
    ]);
    expect(there(after, WEDNESDAY)).toEqual([
      [SPINACH.id, 100],
      [SALT.id, 1.5],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('leaves a salt out that the answers rule out, and reports it for every day', () => {
    const answers = { ...NO_CONDITION.answers, 'high-blood-pressure': 'yes' as const };
    const { plan: after, leftOut } = bringToDays(plan(), ['spinach', 'salt'], [TUESDAY, WEDNESDAY], rules(answers));
    expect(there(after, WEDNESDAY)).toEqual([[SPINACH.id, 100]]);
    expect(leftOut.map(({ date, food: name }) => [date, name])).toEqual([
      [TUESDAY, 'Table salt'],
      [WEDNESDAY, 'Table salt'],
    ]);
  });
});

describe('a food that is not in the plan yet', () => {
  it('is off on the days whose meal has it', () => {
    const has = daysHaving(plan(), 'dinner', { kind: 'food', id: SPINACH.id });
    expect(has).toEqual([MONDAY, TUESDAY]);
    expect(haveItText(has)).toBe('Mon and Tue have it already. ');
    expect(daysHaving(plan(), 'lunch', { kind: 'food', id: SPINACH.id })).toEqual([]);
    expect(daysHaving(plan(), 'dinner', { kind: 'recipe', id: SPINACH.id })).toEqual([]);
    expect(haveItText([])).toBe('');
  });
});
