import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PrintJob } from '#renderer/features/print';
import { documentTitle } from '#renderer/features/print';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { profileEntry } from '#tests/support/people';
import { job, print } from './printing';
import markStyles from '#renderer/ui/mark.module.css';
import printStyles from '#renderer/features/print/print.module.css';

describe('the printed list', () => {
  it('is without what is at home, and has the staples that run out, own foods by their name', () => {
    const spinach = (pantry: LibraryDocument['pantry']) => {
      const foods: LibraryDocument['foods'] = {
        'mine:loaf': { name: 'Keto loaf', group: 'My foods', kind: 'food', per100g: {}, measures: [] },
      };
      const library = { ...newLibraryDocument(), profile: [profileEntry()], foods, pantry };
      const { container, unmount } = print(job(fixtureWeekDocument(), { library }));
      const text = container.textContent;
      unmount();
      return [/Spinach/.test(text), /Spinach.*100 g at home/.test(text), /Keto loaf/.test(text)];
    };
    const of = (food: string, amount: number, minimum?: number) => ({ food, amount, unit: 'g' as const, minimum });
    // The week needs 270 g.
    expect(spinach({})).toEqual([true, false, false]);
    expect(spinach({ a: of('sr28:11457', 100) })).toEqual([true, true, false]);
    expect(spinach({ a: of('sr28:11457', 300), b: of('mine:loaf', 1, 400) })[2]).toBe(true);
  });
});

