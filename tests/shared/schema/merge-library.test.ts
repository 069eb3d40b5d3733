import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryDocument } from '#shared/schema/library-document';
import { libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import { LIBRARY_COLLECTIONS } from '#shared/schema/library-collections';
import { isSameJson, mergeLibraries } from '#shared/schema/merge-library';
import { profileEntry } from '#tests/support/people';
import { runs } from '#tests/support/run-length';

const food = (name: string, sodium: number) => ({ name, group: 'My foods', kind: 'food', per100g: { sodium } });

const library = (changes: Record<string, unknown> = {}): LibraryDocument =>
  libraryDocumentSchema.parse({ ...newLibraryDocument(), revision: 4, profile: [profileEntry()], ...changes });

const BASE = library({
  foods: { 'mine:bar': food('Bar', 1), 'mine:bread': food('Bread', 2) },
  favourites: ['sr28:11457', 'sr28:01123'],
  settings: { theme: 'light', people: 1 },
});

/** The base with different values for some keys. */
const changed = (changes: Partial<Record<keyof LibraryDocument, unknown>>, revision = 5): LibraryDocument =>
  libraryDocumentSchema.parse({ ...BASE, ...changes, revision });

const withFoods = (foods: Record<string, unknown>) => changed({ foods: { ...BASE.foods, ...foods } });

describe('two versions of a library that changed different things', () => {
  it('become one with both changes, on the revision of the disk', () => {
    const mine = changed({ settings: { ...BASE.settings, theme: 'dark' }, favourites: ['sr28:01123', 'sr28:09037'] });
    const theirs = { ...withFoods({ 'mine:soup': food('Soup', 3) }), revision: 9 };
    const { library: merged, conflicts } = mergeLibraries(BASE, mine, theirs, 'mine');
    expect(conflicts).toEqual([]);
    expect(Object.keys(merged.foods)).toEqual(['mine:bar', 'mine:bread', 'mine:soup']);
    expect(merged).toMatchObject({ revision: 9, settings: { theme: 'dark' } });
    expect(merged.favourites).toEqual(['sr28:01123', 'sr28:09037']);
  });

  it.each([
    {
      what: 'a food added on each side',
      mine: withFoods({ 'mine:a': food('A', 1) }),
      theirs: withFoods({ 'mine:b': food('B', 1) }),
      foods: ['mine:a', 'mine:b', 'mine:bar', 'mine:bread'],
    },
    {
      what: 'a food deleted here and another changed there',
      mine: changed({ foods: { 'mine:bar': BASE.foods['mine:bar'] } }),
      theirs: withFoods({ 'mine:bar': food('Bar', 500) }),
      foods: ['mine:bar'],
    },
    {
      what: 'the same food added with the same values',
      mine: withFoods({ 'mine:a': food('A', 1) }),
      theirs: withFoods({ 'mine:a': food('A', 1) }),
      foods: ['mine:a', 'mine:bar', 'mine:bread'],
    },
  ])('$what', ({ mine, theirs, foods }) => {
    const { library: merged, conflicts } = mergeLibraries(BASE, mine, theirs, 'mine');
    expect(conflicts).toEqual([]);
    expect(Object.keys(merged.foods).toSorted()).toEqual(foods);
  });

  it('keep the pictures of both, each recipe by itself', () => {
    const mine = changed({ pictures: { 'mine:a': { file: 'a.jpg' } } });
    const theirs = changed({ pictures: { 'mine:b': { file: 'b.jpg' } } });
    const { library: merged, conflicts } = mergeLibraries(BASE, mine, theirs, 'mine');
    expect(conflicts).toEqual([]);
    expect(merged.pictures).toEqual({ 'mine:a': { file: 'a.jpg' }, 'mine:b': { file: 'b.jpg' } });
  });

  it('keep keys only a newer version knows, from whichever side has them', () => {
    const mine = changed({ settings: { ...BASE.settings, sound: 'off' } });
    const theirs = libraryDocumentSchema.parse({ ...BASE, revision: 6, budget: { week: 90 } });
    expect(mergeLibraries(BASE, mine, theirs, 'mine').library).toMatchObject({
      settings: { sound: 'off' },
      budget: { week: 90 },
    });
  });
});

describe('the same thing changed on both sides', () => {
  const cases = [
    {
      what: 'a setting',
      mine: changed({ settings: { ...BASE.settings, people: 2 } }),
      theirs: changed({ settings: { ...BASE.settings, people: 3 } }),
      conflict: ['settings', 'people'],
      value: ({ settings }: LibraryDocument) => settings.people,
      values: [2, 3],
    },
    {
      what: 'a food',
      mine: withFoods({ 'mine:bar': food('Bar', 10) }),
      theirs: withFoods({ 'mine:bar': food('Bar', 20) }),
      conflict: ['foods', 'mine:bar'],
      value: ({ foods }: LibraryDocument) => foods['mine:bar']?.per100g.sodium,
      values: [10, 20],
    },
    {
      what: 'a food deleted here and changed there',
      mine: changed({ foods: { 'mine:bread': BASE.foods['mine:bread'] } }),
      theirs: withFoods({ 'mine:bar': food('Bar', 20) }),
      conflict: ['foods', 'mine:bar'],
      value: ({ foods }: LibraryDocument) => foods['mine:bar']?.name,
      values: [undefined, 'Bar'],
    },
    {
      what: 'the answers to the safety questions',
      mine: changed({ profile: [...BASE.profile, profileEntry({ from: '2026-11-20' })] }),
      theirs: changed({ profile: [...BASE.profile, profileEntry({ from: '2026-11-21' })] }),
      conflict: ['profile'],
      value: ({ profile }: LibraryDocument) => profile.at(-1)?.from,
      values: ['2026-11-20', '2026-11-21'],
    },
  ];
  it.each(cases)(
    'is named and taken from the side that was chosen: $what',
    ({ mine, theirs, conflict, value, values }) => {
      const chosen = (['mine', 'theirs'] as const).map((side) => mergeLibraries(BASE, mine, theirs, side));
      expect(chosen.map(({ conflicts }) => conflicts)).toEqual([[conflict], [conflict]]);
      expect(chosen.map(({ library: merged }) => value(merged))).toEqual(values);
    },
  );

  it('does not keep apart what is not in conflict', () => {
    const mine = changed({ settings: { ...BASE.settings, people: 2 } });
    const theirs = changed({ settings: { ...BASE.settings, people: 3 }, favourites: [] });
    const { library: merged } = mergeLibraries(BASE, mine, theirs, 'mine');
    expect([merged.settings.people, merged.favourites]).toEqual([2, []]);
  });
});

const NAMES = ['a', 'b', 'c', 'd'] as const;
const anyFoods = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 2 })), { selector: ([name]) => name })
  .map((pairs) => Object.fromEntries(pairs.map(([name, sodium]) => [`mine:${name}`, food(name, sodium)])));
