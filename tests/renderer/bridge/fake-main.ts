/**
 * The main process as seen by the window: the preload API over an in-memory disk. Like the real one it rejects anything
 * that does not fit the contract, counts revisions, and refuses a save that was based on a different revision.
 */
import type { EventName, MethodName } from '#shared/contract/method-names';
import { SENT_AS_TEXT } from '#shared/contract/method-names';
import { METHODS } from '#shared/contract/methods';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import type { WeekId } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';

/** One call that fitted the contract. */
export interface Sent {
  readonly name: MethodName;
  readonly input: unknown;
}

type Answer<Name extends MethodName> = Result<MethodOutput<Name>> | Promise<Result<MethodOutput<Name>>>;

/** An answer used instead of the disk's. */
export type Answers = { [Name in MethodName]?: (input: MethodInput<Name>) => Answer<Name> };

/** The contents of the disk before the program starts. */
export interface Disk {
  readonly library?: Partial<LibraryDocument>;
  readonly weeks?: readonly WeekDocument[];
}

const conflict = (what: string): Result<never> =>
  fail('CONFLICT', `${what} was changed on disk; your version is still on screen.`);

export class FakeMain {
  readonly sent: Sent[] = [];
  readonly weeks = new Map<WeekId, WeekDocument>();
  readonly answers: Answers;
  library: LibraryDocument;
  /** The revision of the library as the main process last read or wrote it. */
  #known = 0;
  readonly #listeners = new Map<EventName, Set<(detail: unknown) => void>>();

  constructor({ library = {}, weeks = [] }: Disk = {}, answers: Answers = {}) {
    this.library = { ...newLibraryDocument(), ...library };
    this.answers = answers;
    for (const week of weeks) this.weeks.set(week.week, week);
    Object.defineProperty(window, 'electroplate', {
      configurable: true,
      value: {
        call: async (name: MethodName, input: unknown) => this.#dispatch(name, input),
        on: (event: EventName, listener: (detail: unknown) => void) => this.#listen(event, listener),
      },
    });
  }

  /** All inputs of a method, in order. */
  asked<Name extends MethodName>(name: Name): readonly MethodInput<Name>[] {
    return this.sent.filter((one) => one.name === name).map((one) => one.input as MethodInput<Name>);
  }

  /** Another program writes a week: the file has a new revision the window does not know about. */
  writeFromElsewhere(week: WeekDocument): void {
    const revision = (this.weeks.get(week.week)?.revision ?? 0) + 1;
    this.weeks.set(week.week, { ...week, revision });
  }

  /** Another program writes the library: the file has a new revision the window does not know about. */
  writeLibraryFromElsewhere(change: (library: LibraryDocument) => LibraryDocument): void {
    this.library = { ...change(this.library), revision: this.library.revision + 1 };
  }

