/** `npm run docs:architecture`: draws docs/architecture.svg anew from the imports there are now. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mapArchitecture } from './docs/architecture-map.mjs';
import { drawArchitecture } from './docs/architecture-picture.mjs';
import { packageProgram, projectPath, projectRoot, readTextIfPresent } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';

/** What `npm run deps` looks at. */
const places = () =>
  String(JSON.parse(readTextIfPresent(projectPath('package.json')) ?? '{}').scripts.deps)
    .split(' ')
    .slice(1)
    .filter((place) => !place.includes('*'));

try {
  const [node, program] = packageProgram('dependency-cruiser', 'depcruise');
  const { code, output } = await runCommand([node, program, '--output-type', 'json', ...places()], {
    cwd: projectRoot,
  });
  // A broken door ends the cruise with a code and is another check's business; no answer at all is this one's.
  if (!output.startsWith('{')) throw new SetupProblem(`The imports could not be read (${code ?? 'stopped'}).`, output);
  mkdirSync(projectPath('docs'), { recursive: true });
  writeFileSync(projectPath('docs', 'architecture.svg'), drawArchitecture(mapArchitecture(JSON.parse(output).modules)));
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
