import type { HelpArticle } from './help-article';
import {
  advise,
  guided,
  heading,
  list,
  NASEM,
  plain,
  POTASSIUM_IS_A_QUESTION,
  PROGRAM,
  SALT_IS_A_QUESTION,
  say,
  SR28,
  warning,
} from './help-blocks';
import { BRAZIL_NUT_CARE, POTASSIUM_CARE } from './safety-texts';

const BY_PORTION =
  'Ranked by milligrams in a usual portion. Foods without a value in the food table are left out: unknown is not zero.';

/** Foods rich in magnesium. */
export const MAGNESIUM_FOODS: HelpArticle = {
  id: 'magnesium-foods',
  title: 'Magnesium foods',
  summary: 'Keto foods that bring the most magnesium, from the food table.',
  keywords: ['mg', 'seeds', 'nuts', 'greens', 'pumpkin seeds', 'rich in magnesium', 'high magnesium'],
  blocks: [
    advise(
      'potassium',
      'Seeds, nuts, cooked leafy greens and fish bring the most.',
      'Seeds and nuts bring the most without much potassium per portion.',
    ),
    say(BY_PORTION),
    { kind: 'foods', mineral: 'magnesium', topic: null, instead: null },
    warning(BRAZIL_NUT_CARE),
  ],
  sources: [SR28],
};

/** Foods rich in potassium. */
export const POTASSIUM_FOODS: HelpArticle = {
  id: 'potassium-foods',
  title: 'Potassium foods',
  summary: 'Where potassium is found, and what to be careful with.',
  keywords: ['k', 'avocado', 'salmon', 'greens', 'rich in potassium', 'high potassium', 'banana'],
  blocks: [
    advise('potassium', 'Leafy greens, fish, avocado and mushrooms bring potassium without many carbs.', null),
    advise('potassium', BY_PORTION, null),
    {
      kind: 'foods',
      mineral: 'potassium',
      topic: 'potassium',
      instead: `${POTASSIUM_IS_A_QUESTION} No list of foods is shown.`,
    },
    warning(POTASSIUM_CARE),
  ],
  sources: [SR28, NASEM],
};

/** Where sodium comes from on a keto plate. */
export const SODIUM_SOURCES: HelpArticle = {
  id: 'sodium-sources',
  title: 'Sodium sources',
  summary: 'Where the sodium of a plate comes from.',
  keywords: ['na', 'salt', 'broth', 'bouillon', 'pickles', 'himalayan', 'sea salt', 'high sodium', 'teaspoon'],
  blocks: [
    advise('salt', 'Salt itself is the plainest source; broth, bouillon and pickles come next.', null),
    {
      kind: 'table',
      caption: 'Table salt; sea and Himalayan salt count the same by weight',
      topic: 'salt',
      instead: SALT_IS_A_QUESTION,
      head: ['Amount', 'Weight', 'Sodium'],
      rows: [
        ['a pinch', '0.36 g', '139 mg'],
        ['¼ teaspoon', '1.5 g', '581 mg'],
        ['1 teaspoon', '6 g', '2,325 mg'],
      ],
    },
    advise('salt', BY_PORTION, null),
    { kind: 'foods', mineral: 'sodium', topic: 'salt', instead: 'No list of salty foods is shown.' },
    say(
      'The public limit is 2,300 mg of sodium a day; the caution beside your own target says which limit holds for you.',
    ),
  ],
  sources: [SR28, NASEM],
};

/** Salt as a separate entry, and rows of the food table that already include it. */
export const SALT_TO_TASTE: HelpArticle = {
  id: 'salt-to-taste',
  title: 'Salt to taste, and foods cooked with salt',
  summary: 'Why salt is an entry of its own, and how not to count it twice.',
  keywords: ['hidden salt', 'shaker', 'quick salt', 'with salt', 'without salt', 'seasoning', 'brine', 'shrimp'],
  blocks: [
    heading('Cooked with salt'),
    say(
      'The food table lists many cooked foods twice, with and without salt; the salted row has about 236 mg more sodium per 100 g. The keto list holds the unsalted rows, so that salt is counted once: as its own entry.',
    ),
    say(
      'Two rows of one food can be far apart. Shrimp as cooked have 111 or 947 mg of sodium per 100 g; the food table says of the second that it may have been frozen before.',
    ),
    heading('Salt to taste'),
    list(
      guided(
        'salt',
        'Add what you shake on a meal as salt, a pinch or ¼ teaspoon at a time. It is where most of the sodium of a keto day comes from.',
        SALT_IS_A_QUESTION,
      ),
      guided('salt', 'Without a salt entry a day reads low in sodium although the plate was salted.'),
      plain(
        'If the package already has salt in it, choose the product’s own row or type its label in as your own food.',
      ),
    ),
  ],
  sources: [SR28, PROGRAM],
};
