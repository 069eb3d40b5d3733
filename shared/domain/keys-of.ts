/** The keys of a table in order, typed. Only for tables defined in our code: `keysOf({ md, csv })` → ['md', 'csv']. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}
