/** `npm run docs:architecture`: redraws docs/architecture.svg from the current imports. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mapArchitecture } from './docs/architecture-map.mjs';
import { drawArchitecture } from './docs/architecture-picture.mjs';
import { packageProgram, projectPath, projectRoot, readTextIfPresent } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';

/** The paths that `npm run deps` reads. */
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
  // A forbidden import also ends the run with an exit code, but another check reports it; only no output matters here.
  if (!output.startsWith('{')) throw new SetupProblem(`The imports could not be read (${code ?? 'stopped'}).`, output);
  mkdirSync(projectPath('docs'), { recursive: true });
  writeFileSync(projectPath('docs', 'architecture.svg'), drawArchitecture(mapArchitecture(JSON.parse(output).modules)));
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
