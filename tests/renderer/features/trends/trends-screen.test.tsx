import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#shared/contract/result';
import { profileEntry } from '#tests/support/people';
import { newerWeek } from '#tests/support/stored-fixtures';
import { deferred } from '#tests/renderer/bridge/fake-main';
import { openTrends, week } from './harness';
import markStyles from '#renderer/ui/mark.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import answerStyles from '#renderer/features/trends/cramp-answer.module.css';
import trendsStyles from '#renderer/features/trends/trends.module.css';

const MET = { eats: [3000, 3000, 320] } as const;
/** 63 % of 3,000 mg potassium. */
const SHORT = { eats: [3000, 1900.5, 320] } as const;

/** The cells of a day in the table of a part, starting with the day itself. */
async function row(part: string, date: string): Promise<readonly string[]> {
  const show = await screen.findByRole('button', { name: new RegExp(`^(Show|Hide) ${part}, day by day`) });
  if (show.getAttribute('aria-expanded') === 'false') await userEvent.click(show);
  const table = await screen.findByRole('table', { name: `${part}, day by day` });
  await waitFor(() => expect(table.querySelector('tr[data-date]')).not.toBeNull());
  const found = table.querySelector(`tr[data-date="${date}"]`);
  return [...(found?.children ?? [])].map((cell) => cell.textContent);
}
const chart = (part: string) => screen.findByRole('img', { name: new RegExp(`^${part} by day`) });

