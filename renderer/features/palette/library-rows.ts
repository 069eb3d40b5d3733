import { IconLifebuoy, IconSalad, IconSoup, IconTemplate } from '@tabler/icons-react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { openHelp } from '#renderer/state/help-request';
import { currentLibrary, currentUnits } from '#renderer/state/library-store';
import { currentFoodSearch, ownFoodsOf } from '#renderer/state/own-foods';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { currentRecipes } from '#renderer/state/recipes-store';
import { currentGuard } from '#renderer/state/score-store';
import { showFood, showRecipe } from '#renderer/state/show-request';
import { openTemplates } from '#renderer/state/templates-request';
import { nutrientIn } from '#shared/domain/food/food';
import type { Food } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import { readRecipe } from '#shared/domain/food/read-recipe';
import { recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import { HELP_ARTICLES, searchHelp } from '#shared/domain/help/help-articles';
import type { HelpArticle } from '#shared/domain/help/help-article';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { roundedDown } from '#shared/domain/score/score-text';
import { formatMineral } from '#shared/domain/score/total-text';
import type { Habits } from '#shared/domain/search/food-habits';
import { matchText } from '#shared/domain/search/match-text';
import { isDayTemplate } from '#shared/domain/template/template';
import type { PaletteRow } from './palette-rows';
import { ROWS_OF_A_KIND, usedRank } from './palette-rows';

/** Adds a food or a recipe to the target meal. */
export interface Adding {
  readonly food: (food: Food) => void;
  readonly recipe: (id: string) => void;
}

/** What the ranking of foods and recipes depends on besides their names. */
export interface Use {
  readonly uses: readonly string[];
  readonly habits: Habits;
}

/** What is planned often or was used recently ranks higher: the latest by almost a whole match level. */
function habitRank(id: string, { habits, uses }: Use, key: string): number {
  const at = habits.recent.indexOf(id);
  return Math.max(at < 0 ? 0 : 0.8 * (1 - at / habits.recent.length), usedRank(key, uses));
}

const minerals = (amountOf: (mineral: Mineral) => string): string =>
  MINERALS.map((mineral) => `${MINERAL_SYMBOL[mineral]} ${amountOf(mineral)}`).join(' · ');

function foodRow(food: Food, query: string, rank: number, adding: Adding): PaletteRow {
  const usual = usualPortionIn(food, currentUnits());
  return {
    kind: 'foods',
    key: `food ${food.id}`,
    icon: IconSalad,
    name: food.name,
    marks: matchText(query, food.name)?.marks ?? [],
    detail: formatPortion(usual.portion),
    right: minerals((mineral) => {
      const amount = nutrientIn(food, mineral, usual.grams);
      return amount === null ? '—' : roundedDown(amount);
    }),
    isAvailable: true,
    rank,
    open: () => showFood(food.id),
    add: () => adding.food(food),
  };
}

function recipeRow(recipe: PlannableRecipe, query: string, rank: number, adding: Adding): PaletteRow {
  const { find, lookup } = currentRecipes();
  const { ingredients } = readRecipe(recipe.id, recipe, find);
  return {
    kind: 'recipes',
    key: `recipe ${recipe.id}`,
    icon: IconSoup,
    name: recipe.name,
    marks: matchText(query, recipe.name)?.marks ?? [],
    detail: '1 serving',
    right: minerals((mineral) =>
      formatMineral(shareOf(recipeTotal({ ingredients }, lookup, mineral), 1 / recipe.servings)),
    ),
    isAvailable: true,
    rank,
    open: () => showRecipe(recipe.id),
    add: () => adding.recipe(recipe.id),
  };
}

/**
 * The search puts the obvious one first; its order counts a little less than a match level. Matches by another name or
 * with a typo come after every literal match.
 */
function ranked(name: string, query: string, at: number, bonus: number): number {
  const match = matchText(query, name);
  const behind = at / ROWS_OF_A_KIND;
  return match === null ? 0.5 * (1 - behind + bonus) : match.rank - 0.6 * behind + bonus;
}

/** The best matches, so that texts are made only for rows that are shown. */
function best<Found>(found: readonly Found[], most: number, rankOf: (one: Found, at: number) => number) {
  return found
    .map((one, at) => ({ one, rank: rankOf(one, at) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most);
}

/** Foods, matched by typos and other names too. */
export const foodRows = (query: string, most: number, use: Use, adding: Adding): readonly PaletteRow[] =>
  best(currentFoodSearch().search(query, ROWS_OF_A_KIND), most, ({ id, name }, at) =>
    ranked(name, query, at, habitRank(id, use, `food ${id}`)),
  ).map(({ one, rank }) => foodRow(one, query, rank, adding));

/** Recipes by name. */
export function recipeRows(query: string, most: number, use: Use, adding: Adding): readonly PaletteRow[] {
  const recipes = currentRecipes();
  const found = recipes.search.search(query, ROWS_OF_A_KIND).flatMap(({ id }) => recipes.named(id) ?? []);
  return best(found, most, ({ id, name }, at) => ranked(name, query, at, habitRank(id, use, `recipe ${id}`))).map(
    ({ one, rank }) => recipeRow(one, query, rank, adding),
  );
}

/** Templates by name; with `key`, only the template with that key. */
export const templateRows = (
  query: string,
  uses: readonly string[],
  key: string | null = null,
): readonly PaletteRow[] =>
  Object.entries(currentLibrary().templates).flatMap(([id, template]): PaletteRow[] => {
    const match = matchText(query, template.name);
    const ownKey = `template ${id}`;
    if (match === null && ownKey !== key) return [];
    return [
      {
        kind: 'templates',
        key: ownKey,
        icon: IconTemplate,
        name: template.name,
        marks: match?.marks ?? [],
        detail: isDayTemplate(template) ? 'a day' : 'a week',
        right: 'apply…',
        isAvailable: true,
        rank: (match?.rank ?? 0) + usedRank(ownKey, uses),
        open: () => openTemplates({ kind: 'apply', template: id }),
      },
    ];
  });

function helpRow({ id, title }: HelpArticle, query: string, rank: number): PaletteRow {
  return {
    kind: 'help',
    key: `help ${id}`,
    icon: IconLifebuoy,
    name: title,
    marks: matchText(query, title)?.marks ?? [],
    detail: '',
    right: '',
    isAvailable: true,
    rank,
    open: () => openHelp(id),
  };
}

/** Number of letters from which the text of the articles is searched too. */
const FULL_TEXT_FROM = 3;

/** Help articles: by title, and from three letters on by their text. */
export function helpRows(query: string, uses: readonly string[]): readonly PaletteRow[] {
  const found = query.trim().length < FULL_TEXT_FROM ? HELP_ARTICLES : searchHelp(currentGuard(), query);
  return found.flatMap((article, at) => {
    const match = matchText(query, article.title);
    if (match === null && found === HELP_ARTICLES) return [];
    const rank = (match?.rank ?? 0) - at / 1000 + usedRank(`help ${article.id}`, uses);
    return [helpRow(article, query, rank)];
  });
}

/** The row for a key, `null` if it no longer exists. */
export function libraryByKey(key: string, adding: Adding): PaletteRow | null {
  const [kind, ...rest] = key.split(' ');
  const id = rest.join(' ');
  switch (kind) {
    case 'food': {
      const food = ownFoodsOf(currentLibrary()).find((one) => one.id === id) ?? currentCatalog().find(id);
      return food === undefined ? null : foodRow(food, '', 0, adding);
    }
    case 'recipe': {
      const recipe = currentRecipes().named(id);
      return recipe === undefined ? null : recipeRow(recipe, '', 0, adding);
    }
    case 'template':
      return templateRows('', [], key)[0] ?? null;
    case 'help': {
      const article = HELP_ARTICLES.find((one) => one.id === id);
      return article === undefined ? null : helpRow(article, '', 0);
    }
    default:
      return null;
  }
}
