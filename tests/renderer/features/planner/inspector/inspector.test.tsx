import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanScreen } from '#renderer/features/planner';
import { DayInspector } from '#renderer/features/planner/inspector/DayInspector';
import { Inspector } from '#renderer/features/planner/inspector/Inspector';
import { showDay } from '#renderer/features/planner/selection-store';
import { datesOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { freshWindow } from '#tests/support/fresh-window';
import { profileEntry } from '#tests/support/people';
import { open, planned, weekOf } from '../harness';
import { MONDAY } from '../small-plans';
import inspectorStyles from '#renderer/ui/inspector.module.css';

const inspector = () => within(screen.getByRole('complementary', { name: 'Inspector' }));
/** The section of the inspector about one mineral, opened. */
async function mineral(name: string, opened = true) {
  const heading = inspector().getByRole('heading', { name: new RegExp(`^${name}`), level: 3 });
  const toggle = within(heading).getByRole('button');
  if ((toggle.getAttribute('aria-expanded') === 'true') !== opened) await userEvent.click(toggle);
  const section = heading.closest('section')!;
  return { ...within(section), text: () => section.textContent ?? '' };
}
const show = (day: string) => userEvent.click(screen.getByRole('button', { name: new RegExp(`^Show ${day}`) }));

describe('a day of the reference week in the inspector', () => {
  const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const opened = async (day: string) => {
    await open(<Inspector />, { week: fixtureWeekDocument() });
    act(() => showDay(datesOf('2026-W48')[DAYS.indexOf(day)] ?? ''));
  };

  it('shows the score and its meaning, and says that it is not a diagnosis', async () => {
    await opened('Tuesday');
    const text = screen.getByRole('complementary', { name: 'Inspector' }).textContent?.replaceAll('\u00a0', ' ') ?? '';
    expect(inspector().getByRole('heading', { name: 'Tuesday 24 November', level: 2 })).toBeTruthy();
    expect(text).toContain('65 of 100');
    expect(text).toContain('the average of how far each mineral got toward its target, each counted up to 100 %');
    expect(text).toContain('100 does not mean healthy; a low day is not a deficiency.');
    expect(text).toContain('Keto, woman, 40 years. Food tables are approximate; this is not medical advice.');
  });

  it('says of each mineral how far it got and what is missing', async () => {
    await opened('Tuesday');
    // 3,000 − 2,843.01 = 156.99, 3,000 − 1,799.19 = 1,200.81, 320 − 134.08 = 185.92.
    expect((await mineral('Sodium')).getByText('2,843 of 3,000 mg, short by 157 mg.')).toBeTruthy();
    expect((await mineral('Potassium')).getByText('1,799 of 3,000 mg, short by 1,201 mg.')).toBeTruthy();
    expect((await mineral('Magnesium')).getByText('134 of 320 mg, short by 186 mg.')).toBeTruthy();
    expect((await mineral('Potassium')).text()).toContain('short');
    expect((await mineral('Sodium')).text()).toContain('borderline');
  });

  it('says where each target comes from', async () => {
    await opened('Tuesday');
    expect((await mineral('Sodium')).text()).toMatch(/Target 3,000 mg: Expert opinion/);
    expect((await mineral('Potassium')).text()).toMatch(/Target 3,000 mg: Keto preset: the larger of/);
    expect((await mineral('Magnesium')).text()).toMatch(/Target 320 mg: IOM 1997/);
  });

  it('opens the first mineral that needs attention by itself', async () => {
    await opened('Wednesday');
    const expanded = ['Sodium', 'Potassium', 'Magnesium'].map((name) =>
      inspector().getByRole('button', { name }).getAttribute('aria-expanded'),
    );
    expect(expanded).toEqual(['true', 'false', 'false']);
  });

  it('says by how much a day is above its caution, rounded up', async () => {
    await opened('Thursday');
    const sodium = await mineral('Sodium');
    expect(sodium.getByText('Above the caution level of 5,000 mg a day, by 3,724 mg.')).toBeTruthy();
    expect(sodium.text()).toContain('above caution');
  });

  it('names the foods without a value, their grams, and the share of energy that is known', async () => {
    await opened('Friday');
    const potassium = await mineral('Potassium');
    expect(potassium.getByText(/^At least 1,864 of 3,000 mg, the rest unknown\.$/)).toBeTruthy();
    expect(potassium.text()).toMatch(/No value in the food table.*grass-fed.*, 200 g/i);
    expect(potassium.text()).toContain('Known for 65 % of the day’s energy');
    const magnesium = await mineral('Magnesium');
    expect(magnesium.text()).toMatch(/portabella.*, 168 g; .*, 200 g/i);
    expect(magnesium.text()).toContain('Known for 62 % of the day’s energy');
    expect((await mineral('Sodium')).text()).not.toContain('No value');
  });

  it('names them in short while a mineral is closed', async () => {
    await opened('Friday');
    const magnesium = await mineral('Magnesium', false);
    expect(magnesium.text()).toMatch(/No value: Portabella/i);
  });

  it('says what came from supplements and from salts, and warns of potassium salts', async () => {
    await opened('Sunday');
    const magnesium = await mineral('Magnesium');
    expect(magnesium.getByText(/^460 mg come from supplements\. .*350 mg a day/)).toBeTruthy();
    expect(magnesium.text()).toContain('460 mg of this comes from supplements. <1 mg of this comes from salt.');
    // 3 g of table salt has 1,162.74 mg, a quarter teaspoon of lite salt 290; the stick 1,000.
    expect((await mineral('Sodium')).text()).toContain(
      '1,000 mg of this comes from supplements. 1,452 mg of this comes from salt.',
    );
    const notice = inspector().getByText('Potassium salts.').parentElement?.textContent;
    expect(notice).toMatch(/550 mg come from salt substitutes and supplements/);
    expect(notice).toMatch(/weak kidneys.*ACE inhibitor.*ARB.*potassium-sparing diuretic.*clinician.*stop the heart/);
  });

  it('warns of potassium salts only where there are any', async () => {
    await opened('Monday');
    expect(inspector().queryByText('Potassium salts.')).toBeNull();
  });
});

describe('the limit of net carbs', () => {
  /** Avocado has 8.53 − 6.7 = 1.83 g in 100 g, spinach 3.63 − 2.2 = 1.43 g. */
  const line = async (grams: number, changes: Parameters<typeof profileEntry>[0] = {}, extra = weekOf([])) => {
    await open(<DayInspector date={MONDAY} />, {
      week: { ...weekOf([{ lunch: [planned('sr28:09037', grams), ...extraEntries(extra)] }]), foods: extra.foods },
      library: { profile: [profileEntry(changes)] },
    });
    const text = screen.queryByText(/^Net carbs/)?.textContent;
    freshWindow();
    return text;
  };
  const extraEntries = (week: WeekDocument) => week.days[0]?.meals[0]?.entries ?? [];
  const withFood = (per100g: Record<string, number | null>) =>
    weekOf([{ lunch: [planned('mine:extra', 100)] }], {
      foods: { 'mine:extra': { name: 'Extra', group: 'My foods', kind: 'food', per100g, measures: [] } },
    });

  it('is below the minerals: the number first, then how far above', async () => {
    expect(await line(1000)).toBe('Net carbs 18.3 g of your 30 g.');
    expect(await line(1000, { netCarbLimit: 20 })).toBe('Net carbs 18.3 g of your 20 g.');
    // 36.6 − 20.
    expect(await line(2000, { netCarbLimit: 20 })).toBe('Net carbs 36.6 g of your 20 g, 16.6 g above.');
  });

  it('claims no more than both bounds allow', async () => {
    // Blank fibre: at most 18.3 + 20. Certainly within 50, not above 30.
    const blankFibre = withFood({ carbohydrate: 20, fibre: null });
    expect(await line(1000, { netCarbLimit: 50 }, blankFibre)).toBe('Net carbs ≤ 38.3 g of your 50 g.');
    expect(await line(1000, {}, blankFibre)).toBe('Net carbs ≤ 38.3 g of your 30 g, the rest unknown.');
    // Blank carbohydrate: at least 18.3, or 36.6.
    const blank = withFood({ carbohydrate: null, fibre: null });
    expect(await line(1000, {}, blank)).toBe('Net carbs ≥ 18.3 g of your 30 g, the rest unknown.');
    expect(await line(2000, {}, blank)).toBe('Net carbs ≥ 36.6 g of your 30 g, ≥ 6.6 g above.');
  });

  it('is not there without a limit, nor where the answers take it away', async () => {
    expect(await line(1000, { netCarbLimit: null })).toBeUndefined();
    expect(await line(1000, { lifeStage: 'pregnant' })).toBeUndefined();
    expect(await line(1000, { birthYear: 2010 })).toBeUndefined();
    expect(await line(1000, { lifeStage: 'pregnant', preset: 'clinician' })).toBe('Net carbs 18.3 g of your 30 g.');
  });
});

describe('the ranges of energy, protein and fat', () => {
  const lines = async (changes: Parameters<typeof profileEntry>[0]) => {
    // 100 g avocado: 160 kcal, 2 g protein, 14.66 g fat.
    await open(<DayInspector date={MONDAY} />, {
      week: weekOf([{ lunch: [planned('sr28:09037', 100)] }]),
      library: { profile: [profileEntry(changes)] },
    });
    const texts = screen.queryAllByText(/^(Energy|Protein|Fat) .* of /).map((one) => one.textContent);
    freshWindow();
    return texts;
  };
  const ranges = { energy: { min: 1400, max: 2100 }, protein: { min: 90 } };

  it('are beside the totals, only those the person has, and never where the answers remove limits', async () => {
    expect(await lines({ ranges })).toEqual(['Energy 160 kcal of 1,400–2,100.', 'Protein 2 g of at least 90.']);
    expect(await lines({})).toEqual([]);
    expect(await lines({ lifeStage: 'pregnant', ranges })).toEqual([]);
  });
});

describe('what must stand beside the numbers of a day', () => {
  const foot = async (changes: Parameters<typeof profileEntry>[0]) => {
    await open(<DayInspector date={MONDAY} />, {
      week: weekOf([{ lunch: [planned('sr28:11457', 100)] }]),
      library: { profile: [profileEntry(changes)] },
    });
    return [...document.querySelectorAll(`.${inspectorStyles.iFoot} p`)].map((one) => one.textContent).slice(1);
  };
  const ABOUT = 'Food tables are approximate; this is not medical advice.';

  it('says who the targets are for; what the answers did is above the board, once for the screen', async () => {
    expect(await foot({ answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } })).toEqual([
      `Official, woman, 40 years. ${ABOUT}`,
    ]);
  });

  it('is the first four weeks of keto while they last, and plain keto after them', async () => {
    const during = await foot({ preset: 'keto-start', startedOn: '2026-10-27' });
    expect(during[0]).toBe(`Keto, first four weeks, woman, 40 years. ${ABOUT}`);
    freshWindow();
    const after = await foot({ preset: 'keto-start', startedOn: '2026-10-26' });
    expect(after[0]).toBe(`Keto, woman, 40 years. ${ABOUT}`);
  });
});

