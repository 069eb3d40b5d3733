import type { Guard } from '../person/safety';
import { CRAMP_NOW, NOT_ADVICE, SEE_A_CLINICIAN } from './cramp-articles';
import { EXERCISE, FIRST_FOUR_WEEKS, HYDRATION } from './daily-articles';
import { EATING_TOGETHER } from './eaters-article';
import { MAGNESIUM_FOODS, POTASSIUM_FOODS, SALT_TO_TASTE, SODIUM_SOURCES } from './food-articles';
import type { HelpArticle, ShownBlock } from './help-article';
import { shownBlocks } from './help-article';
import { HOW_DAYS_ARE_SCORED, THREE_MINERALS } from './mineral-articles';
import { ON_PAPER } from './paper-article';
import { IN_AND_OUT, REPEATING } from './planning-articles';
import { KEYBOARD, MISSING_VALUES, SOURCES } from './program-articles';
import { SHOPPING_LIST } from './shopping-article';
import { FOOD_OR_SUPPLEMENT } from './supplement-articles';

/** All help, in display order: what is needed in a hurry first. */
export const HELP_ARTICLES: readonly HelpArticle[] = [
  CRAMP_NOW,
  SEE_A_CLINICIAN,
  THREE_MINERALS,
  HOW_DAYS_ARE_SCORED,
  MAGNESIUM_FOODS,
  POTASSIUM_FOODS,
  SODIUM_SOURCES,
  SALT_TO_TASTE,
  FOOD_OR_SUPPLEMENT,
  HYDRATION,
  EXERCISE,
  FIRST_FOUR_WEEKS,
  MISSING_VALUES,
  REPEATING,
  SHOPPING_LIST,
  EATING_TOGETHER,
  IN_AND_OUT,
  ON_PAPER,
  KEYBOARD,
  SOURCES,
  NOT_ADVICE,
];

function wordsOfBlock(block: ShownBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'warning':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    case 'foods':
    case 'exports':
      // Foods come from the catalog, formats from their registry; the text above says what they are.
      return [];
  }
}

/** Everything a person reads in an article besides its title, one item per paragraph. */
export function shownTexts(guard: Guard, article: HelpArticle): readonly string[] {
  return [article.summary, ...shownBlocks(guard, article).flatMap(wordsOfBlock)];
}

const comparable = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** How well an article matches: 3 all words are in its title, 2 in title and keywords, 1 anywhere in it, 0 no match. */
function fitOf(guard: Guard, article: HelpArticle, words: readonly string[]): number {
  const title = comparable(article.title);
  const keywords = `${title}\n${comparable(article.keywords.join('\n'))}`;
  const says = (text: string) => words.every((word) => text.includes(word));
  if (says(title)) return 3;
  if (says(keywords)) return 2;
  return says(`${keywords}\n${comparable(shownTexts(guard, article).join('\n'))}`) ? 1 : 0;
}

/**
 * The articles that contain every typed word, ignoring case and anywhere in a word: matches in the title first, then in
 * the keywords, then the rest; ties keep their order. Text the person may not read is not searched. An empty query
 * matches all articles. `searchHelp(guard, 'charley horse')` → "A cramp right now".
 */
export function searchHelp(guard: Guard, query: string): readonly HelpArticle[] {
  const words = comparable(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return HELP_ARTICLES;
  return HELP_ARTICLES.map((article) => ({ article, fit: fitOf(guard, article, words) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ article }) => article);
}
