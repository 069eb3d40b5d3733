import { notifications } from '@mantine/notifications';
import { announce } from './announce-store';

/** Says on screen and aloud what happened: for news that nothing on screen belongs to. */
export function tell(message: string, title?: string): void {
  notifications.show({ message, title, closeButtonProps: { 'aria-label': 'Dismiss' } });
  announce(title === undefined ? message : `${title}. ${message}`);
}
