/** Builds the victims of the kill tests, and kills them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { IS_LONG } from '#tests/support/run-length';

/** How often a process is killed: a thousand times in a long run. */
export const KILLS = IS_LONG ? 1000 : 60;
/** How many kills of a test must hit a write, or nothing was tested; it goes on until they do. */
export const HITS = IS_LONG ? 25 : 5;
/** A test whose kills still miss after this multiple of its kills is itself wrong. */
const PATIENCE = 10;

/** True when a test has killed often enough: `count` times, and `HITS` times in the middle of a write. */
export const isEnough = (count: number, kills: number, hits: number): boolean =>
  kills >= PATIENCE * count || (kills >= count && hits >= HITS);
/** How many are killed in parallel. */
export const LANES = 2;
export const MINUTE = 60_000;

/** Bundles a file of this folder into `work` and returns the path of the script. */
export async function buildChild(file: string, work: string): Promise<string> {
  const name = file.replace(/\.ts$/, '.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, file),
      outDir: join(work, 'child'),
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return join(work, 'child', name);
}

/**
 * Starts a child, kills it some milliseconds after it printed `ready`, and returns the last number it printed: the last
 * acknowledged one, or 0 for none.
 */
export function killOnce(script: string, words: readonly string[], afterMilliseconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let isKillSet = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isKillSet || !said.includes('ready\n')) return;
      isKillSet = true;
      setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The child ended by itself with ${code}.`));
      // A line without a newline was not fully printed.
      const acknowledged = said
        .split('\n')
        .slice(0, -1)
        .filter((line) => line !== 'ready');
      resolve(Number(acknowledged.at(-1) ?? 0));
    });
  });
}
