import type { FoodLookup } from '#shared/domain/food/food';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import { MINERALS } from '#shared/domain/nutrients';
import { entryAmountText } from '#shared/domain/week/quick-salt';
import { contributionOf } from '#shared/domain/score/score';
import { plannedServings } from '#shared/domain/week/servings-text';
import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import type { Entry, RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { madeWithoutIn } from '#shared/domain/week/made-without';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';

/** One line of a printed cell. A very long text makes several, so that a page never has to cut inside one. */
export interface PrintedPiece {
  readonly key: string;
  readonly text: string;
  /** The formatted amount; empty for notes and for the later pieces of an entry. */
  readonly portion: string;
  /** True when a mineral has no value: the reason for a "≥" above. */
  readonly isUnknown: boolean;
}

/** A meal slot with its seven cells, Monday first. */
export interface PrintedRow {
  readonly slot: string;
  readonly label: string;
  readonly cells: readonly (readonly PrintedPiece[])[];
}

/** Longest text of one piece: a food's longest name, some eight lines of a day column. Only longer notes are cut. */
const MAX_PIECE_CHARACTERS = 200;

/** Cuts a text at spaces into pieces of at most `limit` characters; a longer word is cut inside. */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const space = rest.lastIndexOf(' ', limit);
    const end = space > 0 ? space : limit;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

/** "Chili", "Chili, made without salt: your answers". */
function recipeWords({ recipe, note }: RecipeEntry, lookup: FoodLookup): string {
  const without = madeWithoutIn(note);
  return `${lookup.recipe?.(recipe)?.name ?? recipe}${without === null ? '' : `, ${without}`}`;
}

/** The name and the amount of an entry on paper. */
export function wordsOf(
  entry: Entry,
  date: IsoDate,
  plan: WeekPlan,
  lookup: FoodLookup,
): { readonly text: string; readonly portion: string } {
  switch (entry.kind) {
    case 'food':
      return { text: shownFoodName(entry.food, lookup), portion: entryAmountText(entry) };
    case 'recipe':
      return {
        text: recipeWords(entry, lookup),
        portion: plannedServings(plan, entry, date),
      };
    case 'note':
      return { text: entry.text, portion: '' };
    default:
      return { text: MADE_BY_NEWER_LINE, portion: '' };
  }
}

function piecesOf(entry: Entry, date: IsoDate, plan: WeekPlan, lookup: FoodLookup): readonly PrintedPiece[] {
  const { text, portion } = wordsOf(entry, date, plan, lookup);
  const isUnknown = MINERALS.some((mineral) => contributionOf(entry, lookup, mineral) === null);
  const texts = splitText(text, MAX_PIECE_CHARACTERS);
  return texts.map((piece, index) => ({
    key: `${entry.id}/${index}`,
    text: piece,
    portion: index === 0 ? portion : '',
    isUnknown: isUnknown && index === texts.length - 1,
  }));
}

/** The rows of a printed week: the week's slots in order, then unlisted slots of its meals. */
export function printedRows(plan: WeekPlan, lookup: FoodLookup): readonly PrintedRow[] {
  return slotsOf(plan).map((slot) => ({
    slot: slot.id,
    label: slot.name,
    cells: plan.days.map((day) =>
      day.meals
        .filter((meal) => meal.slot === slot.id)
        .flatMap((meal) => meal.entries.flatMap((entry) => piecesOf(entry, day.date, plan, lookup))),
    ),
  }));
}
