import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import type { FoodLookup } from '#shared/domain/food/food';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { spellOut, mineralName } from '#shared/domain/score/score-text';
import { useLibrary } from '#renderer/state/library-store';
import { openMenu } from '#renderer/state/menu-request';
import { listedRecipe } from './recipe-list';
import { recipeMenu } from './recipe-menu';
import { RecipeThumb } from './RecipePicture';
import { selectRecipe } from './recipes-view';
import { leftOutIn } from '#shared/domain/week/made-without';
import { counted } from '#shared/domain/number-text';
import { rowByKey } from '#renderer/ui/list-keys';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './recipes.module.css';

interface RecipeListProps {
  readonly list: RefObject<HTMLElement | null>;
  readonly recipes: readonly PlannableRecipe[];
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  readonly shownId: string | null;
  /** Arrow up in the first line goes back to the search field. */
  readonly onBack: () => void;
}

/** Heights as in the style sheet: the column headers, a group heading, a recipe. */
const HEAD_HEIGHT = 28;
const GROUP_HEIGHT = 30;
const LINE_HEIGHT = 48;
const LINES_BEYOND_VIEW = 8;

/** A number in a line: symbols are spelled out for screen readers, and so is an unknown value. */
function Figure({ name, unit, text }: { readonly name: string; readonly unit: string; readonly text: string }) {
  return (
    <span>
      <span className={textStyles.vh}>
        , {name} {text === '—' ? 'not known' : `${spellOut(text)} ${unit}`}
      </span>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

interface LineProps extends Pick<RecipeListProps, 'find' | 'lookup'> {
  readonly recipe: PlannableRecipe;
  readonly isShown: boolean;
  readonly isTabStop: boolean;
  readonly place: number;
  readonly count: number;
  /** Height of the preceding lines that are not in the DOM, in px. */
  readonly gap: number;
  readonly onFocus: () => void;
  /** True if some recipe has one: then every line leaves room for it. */
  readonly hasPictures: boolean;
}

/**
 * A recipe with the nutrition of a serving: calculated only for lines in view, because a library can hold thousands.
 */
function Line({ recipe, find, lookup, isShown, isTabStop, place, count, gap, onFocus, hasPictures }: LineProps) {
  const listed = useMemo(() => listedRecipe(recipe, find, lookup), [recipe, find, lookup]);
  return (
    <li aria-posinset={place} aria-setsize={count} style={gap === 0 ? undefined : { marginTop: gap }}>
      <button
        type="button"
        data-recipe={recipe.id}
        className={hasPictures ? styles.mlPictured : undefined}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isShown ? 'true' : undefined}
        onFocus={onFocus}
        onContextMenu={(event) => openMenu(event, () => recipeMenu(recipe))}
        onClick={() => selectRecipe(recipe.id)}
      >
        {hasPictures ? <RecipeThumb recipe={recipe.id} /> : null}
        <span className={styles.mlName}>
          <b title={recipe.name}>{recipe.name}</b>
          {recipe.without === null ? null : (
            <small title={recipe.without}>
              <span aria-hidden="true">without {leftOutIn(recipe.without)}</span>
              <span className={textStyles.vh}>, {recipe.without}</span>
            </small>
          )}
        </span>
        <span className={classNames(textStyles.num, styles.mlFigures)}>
          {MINERALS.map((mineral) => (
            <Figure key={mineral} name={mineralName(mineral)} unit="mg" text={listed.minerals[mineral]} />
          ))}
          <Figure name="net carbs" unit="g" text={listed.netCarbs} />
          <Figure name="energy" unit="kcal" text={listed.energy} />
        </span>
      </button>
    </li>
  );
}

interface Group {
  readonly title: string;
  readonly lines: readonly PlannableRecipe[];
  /** Index of the first line among all lines, and among lines and group headings. */
  readonly firstLine: number;
  readonly firstRow: number;
}

function groupsOf(recipes: readonly PlannableRecipe[]): readonly Group[] {
  const own = recipes.filter((recipe) => recipe.isOwn);
  const shipped = recipes.filter((recipe) => !recipe.isOwn);
  const groups: Group[] = [];
  for (const [title, lines] of [
    ['Your recipes', own],
    ['Built-in recipes', shipped],
  ] as const) {
    const firstLine = groups.reduce((sum, group) => sum + group.lines.length, 0);
    if (lines.length > 0) groups.push({ title, lines, firstLine, firstRow: firstLine + groups.length + 1 });
  }
  return groups;
}

interface PlacedLine {
  readonly recipe: PlannableRecipe;
  readonly place: number;
  readonly gap: number;
}

/** The lines of a group in the DOM, with the height in px of those that are not: before each, and after the last. */
function placedLines(
  group: Group,
  rows: readonly number[],
): { readonly placed: readonly PlacedLine[]; readonly rest: number } {
  let drawn = 0;
  const placed = rows.flatMap((row): PlacedLine[] => {
    const place = row - group.firstRow;
    const recipe = group.lines[place];
    if (recipe === undefined) return [];
    const gap = (place - drawn) * LINE_HEIGHT;
    drawn = place + 1;
    return [{ recipe, place, gap }];
  });
  return { placed, rest: (group.lines.length - drawn) * LINE_HEIGHT };
}

/** The list of recipes with the nutrition of a serving: own ones first, without a ranking. */
export function RecipeList({ list, recipes, find, lookup, shownId, onBack }: RecipeListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const hasPictures = Object.keys(useLibrary().pictures ?? {}).length > 0;
  const groups = useMemo(() => groupsOf(recipes), [recipes]);
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const indexOf = (id: string | null) => lines.findIndex((recipe) => recipe.id === id);
  const shownLine = Math.max(0, indexOf(shownId));
  const tabStop = indexOf(focused) < 0 ? shownLine : indexOf(focused);
  const rowOf = (line: number) => line + 1 + groups.findLastIndex((group) => group.firstLine <= line);
  const rows = lines.length + groups.length;
  const tabStopRow = rowOf(tabStop);
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (groups.some((group) => group.firstRow - 1 === row) ? GROUP_HEIGHT : LINE_HEIGHT),
    overscan: LINES_BEYOND_VIEW,
    scrollMargin: HEAD_HEIGHT,
    // The sticky headings must not cover the focused line.
    scrollPaddingStart: HEAD_HEIGHT + GROUP_HEIGHT,
    // The focused line stays in the DOM when it is scrolled out of view, so that the focus is not lost.
    rangeExtractor: (range) =>
      tabStopRow < rows
        ? [...new Set([...defaultRangeExtractor(range), tabStopRow])].sort((a, b) => a - b)
        : defaultRangeExtractor(range),
  });
  // After a different search or filter, other indexes are group headings.
  const shape = groups.map((group) => group.lines.length).join();
  useLayoutEffect(() => virtualizer.measure(), [shape, virtualizer]);
  useLayoutEffect(() => {
    if (rows > 0) virtualizer.scrollToIndex(rowOf(shownLine), { align: 'auto' });
    // Only when a different recipe is shown, so that manual scrolling is kept.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shownId, virtualizer]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    virtualizer.scrollToIndex(tabStopRow, { align: 'auto' });
    scroller.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  }, [tabStopRow, virtualizer]);

  const goTo = (line: number) => {
    const recipe = lines[Math.min(lines.length - 1, Math.max(0, line))];
    if (recipe === undefined || recipe.id === lines[tabStop]?.id) return;
    wantsFocus.current = true;
    setFocused(recipe.id);
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const target = rowByKey(event.key, {
      at: tabStop,
      count: lines.length,
      scroller: scroller.current,
      rowHeight: LINE_HEIGHT,
    });
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (tabStop === 0 && event.key === 'ArrowUp') onBack();
    else goTo(target);
  };
  const drawnRows = virtualizer.getVirtualItems().map((item) => item.index);
  return (
    <nav className={styles.mlList} aria-label="List of recipes, amounts per serving" ref={list} onKeyDown={walk}>
      <div className={styles.mlScroll} ref={scroller}>
        <p
          className={classNames(styles.mlHead, styles.mlFigures, hasPictures && styles.mlBesidePictures)}
          aria-hidden="true"
        >
          {MINERALS.map((mineral) => (
            <span key={mineral}>{MINERAL_SYMBOL[mineral]} mg</span>
          ))}
          <span>net carbs g</span>
          <span>kcal</span>
        </p>
        {groups.map((group) => {
          const { placed, rest } = placedLines(group, drawnRows);
          return (
            <section key={group.title}>
              <h2>
                {group.title} <span className={classNames(textStyles.dim, styles.mlScrollDim)}>per serving</span>
              </h2>
              <ul style={{ paddingBottom: rest }}>
                {placed.map(({ recipe, place, gap }) => (
                  <Line
                    key={recipe.id}
                    recipe={recipe}
                    find={find}
                    lookup={lookup}
                    isShown={recipe.id === shownId}
                    isTabStop={group.firstLine + place === tabStop}
                    place={place + 1}
                    count={group.lines.length}
                    gap={gap}
                    onFocus={() => setFocused(recipe.id)}
                    hasPictures={hasPictures}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p className={textStyles.vh} role="status">
        {counted(recipes.length, 'recipe')}
      </p>
    </nav>
  );
}
