/** The files of the project, for tests that check all of them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that contains package.json. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that are never in git; used only if git is not available. */
const IGNORED = new Set(['.git', 'node_modules', 'out', 'dist', 'shots', 'test-results']);

/** Tracked files, and those the next `git add` would add. */
function listWithGit(): readonly string[] {
  const answer = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return answer.split('\0').filter((file) => file !== '');
}

function listFolder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFolder(path) : [relative(PROJECT_ROOT, path).split(sep).join('/')];
  });
}

function listAll(): readonly string[] {
  try {
    // A file that was deleted but not yet committed is still listed by git.
    return listWithGit().filter((file) => existsSync(join(PROJECT_ROOT, file)));
  } catch {
    return listFolder(PROJECT_ROOT);
  }
}

/** Every file of the project, relative to its root, with forward slashes, sorted. */
export const PROJECT_FILES: readonly string[] = [...new Set(listAll())].sort();

/** The TypeScript files among them. */
export const TYPESCRIPT_FILES: readonly string[] = PROJECT_FILES.filter((file) => /\.tsx?$/.test(file));

/** Text of a project file. */
export function readProjectFile(file: string): string {
  return readFileSync(join(PROJECT_ROOT, file), 'utf8');
}
