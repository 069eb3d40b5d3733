/**
 * Keeps the pictures of recipes and serves them to the pages. The window scales a photo down; nothing else is accepted.
 * Must not import Electron. Expected failures are Results with one sentence.
 */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { isPlainJpeg, isWholePicture, readPictureHeader } from '#shared/formats/picture-header';
import { MAX_PICTURE_BYTES, PICTURE_SIDE_PX } from '#shared/domain/food/recipe-picture';
import { readPicture, writePicture } from '../storage/pictures';
import { StorageProblem } from '../storage/storage-problem';
import type { LibraryStores } from './library-stores';

/** Keeps and reads pictures. */
export interface PicturesService {
  readonly keep: (request: MethodInput<'pictures.keep'>) => Promise<Result<MethodOutput<'pictures.keep'>>>;
  /** The bytes of a picture; `null` for any name that is not a picture's. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** True for a scaled picture without data about where, when and by whom it was taken. */
function isKeepable(bytes: Uint8Array): boolean {
  const header = readPictureHeader(bytes);
  return (
    header?.kind === 'jpeg' &&
    bytes.length <= MAX_PICTURE_BYTES &&
    Math.max(header.widthPx, header.heightPx) <= PICTURE_SIDE_PX &&
    isWholePicture(bytes) &&
    isPlainJpeg(bytes)
  );
}

/** Makes the service over the stores of a library. */
export function createPicturesService({ folder, together, changing }: LibraryStores): PicturesService {
  const { ports, path } = folder;
  return {
    keep: async ({ jpeg }) => {
      const bytes = Buffer.from(jpeg, 'base64');
      if (!isKeepable(bytes))
        return fail('BAD_INPUT', 'This is not a scaled picture without other data in it; nothing was kept.');
      try {
        return succeed({ file: await together([], () => changing(() => writePicture(ports, path, bytes))) });
      } catch (problem) {
        if (!(problem instanceof StorageProblem)) throw problem;
        ports.log.problem('A picture could not be kept', problem);
        return fail(
          'STORAGE',
          `The picture could not be kept, because ${problem.reason} (${problem.path}); nothing was changed.`,
        );
      }
    },
    read: async (name) => {
      try {
        return await readPicture(ports, path, name);
      } catch (problem) {
        if (!(problem instanceof StorageProblem)) throw problem;
        ports.log.problem('A picture could not be read', problem);
        return null;
      }
    },
  };
}
