import { describe, expect, it } from 'vitest';
import { CHANGES } from '#renderer/state/changes';
import type { EditName, SettingName } from '#renderer/state/changes';
import type { LibraryDocument } from '#shared/schema/library-document';
import { FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, notesOf, seen, settled, WEEK } from './fresh-stores';

const named = <Name extends EditName | SettingName>(kind: 'edit' | 'setting') =>
  Object.entries(CHANGES).flatMap(([name, one]) => (one === kind ? [name as Name] : []));

const withFood = (library: LibraryDocument): LibraryDocument => ({
  ...library,
  foods: {
    ...library.foods,
    'mine:bar': { name: 'Bar', group: 'My foods', kind: 'food', per100g: { sodium: 1 }, measures: [] },
  },
});

const withPeople = (library: LibraryDocument): LibraryDocument => ({
  ...library,
  settings: { ...library.settings, people: 3 },
});

async function opened() {
  const main = new FakeMain();
  const stores = await freshStores();
  await stores.library.loadLibrary();
  await stores.openWeek(WEEK);
  return { ...stores, main };
}

describe.each(named<EditName>('edit'))('an edit: %s', (name) => {
  it('of the week on screen is a step that goes back and forth', async () => {
    const { changeDocuments, currentPlan, undo, redo, useUndoLabel } = await opened();
    changeDocuments(name, { label: 'Added soup', plan: addNote('soup') });
    expect([notesOf(currentPlan()), seen(useUndoLabel)]).toEqual([['soup'], 'Added soup']);
    undo();
    expect([notesOf(currentPlan()), seen(useUndoLabel)]).toEqual([[], null]);
    redo();
    expect(notesOf(currentPlan())).toEqual(['soup']);
  });

  it('of the library is a step too, on disk each way', async () => {
    const { changeDocuments, main, undo, redo, useUndoLabel } = await opened();
    const { failure } = await changeDocuments(name, { label: 'Added Bar', library: withFood });
    expect([failure, Object.keys(main.library.foods), seen(useUndoLabel)]).toEqual([null, ['mine:bar'], 'Added Bar']);
    undo();
    await settled();
    expect(main.library.foods).toEqual({});
    redo();
    await settled();
    expect(Object.keys(main.library.foods)).toEqual(['mine:bar']);
  });
});

describe.each(named<SettingName>('setting'))('a setting: %s', (name) => {
  it('is kept, and is not a step: what is undone after it is the edit before it', async () => {
    const { changeDocuments, main, library, currentPlan, undo, useUndoLabel } = await opened();
    changeDocuments('plan', { label: 'Added soup', plan: addNote('soup') });
    changeDocuments(name, { library: withPeople });
    expect(seen(useUndoLabel)).toBe('Added soup');
    undo();
    expect(notesOf(currentPlan())).toEqual([]);
    expect(await library.flushLibrary()).toBe(true);
    expect(main.library.settings.people).toBe(3);
  });
});

describe('the table of changes', () => {
  it('says of each what it is', () => {
    expect(new Set(Object.values(CHANGES))).toEqual(new Set(['edit', 'setting']));
  });
});
