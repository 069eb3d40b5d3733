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

// The bundle is in out/cli, the catalog in out, the program above both.
process.exitCode = await runCli(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  writeError: (line) => process.stderr.write(errorLine(line)),
  workingFolder: process.cwd(),
  programFolder: fileURLToPath(new URL('../..', import.meta.url)),
  catalogPath: fileURLToPath(new URL('../catalog.bin', import.meta.url)),
  environment: process.env,
  storage: nodeStoragePorts,
});