describe('the printed week', () => {
  it('explains no scores if it is unknown who the plan is for, only the mark of a missing value', () => {
    const { container } = print(job(fixtureWeekDocument(), { library: newLibraryDocument() }));
    const words = container.querySelector(`.${printStyles.pPage} footer`)?.textContent ?? '';
    expect(container.textContent).toContain('Not scored: nobody has said yet who this plan is for.');
    expect(words).toContain('a value is missing');
    expect(words).not.toMatch(/borderline|short|caution|line across|100 does not mean/);
    expect(words).toContain('Not medical advice.');
  });

  it('explains no mark at all on a week without scores and without a missing value', () => {
    const { container } = print(job(newWeekDocument('2026-W48'), { library: newLibraryDocument() }));
    expect(container.querySelector(`.${printStyles.pPage} footer`)?.textContent).toBe('Not medical advice.');
  });

  it('has the score of every day, rounded down, "≥" where a value is missing', () => {
    // Scores of the reference week on keto, nutrition rules section 10.
    print(job(fixtureWeekDocument()));
    const heads = screen
      .getAllByRole('columnheader')
      .map((head) => head.querySelector(`.${printStyles.pDay}`)?.textContent);
    expect(heads).toEqual(['Mon 23100', 'Tue 2465', 'Wed 2570', 'Thu 2664', 'Fri 27≥ 63', 'Sat 2890', 'Sun 29100']);
    expect(screen.getByRole('heading', { name: 'Week 48: 23–29 November 2026' })).toBeTruthy();
  });

  it('has amount, word, shape and bar for each mineral of a day', () => {
    print(job(fixtureWeekDocument()));
    const heads = screen.getAllByRole('columnheader');
    const minerals = (at: number) =>
      [...(heads[at]?.querySelectorAll(`.${printStyles.pMineral}`) ?? [])].map((one) => one.textContent);
    expect(minerals(1)).toEqual(['Na 2,843borderline', 'K 1,799short', 'Mg 134short']);
    expect(minerals(3)).toEqual(['Na 8,724above caution', 'K 1,670short', 'Mg 123short']);
    expect(minerals(4)).toEqual(['Na 2,433borderline', 'K ≥ 1,864unknown', 'Mg ≥ 152unknown']);
    for (const head of heads) {
      expect(head.querySelectorAll(`.${printStyles.pMineral} svg.${markStyles.shape}`)).toHaveLength(3);
      expect(head.querySelectorAll(`.${printStyles.pMineral} .${markStyles.bar}`)).toHaveLength(3);
    }
    // Friday: the rest of an unknown bar is hatched; Thursday: above caution is striped.
    expect(heads[4]?.querySelectorAll(`.${markStyles.barMaybe}`)).toHaveLength(2);
    expect(heads[3]?.querySelectorAll(`.${markStyles.barCaution}`)).toHaveLength(1);
  });

  it('has net carbs as a bound where fibre is blank, and energy, protein and fat', () => {
    print(job(fixtureWeekDocument()));
    const macros = screen
      .getAllByRole('columnheader')
      .map((head) => [...head.querySelectorAll(`.${printStyles.pMacros} span`)].map((one) => one.textContent));
    expect(macros[0]).toEqual(['net carbs 18.8 g', 'fat 132 g', 'protein 132 g', '1,844 kcal']);
    // 12.7165 g is an upper bound: coconut milk has no fibre value.
    expect(macros[4]?.[0]).toBe('net carbs ≤ 12.8 g');
  });

  it('has every entry with its portion, a mark where a mineral has no value, and the slots as row heads', () => {
    print(job(fixtureWeekDocument()));
    const rows = screen.getAllByRole('rowheader').map((head) => head.textContent);
    expect(rows).toEqual(['Breakfast', 'Lunch', 'Dinner', 'Snacks', 'Drinks & salts']);
    const drinks = screen.getByRole('rowheader', { name: 'Drinks & salts' }).closest('tr');
    const sunday = within(drinks as HTMLElement)
      .getAllByRole('cell')
      .at(-1);
    expect(sunday?.textContent).toContain('400 mg elemental');
    expect(sunday?.textContent).toContain('¼ tsp');
    const portabella = screen
      .getAllByRole('listitem')
      .find((item) => /portabella/i.test(item.textContent ?? '') && item.closest('table') !== null);
    expect(portabella?.querySelector(`svg.${markStyles.shape}`)).not.toBeNull();
  });

  it('carries the advice of the preset, the targets, and what it is not', () => {
    print(job(fixtureWeekDocument(), { withList: false }));
    const text = document.body.textContent ?? '';
    expect(text).toContain('above the 2,300 mg/day limit advised for the general public');
    expect(text).toContain('Daily targets: sodium 3,000, potassium 3,000, magnesium 320 mg');
    expect(text).toContain('Not medical advice. 100 does not mean healthy; a low day is not a deficiency.');
  });

  it('says that nothing is planned instead of a score, and leaves the day blank', () => {
    const { onLaidOut } = print(job(newWeekDocument('2026-W48')));
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(
      ['Mon 23', 'Tue 24', 'Wed 25', 'Thu 26', 'Fri 27', 'Sat 28', 'Sun 29'].map((day) => `${day}–nothing planned`),
    );
    expect(onLaidOut).toHaveBeenLastCalledWith(1);
  });

  it('says what gated answers did: a limit, a mineral that is not scored, or no score at all', () => {
    const gated = (changes: Parameters<typeof profileEntry>[0]) =>
      print(
        job(fixtureWeekDocument(), {
          withList: false,
          library: { ...newLibraryDocument(), profile: [profileEntry(changes)] },
        }),
      );
    const head = () => screen.getAllByRole('columnheader')[1];
    const kidney = gated({ answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } });
    // 134.08 of 320 mg magnesium: 41 of 100. Sodium of 2,843 is above its limit of 2,300.
    expect(head()?.querySelector(`.${printStyles.pDay}`)?.textContent).toBe('Tue 2441');
    const minerals = [...(head()?.querySelectorAll(`.${printStyles.pMineral}`) ?? [])].map((one) => one.textContent);
    expect(minerals).toEqual(['Na 2,844above caution', 'K 1,799not scored', 'Mg 134short']);
    expect(kidney.container.textContent).toContain('Potassium is not scored, by your safety answers.');
    kidney.unmount();
    gated({ birthYear: 2010 });
    expect(head()?.querySelector(`.${printStyles.pDay}`)?.textContent).toBe('Tue 24–');
  });

  it('marks an amount with a similar food’s value in it, and says what the mark means', () => {
    const week = fixtureWeekDocument();
    const estimated = {
      name: 'Portabella mushroom, raw',
      group: 'Vegetables',
      kind: 'food' as const,
      per100g: { energy: 22, sodium: 9, potassium: 364, magnesium: 10 },
      measures: [],
      estimated: { magnesium: { food: 'sr28:11998', name: 'Portabella mushroom, UV-exposed, raw' } },
    };
    const { container } = print(
      job({ ...week, foods: { ...week.foods, 'sr28:11265': estimated } }, { withList: false }),
    );
    // 152 mg known and 16.8 from the estimate; that day's beef still has no value.
    expect(container.textContent).toContain('Mg ≥≈ 16');
    expect(container.textContent).toContain('≈ counts a similar food’s value, chosen by the person.');
  });

  it('names the month of each day in a week that runs over its end', () => {
    print(job(newWeekDocument('2026-W49')));
    expect(
      screen
        .getAllByRole('columnheader')
        .map((head) => head.querySelector(`.${printStyles.pDay} span`)?.textContent)
        .slice(0, 2),
    ).toEqual(['Mon 30 Nov', 'Tue 1 Dec']);
  });

  it('scores nothing while it is unknown who the plan is for', () => {
    print(job(fixtureWeekDocument(), { library: newLibraryDocument() }));
    expect(screen.getAllByText('not scored')).toHaveLength(7);
    expect(document.querySelectorAll(`.${printStyles.pMineral}`)).toHaveLength(0);
  });
});

