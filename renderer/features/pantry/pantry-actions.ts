import type { NewStock } from '#shared/domain/pantry/pantry-edit';
import { withAmount, withBestBefore, withMinimum, withPlace, withStock } from '#shared/domain/pantry/pantry-edit';
import type { PantryPlace, StoredPantry } from '#shared/domain/pantry/pantry-item';
import { PANTRY_PLACES } from '#shared/domain/pantry/pantry-item';
import type { Bought } from '#shared/domain/pantry/put-away';
import type { StockAmount } from '#shared/domain/pantry/stock-text';
import { counted } from '#shared/domain/number-text';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { changeDocuments } from '#renderer/state/change-documents';
import { newId } from '#renderer/state/new-id';
import { tell, tellDone } from '#renderer/state/tell';
import type { PantryRow } from './pantry-rows';
import { inPlace } from './pantry-text';

/** Actions on the pantry: each is an undo step, saved before it is shown. */

const withPantry =
  (change: (pantry: StoredPantry) => StoredPantry) =>
  (library: LibraryDocument): LibraryDocument => {
    const pantry = change(library.pantry);
    return pantry === library.pantry ? library : { ...library, pantry: { ...pantry } };
  };

/** True when it was done, or nothing had to be done. */
async function edit(
  label: string,
  change: (pantry: StoredPantry) => StoredPantry,
  weeks?: ReadonlyMap<WeekId, (plan: WeekDocument) => WeekDocument>,
): Promise<boolean> {
  const { failure, step } = await changeDocuments('pantry', {
    label,
    library: withPantry(change),
    ...(weeks === undefined ? {} : { weeks }),
  });
  if (failure !== null) tell(`${failure.message} Nothing was changed.`);
  else if (step !== null) tellDone(`${label}.`, step);
  return failure === null;
}

/** Corrects an amount; 0 means used up. */
export const setAmount = ({ item, name }: PantryRow, amount: StockAmount): Promise<boolean> =>
  edit(amount.amount === 0 ? `Used up ${name}` : `Corrected ${name}`, (pantry) => withAmount(pantry, item.id, amount));

/** Marks it as used up. */
export const markUsedUp = (row: PantryRow): Promise<boolean> => setAmount(row, { amount: 0, unit: row.item.unit });

/** Changes its place. */
export const setPlace = ({ item, name }: PantryRow, place: PantryPlace): Promise<boolean> =>
  edit(`Put ${name} ${inPlace(place)}`, (pantry) => withPlace(pantry, item.id, place));

/** Moves it to the next place: fridge, freezer, cupboard, and round again. */
export function nextPlace(row: PantryRow): Promise<boolean> {
  const at = PANTRY_PLACES.indexOf(row.item.place);
  return setPlace(row, PANTRY_PLACES[(at + 1) % PANTRY_PLACES.length] ?? 'fridge');
}

/** Changes its best-before date; `null`: none. */
export const setBestBefore = ({ item, name }: PantryRow, date: IsoDate | null): Promise<boolean> =>
  edit(`Best before of ${name}`, (pantry) => withBestBefore(pantry, item.id, date));

/** Sets the minimum to keep at home; `null`: none. */
export const setMinimum = ({ item, name }: PantryRow, minimum: number | null): Promise<boolean> =>
  edit(minimum === null ? `No minimum of ${name}` : `Minimum of ${name}`, (pantry) =>
    withMinimum(pantry, item.id, minimum),
  );

/** Adds an item. */
export const addStock = (name: string, stock: NewStock): Promise<boolean> => {
  const id = newId();
  return edit(`Put ${name} ${inPlace(stock.place)}`, (pantry) => withStock(pantry, id, stock));
};

/** Saves a stocktake, all of it or nothing. */
export const keepCount = (counts: ReadonlyMap<string, StockAmount>): Promise<boolean> =>
  edit('Counted a shelf', (pantry) =>
    [...counts].reduce((before, [id, amount]) => withAmount(before, id, amount), pantry),
  );

/** Records on the shopping list of a week what was put away. */
const marked =
  (week: WeekId, bought: readonly Bought[]) =>
  (plan: WeekDocument): WeekDocument => {
    const marks = bought.flatMap(({ key, needs }) => (needs.has(week) ? [[key, needs.get(week) ?? 0] as const] : []));
    const { shopping } = plan;
    const putAway = { ...shopping?.putAway, ...Object.fromEntries(marks) };
    return { ...plan, shopping: { ...shopping, ticked: shopping?.ticked ?? [], putAway } };
  };

/** Puts away what was bought, and records that on the list of each of its weeks. */
export function putAway(bought: readonly Bought[]): Promise<boolean> {
  const ids = bought.map(() => newId());
  const weeks = new Set(bought.flatMap(({ needs }) => [...needs.keys()]));
  return edit(
    `Put away ${counted(bought.length, 'line')}`,
    (pantry) => bought.reduce((before, { stock }, index) => withStock(before, ids[index] ?? newId(), stock), pantry),
    new Map([...weeks].map((week) => [week, marked(week, bought)])),
  );
}
