import type { MenuContent } from '#renderer/state/menu-request';
import { menuItems } from '#renderer/state/menu-request';
import type { PantryRow } from './pantry-rows';

/** The menu of a row. */
export const pantryMenu = ({ name, onHand, item }: PantryRow): MenuContent => ({
  title: name,
  where: onHand,
  groups: [
    menuItems(['pantry.used-up', 'pantry.place', 'pantry.details']),
    menuItems(item.food === null ? [] : ['pantry.find-meal']),
    menuItems(['pantry.add', 'pantry.count']),
  ],
});
