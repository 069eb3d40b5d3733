import type { MenuContent, MenuItem } from '#renderer/state/menu-request';
import { menuItem, menuItems, namedItem } from '#renderer/state/menu-request';
import { editRefusal } from '#renderer/state/change-documents';
import { currentEaters, currentScoredEaters } from '#renderer/state/eaters-store';
import { currentPlan } from '#renderer/state/planner-store';
import { isQuickFood } from '#shared/domain/food/quick-numbers';
import { isYours } from '#shared/domain/week/entry-portions';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import type { CellAddress, Entry } from '#shared/domain/week/week-plan';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate, formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { chooseDay, currentSelection, focusOn, selectUnplaced, startPortion } from '../selection-store';
import { NO_DAY_YET } from '#shared/domain/week/week-tray';
import { copyDayTo } from './day-commands';
import { guestRefusal } from './eater-actions';
import { openPlace } from './place-request';
import { openPrep } from './prep-request';
import { entryTitle } from './entry-title';
import { areLocked } from './lock-actions';
import { entryCount, moveRefusalOf, removeSelected } from './plan-actions';

/** The menus of the board: their subject is selected first, then the commands of the board act on it. */

const mealName = ({ slot }: CellAddress): string => slotsOf(currentPlan()).find((one) => one.id === slot)?.name ?? slot;

const PLACES = ['board.move-to', 'board.no-day', 'board.copy-to', 'board.several-days', 'board.pin'] as const;

/** "Lock", or "Unlock" when all of them are locked. */
const lockItem = (ids: readonly string[]): MenuItem | null =>
  areLocked(ids) ? namedItem('board.lock', 'Unlock') : namedItem('board.lock', 'Lock');

const CLIPBOARD = ['board.cut', 'board.copy', 'board.paste'] as const;
const TIMES = ['board.times-half', 'board.times-one-and-half', 'board.times-two'] as const;

/** True if somebody else could eat it, or does: then its eaters can be set. */
const isEatenByOthers = (entry: Entry): boolean => currentEaters().length > 0 || !isYours(entry);

const OPEN_NAMES: { readonly [Kind in Entry['kind']]?: string } = {
  food: 'Amount…',
  recipe: 'Servings…',
  note: 'Change the note…',
};

/** The actions on one entry: its menu, and the inspector's actions in the same order. */
export function entryGroups(entry: Entry): readonly (readonly MenuItem[])[] {
  const kind = isNewerEntry(entry) ? null : entry.kind;
  const isRecipe = kind === 'recipe';
  const isQuick = entry.kind === 'food' && isQuickFood(entry.food);
  return [
    menuItems([
      kind === null ? null : namedItem('board.open', isQuick ? 'Change the numbers…' : (OPEN_NAMES[kind] ?? '')),
      ...(isRecipe || kind === 'food' ? (['board.swap'] as const) : []),
      ...(isRecipe ? (['board.ingredients', 'board.leftovers'] as const) : []),
      ...(isRecipe || kind === 'food' ? (['board.details', 'board.prep'] as const) : []),
      kind === null || !isEatenByOthers(entry) ? null : 'board.who-eats',
    ]),
    menuItems([
      ...PLACES.filter((id) => id !== 'board.pin' || kind !== null),
      kind === null || kind === 'note' ? null : lockItem([entry.id]),
    ]),
    menuItems(CLIPBOARD),
    menuItems(['board.remove']),
  ];
}

/** The menu of an entry, or of the whole selection if the entry is part of one. */
export function entryMenu(entry: Entry, at: CellAddress): MenuContent {
  const { selected, anchor } = currentSelection();
  const isOneOfMany = selected.size > 1 && selected.has(entry.id);
  focusOn({ ...at, entry: entry.id }, { keepSelection: isOneOfMany && anchor !== null, move: false });
  const where = `${formatDate(at.date, 'EEEE')}, ${mealName(at)}`;
  if (isOneOfMany) {
    return {
      title: `${entryCount(selected.size)} selected`,
      where,
      groups: [
        menuItems(TIMES),
        menuItems([...PLACES.filter((id) => id !== 'board.pin'), lockItem([...selected])]),
        menuItems(CLIPBOARD),
        menuItems(['board.remove']),
      ],
    };
  }
  return { title: entryTitle(currentPlan(), entry), where, groups: entryGroups(entry) };
}

