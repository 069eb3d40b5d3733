import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { flushOnQuit } from '#renderer/app/quit';
import { useUnsavedDraft } from '#renderer/state/unsaved-drafts';
import { fail, succeed } from '#shared/contract/result';
import { deferred, FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, notesOf, settled, WEEK } from '../state/fresh-stores';

async function running() {
  const main = new FakeMain();
  const stores = await freshStores();
  await stores.library.loadLibrary();
  await stores.openWeek(WEEK);
  const answers = () => main.asked('window.flushed').map(({ saved }) => saved);
  return { ...stores, main, answers, stopListening: flushOnQuit() };
}

describe('closing the window', () => {
  it('is answered at once when everything is on disk', async () => {
    const { main, answers } = await running();
    main.emit('flush');
    await vi.waitFor(() => expect(answers()).toEqual([true]));
  });

  it('waits for the week and the library to be on disk', async () => {
    const { main, answers, editPlan, library } = await running();
    const disk = deferred<void>();
    main.answers['weeks.save'] = async ({ week }) => {
      await disk.promise;
      main.weeks.set(WEEK, week);
      return succeed({ revision: 1 });
    };
    editPlan('Added soup', addNote('soup'));
    library.updateLibrary((before) => ({ ...before, favourites: ['sr28:11457'] }));
    main.emit('flush');
    await settled();
    expect(answers()).toEqual([]);
    disk.resolve();
    await vi.waitFor(() => expect(answers()).toEqual([true]));
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['soup']);
    expect(main.library.favourites).toEqual(['sr28:11457']);
  });

  it.each(['weeks.save', 'library.save'] as const)(
    'says so when %s fails, so that the person can be asked',
    async (method) => {
      const { main, answers, editPlan, library, said } = await running();
      main.answers[method] = () => fail('STORAGE', 'The disk is full.');
      editPlan('Added soup', addNote('soup'));
      library.updateLibrary((before) => ({ ...before, favourites: ['sr28:11457'] }));
      main.emit('flush');
      await vi.waitFor(() => expect(answers()).toEqual([false]));
      expect(said()).toBe('Not everything could be saved.');
    },
  );

  it('is ignored once the window is gone', async () => {
    const { main, answers, stopListening } = await running();
    stopListening();
    main.emit('flush');
    await settled();
    expect(answers()).toEqual([]);
  });

  it('says so while a form has unsaved input, but not after it is closed', async () => {
    const { main, answers } = await running();
    const form = renderHook(({ isUnsaved }) => useUnsavedDraft(isUnsaved), { initialProps: { isUnsaved: true } });
    main.emit('flush');
    await vi.waitFor(() => expect(answers()).toEqual([false]));
    form.rerender({ isUnsaved: false });
    main.emit('flush');
    await vi.waitFor(() => expect(answers()).toEqual([false, true]));
    form.rerender({ isUnsaved: true });
    form.unmount();
    main.emit('flush');
    await vi.waitFor(() => expect(answers()).toEqual([false, true, true]));
  });
});
