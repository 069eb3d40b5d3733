/**
 * The development server, and how much of it can be reached. Pages keep the program's one origin even in development:
 * the main process requests them from the server (dev-responses.ts), and a page itself may only open one socket, on
 * which the server announces changes. A production build has no server, whatever its environment says.
 * Must not import Electron.
 */
import { CONTENT_SECURITY_POLICY } from './content-security-policy';

/** The server of `npm run dev`. */
export interface DevServer {
  /** Origin of the files, for the main process only. */
  readonly origin: string;
  /** Address of the socket that a page may open. */
  readonly socket: string;
  /** Marks the one inline script the server writes into a page. */
  readonly nonce: string;
}

/** The facts that decide whether there is a server. */
export interface DevSituation {
  /** Written into the bundle by the build: true only by `npm run dev`. */
  readonly isDevelopmentBuild: boolean;
  readonly isPackaged: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The server to use; `null` in every build but a development build, and for every address but this machine's own. */
export function selectDevServer({ isDevelopmentBuild, isPackaged, environment }: DevSituation): DevServer | null {
  if (!isDevelopmentBuild || isPackaged) return null;
  const port = /^http:\/\/127\.0\.0\.1:(\d{1,5})$/.exec(environment['ELECTROPLATE_DEV_SERVER'] ?? '')?.[1];
  const nonce = environment['ELECTROPLATE_DEV_NONCE'] ?? '';
  if (port === undefined || !/^\w{16,}$/.test(nonce)) return null;
  return { origin: `http://127.0.0.1:${port}`, socket: `ws://127.0.0.1:${port}`, nonce };
}

/** True for the one address outside our origin that a page may reach in development. */
export function isDevSocket(address: string, devServer: DevServer | null): boolean {
  return devServer !== null && (address === devServer.socket || address.startsWith(`${devServer.socket}/`));
}

/** The policy for pages in development: the program's own, plus that socket and that script. */
export function developmentPolicy({ socket, nonce }: DevServer): string {
  return CONTENT_SECURITY_POLICY.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`).replace(
    "connect-src 'self'",
    `connect-src 'self' ${socket}`,
  );
}
