import { withKey } from '#shared/domain/help/commands';
import { IconChevronDown, IconChevronRight, IconLock, IconRepeat } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useGenerateMark } from '#renderer/state/generate-marks';
import { useEntryLookup } from '#renderer/state/score-store';
import { currentPlan, useIsProposed, usePlanPart } from '#renderer/state/planner-store';
import { DotRow } from '#renderer/ui/DotRow';
import type { Contributions } from '#renderer/ui/DotRow';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { shortPortion } from '#shared/domain/food/portion';
import { isQuickFood, quickAmountText, quickNumbersShort } from '#shared/domain/food/quick-numbers';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { contributionOf, foodsOfEntry } from '#shared/domain/score/score';
import { mineralName, roundedDown } from '#shared/domain/score/score-text';
import type { FoodLookup } from '#shared/domain/food/food';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import type { DayTargets } from '#shared/domain/person/targets';
import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { isLocked } from '#shared/domain/week/locked-entries';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import { prepOf, prepWhenText } from '#shared/domain/week/prep-lines';
import type { CellAddress, Entry, RecipeEntry } from '#shared/domain/week/week-plan';
import { openMenu } from '#renderer/state/menu-request';
import { rangeBetween } from './board-grid';
import { entryMenu } from './board-menus';
import { dragEntries, draggedWith } from './drag-and-drop';
import { FillMarks } from './FillMarks';
import { timesShare, useEatenEntry } from './use-eaten-entry';
import { NoteField } from './NoteField';
import { PrepIcon } from './PrepIcon';
import { PortionEditor } from './PortionEditor';
import { ChangeQuickNumbers } from './QuickNumbers';
import { ServingsEditor } from './ServingsEditor';
import { entryAmountText, saltStepsText } from '#shared/domain/week/quick-salt';
import { madeWithoutIn } from '#shared/domain/week/made-without';
import { leftoverWeekday, plannedServings, shortestServings, shortServings } from '#shared/domain/week/servings-text';
import {
  chooseEntry,
  currentSelection,
  passOver,
  select,
  setDropTarget,
  startNote,
  startPortion,
  toggleExpanded,
  toggleSelected,
  useSelection,
} from '../selection-store';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { useUnits } from '#renderer/state/library-store';
import { classNames } from '#renderer/ui/class-names';
import boardStyles from './board.module.css';
import mealEditingStyles from './meal-editing.module.css';

interface EntryRowProps {
  readonly entry: Entry;
  readonly at: CellAddress;
  readonly targets: DayTargets;
  readonly readOnly: boolean;
  readonly isTabStop: boolean;
  readonly isDropPlace: boolean;
}

interface EntryText {
  readonly name: string;
  /** A short name that fits a column: "Eggs" for "Egg, raw". */
  readonly shortName: string;
  readonly portion: string;
  /** The short portion under the name: "1 cup" for "1 cup, chopped or diced". */
  readonly short: string;
}

const sameName = (name: string) => ({ name, shortName: name });
const both = (portion: string) => ({ portion, short: portion });

/** Name and second line of an entry; `servings` of a recipe, with where it is cooked. */
function wordsOf(
  entry: Entry,
  lookup: FoodLookup,
  servings: { readonly portion: string; readonly short: string },
): EntryText {
  switch (entry.kind) {
    case 'food': {
      const food = lookup(entry.food);
      if (food !== undefined && isQuickFood(entry.food))
        return {
          ...sameName(food.name),
          portion: quickAmountText(food, entry.portion.amount),
          short: quickNumbersShort(food, entry.grams),
        };
      return {
        ...(lookup(entry.food) === undefined
          ? sameName(`Unknown food ${entry.food}`)
          : { name: lookup(entry.food)?.name ?? entry.food, shortName: shownFoodName(entry.food, lookup) }),
        portion: entryAmountText(entry),
        short: saltStepsText(entry.food, entry.portion) ?? shortPortion(entry.portion, lookup(entry.food)),
      };
    }
    case 'recipe':
      return {
        ...sameName(lookup.recipe?.(entry.recipe)?.name ?? entry.recipe),
        ...servings,
      };
    case 'note':
      return {
        ...sameName(entry.text),
        ...both(entry.nutrition === 'none' ? 'nothing to count' : 'nutrition unknown'),
      };
    default:
      return { ...sameName(MADE_BY_NEWER_LINE), ...both('nutrition unknown') };
  }
}

