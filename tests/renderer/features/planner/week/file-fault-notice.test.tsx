import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { undo } from '#renderer/state/history';
import { currentPlan } from '#renderer/state/planner-store';
import { followWeeksOnDisk } from '#renderer/state/weeks-on-disk';
import { PlanScreen } from '#renderer/features/planner';
import { succeed } from '#shared/contract/result';
import { newWeekDocument } from '#shared/schema/week-document';
import { open } from '../harness';
import { sketchedWeek, sketchOf, WEEK } from '../small-plans';

let stop = (): void => undefined;
afterEach(() => stop());

/** A week on screen whose file is found in a different state when the window gets the focus. */
async function found(status: 'absent' | 'recovered', copy: string | null) {
  const opened = await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a b' }]) });
  stop = followWeeksOnDisk();
  const other = status === 'absent' ? newWeekDocument(WEEK) : sketchedWeek([{ breakfast: 'a' }]);
  const document = { ...other, revision: 9 };
  opened.main.answers['weeks.load'] = () => succeed({ status, message: 'Not read.', document });
  opened.main.answers['weeks.copy'] = () => succeed({ copy: copy === null ? null : { words: copy, document } });
  act(() => void window.dispatchEvent(new Event('focus')));
  const name = status === 'absent' ? 'The file is gone' : 'The file was damaged';
  return { ...opened, notice: within(await screen.findByRole('alertdialog', { name })) };
}

const now = () => sketchOf(currentPlan());
const buttons = (notice: Awaited<ReturnType<typeof found>>['notice']) =>
  notice.getAllByRole('button').map(({ textContent }) => textContent);

describe('a week whose file is not as it was saved', () => {
  it('is gone: says so with the copy there is, and offers to save it again or to let it go', async () => {
    const { notice } = await found('absent', 'the copy of 24 Nov 2026, 09:30');
    expect(notice.getByText('The file of week 48 (23–29 Nov 2026) is gone from the disk.')).toBeTruthy();
    expect(notice.getByText(/The copy of 24 Nov 2026, 09:30 is kept\./)).toBeTruthy();
    expect(buttons(notice)).toEqual(['Save it again', 'Let it go']);
    expect(now()).toEqual([{ breakfast: 'a b' }]);
  });

  it('is saved again', async () => {
    const { notice, main } = await found('absent', null);
    expect(notice.getByText(/There is no copy of it\./)).toBeTruthy();
    await userEvent.click(notice.getByRole('button', { name: 'Save it again' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(main.asked('weeks.keepMine')).toHaveLength(1);
    expect(now()).toEqual([{ breakfast: 'a b' }]);
  });

  it('is dropped, and undo restores it', async () => {
    const { notice } = await found('absent', null);
    await userEvent.click(notice.getByRole('button', { name: 'Let it go' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(now()).toEqual([]);
    act(() => undo());
    expect(now()).toEqual([{ breakfast: 'a b' }]);
  });

  it('was damaged: its copy is offered beside saving what is shown, and opened only when asked', async () => {
    const { notice, main } = await found('recovered', 'the version before the last save');
    expect(notice.getByText('The file of week 48 (23–29 Nov 2026) was damaged on disk.')).toBeTruthy();
    expect(buttons(notice)).toEqual(['Save what is shown', 'Open the copy']);
    expect([now(), main.asked('weeks.save'), main.asked('weeks.keepMine')]).toEqual([[{ breakfast: 'a b' }], [], []]);
    await userEvent.click(notice.getByRole('button', { name: 'Open the copy' }));
    await waitFor(() => expect(now()).toEqual([{ breakfast: 'a' }]));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('was damaged and has no copy: only what is shown can be saved', async () => {
    const { notice } = await found('recovered', null);
    expect(buttons(notice)).toEqual(['Save what is shown']);
  });
});
