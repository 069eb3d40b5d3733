/**
 * The contract table: every method name with the schemas of its input and output. Envelopes are strict; stored
 * documents inside them stay loose. Adding a name to `method-names` is a compile error here until its schemas exist,
 * and in the handlers until it is handled.
 */
import { z } from '../schema/zod';
import { MAX_PICTURE_BYTES } from '../domain/food/recipe-picture';
import { parseDate, parseWeekId, shiftWeek } from '../domain/week-id';
import { EXPORT_EXTENSIONS, IMPORT_FILES } from '../formats/file-kinds';
import { libraryDocumentSchema, libraryRecipeSchema } from '../schema/library-document';
import { paperSchema } from '../schema/settings';
import { weekDocumentSchema } from '../schema/week-document';
import type { MethodName } from './method-names';
import { PLAN_SHEETS } from './print-sheets';
import { generateInput, generateOutput, repairWeekInput, repairWeekOutput } from './repair-messages';

const nothing = z.strictObject({});
const week = z.string().refine((text) => parseWeekId(text) !== null, { message: 'is not an ISO week' });
const date = z.string().refine((text) => parseDate(text) !== null, { message: 'is not a calendar date' });
const revision = z.number().int().min(0);
const fileText = z.string().max(20_000_000);

/** The state in which a stored file was found. The person is told about all states but `loaded` and `absent`. */
export const loadStatusSchema = z.enum([
  'loaded', // opened as stored
  'absent', // no file yet
  'recovered', // damaged: the bytes were kept aside, the newest good copy was opened
  'lost', // damaged: the bytes were kept aside, there was no good copy
  'read-only', // written by a newer version of the program
]);

const loadReport = {
  status: loadStatusSchema,
  /** One sentence for the person, empty if none is needed. */
  message: z.string(),
};

/** The input of the print window: the week, whose targets, and the paper. */
export const printJobSchema = z.strictObject({
  week: weekDocumentSchema,
  /** The following week, if known: its prep lines may fall on these days. */
  next: weekDocumentSchema.optional(),
  library: libraryDocumentSchema,
  paper: paperSchema,
  /** The shopping list after the week. */
  withList: z.boolean(),
  /** Absent: the week. The text of the cramp card follows the answers in the library's profile on `onDate`. */
  document: z.enum([...PLAN_SHEETS, 'cramp-card']).optional(),
  onDate: date.optional(),
  /** The eater whose week it is, by their library id; absent: the planned person. */
  eater: z.string().max(200).optional(),
  /** Absent: with notes. */
  withNotes: z.boolean().optional(),
  withMinerals: z.boolean().optional(),
  withPrep: z.boolean().optional(),
  /** Only for the list: its lines as QR codes. */
  withCode: z.boolean().optional(),
  /** Type 1.3 times as large, on more pages. */
  isLarge: z.boolean().optional(),
  /** Flags in colour as well as in shape and word. */
  inColour: z.boolean().optional(),
  /** Recipe cards: print only this recipe; absent: every recipe cooked in the week. */
  recipe: libraryRecipeSchema.optional(),
  /** The id of that recipe, for its picture. */
  recipeId: z.string().min(1).max(200).optional(),
  /** Two cards on a sheet, to be cut apart. */
  isTwoUp: z.boolean().optional(),
  /** Only for the list: the days it covers; absent: the week. Their other weeks are in `otherWeeks`. */
  listDays: z.strictObject({ from: date, to: date }).optional(),
  /** The other weeks of a month, or of a list. */
  otherWeeks: z.array(weekDocumentSchema).max(6).optional(),
});

/** By extension: the program writes exactly the formats of its exporters. */
const exportFormat = z.enum(EXPORT_EXTENSIONS);
/** Most weeks one call reads: a year and some. */
const MAX_WEEKS_A_CALL = 60;
const weekRange = z
  .strictObject({ from: week, to: week })
  .refine(({ from, to }) => from <= to && from >= shiftWeek(to, 1 - MAX_WEEKS_A_CALL), {
    message: `is not a range of 1 to ${MAX_WEEKS_A_CALL} weeks`,
  });

/** Number of copies to choose from when the library cannot be opened. */
export const MAX_COPIES_SHOWN = 5;

/** Most weeks one change can touch: twenty years. */
const MAX_WEEKS_TOGETHER = 1100;

const archiveCounts = {
  weeks: z.number().int().min(0),
  foods: z.number().int().min(0),
  recipes: z.number().int().min(0),
};

