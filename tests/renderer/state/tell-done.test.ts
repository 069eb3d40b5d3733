import { notificationsStore } from '@mantine/notifications';
import { afterEach, describe, expect, it } from 'vitest';
import { tellDone } from '#renderer/state/tell-done';

const waiting = () => {
  const { notifications, queue } = notificationsStore.getState();
  return [...notifications, ...queue].map(({ message }) => (message as { props: { words: string } }).props.words);
};

afterEach(() => notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] }));

describe('telling what was done', () => {
  it('shows the newest at once: what was done before makes way', () => {
    notificationsStore.setState({ ...notificationsStore.getState(), limit: 1 });
    tellDone('Changed Almond bar in 2 weeks.', null);
    tellDone('Almond bar was deleted.', null);
    expect(waiting()).toEqual(['Almond bar was deleted.']);
  });
});
