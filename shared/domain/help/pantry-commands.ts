import type { CommandRow } from './command-row';

/** The commands of the pantry. */
export const PANTRY_COMMANDS = [
  { id: 'pantry.add', name: 'Add food', keys: ['N'], where: 'pantry', does: 'put something into the pantry' },
  { id: 'pantry.search', name: 'Find in the pantry', keys: ['/', 'Ctrl+F'], where: 'pantry', does: 'search' },
  {
    id: 'pantry.correct',
    name: 'Correct the amount',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    where: 'pantry',
    isOfChosen: true,
    isKeyOnly: true,
    does: 'type an amount to correct it',
  },
  {
    id: 'pantry.used-up',
    name: 'Used up',
    keys: ['0'],
    where: 'pantry',
    isOfChosen: true,
    does: 'it is used up',
  },
  {
    id: 'pantry.place',
    name: 'Fridge, freezer, cupboard',
    keys: ['F'],
    where: 'pantry',
    isOfChosen: true,
    does: 'put it into the fridge, the freezer, the cupboard',
  },
  {
    id: 'pantry.details',
    name: 'Details',
    keys: ['Enter'],
    where: 'pantry',
    isOfChosen: true,
    does: 'to its amount, date and minimum',
  },
  { id: 'pantry.count', name: 'Count a shelf…', keys: ['C'], where: 'pantry', does: 'count a shelf in one go' },
  {
    id: 'pantry.put-away',
    name: 'Put away what you bought',
    keys: ['P'],
    where: 'pantry',
    does: 'put away what is ticked on the list',
  },
  {
    id: 'pantry.find-meal',
    name: 'Find a meal for it',
    keys: ['M'],
    where: 'pantry',
    isOfChosen: true,
    does: 'find recipes with it',
  },
  { id: 'app.pantry', name: 'Pantry', keys: [], where: 'everywhere', does: 'what is at home' },
] as const satisfies readonly CommandRow[];
