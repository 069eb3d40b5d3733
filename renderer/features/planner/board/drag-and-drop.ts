import type { DragEvent } from 'react';
import { isMac } from '#renderer/ui/platform';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { inBoardOrder } from './board-grid';
import { dropEntries } from './plan-actions';
import { currentPlan } from '#renderer/state/planner-store';
import { currentSelection, select, setDragging, setDropTarget } from '../selection-store';

/**
 * Drags entries with the mouse, using native drag and drop. Ctrl (⌥ on a Mac) copies. The keyboard uses Alt+arrows,
 * cut, copy and paste.
 */
const DRAG_TYPE = 'application/x-electroplate-entries';

const wantsCopy = (event: DragEvent): boolean => (isMac() ? event.altKey : event.ctrlKey);

/**
 * Shows where else entries can go during a drag. A moment later, because a DOM change under the pointer at the start
 * would end the drag. A dropped row may be gone before its dragend event, so the drop signals the end too.
 */
function followDrag(): void {
  const timer = setTimeout(() => setDragging(true));
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('dragend', end);
    document.removeEventListener('drop', end);
    setDragging(false);
  };
  document.addEventListener('dragend', end);
  document.addEventListener('drop', end);
}

/** Starts dragging entries: the whole selection if the dragged one is part of it. */
export function dragEntries(event: DragEvent, ids: readonly string[]): void {
  event.stopPropagation();
  event.dataTransfer.setData(DRAG_TYPE, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'copyMove';
  select(ids);
  followDrag();
}

/** The entries dragged together with one. */
export function draggedWith(id: string): readonly string[] {
  const { selected } = currentSelection();
  return selected.has(id) ? inBoardOrder(currentPlan(), selected) : [id];
}

/** The entry to drop before: the first whose middle is below the pointer; `null` is after the last one. */
function entryBelow(event: DragEvent<HTMLElement>): string | null {
  for (const row of event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')) {
    const box = row.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) return row.dataset['entry'] ?? null;
  }
  return null;
}

function droppedIds(event: DragEvent): readonly string[] {
  try {
    const ids: unknown = JSON.parse(event.dataTransfer.getData(DRAG_TYPE));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Handlers that make a meal, or the tray, a drop target for entries. */
export function cellDrop(at: CellAddress, readOnly: boolean) {
  if (readOnly) return {};
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = wantsCopy(event) ? 'copy' : 'move';
      setDropTarget({ at, before: entryBelow(event) });
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const into = event.relatedTarget;
      if (!(into instanceof Node) || !event.currentTarget.contains(into)) setDropTarget(null);
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      setDropTarget(null);
      dropEntries(droppedIds(event), at, entryBelow(event), wantsCopy(event));
    },
  };
}
