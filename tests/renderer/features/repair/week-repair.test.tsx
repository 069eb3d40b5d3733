import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '#electron/main/services/repair-work';
import { RepairHost } from '#renderer/features/repair';
import { showEater } from '#renderer/state/eaters-store';
import { undo } from '#renderer/state/history';
import { currentPlan } from '#renderer/state/planner-store';
import { rememberProposed } from '#renderer/state/proposed-lately';
import { openWeekRepair, useRepairRequest } from '#renderer/state/repair-request';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { shoppingDiff } from '#shared/domain/shopping/shopping-diff';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { open, PROFILE, said } from '#tests/renderer/features/planner/harness';
import type { Start } from '#tests/renderer/features/planner/harness';
import { newer } from '#tests/support/newer';
import { profileEntry } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { seen } from '#tests/renderer/state/fresh-stores';

/**
 * The repair of the short days of a week as a user sees it: the window is real, and so is what the thread of the main
 * process computes. Tuesday, Wednesday and Thursday of the reference week are short, Friday and Saturday borderline.
 */
type Input = MethodInput<'repair.week'>;
type Answer = Result<MethodOutput<'repair.week'>>;

const WEEK: WeekDocument = { ...fixtureWeekDocument(), revision: 1 };
const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const;

const known = new Map<string, Answer>();

/** The thread's answer; the same question is computed once for all tests. */
function computed(input: Input): Answer {
  const key = JSON.stringify(input);
  const answer =
    known.get(key) ?? (answerQuestion({ kind: 'week', input }, shippedCatalog(), () => 'id', {}) as Answer);
  known.set(key, answer);
  return answer;
}

async function start({
  answer = computed,
  ...more
}: Start & { answer?: (input: Input) => Answer | Promise<Answer> } = {}) {
  const opened = await open(<RepairHost />, { week: WEEK, ...more, answers: { 'repair.week': answer } });
  act(() => openWeekRepair());
  const dialog = await screen.findByRole('dialog', { name: /^Repair week/ });
  return { ...opened, dialog, user: userEvent.setup() };
}

/** {@link start}, plus waiting for the answer. */
async function answered(more: Parameters<typeof start>[0] = {}) {
  const started = await start(more);
  await screen.findByRole('list', { name: 'Days' });
  return started;
}

