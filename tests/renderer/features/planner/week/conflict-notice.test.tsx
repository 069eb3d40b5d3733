import { changeDocuments } from '#renderer/state/change-documents';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { navigate } from '#renderer/state/navigation';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { TitleBar } from '#renderer/app/TitleBar';
import { PlanScreen } from '#renderer/features/planner';
import { fail, succeed } from '#shared/contract/result';
import { removeEntries } from '#shared/domain/week/week-plan';
import { open } from '../harness';
import { sketchedWeek, sketchOf, WEEK } from '../small-plans';
import { undo } from '#renderer/state/history';

const now = () => sketchOf(currentPlan());

/** "a" was removed here while another program had written "theirs" to the file. */
async function conflicted() {
  const opened = await open(
    <>
      <TitleBar />
      <PlanScreen />
    </>,
    { week: sketchedWeek([{ breakfast: 'a b' }]) },
  );
  opened.main.writeFromElsewhere(sketchedWeek([{ dinner: 'theirs' }]));
  changeDocuments('plan', { label: 'Removed 1 entry', plan: (plan) => removeEntries(plan, new Set(['a'])) });
  const notice = within(await screen.findByRole('alertdialog', { name: 'Changed on disk' }));
  return { ...opened, notice };
}

describe('a week that changed on disk', () => {
  it('says which week, keeps the edit on screen, and the title bar says that it is not saved', async () => {
    const { notice } = await conflicted();
    expect(notice.getByText(/Week 48 \(23–29 Nov 2026\) was changed on disk/)).toBeTruthy();
    expect(now()).toEqual([{ breakfast: 'b' }]);
    expect(screen.getByText('Not saved.')).toBeTruthy();
    // A retry cannot help; the two answers can.
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('is found again from anywhere by the title bar', async () => {
    await conflicted();
    await openWeek('2026-W30');
    navigate('foods');
    await userEvent.click(screen.getByRole('button', { name: 'Choose a version' }));
    await screen.findByRole('group', { name: 'Tuesday 24 November 2026' });
    expect(screen.getByRole('alertdialog', { name: 'Changed on disk' })).toBeTruthy();
  });

  it('is saved over theirs by "Keep mine"', async () => {
    const { notice, main } = await conflicted();
    await userEvent.click(notice.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(sketchOf(main.weeks.get(WEEK)!)).toEqual([{ breakfast: 'b' }]);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('gives way to theirs by "Take theirs", which undo takes back', async () => {
    const { notice, main } = await conflicted();
    await userEvent.click(notice.getByRole('button', { name: 'Take theirs' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(now()).toEqual([{ dinner: 'theirs' }]);
    undo();
    await waitFor(() => expect(sketchOf(main.weeks.get(WEEK)!)).toEqual([{ breakfast: 'b' }]));
  });

  it('says why an answer did not work and keeps asking', async () => {
    const { notice, main } = await conflicted();
    main.answers['weeks.keepMine'] = () => fail('STORAGE', 'The disk is full; nothing was written.');
    await userEvent.click(notice.getByRole('button', { name: 'Keep mine' }));
    expect(await notice.findByText(/The disk is full; nothing was written\./)).toBeTruthy();
    expect(now()).toEqual([{ breakfast: 'b' }]);
  });
});

describe('a week that could not be saved', () => {
  it('says why in the title bar and is sent again on request', async () => {
    const { main } = await open(
      <>
        <TitleBar />
        <PlanScreen />
      </>,
      { week: sketchedWeek([{ breakfast: 'a b' }]) },
    );
    expect(screen.getByText('Saved')).toBeTruthy();
    main.answers['weeks.save'] = () => fail('STORAGE', 'The disk is full; the last version is kept.');
    changeDocuments('plan', { label: 'Removed 1 entry', plan: (plan) => removeEntries(plan, new Set(['a'])) });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Not saved. The disk is full; the last version is kept.',
    );
    delete main.answers['weeks.save'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(sketchOf(main.weeks.get(WEEK)!)).toEqual([{ breakfast: 'b' }]);
  });
});

describe('a week found damaged', () => {
  it('says what was kept until it is acknowledged', async () => {
    const { main } = await open(<PlanScreen />);
    const message = 'Week 10 was damaged; its bytes were kept aside and the newest good copy was opened.';
    main.answers['weeks.load'] = () =>
      succeed({ status: 'recovered', message, document: sketchedWeek([{ lunch: 'a' }], '2026-W10') });
    await openWeek('2026-W10');
    const notice = (await screen.findByText(message)).closest<HTMLElement>('[role]')!;
    expect(now()).toEqual([{ lunch: 'a' }]);
    await userEvent.click(within(notice).getByRole('button', { name: 'OK' }));
    expect(screen.queryByText(message)).toBeNull();
  });
});

describe('a week whose file is gone', () => {
  const message = 'Week 10 is not there any more, but the copy of yesterday is.';
  const gone = async () => {
    const opened = await open(<PlanScreen />);
    const { main } = opened;
    main.answers['weeks.load'] = () =>
      succeed({ status: 'absent', message, document: { ...sketchedWeek([], '2026-W10'), revision: 0 } });
    await openWeek('2026-W10');
    delete main.answers['weeks.load'];
    await screen.findByText(message);
    return main;
  };

  it('offers its copy, which is saved again and can be undone', async () => {
    const main = await gone();
    const document = { ...sketchedWeek([{ lunch: 'a' }], '2026-W10'), revision: 12 };
    main.answers['weeks.copy'] = () => succeed({ copy: { words: 'the copy of yesterday', document } });
    await userEvent.click(screen.getByRole('button', { name: 'Open the copy' }));
    await waitFor(() => expect(sketchOf(main.weeks.get('2026-W10')!)).toEqual([{ lunch: 'a' }]));
    expect(screen.queryByText(message)).toBeNull();
    undo();
    await waitFor(() => expect(sketchOf(main.weeks.get('2026-W10')!)).toEqual([]));
  });

  it('is left empty on request', async () => {
    const main = await gone();
    await userEvent.click(screen.getByRole('button', { name: 'Leave it empty' }));
    expect(screen.queryByText(message)).toBeNull();
    expect(main.weeks.has('2026-W10')).toBe(false);
  });
});
