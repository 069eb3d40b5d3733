import { readProjectFile, TYPESCRIPT_FILES } from './project-files';

/** The rooms whose code ships. */
const PROGRAM = /^(shared|electron|renderer)\//;

/** Code without its comments, which may mention anything. Strings stay. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** The shipped files whose code, without comments, matches. */
export function programFilesWith(pattern: RegExp): readonly string[] {
  return TYPESCRIPT_FILES.filter((file) => PROGRAM.test(file) && pattern.test(withoutComments(readProjectFile(file))));
}
