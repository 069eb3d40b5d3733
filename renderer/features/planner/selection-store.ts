import { create } from '#renderer/state/store';
import type { QuickNumbers } from '#shared/domain/food/quick-numbers';
import { NO_NUMBERS } from '#shared/domain/food/quick-numbers';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { CopiedEntries } from '#shared/domain/week/week-plan-copy';
import { isNoDay } from '#shared/domain/week/week-tray';
import type { IsoDate, WeekId } from '#shared/domain/week-id';

/** The focus on the board: an entry, or (with `entry: null`) the empty place of a meal. */
export interface BoardFocus extends CellAddress {
  readonly entry: string | null;
}

/** What is open on the board. */
export type BoardMode =
  | { readonly kind: 'browse' }
  | { readonly kind: 'adding'; readonly at: CellAddress }
  | { readonly kind: 'swapping'; readonly at: CellAddress; readonly entry: string }
  | { readonly kind: 'portion'; readonly entry: string }
  | { readonly kind: 'note'; readonly at: CellAddress; readonly entry: string | null }
  | { readonly kind: 'quick-numbers'; readonly at: CellAddress; readonly start: QuickNumbers }
  | { readonly kind: 'salt'; readonly at: CellAddress };

interface SelectionState {
  /** The day in the inspector. */
  readonly day: IsoDate | null;
  readonly focus: BoardFocus | null;
  readonly selected: ReadonlySet<string>;
  /** Where Shift extends a selection from. */
  readonly anchor: string | null;
  readonly mode: BoardMode;
  /** True when the inspector shows the selected entry instead of its day. */
  readonly showsEntry: boolean;
  /** Increases whenever the board should move the DOM focus to `focus`. */
  readonly focusRequests: number;
  readonly clipboard: CopiedEntries | null;
  /** The week entries were cut from; pasting them there once moves them. `null` for copies. */
  readonly cutFrom: WeekId | null;
  /** In a narrow window the inspector is a drawer over the board. */
  readonly drawerOpen: boolean;
  /** False after the user closed it: moving on with the arrow keys leaves it closed. */
  readonly drawerFollows: boolean;
  /** Increases whenever the drawer should take the focus. */
  readonly drawerFocusRequests: number;
  /** Empty weeks shown as a grid instead of the ways to start. */
  readonly begunWeeks: ReadonlySet<WeekId>;
  /** Planned recipes whose ingredients are shown on the board. */
  readonly expanded: ReadonlySet<string>;
  readonly dropTarget: { readonly at: CellAddress; readonly before: string | null } | null;
  /** True while entries are dragged. */
  readonly isDragging: boolean;
}

const BROWSE: BoardMode = { kind: 'browse' };
const NONE: ReadonlySet<string> = new Set();

export const useSelection = create<SelectionState>(() => ({
  day: null,
  focus: null,
  selected: NONE,
  anchor: null,
  mode: BROWSE,
  showsEntry: false,
  focusRequests: 0,
  clipboard: null,
  cutFrom: null,
  drawerOpen: false,
  drawerFollows: true,
  drawerFocusRequests: 0,
  begunWeeks: NONE,
  expanded: NONE,
  dropTarget: null,
  isDragging: false,
}));

const { setState, getState } = useSelection;

interface FocusOptions {
  readonly keepSelection?: boolean;
  readonly move?: boolean;
}

/**
 * Selecting one entry opens the drawer; an empty meal or several entries close it; a focus that only passes through
 * leaves it as it is.
 */
function isDrawerOpenAfter(state: SelectionState, { entry }: BoardFocus, options: FocusOptions): boolean {
  if (entry === null) return false;
  if (options.keepSelection === true) return state.drawerOpen && state.selected.size < 2;
  return options.move === false ? state.drawerOpen : state.drawerFollows;
}

/** Moves the focus to a place and selects it, unless `keep` leaves the selection. */
export function focusOn(focus: BoardFocus, options: FocusOptions = {}): void {
  setState((state) => ({
    focus,
    day: focus.date,
    drawerOpen: isDrawerOpenAfter(state, focus, options),
    mode: BROWSE,
    showsEntry: focus.entry !== null,
    ...(options.keepSelection === true
      ? {}
      : { selected: focus.entry === null ? NONE : new Set([focus.entry]), anchor: focus.entry }),
    focusRequests: state.focusRequests + (options.move === false ? 0 : 1),
  }));
}

/** The place the keyboard reached by Tab. The inspector does not change: only a selection changes it. */
export const passOver = (focus: BoardFocus): void => setState({ focus, mode: BROWSE });

/** A click selects an entry: its drawer opens again, even after the user closed it. */
export function chooseEntry(focus: BoardFocus): void {
  setState({ drawerFollows: true });
  focusOn(focus);
}

/** Opens the drawer and gives it the focus. */
const withDrawer = (state: SelectionState) => ({
  drawerOpen: true,
  drawerFollows: true,
  drawerFocusRequests: state.drawerFocusRequests + 1,
});