/** The menu of an entry that has no day. */
export function unplacedMenu(entry: Entry): MenuContent {
  selectUnplaced(entry.id);
  const refusal = editRefusal();
  const ids = [entry.id];
  const hasAmount = entry.kind === 'food' || entry.kind === 'recipe';
  return {
    title: entryTitle(currentPlan(), entry),
    where: NO_DAY_YET,
    groups: [
      menuItems([
        {
          ...menuItem('board.move-to', () => openPlace({ kind: 'move', ids }), moveRefusalOf(ids)),
          name: 'Send to a day…',
        },
        hasAmount
          ? { ...menuItem('board.open', () => startPortion(entry.id), refusal), name: OPEN_NAMES[entry.kind] ?? '' }
          : null,
        hasAmount ? menuItem('board.prep', () => openPrep(entry.id), refusal) : null,
        // It came locked from a file; without a day it cannot be locked again.
        areLocked(ids) ? lockItem(ids) : null,
      ]),
      menuItems([menuItem('board.remove', () => removeSelected(), refusal)]),
    ],
  };
}

/** The menu of a meal, opened beside its entries or on an empty meal. */
export function mealMenu(at: CellAddress): MenuContent {
  focusOn({ ...at, entry: null }, { move: false });
  return {
    title: mealName(at),
    where: formatDate(at.date, 'EEEE d MMMM'),
    groups: [
      menuItems(['board.add', 'board.note', 'board.quick-numbers', 'board.salt']),
      menuItems(['board.paste', 'board.select-meal']),
    ],
  };
}

/**
 * "Copy to Tuesday" for the other days of the week, then several of them at once; for an empty day only the reason why
 * not.
 */
function copyItems(date: IsoDate): readonly MenuItem[] {
  const several = namedItem('day.copy', 'Copy to several days…');
  if (several === null || several.reason !== null) return menuItems([several]);
  const others = currentPlan().days.filter((other) => other.date !== date);
  return menuItems([
    ...others.map((other) => ({
      ...menuItem('day.copy', () => copyDayTo(date, other.date), editRefusal()),
      name: `Copy to ${formatDate(other.date, 'EEEE')}`,
    })),
    several,
  ]);
}

/** The menu of a day, opened on its head or by its dots. */
export function dayMenu(date: IsoDate): MenuContent {
  chooseDay(date);
  return {
    title: formatDate(date, 'EEEE d MMMM'),
    where: `Week ${weekNumber(currentPlan().week)}`,
    groups: [
      menuItems(['board.what-helps', 'board.repair', 'day.show']),
      copyItems(date),
      menuItems(['day.save-template', 'day.from-template']),
      menuItems([
        'day.guest-more',
        guestRefusal(date, -1) !== null ? null : 'day.guest-less',
        currentScoredEaters().length === 0 ? null : 'board.switch-eater',
      ]),
      menuItems(['day.clear']),
    ],
  };
}

/** The menu of the week, opened on the week bar. */
export function weekMenu(): MenuContent {
  const { week } = currentPlan();
  return {
    title: `Week ${weekNumber(week)}`,
    where: formatWeekRange(week, 'long'),
    groups: [
      menuItems(['plan.previous-week', 'plan.next-week', 'plan.today']),
      menuItems(['week.copy', 'week.copy-day', 'week.drink', 'app.templates', 'week.save-template', 'app.import']),
      menuItems(['week.no-day', 'app.shopping', 'app.print']),
      menuItems(['week.clear']),
    ],
  };
}
