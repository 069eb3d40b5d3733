import type { CommandRow } from './command-row';

const SWITCH = 'on a day, once somebody else has targets: whose day is shown, yours or theirs';
const PORTION = 'more or less of the meal for the eater that is shown';

/** Commands for eaters; their keys work once there is another eater to switch to or to serve. */
export const EATER_COMMANDS = [
  {
    id: 'board.switch-eater',
    name: 'Switch whose day is shown',
    keys: ['T'],
    where: 'board',
    overrides: 'plan.today',
    does: SWITCH,
  },
  {
    id: 'board.switch-week',
    name: 'Switch whose week is shown',
    keys: ['Shift+T'],
    where: 'board',
    does: 'the same for the whole week at once',
  },
  { id: 'board.portion-more', name: 'Larger portion of the meal', keys: ['+', '='], where: 'board', does: PORTION },
  { id: 'board.portion-less', name: 'Smaller portion of the meal', keys: ['-'], where: 'board', does: PORTION },
  { id: 'board.who-eats', name: 'Who eats it…', keys: [], where: 'board', does: 'portions of one entry' },
  { id: 'day.guest-more', name: 'Add a guest', keys: [], where: 'plan', does: 'guests of a day' },
  { id: 'day.guest-less', name: 'One guest less', keys: [], where: 'plan', does: 'guests of a day' },
] as const satisfies readonly CommandRow[];
