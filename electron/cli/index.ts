/** Entry of the command line on plain Node. */
import { fileURLToPath } from 'node:url';
import { nodeStoragePorts } from '../main/node-ports';
import { errorLine, runCli } from './run-cli';

// The reader of our output may stop early, as `head` does: that is not a failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (problem: NodeJS.ErrnoException) => {
    process.exit(problem.code === 'EPIPE' ? 0 : 1);
  });
}

/** How far a run is, on one line of a terminal that is wiped when it is done. A file or a program gets none of it. */
const TO_START_AND_WIPE = '\r\u001B[K';
const isWatched = process.stderr.isTTY;
const showProgress = (share: number): void => {
  process.stderr.write(share < 1 ? `${TO_START_AND_WIPE}${Math.floor(share * 100)} %` : TO_START_AND_WIPE);
};

// The bundle is in out/cli, the catalog in out, the program above both.
process.exitCode = await runCli(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  writeError: (line) => process.stderr.write(errorLine(line)),
  ...(isWatched ? { showProgress } : {}),
  workingFolder: process.cwd(),
  programFolder: fileURLToPath(new URL('../..', import.meta.url)),
  catalogPath: fileURLToPath(new URL('../catalog.bin', import.meta.url)),
  environment: process.env,
  storage: nodeStoragePorts,
});
