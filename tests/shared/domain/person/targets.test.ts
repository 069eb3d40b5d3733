import { describe, expect, it } from 'vitest';
import { PRESET_IDS } from '#shared/domain/person/presets';
import type { PresetId } from '#shared/domain/person/presets';
import type { LifeStage, Sex } from '#shared/domain/person/reference-intakes';
import { PRESETS } from '#shared/domain/person/presets';
import { targetsFor, targetsOn } from '#shared/domain/person/targets';
import { person, profileEntry } from '#tests/support/people';

/**
 * Section 1 of the nutrition rules, written out. NASEM 2019: sodium 1,500, reduction above 2,300; potassium 14–18 2,300 /
 * 3,000 (pregnant 2,600, lactating 2,500), adults 2,600 / 3,400 (2,900, 2,800). IOM 1997, magnesium: 14–18 360 / 410 (400,
 * 360), 19–30 310 / 400 (350, 310), 31+ 320 / 420 (360, 320), 350 from supplements. EFSA 2019, 2016, 2015: sodium 2,000,
 * potassium 3,500 (lactating 4,000), magnesium 300 / 350, 250 from supplements. FDA Daily Values: 4,700 and 420.
 */
type Row = readonly [
  preset: PresetId,
  sex: Sex,
  lifeStage: LifeStage,
  ages: readonly number[],
  sodium: number,
  sodiumCaution: number,
  potassium: number,
  magnesium: number,
  fromSupplements: number,
];

