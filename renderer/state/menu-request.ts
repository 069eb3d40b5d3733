import type { MouseEvent } from 'react';
import type { CommandId } from '#shared/domain/help/commands';
import { commandRow } from '#shared/domain/help/commands';
import { commandRun, isTyping, perform } from './commands';
import { create } from './store';

/** One item of a menu: a command. */
export interface MenuItem {
  readonly id: CommandId;
  /** A name different from that of the command: "Servings…". */
  readonly name?: string;
  /** Why it is unavailable now; `null`: it is available. */
  readonly reason: string | null;
  readonly run: () => void;
}

/** The subject of a menu, and its items in groups. */
export interface MenuContent {
  /** What it is: "Salmon, wild · 6 oz". */
  readonly title: string;
  /** Where it is: "Wednesday, Lunch". */
  readonly where: string;
  readonly groups: readonly (readonly MenuItem[])[];
}

/** A menu to show: at the pointer, or at an element for the keyboard. */
export interface MenuRequest extends MenuContent {
  readonly at: { readonly x: number; readonly y: number; readonly height: number };
  /** Opened by the keyboard: the first item gets the focus. */
  readonly isByKey: boolean;
  /** Where the focus returns to. */
  readonly opener: Element | null;
}

const useStore = create<{ request: MenuRequest | null; opened: number }>(() => ({ request: null, opened: 0 }));

/** The menu to show; the shell renders it. Another one opened in its place has a new number. */
export const useMenuRequest = (): { readonly request: MenuRequest | null; readonly opened: number } => useStore();

/** Closes it. */
export const closeMenu = (): void => useStore.setState({ request: null });

/** The item of a command in its current state; `null` if it is not registered. */
function registeredItem(id: CommandId): MenuItem | null {
  const found = commandRun(id);
  return found === undefined ? null : { id, reason: found.refusal?.() ?? null, run: () => perform(id) };
}

/** Items for a menu: from registered commands, or made for it. Commands that are not registered are left out. */
export function menuItems(items: readonly (CommandId | MenuItem | null)[]): readonly MenuItem[] {
  return items.flatMap((one) => (typeof one === 'string' ? registeredItem(one) : one) ?? []);
}

/** An item that acts on what the menu was opened on. */
export const menuItem = (id: CommandId, run: () => void, reason: string | null = null): MenuItem => ({
  id,
  reason,
  run,
});

/** A command with a different name, such as that of a day. */
export function namedItem(id: CommandId, name: string): MenuItem | null {
  const item = registeredItem(id);
  return item === null ? null : { ...item, name };
}

/** The name of an item. */
export const itemName = ({ id, name }: MenuItem): string => name ?? commandRow(id).name;

/**
 * Opens the menu of an element for its `contextmenu` event: the right mouse button, the Menu key and Shift+F10 all
 * trigger it. In a text field the system's own menu with Cut, Copy and Paste is shown instead. `content` is called
 * after the event was accepted: it may select what the menu is about.
 */
export function openMenu(event: MouseEvent<HTMLElement>, content: () => MenuContent): void {
  if (isTyping(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
  // On a Mac, Ctrl+click stands for the right button.
  const isByKey = event.button !== 2 && !event.ctrlKey;
  const box = (event.target instanceof Element ? event.target : event.currentTarget).getBoundingClientRect();
  const at = isByKey
    ? { x: box.left, y: box.top, height: box.height }
    : { x: event.clientX, y: event.clientY, height: 0 };
  const shown = content();
  const groups = shown.groups.filter((group) => group.length > 0);
  if (groups.length === 0) return;
  useStore.setState(({ opened }) => ({
    request: { ...shown, groups, at, isByKey, opener: document.activeElement },
    opened: opened + 1,
  }));
}
