/** Problems that JSON.parse accepts although this program never writes them: extreme nesting and duplicate keys. */

/** Documents of this program are about ten levels deep; much deeper ones cannot be saved or sent between processes. */
const DEEPEST = 100;

const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"\s*:?|[{}[\]]/g;

/** Why a JSON text is refused, as the end of a sentence, or `null`. For text that JSON.parse accepts. */
export function jsonProblem(text: string): string | null {
  /** The keys so far of every open object, `null` for an array. */
  const open: (Set<string> | null)[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      if (open.length >= DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
      open.push(token === '{' ? new Set() : null);
    } else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const key = token.slice(0, -1).trim();
      const keys = open.at(-1);
      if (keys?.has(key) === true) return `the key ${key.slice(0, 60)} stands twice in one place`;
      keys?.add(key);
    }
  }
  return null;
}
