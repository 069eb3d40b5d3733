import { commandRow, keyParts } from '#shared/domain/help/commands';
import type { CommandId } from '#shared/domain/help/commands';

/** The first key of a command beside what does the same by mouse; nothing where it has none. A screen reader has the name. */
export function CommandKey({ of }: { readonly of: CommandId }) {
  const [keys] = commandRow(of).keys;
  return keys === undefined ? null : <kbd aria-hidden="true">{keyParts(keys).join(' ')}</kbd>;
}
