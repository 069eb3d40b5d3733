/** Responses to requests of a page for the pictures of the library. Must not import Electron. */
import { isPictureFile } from '#shared/domain/food/recipe-picture';
import { assetHeaders } from './asset-responses';
import { parseAppUrl } from './security/app-origin';

const PICTURES_PATH = '/pictures/';

/** Reads a picture by its file name; `null` if there is none. */
export type ReadPicture = (name: string) => Promise<Uint8Array | null>;

/** True for an address in the folder of pictures, which is not part of the built program. */
export const asksForPicture = (url: string): boolean => parseAppUrl(url)?.pathname.startsWith(PICTURES_PATH) === true;

/** Answers with a picture. The name must have the form of a picture's name; it is never resolved as a path. */
export async function answerPictureRequest(
  { method, url }: { readonly method: string; readonly url: string },
  read: ReadPicture,
): Promise<Response> {
  const refuse = (status: number): Response =>
    new Response('', { status, headers: assetHeaders('text/plain; charset=utf-8') });
  if (method !== 'GET') return refuse(405);
  const name = parseAppUrl(url)?.pathname.slice(PICTURES_PATH.length) ?? '';
  const bytes = isPictureFile(name) ? await read(name) : null;
  return bytes === null
    ? refuse(404)
    : new Response(new Uint8Array(bytes), { status: 200, headers: assetHeaders('image/jpeg') });
}
