import { describe, expect, it } from 'vitest';
import { fail } from '#shared/contract/result';
import { FakeMain } from '../bridge/fake-main';
import { freshStores, seen, settled } from './fresh-stores';

const dark = { theme: 'dark' } as const;

async function loaded(main: FakeMain) {
  const { library, ...planner } = await freshStores();
  await library.loadLibrary();
  const people = (count: number) =>
    library.updateLibrary((before) => ({ ...before, settings: { ...before.settings, people: count } }));
  return { ...library, people, planner, main };
}

describe('the library', () => {
  it('is opened with its folder and says what was found', async () => {
    const main = new FakeMain({ library: { revision: 5, favourites: ['sr28:11457'] } });
    const { library } = await freshStores();
    expect(library.currentLibrary().favourites).toEqual([]);
    expect(await library.loadLibrary()).toEqual({ failure: null, message: '' });
    expect(library.currentLibrary().favourites).toEqual(['sr28:11457']);
    expect(seen(library.useLibraryFolder)).toBe('home/library');
    expect(main.asked('library.save')).toEqual([]);
  });

  it('that cannot be opened says why and invents nothing', async () => {
    const main = new FakeMain();
    main.answers['library.load'] = () => fail('STORAGE', 'There is a file where the folder should be.');
    const { library } = await freshStores();
    expect((await library.loadLibrary()).failure?.message).toBe('There is a file where the folder should be.');
    library.updateLibrary((before) => ({ ...before, favourites: ['sr28:11457'] }));
    await settled();
    expect(main.asked('library.save')).toEqual([]);
  });

  it('is changed on screen at once and saved on the revision that was loaded', async () => {
    const { main, people, useLibrary, flushLibrary } = await loaded(new FakeMain({ library: { revision: 5 } }));
    people(2);
    people(3);
    expect(seen(useLibrary).settings.people).toBe(3);
    expect(await flushLibrary()).toBe(true);
    expect(
      main.asked('library.save').map(({ library, baseRevision }) => [baseRevision, library.settings.people]),
    ).toEqual([
      [5, 2],
      [6, 3],
    ]);
    expect(main.library.settings.people).toBe(3);
  });

  it('keeps what a newer program wrote into it', async () => {
    const settings = { ...new FakeMain().library.settings, ...dark, sound: 'off' };
    const { main, people, flushLibrary } = await loaded(new FakeMain({ library: { settings } }));
    people(2);
    await flushLibrary();
    expect(main.library.settings).toMatchObject({ theme: 'dark', sound: 'off', people: 2 });
  });

  it('is not saved when nothing changed', async () => {
    const { main, updateLibrary, flushLibrary } = await loaded(new FakeMain());
    updateLibrary((before) => before);
    expect(await flushLibrary()).toBe(true);
    expect(main.asked('library.save')).toEqual([]);
  });

  it('that could not be saved says why and is sent again when asked', async () => {
    const { main, people, retryLibrarySave, useLibrarySaveState, flushLibrary } = await loaded(new FakeMain());
    main.answers['library.save'] = () => fail('STORAGE', 'The disk is full.');
    people(4);
    await settled();
    expect(seen(useLibrarySaveState)).toEqual({
      kind: 'failed',
      failure: { code: 'STORAGE', message: 'The disk is full.' },
    });
    expect(await flushLibrary()).toBe(false);
    delete main.answers['library.save'];
    await retryLibrarySave();
    expect(await flushLibrary()).toBe(true);
    expect(main.library.settings.people).toBe(4);
    expect(seen(useLibrarySaveState)).toEqual({ kind: 'saved' });
  });

  it('that could not be read after it changed on disk is merged when asked again', async () => {
    const { main, people, retryLibrarySave, flushLibrary, useLibrarySaveState } = await loaded(
      new FakeMain({ library: { revision: 5 } }),
    );
    main.library = { ...main.library, revision: 9 };
    main.answers['library.load'] = () => fail('STORAGE', 'The disk did not answer.');
    people(4);
    await settled();
    expect(seen(useLibrarySaveState)).toMatchObject({
      kind: 'failed',
      failure: { message: 'The disk did not answer.' },
    });
    delete main.answers['library.load'];
    await retryLibrarySave();
    expect(await flushLibrary()).toBe(true);
    expect(main.asked('library.save').map(({ baseRevision }) => baseRevision)).toEqual([5, 9]);
    expect(main.library.settings.people).toBe(4);
  });

  it('that was never opened has nothing to wait for', async () => {
    const { library } = await freshStores();
    expect(await library.flushLibrary()).toBe(true);
  });
});
