import { describe, expect, test } from 'vitest';
import { columnOrder, hiddenColumns, moveColumn } from '../../../../renderer/features/foods/table-settings';

describe('columns of the foods table', () => {
  test('the less important ones leave a narrow window by themselves', () => {
    expect([...hiddenColumns({}, 1040)]).toEqual([]);
    expect([...hiddenColumns({}, 920)]).toEqual(['protein', 'fat']);
    expect([...hiddenColumns({}, 700)]).toEqual(['protein', 'fat', 'fibre', 'portion', 'group']);
  });

  test('what the person chose counts at every width, and the name always stays', () => {
    expect([...hiddenColumns({ hidden: ['fat', 'name', 'no such column'] }, 700)]).toEqual(['fat']);
  });

  test('a stored order is kept; columns it does not know come after it, the star first', () => {
    expect(columnOrder({ order: ['sodium', 'gone', 'name'] }).slice(0, 5)).toEqual([
      'favourite',
      'sodium',
      'name',
      'group',
      'portion',
    ]);
    expect(new Set(columnOrder({ order: ['sodium'] })).size).toBe(12);
  });

  test('a column moves before another or to the end, never before the star', () => {
    const order = ['favourite', 'name', 'group', 'portion'] as const;
    expect(moveColumn(order, 'portion', 'name')).toEqual(['favourite', 'portion', 'name', 'group']);
    expect(moveColumn(order, 'name', null)).toEqual(['favourite', 'group', 'portion', 'name']);
    expect(moveColumn(order, 'portion', 'favourite')).toEqual(['favourite', 'portion', 'name', 'group']);
    expect(moveColumn(order, 'favourite', null)).toBe(order);
  });
});