describe('prep lines', () => {
  const { days, ...rest } = fixtureWeekDocument();
  const week = {
    ...rest,
    days: days.map((day, index) => ({
      ...day,
      meals: day.meals.map((meal, place) => ({
        ...meal,
        entries: meal.entries.map((entry, at) =>
          index === 2 && place === 0 && at === 0
            ? { ...entry, prep: { text: 'Thaw the salmon', daysBefore: 1 } }
            : entry,
        ),
      })),
    })),
  };
  const next = newWeekDocument('2026-W49');

  it.each(['week', 'week-list', 'days'] as const)('stand on their day, and are left out where wanted: %s', (sheet) => {
    const { container, unmount } = print(job(week, { document: sheet, next }));
    expect(container.textContent?.split('Thaw the salmon')).toHaveLength(2);
    unmount();
    const without = print(job(week, { document: sheet, next, withPrep: false }));
    expect(without.container.textContent).not.toContain('Thaw the salmon');
    expect(without.container.textContent).toContain('Avocado');
  });

  it.each(['week', 'week-list', 'days'] as const)(
    'of the days before, and what has no day yet, stand below: %s',
    (sheet) => {
      const [first] = week.days[2]?.meals[0]?.entries ?? [];
      if (first?.kind !== 'food') throw new Error('no food');
      const monday = addEntries({ ...week, unplaced: [first] }, { date: '2026-11-23', slot: 'lunch' }, [
        { ...first, id: 'early', prep: { text: 'Soak the seeds', daysBefore: 2 } },
      ]);
      const { container } = print(job(monday, { document: sheet, next, withList: false }));
      // Once, even if every day has its own page.
      expect(container.textContent.split('Before this week: Sat 21 Nov, Soak the seeds (for Mon).')).toHaveLength(2);
      expect(container.textContent.split('No day yet: ')).toHaveLength(2);
    },
  );
});

