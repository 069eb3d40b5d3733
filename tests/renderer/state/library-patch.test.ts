import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '#renderer/state/library-patch';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';

const food = (name: string) => ({ name, group: 'My foods', kind: 'food' as const, per100g: {}, measures: [] });

const foods = fc.dictionary(fc.constantFrom('mine:a', 'mine:b', 'mine:c'), fc.constantFrom('x', 'y').map(food));
const favourites = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const library = fc
  .record({
    foods,
    favourites,
    rotation: fc.option(fc.constant('t').map((id) => ({ from: '2026-11-23', templates: [id] }))),
  })
  .map((parts): LibraryDocument => ({ ...newLibraryDocument(), ...parts }));

describe('a change of the library', () => {
  it('undone right away restores exactly what was there, including the order of keys', () => {
    fc.assert(
      fc.property(library, library, (before, after) => {
        const undone = applyPatch(after, { before, after }, 'before');
        expect(JSON.stringify(undone)).toBe(JSON.stringify(before));
        expect(JSON.stringify(applyPatch(undone, { before, after }, 'after'))).toBe(JSON.stringify(after));
      }),
    );
  });

  it('undone later leaves alone what was changed since', () => {
    const before = { ...newLibraryDocument(), foods: { 'mine:a': food('Bar') }, favourites: ['mine:a', 'sr28:1'] };
    const after = { ...before, foods: {}, favourites: ['sr28:1'] };
    const since = {
      ...after,
      foods: { 'mine:b': food('Broth') },
      favourites: ['sr28:1', 'mine:b'],
      settings: { ...after.settings, people: 3 },
    };
    const undone = applyPatch(since, { before, after }, 'before');
    expect(undone.foods).toEqual({ 'mine:a': food('Bar'), 'mine:b': food('Broth') });
    expect(undone.favourites).toEqual(['sr28:1', 'mine:b', 'mine:a']);
    expect(undone.settings.people).toBe(3);
  });

  it('of nothing is the same library', () => {
    const one = newLibraryDocument();
    expect(applyPatch(one, { before: one, after: one }, 'after')).toBe(one);
  });
});
