import { describe, expect, it } from 'vitest';
import { chooseLibraryVersion, followLibraryOnDisk } from '#renderer/state/library-versions';
import { useNotes } from '#renderer/state/notes';
import { fail } from '#shared/contract/result';
import type { LibraryDocument } from '#shared/schema/library-document';
import { FakeMain } from '../bridge/fake-main';
import { freshStores, seen, settled } from './fresh-stores';

const food = (name: string) => ({ name, group: 'My foods', kind: 'food' as const, per100g: {}, measures: [] });

const withFood =
  (id: string, name: string) =>
  (library: LibraryDocument): LibraryDocument => ({ ...library, foods: { ...library.foods, [id]: food(name) } });

const withPeople =
  (people: number) =>
  (library: LibraryDocument): LibraryDocument => ({ ...library, settings: { ...library.settings, people } });

async function opened() {
  const main = new FakeMain({ library: { revision: 5, foods: { 'mine:bar': food('Bar') } } });
  const { library, ...stores } = await freshStores();
  await library.loadLibrary();
  const addFood = (id: string, name: string) =>
    stores.changeDocuments('own-food', { label: `Added ${name}`, library: withFood(id, name) });
  return { ...stores, ...library, main, addFood };
}

/** Another program changed the number of people while this window did. */
async function conflicted() {
  const stores = await opened();
  stores.main.writeLibraryFromElsewhere((library) => withPeople(6)(withFood('mine:soup', 'Soup')(library)));
  stores.updateLibrary(withPeople(4));
  await settled();
  await settled();
  return stores;
}

const foodsOf = ({ foods }: LibraryDocument): readonly string[] => Object.keys(foods).toSorted();

describe('a library another program changed while the window is open', () => {
  it('keeps the food that program added when a setting is saved here, without a question', async () => {
    const { main, updateLibrary, flushLibrary, currentLibrary, useLibraryQuestion, useLibrarySaveState } =
      await opened();
    main.writeLibraryFromElsewhere(withFood('mine:soup', 'Soup'));
    updateLibrary(withPeople(4));
    expect(await flushLibrary()).toBe(true);
    expect([foodsOf(main.library), main.library.settings.people]).toEqual([['mine:bar', 'mine:soup'], 4]);
    expect([foodsOf(currentLibrary()), seen(useLibraryQuestion)]).toEqual([['mine:bar', 'mine:soup'], null]);
    expect(seen(useLibrarySaveState)).toEqual({ kind: 'saved' });
    expect(seen(useNotes).at(-1)?.message).toContain('Another program changed your library.');
  });

  it('takes an own food added here on top, and undo takes only that one back', async () => {
    const { main, addFood, undo } = await opened();
    main.writeLibraryFromElsewhere(withFood('mine:soup', 'Soup'));
    expect((await addFood('mine:tea', 'Tea')).failure).toBeNull();
    expect(foodsOf(main.library)).toEqual(['mine:bar', 'mine:soup', 'mine:tea']);
    undo();
    await settled();
    expect(foodsOf(main.library)).toEqual(['mine:bar', 'mine:soup']);
  });

  it('is taken in when the window gets the focus', async () => {
    const { main, currentLibrary } = await opened();
    main.writeLibraryFromElsewhere(withFood('mine:soup', 'Soup'));
    const stop = followLibraryOnDisk();
    window.dispatchEvent(new Event('focus'));
    await settled();
    await settled();
    expect(foodsOf(currentLibrary())).toEqual(['mine:bar', 'mine:soup']);
    stop();
  });

  it('is asked about when both changed the same thing, and nothing is written until it is answered', async () => {
    const { main, useLibraryQuestion, useLibrarySaveState, flushLibrary, addFood } = await conflicted();
    expect(seen(useLibraryQuestion)?.conflicts).toEqual([['settings', 'people']]);
    expect(seen(useLibrarySaveState)).toMatchObject({ kind: 'failed', failure: { code: 'CONFLICT' } });
    expect(await flushLibrary()).toBe(false);
    expect((await addFood('mine:tea', 'Tea')).failure?.message).toContain('not saved yet');
    expect([main.library.revision, main.library.settings.people]).toEqual([6, 6]);
  });

  it('Keep mine: saves this window’s where both changed, and theirs elsewhere', async () => {
    const { main, useLibraryQuestion } = await conflicted();
    expect(await chooseLibraryVersion('mine')).toBeNull();
    expect([main.library.settings.people, foodsOf(main.library)]).toEqual([4, ['mine:bar', 'mine:soup']]);
    expect(main.asked('library.settle')).toMatchObject([{ baseRevision: 6, other: null }]);
    expect(seen(useLibraryQuestion)).toBeNull();
  });

  it('Take theirs: shows theirs, sends this window’s along to be kept, and can be undone', async () => {
    const { main, useLibraryQuestion, currentLibrary, useUndoLabel } = await conflicted();
    expect(await chooseLibraryVersion('theirs')).toBeNull();
    expect([main.library.settings.people, currentLibrary().settings.people]).toEqual([6, 6]);
    expect(main.asked('library.settle')[0]?.other?.settings.people).toBe(4);
    expect([seen(useLibraryQuestion), seen(useUndoLabel)]).toEqual([null, 'Took the library on disk']);
  });

  it('is saved on after the answer, what was changed meanwhile included', async () => {
    const { main, updateLibrary, flushLibrary } = await conflicted();
    const answer = chooseLibraryVersion('mine');
    updateLibrary((library) => ({ ...library, favourites: ['sr28:11457'] }));
    await answer;
    expect(await flushLibrary()).toBe(true);
    expect(main.library).toMatchObject({ favourites: ['sr28:11457'], settings: { people: 4 } });
  });

  it('goes on asking when the answer could not be saved, and about what is there then', async () => {
    const { main, useLibraryQuestion } = await conflicted();
    main.answers['library.settle'] = () => fail('STORAGE', 'The disk is full.');
    expect((await chooseLibraryVersion('mine'))?.message).toBe('The disk is full.');
    expect(seen(useLibraryQuestion)).not.toBeNull();
    delete main.answers['library.settle'];
    main.writeLibraryFromElsewhere(withPeople(7));
    expect((await chooseLibraryVersion('mine'))?.code).toBe('CONFLICT');
    expect(seen(useLibraryQuestion)?.theirs.settings.people).toBe(7);
  });

  it('that vanished or was damaged meanwhile is saved again from what is here', async () => {
    const { main, updateLibrary, flushLibrary } = await opened();
    main.writeLibraryFromElsewhere((library) => ({ ...library, foods: {} }));
    const { library } = main;
    main.answers['library.load'] = () => ({
      ok: true,
      value: { status: 'recovered', message: 'Your library was damaged on disk.', library, folder: 'home/library' },
    });
    updateLibrary(withPeople(4));
    expect(await flushLibrary()).toBe(true);
    expect([foodsOf(main.library), main.library.settings.people]).toEqual([['mine:bar'], 4]);
  });
});
