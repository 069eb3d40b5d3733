import { describe, expect, it } from 'vitest';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { foundOptions } from '#renderer/features/planner/board/add-options';
import type { Food } from '#shared/domain/food/food';

const foods = (...names: string[]) => names.map((name) => ({ id: name, name }) as Food);
const recipes = (...names: string[]) => names.map((name) => ({ id: name, name }) as PlannableRecipe);
const names = (...args: Parameters<typeof foundOptions>) => foundOptions(...args).map(({ id }) => id);

describe('the order of what the add box found', () => {
  it('is four foods, the recipes, the other foods', () => {
    expect(names('egg', foods('Egg, raw', 'Egg 2', 'Egg 3', 'Egg 4', 'Egg 5'), recipes('Egg salad'))).toEqual([
      'Egg, raw',
      'Egg 2',
      'Egg 3',
      'Egg 4',
      'Egg salad',
      'Egg 5',
    ]);
  });

  it('begins with the recipe whose name is being typed when no food is called that', () => {
    expect(names(' slow Beef', foods('Beef, slow roasted'), recipes('Beef, slow and low', 'Slow beef stew'))).toEqual([
      'Slow beef stew',
      'Beef, slow roasted',
      'Beef, slow and low',
    ]);
  });
});
