/**
 * Two live programs on one library: nothing that was acknowledged to either is lost, even while one of them is killed
 * in the middle of changing twelve weeks. 12 rounds and 3 kills, or 200 and 60 in a long run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { weekKind } from '#electron/main/storage/document-kind';
import { readDocument } from '#electron/main/storage/load-document';
import { IS_LONG } from '#tests/support/run-length';
import { noteOf, withNote } from '../electron/support/sample-documents';
import { seededRandom } from '../electron/support/storage-ports';
import { buildChild, killOnce, MINUTE } from './kill-child';
import { WEEK } from './marked-week';

const ROUNDS = IS_LONG ? 200 : 12;
const KILLS_OF_IMPORTS = IS_LONG ? 60 : 3;

let work = '';
let writing = '';
let changing = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'electroplate-two-'));
  writing = await buildChild('writing-child.ts', work);
  changing = await buildChild('changing-child.ts', join(work, 'other'));
}, MINUTE);

afterAll(() => rmSync(work, { recursive: true, force: true }));

function newLibrary(): string {
  const folder = mkdtempSync(join(work, 'library-'));
  mkdirSync(join(folder, 'weeks'));
  return folder;
}

function stored(folder: string) {
  const reading = readDocument(readFileSync(join(folder, 'weeks', `${WEEK}.json`)), weekKind(WEEK));
  if (reading.state !== 'good') throw new Error(`The week is ${reading.state}.`);
  return reading.document;
}

/** Runs a writer to its end and returns what was acknowledged to it. */
function runWriter(folder: string, letter: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writing, folder, letter, String(ROUNDS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(said.trim().split('\n')) : reject(new Error(`A writer ended with ${code}.`)),
    );
  });
}

it(
  `two writers of one week, ${ROUNDS} rounds each: every acknowledged entry is there`,
  { timeout: 10 * MINUTE },
  async () => {
    const folder = newLibrary();
    const acknowledged = (await Promise.all(['a', 'b'].map((letter) => runWriter(folder, letter)))).flat();
    const there = new Set(
      stored(folder).days.flatMap((day) => day.meals.flatMap((meal) => meal.entries.map(({ id }) => id))),
    );
    const lost = acknowledged.filter((id) => !there.has(id));
    console.log(`two writers: ${acknowledged.length} acknowledged, ${lost.length} lost`);
    expect(acknowledged).toHaveLength(2 * ROUNDS);
    expect(lost).toEqual([]);
  },
);

it(
  `a window that saves on while imports are killed, ${KILLS_OF_IMPORTS} times: no acknowledged save is rolled back`,
  { timeout: 30 * MINUTE },
  async () => {
    const folder = newLibrary();
    const random = seededRandom('kills of imports beside a window');
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports: nodeStoragePorts }));
    const sitting = { isOver: false };
    const tally = { kills: 0, saves: 0, conflicts: 0, rolledBack: 0 };
    /** Plays the window: saves the week again and again; after a conflict it takes what is on disk. */
    const window = async () => {
      let acknowledged = { revision: 0, note: '' };
      // However slow the machine, there must be more saves than kills, or the kills met no saving window.
      for (let edit = 1; !sitting.isOver || tally.saves <= KILLS_OF_IMPORTS; edit += 1) {
        const loaded = await weeks.load({ week: WEEK });
        if (!loaded.ok) throw new Error(loaded.error.message);
        const { document } = loaded.value;
        // What is on disk is the save itself, or something based on it.
        const isKept = document.revision > acknowledged.revision || noteOf(document) === acknowledged.note;
        if (document.revision < acknowledged.revision || !isKept) tally.rolledBack += 1;
        const saved = await weeks.save({ week: withNote(document, `window ${edit}`), baseRevision: document.revision });
        if (saved.ok) {
          tally.saves += 1;
          acknowledged = { revision: saved.value.revision, note: `window ${edit}` };
        } else if (saved.error.code === 'CONFLICT') tally.conflicts += 1;
        await nodeStoragePorts.sleep(5);
      }
    };
    const saving = window();
    while (tally.kills < KILLS_OF_IMPORTS) {
      await killOnce(changing, [folder, 'resilient'], 1 + Math.floor(random() * 250));
      tally.kills += 1;
    }
    sitting.isOver = true;
    await saving;
    console.log(`imports killed beside a window: ${JSON.stringify(tally)}`);
    expect(tally.rolledBack).toBe(0);
  },
);
