/**
 * The week of a newer program (`tests/fixtures/stored/newer`) through everything that reads a week: what this program
 * does not know is reported, counts as unknown, is never suggested, and is passed on.
 */
import { describe, expect, it } from 'vitest';
import { aisleOf } from '#shared/domain/food/aisles';
import type { Food } from '#shared/domain/food/food';
import { kindWords, mayBe } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { eaterOn, knownEaters } from '#shared/domain/eaters/eater';
import { scoredPlate } from '#shared/domain/eaters/plate';
import { importWeek } from '#shared/domain/import/week-plan-import';
import { appendProfile, applyToAllWeeks } from '#shared/domain/person/profile';
import type { TargetPerson } from '#shared/domain/person/profile';
import { guardOf, TOPICS, offers } from '#shared/domain/person/safety';
import { personOn, targetsFor } from '#shared/domain/person/targets';
import { alcoholSentence, caffeineSentence } from '#shared/domain/score/hydration';
import { contributionOf, contributionsOf, scoreDay } from '#shared/domain/score/score';
import { brokenBlock } from '#shared/domain/score/suggestion';
import { habitsOf } from '#shared/domain/search/food-habits';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { applyTemplate, templateOf } from '#shared/domain/template/template';
import { leftOutSentences } from '#shared/domain/template/template-guard';
import { applyPins, pinOf } from '#shared/domain/template/template-pins';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entriesAt, entriesOfDay, findEntry, isPlanned, slotsOf } from '#shared/domain/week/week-plan';
import { copyWeekInto, pasteEntries, takeCopy } from '#shared/domain/week/week-plan-copy';
import { withNewerKept } from '#shared/domain/newer-value';
import { WEEK_EXPORTERS } from '#shared/formats/registry';
import { weekCsv } from '#shared/formats/week-csv';
import { LIBRARY_FORMAT } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { dayOf, entry, evenFood, KETO_WOMAN, lookupIn, noteEntry } from '#tests/support/foods';
import { newer } from '#tests/support/newer';
import { GOUT } from '#tests/support/safety-table';
import { person, profileEntry } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { fixtureText, newerWeek } from '#tests/support/stored-fixtures';

const catalog = shippedCatalog();
const week = newerWeek();
const lookup = lookupFor(week, catalog);
const [monday, tuesday, wednesday] = week.days;
if (monday === undefined || tuesday === undefined || wednesday === undefined) throw new Error('no days');
const SHORT = { minutes: 5 };
const sauna = findEntry(week, 'b2')!.entry;

const ids = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};

