/**
 * Blocks what no page may do: leave our origin, open windows, embed pages, ask for permissions, download, or reach the
 * network.
 */
import type { App, Session, WebContents } from 'electron';
import type { Log, Shell } from '../ports';
import { parseAppUrl } from './app-origin';
import { isDevSocket } from './dev-server';
import type { DevServer } from './dev-server';
import { selectExternalLink } from './external-links';

/** Switches to set before the program is ready. No host names are looked up, so nothing can leak through DNS. */
export function forbidNetwork(app: App, devServer: DevServer | null): void {
  const rules = devServer === null ? 'MAP * ~NOTFOUND' : 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  app.commandLine.appendSwitch('host-resolver-rules', rules);
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-pings');
}

/** True for URLs a page may load: our own files, objects it made itself, and the developer tools' pages. */
export function isLoadable(address: string): boolean {
  return parseAppUrl(address) !== null || /^(?:data|blob|devtools):/.test(address);
}

/** Denies everything a session can grant. */
export function guardSession(session: Session, log: Log, devServer: DevServer | null): void {
  // SECURITY 5: every permission is denied, whether requested or only checked.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    log.problem('A download was refused', item.getURL().slice(0, 200));
  });
  // SECURITY 1: only what ships with the program is loaded.
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = isLoadable(details.url) || isDevSocket(details.url, devServer);
    if (!isAllowed) log.problem('A request outside the program was refused', details.url.slice(0, 200));
    answer({ cancel: !isAllowed });
  });
}

function guardContents(contents: WebContents, shell: Shell, log: Log): void {
  const refuse = (what: string) => (details: { readonly url: string; readonly preventDefault: () => void }) => {
    details.preventDefault();
    log.problem(what, details.url.slice(0, 200));
  };
  // Request rules do not cover WebRTC. With this policy it sends nothing without a proxy, and there is none.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // SECURITY 13: no navigation, in any frame, by any means.
  contents.on('will-navigate', refuse('A navigation was refused'));
  contents.on('will-frame-navigate', refuse('A navigation of a frame was refused'));
  contents.on('will-redirect', refuse('A redirection was refused'));
  // SECURITY 12: no embedded pages.
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.problem('An embedded page was refused');
  });
  // SECURITY 14: no new windows; a link to a source opens in the person's browser.
  contents.setWindowOpenHandler(({ url }) => {
    const link = selectExternalLink(url);
    if (link === null) log.problem('A new window was refused', url.slice(0, 200));
    else shell.openExternal(link);
    return { action: 'deny' };
  });
}

/** Guards every page, present and future. */
export function guardAllContents(app: App, shell: Shell, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, shell, log));
}
