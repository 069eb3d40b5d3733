import { describe, expect, test } from 'vitest';
import { measureSentences, formatUses, formatWeekUse } from '#renderer/features/foods/own-food/food-use-text';
import type { LibraryUses } from '#shared/domain/own-food/own-food-uses';
import { BAR, NEW_BAR } from '#tests/support/own-foods';

const NOWHERE: LibraryUses = { recipes: [], templates: [], pinned: [] };
const usedBy = (name: string, ...units: readonly string[]) => ({ id: name, name, units });
const planned = (date: string, slot: string, recipe: string | null = null) => ({
  entry: date,
  date,
  slot,
  recipe,
  units: ['bar'],
});
const week = (id: string, ...uses: readonly ReturnType<typeof planned>[]) => ({ week: id, uses });

describe('where a food is used, in words', () => {
  test('counts weeks with their entries, recipes, templates and pinned entries', () => {
    const weeks = [
      week('2026-W48', planned('2026-11-23', 'Lunch'), planned('2026-11-24', 'Lunch')),
      week('2026-W49', planned('2026-11-30', 'Lunch')),
    ];
    const library = {
      recipes: [usedBy('Chili'), usedBy('Salad')],
      templates: [usedBy('Bar day')],
      pinned: [usedBy('Lunch'), usedBy('Snacks')],
    };
    expect(formatUses({ weeks, unread: [] }, library)).toBe(
      '2 weeks from now on (3 entries), 2 recipes, 1 template and 2 pinned entries',
    );
    expect(formatUses({ weeks: weeks.slice(1), unread: [] }, NOWHERE)).toBe('1 week from now on (1 entry)');
    expect(formatUses({ weeks: [], unread: [] }, NOWHERE)).toBe('');
  });

  test('names days and meals, each once, and shortens', () => {
    const one = week(
      '2026-W48',
      planned('2026-11-23', 'Lunch'),
      planned('2026-11-23', 'Lunch'),
      planned('2026-11-24', 'Dinner', 'Chili'),
      planned('2026-11-25', 'Snacks'),
    );
    expect(formatWeekUse(one, 4)).toBe('Week 48: Mon Lunch, Tue Dinner (Chili) and Wed Snacks');
    expect(formatWeekUse(one, 1)).toBe('Week 48: Mon Lunch and 2 more');
  });

  test('say which amounts follow a measure and which lose theirs; those in g are not spoken of', () => {
    const recipes = { ...NOWHERE, recipes: [usedBy('Chili', 'bar', 'g', 'oz')] };
    expect(measureSentences(BAR, NEW_BAR, recipes, null)).toEqual([
      'Amounts in bar follow its weight: 45 g instead of 40 g.',
    ]);
    expect(
      measureSentences(BAR, { ...BAR, measures: [] }, NOWHERE, {
        weeks: [week('2026-W48', planned('2026-11-23', 'Lunch'))],
        unread: [],
      }),
    ).toEqual(['“bar” is no longer one of its measures: amounts in it weigh what they did, in g.']);
    expect(measureSentences(BAR, BAR, recipes, null)).toEqual([]);
    expect(measureSentences(BAR, NEW_BAR, { ...NOWHERE, recipes: [usedBy('Chili', 'scoop')] }, null)).toEqual([]);
  });

  test('say of counted pieces that they keep their number, and never what one weighs nominally', () => {
    const pill = (unit: string, grams: number) => ({ kind: 'supplement' as const, measures: [{ unit, grams }] });
    const said = (after: ReturnType<typeof pill>) =>
      measureSentences(pill('capsule', 1), after, { ...NOWHERE, recipes: [usedBy('Shake', 'capsule')] }, null);
    expect(said(pill('capsule', 0.4))).toEqual(['Amounts in capsule keep their number.']);
    expect(said(pill('tablet', 1))).toEqual([
      '“capsule” is no longer one of its measures: what is planned is counted in tablet.',
    ]);
    expect(said({ kind: 'supplement', measures: [] })).toEqual([
      '“capsule” is no longer one of its measures, and nothing counts its pieces: 1 capsule would count as 1 g. Name a serving to keep them.',
    ]);
    const elemental = (grams: number) => ({
      kind: 'supplement' as const,
      measures: [
        { unit: 'piece', grams },
        { unit: 'mg elemental', grams: 0.001 },
      ],
    });
    expect(
      measureSentences(
        elemental(0.4),
        elemental(0.2),
        { ...NOWHERE, recipes: [usedBy('Shake', 'piece', 'mg elemental')] },
        null,
      ),
    ).toEqual([]);
  });
});
