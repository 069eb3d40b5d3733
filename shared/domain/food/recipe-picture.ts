import { baseFoodId } from './food';

/** The picture a person chose for a recipe, their own or a shipped one. */
export interface RecipePicture {
  /** Its file name in the library's folder `pictures`. */
  readonly file: string;
}

/** The longest side to which a picture is scaled: a card prints it 70 mm wide, which gives 430 pixels per inch. */
export const PICTURE_SIDE_PX = 1200;

/** Largest file of a scaled picture. At this size and quality, one has 100 to 400 kB. */
export const MAX_PICTURE_BYTES = 1_000_000;

/** Largest picture that is opened, in pixels: twice what most phones take; scaling needs four bytes for each. */
export const MAX_CHOSEN_PIXELS = 32_000_000;

/** Largest file that is opened. */
export const MAX_CHOSEN_BYTES = 40_000_000;

/** The fingerprint of its content, so that a file never changes and a picture is stored once. */
const PICTURE_FILE = /^[0-9a-f]{64}\.jpg$/;

/** True for a name that a picture of the library can have; never true for a path. */
export const isPictureFile = (name: string): boolean => PICTURE_FILE.test(name);

/**
 * The file of a recipe's picture; `null` for none, and for invalid data of another program. A recipe planned without
 * some ingredient has the picture of the full one.
 */
export function pictureOf(
  pictures: Readonly<Record<string, RecipePicture>> | undefined,
  recipe: string,
): string | null {
  const id = baseFoodId(recipe);
  const file = pictures !== undefined && Object.hasOwn(pictures, id) ? pictures[id]?.file : undefined;
  return file !== undefined && isPictureFile(file) ? file : null;
}
