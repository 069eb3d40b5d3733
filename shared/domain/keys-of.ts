/** The keys of a table in its order, typed. The table must be of our own making: `keysOf({ md, csv })` → ['md', 'csv']. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}
