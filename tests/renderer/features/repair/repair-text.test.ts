import { describe, expect, it } from 'vitest';
import {
  energyLabel,
  lockedLabel,
  nothingSentence,
  reasonSentences,
  tryLabel,
} from '#renderer/features/repair/repair-text';
import { meansLabel, neverLabel } from '#shared/domain/repair/limit-text';
import { isChanged, withMoved, withUsual } from '#renderer/features/repair/run-limits';
import type { RunLimits } from '#renderer/features/repair/run-limits';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import { guardOf } from '#shared/domain/person/safety';
import { profileEntry } from '#tests/support/people';

const LIMITS: RunLimits = {
  netCarbs: 20,
  energy: { min: 1700, max: 2100 },
  protein: { min: 90 },
  edits: 3,
  means: 'foods',
  allowPotassiumSalts: false,
  allowRemoving: false,
  dislikes: [],
  exclude: [],
  lockedSlots: [],
  onlyFoods: null,
  source: 'any',
};

describe('the words of the limits', () => {
  it('say what is kept inside', () => {
    expect(energyLabel(LIMITS)).toBe('Energy ≤ 2,100 kcal');
    expect(energyLabel(LIMITS, { named: ['protein'] })).toBe('Energy ≤ 2,100 kcal, protein ≥ 90 g');
    const ranged = { ...LIMITS, energy: { min: null, max: null }, fat: { min: 100, max: 140 } };
    expect(energyLabel(ranged, { named: ['fat'], mostMore: 400 })).toBe('Energy ≤ +400 kcal, fat 100–140 g');
    expect(meansLabel({ means: 'supplements', allowPotassiumSalts: false })).toBe('Foods, salt and supplements');
    expect(lockedLabel(['breakfast', 'dinner'], DEFAULT_SLOTS)).toBe('Breakfast and dinner locked');
    expect(neverLabel(['gluten'], 2)).toBe('No gluten, 2 foods left out');
  });

  it('name the ways out, alone or as a pair', () => {
    const carbs = { limit: 'netCarbs', relaxBy: 2.2 } as const;
    const edits = { limit: 'edits', relaxBy: 2 } as const;
    expect(tryLabel([carbs], LIMITS)).toBe('Try 22.2 g');
    expect(tryLabel([edits], LIMITS)).toBe('Try 5 changes');
    expect(tryLabel([carbs, edits], LIMITS)).toBe('Try 22.2 g and 5 changes');
    expect(reasonSentences([[carbs], [edits]], 3, 'met').next).toBe(
      'Two limits stand in the way. Loosening any one is enough:',
    );
    expect(reasonSentences([[carbs, edits]], 3, 'met').next).toContain('only both together are enough');
  });

  it('say why nothing is offered under 18', () => {
    expect(nothingSentence('not-supported', guardOf(profileEntry(), 16))).toBe(
      'Not supported under 18: nothing is suggested.',
    );
  });
});

describe('the limits of a run', () => {
  it('are moved by a way out and put back', () => {
    const moved = withMoved(
      [
        { limit: 'energy', relaxBy: 50 },
        { limit: 'protein', relaxBy: 10 },
      ],
      LIMITS,
    );
    expect([moved.energy.max, moved.protein.min, moved.source]).toEqual([2150, 80, 'any']);
    expect(isChanged('energy', moved, LIMITS)).toBe(true);
    expect(withUsual('energy', moved, LIMITS)).toEqual(LIMITS);
  });
});
