/** The built command line as users run it. Skipped unless it has been built, which `npm test` does first. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeWeekJson } from '#shared/formats/week-json';
import { newWeekDocument } from '#shared/schema/week-document';

const BUNDLE = resolve('out/cli/index.js');
const FOLDER = realpathSync(tmpdir());

function call(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...words], { encoding: 'utf8', cwd: FOLDER });
  return { status, stdout, stderr };
}

describe.skipIf(!existsSync(BUNDLE))('the built command line', () => {
  test('prints one JSON document and nothing else', () => {
    const { status, stdout, stderr } = call('foods', 'avocado', '--limit', '1', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'sr28:09037' }]);
  });

  test('ends with 2 and one marked line on bad input', () => {
    expect(call('score', 'gone.json', '--preset', 'keto', '--sex', 'female', '--age', '40')).toEqual({
      status: 2,
      stdout: '',
      stderr: `electroplate: There is no file ${join(FOLDER, 'gone.json')}; nothing was read.\n`,
    });
  });

  test('a reader that stops early is not a failure', async () => {
    const child = spawn(process.execPath, [BUNDLE, 'foods', 'a', '--all', '--limit', '5000', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.once('close', done));
    expect([status, errors]).toEqual([0, '']);
  });

  test('Ctrl+C while a week is filled ends it with 130, a sentence, and nothing written', async () => {
    const folder = mkdtempSync(join(FOLDER, 'electroplate-interrupted-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'empty.json'), writeWeekJson(newWeekDocument('2026-W48')));
    const words = ['generate', 'empty.json', '--preset', 'keto', '--sex', 'female', '--age', '40'];
    const child = spawn(process.execPath, [BUNDLE, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', errors: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
    // The search alone takes longer than this.
    setTimeout(() => child.kill('SIGINT'), 300);
    const status = await new Promise((done) =>
      // A shell reports a signal as 128 plus its number.
      child.once('close', (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))),
    );
    expect([status, said.out]).toEqual([130, '']);
    // Empty only if the signal came before the program was loaded.
    expect(['', 'electroplate: Ended by Ctrl+C; nothing was changed.\n']).toContain(said.errors);
    expect(readdirSync(folder)).toEqual(['empty.json']);
  });
});