describe('a line of a kind not known here', () => {
  it('makes its day a lower bound of what is known, and is named where a value is missing', () => {
    const score = scoreDay(monday, lookup, KETO_WOMAN);
    // 60 g of spinach (79 / 558 / 79 mg per 100 g) and 50 g of the sweetener (100 / 50 / 900).
    const { sodium, potassium, magnesium } = score.minerals;
    expect([sodium, potassium, magnesium].map(({ amount, atLeast }) => [amount, atLeast])).toEqual([
      [97.4, true],
      [359.8, true],
      [497.4, true],
    ]);
    expect(score).toMatchObject({ isPlanned: true, atLeast: true });
    expect(score.unknown.filter(({ mineral }) => mineral === 'sodium')).toEqual([
      { mineral: 'sodium', food: null, name: 'Made by a newer version', grams: null },
      { mineral: 'sodium', food: null, name: 'Half a dinner', grams: null },
    ]);
    expect(contributionOf(sauna, lookup, 'sodium')).toBeNull();
    expect(contributionsOf(monday, lookup, 'sodium')).toHaveLength(2);
  });

  it('does not plan a day by itself, as a note does not', () => {
    expect(isPlanned(wednesday)).toBe(false);
    expect(scoreDay(wednesday, lookup, KETO_WOMAN)).toMatchObject({ score: null, headline: null });
  });

  it('is bought by nothing and is no habit', () => {
    const list = shoppingList(week, { lookup, catalog });
    expect(list.aisles.flatMap(({ lines }) => lines.map(({ food }) => food))).toEqual(['sr28:11457', 'mine:sweet']);
    expect(habitsOf(week.days).recent).not.toContain(undefined);
  });

  it('is in every export', () => {
    const source = { week, lookup, findShipped: catalog.find, scores: null };
    expect(WEEK_EXPORTERS.md.write(source)).toContain('- Made by a newer version (nutrition unknown)\n');
    expect(WEEK_EXPORTERS.md.write(source)).toContain('- Half a dinner (nutrition unknown)\n');
    expect(WEEK_EXPORTERS.csv.write(source)).toContain('2026-11-23,Breakfast,note:unknown,,,Made by a newer version');
    expect(WEEK_EXPORTERS.csv.write(source)).toContain('note:unknown,,,Half a dinner');
    expect(WEEK_EXPORTERS.ics.write(source).replaceAll('\r\n ', '')).toContain(
      'Made by a newer version (nutrition unknown)',
    );
    expect(WEEK_EXPORTERS.nutrition.write(source)).toContain('2026-11-23');
    expect(WEEK_EXPORTERS.json.write(source)).toBe(fixtureText('newer', 'weeks/2026-W48.json'));
    expect(weekCsv.losses(source)).toContain('entries made by a newer version, other than that they are there');
  });

  it('is copied with the frozen foods it names, under the ids they get there', () => {
    const empty: WeekPlan = newWeekDocument('2026-W49');
    const to = { date: '2026-11-30', slot: 'lunch' };
    const copied = takeCopy(week, [sauna]);
    expect(Object.keys(copied.foods)).toEqual(['mine:brine']);
    const pasted = pasteEntries(empty, to, copied, ids());
    expect(pasted.foods['mine:brine']).toEqual(week.foods['mine:brine']);
    expect(JSON.stringify(entriesAt(pasted, to))).toBe(JSON.stringify([{ ...sauna, id: 'new-1' }]));
    const { id: _id, ...other } = evenFood('mine:brine', 1);
    const beside = pasteEntries({ ...empty, foods: { 'mine:brine': other } }, to, copied, ids());
    expect(Object.keys(beside.foods)).toEqual(['mine:brine', 'mine:brine~2']);
    expect(entriesAt(beside, to)).toEqual([
      { ...sauna, id: 'new-1', with: [{ id: 'mine:brine~2', grams: 500, kind: 'food' }] },
    ]);
  });

  it('goes with a copied week and an imported one', () => {
    const here: WeekPlan = newWeekDocument('2026-W48');
    for (const plan of [copyWeekInto(here, week, ids()), importWeek(here, week, 'replace', ids())]) {
      const kinds = plan.days.flatMap(entriesOfDay).map(({ kind }) => kind);
      expect(kinds).toEqual(['food', 'sauna', 'note', 'food', 'recipe', 'sauna']);
      expect(plan.foods['mine:brine']).toEqual(week.foods['mine:brine']);
    }
  });

  it('is applied from a template and a pin, but not for somebody who may not have salt or a supplement', () => {
    const next: WeekPlan = newWeekDocument('2026-W49');
    const template = templateOf('Sauna day', week, [wednesday]);
    const pin = pinOf(week, 'b2', [1])!;
    const rules = (who: Partial<TargetPerson>) => ({
      catalog,
      guardsOn: () => [guardOf(person(who), 40)],
      newId: ids(),
    });
    const both = (who: Partial<TargetPerson>) => [
      applyTemplate(next, template, ['2026-11-30'], 'empty', rules(who)),
      applyPins(next, [pin], rules(who)),
    ];
    for (const { plan, leftOut } of both({})) {
      expect(leftOut).toEqual([]);
      expect(plan.days.flatMap(entriesOfDay)).toEqual([expect.objectContaining({ kind: 'sauna', minutes: 20 })]);
      expect(Object.keys(plan.foods)).toEqual(['mine:brine']);
    }
    for (const { plan, leftOut } of both({ lifeStage: 'pregnant' })) {
      expect(plan.days.flatMap(entriesOfDay)).toEqual([]);
      expect(leftOutSentences(leftOut)).toEqual([
        'Made by a newer version on Monday 30 November: not offered with pregnancy or breastfeeding.',
      ]);
    }
    // The same pin twice is one; two different saunas are two.
    expect(applyPins(applyPins(next, [pin], rules({})).plan, [pin], rules({})).entries).toBe(0);
    expect(
      applyPins(applyPins(next, [pin], rules({})).plan, [{ ...pin, entry: { ...sauna, ...SHORT } }], rules({})).entries,
    ).toBe(1);
  });

  it('is never suggested to anybody from whom something is kept away', () => {
    const added = dayOf([sauna]);
    const blockOf = (who: Partial<TargetPerson>) => brokenBlock(guardOf(person(who), 40), dayOf([]), added, lookup);
    expect(blockOf({})).toBeNull();
    expect(blockOf({ preset: newer('nordic') })).toBe('everything');
    expect(blockOf({ answers: { ...person().answers, 'high-blood-pressure': 'yes' } })).toBe('sodium-up');
    expect(blockOf({ answers: { ...person().answers, 'potassium-raising-medicine': 'yes' } })).toBe('potassium-up');
  });
});

