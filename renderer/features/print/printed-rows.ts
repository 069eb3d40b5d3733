import type { FoodLookup } from '#shared/domain/food/food';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import { MINERALS } from '#shared/domain/nutrients';
import { entryAmountText } from '#shared/domain/week/quick-salt';
import { contributionOf } from '#shared/domain/score/score';
import { plannedServings } from '#shared/domain/week/servings-text';
import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import type { DayPlan, Entry, RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { madeWithoutIn, noteBesideMadeWithout } from '#shared/domain/week/made-without';
import { isQuickFood, quickNumbersShort } from '#shared/domain/food/quick-numbers';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';

/** One line of a printed cell. A very long text becomes several, so that a page never has to cut inside one. */
export interface PrintedPiece {
  readonly key: string;
  readonly text: string;
  /** The formatted amount; empty for notes and for the later pieces of an entry. */
  readonly portion: string;
  /** True when a mineral has no value: the reason for a "≥" above. */
  readonly isUnknown: boolean;
  /** True for a note on the entry before it, or on the day. */
  readonly isNote: boolean;
}

/** What is printed besides names and amounts. */
export interface PrintChoices {
  readonly withNotes: boolean;
  /** False leaves out scores, flags and the marks that explain them. */
  readonly withMinerals: boolean;
}

/** A meal slot with its seven cells, Monday first. */
export interface PrintedRow {
  readonly slot: string;
  readonly label: string;
  readonly cells: readonly (readonly PrintedPiece[])[];
}

/** Longest text of one piece: the longest food name, some eight lines of a day column. Only longer notes are split. */
const MAX_PIECE_CHARACTERS = 200;

/** Splits a text at spaces into pieces of at most `limit` characters; a longer word is split inside. */
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
    case 'food': {
      const food = lookup(entry.food);
      const quick = food !== undefined && isQuickFood(entry.food) ? quickNumbersShort(food, entry.grams) : null;
      return { text: shownFoodName(entry.food, lookup), portion: quick ?? entryAmountText(entry) };
    }
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

/** A note in pieces; none for an empty one. */
function notePieces(key: string, note: string): readonly PrintedPiece[] {
  if (note.trim() === '') return [];
  return splitText(note, MAX_PIECE_CHARACTERS).map((text, index) => ({
    key: `${key}/note ${index}`,
    text,
    portion: '',
    isUnknown: false,
    isNote: true,
  }));
}

/** The note on a day as a whole. */
export const dayNotePieces = ({ date, note = '' }: DayPlan): readonly PrintedPiece[] => notePieces(date, note);

/** The note on an entry, unless its name already says the same; the text of a note entry is its name. */
const noteOn = (entry: Entry): string =>
  entry.kind === 'food' ? entry.note : entry.kind === 'recipe' ? noteBesideMadeWithout(entry.note) : '';

/** An entry in pieces: its name with the amount, then its note. */
export function piecesOf(
  entry: Entry,
  date: IsoDate,
  { plan, lookup }: { readonly plan: WeekPlan; readonly lookup: FoodLookup },
  { withNotes, withMinerals }: PrintChoices,
): readonly PrintedPiece[] {
  const { text, portion } = wordsOf(entry, date, plan, lookup);
  const isUnknown = withMinerals && MINERALS.some((mineral) => contributionOf(entry, lookup, mineral) === null);
  const texts = splitText(text, MAX_PIECE_CHARACTERS);
  const named = texts.map((piece, index) => ({
    key: `${entry.id}/${index}`,
    text: piece,
    portion: index === 0 ? portion : '',
    isUnknown: isUnknown && index === texts.length - 1,
    isNote: false,
  }));
  return withNotes ? [...named, ...notePieces(entry.id, noteOn(entry))] : named;
}

/**
 * The rows of a printed week: its slots in order, then unlisted slots used by its meals, then the notes on its days, if
 * any.
 */
export function printedRows(plan: WeekPlan, lookup: FoodLookup, choices: PrintChoices): readonly PrintedRow[] {
  const rows = slotsOf(plan).map((slot) => ({
    slot: slot.id,
    label: slot.name,
    cells: plan.days.map((day) =>
      day.meals
        .filter((meal) => meal.slot === slot.id)
        .flatMap((meal) => meal.entries.flatMap((entry) => piecesOf(entry, day.date, { plan, lookup }, choices))),
    ),
  }));
  const notes = choices.withNotes ? plan.days.map(dayNotePieces) : [];
  return notes.some((pieces) => pieces.length > 0)
    ? [...rows, { slot: 'notes of days', label: 'Notes', cells: notes }]
    : rows;
}
