import { call } from '#renderer/bridge/bridge';
import type { EditOutcome } from '#renderer/state/change-documents';
import { changeDocuments, refusedEdit } from '#renderer/state/change-documents';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import type { LibraryDocument } from '#shared/schema/library-document';
import { scaledPicture } from './scaled-picture';

/** Edits the pictures of recipes, own and shipped ones. */

type Pictures = LibraryDocument['pictures'];
type PicturedRecipe = Pick<PlannableRecipe, 'id' | 'name'>;

/** The pictures without that of a recipe; unchanged if it has none. */
export function withoutPicture(pictures: Pictures, id: string): Pictures {
  if (pictures === undefined || !Object.hasOwn(pictures, id)) return pictures;
  const { [id]: _removed, ...rest } = pictures;
  return rest;
}

/** The pictures with that of a recipe used for its copy too; unchanged if it has none. */
export function withPictureOf(pictures: Pictures, from: string, to: string): Pictures {
  const picture = pictures !== undefined && Object.hasOwn(pictures, from) ? pictures[from] : undefined;
  return picture === undefined ? pictures : { ...pictures, [to]: { ...picture } };
}

/** Scales a photo, saves it in the library folder, and shows it with the recipe. A failure changes nothing. */
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

/** Removes the picture. Its file stays until the window is closed, so that this can be undone. */
export function removePicture({ id, name }: PicturedRecipe): Promise<EditOutcome> {
  return changeDocuments('recipe', {
    label: `Removed the picture of ${name}`,
    library: (library) => ({ ...library, pictures: withoutPicture(library.pictures, id) }),
  });
}
