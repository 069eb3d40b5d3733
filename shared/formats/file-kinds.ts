/**
 * The kinds of text files the program writes and reads, apart from their writers: the main process asks where to save a
 * file and needs no writer for that.
 */
interface FileKindRow {
  /** Without the dot. */
  readonly extension: string;
  /** "Markdown", "Table (CSV)": its name in save and open dialogs. */
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
/** An HTML page, for a phone. */
export const HTML_FILE = kind('html', 'Page');

const EXPORT_FILES = [MARKDOWN_FILE, CSV_FILE, TEXT_FILE, JSON_FILE, ICALENDAR_FILE, HTML_FILE] as const;

/** The kinds of files that can be imported; the importer is chosen by content. */
export const IMPORT_FILES = [CSV_FILE, JSON_FILE] as const;

/** One of the kinds. */
export type FileKind = (typeof EXPORT_FILES)[number];

/** Extension of a text file the program writes. */
export type ExportExtension = FileKind['extension'];

/** Each extension once. */
export const EXPORT_EXTENSIONS: readonly ExportExtension[] = EXPORT_FILES.map(({ extension }) => extension);

/** The name of the files with an extension in a save or open dialog: 'csv' → "Table (CSV)". */
export function fileKindOf(extension: ExportExtension): string {
  return EXPORT_FILES.find((one) => one.extension === extension)?.fileKind ?? extension;
}
