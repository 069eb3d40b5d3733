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
import { scaledPortion } from '#shared/domain/food/scaled-portion';
import { pictureUrl } from '#renderer/state/picture-url';
import type { DayTargets } from '#shared/domain/person/targets';
import { targetsOn } from '#shared/domain/person/targets';
import { portionText } from '#shared/domain/eaters/eater-text';
import { formatServings } from '#shared/domain/week/servings-text';
import type { CardPlate } from './card-minerals';
import { mineralsGroup } from './card-minerals';
import { measured, weighed } from './cooking-amounts';
import type { FlowGroup, FlowSheet } from './flow-sheet';
import type { CookedRecipe } from './cooked-recipes';
import { splitText } from './printed-rows';
import type { PrintChoices } from './printed-rows';
import type { PrintedWeek, PrintJob } from './read-job';
import flowStyles from './flow.module.css';

/** Type sizes of recipe cards in pt, largest first: they are read while cooking. */
export const CARD_SIZES_PT = [11.4, 10.8, 10.2, 9.6, 9] as const;

/** The same for two cards on a sheet. */
export const HALF_CARD_SIZES_PT = [9.6, 9.2, 8.8, 8.4, 8] as const;

/** Longest part of a step on one line, some eight lines of its column. */
const MAX_STEP_CHARACTERS = 360;

/** A recipe as its card needs it. All amounts are for all servings of `recipe` together. */
interface Card {
  readonly key: string;
  readonly recipe: Pick<LibraryRecipe, 'name' | 'servings' | 'ingredients'>;
  /** Its foods, including those of nested recipes. */
  readonly foods: readonly Ingredient[];
  /** Servings the amounts are printed for. */
  readonly servings: number;
  /** When it is cooked; empty for a recipe from the collection. */
  readonly occasions: string;
  readonly steps: string;
  /** The file of its picture; `null` for none. */
  readonly picture: string | null;
  readonly notes: readonly string[];
  readonly targets: DayTargets | null;
  /** What each person eats of it; none if that is not known. */
  readonly plates: readonly CardPlate[];
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

/** "You 1, Pal 1 ½". */
const platesText = (plates: readonly CardPlate[]): string =>
  plates.map(({ name, servings }) => `${name} ${portionText(servings)}`).join(', ');

function sheetOf(card: Card, { withNotes, withMinerals }: PrintChoices, job: PrintJob): FlowSheet {
  const isTwoUp = job.isTwoUp === true;
  const { recipe } = card;
  const servings = formatServings(card.servings);
  const ingredients: FlowGroup = {
    key: 'ingredients',
    head: (isContinued) => (
      <div className={flowStyles.fHeading}>
        <h3>Ingredients</h3>
        <small>{isContinued ? 'continued' : `for ${servings}`}</small>
      </div>
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
  const minerals = withMinerals ? [mineralsGroup({ ...card, mayBeForEach: job.isLarge !== true })] : [];
  const notes = withNotes ? card.notes.flatMap((note) => splitText(note, MAX_STEP_CHARACTERS)) : [];
  return {
    key: card.key,
    title: recipe.name,
    subtitle: card.occasions === '' ? null : splitText(card.occasions, 400).map((words) => <p key={words}>{words}</p>),
    aside: (
      <>
        <p className={flowStyles.fServings}>{servings}</p>
        {card.plates.length === 0 ? null : <p>{platesText(card.plates)}</p>}
      </>
    ),
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
    // On half a sheet there is no room to write.
    ruled: withNotes && !isTwoUp ? 'Next time' : undefined,
    foot: <p>Food tables and labels are approximate. Not medical advice.</p>,
    className: flowStyles.fCard,
  };
}

const notesOf = (...notes: readonly string[]): readonly string[] => [...new Set(notes.filter((note) => note !== ''))];

/** The card of one recipe from the collection, as written; targets of the job's date. */
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
      plates: [],
      targets: job.onDate === undefined ? null : targetsOn(library.profile, { date: job.onDate }),
      lookup,
      nameOf: (id) => find(id)?.name ?? 'A recipe that is no longer there',
    },
    choices,
    job,
  );
}

/** The recipe in the collection a planned one was made from, which has the steps. */
function writtenRecipe(id: string, { library }: PrintJob, catalog: Catalog): LibraryRecipe | undefined {
  const base = baseFoodId(id);
  return Object.hasOwn(library.recipes, base) ? library.recipes[base] : catalog.findRecipe(base);
}

/** A card for each recipe cooked in the week: amounts as planned, steps as they are now. */
export function weekCards(
  job: PrintJob,
  week: PrintedWeek,
  cooked: readonly CookedRecipe[],
  { catalog, pictured }: { readonly catalog: Catalog; readonly pictured: (recipe: string) => string | null },
): readonly FlowSheet[] {
  return cooked.map(({ id, recipe, servings, date, occasions, notes, plates }) => {
    const written = writtenRecipe(id, job, catalog);
    const yours = targetsOn(job.library.profile, week.plan.days.find((day) => day.date === date) ?? { date });
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
        targets: yours,
        plates: plates.map(({ name, eater, servings: own }) => ({
          name,
          servings: own,
          targets: eater === null ? yours : targetsOn(eater.profile, { date }),
        })),
        lookup: week.lookup,
        nameOf: (one) => one,
      },
      week.choices,
      job,
    );
  });
}
