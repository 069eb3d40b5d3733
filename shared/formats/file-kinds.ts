/**
 * The kinds of text files the program writes and reads, apart from what writes them: the main process asks for a place
 * to save a file and needs no writer for it.
 */
interface FileKindRow {
  /** Without the dot. */
  readonly extension: string;
  /** "Markdown", "Table (CSV)": what save and open dialogs call it. */
  readonly fileKind: string;
}

const kind = <const Extension extends string>(extension: Extension, fileKind: string) =>
  ({ extension, fileKind }) as const satisfies FileKindRow;

/** Markdown, for reading and for notes. */
export const MARKDOWN_FILE = kind('md', 'Markdown');
/** Comma-separated values, for spreadsheets. */
export const CSV_FILE = kind('csv', 'Table (CSV)');
/** Plain text. */
export const TEXT_FILE = kind('txt', 'Text');
/** JSON, for this and other programs. */
export const JSON_FILE = kind('json', 'JSON');
/** iCalendar, for calendars. */
export const ICALENDAR_FILE = kind('ics', 'iCalendar');
/** A page, for a phone. */
export const HTML_FILE = kind('html', 'Page');

const EXPORT_FILES = [MARKDOWN_FILE, CSV_FILE, TEXT_FILE, JSON_FILE, ICALENDAR_FILE, HTML_FILE] as const;

/** What files that can be imported are; which of the importers takes one is told by what is in it. */
export const IMPORT_FILES = [CSV_FILE, JSON_FILE] as const;

/** One of the kinds. */
export type FileKind = (typeof EXPORT_FILES)[number];

/** Extension of a file the program writes as text. */
export type ExportExtension = FileKind['extension'];

/** Each of them once. */
export const EXPORT_EXTENSIONS: readonly ExportExtension[] = EXPORT_FILES.map(({ extension }) => extension);

/** What a save or open dialog calls the files of an extension: 'csv' → "Table (CSV)". */
export function fileKindOf(extension: ExportExtension): string {
  return EXPORT_FILES.find((one) => one.extension === extension)?.fileKind ?? extension;
}
