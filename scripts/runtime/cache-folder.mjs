import os from 'node:os';
import path from 'node:path';

/**
 * The user's cache folder for this project; a relative XDG_CACHE_HOME must be ignored (XDG Base Directory
 * Specification).
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} home
 */
export function cacheFolder(environment = process.env, home = os.homedir()) {
  const given = environment['XDG_CACHE_HOME'];
  const base = given && path.isAbsolute(given) ? given : path.join(home, '.cache');
  return path.join(base, 'electroplate');
}
