import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentPlan, openWeek, usePlan } from '#renderer/state/planner-store';
import { DayInspector } from '#renderer/features/planner/inspector/DayInspector';
import { PlanScreen } from '#renderer/features/planner';
import { succeed } from '#shared/contract/result';
import { meterValueText, OneDay, open, planned, said, weekOf } from '../harness';
import { undo } from '#renderer/state/history';

/**
 * SR28 leaves the magnesium of raw portabella (11265) blank; portabella exposed to ultraviolet light (11998) has 10 mg
 * per 100 g, so 168 g has 16.8 mg.
 */
const PORTABELLA = 'sr28:11265';
const SIMILAR = 'sr28:11998';
const MONDAY = 'Monday 23 November 2026';
const WEEK = weekOf([{ lunch: [planned(PORTABELLA, 168), planned('sr28:11457', 60)] }]);

/** Monday's meals and the inspector. */
function Monday() {
  const [day] = usePlan().days;
  return (
    <>
      <OneDay />
      {day === undefined ? null : <DayInspector date={day.date} />}
    </>
  );
}

function magnesium() {
  const heading = screen.getByRole('heading', { name: /^Magnesium/, level: 3 });
  const toggle = within(heading).getByRole('button');
  if (toggle.getAttribute('aria-expanded') === 'false') fireEvent.click(toggle);
  const section = heading.closest('section')!;
  return { ...within(section), text: () => section.textContent ?? '' };
}
const row = () => screen.getByRole('listitem', { name: /^Portabella/ }).getAttribute('aria-label');
const offered = () =>
  within(screen.getByRole('list', { name: 'Similar foods' }))
    .queryAllByRole('button')
    .map((one) => one.textContent ?? '');

async function ask() {
  const opened = await open(<Monday />, { week: WEEK });
  fireEvent.click(magnesium().getByRole('button', { name: 'Use a similar food’s value…' }));
  await screen.findByRole('dialog', { name: /^A similar food’s magnesium for Portabella/ });
  return opened;
}
async function choose() {
  const opened = await ask();
  const similar = within(screen.getByRole('list', { name: 'Similar foods' })).getAllByRole('button', {
    name: /10 mg per 100 g$/,
  });
  fireEvent.click(similar.find((one) => /UV-exposed/.test(one.textContent ?? ''))!);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return opened;
}