describe('the last weeks', () => {
  it('show every mineral and the score as a chart, each day with its own targets, and the days as folded tables', async () => {
    await openTrends({
      profile: [profileEntry({ preset: 'official' }), profileEntry({ from: '2026-11-18' })],
      weeks: [
        week('2026-W47', [
          MET,
          SHORT,
          { ...MET, hours: 1.5 },
          { eats: [8723.18, 3000, 320], cramp: { level: 2, time: '03:10', muscle: 'calf' } },
        ]),
      ],
    });
    for (const part of ['Score', 'Sodium', 'Potassium', 'Magnesium']) {
      expect(await chart(part)).toBeTruthy();
      expect(screen.queryByRole('table', { name: `${part}, day by day` })).toBeNull();
    }
    const folds = within(screen.getByRole('list', { name: 'The days as tables' })).getAllByRole('listitem');
    expect(folds.map((one) => one.textContent)).toEqual([
      'Score, day by day4 rows: score, result, short of, crampShow',
      'Sodium, day by day4 rows: amount, target, caution, flag, crampShow',
      'Potassium, day by day4 rows: amount, target, caution, flag, crampShow',
      'Magnesium, day by day4 rows: amount, target, caution, flag, crampShow',
      'By week1 week: average score, days short per mineralShow',
      'By weekday7 rows: Tuesday is short most often, 1 of 1Show',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Show By week' }));
    const byWeek = within(screen.getByRole('table', { name: 'By week' })).getAllByRole('row');
    expect(byWeek.map((one) => [...one.children].map((each) => each.textContent))).toEqual([
      ['Week', 'Planned', 'Score', 'Short', 'in sodium', 'in potassium', 'in magnesium', 'Cramps'],
      ['47, 16–22 Nov 2026', '4', '96', '1', '0', '1', '0', '1'],
    ]);
    // Official: 1,500 and 2,300; from Wednesday on keto, 3,750 and 5,750 with 1.5 h.
    expect(await row('Sodium', '2026-11-16')).toEqual([
      'Mon 16 Nov',
      '3,000',
      '1,500',
      '2,300',
      'above caution',
      'nothing noted',
    ]);
    expect(await row('Sodium', '2026-11-18')).toEqual([
      'Wed 18 Nov',
      '3,000',
      '3,750',
      '5,750',
      'borderline',
      'nothing noted',
    ]);
    // Above a caution an amount rounds up, toward a floor it rounds down.
    expect(await row('Sodium', '2026-11-19')).toEqual(['Thu 19 Nov', '8,724', '3,000', '5,000', 'above caution', '2']);
    expect(await row('Potassium', '2026-11-17')).toEqual([
      'Tue 17 Nov',
      '1,900',
      '2,600',
      '–none',
      'short',
      'nothing noted',
    ]);
    expect(await row('Score', '2026-11-17')).toEqual([
      'Tue 17 Nov',
      '91',
      'above caution',
      'Kpotassium',
      'nothing noted',
    ]);
    expect(await row('Score', '2026-11-19')).toEqual(['Thu 19 Nov', '100', 'above caution', '', '2, calf, 03:10']);
    expect(
      screen.getByText('This sodium target is above the 2,300 mg/day limit advised for the general public.'),
    ).toBeTruthy();
  });

  it('sum up in words: days planned, score, short days, means as lower bounds', async () => {
    await openTrends({ weeks: [week('2026-W47', [MET, SHORT, { eats: [3000, null, 320] }])] });
    const bar = await screen.findByRole('region', { name: 'Range and export' });
    // (100 + 87.8 + 66.6) / 3, the last one a lower bound.
    expect(await within(bar).findByText('3 of 28 days planned, score at least 84 on average')).toBeTruthy();
    expect(within(bar).getByText('Short on 1 day in potassium')).toBeTruthy();
    const part = screen.getByRole('region', { name: 'Potassium' });
    expect(
      within(part).getByText('at least 1,633 of 3,000 mg per day on average, short on 1 day, unknown on 1'),
    ).toBeTruthy();
  });

  it('show an unknown value as unknown: no number, hatched up to the floor, the score at least', async () => {
    const { container } = await openTrends({ weeks: [week('2026-W48', [{ eats: [3000, null, 320] }])] });
    expect(await row('Potassium', '2026-11-23')).toEqual([
      'Mon 23 Nov',
      '—no known value',
      '3,000',
      '–none',
      'unknown',
      'nothing noted',
    ]);
    expect(await row('Score', '2026-11-23')).toEqual(['Mon 23 Nov', '≥ 66at least 66', 'unknown', '', 'nothing noted']);
    const hatched = container.querySelectorAll('svg path[fill*="hatch"]');
    expect(hatched).toHaveLength(2);
    expect(screen.getAllByText(/not known: foods without a value|some values are missing/)).toHaveLength(2);
  });

  it('count only supplements against the caution of magnesium, and say so', async () => {
    await openTrends({ weeks: [week('2026-W48', [{ eats: [3000, 3000, 800] }, { ...MET, supplement: [0, 0, 400] }])] });
    expect(await row('Magnesium', '2026-11-23')).toEqual([
      'Mon 23 Nov',
      '800',
      '320',
      '350 suppl.caution above 350 mg from supplements; 0 mg of the day come from them',
      'met',
      'nothing noted',
    ]);
    expect((await row('Magnesium', '2026-11-24'))[4]).toBe('above caution');
    expect(screen.getByText(/counts only what comes from supplements/)).toBeTruthy();
  });

  it('mark the days that are still to come as planned', async () => {
    await openTrends({ weeks: [week('2026-W48', [MET, MET, MET])] });
    expect((await row('Sodium', '2026-11-24'))[0]).toBe('Tue 24 Nov');
    expect((await row('Sodium', '2026-11-25'))[0]).toBe('Wed 25 Nov planned');
  });

  it('show a mineral against its limit only, and say not scored, where the answers want it', async () => {
    const answers = { ...profileEntry().answers, 'kidney-disease': 'yes' as const };
    await openTrends({
      profile: [profileEntry({ answers })],
      weeks: [week('2026-W48', [{ eats: [2000, 1000, 320] }])],
    });
    expect(await row('Sodium', '2026-11-23')).toEqual([
      'Mon 23 Nov',
      '2,000',
      '–none',
      '2,300',
      'limit only',
      'nothing noted',
    ]);
    expect(await row('Potassium', '2026-11-23')).toEqual([
      'Mon 23 Nov',
      '1,000',
      '–none',
      '–none',
      'not scored',
      'nothing noted',
    ]);
    expect(
      within(screen.getByRole('region', { name: 'Sodium' })).getByText('2,000 mg per day on average, limit only'),
    ).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Potassium' })).getByText('1,000 mg per day on average, not scored'),
    ).toBeTruthy();
    expect(screen.getByText('Sodium is shown against its limit and not scored, by your safety answers.')).toBeTruthy();
  });

  it('put short days and cramps as marks under the chart', async () => {
    await openTrends({
      weeks: [
        week('2026-W47', [
          SHORT,
          { ...MET, cramp: { level: 3 } },
          MET,
          { ...SHORT, cramp: { level: 0 } },
          { ...MET, cramp: null },
          { cramp: { level: 1 } },
        ]),
      ],
    });
    const svg = await chart('Potassium');
    const levels = [...svg.querySelectorAll(`.${trendsStyles.trLevel}`)].map((mark) => mark.textContent);
    expect(levels).toEqual(['3', '0', '1']);
    expect(svg.querySelectorAll(`g.${markStyles.flagShort} .${markStyles.shape}`)).toHaveLength(2);
    // Five planned days are too few for an answer; a cramp is never shown without the advice.
    const answer = screen.getByRole('region', { name: 'Cramps and short days' });
    expect(within(answer).getByRole('heading').textContent).toBe('Not enough days yet: 5 of 10');
    expect(answer.textContent).toContain('See a clinician soon');
    expect(document.body.textContent).not.toMatch(/deficient|perfect|because of/i);
  });

  it('open with their answer: cramps on short days and on the others, counted, never explained', async () => {
    const none = { level: 0 } as const;
    await openTrends({
      weeks: [
        week('2026-W46', [
          SHORT,
          { ...SHORT, cramp: { level: 2 } },
          { ...SHORT, cramp: none },
          { ...MET, cramp: none },
        ]),
        week('2026-W47', [
          { ...MET, cramp: { level: 1 } },
          { ...MET, cramp: none },
          { ...SHORT, cramp: { level: 3 } },
          { ...MET, cramp: none },
          MET,
          MET,
        ]),
      ],
    });
    const answer = await screen.findByRole('region', { name: 'Cramps and short days' });
    expect(within(answer).getByRole('heading').textContent).toBe('Cramps on 2 of 3 short days and 1 of 4 others');
    expect(answer.textContent).toContain('From 7 planned days on which you said whether you had a cramp.');
    expect(answer.textContent).toContain('This counts days; it cannot show a cause.');
    expect(answer.querySelectorAll('i')).toHaveLength(7);
    expect(answer.querySelectorAll(`.${answerStyles.cramp}`)).toHaveLength(3);
    // It stands before the charts.
    expect(screen.getByRole('main').firstElementChild).toBe(answer);
    expect(document.body.textContent).not.toMatch(/because|helps|prevents|caused/i);
  });

  it('say how many cramp answers are missing once there are days enough', async () => {
    const five = [MET, MET, { ...MET, cramp: { level: 0 } as const }, MET, SHORT];
    await openTrends({ weeks: [week('2026-W46', five), week('2026-W47', five)] });
    expect(await screen.findByRole('heading', { name: 'Not enough cramp answers yet: 2 of 5' })).toBeTruthy();
  });

  it('tell the day under the pointer', async () => {
    await openTrends({ weeks: [week('2026-W48', [SHORT])] });
    const svg = await chart('Potassium');
    // 28 days between 70 and 692 px; Monday of the last week is the 22nd.
    fireEvent.pointerMove(svg, { clientX: 70 + (622 / 28) * 21.5 });
    expect(screen.getByText('Mon 23 Nov: 1,900 of 3,000 mg, short')).toBeTruthy();
    fireEvent.pointerLeave(svg);
    expect(screen.queryByText(/^Mon 23 Nov: 1,900/)).toBeNull();
  });
});

describe('the range', () => {
  it('can be 4, 12 or 52 weeks; the year is read in parts, newest first, and a longer range needs no new reading', async () => {
    const { main } = await openTrends({
      weeks: [week('2026-W48', [MET]), week('2026-W38', [MET]), week('2025-W50', [SHORT])],
    });
    await waitFor(() => expect(main.asked('weeks.loadRange')).toHaveLength(4));
    const asked = main.asked('weeks.loadRange');
    expect(asked[0]).toEqual({ from: '2026-W45', to: '2026-W48' });
    expect(asked.at(-1)?.from).toBe('2025-W49');
    expect(screen.getByText(/^1 of 28 days planned/, { selector: `.${pageBarStyles.weekbar} strong` })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '12 weeks' }));
    expect(screen.getByText(/^2 of 84 days planned/, { selector: `.${pageBarStyles.weekbar} strong` })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '52 weeks' }));
    expect(screen.getByText(/^3 of 364 days planned/, { selector: `.${pageBarStyles.weekbar} strong` })).toBeTruthy();
    expect((await row('Potassium', '2025-12-08'))[0]).toBe('Mon 8 Dec 2025');
    expect(main.asked('weeks.loadRange')).toHaveLength(4);
  });

  it('is read again when the screen is opened again: what changed on disk is shown, what was removed disappears', async () => {
    const { main, unmount, show } = await openTrends({
      weeks: [week('2026-W46', [MET]), week('2026-W47', [MET]), week('2026-W48', [MET])],
    });
    await waitFor(() => expect(main.asked('weeks.loadRange')).toHaveLength(4));
    unmount();
    main.writeFromElsewhere(week('2026-W47', [MET, MET]));
    main.weeks.delete('2026-W46');
    show();
    // What was read before is shown at once.
    expect(await chart('Sodium')).toBeTruthy();
    await waitFor(async () => expect(await row('Sodium', '2026-11-17')).toHaveLength(6));
    expect(await row('Sodium', '2026-11-09')).toHaveLength(0);
    expect(await row('Sodium', '2026-11-23')).toHaveLength(6);
    expect(main.asked('weeks.loadRange').length).toBeGreaterThan(4);
  });

  it('counts a week that is open in the plan as the window holds it, edited a moment ago', async () => {
    const { planner } = await openTrends({ weeks: [week('2026-W48', [MET, MET])] });
    expect(await row('Sodium', '2026-11-24')).toHaveLength(6);
    await planner.openWeek('2026-W48');
    const { changeDocuments } = await import('#renderer/state/change-documents');
    changeDocuments('plan', {
      label: 'Cleared Tuesday',
      plan: (plan) => ({
        ...plan,
        days: plan.days.map((day, index) => (index === 1 ? { ...day, meals: [] } : day)),
      }),
    });
    await waitFor(async () => expect(await row('Sodium', '2026-11-24')).toHaveLength(0));
    expect(screen.getByText(/^1 of 28 days planned/, { selector: `.${pageBarStyles.weekbar} strong` })).toBeTruthy();
  });
});