describe('a meal in a slot the week does not list', () => {
  it('is shown after the listed ones', () => {
    expect(slotsOf(week).map(({ id }) => id)).toEqual([
      'breakfast',
      'lunch',
      'dinner',
      'snacks',
      'drinks',
      'second-breakfast',
    ]);
    const plain = newWeekDocument('2026-W48');
    expect(slotsOf(plain)).toBe(plain.slots);
    expect(slotsOf({ ...plain, days: [{ date: '2026-11-23', meals: [{ slot: 'gone', entries: [] }] }] })).toBe(
      plain.slots,
    );
  });
});

describe('a food of a kind not known here', () => {
  const sweet: Food = { ...evenFood('mine:sweet', 100), kind: newer('sweetener') };
  const zero: Food = { ...sweet, id: 'mine:zero', per100g: { sodium: 0, potassium: 0, magnesium: 0 } };
  const blocked = (question: keyof TargetPerson['answers'] | 'pregnant', food: Food) =>
    brokenBlock(
      guardOf(
        question === 'pregnant'
          ? person({ lifeStage: 'pregnant' })
          : person({ answers: { ...person().answers, [question]: 'yes' } }),
        40,
      ),
      dayOf([]),
      dayOf([entry(food.id, 10)]),
      lookupIn(food),
    );

  it('may be any of the known ones, and is called what it is', () => {
    for (const kind of ['food', 'salt', 'salt-substitute', 'supplement'] as const)
      expect(mayBe(sweet, kind)).toBe(true);
    expect(mayBe(evenFood('mine:a', 1), 'salt')).toBe(false);
    expect(kindWords(sweet.kind)).toBe('made by a newer version');
    expect(kindWords('salt-substitute')).toBe('salt substitute');
    expect(aisleOf(sweet, undefined)).toBe('Check you have');
  });

  it('counts in every total, and for the magnesium limit as a supplement', () => {
    const { minerals, notices } = scoreDay(dayOf([entry(sweet.id, 400)]), lookupIn(sweet), KETO_WOMAN);
    expect(minerals.magnesium).toMatchObject({ amount: 400, fromSupplements: 400, caution: 'above' });
    expect(minerals.sodium).toMatchObject({ amount: 400, atLeast: false, fromSalts: 0 });
    expect(notices).toEqual(['potassium-salts']);
    const plain = { ...sweet, kind: 'food' } as const;
    expect(scoreDay(dayOf([entry(sweet.id, 400)]), lookupIn(plain), KETO_WOMAN).minerals.magnesium).toMatchObject({
      fromSupplements: 0,
      caution: 'none',
    });
  });

  it('is blocked as a salt, a salt substitute and a supplement are, whatever its numbers say', () => {
    expect(blocked('high-blood-pressure', zero)).toBe('sodium-up');
    expect(blocked('diuretic-or-lithium', zero)).toBe('salt-change');
    expect(blocked('potassium-raising-medicine', zero)).toBe('potassium-up');
    expect(blocked('pregnant', zero)).toBe('salt-substitute');
    expect(blocked('pregnant', { ...zero, kind: 'food' })).toBeNull();
    expect(blocked('glucose-lowering-medicine', zero)).toBeNull();
  });
});

