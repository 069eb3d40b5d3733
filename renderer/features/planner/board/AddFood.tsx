import { changeDocuments } from '#renderer/state/change-documents';
import { useCallback, useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { useHabits } from '#renderer/state/habits-store';
import { currentUnits, useLibrary } from '#renderer/state/library-store';
import { addRecipeToPlan } from '#renderer/state/recipe-planning';
import { useRecipes } from '#renderer/state/recipes-store';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { useFoodSearch, useOwnFoods } from '#renderer/state/own-foods';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { openNewFood } from '#renderer/state/new-food-request';
import { newEntryId, usePlan, useToday } from '#renderer/state/planner-store';
import { useGuard } from '#renderer/state/score-store';
import type { Guard } from '#shared/domain/person/safety';
import { lockOf, lockWords } from '#shared/domain/score/kind-lock';
import type { Food } from '#shared/domain/food/food';
import { baseFoodId } from '#shared/domain/food/food';
import type { QuickNumbers } from '#shared/domain/food/quick-numbers';
import { isQuickFood, NO_NUMBERS, quickNumbersText, readQuickNumbers } from '#shared/domain/food/quick-numbers';
import { WEIGHTS } from '#shared/domain/food/kitchen-units';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import { isPortionProblem, resolvePortion } from '#shared/domain/food/portion';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import { readRecipe } from '#shared/domain/food/read-recipe';
import { recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { formatMineral } from '#shared/domain/score/total-text';
import type { CellAddress, Entry, NoteNutrition } from '#shared/domain/week/week-plan';
import { isNoDay } from '#shared/domain/week/week-tray';
import { addEntries, entriesAt, findEntry, NOTE_NUTRITION } from '#shared/domain/week/week-plan';
import { suggestFoods } from '#shared/domain/search/food-habits';
import type { HabitReason } from '#shared/domain/search/food-habits';
import { LabelQuestionDialog } from '#renderer/ui/LabelQuestionDialog';
import type { AddOption } from './add-options';
import { fitsEveryWord, foundOptions, habitOptions, REASON_WORDS } from './add-options';
import { entryParts } from './entry-title';
import { hitsLookedAt, homeNote, useFoodsToUseFirst, withHomeFirst } from './home-options';
import { focusOn, selectUnplaced, startPortion, startQuickNumbers, stopEditing } from '../selection-store';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { FoodOption, OptionMinerals } from '#renderer/ui/FoodOption';
import styles from './meal-editing.module.css';

const OPTIONS_SHOWN = 12;
/** Ids of the options that keep the typed text as a note or make a food of it. Food ids never start like this. */
const NOTE_OPTION = 'note:';
const NEW_OPTION = 'new:';
const QUICK_OPTION = 'typed:';

type BoxOption =
  | AddOption
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly text: string;
      readonly nutrition: NoteNutrition;
      readonly isFirst: boolean;
    }
  | { readonly kind: 'quick'; readonly id: string; readonly numbers: QuickNumbers }
  | { readonly kind: 'new'; readonly id: string; readonly text: string };

interface AddFoodProps {
  /** A meal, or the tray. */
  readonly at: CellAddress;
  readonly mealName: string;
  /** The entry to be replaced by what is chosen. */
  readonly swapped?: string | null;
}

/**
 * The add box of a meal: type two letters, arrows, Enter. The food lands with its usual portion, whose amount is then
 * selected for editing. A label row first asks for the values on the user's own label.
 */
export function AddFood({ at, mealName, swapped = null }: AddFoodProps) {
  const [asked, setAsked] = useState<Food | null>(null);
  const foods = useFoodSearch();
  const recipes = useRecipes();
  const habits = useHabits();
  const guard = useGuard();
  const plan = usePlan();
  const { favourites } = useLibrary();
  const catalog = useCatalog();
  const ownFoods = useOwnFoods();
  const going = swapped === null ? undefined : findEntry(plan, swapped)?.entry;
  const replaced = going === undefined ? null : { id: going.id, name: entryParts(plan, going).name };
  // Only a food or a recipe can replace a food or wait without a day.
  const isFoodOnly = swapped !== null || isNoDay(at);
  const soon = useFoodsToUseFirst();
  const search = useCallback(
    (query: string): readonly BoxOption[] => {
      const text = query.trim();
      if (text === '' && isFoodOnly) return [];
      if (text === '') {
        const suggestions = suggestFoods({
          habits,
          slot: at.slot,
          present: entriesAt(plan, at),
          favourites,
          home: [...soon.keys()],
          limit: OPTIONS_SHOWN,
        });
        const findFood = (id: string) => ownFoods.find((food) => food.id === id) ?? catalog.find(id);
        const offer = { plan, at, guard, findFood, recipeNamed: recipes.named, findRecipe: recipes.find };
        return habitOptions(suggestions, offer);
      }
      const foundRecipes = recipes.search.search(query, OPTIONS_SHOWN).flatMap(({ id }) => recipes.named(id) ?? []);
      const foundFoods = withHomeFirst(query, foods.search(query, hitsLookedAt(soon, OPTIONS_SHOWN)), soon).slice(
        0,
        OPTIONS_SHOWN,
      );
      const found = foundOptions(query, foundFoods, foundRecipes);
      const isKind = foods.ofKind(text).length > 0;
      const isGood = isKind || found.some((one) => fitsEveryWord(text, one.kind === 'food' ? one.food : one.recipe));
      if (isFoodOnly) return isGood ? found : [...found, { kind: 'new', id: NEW_OPTION, text }];
      const asNote = (nutrition: NoteNutrition): BoxOption => ({
        kind: 'note',
        id: `${NOTE_OPTION}${nutrition}`,
        text,
        nutrition,
        isFirst: !isGood,
      });
      const notes = NOTE_NUTRITION.map(asNote);
      const read = readQuickNumbers(text);
      const quick: BoxOption = { kind: 'quick', id: QUICK_OPTION, numbers: read ?? { ...NO_NUMBERS, name: text } };
      if (read !== null) return [quick, ...notes, ...found];
      return isGood ? [...found, ...notes] : [...notes, { kind: 'new', id: NEW_OPTION, text }, quick, ...found];
    },
    [foods, recipes, habits, guard, plan, favourites, catalog, ownFoods, soon, at, isFoodOnly],
  );

  const goOnWith = (id: string) => {
    if (isNoDay(at)) selectUnplaced(id);
    else focusOn({ ...at, entry: id }, { move: false });
    startPortion(id);
  };

  const add = (food: Food) => {
    const amount = (going === undefined ? null : weighedAlike(going, food)) ?? usualPortionIn(food, currentUnits());
    goOnWith(addFoodToPlan(food, at, amount, [at.date], replaced).id);
  };

  const addRecipe = (recipe: PlannableRecipe) => {
    const servings = going?.kind === 'recipe' ? going.servings : 1;
    const id = addRecipeToPlan(recipe.id, at, servings, { replaced })?.id ?? null;
    if (id !== null) goOnWith(id);
  };

  const addNote = (text: string, nutrition: NoteNutrition) => {
    const id = newEntryId();
    changeDocuments('plan', {
      label: `Added note ${text}`,
      plan: (before) => addEntries(before, at, [{ id, kind: 'note', text, nutrition }]),
    });
    focusOn({ ...at, entry: id });
  };

  const makeFood = (name: string) => {
    stopEditing();
    openNewFood({ name, onMade: add });
  };

  const choose = (option: BoxOption) => {
    if (option.kind === 'note') addNote(option.text, option.nutrition);
    else if (option.kind === 'quick') startQuickNumbers(at, option.numbers);
    else if (option.kind === 'new') makeFood(option.text);
    else if (option.kind === 'recipe') addRecipe(option.recipe);
    else if (option.food.ask === undefined) add(option.food);
    else setAsked(option.food);
  };

  if (asked !== null) return <LabelQuestionDialog food={asked} onAnswer={add} onCancel={stopEditing} />;
  return (
    <div className={styles.addBox} onKeyDown={(event) => event.stopPropagation()}>
      <FoodCombobox
        label={replaced === null ? 'Add food' : `Swap ${replaced.name} for`}
        description={replaced === null ? `Adds to ${mealName}` : `In ${mealName}`}
        placeholder="Type a food"
        blankHint={
          isFoodOnly
            ? 'Type the first letters of a food or a recipe.'
            : 'Type the first letters of a food, or of a note such as “Dinner out”.'
        }
        width={330}
        search={search}
        renderOption={(option) => <OptionText option={option} />}
        onChoose={choose}
        onLeave={stopEditing}
        onCancel={stopEditing}
      />
    </div>
  );
}

/** The replacement keeps a weight: 6 oz stays 6 oz. `null` for pieces and cups. */
function weighedAlike(going: Entry, coming: Food): ResolvedPortion | null {
  if (going.kind !== 'food' || isQuickFood(going.food)) return null;
  const [unit = ''] = going.portion.unit.split(', ');
  const resolved = WEIGHTS.has(unit) ? resolvePortion(coming, going.portion.amount, unit) : null;
  return resolved === null || isPortionProblem(resolved) ? null : resolved;
}

/** Anything may be added by typing its name; what the answers lock carries a note. */
function noteOf(option: Extract<AddOption, { kind: 'food' }>, guard: Guard, home: string | null): string {
  const lock = lockOf(guard, option.food);
  const note = home ?? (option.reason === null ? option.food.group : REASON_WORDS[option.reason]);
  return lock === null ? note : `${note} · ${lockWords(lock)}`;
}

/** What a note means for its day, asked when it is made: "defrost salmon" must not make a day unknown. */
function noteWords({ nutrition, isFirst }: Extract<BoxOption, { kind: 'note' }>): string {
  if (nutrition === 'none') return 'Holds a place; nothing to count';
  return `${isFirst ? 'No food is called that. ' : ''}Eaten; its nutrition is unknown`;
}

function OptionText({ option }: { readonly option: BoxOption }) {
  const guard = useGuard();
  const today = useToday();
  const soon = useFoodsToUseFirst();
  switch (option.kind) {
    case 'food': {
      const date = soon.get(baseFoodId(option.food.id));
      const note = noteOf(option, guard, date === undefined ? null : homeNote(date, today));
      return <FoodOption food={option.food} note={note} hasMinerals units={currentUnits()} />;
    }
    case 'recipe':
      return <RecipeOption recipe={option.recipe} reason={option.reason} />;
    case 'note':
      return (
        <>
          <b>
            {option.nutrition === 'none' ? 'Just a note' : 'Note'}: “{option.text}”
          </b>
          <small>{noteWords(option)}</small>
        </>
      );
    case 'quick':
      return (
        <>
          <b>Quick numbers…</b>
          <small>{quickOptionText(option.numbers)}</small>
        </>
      );
    case 'new':
      return (
        <>
          <b>Add “{option.text}” as a new food</b>
          <small>From its label; then it is added to this meal</small>
        </>
      );
  }
}

/** "Restaurant dinner: 9 g net carbs, 1,400 mg sodium", or what quick numbers are if nothing was typed yet. */
function quickOptionText(numbers: QuickNumbers): string {
  const typed = quickNumbersText(numbers);
  if (typed === '') return 'Just the numbers you know; the rest stays unknown';
  return `${numbers.name === '' ? '' : `${numbers.name}: `}${typed}; the rest unknown`;
}

function RecipeOption({ recipe, reason }: { readonly recipe: PlannableRecipe; readonly reason: HabitReason | null }) {
  const { find, lookup } = useRecipes();
  const { ingredients } = readRecipe(recipe.id, recipe, find);
  return (
    <>
      <b>{recipe.name}</b>
      <small>
        Recipe · 1 serving{recipe.without === null ? '' : ` · ${recipe.without}`}
        {reason === null ? '' : ` · ${REASON_WORDS[reason]}`}
      </small>
      <OptionMinerals
        amountOf={(mineral) =>
          formatMineral(shareOf(recipeTotal({ ingredients }, lookup, mineral), 1 / recipe.servings))
        }
      />
    </>
  );
}
