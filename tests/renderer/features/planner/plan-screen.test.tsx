import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanScreen } from '#renderer/features/planner';
import { useScreen } from '#renderer/state/navigation';
import { seen } from '#tests/renderer/state/fresh-stores';
import { profileEntry } from '#tests/support/people';
import { open } from './harness';

const about = () => screen.queryByRole('region', { name: 'About these targets' })?.textContent ?? '';
const start = (...profile: ReturnType<typeof profileEntry>[]) => open(<PlanScreen />, { library: { profile } });

describe('what must accompany the targets of a week', () => {
  it('is the public advice with keto, and nothing with official and every question answered no', async () => {
    const { unmount } = await start(profileEntry());
    expect(about()).toBe('This sodium target is above the 2,300 mg/day limit advised for the general public.');
    unmount();
    await start(profileEntry({ preset: 'official' }));
    expect(screen.queryByRole('region', { name: 'About these targets' })).toBeNull();
  });

  it('is what the answers did, and the supervision a medicine needs', async () => {
    const answers = { ...profileEntry().answers, 'glucose-lowering-medicine': 'yes' as const };
    await start(profileEntry({ answers }));
    expect(about()).toContain('The preset Keto is locked by your safety answers; these are the official targets.');
    expect(about()).toContain('a ketogenic diet needs medical supervision');
    expect(about()).not.toContain('2,300');
  });

  it('is shown for every preset of the week when it changes within it, each sentence once', async () => {
    await start(
      profileEntry({ preset: 'official', answers: {}, lifeStage: null }),
      profileEntry({ from: '2026-11-26' }),
    );
    const said = about();
    expect(said).toContain('Potassium not scored until you answer the safety questions.');
    expect(said).toContain('This sodium target is above the 2,300 mg/day limit');
    expect(said.split('medical supervision')).toHaveLength(2);
  });

  it('is shown once for the whole screen, head, board and inspector, and leads to the questions', async () => {
    await start(profileEntry({ answers: {}, lifeStage: null }));
    const everything = document.body.textContent ?? '';
    expect(everything.split('Potassium not scored until you answer the safety questions.')).toHaveLength(2);
    expect(everything.split('medical supervision')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: /^Potassium not scored until/ }));
    expect(seen(useScreen)).toBe('settings');
  });

  it('says that a target is above the public advice once for the whole screen', async () => {
    await start(profileEntry());
    expect((document.body.textContent ?? '').split('2,300 mg/day limit')).toHaveLength(2);
  });
});
