/** Serves the program's own files to its pages under app://electroplate. */
import { protocol } from 'electron';
import { answerAssetRequest } from './asset-responses';
import { APP_SCHEME } from './security/app-origin';

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  // SECURITY 18: a scheme of our own instead of file:, with an origin and with the policy as a header.
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Starts serving. Must run when the program is ready. */
export function serveApp(builtFolder: string): void {
  protocol.handle(APP_SCHEME, (request) => answerAssetRequest(request, builtFolder));
}
