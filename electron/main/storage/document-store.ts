/**
 * One stored document: opening, saving, and noticing changes made by others.
 * Guarantees: one operation at a time per file; memory is updated only after the disk; only bytes that were read or
 * written here are ever overwritten; a newer program's file is never written; expected failures are Results, never
 * exceptions.
 */
import { Low } from 'lowdb';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { issuesOf } from '#shared/schema/or-newer';
import type { StoragePorts } from '../ports';
import { findNewestGoodCopy, makeBackup, makeBackupIfDue } from './backups';
import type { DocumentPlace, GoodCopy } from './backups';
import type { DocumentKind, StoredDocument } from './document-kind';
import { DurableJsonAdapter } from './durable-json-adapter';
import { bytesToStore, hashOf, readBytesIfPresent, serialiseDocument } from './load-document';
import type { MayBeThere } from './names-there';
import { openDocument } from './open-document';
import type { LoadStatus } from './open-document';
import { keepPrevious } from './previous-version';
import { keepDamagedBytes } from './quarantine';
import { createSerialQueue } from './serial-queue';
import type { SerialQueue } from './serial-queue';
import { StorageProblem } from './storage-problem';
import { unmarkTakenAway } from './taken-away';

/** The result of opening a document. */
export interface LoadedDocument<Document> {
  readonly status: LoadStatus;
  readonly message: string;
  readonly document: Document;
}

/** A save that was checked but not written yet. */
export interface PlannedSave {
  readonly revision: number;
  /** The new content of the file. */
  readonly bytes: Uint8Array;
  /** Its fingerprint. */
  readonly hash: string | null;
  /** Keeps a copy of the current file if needed: the backup that is due, or its damaged bytes. */
  readonly keepOld: () => Promise<Result<null>>;
  /** Updates memory. Call it only when the bytes are on disk. */
  readonly confirm: () => void;
}

/** Opens and saves one document. */
export interface DocumentStore<Document> {
  /** Reads the file again. Fails only when it cannot be read at all. */
  readonly load: () => Promise<Result<LoadedDocument<Document>>>;
  /** Saves an edit based on a revision. Revision 0 and no file: makes the file. */
  readonly save: (document: Document, baseRevision: number) => Promise<Result<{ readonly revision: number }>>;
  /** Overwrites another program's version after keeping a copy of it. `keptAs` is empty when there was nothing. */
  readonly keepMine: (document: Document) => Promise<Result<{ readonly revision: number; readonly keptAs: string }>>;
  /**
   * Saves the result of merging two versions, as `save` does, after keeping a copy of the one on disk and of `other`,
   * the version given up for it (`null`: none).
   */
  readonly settle: (
    document: Document,
    baseRevision: number,
    other: Document | null,
  ) => Promise<Result<{ readonly revision: number }>>;
  /** The newest good version other than the file itself; `null`: there is none. Changes nothing. */
  readonly newestCopy: () => Promise<Result<GoodCopy<Document> | null>>;
  /** True when the file is no longer what was last read or written here. Changes nothing. */
  readonly isChangedOnDisk: () => Promise<Result<boolean>>;
  /** Keeps a copy of what was saved since the document was opened, unless the newest copy already equals it. */
  readonly keepCopyOfSaved: () => Promise<void>;
  /** Runs a task while this store does nothing else: earlier requests are completed first, later ones wait. */
  readonly hold: SerialQueue;
  /**
   * Checks a save that is part of an operation on several files, as `save` does. Only while the store is held and the
   * library may be written. `mayBeThere`: a recent listing of its folder.
   */
  readonly planSave: (
    document: Document,
    baseRevision: number,
    checking: Checking,
    mayBeThere: MayBeThere,
  ) => Promise<Result<PlannedSave>>;
}

/** `fits`: the document was just parsed by its schema, and parsing it again would take as long. */
export type Checking = 'to be checked' | 'fits';

/** When a copy of the old file is kept: if the last one is an hour old, or in any case. */
type CopyRule = 'if due' | 'always';

/** Runs a task that writes into the library, once writing is allowed. */
export type Writing = <Value>(task: () => Promise<Value>) => Promise<Value>;

interface OpenState<Document extends StoredDocument> {
  readonly low: Low<Document>;
  readonly adapter: DurableJsonAdapter<Document>;
  readonly status: LoadStatus;
  readonly message: string;
  /** Fingerprint of the file as last read or written here; `null`: no file. */
  readonly diskHash: string | null;
  readonly isMigrated: boolean;
  readonly unkeptBytes: Uint8Array | null;
}

