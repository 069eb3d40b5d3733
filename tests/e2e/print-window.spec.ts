/** The hidden window for printing: drawn, written, discarded, and as locked down as the main one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { newLibraryDocument } from '#shared/schema/library-document';
import { profileEntry } from '../support/people';
import { newFolder } from './support/launch';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';
import type { PrintAnswer } from './support/print-calls';
import { printCalls } from './support/print-calls';
import { fixtureWeekDocument } from './support/weeks';

let running: RunningApp;

test.beforeAll(async () => {
  running = await program.open();
});

const { call, choose } = printCalls(() => running);

const JOB = {
  week: fixtureWeekDocument(),
  library: {
    ...newLibraryDocument(),
    profile: [profileEntry({ birthMonth: 5 })],
  },
  withList: true,
};

const windowCount = (): Promise<number> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Width and height of the first page, in points, as the PDF states them. */
function pageSizeOf(file: string): readonly number[] {
  const box = /\/MediaBox \[([^\]]+)\]/.exec(readFileSync(file, 'latin1'))?.[1] ?? '';
  return box
    .trim()
    .split(/\s+/)
    .slice(2)
    .map((side) => Math.round(Number(side)));
}

for (const [paper, size] of [
  ['a4', [842, 595]],
  ['letter', [792, 612]],
] as const) {
  test(`a week is written as a landscape PDF on ${paper}`, async () => {
    const file = path.join(newFolder(), 'week.pdf');
    await choose(file);
    const prepared = await call('print.prepare', { ...JOB, paper });
    expect(prepared).toEqual({ ok: true, value: { job: expect.any(String) } });
    expect(await windowCount()).toBe(2);
    expect(await call('print.writePdf', { job: prepared.value?.job, path: file })).toEqual({
      ok: true,
      value: { path: file },
    });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pageSizeOf(file)).toEqual(size);
    await call('print.discard', { job: prepared.value?.job });
    await expect.poll(windowCount).toBe(1);
  });
}

for (const [document, isLandscape] of [
  ['week', true],
  ['days', false],
] as const) {
  test(`the printer gets the pages and the paper of the PDF: ${document}`, async () => {
    const prepared = await call('print.prepare', { ...JOB, paper: 'letter', document, withList: false });
    // A request to the hidden page stands in for a printer: this machine may have none.
    const asked = await running.app.evaluate(({ BrowserWindow }) => {
      const hidden = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('/print.html'),
      );
      if (hidden === undefined) throw new Error('no page to print');
      const { webContents } = hidden;
      const seen: Record<string, unknown>[] = [];
      Object.assign(globalThis, { printedWith: seen });
      const toPdf = webContents.printToPDF.bind(webContents);
      Object.assign(webContents, {
        print: (options: Record<string, unknown>, done: (isPrinted: boolean, reason: string) => void) => {
          seen.push({ ...options, id: webContents.id });
          done(true, '');
        },
        printToPDF: (options: Electron.PrintToPDFOptions) => {
          seen.push({ ...options, id: webContents.id });
          return toPdf(options);
        },
      });
      return seen.length;
    });
    expect(asked).toBe(0);
    const file = path.join(newFolder(), 'sheet.pdf');
    await choose(file);
    expect(await call('print.dialog', { job: prepared.value?.job })).toEqual({ ok: true, value: { printed: true } });
    expect(await call('print.writePdf', { job: prepared.value?.job, path: file })).toMatchObject({ ok: true });
    const seen = await running.app.evaluate(
      () => (globalThis as unknown as { printedWith: Record<string, unknown>[] }).printedWith,
    );
    // The same page both times, on the same paper, with the bars and stripes of the flags.
    const same = { landscape: isLandscape, pageSize: 'Letter', printBackground: true, id: seen[0]?.['id'] };
    expect(seen).toEqual([expect.objectContaining(same), expect.objectContaining(same)]);
    expect(pageSizeOf(file)).toEqual(isLandscape ? [792, 612] : [612, 792]);
    await call('print.discard', { job: prepared.value?.job });
    await expect.poll(windowCount).toBe(1);
  });
}

test('the hidden page is as locked up as the window, and may ask only for its job', async () => {
  const made = running.app.waitForEvent('window');
  const prepared = await call('print.prepare', { ...JOB, paper: 'a4' });
  const hidden = await made;
  expect(hidden.url()).toBe('app://electroplate/print.html');
  const answers = await hidden.evaluate(() => {
    const { electroplate } = window as unknown as {
      electroplate: { call(name: string, input: unknown): Promise<PrintAnswer> };
    };
    return Promise.all([
      electroplate.call('library.load', {}),
      electroplate.call('weeks.list', {}),
      electroplate.call('print.job', {}),
    ]);
  });
  expect(answers.map((answer) => answer.error?.code ?? 'answered')).toEqual(['FORBIDDEN', 'FORBIDDEN', 'answered']);
  const preferences = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) =>
      (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
    ),
  );
  expect(preferences).toHaveLength(2);
  for (const one of preferences)
    expect(one).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  await call('print.discard', { job: prepared.value?.job });
});

test('jobs that are cancelled or follow each other leave no windows and no files', async () => {
  const file = path.join(newFolder(), 'week.pdf');
  await choose(file);
  const jobs = [0, 1, 2, 3].map(() => call('print.prepare', { ...JOB, paper: 'a4' }));
  const answers = await Promise.all(jobs);
  expect(answers.map((answer) => answer.error?.code ?? 'drawn')).toEqual([
    'CANCELLED',
    'CANCELLED',
    'CANCELLED',
    'drawn',
  ]);
  expect(await windowCount()).toBe(2);
  const last = call('print.prepare', { ...JOB, paper: 'a4' });
  await call('print.discard', { job: '' });
  expect((await last).error?.code).toBe('CANCELLED');
  await expect.poll(windowCount).toBe(1);
  expect((await call('print.writePdf', { job: answers[3]?.value?.job, path: file })).error?.code).toBe('BAD_INPUT');
  expect(
    (await call('print.writePdf', { job: '', path: path.join(path.dirname(file), 'other.pdf') })).error?.code,
  ).toBe('FORBIDDEN');
  expect(existsSync(file)).toBe(false);
});
