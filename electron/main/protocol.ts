/** Serves the program's own files and the library's pictures to its pages under app://electroplate. */
import { protocol } from 'electron';
import { answerAssetRequest } from './asset-responses';
import { answerFromDevServer } from './dev-responses';
import { answerPictureRequest, asksForPicture } from './picture-responses';
import type { ReadPicture } from './picture-responses';
import { APP_SCHEME } from './security/app-origin';
import type { DevServer } from './security/dev-server';

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  // SECURITY 18: a scheme of our own instead of file:, with an origin and with the policy as a header.
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME, // Keeps compiled scripts, so that a later start need not compile them again.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Starts serving. Must run when the program is ready. */
export function serveApp(builtFolder: string, devServer: DevServer | null, readPicture: ReadPicture): void {
  protocol.handle(APP_SCHEME, (request) => {
    if (asksForPicture(request.url)) return answerPictureRequest(request, readPicture);
    return devServer === null
      ? answerAssetRequest(request, builtFolder)
      : answerFromDevServer(request, builtFolder, devServer);
  });
}
