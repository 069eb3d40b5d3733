import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commitAtHand, committedHistory, HISTORY_FILE } from '#scripts/bench/repository.mjs';
import { temporaryFolder, writeText } from '../temporary-folder';

const IDENTITY = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'commit.gpgsign=false'];
const git = (folder: string, ...words: string[]) => execFileSync('git', [...IDENTITY, ...words], { cwd: folder });

function repository(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet');
  writeText(folder, 'program.txt', 'one');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'first');
  return folder;
}

describe('git’s view of a bench', () => {
  it('is nothing outside of a repository, without an error', async () => {
    const folder = temporaryFolder();
    await expect(commitAtHand(folder)).resolves.toBe('–');
    await expect(committedHistory(folder)).resolves.toBeNull();
  });

  it('is the commit, marked when a file differs from it, whether git knows the file or not', async () => {
    const folder = repository();
    await expect(commitAtHand(folder)).resolves.toMatch(/^[0-9a-f]{9}$/);
    writeText(folder, 'new.txt', 'new');
    await expect(commitAtHand(folder)).resolves.toMatch(/^[0-9a-f]{9}\+$/);
  });

  it('does not take the history itself for a change', async () => {
    const folder = repository();
    writeText(folder, HISTORY_FILE, 'committed\n');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'history');
    writeText(folder, HISTORY_FILE, 'on disk\n');
    await expect(commitAtHand(folder)).resolves.toMatch(/^[0-9a-f]{9}$/);
    await expect(committedHistory(folder)).resolves.toBe('committed\n');
  });

  it('is no history when none is committed yet', async () => {
    const folder = repository();
    writeText(folder, HISTORY_FILE, 'on disk\n');
    await expect(committedHistory(folder)).resolves.toBeNull();
  });
});