const block = (day: string): HTMLElement => screen.getByRole('listitem', { name: new RegExp(`^${day} \\d`) });
const blocks = (): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Days' })).getAllByRole('listitem', { name: /\d/ });
const edits = (day: HTMLElement): readonly string[] =>
  within(within(day).getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');
const verdict = (day: string, name: 'Accept' | 'Leave'): HTMLElement => within(block(day)).getByRole('radio', { name });
const isChecked = (radio: HTMLElement): boolean => radio instanceof HTMLInputElement && radio.checked;
const apply = (): HTMLElement => screen.getByRole('button', { name: /^Apply/ });
const side = (): HTMLElement => screen.getByRole('region', { name: 'On the board' });
const changed = (before: WeekDocument, after: WeekDocument): readonly string[] =>
  after.days.filter((day, index) => JSON.stringify(day) !== JSON.stringify(before.days[index])).map(({ date }) => date);

/** An answer that adds foods: a list of ways for each date. */
function offering(
  ways: Readonly<Record<string, readonly (readonly string[])[]>>,
  more: Partial<MethodOutput<'repair.week'>> = {},
) {
  return (): Answer =>
    succeed({
      limited: false,
      list: { added: [], changed: [], removed: [] },
      days: Object.entries(ways).map(([date, foods]) => ({
        date,
        isChosen: true,
        reason: null,
        proposals: foods.map((ids) => ({
          reaches: 'met' as const,
          buys: [],
          edits: ids.map((food) => ({
            kind: 'add' as const,
            slot: 'dinner',
            to: { food, grams: 100, portion: { amount: 100, unit: 'g' } },
          })),
        })),
      })),
      ...more,
    });
}
const [SPINACH, COOKED_SPINACH, CHARD, SALMON] = ['sr28:11457', 'sr28:11458', 'sr28:11148', 'sr28:15236'] as const;

const ADDED_SPINACH = {
  kind: 'add',
  slot: 'dinner',
  to: { food: SPINACH, grams: 100, portion: { amount: 100, unit: 'g' } },
} as const;

describe('the repair of a week', () => {
  it('is asked with what was proposed lately, and with the protein that is set', async () => {
    rememberProposed('2026-11-23', [{ edits: [ADDED_SPINACH] }]);
    rememberProposed('2026-10-01', [{ edits: [ADDED_SPINACH] }]);
    const { main, user } = await answered();
    expect(main.asked('repair.week')[0]?.proposed).toEqual([{ date: '2026-11-23', ids: [SPINACH] }]);
    await user.click(screen.getByRole('button', { name: /^Energy ≤ \+400 kcal/ }));
    await user.type(await screen.findByRole('textbox', { name: /^Protein at most/ }), '150{Enter}');
    await waitFor(() =>
      expect(main.asked('repair.week').at(-1)?.limits).toMatchObject({ protein: { min: null, max: 150 } }),
    );
    await screen.findByRole('button', { name: /^Energy ≤ \+400 kcal, protein ≤ 150 g/ });
  });

  it('has each short day with its changes, and says what all of them come to', async () => {
    const { main, dialog } = await answered();
    expect(main.asked('repair.week')).toMatchObject([
      { dates: [TUESDAY, WEDNESDAY, THURSDAY], rules: { mostBuys: 4 } },
    ]);
    expect(blocks().map((one) => one.getAttribute('aria-label'))).toEqual([
      'Tuesday 24 November',
      'Wednesday 25 November',
      'Thursday 26 November',
    ]);
    const count = blocks().flatMap(edits).length;
    const added = within(side()).getByRole('heading', { name: /^New on the shopping list/ }).textContent;
    const buys = Number(/(\d) of at most 4/.exec(added ?? '')?.[1]);
    expect(dialog.textContent).toContain(
      `3 short days cleared with ${count} changes and ${buys} new things to buy. Nothing changes until you apply.`,
    );
    expect(apply().textContent).toContain(`Apply ${count} changes`);
    expect(
      within(side()).getByRole('img', { name: new RegExp(`^${count} changes: \\d on Tuesday, \\d on Wednesday`) }),
    ).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(verdict('Tuesday', 'Accept')));
    expect(dialog.textContent).toMatch(
      /Sodium on Thu goes down by [\d,]+ mg and stays above caution\. Repair never adds/,
    );
    expect(within(block('Tuesday')).getByRole('radiogroup').getAttribute('aria-label')).toMatch(
      /^Tuesday 24 November, 65 to 100, \d changes?$/,
    );
  });

  it('is for the eater whose week is shown: asked with their plate and answers, put on it alone', async () => {
    const eaters = { pal: { name: 'Pal', portion: 0.5, profile: [profileEntry({ sex: 'male', preset: 'official' })] } };
    const started = await open(<RepairHost />, {
      week: WEEK,
      library: { eaters },
      answers: { 'repair.week': (input: Input) => offering({ [input.dates?.[0] ?? '']: [[SPINACH]] })() },
    });
    act(() => {
      showEater(
        WEEK.days.map(({ date }) => date),
        { id: 'pal' },
      );
      openWeekRepair();
    });
    await screen.findByRole('dialog', { name: 'Repair week 48 for Pal' });
    await screen.findByRole('list', { name: 'Days' });
    const [input] = started.main.asked('repair.week');
    expect(input?.library.profile).toEqual(eaters.pal.profile);
    const eggs = (week: WeekDocument) => week.days[0]?.meals[0]?.entries[0];
    expect(eggs(input!.week)).toMatchObject({ grams: 75 });
    expect(eggs(WEEK)).toMatchObject({ grams: 150 });
    fireEvent.click(apply());
    await waitFor(() => expect(changed(WEEK, currentPlan())).toHaveLength(1));
    const day = currentPlan().days.find(({ date }) => date === input?.dates?.[0]);
    const added = day?.meals.find(({ slot }) => slot === 'dinner')?.entries.at(-1);
    expect(added).toMatchObject({ food: SPINACH, grams: 100, portions: { you: 0, pal: 1 } });
  });

  it('leaves a day out of board, list, count and button; with all left there is nothing to apply', async () => {
    const { user, dialog } = await answered();
    const all = blocks().flatMap(edits).length;
    const ofThursday = edits(block('Thursday')).length;
    await user.click(verdict('Thursday', 'Leave'));
    expect(apply().textContent).toContain(`Apply ${all - ofThursday} changes`);
    expect(dialog.textContent).toMatch(/^.*2 short days cleared/);
    expect(within(side()).getByRole('img').getAttribute('aria-label')).toMatch(/^(?!.*Thursday)/);
    expect(dialog.textContent).not.toContain('above caution. Repair never adds');
    await user.click(verdict('Tuesday', 'Leave'));
    await user.click(verdict('Wednesday', 'Leave'));
    expect(dialog.textContent).toContain('Every day is left as it is. Nothing changes.');
    expect(dialog.textContent).toContain('The shopping list stays as it is.');
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(currentPlan()).toEqual(WEEK);
  });

  it('is applied as one step, which Undo takes back; the list becomes what was shown', async () => {
    const { user, main } = await answered();
    await user.click(verdict('Wednesday', 'Leave'));
    const shown = within(side())
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    await user.click(apply());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const after = currentPlan();
    expect(changed(WEEK, after)).toEqual([TUESDAY, THURSDAY]);
    expect(await screen.findByText(/^Week 48 was repaired: \d changes on 2 days\.$/)).toBeDefined();
    const catalog = shippedCatalog();
    const list = (plan: WeekDocument) => shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog });
    const diff = shoppingDiff(list(WEEK), list(after));
    const names = [...diff.added, ...diff.changed.map((one) => one.after), ...diff.removed].map(
      ({ shop }) => shop.name,
    );
    expect(names.length).toBeGreaterThan(0);
    expect(shown).toHaveLength(names.length);
    for (const name of names) expect(shown.some((text) => text?.startsWith(name))).toBe(true);
    await waitFor(() => expect(changed(WEEK, main.weeks.get(WEEK.week)!)).toEqual([TUESDAY, THURSDAY]));
    act(() => undo());
    expect(currentPlan().days).toEqual(WEEK.days);
  });

  it('is decided by keys: days, accept, leave, another way, apply', async () => {
    const { user } = await answered();
    await waitFor(() => expect(document.activeElement).toBe(verdict('Tuesday', 'Accept')));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(verdict('Wednesday', 'Accept'));
    await user.keyboard('x');
    expect(isChecked(verdict('Wednesday', 'Leave'))).toBe(true);
    expect(document.activeElement).toBe(verdict('Wednesday', 'Leave'));
    await user.keyboard('a');
    expect(isChecked(verdict('Wednesday', 'Accept'))).toBe(true);
    const first = edits(block('Wednesday'));
    await user.keyboard('w');
    expect(edits(block('Wednesday'))).not.toEqual(first);
    expect(block('Wednesday').textContent).toContain('2 of 3');
    expect(said()).toMatch(/^2 of 3: (Add|Swap|More|Less) /);
    await user.keyboard('ww');
    expect(edits(block('Wednesday'))).toEqual(first);
    await user.keyboard('{ArrowUp}x{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(verdict('Thursday', 'Accept'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Include Friday' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changed(WEEK, currentPlan())).toEqual([WEDNESDAY, THURSDAY]);
  });

  it('says of a borderline day that it is not short, and takes it in when asked', async () => {
    const { user, main } = await answered();
    const others = screen.getByRole('list', { name: 'Other days' });
    expect(others.textContent).toContain('Sat 28Borderline in all three, not short.');
    await user.click(screen.getByRole('button', { name: 'Include Saturday' }));
    await waitFor(() => expect(block('Saturday')).toBeDefined());
    expect(main.asked('repair.week').at(-1)?.dates).toEqual([TUESDAY, WEDNESDAY, THURSDAY, '2026-11-28']);
    await waitFor(() => expect(document.activeElement).toBe(verdict('Saturday', 'Accept')));
    expect(screen.getByRole('dialog').textContent).toContain('4 days cleared');
  });

  it('says when another way uses one food too often, or needs too many new things', async () => {
    const ways = [[CHARD], [SPINACH]];
    const { user, dialog } = await answered({
      answer: offering({
        [TUESDAY]: ways,
        [WEDNESDAY]: [[CHARD], [COOKED_SPINACH]],
        [THURSDAY]: [[SPINACH]],
        [FRIDAY]: [[SPINACH]],
      }),
    });
    expect(dialog.textContent).not.toContain('days, more than 3');
    await user.click(within(block('Tuesday')).getByRole('button', { name: /^Another way/ }));
    expect(dialog.textContent).not.toContain('days, more than 3');
    await user.click(within(block('Wednesday')).getByRole('button', { name: /^Another way/ }));
    expect(dialog.textContent).toContain('Spinach, raw comes on 4 days, more than 3.');
    await user.click(verdict('Friday', 'Leave'));
    expect(dialog.textContent).not.toContain('days, more than 3');
  });

  it('has no other way where there is one only', async () => {
    const { user } = await answered({ answer: offering({ [TUESDAY]: [[SALMON]] }) });
    await waitFor(() => expect(document.activeElement).toBe(verdict('Tuesday', 'Accept')));
    expect(screen.queryByRole('button', { name: /^Another way/ })).toBeNull();
    await user.keyboard('w');
    expect(said()).toBe('There is no other way for Tuesday.');
  });

  it('leaves a day every way of which is one repeat too many, until it is accepted', async () => {
    const one = offering({ [TUESDAY]: [[CHARD]] })();
    if (!one.ok) throw new Error(one.error.message);
    const { user, dialog } = await answered({
      answer: () => succeed({ ...one.value, days: one.value.days.map((day) => ({ ...day, isChosen: false })) }),
    });
    expect(isChecked(verdict('Tuesday', 'Leave'))).toBe(true);
    expect(block('Tuesday').textContent).toContain(
      'Left: every way would be one repeat or one new thing to buy too many',
    );
    await user.click(verdict('Tuesday', 'Accept'));
    expect(dialog.textContent).toContain('1 short day cleared with 1 change');
  });

  it('names what is in the way of a day, and leads to its own repair', async () => {
    const { user } = await answered({
      answer: () => {
        const made = offering({ [TUESDAY]: [[CHARD]] }, { limited: true })();
        if (!made.ok) return made;
        const conflicts = [[{ limit: 'netCarbs' as const, relaxBy: 2.14 }]];
        const reason = {
          outcome: 'infeasible' as const,
          best: { mineral: 'potassium' as const, share: 0.7 },
          conflicts,
        };
        const thursday = { date: THURSDAY, isChosen: false, proposals: [], reason };
        return succeed({ ...made.value, days: [...made.value.days, thursday] });
      },
    });
    expect(screen.getByRole('list', { name: 'Other days' }).textContent).toContain(
      'Thu 262.2 g more net carbs makes it possible.Repair Thursday alone…',
    );
    expect(screen.getByRole('dialog').textContent).toContain('There may be a better way: the search was cut off.');
    await user.click(screen.getByRole('button', { name: 'Repair Thursday alone…' }));
    expect(seen(useRepairRequest)).toEqual({ kind: 'day', date: THURSDAY });
  });
});

