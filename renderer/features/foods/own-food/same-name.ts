/** A name normalised for comparison, ignoring case and spacing. "Keto Bar " is "keto bar". */
const plainName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The foods that already have this name. A blank name matches nothing. */
export function foodsNamed<Named extends { readonly name: string }>(
  name: string,
  foods: readonly Named[],
): readonly Named[] {
  const wanted = plainName(name);
  return wanted === '' ? [] : foods.filter((food) => plainName(food.name) === wanted);
}
