/**
 * Reads the style sheets and components of the window and reports mismatches: classes that are not used, names no sheet
 * defines, rooms that style each other. Works on text only, so that faults can be planted without a project.
 */

/** Classes that are not named by us. Everything else is a class of a CSS module. */
export const GLOBAL_CLASSES = [
  {
    pattern: /^mantine-/,
    reason: 'Mantine names the parts of its components so; its look is adapted for all at once.',
  },
] as const;

/** Shared classes that only one room uses, and why they are shared anyway. */
export const SHARED_WITH_ONE_ROOM: Readonly<Record<string, string>> = {
  'mark on-paper': 'How flags and bars look on paper belongs to them; only the print room has paper.',
};

/** The folder whose sheets apply to the whole page. */
const GLOBAL_FOLDER = 'renderer/app/styles/';
const SHARED_FOLDER = 'renderer/ui/';
/** Shared classes are in this layer, so that the class of a room wins whichever sheet is loaded first. */
const SHARED_LAYER = '@layer shared';

interface Rule {
  readonly selector: string;
  /** The enclosing at-rules, outermost first. */
  readonly within: readonly string[];
}

/** The style rules of a sheet, except those inside animations. */
function rulesOf(css: string): readonly Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  const open: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    const head = text.slice(from, index).trim();
    from = index + 1;
    if (mark === '{') {
      const isInside = open.some((one) => !one.startsWith('@') || /^@(-\w+-)?keyframes/.test(one));
      if (!head.startsWith('@') && !isInside) rules.push({ selector: head, within: [...open] });
      open.push(head);
    } else if (mark === '}') open.pop();
  }
  return rules;
}

const withoutAttributes = (selector: string): string => selector.replace(/\[[^\]]*\]/g, '');
const globalParts = (selector: string): readonly string[] =>
  [...selector.matchAll(/:global\(([^)]*)\)/g)].map(([, inner]) => inner ?? '');
const classesIn = (selector: string): readonly string[] =>
  [...withoutAttributes(selector).matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? '');
const localClassesIn = (selector: string): readonly string[] => classesIn(selector.replace(/:global\([^)]*\)/g, ''));
const isGlobal = (name: string): boolean => GLOBAL_CLASSES.some(({ pattern }) => pattern.test(name));

/** `day-head` as a component writes it: `dayHead`. */
const camelCase = (name: string): string => name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `renderer/features/foods/table/x.css` belongs to `features/foods`, `renderer/ui/x.css` to `ui`. */
function roomOf(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  return first === 'features' ? `${first}/${second}` : first;
}

/** `renderer/ui/mark.module.css` is called `mark`; its class names on the page start with that. */
const moduleName = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.module\.css$/, '');

function resolved(from: string, path: string): string {
  if (path.startsWith('#')) return path.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}

interface Use {
  readonly file: string;
  readonly module: string;
  readonly name: string;
}

/** Every `styles.name` in a component, with the module it comes from. */
function usesIn(file: string, code: string): readonly Use[] {
  return [...code.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)].flatMap(([, id = '', path = '']) => {
    const module = resolved(file, path);
    return [...code.matchAll(new RegExp(`(?<![\\w.])${id}(?:\\.(\\w+)|\\[([^\\]]*)\\])`, 'g'))].map(
      ([, name, computed]) => ({ file, module, name: name ?? `[${computed ?? ''}]` }),
    );
  });
}

/** The text from an opening bracket to the matching closing one. */
function bracketed(code: string, start: number): string {
  const pairs: Readonly<Record<string, string>> = { '{': '}', '(': ')' };
  const [opening = '', closing = ''] = [code[start], pairs[code[start] ?? '']];
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === opening) depth += 1;
    if (code[at] === closing) depth -= 1;
    if (depth === 0) return code.slice(start, at + 1);
  }
  return code.slice(start);
}

