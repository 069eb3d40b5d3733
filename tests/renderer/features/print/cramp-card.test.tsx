import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PrintJob } from '#renderer/features/print';
import printStyles from '#renderer/features/print/print.module.css';
import { newLibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { job, print } from './printing';

describe('the cramp card', () => {
  const card = (changes: Partial<PrintJob> = {}) =>
    job(newWeekDocument('2026-W48'), { document: 'cramp-card', onDate: '2026-11-24', ...changes });
  const texts = (role: string) => screen.getAllByRole(role).map((one) => one.textContent);

  it('is one page with the steps, when to see a clinician and emergencies, and nothing of the week', () => {
    const { onLaidOut, container } = print(card());
    expect(onLaidOut).toHaveBeenLastCalledWith(1);
    expect(container.querySelectorAll(`.${printStyles.sheet}`)).toHaveLength(1);
    expect(container.querySelector('[data-paper]')?.getAttribute('data-paper')).toBe('a4');
    expect(texts('heading')).toEqual([
      'A cramp right now',
      'In the moment',
      'More than an ordinary cramp',
      'Emergency',
    ]);
    expect(texts('listitem')).toEqual([
      expect.stringMatching(/^Stretch the muscle/),
      expect.stringMatching(/^Massage it/),
      'Drink water with a pinch of salt.',
      expect.stringMatching(/^Warm it/),
    ]);
    const text = container.textContent ?? '';
    expect(text).toContain('No relief is promised: a Cochrane review (2020, CD009402)');
    expect(text).toContain('severe, one-sided, keep returning, or do not settle in a few weeks');
    expect(text).toContain('nausea and belly pain with high ketones');
    expect(text).toContain('Not medical advice.');
    expect(text).toContain('answers to the safety questions on 24 November 2026');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is set for the paper of the job', () => {
    const { container } = print(card({ paper: 'letter' }));
    expect(container.querySelector('[data-paper]')?.getAttribute('data-paper')).toBe('letter');
  });

  it('goes by the answers of its date', () => {
    const changed = profileEntry({
      from: '2026-11-20',
      answers: { ...profileEntry().answers, 'heart-failure': 'yes' },
    });
    const library = { ...newLibraryDocument(), profile: [profileEntry(), changed] };
    print(card({ library, onDate: '2026-11-19' }));
    expect(texts('listitem')).toContain('Drink water with a pinch of salt.');
    document.body.innerHTML = '';
    print(card({ library }));
    expect(texts('listitem')).toContain('Your answers mean salt is a question for your clinician.');
    expect(texts('listitem').join()).not.toContain('pinch of salt');
  });

  it('suggests no salt while nobody has answered, or no date is named', () => {
    for (const changes of [{ library: newLibraryDocument() }, { onDate: undefined }]) {
      document.body.innerHTML = '';
      print(card(changes));
      expect(texts('listitem')).toContain('Your answers mean salt is a question for your clinician.');
    }
  });
});
