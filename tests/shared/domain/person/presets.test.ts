import { describe, expect, it } from 'vitest';
import type { PresetId } from '#shared/domain/person/presets';
import { DEFAULT_PRESET, isKetoPreset, PRESET_IDS, PRESETS } from '#shared/domain/person/presets';
import { YES_NO_QUESTIONS } from '#shared/domain/person/profile';
import { guardOf, mayChoose } from '#shared/domain/person/safety';
import { presetOfDay, targetsFor } from '#shared/domain/person/targets';
import { libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import { person, profileEntry } from '#tests/support/people';

/** Section 2 of the nutrition rules: "keto" means both keto presets; official, EU, FDA and clinician are never locked. */
const ROWS: Readonly<Record<PresetId, readonly [family: 'keto' | 'open', name: string]>> = {
  official: ['open', 'Official'],
  keto: ['keto', 'Keto'],
  'keto-start': ['keto', 'Keto, first four weeks'],
  eu: ['open', 'EU (EFSA)'],
  fda: ['open', 'FDA label (Daily Value)'],
  clinician: ['open', 'My clinician’s numbers'],
};

describe('a preset', () => {
  it('is listed with its family and its name, in the order people choose from', () => {
    expect(PRESET_IDS.map((id) => [id, [PRESETS[id].family, PRESETS[id].name]])).toEqual(Object.entries(ROWS));
  });

  it.each(PRESET_IDS)('%s can be stored', (preset) => {
    const library = { ...newLibraryDocument(), profile: [profileEntry({ preset })] };
    expect(libraryDocumentSchema.parse(library).profile[0]?.preset).toBe(preset);
  });

  it.each(PRESET_IDS)(
    '%s is locked by every yes and every missing answer, or by none: as its family says',
    (preset) => {
      const isKeto = ROWS[preset][0] === 'keto';
      expect(isKetoPreset(preset)).toBe(isKeto);
      for (const question of YES_NO_QUESTIONS)
        for (const answer of ['yes', undefined] as const) {
          const who = person({ preset, answers: { ...person().answers, [question]: answer } });
          const guard = guardOf(who, 40);
          expect(mayChoose(guard, preset)).toBe(!isKeto);
          expect(guard.preset).toBe(isKeto ? 'official' : preset);
        }
      const open = guardOf(person({ preset }), 40);
      expect([mayChoose(open, preset), open.preset]).toEqual([true, preset]);
    },
  );

  it.each(PRESET_IDS)('%s asks for more sodium on a day with exercise only in the keto family', (preset) => {
    const day = (activityHours: number) => targetsFor(person({ preset }), 40, { date: '2026-11-24', activityHours });
    // 500 mg per hour.
    const added = ROWS[preset][0] === 'keto' ? 500 : 0;
    expect(day(1).sodium.floor).toBe((day(0).sodium.floor ?? Number.NaN) + added);
  });

  it('of some days only is followed by one that lasts', () => {
    const phases = PRESET_IDS.flatMap((id) => PRESETS[id].phase ?? []);
    expect(phases).toEqual([{ words: 'four weeks', days: 28, after: 'keto' }]);
    for (const { after } of phases) {
      expect(PRESETS[after].phase).toBeUndefined();
      expect(presetOfDay(person({ startedOn: '2026-11-02' }), after, '2026-11-02')).toBe(after);
    }
  });

  it('nobody chose is the official one, which nothing locks', () => {
    expect([DEFAULT_PRESET, PRESETS[DEFAULT_PRESET].family]).toEqual(['official', 'open']);
  });
});
