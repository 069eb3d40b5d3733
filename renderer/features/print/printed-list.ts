import type { Catalog } from '#shared/domain/food/catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { householdOf } from '#shared/domain/eaters/household';
import { knownFoods } from '#shared/domain/food/known-foods';
import { shownUnits } from '#shared/domain/food/shown-units';
import { creditedList } from '#shared/domain/pantry/credited-list';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import { linesWhere, toBuy } from '#shared/domain/shopping/their-list';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { boughtList, shoppingOf, theirListOf } from '#shared/domain/shopping/weeks-list';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { plainLines } from '#shared/formats/shopping-open-lines';
import type { QrCode } from '#shared/formats/shopping-qr';
import { qrCodesOf } from '#shared/formats/shopping-qr';
import { formatListSize, listTitle, tickedSentence, traySentence } from './print-text';
import type { PrintJob } from './read-job';

/** Columns per page of the list: two for the upright list, four after the landscape week. */
export type ListColumns = 2 | 4;

/** The head of a list page, and what is below its lines. */
export interface ListHead {
  readonly title: string;
  readonly subtitle: string;
  /** What has no day yet; may be empty. */
  readonly tray: string;
  /** Names of what is at home; may be empty. */
  readonly atHome: readonly string[];
  /** The lines for a phone; none if they are not wanted or too many to photograph. */
  readonly codes: readonly QrCode[];
}

/** The list as printed: what is still to be bought. */
export interface PrintedList {
  readonly list: ShoppingList;
  readonly head: ListHead;
}

/** True for pages with the list on them. */
export const hasList = ({ document, withList }: PrintJob): boolean => withList || document === 'list';

/** The list of the job's week or days, without what is ticked or at home; only from the job and the catalog. */
export function readList(
  { week, library, listDays, otherWeeks = [], withCode = true }: PrintJob,
  catalog: Catalog,
): PrintedList {
  const lookup = lookupFor(week, catalog);
  const { packs, settings } = library;
  const weeks = [week, ...(listDays === undefined ? [] : otherWeeks)].map((plan) => ({
    plan,
    lookup: lookupFor(plan, catalog),
    shopping: plan.shopping,
  }));
  const marks = shoppingOf(weeks);
  const units = shownUnits(settings.units, '');
  const { find } = knownFoods(library.foods, catalog);
  // An item at home may be an own food that is in no meal of the week.
  const home = { lookup: Object.assign((id: string) => lookup(id) ?? find(id), lookup), catalog, packs };
  const bought = boughtList(weeks, { catalog, packs }, { people: householdOf(library), units, days: listDays });
  const credited = creditedList(bought, pantryItems(library.pantry), home, { units }).list;
  const whole = theirListOf(credited, marks, library);
  const { ticked } = ticksOf(whole, marks);
  const list = linesWhere(toBuy(whole), ({ key }) => !ticked.has(key));
  return {
    list,
    head: {
      title: listTitle(week.week, listDays),
      subtitle: [formatListSize(list), tickedSentence(ticked.size)].filter((words) => words !== '').join('. '),
      tray: traySentence(week, lookup),
      atHome: linesWhere(whole, ({ isInHouse }) => isInHouse === true).aisles.flatMap(({ lines }) =>
        lines.map(({ shop }) => shop.name),
      ),
      codes: withCode ? (qrCodesOf(plainLines({ list, ticked: new Set() })) ?? []) : [],
    },
  };
}
