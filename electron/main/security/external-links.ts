/** Which links may open in the person's browser: https pages of the sources we name, nothing else. Must not import Electron. */

/** Hosts of the sources named in help, settings and data/SOURCES.md. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'fdc.nal.usda.gov',
  'www.ars.usda.gov',
  'ods.od.nih.gov',
  'www.nationalacademies.org',
  'nap.nationalacademies.org',
  'www.efsa.europa.eu',
  'www.fda.gov',
  'www.who.int',
]);

/** The address to open, normalised; `null` when it must not be opened. */
export function selectExternalLink(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  // SECURITY 15: only https, only known hosts, no port, and no name or password that could hide another host.
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return isPlain && ALLOWED_HOSTS.has(url.hostname) ? url.href : null;
}
