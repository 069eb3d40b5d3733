/**
 * npm leaves an optional package out of the lock file if the current registry does not have it; `npm ci` then refuses
 * the lock file everywhere: "Missing: … from lock file". Such packages are builds of one package for other platforms;
 * the package that depends on them lists their names and versions, so the missing entries can be filled in.
 */

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */
/** @typedef {{ packages: Record<string, LockEntry> }} LockFile */

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
/** @type {Record<string, string>} */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * Platform of a package, from its name: `@swc/core-linux-x64-gnu` is Linux, x64, glibc.
 * @param {string} name
 * @returns {{ os: string[], cpu: string[], libc?: string[] } | null} null when the name does not say it
 */
export function platformOfName(name) {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  const library = words.map((word) => LIBRARIES[word]).find((one) => one !== undefined);
  if (!system || !processor) return null;
  return { os: [system], cpu: [processor], ...(system === 'linux' && library ? { libc: [library] } : {}) };
}

/**
 * Whether a package can be resolved from another one's folder, going up as Node does.
 * @param {LockFile} lock
 * @param {string} from
 * @param {string} name
 */
function isFound(lock, from, name) {
  let place = from;
  for (;;) {
    if (lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
    const above = place.lastIndexOf('/node_modules/');
    place = above === -1 ? '' : place.slice(0, above);
  }
}

/**
 * The missing entries, by their key in the lock file. Without an integrity hash, which only the registry could give.
 * @param {LockFile} lock
 * @returns {Record<string, LockEntry>}
 * @throws when a missing optional package is not one for another platform, or has no exact version
 */
export function findMissingPlatforms(lock) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(lock, place, name)) continue;
      const platform = platformOfName(name);
      if (!platform || !/^\d+\.\d+\.\d+/.test(version))
        throw new Error(`${place} wants ${name}@${version}, which is not in the lock file and cannot be filled in.`);
      const { os, cpu, libc } = platform;
      // In npm's own order of keys, so that npm changes nothing when it next writes the file.
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(entry.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        os,
      };
    }
  }
  return missing;
}

/**
 * The lock file with these entries added, in npm's order.
 * @param {LockFile} lock
 * @returns {LockFile}
 */
export function completeLock(lock) {
  const all = { ...lock.packages, ...findMissingPlatforms(lock) };
  return {
    ...lock,
    packages: Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => one.localeCompare(other, 'en'))),
  };
}