/** The minerals that include a similar food's value, chosen by the user. */
function estimatedIn(entry: Entry, lookup: FoodLookup): readonly Mineral[] {
  const foods = foodsOfEntry(entry, lookup);
  return MINERALS.filter((mineral) => foods.some(({ food }) => food?.estimated?.[mineral] !== undefined));
}

function label(words: EntryText, amounts: Contributions, estimated: readonly Mineral[]): string {
  const minerals = MINERALS.map((mineral) => {
    const amount = amounts[mineral];
    const about = estimated.includes(mineral) ? 'about ' : '';
    return `${mineralName(mineral)} ${amount === null ? 'unknown' : `${about}${roundedDown(amount)} mg`}`;
  });
  // The visible text is part of the accessible name, for voice control: "Egg, raw, 3 large. … Shown as Eggs".
  const seen = words.name.includes(words.shortName) ? '' : `. Shown as ${words.shortName}`;
  return `${words.name}, ${words.portion}. ${minerals.join(', ')}${seen}`;
}

/** Opens a planned recipe: a chevron, and below it the ingredients of the entry. */
function Ingredients({ entry, isOpen }: { readonly entry: RecipeEntry; readonly isOpen: boolean }) {
  const lookup = useEntryLookup(entry);
  const units = useUnits();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const name = lookup.recipe?.(entry.recipe)?.name ?? entry.recipe;
  return (
    <>
      <button
        type="button"
        className={boardStyles.eOpen}
        tabIndex={-1}
        aria-expanded={isOpen}
        aria-label={`Ingredients of ${name}`}
        title={withKey('board.ingredients')}
        onClick={(event) => {
          event.stopPropagation();
          toggleExpanded(entry.id);
        }}
      >
        <Chevron size={11} stroke={1.7} aria-hidden />
      </button>
      {isOpen ? (
        <ul className={mealEditingStyles.eParts} aria-label={`Ingredients of ${name}`}>
          {foodsOfEntry(entry, lookup).map((part, index) => (
            <li key={`${part.name} ${index}`}>
              <span title={part.name}>{part.food === null ? part.name : shownFoodName(part.food.id, lookup)}</span>
              <span>
                {part.grams === null || (part.food !== null && hasNominalWeight(part.food))
                  ? ''
                  : formatGramsIn(part.grams, units)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Added to the accessible name while the week is being filled. */
const MARK_WORDS = { none: '', own: ', yours, stays', proposed: ', proposed', kept: ', proposed, kept' } as const;

/** One line of a meal. Click selects, Ctrl and Shift extend the selection, double click or Enter opens the amount. */
export const EntryRow = memo(function EntryRow({
  entry,
  at,
  targets,
  readOnly,
  isTabStop,
  isDropPlace,
}: EntryRowProps) {
  const lookup = useEntryLookup(entry);
  const isSelected = useSelection(({ selected }) => selected.has(entry.id));
  const isEditing = useSelection(
    ({ mode }) => (mode.kind === 'portion' || mode.kind === 'note') && mode.entry === entry.id,
  );
  const isProposed = useIsProposed(entry.id);
  const mark = useGenerateMark(entry.id);
  const locked = isLocked(entry);
  const prep = prepOf(entry);
  // The prep line itself is on the day it is to be done, which may be in the week before.
  const prepWords = prep === undefined ? '' : `; ${prep.text}, ${prepWhenText(prep, at.date)}`;
  const cookedOn = usePlanPart((plan) =>
    mark !== null && entry.kind === 'recipe' ? leftoverWeekday(plan, entry, at.date) : null,
  );
  const isExpanded = useSelection(({ expanded }) => expanded.has(entry.id));
  const portion = usePlanPart((plan) => (entry.kind === 'recipe' ? plannedServings(plan, entry, at.date) : ''));
  const short = usePlanPart((plan) => (entry.kind === 'recipe' ? shortServings(plan, entry, at.date) : ''));
  const words = wordsOf(entry, lookup, { portion, short });
  const without = entry.kind === 'recipe' ? madeWithoutIn(entry.note) : null;
  const eaten = useEatenEntry(entry, at, words, lookup);
  const { portion: share } = eaten;
  const amounts = useMemo<Contributions>(
    () => ({
      sodium: timesShare(contributionOf(entry, lookup, 'sodium'), share),
      potassium: timesShare(contributionOf(entry, lookup, 'potassium'), share),
      magnesium: timesShare(contributionOf(entry, lookup, 'magnesium'), share),
    }),
    [entry, lookup, share],
  );
  const estimated = useMemo(() => estimatedIn(entry, lookup), [entry, lookup]);
  if (isEditing && entry.kind === 'note')
    return (
      <li>
        <NoteField at={at} entry={entry} />
      </li>
    );
  const row = (
    <li
      className={classNames(
        boardStyles.entry,
        isSelected && boardStyles.isSelected,
        isDropPlace && boardStyles.dropBefore,
        isProposed && boardStyles.isProposed,
        (entry.kind === 'note' || isNewerEntry(entry)) && boardStyles.entryNote,
      )}
      data-place={entry.id}
      data-entry={entry.id}
      data-fill={mark ?? undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${label({ ...words, portion: eaten.spoken }, amounts, estimated)}${without === null ? '' : `, ${without}`}${MARK_WORDS[mark ?? 'none']}${locked ? ', locked' : ''}${prepWords}${isSelected ? ', selected' : ''}`}
      draggable={!readOnly && !isEditing}
      onDragStart={(event) => dragEntries(event, draggedWith(entry.id))}
      onDragEnd={() => setDropTarget(null)}
      onFocus={() => {
        if (currentSelection().focus?.entry !== entry.id) passOver({ ...at, entry: entry.id });
      }}
      onClick={(event) => {
        const { anchor } = currentSelection();
        if (event.ctrlKey || event.metaKey) toggleSelected(entry.id);
        else if (event.shiftKey && anchor !== null) select(rangeBetween(currentPlan(), anchor, entry.id));
        else chooseEntry({ ...at, entry: entry.id });
      }}
      onContextMenu={(event) => openMenu(event, () => entryMenu(entry, at))}
      onDoubleClick={() => {
        if (readOnly) return;
        if (entry.kind === 'note') startNote(at, entry.id);
        else if (!isNewerEntry(entry)) startPortion(entry.id);
      }}
    >
      <span className={boardStyles.eName} title={`${words.name}${prepWords}`}>
        {words.shortName}
      </span>
      <span
        className={boardStyles.eP}
        title={`${eaten.spoken}${estimated.length === 0 ? '' : '; ≈ counts a similar food’s value'}${locked ? '; locked' : ''}${prepWords}`}
      >
        {prep === undefined || mark !== null ? null : (
          <>
            <PrepIcon text={prep.text} size={11} />{' '}
          </>
        )}
        {locked && mark === null ? (
          <>
            <IconLock size={11} stroke={1.7} aria-hidden />{' '}
          </>
        ) : null}
        {mark !== null && entry.kind === 'recipe' && cookedOn === null ? (
          shortestServings(entry.servings)
        ) : cookedOn === null ? (
          eaten.short
        ) : (
          <>
            <IconRepeat size={11} stroke={1.7} aria-hidden /> {cookedOn}
          </>
        )}
        {estimated.length === 0 ? '' : ' ≈'}
      </span>
      <DotRow amounts={amounts} targets={targets} />
      {mark === null ? null : <FillMarks entry={entry.id} name={words.name} mark={mark} />}
      {without === null ? null : (
        <span className={boardStyles.eWithout} title={without}>
          {without}
        </span>
      )}
      {entry.kind === 'recipe' ? <Ingredients entry={entry} isOpen={isExpanded} /> : null}
    </li>
  );
  if (!isEditing) return row;
  if (entry.kind === 'recipe') return <ServingsEditor entry={entry}>{row}</ServingsEditor>;
  if (entry.kind === 'food' && isQuickFood(entry.food))
    return (
      <>
        {row}
        <ChangeQuickNumbers entry={entry} />
      </>
    );
  return entry.kind === 'food' ? <PortionEditor entry={entry}>{row}</PortionEditor> : row;
});
