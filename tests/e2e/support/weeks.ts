import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { datesOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';

interface FixtureItem {
  readonly ndb: string;
  readonly g: number;
}

const root = path.resolve(import.meta.dirname, '../../..');

/** The meal of an item of the reference days; only for appearance, since sums do not depend on it. */
function slotOf(index: number, ndb: string): string {
  if (ndb === '02047' || ndb.startsWith('06')) return 'drinks';
  return (
    ['breakfast', 'breakfast', 'breakfast', 'lunch', 'lunch', 'lunch', 'dinner', 'dinner', 'dinner', 'snacks'][index] ??
    'snacks'
  );
}

/** The seven reference days as a week file; Sunday's supplements under their label ids. */
export function fixtureWeekDocument(week = '2026-W48'): WeekDocument {
  const fixture: { week: { items: FixtureItem[] }[] } = JSON.parse(
    readFileSync(path.join(root, 'tests/fixtures/keto-week.json'), 'utf8'),
  );
  const base = newWeekDocument(week);
  const entry = (id: string, food: string, grams: number, portion: { amount: number; unit: string }) => ({
    id,
    kind: 'food' as const,
    food,
    grams,
    portion,
    locked: false,
    note: '',
  });
  const days = base.days.map((day, weekday) => {
    const items = fixture.week[weekday]?.items ?? [];
    const placed = items.map((item, index) => ({
      slot: slotOf(index, item.ndb),
      entry: entry(`${weekday}-${index}`, `sr28:${item.ndb}`, item.g, { amount: item.g, unit: 'g' }),
    }));
    if (weekday === 6) {
      placed.push(
        {
          slot: 'drinks',
          entry: entry('6-mg', 'label:magnesium-glycinate', 0.4, { amount: 400, unit: 'mg elemental' }),
        },
        { slot: 'drinks', entry: entry('6-lite', 'label:lite-salt', 1.4, { amount: 0.25, unit: 'tsp' }) },
        { slot: 'drinks', entry: entry('6-stick', 'label:electrolyte-stick', 1, { amount: 1, unit: 'piece' }) },
      );
    }
    return {
      ...day,
      meals: base.slots.map((slot) => ({
        slot: slot.id,
        entries: placed.filter((one) => one.slot === slot.id).map((one) => one.entry),
      })),
    };
  });
  const pill = { energy: 0, protein: 0, fat: 0, carbohydrate: 0, fibre: 0 };
  return {
    ...base,
    revision: 1,
    days,
    foods: {
      'label:magnesium-glycinate': {
        name: 'Magnesium glycinate',
        group: 'Supplements',
        kind: 'supplement',
        per100g: { ...pill, sodium: 0, potassium: 0, magnesium: 100_000 },
        measures: [{ unit: 'mg elemental', grams: 0.001 }],
      },
      'label:lite-salt': {
        name: 'Lite salt',
        group: 'Salts',
        kind: 'salt-substitute',
        per100g: { ...pill, sodium: (290 / 1.4) * 100, potassium: 25_000, magnesium: 0 },
        measures: [{ unit: 'tsp', grams: 5.6 }],
      },
      'label:electrolyte-stick': {
        name: 'Electrolyte stick',
        group: 'Supplements',
        kind: 'supplement',
        per100g: { ...pill, sodium: 100_000, potassium: 20_000, magnesium: 6_000 },
        measures: [{ unit: 'piece', grams: 1 }],
      },
    },
  };
}

/** 28 meals, each with three own foods with the longest possible names. */
export function longNamesWeekDocument(week: string): WeekDocument {
  const base = newWeekDocument(week);
  const name = 'Slow-braised grass-fed short ribs with rosemary, garlic, celeriac and smoked sea salt, second portion';
  return {
    ...base,
    revision: 1,
    days: datesOf(week).map((date, weekday) => ({
      ...base.days[weekday]!,
      date,
      meals: base.slots.slice(0, 4).map((slot) => ({
        slot: slot.id,
        entries: [1, 2, 3].map((place) => ({
          id: `${weekday}-${slot.id}-${place}`,
          kind: 'food' as const,
          food: 'mine:ribs',
          grams: 120 + place,
          portion: { amount: 120 + place, unit: 'g' },
          locked: false,
          note: '',
        })),
      })),
    })),
    foods: {
      'mine:ribs': {
        name,
        group: 'My foods',
        kind: 'food',
        per100g: {
          energy: 220,
          protein: 20,
          fat: 15,
          carbohydrate: 1,
          fibre: 0.2,
          sodium: 310,
          potassium: 280,
          magnesium: null,
        },
        measures: [],
      },
    },
  };
}

/** Puts a week file into a data folder, as an earlier run of the program would have left it. */
export function writeWeek(userData: string, document: WeekDocument): void {
  const folder = path.join(userData, 'library', 'weeks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${document.week}.json`), `${JSON.stringify(document, null, 2)}\n`);
}