const TABLE: readonly Row[] = [
  // Official.
  ['official', 'female', 'none', [18], 1500, 2300, 2300, 360, 350],
  ['official', 'female', 'none', [19, 30], 1500, 2300, 2600, 310, 350],
  ['official', 'female', 'none', [31, 50], 1500, 2300, 2600, 320, 350],
  ['official', 'female', 'none', [51, 70, 120], 1500, 2300, 2600, 320, 350],
  ['official', 'female', 'pregnant', [18], 1500, 2300, 2600, 400, 350],
  ['official', 'female', 'pregnant', [19, 30], 1500, 2300, 2900, 350, 350],
  ['official', 'female', 'pregnant', [31, 50], 1500, 2300, 2900, 360, 350],
  ['official', 'female', 'pregnant', [51, 70, 120], 1500, 2300, 2900, 360, 350],
  ['official', 'female', 'breastfeeding', [18], 1500, 2300, 2500, 360, 350],
  ['official', 'female', 'breastfeeding', [19, 30], 1500, 2300, 2800, 310, 350],
  ['official', 'female', 'breastfeeding', [31, 50], 1500, 2300, 2800, 320, 350],
  ['official', 'female', 'breastfeeding', [51, 70, 120], 1500, 2300, 2800, 320, 350],
  ['official', 'male', 'none', [18], 1500, 2300, 3000, 410, 350],
  ['official', 'male', 'none', [19, 30], 1500, 2300, 3400, 400, 350],
  ['official', 'male', 'none', [31, 50], 1500, 2300, 3400, 420, 350],
  ['official', 'male', 'none', [51, 70, 120], 1500, 2300, 3400, 420, 350],
  // Keto: the larger of the adequate intake and 3,000. Locked in pregnancy and breastfeeding, so the official rows.
  ['keto', 'female', 'none', [18], 3000, 5000, 3000, 360, 350],
  ['keto', 'female', 'none', [19, 30], 3000, 5000, 3000, 310, 350],
  ['keto', 'female', 'none', [31, 50], 3000, 5000, 3000, 320, 350],
  ['keto', 'female', 'none', [51, 70, 120], 3000, 5000, 3000, 320, 350],
  ['keto', 'female', 'pregnant', [18], 1500, 2300, 2600, 400, 350],
  ['keto', 'female', 'pregnant', [19, 30], 1500, 2300, 2900, 350, 350],
  ['keto', 'female', 'pregnant', [31, 50], 1500, 2300, 2900, 360, 350],
  ['keto', 'female', 'pregnant', [51, 70, 120], 1500, 2300, 2900, 360, 350],
  ['keto', 'female', 'breastfeeding', [18], 1500, 2300, 2500, 360, 350],
  ['keto', 'female', 'breastfeeding', [19, 30], 1500, 2300, 2800, 310, 350],
  ['keto', 'female', 'breastfeeding', [31, 50], 1500, 2300, 2800, 320, 350],
  ['keto', 'female', 'breastfeeding', [51, 70, 120], 1500, 2300, 2800, 320, 350],
  ['keto', 'male', 'none', [18], 3000, 5000, 3000, 410, 350],
  ['keto', 'male', 'none', [19, 30], 3000, 5000, 3400, 400, 350],
  ['keto', 'male', 'none', [31, 50], 3000, 5000, 3400, 420, 350],
  ['keto', 'male', 'none', [51, 70, 120], 3000, 5000, 3400, 420, 350],
  // Keto, first four weeks; also locked.
  ['keto-start', 'female', 'none', [18], 4000, 5000, 3500, 360, 350],
  ['keto-start', 'female', 'none', [19, 30], 4000, 5000, 3500, 310, 350],
  ['keto-start', 'female', 'none', [31, 50], 4000, 5000, 3500, 320, 350],
  ['keto-start', 'female', 'none', [51, 70, 120], 4000, 5000, 3500, 320, 350],
  ['keto-start', 'female', 'pregnant', [18], 1500, 2300, 2600, 400, 350],
  ['keto-start', 'female', 'pregnant', [19, 30], 1500, 2300, 2900, 350, 350],
  ['keto-start', 'female', 'pregnant', [31, 50], 1500, 2300, 2900, 360, 350],
  ['keto-start', 'female', 'pregnant', [51, 70, 120], 1500, 2300, 2900, 360, 350],
  ['keto-start', 'female', 'breastfeeding', [18], 1500, 2300, 2500, 360, 350],
  ['keto-start', 'female', 'breastfeeding', [19, 30], 1500, 2300, 2800, 310, 350],
  ['keto-start', 'female', 'breastfeeding', [31, 50], 1500, 2300, 2800, 320, 350],
  ['keto-start', 'female', 'breastfeeding', [51, 70, 120], 1500, 2300, 2800, 320, 350],
  ['keto-start', 'male', 'none', [18], 4000, 5000, 3500, 410, 350],
  ['keto-start', 'male', 'none', [19, 30], 4000, 5000, 3500, 400, 350],
  ['keto-start', 'male', 'none', [31, 50], 4000, 5000, 3500, 420, 350],
  ['keto-start', 'male', 'none', [51, 70, 120], 4000, 5000, 3500, 420, 350],
  // EU (EFSA).
  ['eu', 'female', 'none', [18], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'none', [19, 30], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'none', [31, 50], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'none', [51, 70, 120], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'pregnant', [18], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'pregnant', [19, 30], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'pregnant', [31, 50], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'pregnant', [51, 70, 120], 1500, 2000, 3500, 300, 250],
  ['eu', 'female', 'breastfeeding', [18], 1500, 2000, 4000, 300, 250],
  ['eu', 'female', 'breastfeeding', [19, 30], 1500, 2000, 4000, 300, 250],
  ['eu', 'female', 'breastfeeding', [31, 50], 1500, 2000, 4000, 300, 250],
  ['eu', 'female', 'breastfeeding', [51, 70, 120], 1500, 2000, 4000, 300, 250],
  ['eu', 'male', 'none', [18], 1500, 2000, 3500, 350, 250],
  ['eu', 'male', 'none', [19, 30], 1500, 2000, 3500, 350, 250],
  ['eu', 'male', 'none', [31, 50], 1500, 2000, 3500, 350, 250],
  ['eu', 'male', 'none', [51, 70, 120], 1500, 2000, 3500, 350, 250],
  // FDA Daily Values.
  ['fda', 'female', 'none', [18], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'none', [19, 30], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'none', [31, 50], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'none', [51, 70, 120], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'pregnant', [18], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'pregnant', [19, 30], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'pregnant', [31, 50], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'pregnant', [51, 70, 120], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'breastfeeding', [18], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'breastfeeding', [19, 30], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'breastfeeding', [31, 50], 1500, 2300, 4700, 420, 350],
  ['fda', 'female', 'breastfeeding', [51, 70, 120], 1500, 2300, 4700, 420, 350],
  ['fda', 'male', 'none', [18], 1500, 2300, 4700, 420, 350],
  ['fda', 'male', 'none', [19, 30], 1500, 2300, 4700, 420, 350],
  ['fda', 'male', 'none', [31, 50], 1500, 2300, 4700, 420, 350],
  ['fda', 'male', 'none', [51, 70, 120], 1500, 2300, 4700, 420, 350],
  // A clinician who gave no number: the official rows.
  ['clinician', 'female', 'none', [18], 1500, 2300, 2300, 360, 350],
  ['clinician', 'female', 'none', [19, 30], 1500, 2300, 2600, 310, 350],
  ['clinician', 'female', 'none', [31, 50], 1500, 2300, 2600, 320, 350],
  ['clinician', 'female', 'none', [51, 70, 120], 1500, 2300, 2600, 320, 350],
  ['clinician', 'female', 'pregnant', [18], 1500, 2300, 2600, 400, 350],
  ['clinician', 'female', 'pregnant', [19, 30], 1500, 2300, 2900, 350, 350],
  ['clinician', 'female', 'pregnant', [31, 50], 1500, 2300, 2900, 360, 350],
  ['clinician', 'female', 'pregnant', [51, 70, 120], 1500, 2300, 2900, 360, 350],
  ['clinician', 'female', 'breastfeeding', [18], 1500, 2300, 2500, 360, 350],
  ['clinician', 'female', 'breastfeeding', [19, 30], 1500, 2300, 2800, 310, 350],
  ['clinician', 'female', 'breastfeeding', [31, 50], 1500, 2300, 2800, 320, 350],
  ['clinician', 'female', 'breastfeeding', [51, 70, 120], 1500, 2300, 2800, 320, 350],
  ['clinician', 'male', 'none', [18], 1500, 2300, 3000, 410, 350],
  ['clinician', 'male', 'none', [19, 30], 1500, 2300, 3400, 400, 350],
  ['clinician', 'male', 'none', [31, 50], 1500, 2300, 3400, 420, 350],
  ['clinician', 'male', 'none', [51, 70, 120], 1500, 2300, 3400, 420, 350],
];

