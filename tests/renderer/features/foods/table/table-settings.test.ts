import { describe, expect, test } from 'vitest';
import { COLUMNS } from '#renderer/features/foods/table/table-columns';
import { columnOrder, hiddenColumns, moveColumn } from '#renderer/features/foods/table/table-settings';

describe('columns of the foods table', () => {
  test('the less important ones leave a narrow window by themselves', () => {
    const left = (width: number) =>
      [...hiddenColumns({}, width)].filter((column) => column !== 'caffeine' && column !== 'alcohol');
    expect(left(1040)).toEqual([]);
    expect(left(920)).toEqual(['protein', 'fat']);
    expect(left(700)).toEqual(['protein', 'fat', 'fibre', 'portion', 'group']);
  });

  test('caffeine and alcohol, which few foods have a figure for, wait until they are asked for', () => {
    for (const width of [0, 700, 1040, 4000])
      expect([...hiddenColumns({}, width)]).toEqual(expect.arrayContaining(['caffeine', 'alcohol']));
    expect([...hiddenColumns({ hidden: ['alcohol'] }, 700)]).toEqual(['alcohol']);
    expect([...hiddenColumns({ hidden: [] }, 700)]).toEqual([]);
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
    expect(columnOrder({ order: ['sodium'] }).toSorted()).toEqual(COLUMNS.map(({ id }) => id).toSorted());
  });

  test('a column moves before another or to the end, never before the star', () => {
    const order = ['favourite', 'name', 'group', 'portion'] as const;
    expect(moveColumn(order, 'portion', 'name')).toEqual(['favourite', 'portion', 'name', 'group']);
    expect(moveColumn(order, 'name', null)).toEqual(['favourite', 'group', 'portion', 'name']);
    expect(moveColumn(order, 'portion', 'favourite')).toEqual(['favourite', 'portion', 'name', 'group']);
    expect(moveColumn(order, 'favourite', null)).toBe(order);
  });
});
