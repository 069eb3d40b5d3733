import { baseFoodId } from './food';

/** The picture somebody chose for a recipe, an own one or one that ships. */
export interface RecipePicture {
  /** Name of its file in the library's folder `pictures`. */
  readonly file: string;
}

/** The longest side a picture is scaled to: a card prints it 70 mm wide, which are 430 pixels an inch. */
export const PICTURE_SIDE_PX = 1200;

/** Largest file of a scaled picture. At its size and quality one has 100 to 400 kB. */
export const MAX_PICTURE_BYTES = 1_000_000;

/** Largest picture that is opened, in pixels: twice what most phones take; each is four bytes while it is scaled. */
export const MAX_CHOSEN_PIXELS = 32_000_000;

/** Largest file that is opened. */
export const MAX_CHOSEN_BYTES = 40_000_000;

/** The fingerprint of what is in it, so that a file is never changed and a picture is kept once. */
const PICTURE_FILE = /^[0-9a-f]{64}\.jpg$/;

/** True for a name a picture of the library can have, and nothing that leads elsewhere. */
export const isPictureFile = (name: string): boolean => PICTURE_FILE.test(name);

/**
 * The file of a recipe's picture; `null` for none, and for what another program may have written there. A recipe that is
 * planned as made without something has the picture of the whole one.
 */
export function pictureOf(
  pictures: Readonly<Record<string, RecipePicture>> | undefined,
  recipe: string,
): string | null {
  const id = baseFoodId(recipe);
  const file = pictures !== undefined && Object.hasOwn(pictures, id) ? pictures[id]?.file : undefined;
  return file !== undefined && isPictureFile(file) ? file : null;
}
