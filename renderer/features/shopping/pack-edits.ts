import type { Pack, PackChoice } from '#shared/domain/shopping/packs';
import { isSamePack, packName } from '#shared/domain/shopping/packs';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { EditOutcome } from '#renderer/state/change-documents';
import { changeDocuments } from '#renderer/state/change-documents';

/** Edits how a food is bought, as undo steps in the library. */

type Changed = (choice: PackChoice) => PackChoice;

function withChoice(library: LibraryDocument, food: string, change: Changed): LibraryDocument {
  const packs = library.packs ?? {};
  const before = Object.hasOwn(packs, food) ? packs[food] : undefined;
  const after = change(before ?? {});
  return {
    ...library,
    packs: {
      ...packs,
      [food]: {
        ...before,
        ...(after.own === undefined ? {} : { own: after.own.map((pack) => ({ ...pack })) }),
        ...(after.chosen === undefined ? {} : { chosen: { ...after.chosen } }),
      },
    },
  };
}

type Line = Pick<ShoppingLine, 'food' | 'shop'>;

const edit = (label: string, { food }: Line, change: Changed): Promise<EditOutcome> =>
  changeDocuments('packs', { label, library: (library) => withChoice(library, food, change) });

/** Buys a food this way from now on. */
export const choosePack = (line: Line, pack: Pack): Promise<EditOutcome> =>
  edit(`${line.shop.name}: ${packName(pack).toLowerCase()}`, line, (choice) => ({ ...choice, chosen: pack }));

/** Adds an own pack and buys the food in it. */
export const addPack = (line: Line, pack: Pack): Promise<EditOutcome> =>
  edit(`${line.shop.name}: own pack`, line, ({ own = [] }) => ({
    own: own.some((one) => isSamePack(one, pack)) ? own : [...own, pack],
    chosen: pack,
  }));

/** Removes an own pack; if it was the chosen one, the smallest usual way is used again. */
export const removePack = (line: Line, pack: Pack): Promise<EditOutcome> =>
  changeDocuments('packs', {
    label: `${line.shop.name}: own pack removed`,
    library: (library) => {
      const { [line.food]: before = {}, ...others } = library.packs ?? {};
      const { chosen, ...rest } = before;
      const own = (before.own ?? []).filter((one) => !isSamePack(one, pack));
      const isKept = chosen !== undefined && !isSamePack(chosen, pack);
      return { ...library, packs: { ...others, [line.food]: { ...rest, own, ...(isKept ? { chosen } : {}) } } };
    },
  });
