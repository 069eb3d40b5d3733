import type { Aisle } from '#shared/domain/food/aisles';
import { isAisle } from '#shared/domain/food/aisles';
import { withNewerKept } from '#shared/domain/newer-value';
import { aislesInOrder, movedAisle } from '#shared/domain/shopping/aisle-order';
import type { OwnLine } from '#shared/domain/shopping/own-line';
import { ownKey } from '#shared/domain/shopping/own-line';
import { counted } from '#shared/domain/number-text';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import type { WeekId } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { changeDocuments } from '#renderer/state/change-documents';
import { newId } from '#renderer/state/new-id';
import { currentWeek } from '#renderer/state/planner-store';
import type { Step } from '#renderer/state/step';
import { tell, tellDone } from '#renderer/state/tell';

/** The user's edits of the list, as undo steps in the week or in the library. */

type Shopping = NonNullable<WeekDocument['shopping']>;

const withShopping = (plan: WeekDocument, change: (before: Shopping) => Shopping): WeekDocument => ({
  ...plan,
  shopping: change(plan.shopping ?? { ticked: [] }),
});

const editWeek = (label: string, change: (before: Shopping) => Shopping) =>
  changeDocuments('list', { label, plan: (plan) => withShopping(plan, change) });

const told = (label: string, step: Step | null): void => {
  if (step !== null) tellDone(`${label}.`, step);
};

/**
 * The same in all the weeks a line is on, as one step: applied at once if that is only the week on screen, saved first
 * if there are several.
 */
function editWeeks(
  label: string,
  weeks: readonly WeekId[],
  change: (before: Shopping) => Shopping,
  isTold = false,
): void {
  const [first = currentWeek(), ...more] = weeks;
  if (more.length === 0 && first === currentWeek()) {
    const step = editWeek(label, change);
    if (isTold) told(label, step);
    return;
  }
  const changes = weeks.map((week) => [week, (plan: WeekDocument) => withShopping(plan, change)] as const);
  void changeDocuments('list', { label, weeks: new Map(changes) }).then(({ failure, step }) => {
    if (failure !== null) tell(`${failure.message} Nothing was changed.`);
    else if (isTold) told(label, step);
  });
}

/** Saves first; a failure is reported. */
async function editLibrary(
  label: string,
  library: (before: LibraryDocument) => LibraryDocument,
  weeks?: ReadonlyMap<string, (plan: WeekDocument) => WeekDocument>,
): Promise<void> {
  const { failure, step } = await changeDocuments('list', {
    label,
    library,
    ...(weeks === undefined ? {} : { weeks }),
  });
  if (failure !== null) tell(`${failure.message} Nothing was changed.`);
  else if (step !== null) tellDone(`${label}.`, step);
}

function without<Value>(all: Readonly<Record<string, Value>> | undefined, key: string): Record<string, Value> {
  const { [key]: _gone, ...others } = all ?? {};
  return others;
}

/** Adds a typed line to the list of this week. */
export function addOwnLine(line: OwnLine): string | null {
  const id = newId();
  const step = editWeek(`Added ${line.name} to the list`, (before) => ({
    ...before,
    own: { ...before.own, [id]: { ...line } },
  }));
  return step === null ? null : ownKey(id);
}

/** Changes an own line; parts that are `undefined` are removed. */
export function changeOwnLine(
  { name, own }: ShoppingLine,
  weeks: readonly WeekId[],
  change: (before: OwnLine) => OwnLine,
): void {
  if (own === undefined) return;
  const label = `Changed ${name} on the list`;
  const changed = <Before extends OwnLine>(all: Readonly<Record<string, Before>> | undefined) => {
    const before = all?.[own.id];
    return before === undefined ? { ...all } : { ...all, [own.id]: { ...before, ...change(before) } };
  };
  if (own.isEveryWeek) void editLibrary(label, (library) => ({ ...library, everyWeek: changed(library.everyWeek) }));
  else editWeeks(label, weeks, (before) => ({ ...before, own: changed(before.own) }));
}

/** Removes an own line from every week that has it. */
export function removeOwnLine({ name, own }: ShoppingLine, weeks: readonly WeekId[]): void {
  if (own === undefined) return;
  const label = `Removed ${name} from the list`;
  if (own.isEveryWeek) {
    void editLibrary(`${label} of every week`, (library) => ({
      ...library,
      everyWeek: without(library.everyWeek, own.id),
    }));
    return;
  }
  editWeeks(label, weeks, (before) => ({ ...before, own: without(before.own, own.id) }), true);
}

