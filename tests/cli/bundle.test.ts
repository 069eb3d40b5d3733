/** The built command line as people run it. Only where it is built: the command `npm test` builds it first. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

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

  test('a reader that stops early is no failure', async () => {
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
});