describe('a similar food’s value', () => {
  it('is offered from foods that have one, the likest first, and only where there is a gap', async () => {
    await ask();
    expect(offered()[0]).toMatch(/portabella/i);
    expect(offered()).toHaveLength(8);
    for (const one of offered()) expect(one).toMatch(/(\d|<1) mg per 100 g$/);
    // Spinach has its own value; nothing is asked about potassium, which both foods have.
    expect(screen.getAllByText(/Use a similar food’s value/)).toHaveLength(1);
  });

  it('is never offered for a supplement, nor from one: a tablet holds what its own label says', async () => {
    const week = weekOf([{ lunch: [planned('label:magnesium-oxide', 1, { amount: 1, unit: 'piece' })] }]);
    await open(<Monday />, { week });
    expect(magnesium().text()).toContain('No value in the food table');
    expect(screen.queryByText(/Use a similar food’s value/)).toBeNull();
  });

  it('is not searched for among supplements', async () => {
    await ask();
    const search = screen.getByRole('textbox', { name: 'Search all foods' });
    for (const typed of ['electrolyte stick', 'potassium tablet', 'lite salt']) {
      fireEvent.change(search, { target: { value: typed } });
      expect(offered().filter((one) => /stick|tablet|lite salt/i.test(one))).toEqual([]);
    }
  });

  it('is searched for among all foods; one without a value cannot be chosen', async () => {
    await ask();
    const search = screen.getByRole('textbox', { name: 'Search all foods' });
    fireEvent.change(search, { target: { value: 'shiitake' } });
    expect(offered().length).toBeGreaterThan(0);
    for (const one of offered()) expect(one).toMatch(/shiitake/i);
    fireEvent.change(search, { target: { value: 'xqzvw' } });
    expect(offered()).toEqual([]);
    expect(screen.getByText('No food of that name has a value.')).toBeTruthy();
  });

  it('changes nothing until it is chosen', async () => {
    const { main } = await ask();
    const before = currentPlan();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(currentPlan()).toBe(before);
    expect(meterValueText(MONDAY, 'Magnesium')).toBe('at least 47 of 320 mg, unknown');
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('is marked in the sum of the contributions that are folded away', async () => {
    const more = ['sr28:09037', 'sr28:12061', 'sr28:12014', 'sr28:11233'].map((id) => planned(id, 100));
    const week = weekOf([{ lunch: [planned(PORTABELLA, 168), ...more] }]);
    const copy = {
      name: 'Portabella mushroom, raw',
      group: 'Mushrooms',
      kind: 'food' as const,
      per100g: { magnesium: 10 },
      measures: [],
      estimated: { magnesium: { food: SIMILAR, name: 'Portabella mushroom, UV-exposed' } },
    };
    await open(<Monday />, { week: { ...week, foods: { [PORTABELLA]: copy } } });
    // Seeds, almonds, kale and avocado have 29 mg and more; the mushroom’s 16.8 mg is fifth.
    expect(magnesium().getByRole('button', { name: /^1 more/ }).textContent).toBe('1 more≈ 16');
  });

  it('counts for the week, marked wherever it does: head, entry, sentence, contributions', async () => {
    const { main } = await choose();
    // 16.8 mg and 60 g of spinach with 79 mg per 100 g: 64.2 mg.
    expect(meterValueText(MONDAY, 'Magnesium')).toBe('about 64 of 320 mg, short');
    expect(within(screen.getByRole('meter', { name: 'Magnesium' })).getByText(/≈ 64/)).toBeTruthy();
    const section = magnesium();
    expect(section.text()).toContain('About 64 of 320 mg, short by about 256 mg.');
    expect(section.text()).toContain('16 mg of this comes from a similar food’s value you chose.');
    const lines = section.getAllByRole('listitem').map((one) => one.textContent);
    expect(lines).toEqual(['Spinach60 g47', expect.stringMatching(/^Portabella.*168 g, estimated≈ 16$/)]);
    expect(section.text()).toMatch(/Portabella.* counts with the value of .*UV-exposed.*, by your choice/);
    expect(section.queryByText(/No value/)).toBeNull();
    expect(row()).toMatch(/Potassium 611 mg, Magnesium about 16 mg$/);
    expect(screen.getByTitle('168 g; ≈ counts a similar food’s value').textContent).toBe('168 g ≈');
    expect(said()).toMatch(/^Portabella.* counts with magnesium of /);
    await waitFor(() => expect(main.asked('weeks.save')).toHaveLength(1));
    expect(main.asked('weeks.save')[0]?.week.foods[PORTABELLA]).toMatchObject({
      per100g: { magnesium: 10, potassium: 364 },
      estimated: { magnesium: { food: SIMILAR } },
    });
  });

  it('is reset to unknown, never to 0, and nothing of it is left in the week', async () => {
    await choose();
    fireEvent.click(magnesium().getByRole('button', { name: 'Take back' }));
    expect(meterValueText(MONDAY, 'Magnesium')).toBe('at least 47 of 320 mg, unknown');
    expect(row()).toMatch(/Magnesium unknown$/);
    expect(currentPlan().foods).toEqual({});
    expect(magnesium().getByRole('button', { name: /^Use a similar food’s value/ })).toBeTruthy();
    undo();
    await waitFor(() => expect(meterValueText(MONDAY, 'Magnesium')).toBe('about 64 of 320 mg, short'));
    undo();
    await waitFor(() => expect(meterValueText(MONDAY, 'Magnesium')).toBe('at least 47 of 320 mg, unknown'));
  });

  it('is not another week’s', async () => {
    const other = weekOf([{ lunch: [planned(PORTABELLA, 168)] }], {}, '2026-W47');
    const { main } = await choose();
    main.weeks.set('2026-W47', other);
    await openWeek('2026-W47');
    await screen.findByRole('group', { name: 'Monday 16 November 2026' });
    expect(meterValueText('Monday 16 November 2026', 'Magnesium')).toBe('no known value of 320 mg, unknown');
    expect(currentPlan().foods).toEqual({});
  });

  it('is marked at the entry too', async () => {
    await open(<PlanScreen />, {
      week: weekOf([{ lunch: [planned(PORTABELLA, 168)] }], {
        foods: {
          [PORTABELLA]: {
            name: 'Portabella mushroom, raw',
            group: 'Vegetables',
            kind: 'food',
            per100g: { sodium: 9, potassium: 364, magnesium: 10 },
            measures: [],
            estimated: { magnesium: { food: SIMILAR, name: 'Portabella, ultraviolet' } },
          },
        },
      }),
    });
    fireEvent.click(screen.getByRole('listitem', { name: /^Portabella/ }));
    const panel = screen.getByRole('complementary', { name: 'Inspector' });
    expect(panel.textContent).toContain('≈ 16 mg');
    expect(panel.textContent).toContain('Estimated with the value of Portabella, ultraviolet, by your choice.');
    expect(within(panel).getByRole('heading', { name: /^Potassium/ }).textContent).not.toContain('≈');
  });
});

describe('a gap that cannot be filled', () => {
  it('is a note: there is no food whose value could be used', async () => {
    const out = { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' } as const;
    await open(<Monday />, { week: weekOf([{ dinner: [out], lunch: [planned('sr28:11457', 60)] }]) });
    expect(magnesium().text()).toContain('Dinner out');
    expect(screen.queryByText(/Use a similar food’s value/)).toBeNull();
  });

  it('is one of a week that may only be read', async () => {
    const { main } = await open(<Monday />, { week: WEEK });
    main.answers['weeks.load'] = () =>
      succeed({
        status: 'read-only',
        message: 'Only to be read.',
        document: weekOf([{ lunch: [planned(PORTABELLA, 168)] }], {}, '2026-W20'),
      });
    await openWeek('2026-W20');
    await screen.findByRole('group', { name: 'Monday 11 May 2026' });
    expect(magnesium().text()).toContain('No value in the food table');
    expect(screen.queryByText(/Use a similar food’s value/)).toBeNull();
  });
});
