import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { computesLong, runOnThread } from '#electron/cli/command-thread';

/** The exit code and output of a thread that runs this. */
async function run(code: string, { words = [], interrupt = false }: { words?: string[]; interrupt?: boolean } = {}) {
  const said: string[] = [];
  // Not the process: any other listener there would end it.
  const signals = new EventEmitter();
  const ended = runOnThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`), words, {
    isWatched: true,
    writeError: (line) => said.push(line),
    signals,
  });
  if (interrupt) for (const _again of [1, 2]) signals.emit('SIGINT');
  const exitCode = await ended;
  expect(signals.listenerCount('SIGINT')).toBe(0);
  return { exitCode, said };
}

test('the commands that compute are repair and generate', () => {
  expect(
    ['repair', 'generate', 'score', undefined].map((name) => computesLong(name === undefined ? [] : [name])),
  ).toEqual([true, true, false, false]);
});

test('the command is run with its words, and told that somebody watches', async () => {
  const code =
    'import { workerData } from "node:worker_threads"; process.exitCode = process.argv.includes("repair") && workerData.isWatched ? 2 : 0';
  expect(await run(code, { words: ['repair'] })).toEqual({ exitCode: 2, said: [] });
});

test('Ctrl+C ends a command that computes, and says that nothing was changed', async () => {
  expect(await run('for (;;) ;', { interrupt: true })).toEqual({
    exitCode: 130,
    said: ['Ended by Ctrl+C; nothing was changed.'],
  });
});

test('a command that dies is a failure with its reason', async () => {
  expect(await run('throw new Error("no catalog")')).toEqual({
    exitCode: 1,
    said: ['Something unexpected went wrong: no catalog'],
  });
});