describe('a run', () => {
  it('shows its progress, and Cancel ends it with the plan unchanged', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    const { main, user } = await start({ answer: () => new Promise((resolve) => (finish = resolve)) });
    await waitFor(() => expect(main.asked('repair.week')).toHaveLength(1));
    act(() => main.emit('repair-progress', { share: 0.42 }));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(main.asked('repair.cancel')).toHaveLength(1);
    await act(async () => finish(computed(main.asked('repair.week')[0]!)));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(currentPlan()).toEqual(WEEK);
  });

  it('says why there is no answer, and can be retried', async () => {
    let isBroken = true;
    const { user, main } = await start({
      answer: (input) =>
        isBroken ? fail('INTERNAL', 'The suggestions could not be made. The plan is as it was.') : computed(input),
    });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The suggestions could not be made. The plan is as it was.',
    );
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('list', { name: 'Days' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(main.asked('repair.week')).toHaveLength(2);
  });

  it('starts again when a limit is moved; Cancel goes back to the answer that is shown', async () => {
    let isStuck = false;
    const { user, main } = await answered({
      answer: (input) => (isStuck ? new Promise<Answer>(() => undefined) : computed(input)),
    });
    const first = blocks().flatMap(edits);
    isStuck = true;
    await user.click(screen.getByRole('button', { name: 'Net carbs ≤ 30 g' }));
    fireEvent.change(await screen.findByLabelText(/^At most/), { target: { value: '12' } });
    await user.click(screen.getByRole('button', { name: 'Set for this run' }));
    await waitFor(() => expect(main.asked('repair.week').at(-1)?.limits.netCarbs).toBe(12));
    expect(apply().hasAttribute('disabled')).toBe(true);
    expect(blocks().flatMap(edits)).toEqual(first);
    await user.click(within(screen.getByRole('progressbar').parentElement!).getByRole('button', { name: 'Cancel' }));
    expect(main.asked('repair.cancel')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Net carbs ≤ 30 g' })).toBeDefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(apply().hasAttribute('disabled')).toBe(false);
  });

  it('is kept to fewer new things and fewer repeats where that is asked', async () => {
    const { user, main, dialog } = await answered();
    await user.click(screen.getByRole('button', { name: 'At most 4 new to buy' }));
    await user.click(await screen.findByRole('radio', { name: '0' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(main.asked('repair.week').at(-1)?.rules).toEqual({ mostBuys: 0, mostUses: 3 });
    expect(dialog.textContent).toContain('1 short day cleared with 2 changes and nothing new to buy.');
    expect(screen.queryByRole('heading', { name: /^New on the shopping list/ })).toBeNull();
  });
});

describe('a week without anything to repair', () => {
  const noted = async (start_: Start) => {
    const { dialog, main } = await start(start_);
    return { dialog, asked: main.asked('repair.week').length };
  };

  it('says so of a week that is not short, and asks nothing', async () => {
    const monday = WEEK.days[0]!;
    const days = WEEK.days.map((day) => ({
      ...day,
      meals: monday.meals.map((meal) => ({
        ...meal,
        entries: meal.entries.map((entry) => ({ ...entry, id: `${day.date}-${entry.id}` })),
      })),
    }));
    const { dialog, asked } = await noted({ week: { ...WEEK, days } });
    expect(dialog.textContent).toContain('No day of this week is short, so there is nothing to repair.');
    expect(asked).toBe(0);
    expect(document.activeElement).toBe(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1));
  });

  it('says so of an empty week', async () => {
    const { dialog, asked } = await noted({ week: { ...newWeekDocument(WEEK.week), revision: 1 } });
    expect(dialog.textContent).toContain('Nothing is planned in this week yet.');
    expect(asked).toBe(0);
  });

  it('is not offered under 18', async () => {
    const { dialog, asked } = await noted({ library: { profile: [profileEntry({ birthYear: 2012 })] } });
    expect(dialog.textContent).toContain('Not supported under 18: nothing is suggested.');
    expect(asked).toBe(0);
  });

  it('says that something is left out only a newer version knows', async () => {
    const { dialog } = await noted({ library: { profile: PROFILE, exclusions: [newer('lupin')] } });
    await waitFor(() =>
      expect(dialog.textContent).toContain('you left something out with a newer version of Electroplate'),
    );
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  });

  it('says that every meal is locked', async () => {
    const { user, dialog } = await answered({
      // What is requested between the first and the last lock is no longer needed.
      answer: (input) =>
        [0, 5].includes(input.limits.lockedSlots.length) ? computed(input) : new Promise(() => undefined),
    });
    await user.click(screen.getByRole('button', { name: 'No meal locked' }));
    for (const name of ['Breakfast', 'Lunch', 'Dinner', 'Snacks', 'Drinks & salts'])
      await user.click(await screen.findByRole('checkbox', { name }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(dialog.textContent).toContain('Every meal is locked, so nothing of the day may change.');
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    expect(currentPlan()).toEqual(WEEK);
  });
});
