/**
 * The content of the rooms picture: which box a file is in, how many files each box has, and how many imports lead from
 * one box to another. Pure: computed from the output of dependency-cruiser.
 */

/** @typedef {{ source: string, dependencies: readonly { resolved: string }[] }} CruisedModule */
/** @typedef {{ from: string, to: string, imports: number }} Arrow */
/** @typedef {Readonly<Record<string, number>>} Counts */
/** @typedef {{ files: Counts, wings: Readonly<Record<string, Counts>>, arrows: readonly Arrow[], among: number }} ArchitectureMap */

const ROOMS = ['shared', 'electron', 'renderer', 'data', 'scripts', 'tests'];
const PORTS = /^(?:electron-|node-)?ports\.ts$/;

/**
 * The box of a file, `null` for a file that is not ours: `renderer/ui/Dialog.tsx` is in `renderer/ui`.
 * @param {string} file
 */
function boxOf(file) {
  const [room = '', second = '', third = ''] = file.split('/');
  if (!ROOMS.includes(room)) return null;
  if (room === 'data' || room === 'scripts' || room === 'tests') return room;
  if (room !== 'electron' || second !== 'main') return `${room}/${second}`;
  // Files directly in electron/main and those that start the desktop are one box; all others depend on the ports.
  if (PORTS.test(third)) return 'electron/ports';
  return third === 'desktop' || third.endsWith('.ts') ? 'electron/main' : `electron/${third}`;
}

/**
 * The wing of a file in a box that has wings: a feature, or a part of the domain. The top of the domain is not a wing.
 * @param {string} file
 */
function wingOf(file) {
  const [, , wing = '', ...rest] = file.split('/');
  return /^(?:renderer\/features|shared\/domain)\//.test(file) && rest.length > 0 ? wing : null;
}

/**
 * An arrow between rooms starts at the room, one within a room at the box: more arrows could not be told apart.
 * @param {string} from @param {string} to
 */
function beginOf(from, to) {
  const room = from.split('/')[0] ?? '';
  return to.startsWith(`${room}/`) ? from : room;
}

/**
 * Counts one more under a name.
 * @param {Record<string, number>} counts @param {string} name
 */
function count(counts, name) {
  counts[name] = (counts[name] ?? 0) + 1;
}

/**
 * Maps the modules. Tests import from everywhere and are imported by nothing, so they have a box and no arrows.
 * @param {readonly CruisedModule[]} modules
 * @returns {ArchitectureMap}
 */
export function mapArchitecture(modules) {
  /** @type {Record<string, number>} */
  const files = {};
  /** @type {Record<string, Record<string, number>>} */
  const wings = {};
  /** @type {Record<string, number>} */
  const imports = {};
  let among = 0;
  for (const { source, dependencies } of modules) {
    const box = boxOf(source);
    if (box === null) continue;
    count(files, box);
    const wing = wingOf(source);
    if (wing !== null) count((wings[box] ??= {}), wing);
    if (box === 'tests') continue;
    for (const { resolved } of dependencies) {
      const target = boxOf(resolved);
      if (target === box && box === 'shared/domain' && wingOf(resolved) !== wing) among += 1;
      if (target !== null && target !== box) count(imports, `${beginOf(box, target)} ${target}`);
    }
  }
  const arrows = Object.entries(imports)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, number]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, imports: number };
    });
  return { files, wings, arrows, among };
}
