/** Handlers that return something valid for every method and record what reached them. */
import type { Handlers } from '#electron/main/ipc/dispatch';
import { succeed } from '#shared/contract/result';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { MethodName } from '#shared/contract/method-names';
import { answeredLibrary, plannedWeek, WEEK } from './sample-documents';

const job = { week: plannedWeek(), library: answeredLibrary(), paper: 'a4' as const, withList: true };

const LIMITS = {
  netCarbs: 30,
  energy: { min: null, max: null },
  protein: { min: null },
  edits: 3,
  means: 'foods' as const,
  allowPotassiumSalts: false,
  allowRemoving: false,
  dislikes: [],
  exclude: [],
  lockedSlots: [],
  onlyFoods: null,
};
const repair = {
  week: plannedWeek(),
  library: answeredLibrary(),
  before: null,
  proposed: [],
  today: '2026-11-24',
  limits: LIMITS,
};

/** One valid request for every method. */
export const VALID_INPUTS: { readonly [Name in MethodName]: MethodInput<Name> } = {
  'library.load': {},
  'library.save': { library: answeredLibrary(), baseRevision: 0 },
  'library.settle': { library: answeredLibrary(), baseRevision: 0, other: answeredLibrary() },
  'library.changedOnDisk': {},
  'library.copies': {},
  'library.openCopy': { copy: 'previous' },
  'library.showFolder': {},
  'weeks.load': { week: WEEK },
  'weeks.save': { week: plannedWeek(), baseRevision: 3 },
  'weeks.keepMine': { week: plannedWeek() },
  'weeks.copy': { week: WEEK },
  'weeks.list': {},
  'weeks.untouched': { weeks: [WEEK] },
  'weeks.loadRange': { from: WEEK, to: WEEK },
  'documents.save': {
    weeks: [{ week: plannedWeek(), baseRevision: 3 }],
    library: { library: answeredLibrary(), baseRevision: 0 },
  },
  'pictures.keep': { jpeg: '/9j/2Q==' },
  'archive.save': { suggestedName: 'library.zip' },
  'archive.open': {},
  'archive.restore': { archive: 'a' },
  'files.saveText': { suggestedName: 'list.md', format: 'md', text: '# List' },
  'files.openText': { title: 'Open a plan', formats: ['csv', 'json'] },
  'clipboard.writeText': { text: 'eggs' },
  'print.choosePdf': { suggestedName: 'week.pdf' },
  'print.prepare': job,
  'print.job': {},
  'print.ready': { pages: 2 },
  'print.writePdf': { job: 'a', path: 'week.pdf' },
  'print.dialog': { job: 'a' },
  'print.discard': { job: 'a' },
  'repair.week': { ...repair, dates: null },
  'repair.generate': {
    ...repair,
    cells: [],
    replace: null,
    avoid: [],
    wishes: { cookTwice: false, dinners: null, evenings: null, useUp: [] },
    seed: 1,
  },
  'repair.cancel': {},
  'log.windowError': { where: 'script', name: 'TypeError', message: 'not a function', stack: '' },
  'log.show': {},
  'window.control': { action: 'minimize' },
  'window.painted': {},
  'window.rested': {},
  'window.state': {},
  'window.flushed': { saved: true },
};

/** One valid answer for every method. */
export const VALID_OUTPUTS: { readonly [Name in MethodName]: MethodOutput<Name> } = {
  'library.load': { status: 'loaded', message: '', library: answeredLibrary(), folder: 'library' },
  'library.save': { revision: 1 },
  'library.settle': { revision: 1 },
  'library.changedOnDisk': { changed: false },
  'library.copies': { copies: [{ copy: 'previous', words: 'the version before', revision: 3 }] },
  'library.openCopy': { keptAs: 'kept.json' },
  'library.showFolder': {},
  'weeks.load': { status: 'absent', message: '', document: plannedWeek() },
  'weeks.save': { revision: 4 },
  'weeks.keepMine': { revision: 4, keptAs: '' },
  'weeks.copy': { copy: { words: 'the copy of yesterday', document: plannedWeek() } },
  'weeks.list': { weeks: [WEEK] },
  'weeks.untouched': { weeks: [WEEK] },
  'weeks.loadRange': { weeks: [plannedWeek()], problems: [] },
  'documents.save': { weeks: [{ week: WEEK, revision: 4 }], library: 1 },
  'pictures.keep': { file: `${'a'.repeat(64)}.jpg` },
  'archive.save': { path: 'library.zip', weeks: 1, foods: 0, recipes: 0 },
  'archive.open': {
    archive: 'a',
    name: 'library.zip',
    savedAt: '2026-11-23T09:30:00Z',
    weeks: 1,
    foods: 0,
    recipes: 0,
    weeksTakenAway: [WEEK],
  },
  'archive.restore': { undo: 'b', keptAs: 'kept.zip' },
  'files.saveText': { path: 'list.md' },
  'files.openText': { name: 'plan.csv', text: 'date' },
  'clipboard.writeText': {},
  'print.choosePdf': { path: 'week.pdf' },
  'print.prepare': { job: 'a' },
  'print.job': job,
  'print.ready': {},
  'print.writePdf': { path: 'week.pdf' },
  'print.dialog': { printed: true },
  'print.discard': {},
  'repair.week': { days: [], list: { added: [], changed: [], removed: [] }, limited: false },
  'repair.generate': { outcome: 'nothing', why: 'no-empty-meal' },
  'repair.cancel': {},
  'log.windowError': {},
  'log.show': {},
  'window.control': {},
  'window.painted': {},
  'window.rested': {},
  'window.state': { maximized: false },
  'window.flushed': {},
};

export interface RecordedHandlers {
  readonly handlers: Handlers;
  /** The calls that reached a handler: names and inputs. */
  readonly reached: { readonly name: string; readonly input: unknown }[];
}

/** Handlers for all methods; single ones can be replaced. */
export function recordedHandlers(replaced: Partial<Handlers> = {}): RecordedHandlers {
  const reached: { name: string; input: unknown }[] = [];
  const handlers = Object.fromEntries(
    Object.entries(VALID_OUTPUTS).map(([name, output]) => [
      name,
      async (input: unknown) => {
        reached.push({ name, input });
        return succeed(output);
      },
    ]),
  );
  return { handlers: { ...handlers, ...replaced } as unknown as Handlers, reached };
}
