import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-files';

/** The checkers by the file that starts each. */
const PROGRAMS = {
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  oxlint: 'oxlint/bin/oxlint',
} as const;

/** A checker takes a second or two; on a machine busy with other tests, much longer. */
export const TOOL_TIMEOUT_MS = 180_000;

/** Runs one of the project's own checkers and returns its output, whether it passed or not. */
export function runTool(tool: keyof typeof PROGRAMS, parameters: readonly string[], folder: string): Promise<string> {
  const program = join(PROJECT_ROOT, 'node_modules', PROGRAMS[tool]);
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...parameters],
      { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        // A checker that found something exits with a code; one that could not run prints nothing to parse.
        if (stdout.trim() === '' && error !== null)
          reject(new Error(`${tool} did not run: ${stderr}`, { cause: error }));
        else resolve(stdout);
      },
    );
  });
}
