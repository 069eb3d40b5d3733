import { commandRun, perform, screenOf } from '#renderer/state/commands';
import { currentScreen } from '#renderer/state/navigation';
import { commandIcon } from '#renderer/ui/command-icons';
import type { CommandId, CommandRow } from '#shared/domain/help/commands';
import { commandRow, COMMANDS, keyParts } from '#shared/domain/help/commands';
import type { TextMatch } from '#shared/domain/search/match-text';
import { matchText } from '#shared/domain/search/match-text';
import type { PaletteRow } from './palette-rows';
import { usedRank } from './palette-rows';

/** True for a command that is available now, here or on its own screen. */
function isOffered({ id, isKeyOnly, isOfChosen }: CommandRow & { readonly id: CommandId }): boolean {
  if (isKeyOnly === true) return false;
  if (commandRun(id) !== undefined) return true;
  const screen = screenOf(id);
  return isOfChosen !== true && screen !== null && screen !== currentScreen();
}

const keyOf = (id: CommandId): string => `action ${id}`;

function rowOf(id: CommandId, match: TextMatch | null, uses: readonly string[]): PaletteRow {
  const { name, keys } = commandRow(id);
  const run = commandRun(id);
  const reason = run?.refusal?.() ?? null;
  const [first] = keys;
  return {
    kind: 'actions',
    key: keyOf(id),
    icon: commandIcon(id),
    name,
    marks: match?.marks ?? [],
    detail: run?.about?.() ?? '',
    right: reason ?? '',
    ...(reason !== null || first === undefined ? {} : { keys: keyParts(first) }),
    isAvailable: reason === null,
    rank: (match?.rank ?? 0) + usedRank(keyOf(id), uses),
    open: () => perform(id),
  };
}

/** The commands whose names match. */
export const actionRows = (query: string, uses: readonly string[]): readonly PaletteRow[] =>
  COMMANDS.filter(isOffered).flatMap(({ id, name }) => {
    const match = matchText(query, name);
    return match === null ? [] : [rowOf(id, match, uses)];
  });

/** The commands of the current screen, then those that work everywhere. */
export function screenActions(): readonly PaletteRow[] {
  const offered = COMMANDS.filter((row) => isOffered(row) && commandRun(row.id) !== undefined);
  const here = offered.filter(({ id }) => screenOf(id) !== null);
  const everywhere = offered.filter(({ id }) => screenOf(id) === null);
  return [...here, ...everywhere].map(({ id }) => rowOf(id, null, []));
}

/** The row of the command with this key, `null` when there is none or it is not available now. */
export function actionByKey(key: string): PaletteRow | null {
  const row = COMMANDS.find(({ id }) => keyOf(id) === key);
  return row === undefined || !isOffered(row) ? null : rowOf(row.id, null, []);
}
