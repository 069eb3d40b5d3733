/** `npm run lock:complete`, after `npm install`: adds what npm left out of package-lock.json and `npm ci` requires. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, findMissingPlatforms } from './lock-file/missing-platforms.mjs';
import { projectPath } from './setup/project.mjs';

const file = projectPath('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = Object.keys(findMissingPlatforms(lock)).length;
if (added > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
process.stdout.write(added > 0 ? `Filled in ${added} packages of other platforms.\n` : 'The lock file is complete.\n');
