/** Which Electron runtime to use: a pure choice from what was found, so that every order can be tested. */

/**
 * @typedef {object} RuntimeSituation
 * @property {string | null} overrideFolder ELECTRON_OVERRIDE_DIST_PATH, when set
 * @property {boolean} isOfficialInstalled node_modules/electron/dist is there in the version package.json names
 * @property {boolean} hasCarriedPlatform the carried runtime exists for this platform (Linux, x64)
 * @property {boolean} isCarriedReady the cache holds a complete carried runtime
 * @property {number | null} hoursSinceFailedDownload age of the last failed official download of this version
 * @property {string | null} preference ELECTROPLATE_RUNTIME: `official`, `carried` or nothing
 */

/** @typedef {{ use: 'override' | 'official' | 'carried' } | { attempt: 'official', otherwise: 'carried' | 'stop' } | { attempt: 'carried' }} RuntimeChoice */

/** How long a failed download is remembered if there is another runtime. */
const RETRY_AFTER_HOURS = 24;

/**
 * Order: the runtime named by the person; the installed official runtime; the official download; the carried runtime. A
 * download that failed within the last day is not repeated while the carried runtime is available.
 * @param {RuntimeSituation} situation
 * @returns {RuntimeChoice}
 */
export function chooseRuntime(situation) {
  if (situation.overrideFolder) return { use: 'override' };
  const isCarriedWanted = situation.preference === 'carried' && situation.hasCarriedPlatform;
  if (situation.isOfficialInstalled && !isCarriedWanted) return { use: 'official' };
  if (situation.preference === 'official' || !situation.hasCarriedPlatform)
    return { attempt: 'official', otherwise: 'stop' };
  const { hoursSinceFailedDownload: hours } = situation;
  const isDownloadDue = hours === null || hours < 0 || hours >= RETRY_AFTER_HOURS;
  if (!isCarriedWanted && (isDownloadDue || !situation.isCarriedReady))
    return { attempt: 'official', otherwise: 'carried' };
  return situation.isCarriedReady ? { use: 'carried' } : { attempt: 'carried' };
}
