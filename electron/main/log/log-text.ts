/**
 * What may be in the log, by one rule: sentences this program wrote itself, codes, places in its code, and the names of
 * its own files. Never the message of an error, which may quote a food, a note or an answer; never a path outside the
 * folders named here, which may hold a person's name. What is not known to be harmless is left out.
 * Pure. Must not import Electron or Node.
 */

/** A folder the log may name: files in it are written as `library/weeks/2026-W48.json`. */
export interface LogPlace {
  readonly name: string;
  readonly folder: string;
}

const MAX_TEXT_LENGTH = 300;
const MAX_FRAMES = 12;
const MAX_CAUSES = 2;

/** A file or folder below a named place: no spaces, so nothing a person would call a file. */
const PLAIN_TAIL = /^(?:\/[\w.~-]+)*$/;
const QUOTED = /“[^”]*”?|"[^"]*"?|`[^`]*`?|'[^']*'/g;
const ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\/(\S*)/gi;
const INLINE_ADDRESS = /\b(data|blob|javascript):\S+/gi;
/** Where a path begins; how it ends is not known, because names may have spaces. */
const PATH_ON = /(?:(?<!\w)[a-z]:[\\/]|\\\\|~[\\/]|(?<![\w:/.…>])\/(?=\S)).*$/is;

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const withSlashes = (path: string): string => path.replaceAll('\\', '/');

/** An address without what a page could put into it: ours as the file it names, others by scheme and host. */
function addressWord(scheme: string, rest: string): string {
  const [host = '', ...path] = rest.split(/[?#]/, 1).join('').split('/');
  if (scheme.toLowerCase() === 'app' && host === 'electroplate' && PLAIN_TAIL.test(`/${path.join('/')}`))
    return `app://electroplate/${path.join('/')}`;
  return scheme.toLowerCase() === 'file' ? 'file://…' : `${scheme}://${host.split('@').at(-1) ?? ''}/…`;
}

/** A sentence as it may be logged: quotations, foreign paths and what addresses carry are left out. */
export function redactText(text: string): string {
  return oneLine(text)
    .replaceAll(QUOTED, '“…”')
    .replaceAll(ADDRESS, (_whole, scheme: string, rest: string) => addressWord(scheme, rest))
    .replaceAll(INLINE_ADDRESS, '$1:…')
    .replace(PATH_ON, '(a path)')
    .slice(0, MAX_TEXT_LENGTH);
}

/** A path by the place it is in: `library/weeks/2026-W48.json`; `elsewhere` when it is in none, or named by a person. */
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

/** Where a line of a stack is, without anything but our own files and Node's. */
function frameWord(line: string, places: readonly LogPlace[]): string | null {
  const parts = /^\s*at (?:([\w$.#<>[\] ]{1,80}) \()?(.+):(\d+):(\d+)\)?$/.exec(line);
  if (parts === null) return null;
  const [, called, where = '', row, column] = parts;
  // A page of the development server is asked for with the moment it was changed.
  const path = where.replace(/\?.*$/, '').replace(/^file:\/\//, '');
  const place = /^(?:node:[\w/]+|app:\/\/electroplate(?:\/[\w.-]+)+)$/.test(path) ? path : placeWord(path, places);
  return `at ${called === undefined ? '' : `${called} `}(${place}:${row}:${column})`;
}

function framesOf(error: Error, places: readonly LogPlace[]): readonly string[] {
  // The message stands before the frames and may hold lines that look like one.
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

/** Codes, system calls and paths are the only values of a thing that are logged. */
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

/** What is logged of the details of a problem, one line after the other; none when nothing may be said. */
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
