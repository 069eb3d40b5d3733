import { expect, test } from 'vitest';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import type { LibraryDocument } from '#shared/schema/library-document';
import { libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import { mergeLibraries } from '#shared/schema/merge-library';

const EGGS = { food: 'sr28:01123', amount: 6, unit: 'piece', place: 'fridge' } as const;
const SALT = { food: 'sr28:02047', amount: 500, unit: 'g', place: 'cupboard' } as const;
const holding = (pantry: LibraryDocument['pantry']): LibraryDocument => ({ ...newLibraryDocument(), pantry });

test('an item of another version passes unchanged and is left alone', () => {
  const pantry = { eggs: { ...EGGS, opened: true }, tub: { food: 'x', amount: 1, unit: 'tub' }, old: { grams: 200 } };
  const read = libraryDocumentSchema.parse({ ...newLibraryDocument(), pantry });
  expect(read.pantry).toEqual(pantry);
  expect(pantryItems(read.pantry).map(({ id }) => id)).toEqual(['eggs']);
});

test.each([{ amount: -1 }, { amount: '6' }, { bestBefore: '2026-02-30' }, { minimum: 0 }])(
  'an item with %j is damaged',
  (change) => {
    const pantry = { eggs: { ...EGGS, ...change } };
    expect(libraryDocumentSchema.safeParse({ ...newLibraryDocument(), pantry }).success).toBe(false);
  },
);

test('two windows each change an item: both changes stay, and only the same item is in conflict', () => {
  const base = holding({ eggs: EGGS, salt: SALT });
  const mine = holding({ eggs: { ...EGGS, amount: 2 }, salt: SALT });
  const theirs = holding({ eggs: EGGS, salt: { ...SALT, minimum: 200 } });
  const { library, conflicts } = mergeLibraries(base, mine, theirs, 'mine');
  expect([library.pantry, conflicts]).toEqual([{ eggs: { ...EGGS, amount: 2 }, salt: { ...SALT, minimum: 200 } }, []]);
  const both = mergeLibraries(base, mine, holding({ eggs: { ...EGGS, amount: 5 }, salt: SALT }), 'mine');
  expect(both.conflicts).toEqual([['pantry', 'eggs']]);
});
