/** In development, pages come from the server of `npm run dev`, under our own address. Must not import Electron. */
import { answerAssetRequest, assetHeaders } from './asset-responses';
import { parseAppUrl } from './security/app-origin';
import { developmentPolicy } from './security/dev-server';
import type { DevServer } from './security/dev-server';

/** Built beside the program, not by the server. */
const BUILT_FILES: ReadonlySet<string> = new Set(['/catalog.bin']);

/** Answers one request of a page with the server's response. */
export async function answerFromDevServer(
  request: { readonly method: string; readonly url: string; readonly headers: Headers },
  builtFolder: string,
  devServer: DevServer,
): Promise<Response> {
  const url = parseAppUrl(request.url);
  if (url === null || request.method !== 'GET' || BUILT_FILES.has(url.pathname))
    return answerAssetRequest(request, builtFolder);
  const answer = await fetch(`${devServer.origin}${url.pathname}${url.search}`, {
    headers: { accept: request.headers.get('accept') ?? '*/*' },
  });
  const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(await answer.arrayBuffer(), {
    status: answer.status,
    headers: { ...assetHeaders(contentType), 'Content-Security-Policy': developmentPolicy(devServer) },
  });
}