/** What a page can request of its window. */
export const WINDOW_ACTIONS = ['minimize', 'toggle-maximize', 'close', 'zoom-in', 'zoom-out', 'zoom-reset'] as const;
export type WindowAction = (typeof WINDOW_ACTIONS)[number];

const windowState = z.strictObject({ maximized: z.boolean() });

export const METHODS = {
  'library.load': {
    input: nothing,
    /** `region`: that of the system, two letters as in "US"; empty if unknown. */
    output: z.strictObject({
      ...loadReport,
      library: libraryDocumentSchema,
      folder: z.string(),
      region: z.string().max(20).optional(),
    }),
  },
  'library.save': {
    input: z.strictObject({ library: libraryDocumentSchema, baseRevision: revision }),
    output: z.strictObject({ revision }),
  },
  /**
   * Saves the merge of two versions of the library that changed the same thing. A copy of the one on disk is kept
   * first, and a copy of `other`, the version given up.
   */
  'library.settle': {
    input: z.strictObject({
      library: libraryDocumentSchema,
      baseRevision: revision,
      other: libraryDocumentSchema.nullable(),
    }),
    output: z.strictObject({ revision }),
  },
  /** Whether something else changed the library on disk since it was last read or written here. Loads nothing. */
  'library.changedOnDisk': { input: nothing, output: z.strictObject({ changed: z.boolean() }) },
  /** Good copies of the library, newest first, for when it cannot be opened. `copy` is the key for opening one. */
  'library.copies': {
    input: nothing,
    output: z.strictObject({
      copies: z.array(z.strictObject({ copy: z.string(), words: z.string(), revision })).max(MAX_COPIES_SHOWN),
    }),
  },
  /**
   * Replaces a library that cannot be opened with a copy, and keeps the old file beside it. Never replaces a newer one.
   */
  'library.openCopy': {
    input: z.strictObject({ copy: z.string().min(1).max(200) }),
    output: z.strictObject({ keptAs: z.string() }),
  },
  /** Shows the library folder. */
  'library.showFolder': { input: nothing, output: nothing },
  'weeks.load': {
    input: z.strictObject({ week }),
    output: z.strictObject({ ...loadReport, document: weekDocumentSchema }),
  },
  'weeks.save': {
    input: z.strictObject({ week: weekDocumentSchema, baseRevision: revision }),
    output: z.strictObject({ revision }),
  },
  'weeks.keepMine': {
    input: z.strictObject({ week: weekDocumentSchema }),
    output: z.strictObject({ revision, keptAs: z.string() }),
  },
  /** The newest good version of a week among its copies, for one whose file is missing. Opens and changes nothing. */
  'weeks.copy': {
    input: z.strictObject({ week }),
    output: z.strictObject({ copy: z.strictObject({ words: z.string(), document: weekDocumentSchema }).nullable() }),
  },
  'weeks.list': {
    input: nothing,
    output: z.strictObject({ weeks: z.array(week) }),
  },
  /** Those of the given weeks with nothing on disk, not even a copy: they are empty and need not be loaded. */
  'weeks.untouched': {
    input: z.strictObject({ weeks: z.array(week).max(MAX_WEEKS_TOGETHER) }),
    output: z.strictObject({ weeks: z.array(week).max(MAX_WEEKS_TOGETHER) }),
  },
  /**
   * Weeks of a range that have a file, oldest first, for looking back. Every week that is not exactly as saved is also
   * listed as a problem.
   */
  'weeks.loadRange': {
    input: weekRange,
    output: z.strictObject({
      weeks: z.array(weekDocumentSchema).max(MAX_WEEKS_A_CALL),
      problems: z.array(z.strictObject({ week, message: z.string().min(1) })).max(MAX_WEEKS_A_CALL),
    }),
  },
  /**
   * Saves several weeks, and the library if given, all or none: after a crash at any moment either every file is old or
   * every file is new. Each save names the revision it is based on. Returns the new revisions.
   */
  'documents.save': {
    input: z.strictObject({
      weeks: z.array(z.strictObject({ week: weekDocumentSchema, baseRevision: revision })).max(MAX_WEEKS_TOGETHER),
      library: z.strictObject({ library: libraryDocumentSchema, baseRevision: revision }).nullable(),
    }),
    output: z.strictObject({
      weeks: z.array(z.strictObject({ week, revision })).max(MAX_WEEKS_TOGETHER),
      library: revision.nullable(),
    }),
  },
  /** Keeps a picture, scaled and without metadata, in the library folder, and returns its file name. */
  'pictures.keep': {
    input: z.strictObject({ jpeg: z.base64().max(Math.ceil(MAX_PICTURE_BYTES / 3) * 4) }),
    output: z.strictObject({ file: z.string() }),
  },
  /** Writes the whole library as one archive to a path the person chooses. */
  'archive.save': {
    input: z.strictObject({ suggestedName: z.string().min(1).max(200) }),
    output: z.strictObject({ path: z.string(), ...archiveCounts }),
  },
  /** Lets the person choose an archive and checks all of it; changes nothing. `archive` is the key for restoring it. */
  'archive.open': {
    input: nothing,
    output: z.strictObject({
      archive: z.string(),
      name: z.string(),
      savedAt: z.string(),
      ...archiveCounts,
      /** Weeks that exist here but not in the archive: restoring removes them. */
      weeksTakenAway: z.array(week),
    }),
  },
  /**
   * Replaces the library with the archive, all or nothing, after saving everything that is here as another archive.
   * `undo` is the key for restoring that one.
   */
  'archive.restore': {
    input: z.strictObject({ archive: z.string().min(1).max(200) }),
    output: z.strictObject({ undo: z.string(), keptAs: z.string() }),
  },
  'files.saveText': {
    input: z.strictObject({ suggestedName: z.string().min(1).max(200), format: exportFormat, text: fileText }),
    output: z.strictObject({ path: z.string() }),
  },
  'files.openText': {
    input: z.strictObject({
      title: z.string().max(200),
      formats: z
        .array(z.enum(IMPORT_FILES.map(({ extension }) => extension)))
        .min(1)
        .max(IMPORT_FILES.length),
    }),
    output: z.strictObject({ name: z.string(), text: fileText }),
  },
  'clipboard.writeText': { input: z.strictObject({ text: fileText }), output: nothing },
  'print.choosePdf': {
    input: z.strictObject({ suggestedName: z.string().min(1).max(200) }),
    output: z.strictObject({ path: z.string() }),
  },
  'print.prepare': { input: printJobSchema, output: z.strictObject({ job: z.string() }) },
  'print.job': { input: nothing, output: printJobSchema },
  'print.ready': { input: z.strictObject({ pages: z.number().int().min(1).max(500) }), output: nothing },
  'print.writePdf': {
    input: z.strictObject({ job: z.string(), path: z.string().min(1).max(4096) }),
    output: z.strictObject({ path: z.string() }),
  },
  'print.dialog': { input: z.strictObject({ job: z.string() }), output: z.strictObject({ printed: z.boolean() }) },
  /** Closes the hidden page of a job. An empty job closes whatever is being prepared, which cancels it. */
  'print.discard': { input: z.strictObject({ job: z.string() }), output: nothing },
  /** Mends the short days of a week together. One run at a time: a newer one ends the older. Changes nothing. */
  'repair.week': { input: repairWeekInput, output: repairWeekOutput },
  /** Fills empty meals of a week, or finds another recipe for one. Changes nothing. */
  'repair.generate': { input: generateInput, output: generateOutput },
  /** Ends the run; its answer is `CANCELLED`. */
  'repair.cancel': { input: nothing, output: nothing },
  /** An uncaught error in the window. Only its name and places in the code are kept. */
  'log.windowError': {
    input: z.strictObject({
      where: z.enum(['script', 'promise', 'screen']),
      name: z.string().max(100),
      message: z.string().max(2000),
      stack: z.string().max(20_000),
    }),
    output: nothing,
  },
  /** Shows the folder with the log files. */
  'log.show': { input: nothing, output: nothing },
  'window.control': {
    input: z.strictObject({ action: z.enum(WINDOW_ACTIONS) }),
    output: nothing,
  },
  /** The page has drawn its first content: the window can be shown. */
  'window.painted': { input: nothing, output: nothing },
  /** What is loaded ahead after the start is there: the memory of the page can be tidied. */
  'window.rested': { input: nothing, output: nothing },
  'window.state': { input: nothing, output: windowState },
  /** The reply to the event `flush`: nothing is pending any more, or something could not be saved. */
  'window.flushed': { input: z.strictObject({ saved: z.boolean() }), output: nothing },
} as const satisfies Record<MethodName, { readonly input: z.ZodType; readonly output: z.ZodType }>;

/** The input of a method. */
export type MethodInput<Name extends MethodName> = z.infer<(typeof METHODS)[Name]['input']>;

/** The output of a method. */
export type MethodOutput<Name extends MethodName> = z.infer<(typeof METHODS)[Name]['output']>;
