/**
 * Builds the food catalog: `out/catalog.json` with its rows, by data/build-catalog.mjs, then `out/catalog.bin`, the
 * same data packed in columns with a word index, which is what ships. `--force` packs even if everything is up to date.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_PARTS } from './setup/build-stamps.mjs';
import { projectPath, projectRoot } from './setup/project.mjs';

const ROWS = projectPath('out', 'catalog.json');
const PACKED = projectPath('out', 'catalog.bin');

/**
 * Time of the latest change of a file or of anything in a folder.
 * @param {string} source
 * @returns {number}
 */
function changedAt(source) {
  const facts = statSync(source, { throwIfNoEntry: false });
  if (facts === undefined) return Number.POSITIVE_INFINITY;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(...readdirSync(source).map((name) => changedAt(path.join(source, name))));
}

function isUpToDate() {
  const packedAt = statSync(PACKED, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [ROWS, ...BUILD_PARTS.catalog.sources.map((source) => projectPath(source))];
  return sources.every((source) => changedAt(source) < packedAt);
}

execFileSync(process.execPath, [projectPath('data', 'build-catalog.mjs')], { stdio: 'inherit' });
if (process.argv.includes('--force') || !isUpToDate()) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(projectPath('shared', 'domain', 'search', 'shipped-catalog.ts'), {
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
  });
  // Written beside its target and renamed, so that a reader never sees half a file.
  const temporary = `${PACKED}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, module.packShippedCatalog(JSON.parse(readFileSync(ROWS, 'utf8'))));
    renameSync(temporary, PACKED);
  } finally {
    rmSync(temporary, { force: true });
  }
  console.log(`Food catalog packed: ${path.relative(process.cwd(), PACKED)}`);
}
