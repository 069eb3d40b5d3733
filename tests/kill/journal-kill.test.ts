/**
 * Check 1 over twelve weeks: a process that changes them together in a loop is killed at a random moment, again and
 * again; once what it left is completed, all twelve carry the mark of one change, never older than what was acknowledged.
 * 12 kills, or 200 in a long run.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { weekKind } from '#electron/main/storage/document-kind';
import { finishJournal } from '#electron/main/storage/journal';
import { readDocument } from '#electron/main/storage/load-document';
import { seededRandom } from '../electron/support/storage-ports';
import { buildChild, HITS, isEnough, killOnce, KILLS, LANES, MINUTE } from './kill-child';
import { isOneVersion, WEEKS } from './marked-week';

const COUNT = KILLS / 5;
/** About as long as a change takes, so that kills hit every part of it. */
const LONGEST_MILLISECONDS = 250;

let work = '';
let childScript = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'electroplate-journal-kill-'));
  childScript = await buildChild('changing-child.ts', work);
}, MINUTE);

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Tally {
  kills: number;
  changes: number;
  /** Kills between the first and the last file of a change: the journal was there. */
  insideChanges: number;
  unreadable: number;
  mixed: number;
  older: number;
}

/** The change all weeks are marked with; 0: there is none; `null`: they are from different changes. */
function changeOnDisk(folder: string, tally: Tally): number | null {
  const marks = WEEKS.map((week) => {
    const path = join(folder, 'weeks', `${week}.json`);
    if (!existsSync(path)) return 0;
    const reading = readDocument(readFileSync(path), weekKind(week));
    if (reading.state !== 'good') {
      tally.unreadable += 1;
      return null;
    }
    // Each change is one save of each week.
    return isOneVersion(reading.document) ? reading.document.revision : null;
  });
  return new Set(marks).size === 1 ? (marks[0] ?? null) : null;
}

type Mode = 'together' | 'one-by-one';

/** A lane kills one child after the other in its own folder; what one leaves, the next starts from. */
async function runLane(tally: Tally, mode: Mode, random: () => number, isOver: () => boolean): Promise<void> {
  let folder = mkdtempSync(join(work, 'library-'));
  let newest = 0;
  while (!isOver()) {
    const acknowledged = await killOnce(childScript, [folder, mode], 1 + Math.floor(random() * LONGEST_MILLISECONDS));
    tally.kills += 1;
    tally.changes += Math.max(0, acknowledged - newest);
    if (existsSync(join(folder, 'journal.json'))) tally.insideChanges += 1;
    await finishJournal(nodeStoragePorts, folder);
    const found = changeOnDisk(folder, tally);
    if (found === null) tally.mixed += 1;
    else if (found < Math.max(acknowledged, newest)) tally.older += 1;
    newest = found ?? 0;
    // Nothing can be built on a mixture.
    if (found === null) folder = mkdtempSync(join(work, 'library-'));
  }
}

async function killMany(mode: Mode, isOver: (tally: Tally) => boolean): Promise<Tally> {
  const random = seededRandom(`kills of changes of twelve weeks, ${mode}`);
  const tally: Tally = { kills: 0, changes: 0, insideChanges: 0, unreadable: 0, mixed: 0, older: 0 };
  await Promise.all(Array.from({ length: LANES }, () => runLane(tally, mode, random, () => isOver(tally))));
  console.log(`twelve weeks, ${mode}: ${JSON.stringify(tally)}`);
  return tally;
}

describe('killed while changing twelve weeks together (check 1)', () => {
  it('leaves all of one change, never older than was acknowledged', { timeout: 30 * MINUTE }, async () => {
    const tally = await killMany('together', ({ kills, insideChanges }) => isEnough(COUNT, kills, insideChanges));
    expect(tally).toMatchObject({ unreadable: 0, mixed: 0, older: 0 });
    expect(tally.kills).toBeGreaterThanOrEqual(COUNT);
    // Otherwise nothing was tested: changes must have been made, and been killed in the middle.
    expect(tally.changes).toBeGreaterThan(COUNT);
    expect(tally.insideChanges).toBeGreaterThanOrEqual(HITS);
  });

  it('would be noticed in a program that saves one week after the other', { timeout: 3 * MINUTE }, async () => {
    const tally = await killMany('one-by-one', ({ kills, mixed }) => kills >= 60 || mixed > 0);
    expect(tally.mixed).toBeGreaterThan(0);
    expect(tally.unreadable).toBe(0);
  });
});
