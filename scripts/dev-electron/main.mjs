/**
 * Starts Electron for `npm run dev` once the previous instance has ended: when asked to end, the program first saves
 * pending changes, and a second instance started meanwhile would quit.
 */
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { createProgress } from '../setup/progress.mjs';
import { runAttached } from '../setup/run-command.mjs';
import { withSetupLock } from '../setup/setup-lock.mjs';

const given = process.argv.slice(2);
const name = createHash('sha256').update(given.join('\0')).digest('hex').slice(0, 16);
const turn = path.join(os.tmpdir(), `electroplate-dev-${name}.lock`);
const electron = process.env['ELECTROPLATE_ELECTRON'] ?? 'electron';

process.exitCode = await withSetupLock(turn, createProgress(process.stderr), async () => {
  const { code } = await runAttached([electron, ...given]);
  return code;
});
