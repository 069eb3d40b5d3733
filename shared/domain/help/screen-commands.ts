import type { CommandRow } from './command-row';

const SEARCH = 'search';

/** The commands with a key of the Foods, Recipes and Shopping screens. */
export const SCREEN_COMMANDS = [
  { id: 'foods.search', name: 'Search foods', keys: ['/', 'Ctrl+F'], where: 'foods', does: SEARCH },
  { id: 'foods.new', name: 'New food', keys: ['N'], where: 'foods', does: 'new food' },
  {
    id: 'foods.add-to-plan',
    name: 'Add to plan',
    keys: ['Enter'],
    where: 'foods',
    isOfChosen: true,
    does: 'add the food to the plan',
  },
  { id: 'foods.open', name: 'Show the food', keys: [' '], where: 'foods', isOfChosen: true, does: 'show the food' },
  {
    id: 'foods.favourite',
    name: 'Favourite',
    keys: ['F'],
    where: 'foods',
    isOfChosen: true,
    does: 'make it a favourite, or not',
  },
  { id: 'recipes.search', name: 'Search recipes', keys: ['/', 'Ctrl+F'], where: 'recipes', does: SEARCH },
  { id: 'recipes.new', name: 'New recipe', keys: ['N'], where: 'recipes', does: 'new recipe' },
  {
    id: 'recipes.print',
    name: 'Print the card',
    keys: ['P'],
    where: 'recipes',
    isOfChosen: true,
    does: 'print the card of the recipe',
  },
  { id: 'shopping.add', name: 'Add a line', keys: ['N'], where: 'shopping', does: 'add a line of your own' },
  {
    id: 'shopping.have',
    name: 'Have it already',
    keys: ['H'],
    where: 'shopping',
    isOfChosen: true,
    does: 'have it already, or buy it after all',
  },
  {
    id: 'shopping.note',
    name: 'Note…',
    keys: ['E'],
    where: 'shopping',
    isOfChosen: true,
    does: 'write a note on the line',
  },
  {
    id: 'shopping.remove',
    name: 'Remove the line',
    keys: ['Delete', 'Backspace'],
    where: 'shopping',
    isOfChosen: true,
    does: 'remove a line of your own',
  },
  {
    id: 'shopping.aisle-earlier',
    name: 'Aisle earlier',
    keys: ['Alt+ArrowUp'],
    where: 'shopping',
    isOfChosen: true,
    does: 'move the aisle',
  },
  {
    id: 'shopping.aisle-later',
    name: 'Aisle later',
    keys: ['Alt+ArrowDown'],
    where: 'shopping',
    isOfChosen: true,
    does: 'move the aisle',
  },
] as const satisfies readonly CommandRow[];
