import type { HelpArticle } from './help-article';
import { heading, list, plain, PROGRAM, say } from './help-blocks';

/** Cooking once, repeating weeks, and what happens to planned weeks when an own food changes. */
export const REPEATING: HelpArticle = {
  id: 'repeating',
  title: 'Leftovers, templates and repeated weeks',
  summary: 'Cook once, eat later; save a day or a week and use it again.',
  keywords: ['batch', 'meal prep', 'rotation', 'recurring', 'pin', 'copy', 'freeze', 'own food'],
  blocks: [
    heading('Leftovers'),
    list(
      plain(
        'Choose a planned recipe and press L: say how many servings are cooked, and on which days the rest is eaten, up to the end of the next week.',
      ),
      plain(
        'Everything is bought on the day it is cooked. A leftover says “from Tuesday”, counts where it is eaten, and nothing is bought for it.',
      ),
      plain(
        'When the cooking is removed, or moved after a leftover, you are asked what should happen to the leftovers.',
      ),
      plain('Cooked food keeps 3 to 4 days in the refrigerator; later days in the list say “freeze”.'),
    ),
    heading('Templates'),
    list(
      plain(
        'Week… saves a day or a week as a template. Applied, it becomes ordinary entries: it fills empty meals only, or replaces what is planned.',
      ),
      plain(
        'Two to six week templates can take turns: A, B, C from a week you choose, for up to a year. One Undo takes all of it back.',
      ),
      plain('P pins an entry to weekdays. Pinned entries are added to a week when you ask for it, and never twice.'),
      plain('A salt, salt substitute or supplement that your answers no longer allow is left out, and you are told.'),
    ),
    heading('Locked entries'),
    say(
      'K locks a food or a recipe in its place. Nothing moves or removes it until you unlock it: no key, no drag, no repair, no template, no import, and no clearing of its day. You can still change its amount.',
    ),
    heading('Own foods'),
    say(
      'Changing an own food changes this week and later ones that use it, and the recipes and templates with it, in one step. Past weeks keep the numbers they were planned with.',
    ),
  ],
  sources: [{ name: 'USDA Food Safety and Inspection Service, Leftovers and Food Safety', year: 2020 }, PROGRAM],
};

/** Files in and out. */
export const IN_AND_OUT: HelpArticle = {
  id: 'in-and-out',
  title: 'Bringing data in, taking it out',
  summary: 'Imports with a preview, exports, and one archive of everything.',
  keywords: [
    'import',
    'export',
    'cronometer',
    'lose it',
    'diary',
    'csv',
    'calendar',
    'icalendar',
    'markdown',
    'backup',
    'archive',
    'move',
    'computer',
  ],
  blocks: [
    heading('In'),
    list(
      plain(
        'Week… › Import… reads a week file, a plan CSV, own foods as CSV, and a food diary: the servings CSV of Cronometer or the food log CSV of Lose It. It recognises a file by its content.',
      ),
      plain(
        'Before anything changes you see what the file holds, what it replaces, and every row that cannot be planned with its reason. Such a row becomes a note of unknown nutrition in its meal, so that its day reads “at least” and is never called short. One Undo takes an import back.',
      ),
      plain(
        'Foods of a diary that are not known here are listed once: choose a food, make an own food of its numbers, or leave it out. Your choice is remembered. A food without an answer is taken with the diary’s own numbers, by the serving where nobody knows what one weighs.',
      ),
      plain('A blank number in a file stays unknown.'),
    ),
    heading('Out'),
    list(
      plain(
        'Weeks, lists, recipes, own foods and the days of Trends are saved from where they are shown, as a file you choose.',
      ),
      plain(
        'Settings › Your data saves everything as one archive. Restored, here or on another computer, every file is the same byte for byte; what was there before is kept first, and Undo brings it back.',
      ),
    ),
    heading('What is kept'),
    list(
      plain(
        'The version before each save lies beside its file. Copies are made every hour of use, before every import and every change of several weeks, and when you close the window.',
      ),
      plain(
        'You are told when a file is damaged or gone, and its newest good copy is opened or offered. If another program changes your library while it is open here, both changes are kept; where both changed the same thing you choose.',
      ),
    ),
    { kind: 'exports' },
  ],
  sources: [PROGRAM],
};
