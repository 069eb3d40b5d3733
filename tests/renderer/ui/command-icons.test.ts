import { IconDots } from '@tabler/icons-react';
import { expect, it } from 'vitest';
import { COMMANDS } from '#shared/domain/help/commands';
import { commandIcon } from '#renderer/ui/command-icons';

it('every command that a menu or the palette can show has its own icon', () => {
  const shown = COMMANDS.filter((command) => !('isKeyOnly' in command));
  expect(shown.filter(({ id }) => commandIcon(id) === IconDots).map(({ id }) => id)).toEqual([]);
});