const KEPT_ON_PLAN = 'nothing was changed and your change is kept on screen';
const KEPT_ON_SAVE = 'the file still holds what was saved before and your change is kept on screen';

/** An instant to the second, as the files hold it: 2026-11-23T09:30:00Z. */
const instantOf = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/**
 * Makes the store of one document. There must be only one per file. `writing` runs a write under the library's lock,
 * after completing an earlier operation on several files; while that fails, nothing is written.
 */
export function createDocumentStore<Document extends StoredDocument>(
  ports: StoragePorts,
  place: DocumentPlace,
  kind: DocumentKind<Document>,
  writing: Writing,
): DocumentStore<Document> {
  const queue = createSerialQueue();
  const name = capitalised(kind.label);
  let state: OpenState<Document> | null = null;
  let hasSaved = false;

  const conflict = () =>
    fail(
      'CONFLICT',
      `${name} was changed on disk by something else since it was opened; nothing was written and your change is kept on screen.`,
    );
  const readOnly = () =>
    fail(
      'NEWER_VERSION',
      `${name} was written by a newer version of Electroplate and cannot be changed here; the file stays as it is.`,
    );

  async function attempt<Value>(
    what: string,
    kept: string,
    task: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    try {
      return await task();
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      ports.log.problem(`${name} could not be ${what}`, problem);
      return fail('STORAGE', `${name} could not be ${what}, because ${problem.reason} (${problem.path}); ${kept}.`);
    }
  }

  const readNow = () => readBytesIfPresent(ports.fileSystem, place.path);

  async function open(bytes: Uint8Array | null, isShown: boolean): Promise<OpenState<Document>> {
    const { document, ...opened } = await openDocument(ports, place, kind, bytes, isShown);
    const diskHash = hashOf(bytes);
    // Somebody changed the file but not its revision. Count up, or an edit of the old version would pass as an edit of
    // the new one. The same bytes keep the number they were given earlier.
    const known = state?.low.data.revision ?? 0;
    const least = state === null || state.diskHash === diskHash ? known : known + 1;
    const adapter = new DurableJsonAdapter(ports, place.path, kind);
    const low = new Low<Document>(adapter, document.revision < least ? { ...document, revision: least } : document);
    return { low, adapter, diskHash, ...opened };
  }

  function check(document: Document, checking: Checking = 'to be checked'): Result<Document> {
    const checked =
      checking === 'fits' ? ({ success: true, data: document } as const) : kind.schema.safeParse(document);
    const why = checked.success ? kind.mismatch(checked.data) : (issuesOf(checked.error)[0]?.message ?? 'unknown');
    if (checked.success && why === null) return succeed(checked.data);
    return fail('BAD_INPUT', `What was to be saved is not ${kind.label} (${why}); nothing was written.`);
  }

  const stamp = (document: Document, revision: number): Document => ({
    ...document,
    revision,
    savedAt: instantOf(ports.clock.now()),
  });

  /** Updates memory to match the disk. */
  function follow(current: OpenState<Document>, document: Document, diskHash: string | null): void {
    current.low.data = document;
    hasSaved = true;
    state = { ...current, status: 'loaded', message: '', diskHash, isMigrated: false, unkeptBytes: null };
  }

  /** Writes over the open version. Memory is updated only when the write succeeded. */
  async function write(current: OpenState<Document>, next: Document): Promise<void> {
    if (current.diskHash === null) await unmarkTakenAway(ports, place.backupFolder);
    else if (current.status === 'loaded') await keepPrevious(ports, place.path);
    try {
      await current.adapter.write(next);
    } catch (problem) {
      // The new bytes are in place but may not survive a power cut; they still count as ours.
      if (problem instanceof StorageProblem && problem.wasReplaced)
        state = { ...current, diskHash: current.adapter.lastHash };
      throw problem;
    }
    follow(current, next, current.adapter.lastHash);
  }

  /** The version a save is based on, or why it is refused. */
  async function findBase(
    baseRevision: number,
    readIt = readNow,
  ): Promise<Result<{ readonly current: OpenState<Document>; readonly keepOld: (rule: CopyRule) => Promise<void> }>> {
    const bytes = await readIt();
    state ??= await open(bytes, false);
    const current = state;
    if (current.status === 'read-only') return readOnly();
    if (current.diskHash !== hashOf(bytes) || current.low.data.revision !== baseRevision) return conflict();
    const keepOld = async (rule: CopyRule) => {
      if (current.unkeptBytes !== null) await keepDamagedBytes(ports, place.path, current.unkeptBytes);
      if (bytes === null || current.status !== 'loaded') return;
      // This save replaces a file an older program can read, so a copy is kept however recent the last one is.
      if (current.isMigrated || rule === 'always') await makeBackup(ports, place.backupFolder, bytes);
      else await makeBackupIfDue(ports, place.backupFolder, bytes, current.low.data.revision);
    };
    return succeed({ current, keepOld });
  }

  async function save(
    document: Document,
    baseRevision: number,
    keepMore: { readonly other: Document | null } | null,
  ): Promise<Result<{ readonly revision: number }>> {
    const base = await findBase(baseRevision);
    if (!base.ok) return base;
    await base.value.keepOld(keepMore === null ? 'if due' : 'always');
    const other = keepMore?.other ?? null;
    if (other !== null) await makeBackup(ports, place.backupFolder, serialiseDocument(other));
    const revision = baseRevision + 1;
    await write(base.value.current, stamp(document, revision));
    return succeed({ revision });
  }

  async function plan(document: Document, baseRevision: number, mayBeThere: MayBeThere): Promise<Result<PlannedSave>> {
    const base = await findBase(baseRevision, mayBeThere(place.path) ? readNow : async () => null);
    if (!base.ok) return base;
    const { current, keepOld } = base.value;
    const revision = baseRevision + 1;
    const next = stamp(document, revision);
    const bytes = bytesToStore(next, place.path);
    const hash = hashOf(bytes);
    return succeed({
      revision,
      bytes,
      hash,
      keepOld: () => attempt('saved', KEPT_ON_PLAN, async () => (await keepOld('always'), succeed(null))),
      confirm: () => follow(current, next, hash),
    });
  }

  async function keepMine(document: Document): Promise<Result<{ readonly revision: number; readonly keptAs: string }>> {
    const bytes = await readNow();
    const theirs = await open(bytes, false);
    if (theirs.status === 'read-only') return readOnly();
    const isGood = theirs.status === 'loaded';
    // A good version is kept among the copies; anything else is kept beside the file.
    const keptAs =
      bytes === null
        ? ''
        : isGood
          ? await makeBackup(ports, place.backupFolder, bytes)
          : await keepDamagedBytes(ports, place.path, bytes);
    const revision = Math.max(document.revision, isGood ? theirs.low.data.revision : 0) + 1;
    await write(theirs, stamp(document, revision));
    return succeed({ revision, keptAs });
  }

  return {
    load: () =>
      queue(() =>
        attempt('opened', 'nothing was changed', async () => {
          state = await open(await readNow(), true);
          return succeed({ status: state.status, message: state.message, document: state.low.data });
        }),
      ),
    save: (document, baseRevision) =>
      queue(async () => {
        const checked = check(document);
        return checked.ok
          ? attempt('saved', KEPT_ON_SAVE, () => writing(() => save(checked.value, baseRevision, null)))
          : checked;
      }),
    settle: (document, baseRevision, other) =>
      queue(async () => {
        const checked = check(document);
        return checked.ok
          ? attempt('saved', KEPT_ON_SAVE, () => writing(() => save(checked.value, baseRevision, { other })))
          : checked;
      }),
    newestCopy: () =>
      queue(() =>
        attempt('looked for', 'nothing was changed', async () => succeed(await findNewestGoodCopy(ports, place, kind))),
      ),
    isChangedOnDisk: () =>
      queue(() =>
        attempt('read', 'nothing was changed', async () =>
          succeed(state !== null && state.diskHash !== hashOf(await readNow())),
        ),
      ),
    keepCopyOfSaved: () =>
      queue(async () => {
        if (!hasSaved || state?.status !== 'loaded') return;
        try {
          const bytes = await readNow();
          if (bytes === null || hashOf(bytes) !== state.diskHash) return;
          await writing(() => makeBackup(ports, place.backupFolder, bytes));
          hasSaved = false;
        } catch (problem) {
          if (!(problem instanceof StorageProblem)) throw problem;
          ports.log.problem('A copy could not be kept at the end', problem);
        }
      }),
    keepMine: (document) =>
      queue(async () => {
        const checked = check(document);
        return checked.ok ? attempt('saved', KEPT_ON_SAVE, () => writing(() => keepMine(checked.value))) : checked;
      }),
    hold: queue,
    planSave: async (document, baseRevision, checking, mayBeThere) => {
      const checked = check(document, checking);
      return checked.ok ? attempt('saved', KEPT_ON_PLAN, () => plan(checked.value, baseRevision, mayBeThere)) : checked;
    },
  };
}