describe('the printed list', () => {
  it('is on a separate page with a checkbox before each line, without what is ticked or at home', () => {
    const { onLaidOut } = print(
      job({ ...fixtureWeekDocument(), shopping: { ticked: ['sr28:01123'], inHouse: ['sr28:01145'] } }),
    );
    expect(onLaidOut).toHaveBeenLastCalledWith(2);
    const list = screen.getByRole('region', { name: /^Shopping list, week 48/ });
    const lines = within(list).getAllByRole('listitem');
    const avocado = lines.find((line) => line.textContent?.startsWith('Avocado'));
    // 550 g at 201 g each, rounded up to whole ones.
    expect(avocado?.textContent).toBe('Avocados3Mon Wed Fri Sat Sun¼ left over');
    expect(lines.every((line) => line.querySelector('i') !== null)).toBe(true);
    expect(lines.filter((line) => /^(Eggs|Unsalted butter)/.test(line.textContent ?? ''))).toEqual([]);
    expect(list.textContent).toContain('1 ticked line is left out.');
    expect(list.textContent).toContain('At home already, not on the list: Unsalted butter.');
    // Two codes for 53 open lines, after the last aisle.
    expect(within(list).getAllByRole('img', { name: /QR code$/ })).toHaveLength(2);
  });

  it('is left out when it is not wanted or there is nothing on it, and can be printed alone', () => {
    expect(print(job(fixtureWeekDocument(), { withList: false })).onLaidOut).toHaveBeenLastCalledWith(1);
    document.body.innerHTML = '';
    const alone = print(job(fixtureWeekDocument(), { withList: false, document: 'list' }));
    expect(alone.onLaidOut).toHaveBeenLastCalledWith(1);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('heading', { name: /^Shopping list/ })).toBeTruthy();
  });

  it('by itself is upright in two columns, without days, with empty boxes and the code', () => {
    const { container } = print(
      job({ ...fixtureWeekDocument(), shopping: { ticked: ['sr28:01123'] } }, { withList: false, document: 'list' }),
    );
    expect(container.querySelector<HTMLElement>('[data-columns]')?.style.gridTemplateColumns).toMatch(/^repeat\(2,/);
    const list = screen.getByRole('region', { name: /^Shopping list, week 48/ });
    expect(list.textContent).toContain('1 ticked line is left out.');
    const lines = within(list).getAllByRole('listitem');
    expect(lines.find((line) => line.textContent?.startsWith('Avocado'))?.textContent).toBe('Avocados ¼ left over3');
    expect(lines.every((line) => line.querySelector('i') !== null)).toBe(true);
    // Two more for what comes to mind while shopping.
    expect(list.querySelectorAll('i')).toHaveLength(lines.length + 2);
    expect(within(list).getAllByRole('img', { name: /QR code$/ })).toHaveLength(2);
  });

  it('by itself says that there is nothing to buy', () => {
    const { container } = print(job(newWeekDocument('2026-W48'), { withList: false, document: 'list' }));
    expect(container.textContent).toContain('Nothing to buy');
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('a list of other days than a week', () => {
  const of = (listDays: PrintJob['listDays'], otherWeeks: PrintJob['otherWeeks'] = []) => {
    const choices = { document: 'list', withList: false, listDays, otherWeeks } as const;
    return print(job(fixtureWeekDocument('2026-W48'), choices)).container.textContent;
  };

  it('is headed by them and has only what they need', () => {
    const words = of({ from: '2026-11-26', to: '2026-11-29' });
    expect(words).toContain('Shopping list, Thu 26 – Sun 29 Nov 2026');
    expect(words).toContain('Avocados ¼ left over2');
    expect(words).not.toContain('Broccoli');
  });

  it('adds up the weeks', () => {
    const words = of({ from: '2026-11-23', to: '2026-12-06' }, [fixtureWeekDocument('2026-W49')]);
    expect(words).toContain('Shopping list, Mon 23 Nov – Sun 6 Dec 2026');
    expect(words).toContain('Broccoli cooked weight320 g');
  });
});

describe('pages for another eater', () => {
  const eaters = { pal: { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male' })] } };
  const of = (document: PrintJob['document'], eater?: string): PrintJob =>
    job(fixtureWeekDocument(), {
      document,
      withList: false,
      library: { ...newLibraryDocument(), profile: [profileEntry()], eaters },
      ...(eater === undefined ? {} : { eater }),
    });

  it.each([
    ['week', 1, 'Week 48: 23–29 November 2026. For Pal'],
    ['week-list', 1, 'Week 48: 23–29 November 2026. For Pal'],
    ['days', 7, 'Week 48: 23–29 November 2026. For Pal'],
    ['month', 1, 'November 2026. For Pal'],
  ] as const)('carry their name on every page of %s, and in the title of the document', (document, pages, title) => {
    const { unmount } = print(of(document, 'pal'));
    expect(screen.getAllByText('For Pal')).toHaveLength(pages);
    expect(documentTitle(of(document, 'pal'))).toBe(title);
    unmount();
    print(of(document));
    expect(screen.queryByText(/^For /)).toBeNull();
    expect(documentTitle(of(document))).not.toContain('For');
  });

  it('have their amounts and targets', () => {
    print(of('days', 'pal'));
    // The reference Monday has 170 g of salmon.
    expect(screen.getByRole('region', { name: 'Monday 23 November' }).textContent).toContain('255 g');
    expect(screen.getAllByText(/ of 3,400$/).length).toBeGreaterThan(0);
  });
});