/** In *keto, first four weeks* on every day: no start is named. */
const whoIs = (preset: PresetId, sex: Sex, lifeStage: LifeStage) => person({ preset, sex, lifeStage });

describe('targets', () => {
  it.each(TABLE)(
    '%s, %s, life stage %s, ages %j',
    (preset, sex, lifeStage, ages, sodium, sodiumCaution, potassium, magnesium, fromSupplements) => {
      for (const age of ages) {
        const targets = targetsFor(whoIs(preset, sex, lifeStage), age);
        const plain = { scoring: 'scored', exerciseSum: null };
        expect(targets).toMatchObject({
          sodium: { ...plain, floor: sodium, cautionAbove: sodiumCaution, cautionCounts: 'all', isUnconfirmed: false },
          // Potassium has no upper level for food.
          potassium: { ...plain, floor: potassium, cautionAbove: null, cautionCounts: 'all' },
          // The upper level applies only to supplements and medicines.
          magnesium: { ...plain, floor: magnesium, cautionAbove: fromSupplements, cautionCounts: 'supplements' },
        });
      }
    },
  );

  it('cover every preset, sex, life stage and age band once', () => {
    const cells = TABLE.map(([preset, sex, lifeStage, ages]) => [preset, sex, lifeStage, ages[0]].join());
    const expected = PRESET_IDS.flatMap((preset) =>
      (['female none', 'female pregnant', 'female breastfeeding', 'male none'] as const).flatMap((who) =>
        [18, 19, 31, 51].map((age) => [preset, ...who.split(' '), age].join()),
      ),
    );
    expect(cells.toSorted()).toEqual(expected.toSorted());
  });

  it('change with age at 19 and 31 and nowhere else up to 120; the European and FDA figures never', () => {
    for (const preset of PRESET_IDS) {
      for (const sex of ['female', 'male'] as const) {
        const at = (age: number) => JSON.stringify(targetsFor(whoIs(preset, sex, 'none'), age));
        const ages = Array.from({ length: 102 }, (_, index) => 19 + index);
        const changes = ages.filter((age) => at(age) !== at(age - 1));
        expect(changes).toEqual(preset === 'eu' || preset === 'fda' ? [] : [19, 31]);
      }
    }
  });

  it('are the same whether a man’s life stage is named or not, and a woman’s unanswered one reads the row of none', () => {
    for (const preset of PRESET_IDS)
      expect(targetsFor(person({ preset, sex: 'male', lifeStage: null }), 40)).toEqual(
        targetsFor(person({ preset, sex: 'male' }), 40),
      );
    expect(targetsFor(person({ lifeStage: null }), 40)).toMatchObject({
      potassium: { floor: 2600 },
      magnesium: { floor: 320 },
    });
  });

  it('below 18 there are none, whatever was chosen', () => {
    const none = { floor: null, cautionAbove: null, scoring: 'not-scored', exerciseSum: null };
    const numbers = { sodium: { min: 1500 }, potassium: { min: 2000 }, magnesium: { min: 400 } };
    for (const preset of PRESET_IDS)
      for (const age of [0, 5, 14, 17])
        expect(
          targetsFor(person({ preset, clinician: numbers }), age, { date: '2026-11-23', activityHours: 2 }),
        ).toMatchObject({ sodium: none, potassium: none, magnesium: none });
  });
});

