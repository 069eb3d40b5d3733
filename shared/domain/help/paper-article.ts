import type { HelpArticle } from './help-article';
import { heading, list, plain, PROGRAM, say } from './help-blocks';

/** What can be printed, and the pictures of recipes. */
export const ON_PAPER: HelpArticle = {
  id: 'on-paper',
  title: 'On paper, and pictures of recipes',
  summary: 'What Ctrl+P prints, and how a recipe gets a photo.',
  keywords: ['print', 'pdf', 'printer', 'card', 'fridge', 'large print', 'letter', 'a4', 'photo', 'image', 'qr code'],
  blocks: [
    heading('What is printed'),
    list(
      plain(
        'Ctrl+P offers the week across a page or down a page, a page for each day, a card for each recipe that is cooked, the month on one page, and the shopping list. P on the Recipes screen prints one card, Print on the Shopping screen the list.',
      ),
      plain(
        'A4 or Letter, with or without notes, prep lines and minerals, in colour or black and white, where pictures are grey and flags are told apart by shape and word. Large print is a third larger, on more pages.',
      ),
      plain(
        'Recipe cards stand one or two on a sheet; two are cut apart along the line. Amounts are those of the plan, in grams first.',
      ),
      plain(
        'The list by itself is upright, in two columns by aisle, with boxes and a QR code, which can be left out. What is ticked is left out; what is in the house stands below it.',
      ),
      plain('The preview, the printer and Save as PDF give the same pages. A PDF holds text that can be searched.'),
    ),
    heading('Pictures of recipes'),
    list(
      plain(
        '“Add a picture…” on the page of a recipe takes a JPEG, PNG or WebP photo of up to 32 megapixels, for your own recipes and the built-in ones. It is shown there, in the list and on the card.',
      ),
      plain(
        'It is scaled down to 1,200 pixels and kept in the folder of your library, without where and when it was taken. The photo itself is not changed.',
      ),
      plain(
        'An archive of everything has the pictures in it. One that is removed, or whose recipe is deleted, can be taken back with Undo; its file goes once no copy of your library needs it.',
      ),
    ),
    say('A picture whose file is gone is shown as none, and a card without one gives its place to the title.'),
  ],
  sources: [PROGRAM],
};
