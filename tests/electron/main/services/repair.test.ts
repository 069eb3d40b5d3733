/** The thread of the repair, with real threads that die, hang, grow and answer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { workerThreads } from '#electron/main/repair-thread';
import { createRepairService } from '#electron/main/services/repair';
import { VALID_INPUTS } from '#tests/electron/support/recorded-handlers';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const ANSWER = { ok: true, value: { days: [], list: { added: [], changed: [], removed: [] }, limited: false } };
const FILLED = { ok: true, value: { outcome: 'nothing', why: 'no-recipe' } };
const WEEK = VALID_INPUTS['repair.week'];

/** A service over a thread that runs the given code; `lives` counts how often it was started. */
function serviceOver(code: string, options: { readonly patience?: number; readonly megabytes?: number } = {}) {
  const folder = newFolder();
  const marks = join(folder, 'lives');
  const script = join(folder, 'thread.mjs');
  writeFileSync(marks, '');
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
     import { parentPort, workerData } from 'node:worker_threads';
     appendFileSync(workerData.marks, 'x');
     const lives = readFileSync(workerData.marks, 'utf8').length;
     const answers = ${JSON.stringify({ week: ANSWER, generate: FILLED })};
     const answer = (kind = 'week') => parentPort.postMessage({ kind: 'answer', answer: answers[kind] });
     const progress = (share) => parentPort.postMessage({ kind: 'progress', share });
     parentPort.on('message', (question) => { ${code} });`,
  );
  const shares: number[] = [];
  const problems: string[] = [];
  const log = { ...testPorts().log, problem: (what: string) => problems.push(what) };
  const limits = options.megabytes === undefined ? {} : { maxOldGenerationSizeMb: options.megabytes };
  const service = createRepairService(
    workerThreads(pathToFileURL(script), { marks }, limits),
    (share) => shares.push(share),
    log,
    options.patience ?? 20_000,
  );
  return { service, shares, problems };
}

describe('a run in its own thread', () => {
  it('tells how far it is, answers, and is ready for the next question', async () => {
    const { service, shares } = serviceOver('progress(0.5); answer(question.kind);');
    expect(await service.week(WEEK)).toEqual(ANSWER);
    expect(shares).toEqual([0.5]);
    expect(await service.generate(VALID_INPUTS['repair.generate'])).toEqual(FILLED);
  });

  it('is answered by a second thread when the first dies', async () => {
    const { service, problems } = serviceOver('if (lives === 1) process.exit(3); answer();');
    expect(await service.week(WEEK)).toEqual(ANSWER);
    expect(problems).toHaveLength(1);
  });

  it('is answered after a failure nothing caught', async () => {
    const { service } = serviceOver('if (lives === 1) throw new Error("broken"); answer();');
    expect(await service.week(WEEK)).toEqual(ANSWER);
  });

  it('says that it could not be done when the thread dies twice, and lives on for the next', async () => {
    const { service } = serviceOver('if (lives < 3) process.exit(3); answer();');
    expect(await service.week(WEEK)).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL', message: expect.stringContaining('The plan is as it was') },
    });
    expect(await service.week(WEEK)).toEqual(ANSWER);
  });

  it('dies of too much memory without taking the program along', async () => {
    const { service } = serviceOver('const all = []; while (true) all.push(new Array(100000).fill(question));', {
      megabytes: 24,
    });
    expect(await service.week(WEEK)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('is cancelled in the middle of its work', async () => {
    const { service, shares } = serviceOver('progress(0); if (lives === 1) while (true); answer();');
    const run = service.week(WEEK);
    await vi.waitFor(() => expect(shares).toEqual([0]), { timeout: 10_000 });
    service.cancel();
    expect(await run).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await service.week(WEEK)).toEqual(ANSWER);
  });

  it('gives way to a newer one', async () => {
    const { service, shares } = serviceOver('progress(0); if (lives === 1) while (true); answer();');
    const older = service.week(WEEK);
    await vi.waitFor(() => expect(shares).toEqual([0]), { timeout: 10_000 });
    const newer = service.week(WEEK);
    expect(await older).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await newer).toEqual(ANSWER);
  });

  it('is abandoned when it hangs, and says so', async () => {
    const { service } = serviceOver('while (true);', { patience: 150 });
    expect(await service.week(WEEK)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('given up') },
    });
  });

  it('fails when its answer is invalid', async () => {
    const { service } = serviceOver("answer('generate');");
    expect(await service.week(WEEK)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('has nothing to cancel when none is running', async () => {
    const { service } = serviceOver('answer();');
    service.cancel();
    expect(await service.week(WEEK)).toEqual(ANSWER);
  });
});
