import { act, fireEvent, screen } from '@testing-library/react';
import type { ComponentType, MemoExoticComponent } from 'react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DayColumn } from '#renderer/features/planner/board/DayColumn';
import { EntryRow } from '#renderer/features/planner/board/EntryRow';
import { MealCell } from '#renderer/features/planner/board/MealCell';
import { SlotStrip } from '#renderer/features/planner/board/SlotStrip';
import { PlanScreen } from '#renderer/features/planner';
import { focusOn, select, startPortion, startQuickNumbers } from '#renderer/features/planner/selection-store';
import { showEater } from '#renderer/state/eaters-store';
import { changeDocuments } from '#renderer/state/change-documents';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { undo } from '#renderer/state/history';
import { currentPlan } from '#renderer/state/planner-store';
import { setPortion } from '#shared/domain/week/week-plan';
import { newLibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { entry, food } from '#tests/support/foods';
import { referencePlan } from '#tests/support/reference-week';
import { open, PROFILE } from '../harness';
import type { Start } from '../harness';

/** How often each part of the board was rendered since counting began. */
const drawn = { days: 0, meals: 0, rows: 0, strips: 0 };
const NOTHING = { days: 0, meals: 0, rows: 0, strips: 0 };
const ONE_ENTRY = { days: 1, meals: 1, rows: 1, strips: 0 };

/** Counts calls made by React: the function inside a memoised component. */
function count<Props>(part: keyof typeof drawn, component: MemoExoticComponent<ComponentType<Props>>): void {
  const draw = component.type as (props: Props) => React.ReactNode;
  Object.defineProperty(component, 'type', {
    value: (props: Props) => {
      drawn[part] += 1;
      return draw(props);
    },
  });
}

beforeAll(() => {
  count('days', DayColumn);
  count('meals', MealCell);
  count('rows', EntryRow);
  count('strips', SlotStrip);
});

const entryOfTuesday = () => {
  const first = currentPlan().days[1]?.meals.flatMap(({ entries }) => entries)[0];
  if (first?.kind !== 'food') throw new Error('The reference week begins its Tuesday with a food.');
  return first;
};

async function openBoard(start: Start = {}) {
  await open(<PlanScreen />, { week: REFERENCE_WEEK, ...start });
  const at = { date: '2026-11-24', slot: currentPlan().days[1]!.meals[0]!.slot };
  act(() => focusOn({ ...at, entry: entryOfTuesday().id }));
  return at;
}

const REFERENCE_WEEK = { ...newWeekDocument('2026-W48'), ...referencePlan(), revision: 1 } as WeekDocument;

/** What is rendered during an action. */
function drawnBy(action: () => void): typeof drawn {
  Object.assign(drawn, NOTHING);
  act(action);
  return { ...drawn };
}

describe('on the reference week', () => {
  beforeEach(() => Object.assign(drawn, NOTHING));

  it('the board is drawn once as a whole: seven days, five strips, every entry', async () => {
    await openBoard();
    const entries = currentPlan().days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
    expect(drawn.rows).toBeGreaterThanOrEqual(entries.length);
    expect(drawn.days).toBeGreaterThanOrEqual(7);
    expect(drawn.strips).toBeGreaterThanOrEqual(5);
  });

  it('an edited amount draws its day, its meal and its row again, and nothing else', async () => {
    await openBoard();
    const { id } = entryOfTuesday();
    const edit = () =>
      void changeDocuments('plan', {
        label: 'An amount',
        plan: (plan) => setPortion(plan, id, 77, { amount: 77, unit: 'g' }),
      });
    expect(drawnBy(edit)).toEqual(ONE_ENTRY);
    expect(drawnBy(undo)).toEqual(ONE_ENTRY);
  });

  it('each letter of an amount does too', async () => {
    await openBoard();
    act(() => startPortion(entryOfTuesday().id));
    const field = screen.getByRole('textbox', { name: /^Amount of/ });
    for (const typed of ['7', '77', '77.5'])
      expect(drawnBy(() => fireEvent.change(field, { target: { value: typed } }))).toEqual(ONE_ENTRY);
    expect(drawnBy(() => fireEvent.keyDown(field, { key: 'Enter' }))).toEqual(ONE_ENTRY);
  });

  it('a food that is frozen with the week draws its own row, not those of other foods', async () => {
    const at = await openBoard();
    const bread = food('mine:bread', { sodium: 480 }, { name: 'Keto bread', revision: 1 });
    const added = drawnBy(() => void addFoodToPlan(bread, at, { portion: { amount: 50, unit: 'g' }, grams: 50 }));
    expect(added).toEqual(ONE_ENTRY);
  });

  it('a letter that changes no amount draws nothing', async () => {
    await openBoard();
    act(() => startPortion(entryOfTuesday().id));
    const field = screen.getByRole('textbox', { name: /^Amount of/ });
    expect(drawnBy(() => fireEvent.change(field, { target: { value: 'a' } }))).toEqual(NOTHING);
  });

  it('a change of the library that the board does not show draws nothing', async () => {
    await openBoard();
    const hideColumn = () =>
      changeDocuments('food-table', {
        library: (library) => ({ ...library, settings: { ...library.settings, foodsTable: { hidden: ['energy'] } } }),
      });
    expect(drawnBy(hideColumn)).toEqual(NOTHING);
  });
});

describe('with eaters, shown nutrients, a pantry, a tray, prep lines, locks and a selection', () => {
  const FULL: Start = {
    week: {
      ...REFERENCE_WEEK,
      days: REFERENCE_WEEK.days.map((day, index) => ({
        ...day,
        guests: index === 1 ? [{ portion: 1 }] : [],
        meals: day.meals.map((meal) => ({
          ...meal,
          entries: meal.entries.map((one, at) =>
            at === 0 && one.kind === 'food'
              ? { ...one, prep: { text: 'Thaw it', daysBefore: 1 }, portions: { sam: 0.5 } }
              : at === 1 && one.kind === 'food'
                ? { ...one, locked: true }
                : one,
          ),
        })),
      })),
      unplaced: [entry('sr28:11457', 30)],
    } as WeekDocument,
    library: {
      eaters: {
        pal: { name: 'Pal', portion: 1.5, profile: PROFILE },
        sam: { name: 'Sam', portion: 0.5, profile: [] },
      },
      pantry: { greens: { food: 'sr28:11457', amount: 500, unit: 'g', place: 'fridge', bestBefore: '2026-11-26' } },
      settings: {
        ...newLibraryDocument().settings,
        people: 3,
        shownNutrients: [{ nutrient: 'calcium', floor: 1000 }, { nutrient: 'iron' }, { nutrient: 'zinc' }],
      },
    },
  };

  async function openFull() {
    const at = await openBoard(FULL);
    act(() => showEater(['2026-11-25'], { id: 'pal' }));
    act(() => select(currentPlan().days[1]!.meals[0]!.entries.map(({ id }) => id)));
    act(() => focusOn({ ...at, entry: entryOfTuesday().id }, { keepSelection: true }));
    return at;
  }

  it('an edit and its undo draw one day, one meal and one row again', async () => {
    await openFull();
    const { id } = entryOfTuesday();
    const edit = () =>
      void changeDocuments('plan', {
        label: 'An amount',
        plan: (plan) => setPortion(plan, id, 77, { amount: 77, unit: 'g' }),
      });
    expect(drawnBy(edit)).toEqual(ONE_ENTRY);
    expect(drawnBy(undo)).toEqual(ONE_ENTRY);
  });

  it('so does each letter of an amount', async () => {
    await openFull();
    act(() => startPortion(entryOfTuesday().id));
    const field = screen.getByRole('textbox', { name: /^Amount of/ });
    for (const typed of ['7', '77'])
      expect(drawnBy(() => fireEvent.change(field, { target: { value: typed } }))).toEqual(ONE_ENTRY);
  });

  it('so do quick numbers, and a letter typed in them draws nothing', async () => {
    const at = await openFull();
    // What was chosen before is drawn as not chosen: that is the selection, not the edit.
    act(() => focusOn({ ...at, entry: null }));
    act(() => startQuickNumbers(at));
    const letter = () =>
      fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), { target: { value: 'Canteen' } });
    expect(drawnBy(letter)).toEqual(NOTHING);
    fireEvent.change(screen.getByRole('textbox', { name: /^Sodium/ }), { target: { value: '400' } });
    const added = drawnBy(() => fireEvent.click(screen.getByRole('button', { name: 'Add' })));
    // The new row, and the one that was reached by Tab until then.
    expect(added).toEqual({ ...ONE_ENTRY, rows: 2 });
  });
});