  /** Sends an event to the window. */
  emit(event: EventName, detail: unknown = {}): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail);
  }

  #listen(event: EventName, listener: (detail: unknown) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async #dispatch(name: MethodName, input: unknown): Promise<Result<unknown>> {
    const asked: unknown = SENT_AS_TEXT.has(name) && typeof input === 'string' ? JSON.parse(input) : input;
    const parsed = METHODS[name].input.safeParse(structuredClone(asked));
    if (!parsed.success) return fail('BAD_INPUT', `${name}: ${parsed.error.message}`);
    this.sent.push({ name, input: parsed.data });
    const answer = this.answers[name] as ((input: unknown) => Promise<Result<unknown>>) | undefined;
    const result = answer === undefined ? this.#fromDisk(name, parsed.data) : await answer(parsed.data);
    if (!result.ok) return result;
    const checked = METHODS[name].output.safeParse(structuredClone(result.value));
    return checked.success ? succeed(checked.data) : fail('INTERNAL', `${name} answers: ${checked.error.message}`);
  }

  #fromDisk(name: MethodName, input: unknown): Result<unknown> {
    switch (name) {
      case 'library.load':
        this.#known = this.library.revision;
        return succeed({ status: 'loaded', message: '', library: this.library, folder: 'home/library' });
      case 'library.save':
        return this.#saveLibrary(input as MethodInput<'library.save'>);
      case 'library.settle':
        return this.#saveLibrary(input as MethodInput<'library.settle'>);
      case 'library.changedOnDisk':
        return succeed({ changed: this.library.revision !== this.#known });
      case 'weeks.load':
        return this.#loadWeek(input as MethodInput<'weeks.load'>);
      case 'weeks.save':
        return this.#saveWeek(input as MethodInput<'weeks.save'>);
      case 'weeks.keepMine':
        return this.#keepMine(input as MethodInput<'weeks.keepMine'>);
      case 'weeks.list':
        return succeed({ weeks: [...this.weeks.keys()].toSorted() });
      case 'weeks.untouched':
        return this.#untouched(input as MethodInput<'weeks.untouched'>);
      case 'weeks.loadRange':
        return this.#loadRange(input as MethodInput<'weeks.loadRange'>);
      case 'documents.save':
        return this.#saveTogether(input as MethodInput<'documents.save'>);
      case 'window.state':
        return succeed({ maximized: false });
      default:
        return succeed({});
    }
  }

  #saveLibrary({ library, baseRevision }: MethodInput<'library.save'>): Result<unknown> {
    if (baseRevision !== this.library.revision) return conflict('library.json');
    this.library = { ...library, revision: baseRevision + 1 };
    this.#known = this.library.revision;
    return succeed({ revision: baseRevision + 1 });
  }

  #loadWeek({ week }: MethodInput<'weeks.load'>): Result<unknown> {
    const document = this.weeks.get(week);
    return succeed({
      status: document === undefined ? 'absent' : 'loaded',
      message: '',
      document: document ?? newWeekDocument(week),
    });
  }

  /** None if loading a week has its own answer. */
  #untouched({ weeks }: MethodInput<'weeks.untouched'>): Result<unknown> {
    const isOnDisk = (week: WeekId) => this.answers['weeks.load'] !== undefined || this.weeks.has(week);
    return succeed({ weeks: weeks.filter((week) => !isOnDisk(week)) });
  }

  #loadRange({ from, to }: MethodInput<'weeks.loadRange'>): Result<unknown> {
    const weeks = [...this.weeks.values()].filter(({ week }) => week >= from && week <= to);
    return succeed({ weeks: weeks.toSorted((a, b) => (a.week < b.week ? -1 : 1)), problems: [] });
  }

  #saveWeek({ week, baseRevision }: MethodInput<'weeks.save'>): Result<unknown> {
    if (baseRevision !== (this.weeks.get(week.week)?.revision ?? 0)) return conflict(`${week.week}.json`);
    this.weeks.set(week.week, { ...week, revision: baseRevision + 1 });
    return succeed({ revision: baseRevision + 1 });
  }

  #saveTogether({ weeks, library }: MethodInput<'documents.save'>): Result<unknown> {
    const behind = weeks.find(({ week, baseRevision }) => baseRevision !== (this.weeks.get(week.week)?.revision ?? 0));
    if (behind !== undefined) return conflict(`${behind.week.week}.json`);
    if (library !== null && library.baseRevision !== this.library.revision) return conflict('library.json');
    for (const { week, baseRevision } of weeks) this.weeks.set(week.week, { ...week, revision: baseRevision + 1 });
    if (library !== null) this.library = { ...library.library, revision: library.baseRevision + 1 };
    this.#known = this.library.revision;
    return succeed({
      weeks: weeks.map(({ week, baseRevision }) => ({ week: week.week, revision: baseRevision + 1 })),
      library: library === null ? null : library.baseRevision + 1,
    });
  }

  #keepMine({ week }: MethodInput<'weeks.keepMine'>): Result<unknown> {
    const revision = (this.weeks.get(week.week)?.revision ?? 0) + 1;
    this.weeks.set(week.week, { ...week, revision });
    return succeed({ revision, keptAs: 'backups/theirs.json' });
  }
}

/** A promise settled by the test. */
export function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<Value>((onResolved, onRejected) => {
    resolve = onResolved;
    reject = onRejected;
  });
  return { promise, resolve, reject };
}
