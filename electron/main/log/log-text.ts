/**
 * What the log may contain, by one rule: sentences this program wrote itself, error codes, places in its code, and the
 * names of its own files. Never the message of an error, which may quote a food, a note or an answer; never a path
 * outside the folders named here, which may contain a person's name. Anything not known to be harmless is left out.
 * Pure. Must not import Electron or Node.
 */

/** A folder that the log may name: its files are written as `library/weeks/2026-W48.json`. */
export interface LogPlace {
  readonly name: string;
  readonly folder: string;
}

const MAX_TEXT_LENGTH = 300;
const MAX_FRAMES = 12;
const MAX_CAUSES = 2;

/** A file or folder below a named place: no spaces, so not a name a person would give a file. */
const PLAIN_TAIL = /^(?:\/[\w.~-]+)*$/;
const QUOTED = /“[^”]*”?|"[^"]*"?|`[^`]*`?|'[^']*'/g;
const ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\/(\S*)/gi;
const INLINE_ADDRESS = /\b(data|blob|javascript):\S+/gi;
/** Where a path starts; its end is unknown, because names may contain spaces. */
const PATH_ON = /(?:(?<!\w)[a-z]:[\\/]|\\\\|~[\\/]|(?<![\w:/.…>])\/(?=\S)).*$/is;

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const withSlashes = (path: string): string => path.replaceAll('\\', '/');

/** An address without anything a page could put into it: our own with the file name, others by scheme and host. */
function addressWord(scheme: string, rest: string): string {
  const [host = '', ...path] = rest.split(/[?#]/, 1).join('').split('/');
  if (scheme.toLowerCase() === 'app' && host === 'electroplate' && PLAIN_TAIL.test(`/${path.join('/')}`))
    return `app://electroplate/${path.join('/')}`;
  return scheme.toLowerCase() === 'file' ? 'file://…' : `${scheme}://${host.split('@').at(-1) ?? ''}/…`;
}

/** A sentence as it may be logged: without quotations, foreign paths and the query of addresses. */
export function redactText(text: string): string {
  return oneLine(text)
    .replaceAll(QUOTED, '“…”')
    .replaceAll(ADDRESS, (_whole, scheme: string, rest: string) => addressWord(scheme, rest))
    .replaceAll(INLINE_ADDRESS, '$1:…')
    .replace(PATH_ON, '(a path)')
    .slice(0, MAX_TEXT_LENGTH);
}

/** A path by its place: `library/weeks/2026-W48.json`, `elsewhere` if in none. Omits a tail a person may have named. */
export function placeWord(path: string, places: readonly LogPlace[]): string {
  const given = withSlashes(path);
  for (const { name, folder } of places.toSorted((a, b) => b.folder.length - a.folder.length)) {
    const root = withSlashes(folder).replace(/\/$/, '');
    if (given !== root && !given.startsWith(`${root}/`)) continue;
    const tail = given.slice(root.length);
    return PLAIN_TAIL.test(tail) && !/(?:^|\/)\.\.(?:\/|$)/.test(tail) ? `${name}${tail}` : name;
  }
  return 'elsewhere';
}

/** The position of a stack frame; other paths than those of our own files and Node's are left out. */
function frameWord(line: string, places: readonly LogPlace[]): string | null {
  const parts = /^\s*at (?:([\w$.#<>[\] ]{1,80}) \()?(.+):(\d+):(\d+)\)?$/.exec(line);
  if (parts === null) return null;
  const [, called, where = '', row, column] = parts;
  // The development server adds the time of the last change to the address of a page's file.
  const path = where.replace(/\?.*$/, '').replace(/^file:\/\//, '');
  const place = /^(?:node:[\w/]+|app:\/\/electroplate(?:\/[\w.-]+)+)$/.test(path) ? path : placeWord(path, places);
  return `at ${called === undefined ? '' : `${called} `}(${place}:${row}:${column})`;
}

function framesOf(error: Error, places: readonly LogPlace[]): readonly string[] {
  // The message comes before the frames and may contain lines that look like frames.
  const { stack = '', message } = error;
  const from = stack.indexOf(message);
  const frames = from < 0 ? stack : stack.slice(from + message.length);
  return frames
    .split('\n')
    .slice(0, MAX_FRAMES * 2)
    .flatMap((line) => frameWord(line, places) ?? [])
    .slice(0, MAX_FRAMES);
}

const own = (details: object, key: string): unknown => Object.getOwnPropertyDescriptor(details, key)?.value;

/** Error codes, system calls and paths are the only properties that are logged. */
function factsOf(details: object, places: readonly LogPlace[]): readonly string[] {
  const codes = ['code', 'syscall'].flatMap((key) => {
    const code = own(details, key);
    return typeof code === 'string' && /^\w{1,40}$/.test(code) ? [code] : [];
  });
  const paths = ['path', 'dest', 'keptAs'].flatMap((key) => {
    const path = own(details, key);
    return typeof path === 'string' ? [`${key === 'keptAs' ? 'kept as ' : ''}${placeWord(path, places)}`] : [];
  });
  return [...codes, ...paths];
}

const nameOf = (error: Error): string => (/^[A-Z]\w{0,40}$/.test(error.name) ? error.name : 'Error');

/** The lines logged for the details of a problem; none when nothing may be logged. */
export function describeDetails(details: unknown, places: readonly LogPlace[], causes = 0): readonly string[] {
  if (details === undefined || details === null) return [];
  if (typeof details === 'string') return [redactText(details)];
  if (typeof details !== 'object') return [typeof details];
  const facts = factsOf(details, places).join(' ');
  if (!(details instanceof Error)) return facts === '' ? [] : [facts];
  const head = `${nameOf(details)}${facts === '' ? '' : ` ${facts}`}`;
  const cause = causes < MAX_CAUSES ? describeDetails(details.cause, places, causes + 1) : [];
  return [
    head,
    ...framesOf(details, places),
    ...cause.map((line, index) => (index === 0 ? `caused by ${line}` : line)),
  ];
}
