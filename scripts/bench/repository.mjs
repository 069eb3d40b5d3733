/** What git knows: the commit that is measured, and the history that is committed. */
import { projectRoot } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { NO_VALUE } from './table.mjs';

/** The history of the figures, from the project folder. */
export const HISTORY_FILE = 'tests/bench/history.md';

/**
 * What git answers; null without git, without a repository, or when it has no answer.
 * @param {readonly string[]} words
 * @param {string} folder
 */
async function askGit(words, folder) {
  const { code, output } = await runCommand(['git', ...words], { cwd: folder });
  return code === 0 ? output : null;
}

/**
 * The commit at hand, short, with a + when files differ from it. The history itself does not count: a bench writes it.
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
