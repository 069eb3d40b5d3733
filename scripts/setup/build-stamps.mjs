/** The parts of the build, and which of them are up to date: each is stamped with a hash of its sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'catalog' | 'window' | 'cli'} BuildPart */
/** @typedef {Partial<Record<BuildPart, string>>} BuildStamps */

/** Sources and results of each part, as paths in the project. A folder stands for everything in it. */
export const BUILD_PARTS = /** @satisfies {Record<BuildPart, { sources: string[], results: string[] }>} */ ({
  catalog: {
    sources: [
      'data',
      'shared/domain/food',
      'shared/domain/search',
      'shared/domain/search-terms.ts',
      'shared/domain/packed-file.ts',
      'shared/domain/nutrients.ts',
      'scripts/build-catalog.mjs',
      'package-lock.json',
    ],
    results: ['out/catalog.json', 'out/catalog.bin'],
  },
  window: {
    sources: [
      'shared',
      'electron',
      'renderer',
      'data',
      'electron.vite.config.ts',
      'tsconfig.base.json',
      'package.json',
      'package-lock.json',
    ],
    results: ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/renderer/print.html'],
  },
  cli: {
    sources: [
      'shared',
      'electron',
      'data',
      'scripts/build-cli.mjs',
      'tsconfig.base.json',
      'package.json',
      'package-lock.json',
    ],
    results: ['out/cli/index.js'],
  },
});

/**
 * The files of a source, sorted, so that the same sources give the same hash everywhere.
 * @param {string} root
 * @param {string} source
 * @returns {string[]} paths in the project, with forward slashes
 */
function filesOf(root, source) {
  const full = path.join(root, source);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/**
 * Hash of the names and contents of all files of a part.
 * @param {string} root
 * @param {readonly string[]} sources
 * @returns {string}
 */
export function hashSources(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(root, source)) {
      const content = readFileSync(path.join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * Stamps of the last build; if the file is missing or damaged, no part counts as built.
 * @param {string | null} text
 * @returns {BuildStamps}
 */
export function parseStamps(text) {
  try {
    const found = JSON.parse(text ?? '{}');
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}

/**
 * Parts to rebuild, in the order of the list: those whose hash differs from the stamp, or whose result is missing.
 * @param {string} root
 * @param {readonly BuildPart[]} parts
 * @param {BuildStamps} stamps
 * @returns {{ part: BuildPart, hash: string }[]}
 */
export function selectStaleParts(root, parts, stamps) {
  return parts
    .map((part) => ({ part, hash: hashSources(root, BUILD_PARTS[part].sources) }))
    .filter(
      ({ part, hash }) =>
        stamps[part] !== hash || !BUILD_PARTS[part].results.every((file) => existsSync(path.join(root, file))),
    );
}
