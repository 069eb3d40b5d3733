/** The settings of every page of the program. Must not import Electron. */
import type { WebPreferences } from 'electron';

/** Page preferences, each set explicitly even if it is the default: defaults have changed before. */
export function securePreferences(preloadPath: string) {
  return {
    preload: preloadPath,
    nodeIntegration: false, // SECURITY 2: no Node in pages
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true, // SECURITY 3: the bridge has its own JavaScript context
    sandbox: true, // SECURITY 4: the page's process may do nothing by itself
    webSecurity: true, // SECURITY 6: the same-origin policy stays on
    allowRunningInsecureContent: false, // SECURITY 8: nothing over plain http
    experimentalFeatures: false, // SECURITY 9: no experiments
    enableBlinkFeatures: '', // SECURITY 10: no experiment switched on by name
    webviewTag: false, // SECURITY 11: no element that embeds pages, so none that could open popups
    navigateOnDragDrop: false,
    spellcheck: false, // dictionaries would come from the network
    safeDialogs: true,
  } satisfies WebPreferences;
}
