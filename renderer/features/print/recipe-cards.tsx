import type { Catalog } from '#shared/domain/food/catalog';
import type { FoodLookup, Ingredient, Recipe } from '#shared/domain/food/food';
import { baseFoodId } from '#shared/domain/food/food';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { namedFood, shownFoodName } from '#shared/domain/food/food-lookup';
import { WEIGHTS } from '#shared/domain/food/kitchen-units';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { formatPortion } from '#shared/domain/food/portion';
import { readRecipe } from '#shared/domain/food/read-recipe';
import { recipeSteps } from '#shared/domain/food/recipe-steps';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { scaledPortion } from '#shared/domain/food/scaled-portion';
import { pictureUrl } from '#renderer/state/picture-url';
import { MINERALS } from '#shared/domain/nutrients';
import type { NutrientId } from '#shared/domain/nutrients';
import type { DayTargets } from '#shared/domain/person/targets';
import { targetsOn } from '#shared/domain/person/targets';
import { formatNetCarbs, formatShare, mineralName } from '#shared/domain/score/score-text';
import { formatMineral, formatNutrient } from '#shared/domain/score/total-text';
import { formatServings } from '#shared/domain/week/servings-text';
import { measured, weighed } from './cooking-amounts';
import type { FlowGroup, FlowSheet } from './flow-sheet';
import type { CookedRecipe } from './cooked-recipes';
import { splitText } from './printed-rows';
import type { PrintChoices } from './printed-rows';
import type { PrintedWeek, PrintJob } from './read-job';
import flowStyles from './flow.module.css';

/** Type sizes of recipe cards in pt, largest first: they are read from beside a stove. */
export const CARD_SIZES_PT = [11.4, 10.8, 10.2, 9.6, 9] as const;

/** The same for two cards on a sheet. */
export const HALF_CARD_SIZES_PT = [9.6, 9.2, 8.8, 8.4, 8] as const;

/** Longest part of a step on one line, some eight lines of its column. */
const MAX_STEP_CHARACTERS = 360;

/** A recipe as its card needs it. All amounts are for all servings of `recipe` together. */
interface Card {
  readonly key: string;
  readonly recipe: Pick<LibraryRecipe, 'name' | 'servings' | 'ingredients'>;
  /** Its foods, those of recipes inside it too. */
  readonly foods: readonly Ingredient[];
  /** Servings the amounts are printed for. */
  readonly servings: number;
  /** Where it is cooked; empty for a recipe of the collection. */
  readonly occasions: string;
  readonly steps: string;
  /** The file of its picture; `null` for none. */
  readonly picture: string | null;
  readonly notes: readonly string[];
  readonly targets: DayTargets | null;
  readonly lookup: FoodLookup;
  readonly nameOf: (recipe: string) => string;
}

function IngredientLine({ card, ingredient }: { card: Card; ingredient: Card['recipe']['ingredients'][number] }) {
  const factor = card.servings / card.recipe.servings;
  if (isNestedRecipe(ingredient))
    return (
      <div className={flowStyles.fEntry}>
        <span>{card.nameOf(ingredient.recipe)}</span>
        <b>{formatServings(ingredient.servings * factor)}</b>
      </div>
    );
  const food = card.lookup(ingredient.food);
  const isNominal = food !== undefined && hasNominalWeight(food);
  const grams = ingredient.grams * factor;
  const measure = isNominal
    ? formatPortion(scaledPortion(ingredient.portion, factor))
    : measured(ingredient.portion, factor);
  const isWeight = WEIGHTS.has(ingredient.portion.unit);
  return (
    <div className={flowStyles.fEntry}>
      <span>{shownFoodName(ingredient.food, card.lookup)}</span>
      <span>
        <b>{isNominal ? measure : weighed(grams)}</b>
        {isNominal || isWeight ? null : <small>{measure}</small>}
      </span>
    </div>
  );
}

function mineralsGroup({ foods, recipe, targets, lookup }: Card): FlowGroup {
  const total = (id: NutrientId) => shareOf(recipeTotal({ ingredients: foods }, lookup, id), 1 / recipe.servings);
  const lines = MINERALS.map((mineral) => {
    const target = targets?.[mineral].floor ?? null;
    const amount = total(mineral);
    const shown = formatMineral(amount);
    return {
      key: mineral,
      content: (
        <div className={flowStyles.fShare}>
          <span>{mineralName(mineral)}</span>
          <b>{shown}</b>
          <span>
            {target === null || shown === '—'
              ? ''
              : `${amount.atLeast ? '≥ ' : ''}${formatShare(amount.amount, target)}`}
          </span>
        </div>
      ),
    };
  });
  const carbs = formatNetCarbs(shareOf(recipeNetCarbs({ ingredients: foods }, lookup), 1 / recipe.servings));
  const rest = (['protein', 'fat', 'energy'] as const).map((id) =>
    id === 'energy' ? formatNutrient(total(id), id) : `${id} ${formatNutrient(total(id), id)}`,
  );
  return {
    key: 'minerals',
    head: () => (
      <h3>
        Minerals <small>mg a serving{targets === null ? '' : ', share of the day’s target'}</small>
      </h3>
    ),
    lines: [
      ...lines,
      {
        key: 'rest',
        content: (
          <span className={flowStyles.fSmall}>
            Per serving: net carbs {carbs}, {rest.join(', ')}. Cooking losses are not deducted.
          </span>
        ),
      },
    ],
  };
}

