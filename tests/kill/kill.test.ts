/**
 * Check 1: a process that saves in a loop is killed at a random moment, again and again; afterwards the file can always
 * be read and is never older than what was acknowledged. 60 kills, or 1,000 in a long run.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekKind } from '#electron/main/storage/document-kind';
import { readDocument } from '#electron/main/storage/load-document';
import { seededRandom } from '../electron/support/storage-ports';
import { buildChild, HITS, isEnough, killOnce, KILLS, LANES, MINUTE } from './kill-child';
import { isOneVersion, markedWeek, WEEK } from './marked-week';

const SIZES = [
  { name: '50 KiB', entries: 23, noteLength: 1900, atLeastBytes: 50 * 1024 },
  { name: '1 MiB', entries: 480, noteLength: 1900, atLeastBytes: 1024 * 1024 },
] as const;
type Size = (typeof SIZES)[number];

let work = '';
let childScript = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'electroplate-kill-'));
  childScript = await buildChild('saving-child.ts', work);
}, MINUTE);

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Tally {
  kills: number;
  saves: number;
  /** Kills that hit a write: a temporary file was left. */
  insideWrites: number;
  unreadable: number;
  mixed: number;
  older: number;
}

const tempsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'weeks')).filter((name) => name.endsWith('.tmp'));

function judge(tally: Tally, folder: string, acknowledged: number, expectedAtLeast: number): number {
  tally.kills += 1;
  tally.saves += Math.max(0, acknowledged - expectedAtLeast);
  if (tempsIn(folder).length > 0) tally.insideWrites += 1;
  const path = join(folder, 'weeks', `${WEEK}.json`);
  const newest = Math.max(acknowledged, expectedAtLeast);
  if (!existsSync(path)) {
    if (newest > 0) tally.older += 1;
    return 0;
  }
  const reading = readDocument(readFileSync(path), weekKind(WEEK));
  if (reading.state !== 'good') {
    tally.unreadable += 1;
    return newest;
  }
  if (!isOneVersion(reading.document)) tally.mixed += 1;
  if (reading.document.revision < newest) tally.older += 1;
  return reading.document.revision;
}

/** A lane kills one child after the other in its own folder; what one leaves, the next starts from. */
async function runLane(
  tally: Tally,
  size: Size,
  mode: 'durable' | 'plain',
  random: () => number,
  isOver: () => boolean,
): Promise<string> {
  const folder = mkdtempSync(join(work, 'library-'));
  mkdirSync(join(folder, 'weeks'));
  let revision = 0;
  while (!isOver()) {
    const words = [folder, String(size.entries), String(size.noteLength), mode];
    const acknowledged = await killOnce(childScript, words, 1 + Math.floor(random() * 60));
    revision = judge(tally, folder, acknowledged, mode === 'durable' ? revision : 0);
  }
  return folder;
}

async function killMany(size: Size, mode: 'durable' | 'plain', isOver: (tally: Tally) => boolean) {
  const random = seededRandom(`kills at ${size.name}, ${mode}`);
  const tally: Tally = { kills: 0, saves: 0, insideWrites: 0, unreadable: 0, mixed: 0, older: 0 };
  const folders = await Promise.all(
    Array.from({ length: LANES }, () => runLane(tally, size, mode, random, () => isOver(tally))),
  );
  console.log(`${size.name}, ${mode}: ${JSON.stringify(tally)}`);
  return { tally, folders };
}

describe.each(SIZES)('killed while saving $name (check 1)', (size) => {
  it('never leaves a torn file nor one older than was acknowledged', { timeout: 30 * MINUTE }, async () => {
    const count = KILLS / SIZES.length;
    const { tally, folders } = await killMany(size, 'durable', ({ kills, insideWrites }) =>
      isEnough(count, kills, insideWrites),
    );
    expect(tally).toMatchObject({ unreadable: 0, mixed: 0, older: 0 });
    expect(tally.kills).toBeGreaterThanOrEqual(count);
    // Otherwise nothing was tested: the children must have saved, and been killed in the middle.
    expect(tally.saves).toBeGreaterThan(count);
    expect(tally.insideWrites).toBeGreaterThanOrEqual(HITS);
    for (const folder of folders) {
      expect(statSync(join(folder, 'weeks', `${WEEK}.json`)).size).toBeGreaterThan(size.atLeastBytes);
      // Each start removed what the kill before it left; only the last kill's can still be there.
      expect(tempsIn(folder).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('the kill test itself', () => {
  it('catches a program that writes the file in place', { timeout: 3 * MINUTE }, async () => {
    const { tally } = await killMany(
      SIZES[1],
      'plain',
      ({ kills, unreadable, mixed }) => kills >= 150 || unreadable + mixed > 0,
    );
    expect(tally.unreadable + tally.mixed).toBeGreaterThan(0);
  });

  it('tells a mixture of two versions from either', () => {
    const week = { ...markedWeek(7, 3, 40), revision: 7 };
    expect(isOneVersion(week)).toBe(true);
    expect(isOneVersion({ ...week, revision: 8 })).toBe(false);
  });
});
