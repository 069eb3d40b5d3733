/** How a name is compared: capitals and spacing make no difference. "Keto  Bar " is "keto bar". */
const plainName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The foods that carry this name already. A blank name is nobody's. */
export function foodsNamed<Named extends { readonly name: string }>(
  name: string,
  foods: readonly Named[],
): readonly Named[] {
  const wanted = plainName(name);
  return wanted === '' ? [] : foods.filter((food) => plainName(food.name) === wanted);
}
