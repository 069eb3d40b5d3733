/** The one origin of the program. Must not import Electron. */

/** Scheme of everything the window loads. */
export const APP_SCHEME = 'app';
/** Host of everything the window loads. */
const APP_HOST = 'electroplate';
/** The window's page. */
export const WINDOW_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;
/** The page that is printed. */
export const PRINT_URL = `${APP_SCHEME}://${APP_HOST}/print.html`;

/**
 * Parses a URL of exactly our origin; `null` for everything else. Compares the parts of the URL, never string prefixes:
 * app://electroplate.example and app://electroplate@example start like ours.
 */
export function parseAppUrl(text: string): URL | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const isOurs =
    url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
  return isOurs ? url : null;
}
