import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateBeside,
  inBoardOrder,
  placeAfterRemoval,
  placesOf,
  rangeBetween,
  sidewaysNeighbour,
  slotBeside,
  verticalNeighbour,
} from '#renderer/features/planner/board/board-grid';
import { cell, MONDAY, place, sketchedWeek, SUNDAY, TUESDAY, WEDNESDAY } from '../small-plans';
import { runs } from '#tests/support/run-length';

const plan = sketchedWeek([{ breakfast: 'a b', dinner: 'c' }, { breakfast: 'd' }, { breakfast: 'e f g' }]);

describe('the places of a day', () => {
  it('are its entries and its empty meals, from top to bottom', () => {
    expect(placesOf(plan, MONDAY)).toEqual([
      place(MONDAY, 'breakfast', 'a'),
      place(MONDAY, 'breakfast', 'b'),
      place(MONDAY, 'lunch'),
      place(MONDAY, 'dinner', 'c'),
      place(MONDAY, 'snacks'),
      place(MONDAY, 'drinks'),
    ]);
    expect(placesOf(plan, SUNDAY).map(({ entry }) => entry)).toEqual([null, null, null, null, null]);
  });
});

describe('up and down', () => {
  it('go over entries and empty meals alike, and stop at the ends', () => {
    const down = [place(MONDAY, 'breakfast', 'a')];
    for (let step = 0; step < 7; step += 1) down.push(verticalNeighbour(plan, down.at(-1)!, 1));
    expect(down.slice(0, 6)).toEqual(placesOf(plan, MONDAY));
    expect(down.slice(6)).toEqual([place(MONDAY, 'drinks'), place(MONDAY, 'drinks')]);
    expect(verticalNeighbour(plan, place(MONDAY, 'dinner', 'c'), -1)).toEqual(place(MONDAY, 'lunch'));
    expect(verticalNeighbour(plan, place(MONDAY, 'breakfast', 'a'), -1)).toEqual(place(MONDAY, 'breakfast', 'a'));
  });

  it('take each other back everywhere but at the ends', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 5 });
    const days = fc.record({ breakfast: ids, lunch: ids, drinks: ids });
    fc.assert(
      fc.property(days, fc.nat(20), (day, at) => {
        const sketch = Object.fromEntries(
          Object.entries(day).map(([slot, few]) => [slot, few.map((id) => slot[0] + id).join(' ')]),
        );
        const small = sketchedWeek([sketch]);
        const places = placesOf(small, MONDAY);
        const from = places[at % places.length]!;
        const next = verticalNeighbour(small, from, 1);
        expect(next).toEqual(places[Math.min(places.length - 1, places.indexOf(from) + 1)]);
        if (from !== places.at(-1)) expect(verticalNeighbour(small, next, -1)).toEqual(from);
      }),
      runs(100),
    );
  });
});

describe('left and right', () => {
  it('stay in the meal, at the same height where the other day has it', () => {
    expect(sidewaysNeighbour(plan, place(MONDAY, 'breakfast', 'b'), WEDNESDAY)).toEqual(
      place(WEDNESDAY, 'breakfast', 'f'),
    );
    expect(sidewaysNeighbour(plan, place(MONDAY, 'breakfast', 'b'), TUESDAY)).toEqual(place(TUESDAY, 'breakfast', 'd'));
    expect(sidewaysNeighbour(plan, place(MONDAY, 'lunch'), TUESDAY)).toEqual(place(TUESDAY, 'lunch'));
    expect(sidewaysNeighbour(plan, place(MONDAY, 'dinner', 'c'), TUESDAY)).toEqual(place(TUESDAY, 'dinner'));
    expect(sidewaysNeighbour(plan, place(TUESDAY, 'dinner'), MONDAY)).toEqual(place(MONDAY, 'dinner', 'c'));
  });

  it('stop at Monday and Sunday', () => {
    expect(dateBeside(plan, MONDAY, -1)).toBe(MONDAY);
    expect(dateBeside(plan, MONDAY, 1)).toBe(TUESDAY);
    expect(dateBeside(plan, SUNDAY, 1)).toBe(SUNDAY);
    expect(dateBeside(plan, WEDNESDAY, 7)).toBe(SUNDAY);
    expect(dateBeside(plan, WEDNESDAY, -7)).toBe(MONDAY);
  });
});

describe('a range', () => {
  it('holds everything between two entries of a day, whichever comes first', () => {
    expect(rangeBetween(plan, 'a', 'c')).toEqual(['a', 'b', 'c']);
    expect(rangeBetween(plan, 'c', 'b')).toEqual(['b', 'c']);
    expect(rangeBetween(plan, 'f', 'f')).toEqual(['f']);
  });

  it('starts again on another day, and from an entry that is gone', () => {
    expect(rangeBetween(plan, 'a', 'd')).toEqual(['d']);
    expect(rangeBetween(plan, 'gone', 'b')).toEqual(['b']);
  });
});

describe('a selection', () => {
  it('is read in board order, whatever the order of choosing', () => {
    expect(inBoardOrder(plan, new Set(['g', 'c', 'd', 'a']))).toEqual(['a', 'c', 'd', 'g']);
    expect(inBoardOrder(plan, new Set(['gone', 'b']))).toEqual(['b']);
  });
});

describe('after entries are taken out, the focus', () => {
  const wednesday = (entry: string | null) => place(WEDNESDAY, 'breakfast', entry);
  it.each([
    [['e'], 'e', 'f'],
    [['f'], 'f', 'g'],
    [['g'], 'g', 'f'],
    [['e', 'f'], 'e', 'g'],
    [['f', 'g'], 'g', 'e'],
    [['e', 'g'], 'e', 'f'],
    [['f'], 'e', 'e'],
    [['e', 'f', 'g'], 'f', null],
  ])('of %j taken from e f g with the focus on %s goes to %s', (removed, focus, next) =>
    expect(placeAfterRemoval(plan, new Set(removed), wednesday(focus))).toEqual(wednesday(next)),
  );
});

describe('the meal beside a meal', () => {
  it('is above or below on the same day, and none at the ends', () => {
    expect(slotBeside(plan, cell(MONDAY, 'lunch'), -1)).toEqual(cell(MONDAY, 'breakfast'));
    expect(slotBeside(plan, cell(MONDAY, 'lunch'), 1)).toEqual(cell(MONDAY, 'dinner'));
    expect(slotBeside(plan, cell(MONDAY, 'breakfast'), -1)).toBeNull();
    expect(slotBeside(plan, cell(MONDAY, 'drinks'), 1)).toBeNull();
  });
});
