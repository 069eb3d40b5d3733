/**
 * The file for one of our URLs. Guarantees: the result is inside the given folder, whatever the URL says. Must not
 * import Electron. Touches no disk.
 */
import { isAbsolute, relative, resolve } from 'node:path';
import { parseAppUrl } from './app-origin';

/**
 * Escapes that none of our files needs: a slash, backslash, dot or NUL hidden from the URL parser, or a double escape.
 */
const SUSPICIOUS_ESCAPE = /%(?:2f|5c|2e|00|25)/i;

/** Path of the file a URL asks for, `null` for anything but a plain path inside the folder. */
export function resolveAssetPath(requestUrl: string, folder: string): string | null {
  const url = parseAppUrl(requestUrl);
  if (url === null || SUSPICIOUS_ESCAPE.test(requestUrl)) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(pathname)) return null;
  const path = resolve(folder, `.${pathname === '/' ? '/index.html' : pathname}`);
  const inside = relative(folder, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path;
}
