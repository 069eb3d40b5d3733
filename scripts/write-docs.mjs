/**
 * `npm run docs:…`: runs a test that compares a page with the code, and lets it write the page instead. So the page is
 * always what the test checks.
 */
import { packageProgram, projectRoot } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';

const result = await runCommand([...packageProgram('vitest'), 'run', ...process.argv.slice(2)], {
  cwd: projectRoot,
  env: { ...process.env, ELECTROPLATE_WRITE_DOCS: '1' },
});
if (result.code !== 0) process.stdout.write(result.output);
process.exitCode = result.code ?? 1;
