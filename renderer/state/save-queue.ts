import type { Failure, Result } from '#shared/contract/result';

/** The state of a document: all saved, being saved, or not saved and why. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * The save queue of one document. Guarantees: one save in flight; edits meanwhile are coalesced into the next one,
 * which builds on the revision just returned; a failed document stays pending and is sent again with the next edit or
 * on `retry`; a conflict stays until `rebase` says which revision to build on.
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

  /**
   * Sends nothing until `rebase`, because the document is being saved together with others. Anything enqueued meanwhile
   * waits.
   */
  hold(): void {
    this.#isHeld = true;
  }

  /** Ends `hold` after nothing was saved: what is waiting is sent with the previous base revision. */
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

  /** Waits until nothing is in flight. True when everything is on disk. */
  async flush(): Promise<boolean> {
    if (this.#failure !== null) this.retry();
    while (this.#inFlight !== null) await this.#inFlight;
    return this.#pending === null;
  }

  /** After a conflict: puts what is pending on top of this revision, or drops it. */
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
    // In the same tick as the last check for pending edits, so that an edit right after it starts the next save.
    this.#inFlight = null;
    this.onChange();
  }
}
