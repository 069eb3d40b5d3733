import { changeDocuments } from '#renderer/state/change-documents';
import { renderHook, act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#renderer/state/library-store';
import { ownFoodsOf, useFoodSearch, useOwnFoods } from '#renderer/state/own-foods';
import { newLibraryDocument } from '#shared/schema/library-document';
import { FakeMain } from '../bridge/fake-main';

const food = (name: string) => ({
  name,
  group: 'My foods',
  kind: 'food' as const,
  per100g: { sodium: 480, potassium: null },
  measures: [],
});

describe('own foods', () => {
  it('are the foods of the library with their ids, in the order they were made', () => {
    const library = { ...newLibraryDocument(), foods: { 'mine:b': food('Bread'), 'mine:a': food('Crackers') } };
    expect(ownFoodsOf(library)).toEqual([
      { id: 'mine:b', ...food('Bread') },
      { id: 'mine:a', ...food('Crackers') },
    ]);
  });

  it('are found beside the catalog’s as soon as they are made, and no longer once they are gone', async () => {
    const main = new FakeMain({ library: { foods: { 'mine:b': food('Zorbian loaf') } } });
    await loadLibrary();
    expect(main.asked('library.load')).toHaveLength(1);
    const own = renderHook(useOwnFoods).result;
    const search = renderHook(useFoodSearch).result;
    const found = (query: string) => search.current.search(query, 5).map((one) => one.id);
    expect(found('zorbian')[0]).toBe('mine:b');
    expect(found('spinach raw')[0]).toBe('sr28:11457');
    act(() =>
      changeDocuments('favourite', {
        library: (library) => ({ ...library, foods: { ...library.foods, 'mine:c': food('Quibble seeds') } }),
      }),
    );
    expect(own.current.map((one) => one.name)).toEqual(['Zorbian loaf', 'Quibble seeds']);
    expect(found('quibble')).toEqual(['mine:c']);
    act(() => changeDocuments('favourite', { library: (library) => ({ ...library, foods: {} }) }));
    expect(found('quibble')).not.toContain('mine:c');
  });
});