/** Shows a day in the inspector. */
export function showDay(day: IsoDate): void {
  setState((state) => ({ day, showsEntry: false, selected: NONE, anchor: null, ...withDrawer(state) }));
}

/** Makes a day the current one without opening its panel in a narrow window. */
export const chooseDay = (day: IsoDate): void =>
  setState({ day, focus: null, showsEntry: false, selected: NONE, anchor: null, mode: BROWSE });

/** Shows the details of an entry; in a narrow window this opens the panel. */
export const showEntry = (id: string): void =>
  setState((state) => ({ selected: new Set([id]), anchor: id, showsEntry: true, ...withDrawer(state) }));

/** Selects an entry in the tray: the panel keeps showing the same day. */
export const selectUnplaced = (id: string): void =>
  setState({ selected: new Set([id]), anchor: null, showsEntry: false, mode: BROWSE });

/** Selects it and focuses it. */
export function focusUnplaced(id: string): void {
  selectUnplaced(id);
  stopEditing();
}

/** Selects entries; with none, Shift has nothing left to extend from. */
export function select(ids: Iterable<string>): void {
  const selected = new Set(ids);
  setState(selected.size === 0 ? { selected, anchor: null } : { selected });
}

export function toggleSelected(id: string): void {
  setState((state) => {
    const selected = new Set(state.selected);
    if (!selected.delete(id)) selected.add(id);
    return { selected, anchor: id };
  });
}

/** Shows or hides the ingredients of a planned recipe on the board. */
export function toggleExpanded(id: string): void {
  setState((state) => {
    const expanded = new Set(state.expanded);
    if (!expanded.delete(id)) expanded.add(id);
    return { expanded };
  });
}

/** Opens the add box of a meal, or of the tray. */
export const startAdding = (at: CellAddress): void =>
  setState({ mode: { kind: 'adding', at }, ...(isNoDay(at) ? {} : { day: at.date }) });

/** Opens the search for a replacement of an entry. */
export const startSwapping = (at: CellAddress, entry: string): void =>
  setState({ mode: { kind: 'swapping', at, entry }, selected: new Set([entry]), anchor: entry });

/** Opens the fields of quick numbers for a meal, filled with what was typed before. */
export const startQuickNumbers = (at: CellAddress, start: QuickNumbers = NO_NUMBERS): void =>
  setState({ mode: { kind: 'quick-numbers', at, start }, day: at.date });

/** Opens the salt of a meal. */
export const startSalting = (at: CellAddress): void => setState({ mode: { kind: 'salt', at }, day: at.date });

/** Opens the amount of an entry. */
export const startPortion = (entry: string): void =>
  setState({ mode: { kind: 'portion', entry }, selected: new Set([entry]), anchor: entry, showsEntry: true });

/** Opens the note field of a meal, for a new note or an existing one. */
export const startNote = (at: CellAddress, entry: string | null): void =>
  setState({ mode: { kind: 'note', at, entry } });

/** Closes what is open; the focus returns to its place on the board. */
export function stopEditing(): void {
  setState((state) => ({ mode: BROWSE, focusRequests: state.focusRequests + 1 }));
}

/** Clears everything about the previous week; its drawer would cover the ways to start an empty one. */
export function clearSelection(day: IsoDate | null): void {
  setState({
    day,
    focus: null,
    selected: NONE,
    anchor: null,
    mode: BROWSE,
    showsEntry: false,
    drawerOpen: false,
    dropTarget: null,
  });
}

export const setClipboard = (clipboard: CopiedEntries, cutFrom: WeekId | null = null): void =>
  setState({ clipboard, cutFrom });
export const setDropTarget = (dropTarget: SelectionState['dropTarget']): void => {
  const current = getState().dropTarget;
  const same =
    current === dropTarget ||
    (current !== null &&
      dropTarget !== null &&
      current.at.date === dropTarget.at.date &&
      current.at.slot === dropTarget.at.slot &&
      current.before === dropTarget.before);
  if (!same) setState({ dropTarget });
};
export const setDragging = (isDragging: boolean): void => setState({ isDragging });
/** Closes the drawer; the focus returns to the board. */
export const closeDrawer = (): void =>
  setState((state) => ({ drawerOpen: false, drawerFollows: false, focusRequests: state.focusRequests + 1 }));
export const currentSelection = getState;

/** True when an empty week is shown as a grid: the user asked for it, or has opened a field in it. */
export const showsGrid = ({ begunWeeks, mode }: SelectionState, week: WeekId): boolean =>
  begunWeeks.has(week) || mode.kind !== 'browse';

/** True when the board shows meals, false while it shows the ways to start an empty week. */
export const hasBegun = (plan: WeekPlan): boolean =>
  showsGrid(getState(), plan.week) || plan.days.some((day) => entriesOfDay(day).length > 0);

/** "Start empty": the grid of this week is shown although nothing is planned in it. */
export const startEmptyWeek = (week: WeekId): void =>
  setState((state) => ({ begunWeeks: new Set([...state.begunWeeks, week]) }));
