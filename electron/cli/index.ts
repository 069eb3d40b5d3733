/** Entry of the command line on plain Node, and of the thread that runs long commands. */
import { fileURLToPath } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import type { ThreadStart } from './command-thread';
import { computesLong, runOnThread } from './command-thread';
import { errorLine } from './message-mark';

// The reader of our output may stop early, as `head` does: that is not a failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (problem: NodeJS.ErrnoException) => {
    process.exit(problem.code === 'EPIPE' ? 0 : 1);
  });
}

/** Progress is shown on one line of a terminal, which is wiped at the end. Files and programs get none of it. */
const TO_START_AND_WIPE = '\r\u001B[K';
const start: ThreadStart = isMainThread ? { isWatched: process.stderr.isTTY } : workerData;
const showProgress = (share: number): void => {
  process.stderr.write(share < 1 ? `${TO_START_AND_WIPE}${Math.floor(share * 100)} %` : TO_START_AND_WIPE);
};

const words = process.argv.slice(2);
const writeError = (line: string): void => {
  process.stderr.write(errorLine(line));
};

/** Runs the command on this thread. Imported only here, so that a thread waiting for another reacts to Ctrl+C. */
async function runHere(): Promise<number> {
  const { runCli } = await import('./run-cli');
  const { nodeStoragePorts } = await import('../main/node-ports');
  // The bundle is in out/cli, the catalog in out, the program above both.
  return runCli(words, {
    write: (text) => process.stdout.write(text),
    writeError,
    ...(start.isWatched ? { showProgress } : {}),
    workingFolder: process.cwd(),
    programFolder: fileURLToPath(new URL('../..', import.meta.url)),
    catalogPath: fileURLToPath(new URL('../catalog.bin', import.meta.url)),
    environment: process.env,
    storage: nodeStoragePorts,
  });
}

/** Runs the command on another thread. */
function runBeside(): Promise<number> {
  return runOnThread(new URL(import.meta.url), words, {
    ...start,
    writeError: (line) => {
      if (start.isWatched) showProgress(1);
      writeError(line);
    },
    signals: process,
  });
}

process.exitCode = await (isMainThread && computesLong(words) ? runBeside() : runHere());
