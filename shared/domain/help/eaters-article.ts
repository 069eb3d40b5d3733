import type { HelpArticle } from './help-article';
import { heading, list, plain, PROGRAM, say } from './help-blocks';

/** Several people at one table. */
export const EATING_TOGETHER: HelpArticle = {
  id: 'eating-together',
  title: 'Eating together',
  summary: 'Other eaters with portions and scores of their own, guests, one list for all.',
  keywords: ['eater', 'people', 'partner', 'family', 'household', 'portion', 'guest', 'second person', 'serving'],
  blocks: [
    say(
      'Settings › Who eats has everybody who eats from your plan: a name, a portion of yours, and another one for a meal that differs. What is planned stays your plan, and your score never changes with theirs.',
    ),
    heading('On the board'),
    list(
      plain('Under an entry stands who eats how much: “1 · Pal 1½”, “1 oz each”, “Pal only”, “You only”.'),
      plain(
        'With an entry or a meal chosen, + and − change the portion of its meal on that day. Who eats it…, in the menu of an entry, is for one entry: another amount, not eating, or not you.',
      ),
      plain('The menu of a day adds a guest, who eats what you eat.'),
    ),
    heading('A score of their own'),
    list(
      plain(
        'Questions… beside a name asks an eater what you were asked at the start. Then the head of a day switches between you and them, T switches the chosen day and Shift+T the week.',
      ),
      plain(
        'Their answers hold for them as yours do for you, and everybody is shown what the answers of the others rule out. Repair and What helps are for whoever’s day or week is shown, by their targets and answers, and change no other plate. What is suggested for you, a filled week too, goes on an eater’s plate only where their own answers allow it.',
      ),
      plain(
        'Salt substitutes and supplements in a meal are yours alone, and a salt entry goes to those whose answers allow it, until you say otherwise at the entry.',
      ),
    ),
    heading('List and paper'),
    list(
      plain(
        'The list buys every amount as often as it is eaten, and says so: “You, Pal 1 ½, 1 guest on Sat: list × 1.8”. A recipe cooked for later is bought once, for everybody at each of its meals.',
      ),
      plain('People in all counts you and whoever has a name; everybody else eats what you eat.'),
      plain(
        'Print is for whoever you choose. Recipe cards hold the amounts for all who eat that meal. Exported plans are yours: amounts of others are not in them.',
      ),
    ),
  ],
  sources: [PROGRAM],
};
