import { call } from '#renderer/bridge/bridge';
import type { EditOutcome } from '#renderer/state/change-documents';
import { changeDocuments, refusedEdit } from '#renderer/state/change-documents';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import type { LibraryDocument } from '#shared/schema/library-document';
import { scaledPicture } from './scaled-picture';

/** Edits of the pictures of recipes, own ones and those that ship. */

type Pictures = LibraryDocument['pictures'];
type PicturedRecipe = Pick<PlannableRecipe, 'id' | 'name'>;

/** The pictures without the one of a recipe; the same where it has none. */
export function withoutPicture(pictures: Pictures, id: string): Pictures {
  if (pictures === undefined || !Object.hasOwn(pictures, id)) return pictures;
  const { [id]: _removed, ...rest } = pictures;
  return rest;
}

/** The pictures with the one of a recipe for its copy as well; the same where it has none. */
export function withPictureOf(pictures: Pictures, from: string, to: string): Pictures {
  const picture = pictures !== undefined && Object.hasOwn(pictures, from) ? pictures[from] : undefined;
  return picture === undefined ? pictures : { ...pictures, [to]: { ...picture } };
}

/** Scales a photo, keeps it in the library folder, and shows it with the recipe. A failure changes nothing. */
export async function setPicture({ id, name }: PicturedRecipe, photo: File): Promise<EditOutcome> {
  const scaled = await scaledPicture(photo);
  if ('problem' in scaled) return refusedEdit({ code: 'BAD_INPUT', message: `${scaled.problem} Nothing was changed.` });
  const kept = await call('pictures.keep', { jpeg: scaled.jpeg });
  if (!kept.ok) return refusedEdit(kept.error);
  const { file } = kept.value;
  return changeDocuments('recipe', {
    label: `Chose a picture of ${name}`,
    library: (library) => ({
      ...library,
      pictures: { ...library.pictures, [id]: { ...library.pictures?.[id], file } },
    }),
  });
}

/** Takes the picture away. Its file stays until the window is closed, so that it can come back. */
export function removePicture({ id, name }: PicturedRecipe): Promise<EditOutcome> {
  return changeDocuments('recipe', {
    label: `Removed the picture of ${name}`,
    library: (library) => ({ ...library, pictures: withoutPicture(library.pictures, id) }),
  });
}
