/**
 * Every method the window may call, as literals only: the preload imports this file and must not pull in a schema
 * validator.
 */
export const METHOD_NAMES = [
  'library.load',
  'library.save',
  'library.settle',
  'library.changedOnDisk',
  'library.copies',
  'library.openCopy',
  'library.showFolder',
  'weeks.load',
  'weeks.save',
  'weeks.keepMine',
  'weeks.copy',
  'weeks.list',
  'weeks.untouched',
  'weeks.loadRange',
  'documents.save',
  'pictures.keep',
  'archive.save',
  'archive.open',
  'archive.restore',
  'files.saveText',
  'files.openText',
  'clipboard.writeText',
  'print.choosePdf',
  'print.prepare',
  'print.job',
  'print.ready',
  'print.writePdf',
  'print.dialog',
  'print.discard',
  'repair.week',
  'repair.generate',
  'repair.cancel',
  'log.windowError',
  'log.show',
  'window.control',
  'window.painted',
  'window.rested',
  'window.state',
  'window.flushed',
] as const;

/** One of {@link METHOD_NAMES}. */
export type MethodName = (typeof METHOD_NAMES)[number];

/**
 * Methods whose input is sent as JSON text: the bridge copies objects one by one, which for many weeks would block the
 * window's drawing.
 */
export const SENT_AS_TEXT: ReadonlySet<MethodName> = new Set<MethodName>(['documents.save']);

/** The one channel for all calls. */
export const CALL_CHANNEL = 'electroplate:call';

/** The one channel for events from the main process, and the events. */
export const EVENT_CHANNEL = 'electroplate:event';

/**
 * Events for the window. `flush`: save pending changes, the program is about to quit; `notice`: news for the person;
 * `repair-progress`: how much of the repair or filling of a week is done, `{ share }` from 0 to 1.
 */
export const EVENT_NAMES = ['flush', 'window-state', 'notice', 'repair-progress'] as const;

/** One of {@link EVENT_NAMES}. */
export type EventName = (typeof EVENT_NAMES)[number];

/** On it the main process asks the preload alone: let go of the memory that only the start needed. */
export const TIDY_CHANNEL = 'electroplate:tidy';
