import type { Failure, Result } from '#shared/contract/result';

/** Where a document stands: everything on disk, on its way, or not saved and why. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * One document's way to disk. Guarantees: one save in flight; edits meanwhile are coalesced into the next one,
 * whose base is the revision just answered; a failed document stays pending and is sent again with the next
 * edit or on `retry`; a conflict stays until `rebase` says which revision to build on.
 */
export class SaveQueue<Document> {
  #pending: { readonly document: Document } | null = null;
  #inFlight: Promise<void> | null = null;
  #failure: Failure | null = null;
  #isHeld = false;

  constructor(
    private readonly save: (document: Document, baseRevision: number) => Promise<Result<{ readonly revision: number }>>,
    private revision: number,
    private readonly onChange: () => void,
  ) {}

  get state(): SaveState {
    if (this.#failure !== null) return { kind: 'failed', failure: this.#failure };
    return this.#inFlight === null ? { kind: 'saved' } : { kind: 'saving' };
  }

  /** The revision the next save builds on. */
  get baseRevision(): number {
    return this.revision;
  }

  enqueue(document: Document): void {
    this.#pending = { document };
    if (this.#failure?.code === 'CONFLICT') return;
    this.retry();
  }

  /** Sends nothing until `rebase`: the document is being saved together with others. What is enqueued meanwhile waits. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Ends `hold` where nothing was saved: what waits is sent on the revision there was. */
  release(): void {
    this.#isHeld = false;
    this.retry();
  }

  retry(): void {
    if (this.#inFlight !== null || this.#pending === null || this.#isHeld) return;
    this.#failure = null;
    this.#inFlight = this.#drain();
    this.onChange();
  }

  /** Waits until nothing is on its way. True when everything is on disk. */
  async flush(): Promise<boolean> {
    if (this.#failure !== null) this.retry();
    while (this.#inFlight !== null) await this.#inFlight;
    return this.#pending === null;
  }

  /** After a conflict: what is pending (or `null` to drop it) goes on top of this revision. */
  rebase(revision: number, keepPending: boolean): void {
    this.revision = revision;
    this.#failure = null;
    this.#isHeld = false;
    if (!keepPending) this.#pending = null;
    this.retry();
    this.onChange();
  }

  async #drain(): Promise<void> {
    while (this.#pending !== null) {
      const sent = this.#pending;
      const result = await this.save(sent.document, this.revision);
      if (!result.ok) {
        this.#failure = result.error;
        break;
      }
      this.revision = result.value.revision;
      if (this.#pending === sent) this.#pending = null;
    }
    // In the same breath as the last look at what is pending: an edit that comes right after starts the next save.
    this.#inFlight = null;
    this.onChange();
  }
}
