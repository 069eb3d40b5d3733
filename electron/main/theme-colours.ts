/** The window's colour before the page is drawn, so that neither theme flashes in the other's colour. */
import { knownOr } from '#shared/domain/newer-value';
import type { LibraryDocument } from '#shared/schema/library-document';
import { THEMES } from '#shared/schema/settings';

type Theme = LibraryDocument['settings']['theme'];

/** The chrome colour of each theme, as in renderer/app/styles/tokens.css. */
const CHROME_COLOURS = { light: '#f2f4f5', dark: '#0f1214' } as const;

/** Background of a window in a theme, given whether the system is dark. A theme not known here follows the system. */
export function selectBackground(stored: Theme, isSystemDark: boolean): string {
  const theme = knownOr(THEMES, stored, 'system');
  const shown = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
  return CHROME_COLOURS[shown];
}