describe('export', () => {
  it('saves the days of the range as CSV under their weeks and says where', async () => {
    const { main } = await openTrends({
      weeks: [week('2026-W48', [SHORT]), week('2026-W38', [MET])],
      answers: { 'files.saveText': () => succeed({ path: 'home/trends.csv' }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Export CSV' }));
    const [saved] = main.asked('files.saveText');
    expect(saved).toMatchObject({ suggestedName: 'trends-2026-W45-2026-W48.csv', format: 'csv' });
    const lines = saved?.text.trimEnd().split('\r\n') ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^2026-11-23,87\.78/);
    expect(lines[1]).toContain(',1900.5,no,no,0,3000,,,short,');
    expect(await screen.findByText('Saved as home/trends.csv')).toBeTruthy();
  });

  it('says when saving failed, and nothing when the dialog was closed', async () => {
    let answer = fail('CANCELLED', 'Saving was cancelled.');
    await openTrends({ weeks: [week('2026-W48', [MET])], answers: { 'files.saveText': () => answer } });
    await userEvent.click(await screen.findByRole('button', { name: 'Export CSV' }));
    expect(screen.queryByText(/cancelled/)).toBeNull();
    answer = fail('STORAGE', 'The disk is full; nothing was written.');
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(
      await screen.findByText('The disk is full; nothing was written. The plan itself is unchanged.'),
    ).toBeTruthy();
  });
});

it('says of a cramp of a newer version that its level is one', async () => {
  await openTrends({ weeks: [week('2026-W48', [{ ...MET, cramp: newerWeek().days[0]!.cramp }, MET])] });
  expect((await screen.findAllByText(/^cramp 0 none/))[0]?.textContent).toBe(
    'cramp 0 none, 1 light, 2 strong, 3 severe, above 3 made by a newer version',
  );
  expect((await row('Score', '2026-11-23')).at(-1)).toBe('4 made by a newer version, left calf');
});

describe('when there is nothing to show', () => {
  it('says what will be here and leads to the plan', async () => {
    await openTrends({ weeks: [week('2026-W48', [{ cramp: { level: 1 } }])] });
    expect(await screen.findByRole('heading', { name: 'Nothing was planned in the last 4 weeks' })).toBeTruthy();
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Export CSV' });
    expect([save.disabled, save.title]).toEqual([true, 'Nothing is planned in these weeks']);
    await userEvent.click(screen.getByRole('button', { name: 'Go to the plan' }));
    expect(screen.getByLabelText('screen').textContent).toBe('plan');
  });

  it('waits quietly for the weeks', async () => {
    const gate = deferred<ReturnType<typeof succeed<{ weeks: []; problems: [] }>>>();
    await openTrends({ answers: { 'weeks.loadRange': () => gate.promise } });
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText('Reading the weeks…')).toBeTruthy();
    gate.resolve(succeed({ weeks: [], problems: [] }));
    expect(await screen.findByRole('heading', { name: /^Nothing was planned/ })).toBeTruthy();
  });

  it('names a week that is not as it was saved, once it belongs to the range', async () => {
    const problems = [{ week: '2026-W40', message: 'Week 40 of 2026 was damaged on disk, and there was no copy.' }];
    await openTrends({
      answers: {
        'weeks.loadRange': ({ from, to }) =>
          succeed({
            weeks: [week('2026-W48', [MET])].filter((one) => one.week <= to),
            problems: problems.filter((one) => one.week >= from && one.week <= to),
          }),
      },
    });
    await chart('Score');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: '12 weeks' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Week 40 of 2026 was damaged');
    expect(await chart('Score')).toBeTruthy();
  });

  it('says why the weeks cannot be read, and tries again', async () => {
    let isBroken = true;
    await openTrends({
      answers: {
        'weeks.loadRange': () =>
          isBroken
            ? fail('STORAGE', 'The weeks could not be listed, because the disk did not answer.')
            : succeed({ weeks: [week('2026-W48', [MET])], problems: [] }),
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('the disk did not answer');
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await chart('Score')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