function textGroup(key: string, title: string, texts: readonly string[]): FlowGroup {
  return {
    key,
    head: (isContinued) => (
      <h3>
        {title}
        {isContinued ? <small> continued</small> : null}
      </h3>
    ),
    lines: texts.map((text, index) => ({ key: String(index), content: text })),
  };
}

function stepsGroup(steps: readonly string[]): FlowGroup {
  const lines = steps.flatMap((step, index) =>
    splitText(step, MAX_STEP_CHARACTERS).map((text, part) => ({
      key: `${index}/${part}`,
      content: (
        <div className={flowStyles.fStep}>
          <b>{part === 0 && steps.length > 1 ? index + 1 : ''}</b>
          <span>{text}</span>
        </div>
      ),
    })),
  );
  return { ...textGroup('steps', 'Steps', []), lines };
}

function sheetOf(card: Card, { withNotes, withMinerals }: PrintChoices, isTwoUp: boolean): FlowSheet {
  const { recipe } = card;
  const servings = formatServings(card.servings);
  const ingredients: FlowGroup = {
    key: 'ingredients',
    head: (isContinued) => (
      <h3>
        Ingredients <small>{isContinued ? 'continued' : `for ${servings}`}</small>
      </h3>
    ),
    lines:
      recipe.ingredients.length === 0
        ? [{ key: 'none', content: 'No ingredients yet.' }]
        : recipe.ingredients.map((ingredient, index) => ({
            key: String(index),
            content: (
              <div className={flowStyles.fIngredient}>
                <IngredientLine card={card} ingredient={ingredient} />
              </div>
            ),
          })),
  };
  const steps = recipeSteps(card.steps);
  const minerals = withMinerals ? [mineralsGroup(card)] : [];
  const notes = withNotes ? card.notes.flatMap((note) => splitText(note, MAX_STEP_CHARACTERS)) : [];
  return {
    key: card.key,
    title: recipe.name,
    subtitle: card.occasions === '' ? null : splitText(card.occasions, 400).map((words) => <p key={words}>{words}</p>),
    aside: <p className={flowStyles.fServings}>{servings}</p>,
    picture: card.picture === null ? undefined : { src: pictureUrl(card.picture), alt: recipe.name },
    columns: [
      [ingredients, ...(isTwoUp ? [] : minerals)],
      [
        steps.length === 0 ? textGroup('steps', 'Steps', ['No steps are written down.']) : stepsGroup(steps),
        ...(notes.length === 0 ? [] : [textGroup('notes', 'Note', notes)]),
        // On half a sheet the ingredients need the whole height.
        ...(isTwoUp ? minerals : []),
      ],
    ],
    foot: <p>Food tables and labels are approximate. Not medical advice.</p>,
    className: flowStyles.fCard,
  };
}

const notesOf = (...notes: readonly string[]): readonly string[] => [...new Set(notes.filter((note) => note !== ''))];

/** The card of one recipe of the collection, as it is written; targets of the job's date. */
export function recipeCard(
  job: PrintJob,
  { recipe, picture }: { readonly recipe: LibraryRecipe; readonly picture: string | null },
  catalog: Catalog,
  choices: PrintChoices,
): FlowSheet {
  const { library } = job;
  const own = <Value,>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
    Object.hasOwn(record, id) ? record[id] : undefined;
  const find: RecipeLookup = (id) => own(library.recipes, id) ?? catalog.findRecipe(id);
  const lookup: FoodLookup = Object.assign(
    (id: string) => {
      const food = own(library.foods, id);
      return food === undefined ? catalog.find(id) : namedFood(id, food);
    },
    { shortName: (id: string) => catalog.shortNameOf(id) },
  );
  return sheetOf(
    {
      key: recipe.name,
      recipe,
      foods: readRecipe('', recipe, find).ingredients,
      servings: recipe.servings,
      occasions: '',
      steps: recipe.steps,
      picture,
      notes: notesOf(recipe.note),
      targets: job.onDate === undefined ? null : targetsOn(library.profile, { date: job.onDate }),
      lookup,
      nameOf: (id) => find(id)?.name ?? 'A recipe that is no longer there',
    },
    choices,
    job.isTwoUp === true,
  );
}

/** The recipe of the collection a planned one was made from, which has its steps. */
function writtenRecipe(id: string, { library }: PrintJob, catalog: Catalog): LibraryRecipe | undefined {
  const base = baseFoodId(id);
  return Object.hasOwn(library.recipes, base) ? library.recipes[base] : catalog.findRecipe(base);
}

/** A card for each recipe cooked in the week: amounts as planned, steps as they are written now. */
export function weekCards(
  job: PrintJob,
  week: PrintedWeek,
  cooked: readonly CookedRecipe[],
  { catalog, pictured }: { readonly catalog: Catalog; readonly pictured: (recipe: string) => string | null },
): readonly FlowSheet[] {
  return cooked.map(({ id, recipe, servings, date, occasions, notes }) => {
    const written = writtenRecipe(id, job, catalog);
    const planned: Pick<Recipe, 'name' | 'servings' | 'ingredients'> = recipe;
    return sheetOf(
      {
        key: `${id} ${servings}`,
        recipe: planned,
        foods: planned.ingredients,
        servings,
        occasions,
        steps: written?.steps ?? '',
        picture: pictured(id),
        notes: notesOf(written?.note ?? '', ...notes),
        targets: targetsOn(job.library.profile, week.plan.days.find((day) => day.date === date) ?? { date }),
        lookup: week.lookup,
        nameOf: (one) => one,
      },
      week.choices,
      job.isTwoUp === true,
    );
  });
}