describe('figures that are not confirmed', () => {
  it('are the magnesium Daily Value of the FDA preset, and no others', () => {
    const marked = TABLE.flatMap(([preset, sex, lifeStage, ages]) => {
      const targets = targetsFor(whoIs(preset, sex, lifeStage), ages[0] ?? 0);
      return (['sodium', 'potassium', 'magnesium'] as const)
        .filter((mineral) => targets[mineral].isUnconfirmed)
        .map((mineral) => `${preset} ${lifeStage} ${mineral}`);
    });
    expect(new Set(marked)).toEqual(
      new Set(['none', 'pregnant', 'breastfeeding'].map((stage) => `fda ${stage} magnesium`)),
    );
  });

  it('are not marked where the figure is not used', () => {
    const answers = { ...person().answers, 'kidney-disease': 'yes' as const };
    expect(targetsFor(person({ preset: 'fda', answers }), 40).potassium).toMatchObject({
      floor: null,
      isUnconfirmed: false,
    });
  });
});

describe('the source of every figure', () => {
  const sources = (preset: PresetId, lifeStage: LifeStage = 'none') => {
    const { sodium, potassium, magnesium } = targetsFor(whoIs(preset, 'female', lifeStage), 40);
    return [sodium.source, potassium.source, magnesium.source];
  };

  it.each([
    ['official', ['NASEM 2019', 'NASEM 2019', 'IOM 1997']],
    ['keto', ['Phinney and Volek', '3,000 mg', 'IOM 1997']],
    ['keto-start', ['no dose-finding trial', 'first four weeks', 'IOM 1997']],
    ['eu', ['EFSA 2019', 'EFSA 2016', 'EFSA 2015']],
    ['fda', ['FDA Daily Value', 'FDA Daily Value', 'FDA Daily Value']],
    ['clinician', ['NASEM 2019', 'NASEM 2019', 'IOM 1997']],
  ] as const)('of %s is named: %j', (preset, names) => {
    sources(preset).forEach((source, index) => expect(source).toContain(names[index]));
  });

  it('says where a floor or a caution is borrowed: EFSA and the FDA name one sodium figure, a limit', () => {
    expect(sources('eu')[0]).toContain('floor from NASEM 2019');
    expect(sources('fda')[0]).toContain('less than 2,300 mg');
    expect(sources('fda')[0]).toContain('floor from NASEM 2019');
  });

  it('never claims the keto one where the lock put the official one', () => {
    expect(sources('keto', 'pregnant')).toEqual(sources('official', 'pregnant'));
    expect(sources('keto-start', 'breastfeeding')).toEqual(sources('official', 'breastfeeding'));
  });
});

describe('descriptions of the presets', () => {
  it('is the public advice on both keto presets, and on no other', () => {
    const advice = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
    for (const preset of PRESET_IDS)
      expect(PRESETS[preset].advice).toBe(PRESETS[preset].family === 'keto' ? advice : null);
  });
});

describe('targets of a date', () => {
  const born = { birthYear: 1995, birthMonth: 11 };
  const profile = [
    profileEntry({ ...born, preset: 'official', from: '2026-05-01' }),
    profileEntry({ ...born, preset: 'keto', from: '2026-11-23' }),
  ];

  it('follow the preset valid on it, past days included', () => {
    expect(targetsOn(profile, { date: '2026-11-22' })?.sodium.floor).toBe(1500);
    expect(targetsOn(profile, { date: '2026-11-23' })?.sodium.floor).toBe(3000);
    expect(targetsOn(profile, { date: '2026-01-01' })?.sodium.floor).toBe(1500);
  });

  it('follow the age on it: 31 from 1 November 2026', () => {
    expect(targetsOn(profile, { date: '2026-10-31' })?.magnesium.floor).toBe(310);
    expect(targetsOn(profile, { date: '2026-11-01' })?.magnesium.floor).toBe(320);
  });

  it('begin with the month of the 18th birthday', () => {
    const young = [profileEntry({ birthYear: 2008, birthMonth: 11, preset: 'official' })];
    expect(targetsOn(young, { date: '2026-10-31' })?.sodium).toMatchObject({ floor: null, scoring: 'not-scored' });
    expect(targetsOn(young, { date: '2026-11-01' })?.sodium).toMatchObject({ floor: 1500, scoring: 'scored' });
  });

  it('follow what was done on it', () => {
    expect(targetsOn(profile, { date: '2026-11-23', activityHours: 1.5 })?.sodium.floor).toBe(3750);
    expect(targetsOn(profile, { date: '2026-11-22', activityHours: 1.5 })?.sodium.floor).toBe(1500);
  });

  it('are null while nobody has answered', () => {
    expect(targetsOn([], { date: '2026-11-23' })).toBeNull();
  });
});
