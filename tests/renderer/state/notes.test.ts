import { beforeEach, describe, expect, it } from 'vitest';
import { dismissDone, dismissNote, forgetNotes, useNotes } from '#renderer/state/notes';
import { tell, tellDone } from '#renderer/state/tell';
import { seen } from './fresh-stores';

const messages = () => seen(useNotes).map((note) => note.message);

beforeEach(forgetNotes);

describe('notes', () => {
  it('show of what was done only the last, so that its Undo is never the one of something else', () => {
    tellDone('Changed Almond bar in 2 weeks.', null);
    tellDone('Almond bar was deleted.', null);
    expect(messages()).toEqual(['Almond bar was deleted.']);
  });

  it('keep what went wrong beside what is done next, three at the most', () => {
    tell('The disk is full.');
    tellDone('Saved Chili.', null);
    tellDone('Saved Soup.', null);
    expect(messages()).toEqual(['The disk is full.', 'Saved Soup.']);
    tell('Second.');
    tell('Third.');
    expect(messages()).toEqual(['Saved Soup.', 'Second.', 'Third.']);
  });

  it('show the same news once, however often it is reported', () => {
    tell('Nothing to undo');
    tell('The disk is full.');
    tell('Nothing to undo');
    expect(messages()).toEqual(['The disk is full.', 'Nothing to undo']);
  });

  it('go one by one, and what was done goes when a dialog opens', () => {
    tell('The disk is full.');
    tellDone('Saved Chili.', null);
    dismissDone();
    expect(messages()).toEqual(['The disk is full.']);
    const [note] = seen(useNotes);
    dismissNote(note?.id ?? -1);
    expect(messages()).toEqual([]);
  });
});
