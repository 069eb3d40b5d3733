/**
 * Responses to requests of a page for files of the built program, including the content security policy. Must not
 * import Electron.
 */
import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseAppUrl } from './security/app-origin';
import { resolveAssetPath } from './security/asset-path';
import { CONTENT_SECURITY_POLICY } from './security/content-security-policy';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const PIECE_BYTES = 64 * 1024;

const CATALOG_PATH = '/catalog.bin';

/** Headers of every response to a page. */
export function assetHeaders(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

const refuse = (status: number): Response =>
  new Response('', { status, headers: assetHeaders('text/plain; charset=utf-8') });

/**
 * Streams a file in pieces; `null` for anything but a file. A whole file would be held twice in the main process's
 * memory until the garbage collector runs.
 */
async function openInPieces(path: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const file = await open(path);
  const facts = await file.stat();
  if (!facts.isFile()) {
    await file.close();
    return null;
  }
  let left = facts.size;
  return new ReadableStream({
    pull: async (controller) => {
      const wanted = Math.min(left, PIECE_BYTES);
      const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted);
      left -= bytesRead;
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
      if (left > 0 && bytesRead > 0) return;
      await file.close();
      controller.close();
    },
    cancel: () => file.close(),
  });
}

/** Answers one request for a file of the built program. */
export async function answerAssetRequest(
  request: { readonly method: string; readonly url: string },
  builtFolder: string,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const isCatalog = parseAppUrl(request.url)?.pathname === CATALOG_PATH;
  const path = isCatalog
    ? join(builtFolder, 'catalog.bin')
    : resolveAssetPath(request.url, join(builtFolder, 'renderer'));
  const contentType = path === null ? undefined : CONTENT_TYPES[extname(path)];
  if (path === null || contentType === undefined) return refuse(404);
  try {
    const body = await openInPieces(path);
    return body === null ? refuse(404) : new Response(body, { status: 200, headers: assetHeaders(contentType) });
  } catch {
    return refuse(404);
  }
}
