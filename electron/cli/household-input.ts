/** Who eats a plan: a number of people, or the eaters of a library as set up in the window. */
import type { Household } from '#shared/domain/eaters/household';
import { householdOf } from '#shared/domain/eaters/household';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { MAX_PEOPLE } from '#shared/domain/shopping/shopping-list';
import type { Arguments } from './arguments';
import { wholeNumber } from './arguments';
import type { CommandIo } from './cli-io';
import { badInput } from './cli-problem';
import { openLibrary } from './library-input';

/** The options of a command that shops for a household. */
export const HOUSEHOLD_OPTIONS = { people: 'value', library: 'value' } as const;

/** Help for these options. */
export const HOUSEHOLD_HELP = `  --people 1   how many eat the plan, up to ${MAX_PEOPLE}
  --library    the folder of a library: its people and eaters, with their portions and the guests of the plan`;

/** The household named by the options; one person without either option. Changes nothing on disk. */
export async function readHousehold(given: Arguments, io: CommandIo): Promise<Household> {
  const folder = given.value('library');
  if (folder === undefined) return { people: wholeNumber(given, 'people', { from: 1, to: MAX_PEOPLE }, 1), eaters: [] };
  if (given.has('people') || given.value('people') !== undefined)
    throw badInput('--people and --library both say who eats; give one of them.');
  const { library } = await openLibrary(io, folder, false, 'read');
  return householdOf(library);
}

/** The eater with this name in a library. */
export async function readEater(folder: string, name: string, io: CommandIo): Promise<KnownEater> {
  const { library } = await openLibrary(io, folder, false, 'read');
  return eaterNamed(library, name);
}

/** The eater with this name among those of a library. */
export function eaterNamed(library: Parameters<typeof householdOf>[0], name: string): KnownEater {
  const { eaters } = householdOf(library);
  const found = eaters.find((eater) => eater.name.toLowerCase() === name.trim().toLowerCase());
  if (found !== undefined) return found;
  const names = eaters.map((eater) => eater.name).join(', ');
  throw badInput(
    names === ''
      ? 'Nobody but the planned person eats in that library.'
      : `There is no eater “${name}” there: ${names}.`,
  );
}
