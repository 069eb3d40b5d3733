/**
 * A deep copy of a JSON-like value with one place changed, to break a valid document in exactly one spot. `undefined`
 * removes the key. Throws if the path leads nowhere, so that no test breaks nothing by mistake.
 */
export function withValueAt(root: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof root !== 'object' || root === null || !(key in root)) throw new Error(`Nothing at ${String(key)}`);
  const changed = (inner: unknown) => withValueAt(inner, rest, value);
  if (Array.isArray(root))
    return root.map((one: unknown, index) => (index === key ? changed(one) : structuredClone(one)));
  return Object.fromEntries(
    Object.entries(root).flatMap(([name, inner]: [string, unknown]) => {
      if (name !== key) return [[name, structuredClone(inner)]];
      return rest.length === 0 && value === undefined ? [] : [[name, changed(inner)]];
    }),
  );
}
