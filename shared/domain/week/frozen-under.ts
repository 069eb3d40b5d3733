/** Values stored in a week by id: equal values share an id, different ones get separate ids. */

/** A value as text, independent of the order of its keys: a saved and reopened copy has another order. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The record with a value added, and its id in it: the base id, or the first free one of `id~2`, `id~3` …. */
export function frozenUnder<Value>(
  record: Readonly<Record<string, Value>>,
  baseId: string,
  value: Value,
  isTaken: (id: string) => boolean = () => false,
): { readonly record: Readonly<Record<string, Value>>; readonly id: string } {
  const wanted = canonicalText(value);
  for (let variant = 1; ; variant += 1) {
    const id = variant === 1 ? baseId : `${baseId}~${variant}`;
    if (Object.hasOwn(record, id)) {
      if (canonicalText(record[id]) === wanted) return { record, id };
    } else if (!isTaken(id)) return { record: { ...record, [id]: value }, id };
  }
}
