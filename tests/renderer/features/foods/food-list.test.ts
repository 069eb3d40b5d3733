import { describe, expect, it } from 'vitest';
import type { ListedFood } from '#renderer/features/foods/food-list';
import { NO_FILTERS, offeredFilters, selectFoods } from '#renderer/features/foods/food-list';
import type { TargetPerson } from '#shared/domain/person/profile';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { MINERALS } from '#shared/domain/nutrients';
import { mayRank } from '#shared/domain/score/pointing-out';
import { guardOf } from '#shared/domain/person/safety';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import type { Guard } from '#shared/domain/person/safety';
import { food } from '#tests/support/foods';
import { person } from '#tests/support/people';

const guard = (more: Partial<TargetPerson>, age = 40) => guardOf(person(more), age);
const yes = (question: string) => ({ answers: { ...NO_CONDITION.answers, [question]: 'yes' as const } });

/**
 * A "high" filter recommends foods because they raise a mineral, so it must obey what the answers allow to be
 * suggested.
 */
describe('the filters by mineral', () => {
  it.each<readonly [string, Partial<TargetPerson>, readonly string[]]>([
    ['nothing', {}, ['sodium', 'potassium', 'magnesium']],
    ['high blood pressure', yes('high-blood-pressure'), ['potassium', 'magnesium']],
    ['heart failure', yes('heart-failure'), ['potassium', 'magnesium']],
    ['kidney disease', yes('kidney-disease'), ['magnesium']],
    ['an ACE inhibitor or ARB', yes('potassium-raising-medicine'), ['sodium', 'magnesium']],
    ['a diuretic or lithium', yes('diuretic-or-lithium'), ['potassium', 'magnesium']],
    ['pregnancy', { lifeStage: 'pregnant' }, ['sodium', 'potassium', 'magnesium']],
    ['insulin', yes('glucose-lowering-medicine'), ['sodium', 'potassium', 'magnesium']],
    ['no answer yet', { answers: {}, lifeStage: null }, ['magnesium']],
  ])('with %s', (_what, answers, offered) => {
    expect(MINERALS.filter((mineral) => mayRank(guard(answers), mineral))).toEqual(offered);
  });

  it('leave the list when the answers take them away after they were set, and nothing else does', () => {
    const set = { ...NO_FILTERS, highIn: ['sodium', 'magnesium'] as const, lowCarb: true, group: 'Fish' };
    expect(offeredFilters(set, guard({}))).toBe(set);
    expect(offeredFilters(set, guard(yes('kidney-disease')))).toEqual({ ...set, highIn: ['magnesium'] });
  });

  it('let everything through again that only they had kept out', () => {
    // 10 mg of sodium in 100 g is not high.
    const plain: ListedFood = food('mine:plain', { sodium: 10 }, { measures: [{ unit: 'piece', grams: 100 }] });
    const heart = guard(yes('heart-failure'));
    const listing = { catalogFoods: [], favourites: new Set<string>(), found: null, guard: heart, isOrderOurs: false };
    const names = (filters: typeof NO_FILTERS) => selectFoods({ ...listing, ownFoods: [plain], filters }).length;
    const set = { ...NO_FILTERS, highIn: ['sodium'] as const };
    expect(names(set)).toBe(0);
    expect(names(offeredFilters(set, guard(yes('heart-failure'))))).toBe(1);
  });
});

describe('what a list points out, over the shipped catalog', () => {
  const catalog = shippedCatalog();
  const idsFor = (who: Guard, change: Partial<typeof NO_FILTERS> = {}, isOrderOurs = false) =>
    selectFoods({
      catalogFoods: catalog.foods,
      ownFoods: [],
      favourites: new Set(),
      found: null,
      filters: { ...NO_FILTERS, ...change },
      guard: who,
      isOrderOurs,
    }).map(({ id }) => id);
  const SALMON = catalog.ketoFoods.find(({ name }) => /chinook/i.test(name))?.id ?? '';

  it.each<readonly [string, Guard, Partial<typeof NO_FILTERS>, readonly string[]]>([
    [
      'potassium salt with heart failure',
      guard(yes('heart-failure')),
      { highIn: ['potassium'] },
      ['label:potassium-salt'],
    ],
    [
      'the electrolyte stick and lite salt in pregnancy',
      guard({ lifeStage: 'pregnant' }),
      { highIn: ['sodium'] },
      ['label:electrolyte-stick', 'label:lite-salt'],
    ],
    [
      'salmon, high in potassium, under magnesium with kidney disease',
      guard(yes('kidney-disease')),
      { highIn: ['magnesium'] },
      [SALMON],
    ],
    [
      'salts under few net carbs with kidney disease',
      guard(yes('kidney-disease')),
      { lowCarb: true },
      ['sr28:02047', 'label:potassium-salt'],
    ],
    ['Brazil nuts under magnesium, for nobody', guard({}), { highIn: ['magnesium'] }, ['sr28:12078']],
  ])('never %s', (_what, who, filters, never) => {
    const shown = new Set(idsFor(who, filters));
    expect(shown.size).toBeGreaterThan(0);
    expect(never.filter((id) => id === '' || shown.has(id))).toEqual([]);
  });

  it('begins without what the answers lock, which sorting by a column shows', () => {
    const arb = guard(yes('potassium-raising-medicine'));
    expect(idsFor(arb, {}, true)).not.toContain('label:potassium-salt');
    expect(idsFor(arb)).toContain('label:potassium-salt');
    expect(idsFor(guard({}), {}, true)).toContain('label:potassium-salt');
  });

  it('points nothing out under 18', () => {
    expect(MINERALS.filter((mineral) => mayRank(guard({}, 17), mineral))).toEqual([]);
    const set = { ...NO_FILTERS, highIn: ['magnesium'] as const, lowCarb: true };
    expect(offeredFilters(set, guard({}, 17))).toEqual(NO_FILTERS);
  });
});