describe('a profile of a newer program', () => {
  const read = LIBRARY_FORMAT.schema.parse(JSON.parse(fixtureText('newer', 'library.json')));
  const profile: LibraryDocument['profile'] = read.profile;

  it('scores the days of the answers this program knows as ever, and none of the others', () => {
    expect(personOn(profile, '2026-10-30')).toMatchObject({ preset: 'keto', guard: { isSupported: true } });
    const later = personOn(profile, '2026-11-23');
    expect(later?.guard).toMatchObject({
      isSupported: false,
      keto: 'locked',
      yes: expect.arrayContaining(['newer-answer']),
    });
    if (later === null) return;
    expect(TOPICS.filter((topic) => offers(later.guard, topic))).toEqual([]);
    const targets = targetsFor(later.person, later.age);
    expect(scoreDay(monday, lookup, targets)).toMatchObject({ score: null, scoredMinerals: 0, isPlanned: true });
    expect(targets.sodium).toMatchObject({
      floor: null,
      cautionAbove: null,
      source: 'Not scored: made by a newer version',
    });
  });

  it('of an eater leaves them totals only, and nothing is suggested for them', () => {
    const [eater] = knownEaters(read.eaters);
    const shown = eater === undefined ? null : eaterOn(eater, '2026-11-23');
    expect(shown?.guard).toMatchObject({ isSupported: false, keto: 'locked' });
    expect(TOPICS.filter((topic) => shown === null || offers(shown.guard, topic))).toEqual([]);
    expect(eater === undefined ? null : scoredPlate(monday, eater, lookup)?.score).toMatchObject({
      score: null,
      scoredMinerals: 0,
    });
  });

  it('locks as yes to all questions do where an answer is not known', () => {
    const none = person();
    const all = guardOf(
      person({
        lifeStage: 'pregnant',
        answers: Object.fromEntries(Object.keys(none.answers).map((question) => [question, 'yes'])),
      }),
      40,
    );
    for (const more of [{ lifeStage: newer('menopause') }, { answers: { ...none.answers, ...GOUT } }]) {
      const guard = guardOf(person(more), 40);
      expect(guard.blocks).toEqual(all.blocks);
      expect({ ...guard, yes: [], blocks: [] }).toEqual({ ...all, yes: [], blocks: [] });
    }
  });

  it('takes what the clinician wrote of potassium as "off" where it is not known', () => {
    const who = person({ preset: 'clinician', clinician: { potassium: newer('ask') } });
    expect(targetsFor(who, 40).potassium).toMatchObject({ floor: null, scoring: 'not-scored' });
  });

  it('names the pregnancy level of caffeine and no level of alcohol', () => {
    const drinks = {
      addedMl: 0,
      planned: { amount: 0, atLeast: false },
      totalMl: 0,
      caffeineMg: { amount: 94, atLeast: false, counted: 1, drinks: 1 },
      alcoholGrams: { amount: 14, atLeast: false, counted: 1, drinks: 1 },
    };
    const stage = person({ lifeStage: newer('menopause') });
    expect(caffeineSentence(drinks, stage)).toContain('up to 200 mg');
    expect(alcoholSentence(drinks, stage)).toBe('Alcohol 1.0 drinks (14.0 g)');
    expect(alcoholSentence(drinks, person({ sex: newer('intersex') }))).toBe('Alcohol 1.0 drinks (14.0 g)');
  });

  it('carries what it holds beside the answers into answers given here', () => {
    const stored = {
      ...profileEntry(),
      allergies: ['nuts'],
      clinician: { calcium: { min: 800 }, sodium: { max: 2300 } },
    };
    const changed = { ...profileEntry(), preset: 'official' as const };
    for (const entries of [
      appendProfile([stored], changed, '2026-11-24'),
      applyToAllWeeks([stored], changed, '2026-11-24'),
    ])
      expect(entries.at(-1)).toEqual({
        ...changed,
        from: '2026-11-24',
        allergies: ['nuts'],
        clinician: { calcium: { min: 800 } },
      });
  });
});

describe('a list of names with some a newer program knows', () => {
  const isKnown = (name: string) => /^[a-z]$/.test(name);

  it('keeps each behind what it stood behind, first where it was first, last where that is gone', () => {
    const stored = ['New 1', 'a', 'New 2', 'New 3', 'b', 'New 4'];
    expect(withNewerKept(stored, ['b', 'c', 'a'], isKnown)).toEqual([
      'New 1',
      'b',
      'New 4',
      'c',
      'a',
      'New 2',
      'New 3',
    ]);
    expect(withNewerKept(stored, ['b'], isKnown)).toEqual(['New 1', 'b', 'New 4', 'New 2', 'New 3']);
    expect(withNewerKept(undefined, ['b'], isKnown)).toEqual(['b']);
  });
});

describe('a note whose nutrition is not known here', () => {
  it('hides what was eaten, as one that says so', () => {
    const hidden = [noteEntry('unknown'), noteEntry(newer('half'))].map(
      (note) => scoreDay(dayOf([entry('sr28:11457', 60), note]), lookup, KETO_WOMAN).minerals.sodium.atLeast,
    );
    expect(hidden).toEqual([true, true]);
  });
});
