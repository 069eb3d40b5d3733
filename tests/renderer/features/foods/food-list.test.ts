import { describe, expect, it } from 'vitest';
import type { ListedFood } from '#renderer/features/foods/food-list';
import { isFilterOffered, NO_FILTERS, offeredFilters, selectFoods } from '#renderer/features/foods/food-list';
import type { TargetPerson } from '#shared/domain/person/profile';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { MINERALS } from '#shared/domain/nutrients';
import { guardOf } from '#shared/domain/person/safety';
import { food } from '#tests/support/foods';
import { person } from '#tests/support/people';

const guard = (more: Partial<TargetPerson>, age = 40) => guardOf(person(more), age);
const yes = (question: string) => ({ answers: { ...NO_CONDITION.answers, [question]: 'yes' as const } });

/** A "high" filter picks foods out because they raise a mineral, so it stands under what the answers let be suggested. */
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
    expect(MINERALS.filter((mineral) => isFilterOffered(guard(answers), mineral))).toEqual(offered);
  });

  it('leave the list when the answers take them away after they were set, and nothing else does', () => {
    const set = { ...NO_FILTERS, highIn: ['sodium', 'magnesium'] as const, lowCarb: true, group: 'Fish' };
    expect(offeredFilters(set, guard({}))).toBe(set);
    expect(offeredFilters(set, guard(yes('kidney-disease')))).toEqual({ ...set, highIn: ['magnesium'] });
  });

  it('let everything through again that only they had kept out', () => {
    // 10 mg of sodium in 100 g is not high.
    const plain: ListedFood = food('mine:plain', { sodium: 10 }, { measures: [{ unit: 'piece', grams: 100 }] });
    const names = (filters: typeof NO_FILTERS) =>
      selectFoods({ catalogFoods: [], ownFoods: [plain], favourites: new Set(), found: null, filters }).length;
    const set = { ...NO_FILTERS, highIn: ['sodium'] as const };
    expect(names(set)).toBe(0);
    expect(names(offeredFilters(set, guard(yes('heart-failure'))))).toBe(1);
  });
});
