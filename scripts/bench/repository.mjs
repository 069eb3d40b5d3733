/** What the bench reads from git: the commit that is measured, and the committed history. */
import { projectRoot } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { NO_VALUE } from './table.mjs';

/** Path of the history of figures in the project folder. */
export const HISTORY_FILE = 'tests/bench/history.md';

/**
 * The output of a git command; null without git or a repository, or if the command fails.
 * @param {readonly string[]} words
 * @param {string} folder
 */
async function askGit(words, folder) {
  const { code, output } = await runCommand(['git', ...words], { cwd: folder });
  return code === 0 ? output : null;
}

/**
 * The current commit, short, with a + when files differ from it. The history itself does not count, because the bench
 * writes it.
 * @param {string} [folder]
 */
export async function commitAtHand(folder = projectRoot) {
  const commit = await askGit(['rev-parse', '--short=9', 'HEAD'], folder);
  if (commit === null) return NO_VALUE;
  const changed = await askGit(['status', '--porcelain', '--', '.', `:(exclude)${HISTORY_FILE}`], folder);
  return `${commit.trim()}${changed === '' ? '' : '+'}`;
}

/**
 * The committed text of the history; null when there is none.
 * @param {string} [folder]
 */
export const committedHistory = (folder = projectRoot) => askGit(['show', `HEAD:./${HISTORY_FILE}`], folder);
