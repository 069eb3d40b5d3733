import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { shippedCatalog } from '../support/shipped-catalog';
import { KETO, referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const TUESDAY = ['--day', '2026-11-24'];
/** A woman of 40 on keto who answered no to everything. */
const HEALTHY = { sex: 'female', age: 40, lifeStage: 'none', conditions: [], medicines: [], preset: 'keto' };

beforeAll(() => {
  writeFileSync(path('week.json'), referenceWeekFile());
  writeFileSync(path('notes.csv'), 'date,meal,food,amount,unit,note\n2026-11-24,dinner,,,,Dinner out\n');
});

async function repairJson(words: readonly string[]) {
  const { code, out, errors } = await run(['repair', 'week.json', ...words, '--json']);
  expect([code, errors]).toEqual([0, []]);
  return JSON.parse(out);
}

function profile(more: object): readonly string[] {
  writeFileSync(path('me.json'), JSON.stringify({ ...HEALTHY, ...more }));
  return ['--profile', 'me.json', ...TUESDAY];
}

describe('the short Tuesday of the reference week', () => {
  test('has up to three proposals in the published shape, each with the day before and after', async () => {
    const answer = await repairJson([...KETO, ...TUESDAY]);
    expect(answer).toMatchObject({ day: '2026-11-24', feasible: true, limited: false });
    expect(answer.proposals.length).toBeGreaterThanOrEqual(2);
    for (const proposal of answer.proposals) {
      expect(proposal).toMatchObject({ reaches: 'met', before: { score: 65 }, after: { score: 100 } });
      expect(proposal.edits.length).toBeLessThanOrEqual(3);
      expect(proposal.why).toMatch(/Potassium 1,799 → 3,\d{3} of 3,000 mg/);
      for (const edit of proposal.edits) {
        expect(['add', 'swap', 'portion', 'remove']).toContain(edit.kind);
        expect(['Breakfast', 'Lunch', 'Dinner', 'Snacks', 'Drinks & salts']).toContain(edit.meal);
        expect('entry' in edit).toBe(edit.kind !== 'add');
        expect(edit).toMatchObject('food' in edit ? { grams: expect.any(Number), portion: expect.any(String) } : {});
      }
    }
  });

  test('is read as sentences without --json', async () => {
    const { out, code } = await run(['repair', 'week.json', ...KETO, ...TUESDAY]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Tuesday 24 November 2026\n\n1\. fully met in \d changes?\n {3}(Breakfast|Lunch|Dinner|Snacks)/,
    );
  });

  test('needs fewer changes to be no longer short, and cannot be met in one', async () => {
    const short = await repairJson([...KETO, ...TUESDAY, '--reach', 'not-short', '--edits', '1']);
    const one = await repairJson([...KETO, ...TUESDAY, '--reach', 'met', '--edits', '1']);
    expect(short.proposals ?? []).toSatisfy((all: readonly { readonly edits: readonly unknown[] }[]) =>
      all.every(({ edits }) => edits.length === 1),
    );
    expect(one).toMatchObject({ feasible: false, best: { mineral: expect.any(String) } });
    expect(one.conflicts).toContainEqual({ limit: 'edits', relaxBy: 1 });
  });

  test('keeps to the wishes of a profile', async () => {
    const text = JSON.stringify(await repairJson(profile({})));
    const [, first = ''] = /"food":"(sr28:\d+)"/.exec(text) ?? [];
    expect(first).not.toBe('');
    const without = await repairJson(profile({ dislikes: [first] }));
    expect(JSON.stringify(without.proposals)).not.toContain(`"food":"${first}"`);
    const few = await repairJson(profile({ netCarbLimit: 10, energy: { max: 2000 } }));
    for (const { after } of few.proposals ?? []) {
      expect(after.netCarbs.amount).toBeLessThanOrEqual(10);
      expect(after.energy).toBeLessThanOrEqual(2000);
    }
  });

  test('raises no potassium with an ARB and no sodium with high blood pressure', async () => {
    for (const [answers, mineral] of [
      [{ medicines: ['arb'] }, 'potassium'],
      [{ conditions: ['high-blood-pressure'] }, 'sodium'],
    ] as const) {
      const { proposals = [] } = await repairJson(profile({ ...answers, preset: 'official' }));
      for (const { before, after } of proposals)
        expect(after.minerals[mineral].amount - before.minerals[mineral].amount).toBeLessThan(1);
    }
  });
});

describe('the short days of the reference week', () => {
  test('are repaired together: one way for each, no food on more than three days', async () => {
    const { days, ...rest } = await repairJson([...KETO, '--week']);
    expect(rest).toEqual({ week: '2026-W48', limited: false });
    expect(days.map(({ day }: { readonly day: string }) => day)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    const uses = new Map<string, number>();
    for (const { chosen, feasible, proposals } of days) {
      expect([chosen, feasible]).toEqual([true, true]);
      for (const { food } of proposals[0].edits) uses.set(food, (uses.get(food) ?? 0) + 1);
    }
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(3);
    const { out } = await run(['repair', 'week.json', ...KETO, '--week']);
    expect(out.match(/^\d\. /gm)).toEqual(['1. ', '1. ', '1. ']);
    expect(out).toMatch(/^Tuesday 24 November 2026\n\n1\. [^]*\nWednesday 25[^]*\nThursday 26/);
  });

  test('are not asked for beside one day', async () => {
    const { code, errors } = await run(['repair', 'week.json', ...KETO, ...TUESDAY, '--week']);
    expect([code, errors]).toEqual([2, ['Say --day or --week, not both.']]);
  });
});

test('what is a bound is marked as one, before and after', async () => {
  const week = JSON.parse(referenceWeekFile());
  // Portabella has no value for magnesium.
  const mushroom = { id: 'm', kind: 'food', food: 'sr28:11265', grams: 84, portion: { amount: 84, unit: 'g' } };
  week.days[1].meals
    .find(({ slot }: { readonly slot: string }) => slot === 'dinner')
    .entries.push({ ...mushroom, locked: true, note: '' });
  writeFileSync(path('bounds.json'), JSON.stringify(week));
  const { out } = await run(['repair', 'bounds.json', ...KETO, ...TUESDAY]);
  expect(out).toMatch(/Magnesium ≥ 134 → ≥ \d{3} of 320 mg/);
  expect(out).toMatch(/score ≥ \d+ → 100, [\d,]+ → [\d,]+ kcal/);
});

describe('nothing to repair', () => {
  test('on a met day', async () => {
    expect(await repairJson([...KETO, '--day', '2026-11-23'])).toEqual({
      day: '2026-11-23',
      feasible: true,
      proposals: [],
      nothing: 'met',
      limited: false,
    });
  });

  test.each([
    ['energy', { min: 3000, max: 500 }],
    ['protein', { min: 90, max: 80 }],
  ])('to a profile whose %s contradicts itself', async (key, range) => {
    const { code, out, errors } = await run(['repair', 'week.json', ...profile({ [key]: range })]);
    expect([code, out]).toEqual([2, '']);
    expect(errors.join()).toContain('The least is above the most');
  });

  test('where everything is disliked and nothing planned may be changed, with a sentence and the shape of an answer', async () => {
    const locked = JSON.parse(referenceWeekFile());
    for (const { meals } of locked.days)
      for (const { entries } of meals) for (const entry of entries) entry.locked = true;
    writeFileSync(path('locked.json'), JSON.stringify(locked));
    const { foods, recipes } = repairCandidates(shippedCatalog(), { foods: {}, recipes: {}, favourites: [] });
    const dislikes = [...foods.map(({ food }) => food.id), ...recipes.map(({ id }) => id)];
    const words = ['repair', 'locked.json', ...profile({ dislikes })];
    const { code, out } = await run(words);
    expect([code, out]).toEqual([0, expect.stringContaining('No food is left that may be suggested')]);
    expect(JSON.parse((await run([...words, '--json'])).out)).toMatchObject({
      feasible: false,
      deadEnd: 'no-foods',
      conflicts: [],
      best: { mineral: 'magnesium' },
    });
    expect(JSON.parse(readFileSync(path('locked.json'), 'utf8'))).toEqual(locked);
  });

  test('on a day of notes only', async () => {
    const { code, out } = await run(['repair', 'notes.csv', ...KETO, ...TUESDAY]);
    expect([code, out]).toEqual([0, expect.stringContaining('no food or recipe is planned')]);
  });
});

test.each([
  [['week.json', ...KETO], '--day is missing'],
  [['week.json', ...KETO, '--day', '24.11.'], '--day must be a date'],
  [['week.json', ...KETO, '--day', '2026-12-24'], 'not in the plan'],
  [['week.json', ...TUESDAY], '--preset is missing'],
  [['week.json', ...KETO, ...TUESDAY, '--edits', '6'], '--edits must be a whole number from 1 to 5'],
  [['week.json', ...KETO, ...TUESDAY, '--reach', 'all'], '--reach must be met or not-short'],
  [['week.json', ...KETO, ...TUESDAY, '--means', 'pills'], '--means must be foods, salt or supplements'],
])('refuses %j', async (words, problem) => {
  const { code, out, errors } = await run(['repair', ...words]);
  expect([code, out]).toEqual([2, '']);
  expect(errors.join()).toContain(problem);
});

test('refuses somebody under 18 with the reason', async () => {
  const { code, errors } = await run(['repair', 'week.json', ...profile({ age: 17, preset: 'official' })]);
  expect([code, errors.join()]).toEqual([2, expect.stringContaining('under 18')]);
});
