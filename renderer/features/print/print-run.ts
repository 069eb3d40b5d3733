import { call } from '#renderer/bridge/bridge';
import type { Failure, Result } from '#shared/contract/result';
import type { PrintJob } from './read-job';

/** The steps of a run, in display order. */
export type PrintStep = 'choosing' | 'laying-out' | 'writing' | 'printing';

/** How a run ended. `cancelled` is the user's choice and is not reported. */
export type PrintOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** The steps of each kind of run, for the progress line. */
export const PDF_STEPS: readonly PrintStep[] = ['choosing', 'laying-out', 'writing'];
export const PRINTER_STEPS: readonly PrintStep[] = ['laying-out', 'printing'];

/** The name used to discard a job that is still being laid out and has no name yet. */
const BEING_PREPARED = '';

const CANCELLED = { kind: 'cancelled' } as const;

function ended(error: Failure): PrintOutcome {
  return error.code === 'CANCELLED' ? CANCELLED : { kind: 'failed', message: error.message };
}

/**
 * One run from the pages to a file or a printer. Guarantees: `cancel` ends the run at once, whatever it is waiting for;
 * a laid-out job is discarded however the run ends, even if it is ready only after the cancel.
 */
export class PrintRun {
  #cancel: () => void = () => undefined;
  readonly #cancelled: Promise<null>;

  constructor(private readonly onStep: (step: PrintStep) => void) {
    this.#cancelled = new Promise((resolve) => {
      this.#cancel = () => resolve(null);
    });
  }

  cancel(): void {
    this.#cancel();
  }

  /** Asks for a path, lays the pages out, writes the file. */
  async savePdf(job: PrintJob, suggestedName: string): Promise<PrintOutcome> {
    this.onStep('choosing');
    const place = await this.#orCancelled(call('print.choosePdf', { suggestedName }));
    if (place === null) return CANCELLED;
    if (!place.ok) return ended(place.error);
    return this.#withPages(
      job,
      'writing',
      (id) => call('print.writePdf', { job: id, path: place.value.path }),
      ({ path }) => ({ kind: 'saved', path }),
    );
  }

  /** Lays the pages out and opens the system's print dialog. */
  async print(job: PrintJob): Promise<PrintOutcome> {
    return this.#withPages(
      job,
      'printing',
      (id) => call('print.dialog', { job: id }),
      ({ printed }) => (printed ? { kind: 'printed' } : CANCELLED),
    );
  }

  async #withPages<Value>(
    job: PrintJob,
    step: PrintStep,
    send: (id: string) => Promise<Result<Value>>,
    outcome: (value: Value) => PrintOutcome,
  ): Promise<PrintOutcome> {
    this.onStep('laying-out');
    const preparing = call('print.prepare', job);
    const prepared = await this.#orCancelled(preparing);
    if (prepared === null) {
      await call('print.discard', { job: BEING_PREPARED });
      void preparing.then((late) => (late.ok ? call('print.discard', { job: late.value.job }) : null));
      return CANCELLED;
    }
    if (!prepared.ok) return ended(prepared.error);
    this.onStep(step);
    const sending = send(prepared.value.job);
    const sent = await this.#orCancelled(sending);
    await call('print.discard', { job: prepared.value.job });
    if (sent === null && step === 'printing') return CANCELLED;
    // A cancel can come when the file is almost written: then the result on disk counts and is reported.
    const settled = sent ?? (await sending);
    return settled.ok ? outcome(settled.value) : ended(settled.error);
  }

  #orCancelled<Value>(answer: Promise<Value>): Promise<Value | null> {
    return Promise.race([answer, this.#cancelled]);
  }
}
