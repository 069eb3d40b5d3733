import type { HelpArticle } from './help-article';
import { heading, list, plain, PROGRAM, SR28 } from './help-blocks';

/** What the shopping list shows, for which days, and what happens to surplus amounts. */
export const SHOPPING_LIST: HelpArticle = {
  id: 'shopping-list',
  title: 'The shopping list',
  summary: 'What to buy, for which days, and what is left over.',
  keywords: ['shop', 'buy', 'packs', 'groceries', 'aisle', 'tick', 'cooked weight', 'yield', 'phone', 'two weeks'],
  blocks: [
    heading('What a line says'),
    list(
      plain(
        'The name and what you take home, rounded up to packs, pieces or a weight that is sold, and what is left over. The panel shows the meals it is for and other packs; you can add your own.',
      ),
      plain(
        'A food planned raw and cooked is one line. Where a source says how much raw food a cooked weight takes, it is converted; elsewhere the line adds “180 g cooked weight”: buy what gives that much once it is cooked.',
      ),
      plain(
        'Delete a meal and exactly its amount leaves the list. What is cooked for later is bought with its cooking.',
      ),
    ),
    heading('For which days'),
    list(
      plain(
        'D, or the words beside the week, choose the days: the week, from today on, any days, or up to four weeks in one list.',
      ),
      plain(
        'Ticks, notes and your own lines stay with their weeks and days. What has no day yet is bought with the last day of its week.',
      ),
    ),
    heading('Left from last week'),
    list(
      plain(
        'What last week’s packs should have left is shown beside a line where it would save a pack. It is counted only when you take it (U, or all of it at once), and by this week alone; Undo brings it back.',
      ),
      plain('If you ticked lines last week, only those count as bought; if you ticked none, all of them.'),
    ),
    heading('Yours'),
    list(
      plain('N adds a line of your own, E writes a note, H says that you have it already, Space ticks.'),
      plain(
        'A ticked line whose need changes unticks itself and says what it was. Aisles are moved by drag, by their arrows, or with Alt and the arrow keys.',
      ),
    ),
  ],
  sources: [SR28, { name: 'USDA Table of Cooking Yields for Meat and Poultry, Release 2', year: 2014 }, PROGRAM],
};
