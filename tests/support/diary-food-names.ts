import { readFileSync } from 'node:fs';

/** A name as written in a diary, and the foods here it means; none: the catalog has no such food. */
export interface DiaryFoodName {
  readonly name: string;
  readonly right: readonly string[];
}

/** The committed names; written before any matching existed. */
export function diaryFoodNames(): readonly DiaryFoodName[] {
  const file: { readonly names: readonly DiaryFoodName[] } = JSON.parse(
    readFileSync('tests/fixtures/diary-food-names.json', 'utf8'),
  );
  return file.names;
}

/** How many foods were offered, and how many of them are correct; each wrong one with its name. */
export function offersOf(offer: (name: string) => { readonly id: string; readonly name: string } | null) {
  const names = diaryFoodNames();
  const offered = names.flatMap(({ name, right }) => {
    const food = offer(name);
    return food === null ? [] : [{ name, food, isRight: right.includes(food.id) }];
  });
  const right = offered.filter(({ isRight }) => isRight).length;
  return {
    names: names.length,
    offered: offered.length,
    right,
    precision: right / offered.length,
    wrong: offered.filter(({ isRight }) => !isRight).map(({ name, food }) => `${name}: ${food.name}`),
    missed: names.filter(({ name, right: foods }) => foods.length > 0 && offer(name) === null).map(({ name }) => name),
  };
}