/** Keeps an own line for every week, or for this week only. */
export function setEveryWeek(
  { name, own }: ShoppingLine,
  plan: WeekDocument | undefined,
  library: LibraryDocument,
): void {
  if (own === undefined) return;
  const { id, isEveryWeek } = own;
  const line = (isEveryWeek ? library.everyWeek : plan?.shopping?.own)?.[id];
  if (line === undefined || plan === undefined) return;
  void editLibrary(
    isEveryWeek ? `${name} is on the list of this week only` : `${name} is on the list every week`,
    (before) => ({
      ...before,
      everyWeek: isEveryWeek ? without(before.everyWeek, id) : { ...before.everyWeek, [id]: line },
    }),
    new Map([
      [
        plan.week,
        (week) =>
          withShopping(week, (before) => ({
            ...before,
            own: isEveryWeek ? { ...before.own, [id]: line } : without(before.own, id),
          })),
      ],
    ]),
  );
}

/** Writes a note on a line; an empty one removes it. */
export function setNote(line: ShoppingLine, weeks: readonly WeekId[], typed: string): void {
  const note = typed.trim();
  if (note === (line.note ?? '')) return;
  if (line.own !== undefined) {
    changeOwnLine(line, weeks, (before) => ({ ...before, note: note === '' ? undefined : note }));
    return;
  }
  editWeeks(`Note on ${line.shop.name}`, weeks, (before) => {
    // The note on the line of its cooked weight becomes part of the same note.
    const others = without(without(before.notes, `${line.key} cooked`), line.key);
    return { ...before, notes: note === '' ? others : { ...others, [line.key]: note } };
  });
}

/** Marks that there is enough of it at home, or that it is bought after all. */
export function setInHouse(line: ShoppingLine, weeks: readonly WeekId[]): void {
  if (line.isCovered === true) {
    takeLeft([line], false);
    return;
  }
  const { key, shop } = line;
  const isInHouse = line.isInHouse === true;
  editWeeks(isInHouse ? `${shop.name} is bought` : `${shop.name} is in the house`, weeks, (before) => {
    const others = (before.inHouse ?? []).filter((one) => one !== key);
    return { ...before, inHouse: isInHouse ? others : [...others, key] };
  });
}

/**
 * Uses what last week left for some lines, or buys all of them after all. The week on screen is the one that uses it.
 */
export function takeLeft(lines: readonly ShoppingLine[], isUsed: boolean): void {
  const [only] = lines;
  if (only === undefined) return;
  const what = lines.length === 1 ? only.shop.name : counted(lines.length, 'line');
  const label = isUsed ? `Using what is left from last week: ${what}` : `${what}: nothing from last week`;
  const step = editWeek(label, (before) => {
    const others = lines.reduce((all, { key }) => without(all, key), without(before.fromLastWeek, ''));
    const used = lines.flatMap(({ key, offer }) =>
      isUsed && offer !== undefined ? [[key, offer.grams] as const] : [],
    );
    return { ...before, fromLastWeek: { ...others, ...Object.fromEntries(used) } };
  });
  told(label, step);
}

/** Moves an aisle directly before or after another one. */
export const moveAisle = (aisle: Aisle, side: 'before' | 'after', target: Aisle): Promise<void> =>
  editLibrary(`Moved ${aisle}`, (library) => {
    const order = aislesInOrder(library.aisles?.order);
    const moved = movedAisle(order, aisle, side, target);
    return moved.every((one, index) => one === order[index])
      ? library
      : { ...library, aisles: { ...library.aisles, order: withNewerKept(library.aisles?.order, moved, isAisle) } };
  });

/** Puts a food or an own line into another aisle from now on. */
export function chooseAisle(line: ShoppingLine, weeks: readonly WeekId[], aisle: Aisle): void {
  if (line.own !== undefined) changeOwnLine(line, weeks, (before) => ({ ...before, aisle }));
  else
    void editLibrary(`${line.shop.name} is under ${aisle}`, (library) => ({
      ...library,
      aisles: { ...library.aisles, of: { ...library.aisles?.of, [line.food]: aisle } },
    }));
}