const anyLibrary = fc
  .record({
    foods: anyFoods,
    favourites: fc.uniqueArray(fc.constantFrom(...NAMES)),
    settings: fc.record({ theme: fc.constantFrom('light', 'dark'), people: fc.integer({ min: 1, max: 3 }) }),
  })
  .map((changes) => library(changes));

/** Everything stored except the stamps. */
const contentOf = ({ revision: _revision, savedAt: _savedAt, favourites, ...rest }: LibraryDocument) => ({
  ...rest,
  favourites: favourites.toSorted(),
});

describe('for any three libraries', () => {
  it('a side that changed nothing gives way to the other, without a conflict', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (base, other) => {
        for (const merged of [mergeLibraries(base, base, other, 'mine'), mergeLibraries(base, other, base, 'theirs')]) {
          expect(merged.conflicts).toEqual([]);
          expect(isSameJson(contentOf(merged.library), contentOf(other))).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it('every food is as one of the sides has it, changed if only one changed it, and what is lost is named', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, anyLibrary, (base, mine, theirs) => {
        const { library: merged, conflicts } = mergeLibraries(base, mine, theirs, 'mine');
        for (const name of NAMES) {
          const id = `mine:${name}`;
          const [before, here, there, now] = [base, mine, theirs, merged].map(({ foods }) => foods[id]);
          const isConflict = conflicts.some((path) => path.join('/') === `foods/${id}`);
          const isKept = isSameJson(now, here) && (isSameJson(there, before) || isSameJson(there, here) || isConflict);
          expect(isKept || (isSameJson(here, before) && isSameJson(now, there))).toBe(true);
        }
        for (const id of NAMES) {
          const [before, here, there, now] = [base, mine, theirs, merged].map(({ favourites }) =>
            favourites.includes(id),
          );
          expect(now).toBe(before === here ? there : here);
        }
      }),
      runs(200),
    );
  });

  it('the sides can be exchanged', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, anyLibrary, (base, mine, theirs) => {
        const [one, other] = [mergeLibraries(base, mine, theirs, 'mine'), mergeLibraries(base, theirs, mine, 'theirs')];
        expect(contentOf(one.library)).toEqual(contentOf(other.library));
        expect(new Set(one.conflicts)).toEqual(new Set(other.conflicts));
      }),
      runs(100),
    );
  });
});

describe('the collections', () => {
  /** The schema type of a key, without what makes it optional. */
  const kindOf = (type: { readonly def: object }): string => {
    const { def } = type;
    if ('innerType' in def) return kindOf(def.innerType as { readonly def: object });
    return 'type' in def ? String(def.type) : '';
  };

  it('are every key that holds things by name', () => {
    const byName = Object.entries(libraryDocumentSchema.shape).filter(([, type]) => kindOf(type) === 'record');
    expect(byName.map(([key]) => key).toSorted()).toEqual([...LIBRARY_COLLECTIONS].toSorted());
  });
});