/** Strings that are compared, looked up or used as a key: they are not the value of the expression. */
const NO_VALUE = /[=!]==\s*'[^']*'|'[^']*'\s*[=!]==|\[\s*'[^']*'\s*\]|(?<=[{,]\s*)'[^']*'\s*:/g;

/** Class names a component writes as strings. */
function writtenClasses(code: string): readonly string[] {
  const attributes = [...code.matchAll(/\b\w*[cC]lass(?:Names?)?=(["{])/g)].map(({ 0: head, 1: mark, index }) => {
    const start = index + head.length - 1;
    return mark === '"' ? code.slice(start, code.indexOf('"', start + 1) + 1) : bracketed(code, start);
  });
  const joined = [...code.matchAll(/\bclassNames\(/g)].map(({ 0: head, index }) =>
    bracketed(code, index + head.length - 1),
  );
  const defaults = [...code.matchAll(/\bclassName = ('[^']*'|`[^`]*`)/g)].map(([, text = '']) => text);
  const properties = [...code.matchAll(/\bclassName:\s*('[^']*'|`[^`]*`)/g)].map(([, text = '']) => text);
  const constants = [...code.matchAll(/\bconst \w*(?:CLASS(?:ES)?|Class(?:es)?)\b[^=]*=\s([^;]*);/g)].map(
    ([, text = '']) => text,
  );
  return (
    [...attributes, ...joined, ...defaults, ...properties, ...constants]
      // The parts of a concatenation are visited separately.
      .map((text) => (text.startsWith('(') ? text : text.replace(/\bclassNames\([^()]*\)/g, '')))
      .flatMap((text) => [...text.replace(NO_VALUE, '').matchAll(/'[^']*'|"[^"]*"|`[^`]*`/g)])
      .flatMap(([text]) => text.slice(1, -1).split(/\s+/))
      .filter((name) => name !== '' && !isGlobal(name))
  );
}

/**
 * The mismatches in these files, by path; the tests of the window are included, so that the class names they use are
 * checked.
 */
export function styleFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const sheets = [...files].filter(([file]) => file.startsWith('renderer/') && file.endsWith('.css'));
  const defined = new Map<string, ReadonlySet<string>>();
  for (const [file, css] of sheets) {
    const rules = rulesOf(css);
    if (!file.endsWith('.module.css')) {
      if (!file.startsWith(GLOBAL_FOLDER)) faults.push(`${file} is global, outside of ${GLOBAL_FOLDER}`);
      for (const name of rules.flatMap(({ selector }) => classesIn(selector)))
        if (!isGlobal(name)) faults.push(`${file}: .${name} is global`);
      continue;
    }
    const names = new Set(rules.flatMap(({ selector }) => localClassesIn(selector)));
    for (const other of defined.keys())
      if (moduleName(other) === moduleName(file)) faults.push(`${other} and ${file} give their classes the same names`);
    defined.set(file, names);
    for (const { selector, within } of rules) {
      for (const part of globalParts(selector).flatMap(classesIn))
        if (!isGlobal(part)) faults.push(`${file}: :global(.${part}) styles a class of another sheet`);
      if (/\[class\b/.test(selector)) faults.push(`${file}: ${selector} looks for classes of other sheets`);
      const isShared = file.startsWith(SHARED_FOLDER);
      if (isShared !== within.includes(SHARED_LAYER))
        faults.push(`${file}: ${selector} is ${isShared ? 'outside' : 'inside'} of ${SHARED_LAYER}`);
    }
  }

  const uses = [...files].flatMap(([file, code]) => (/\.tsx?$/.test(file) ? usesIn(file, code) : []));
  for (const { file, module, name } of uses) {
    const names = defined.get(module);
    if (names === undefined) faults.push(`${file}: there is no ${module}`);
    else if (![...names].some((one) => camelCase(one) === name))
      faults.push(`${file}: ${moduleName(module)} has no class ${name}`);
  }
  const ofWindow = uses.filter(({ file }) => file.startsWith('renderer/'));
  for (const { file, module } of new Map(ofWindow.map((use) => [`${use.file} ${use.module}`, use])).values())
    if (!module.startsWith(SHARED_FOLDER) && roomOf(module) !== roomOf(file))
      faults.push(`${file} (${roomOf(file)}) is styled by ${module}`);
  for (const [module, names] of defined)
    for (const name of names) {
      const users = ofWindow.filter((use) => use.module === module && use.name === camelCase(name));
      const [room, ...others] = new Set(users.map(({ file }) => roomOf(file)));
      if (room === undefined) faults.push(`${module}: nobody uses .${name}`);
      else if (module.startsWith(SHARED_FOLDER) && others.length === 0 && room !== 'ui')
        if (SHARED_WITH_ONE_ROOM[`${moduleName(module)} ${name}`] === undefined)
          faults.push(`${module}: .${name} is shared, and only ${room} uses it`);
    }

  for (const [file, code] of files) {
    if (!/\.tsx?$/.test(file)) continue;
    if (file.startsWith('renderer/'))
      for (const name of writtenClasses(code)) faults.push(`${file}: the class “${name}” is written as text`);
    // End-to-end tests use the class names on the page.
    if (/^tests\/(e2e|bench)\//.test(file))
      for (const [, module = '', name = ''] of code.matchAll(/\.([a-z][a-z-]*)__([a-z][\w-]*)/g))
        if (![...defined].some(([one, names]) => moduleName(one) === module && names.has(name)))
          faults.push(`${file}: there is no class ${module}__${name}`);
  }
  return faults;
}
