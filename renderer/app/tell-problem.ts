import { notifications } from '@mantine/notifications';
import { announce } from './announce-store';

/** Says on screen and aloud why something was not done: for edits that nothing on screen belongs to any more. */
export function tellProblem(text: string): void {
  notifications.show({ message: text });
  announce(text);
}
