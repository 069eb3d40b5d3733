import { join } from 'node:path';
import { PROJECT_ROOT, readProjectFile } from './project-files';
import { runTool } from './run-tool';

/** One import that breaks a rule. For rules about a single file, `from` and `to` are that file. */
export interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** The part of dependency-cruiser's output that the tests read. */
export interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string }[];
  }[];
  readonly summary: { readonly violations: readonly Violation[] };
}

/** The folders checked by `npm run deps`: the tests must check exactly the same ones. */
function cruisedPlaces(): readonly string[] {
  const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readProjectFile('package.json'));
  return (manifest.scripts['deps'] ?? '').split(' ').slice(1);
}

/** Runs dependency-cruiser with the project's rules over paths in a folder. */
export async function cruise(folder: string, places: readonly string[]): Promise<Cruise> {
  const rules = join(PROJECT_ROOT, '.dependency-cruiser.cjs');
  return JSON.parse(await runTool('depcruise', ['--config', rules, '--output-type', 'json', ...places], folder));
}

let own: Promise<Cruise> | null = null;

/** Our own project, checked once for all tests of a worker, since that takes seconds. */
export function cruiseProject(): Promise<Cruise> {
  own ??= cruise(PROJECT_ROOT, cruisedPlaces());
  return own;
}
