import { describe, expect, it } from 'vitest';
import type { ProfileEntry } from '../../../shared/domain/profile';
import { PRESETS } from '../../../shared/domain/profile';
import { PRESET_INFO, targetsFor, targetsOn } from '../../../shared/domain/targets';

/**
 * Section 1 of the nutrition rules, written out: NASEM 2019 for potassium (14–18: 2,300 / 3,000; adults 2,600 / 3,400),
 * IOM 1997 for magnesium (14–18: 360 / 410; 19–30: 310 / 400; 31+: 320 / 420), keto potassium the larger of that and 3,000.
 */
const TABLE = [
  // preset, sex, age, sodium floor, caution above, potassium, magnesium
  ['official', 'female', 18, 1500, 2300, 2300, 360],
  ['official', 'female', 19, 1500, 2300, 2600, 310],
  ['official', 'female', 30, 1500, 2300, 2600, 310],
  ['official', 'female', 31, 1500, 2300, 2600, 320],
  ['official', 'female', 50, 1500, 2300, 2600, 320],
  ['official', 'female', 70, 1500, 2300, 2600, 320],
  ['official', 'male', 18, 1500, 2300, 3000, 410],
  ['official', 'male', 19, 1500, 2300, 3400, 400],
  ['official', 'male', 30, 1500, 2300, 3400, 400],
  ['official', 'male', 31, 1500, 2300, 3400, 420],
  ['official', 'male', 50, 1500, 2300, 3400, 420],
  ['official', 'male', 70, 1500, 2300, 3400, 420],
  ['keto', 'female', 18, 3000, 5000, 3000, 360],
  ['keto', 'female', 19, 3000, 5000, 3000, 310],
  ['keto', 'female', 30, 3000, 5000, 3000, 310],
  ['keto', 'female', 31, 3000, 5000, 3000, 320],
  ['keto', 'female', 50, 3000, 5000, 3000, 320],
  ['keto', 'female', 70, 3000, 5000, 3000, 320],
  ['keto', 'male', 18, 3000, 5000, 3000, 410],
  ['keto', 'male', 19, 3000, 5000, 3400, 400],
  ['keto', 'male', 30, 3000, 5000, 3400, 400],
  ['keto', 'male', 31, 3000, 5000, 3400, 420],
  ['keto', 'male', 50, 3000, 5000, 3400, 420],
  ['keto', 'male', 70, 3000, 5000, 3400, 420],
] as const;

describe('targets', () => {
  it.each(TABLE)('%s, %s of %d', (preset, sex, age, sodium, caution, potassium, magnesium) => {
    const targets = targetsFor({ preset, sex }, age);
    expect(targets.sodium).toMatchObject({ floor: sodium, cautionAbove: caution, cautionCounts: 'all' });
    // Potassium has no food ceiling.
    expect(targets.potassium).toMatchObject({ floor: potassium, cautionAbove: null });
    // 350 mg from supplements and medicines only.
    expect(targets.magnesium).toMatchObject({ floor: magnesium, cautionAbove: 350, cautionCounts: 'supplements' });
  });

  it('change with age at 19 and 31 and nowhere else up to 120', () => {
    for (const preset of PRESETS) {
      for (const sex of ['female', 'male'] as const) {
        const changes = Array.from({ length: 102 }, (_, index) => 19 + index).filter(
          (age) =>
            JSON.stringify(targetsFor({ preset, sex }, age)) !== JSON.stringify(targetsFor({ preset, sex }, age - 1)),
        );
        expect(changes).toEqual([19, 31]);
      }
    }
  });

  it('name the source of every figure', () => {
    for (const [preset, sex, age] of TABLE) {
      const targets = targetsFor({ preset, sex }, age);
      expect(targets.sodium.source).toContain(preset === 'keto' ? 'Expert opinion' : 'NASEM 2019');
      expect(targets.potassium.source).toContain('NASEM 2019');
      expect(targets.magnesium.source).toContain('IOM 1997');
    }
    expect(targetsFor({ preset: 'keto', sex: 'female' }, 40).potassium.source).toContain('3,000 mg');
  });

  it('on keto carry the public advice, on official none', () => {
    expect(PRESET_INFO.keto.advice).toBe(
      'This sodium target is above the 2,300 mg/day limit advised for the general public.',
    );
    expect(PRESET_INFO.official.advice).toBeNull();
  });
});

describe('targets of a date', () => {
  const born = { sex: 'female', birthYear: 1995, birthMonth: 11 } as const;
  const profile: readonly ProfileEntry[] = [
    { ...born, preset: 'official', from: '2026-05-01' },
    { ...born, preset: 'keto', from: '2026-11-23' },
  ];

  it('follow the preset valid on it, past days included', () => {
    expect(targetsOn(profile, '2026-11-22')?.sodium.floor).toBe(1500);
    expect(targetsOn(profile, '2026-11-23')?.sodium.floor).toBe(3000);
    expect(targetsOn(profile, '2026-01-01')?.sodium.floor).toBe(1500);
  });

  it('follow the age on it: 31 from 1 November 2026', () => {
    expect(targetsOn(profile, '2026-10-31')?.magnesium.floor).toBe(310);
    expect(targetsOn(profile, '2026-11-01')?.magnesium.floor).toBe(320);
  });

  it('are null while nobody has answered', () => {
    expect(targetsOn([], '2026-11-23')).toBeNull();
  });
});
