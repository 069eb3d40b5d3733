/** The window's colour before the page is drawn, so that no theme flashes in the other's colour. */
import type { LibraryDocument } from '#shared/schema/library-document';

type Theme = LibraryDocument['settings']['theme'];

/** The chrome colour of each theme, as in renderer/app/styles/tokens.css. */
const CHROME_COLOURS = { light: '#f2f4f5', dark: '#0f1214' } as const;

/** Background for a window in a theme, when the system is dark or not. */
export function selectBackground(theme: Theme, isSystemDark: boolean): string {
  const shown = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
  return CHROME_COLOURS[shown];
}
