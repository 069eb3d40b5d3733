import path from 'node:path';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { newFolder } from './launch';
import type { RunningApp } from './launch';
import type { PdfPage } from './pdf';
import { readPdf } from './pdf';
import { answerSaveDialog } from './save-dialog';

/** An answer of the main process, as received by a page. */
export interface PrintAnswer {
  readonly ok: boolean;
  readonly value?: { readonly job?: string; readonly path?: string };
  readonly error?: { readonly code: string; readonly message: string };
}

/** A PDF as read by another program. */
export interface Printed {
  readonly pages: readonly PdfPage[];
  readonly text: string;
  /** The file itself, one character per byte. */
  readonly raw: string;
}

/** Calls made by a page, as the print dialog makes them. */
export function printCalls(running: () => RunningApp) {
  const call = (name: string, input: unknown): Promise<PrintAnswer> =>
    running().page.evaluate(
      ([method, request]) =>
        (
          window as unknown as { electroplate: { call(name: string, input: unknown): Promise<PrintAnswer> } }
        ).electroplate.call(method, request),
      [name, input] as const,
    );
  async function choose(file: string): Promise<void> {
    await answerSaveDialog(running().app, file);
    expect(await call('print.choosePdf', { suggestedName: 'sheet.pdf' })).toEqual({ ok: true, value: { path: file } });
  }
  /** Lays out a job, writes it, reads it back. */
  async function print(job: Record<string, unknown>): Promise<Printed> {
    const file = path.join(newFolder(), 'sheet.pdf');
    await choose(file);
    const prepared = await call('print.prepare', job);
    expect(prepared).toMatchObject({ ok: true });
    expect(await call('print.writePdf', { job: prepared.value?.job, path: file })).toMatchObject({ ok: true });
    await call('print.discard', { job: prepared.value?.job });
    const pages = readPdf(file);
    return { pages, text: pages.map((page) => page.text).join('\n'), raw: readFileSync(file, 'latin1') };
  }
  return { call, choose, print };
}