describe('what brought a mineral', () => {
  const own = (name: string, potassium: number | null): WeekDocument['foods'][string] => ({
    name,
    group: 'My foods',
    kind: 'food',
    per100g: { energy: 100, sodium: 0, potassium, magnesium: 0 },
    measures: [{ unit: 'piece', grams: 50 }],
  });
  const week = weekOf(
    [
      {
        breakfast: [planned('mine:little', 100), planned('mine:most', 100), planned('mine:none', 100)],
        dinner: [
          planned('mine:middle', 50, { amount: 1, unit: 'piece' }),
          planned('mine:unknown', 80),
          planned('mine:some', 100),
          planned('mine:few', 100),
        ],
      },
    ],
    {
      foods: {
        'mine:little': own('Little', 10.9),
        'mine:most': own('Most', 900),
        'mine:none': own('None', 0),
        'mine:middle': own('Middle', 601.4),
        'mine:unknown': own('Not told', null),
        'mine:some': own('Some', 50),
        'mine:few': own('Few', 0.5),
      },
    },
  );
  const lines = (list: HTMLElement) =>
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent);

  it('is listed by its amount, most first, the rest summed up until it is requested', async () => {
    await open(<PlanScreen />, { week });
    await show('Monday');
    const potassium = await mineral('Potassium');
    // 50 g of Middle has 300.7 mg.
    expect(lines(potassium.getByRole('list'))).toEqual([
      'Most100 g900',
      'Middle1 piece300',
      'Some100 g50',
      'Little100 g10',
    ]);
    const more = potassium.getByRole('button', { name: /^2 more/ });
    expect(more.textContent).toBe('2 more<1');
    await userEvent.click(more);
    expect(lines(potassium.getByRole('list')).slice(4)).toEqual(['Few100 g<1', 'None100 g0']);
    expect(potassium.text()).toContain('Not told, 80 g');
  });

  it('has a note of unknown nutrition among the unknowns', async () => {
    const out = { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' } as const;
    const coffee = { id: 'coffee', kind: 'note', text: 'Black coffee', nutrition: 'none' } as const;
    await open(<PlanScreen />, { week: weekOf([{ lunch: [planned('sr28:11457', 60), out, coffee] }]) });
    await show('Monday');
    const potassium = await mineral('Potassium');
    expect(potassium.text()).toContain('Dinner out');
    expect(potassium.text()).not.toContain('Black coffee');
    expect(lines(potassium.getByRole('list'))).toEqual(['Spinach60 g334']);
  });
});

describe('a day nobody planned in the inspector', () => {
  it('has its targets and no flags', async () => {
    await open(<PlanScreen />, { week: weekOf([{ lunch: [planned('sr28:11457', 60)] }]) });
    await show('Sunday');
    expect(inspector().getByText(/^Nothing planned, no score/)).toBeTruthy();
    expect((await mineral('Sodium')).getByText('Target 3,000 mg.')).toBeTruthy();
    expect((await mineral('Sodium')).text()).not.toMatch(/short|unknown/);
  });
});
