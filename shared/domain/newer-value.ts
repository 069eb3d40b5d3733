/**
 * Values of a stored document that only a newer version of the program knows: a preset, a theme, a kind of food or of
 * entry added later. They are kept exactly as stored and never make a file count as damaged. The types below are part
 * of every stored choice beside its known values, so the compiler finds each place that must decide what such a value
 * means here; where safety is concerned, that is the stricter meaning.
 *
 * The enums exist for the compiler only: no value equals their members, so a value of one can only be passed on.
 */
declare enum OpaqueText {
  Value = 'a text only a newer version knows',
}
declare enum OpaqueNumber {
  Value = -1,
}

/** A stored text that this program does not know, such as a preset or a kind of food. */
export type NewerValue = OpaqueText;

/** A stored whole number that this program does not know, such as a fifth level of cramps. */
export type NewerNumber = OpaqueNumber;

/** How such a value is labelled wherever it is shown: "Sauna, made by a newer version". */
export const MADE_BY_NEWER = 'made by a newer version';

/** The same at the start of a line. */
export const MADE_BY_NEWER_LINE = 'Made by a newer version';

/** Longest text of a value that is kept; a longer one cannot be the name of a choice. */
export const MAX_NEWER_LENGTH = 200;

/**
 * True when a value is not among the known ones. With the themes system, light and dark: `isNewer(THEMES, 'sepia')` is
 * true, `isNewer(THEMES, 'dark')` false.
 */
export function isNewer<const Known extends string>(
  known: readonly Known[],
  value: Known | NewerValue,
): value is NewerValue {
  return !known.some((one) => one === value);
}

/**
 * A value if it is known, otherwise a substitute: `knownOr(THEMES, 'sepia', 'system')` is "system". The stored value is
 * not changed.
 */
export function knownOr<const Known extends string, const Otherwise>(
  known: readonly Known[],
  value: Known | NewerValue,
  otherwise: Otherwise,
): Known | Otherwise {
  return isNewer(known, value) ? otherwise : value;
}

/**
 * A list of names as it is stored after the known ones were put in another order or taken away: what is not known here
 * stays behind the name it stood behind, or goes last where that one is gone. Stored Dairy, Household, Produce and chosen
 * Produce, Dairy: Produce, Dairy, Household.
 */
export function withNewerKept(
  stored: readonly string[] | undefined,
  chosen: readonly string[],
  isKnown: (name: string) => boolean,
): string[] {
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const name of stored ?? [])
    if (isKnown(name)) last = name;
    else behind.set(last, [...(behind.get(last) ?? []), name]);
  const kept = (name: string | null): readonly string[] => behind.get(name) ?? [];
  const gone = [...behind.keys()].filter((name) => name !== null && !chosen.includes(name));
  return [...kept(null), ...chosen.flatMap((name) => [name, ...kept(name)]), ...gone.flatMap(kept)];
}
