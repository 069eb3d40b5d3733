import { memo, useMemo } from 'react';
import { useFoodLookup } from '../../app/score-store';
import { currentPlan } from '../../app/planner-store';
import { DotRow } from '../../ui/DotRow';
import type { Contributions } from '../../ui/DotRow';
import { MINERALS } from '../../../shared/domain/nutrients';
import { formatAmount, formatPortion, shortPortion } from '../../../shared/domain/portion';
import { contributionOf } from '../../../shared/domain/score';
import { mineralName, roundedDown } from '../../../shared/domain/score-words';
import type { FoodLookup } from '../../../shared/domain/food';
import type { DayTargets } from '../../../shared/domain/targets';
import type { CellAddress, Entry } from '../../../shared/domain/week-plan';
import { rangeBetween } from './board-grid';
import { dragEntries, draggedWith } from './drag-and-drop';
import { NoteField } from './NoteField';
import { PortionEditor } from './PortionEditor';
import {
  currentSelection,
  focusOn,
  select,
  setDropTarget,
  startNote,
  startPortion,
  toggleSelected,
  useSelection,
} from './selection-store';

interface EntryRowProps {
  readonly entry: Entry;
  readonly at: CellAddress;
  readonly targets: DayTargets;
  readonly readOnly: boolean;
  readonly isTabStop: boolean;
  readonly isDropPlace: boolean;
}

interface EntryWords {
  readonly name: string;
  readonly portion: string;
  /** The portion as it fits under the name: "1 cup" of "1 cup, chopped or diced". */
  readonly short: string;
}

const both = (portion: string) => ({ portion, short: portion });

/** Name and second line of an entry. */
function wordsOf(entry: Entry, lookup: FoodLookup): EntryWords {
  switch (entry.kind) {
    case 'food':
      return {
        name: lookup(entry.food)?.name ?? `Unknown food ${entry.food}`,
        portion: formatPortion(entry.portion),
        short: shortPortion(entry.portion),
      };
    case 'recipe':
      return {
        name: lookup.recipe?.(entry.recipe)?.name ?? entry.recipe,
        ...both(`${formatAmount(entry.servings)} ${entry.servings > 1 ? 'servings' : 'serving'}`),
      };
    case 'note':
      return { name: entry.text, ...both(entry.nutrition === 'unknown' ? 'not counted' : 'nothing to count') };
  }
}

function label(words: EntryWords, amounts: Contributions): string {
  const minerals = MINERALS.map((mineral) => {
    const amount = amounts[mineral];
    return `${mineralName(mineral)} ${amount === null ? 'unknown' : `${roundedDown(amount)} mg`}`;
  });
  return `${words.name}, ${words.portion}. ${minerals.join(', ')}`;
}

/** One line of a meal. Click selects, Ctrl and Shift select more, double click or Enter opens the amount. */
export const EntryRow = memo(function EntryRow({
  entry,
  at,
  targets,
  readOnly,
  isTabStop,
  isDropPlace,
}: EntryRowProps) {
  const lookup = useFoodLookup();
  const isSelected = useSelection(({ selected }) => selected.has(entry.id));
  const isEditing = useSelection(
    ({ mode }) => (mode.kind === 'portion' || mode.kind === 'note') && mode.entry === entry.id,
  );
  const words = wordsOf(entry, lookup);
  const amounts = useMemo<Contributions>(
    () => ({
      sodium: contributionOf(entry, lookup, 'sodium'),
      potassium: contributionOf(entry, lookup, 'potassium'),
      magnesium: contributionOf(entry, lookup, 'magnesium'),
    }),
    [entry, lookup],
  );
  const classes = [
    'entry',
    isSelected ? 'is-selected' : '',
    isDropPlace ? 'drop-before' : '',
    entry.kind === 'note' ? 'entry-note' : '',
  ];
  if (isEditing && entry.kind === 'note')
    return (
      <li>
        <NoteField at={at} entry={entry} />
      </li>
    );
  const row = (
    <li
      className={classes.filter(Boolean).join(' ')}
      data-place={entry.id}
      data-entry={entry.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${label(words, amounts)}${isSelected ? ', selected' : ''}`}
      draggable={!readOnly && !isEditing}
      onDragStart={(event) => dragEntries(event, draggedWith(entry.id))}
      onDragEnd={() => setDropTarget(null)}
      onFocus={() => {
        if (currentSelection().focus?.entry !== entry.id)
          focusOn({ ...at, entry: entry.id }, { keepSelection: true, move: false });
      }}
      onClick={(event) => {
        const { anchor } = currentSelection();
        if (event.ctrlKey || event.metaKey) toggleSelected(entry.id);
        else if (event.shiftKey && anchor !== null) select(rangeBetween(currentPlan(), anchor, entry.id));
        else focusOn({ ...at, entry: entry.id });
      }}
      onDoubleClick={() => {
        if (readOnly) return;
        if (entry.kind === 'food') startPortion(entry.id);
        else if (entry.kind === 'note') startNote(at, entry.id);
      }}
    >
      <span className="e-name" title={words.name}>
        {words.name}
      </span>
      <span className="e-p" title={words.portion}>
        {words.short}
      </span>
      <DotRow amounts={amounts} targets={targets} />
    </li>
  );
  return isEditing && entry.kind === 'food' ? <PortionEditor entry={entry}>{row}</PortionEditor> : row;
});
