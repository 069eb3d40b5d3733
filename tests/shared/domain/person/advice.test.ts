/**
 * Ten thousand people with any answers go through the advice table, the help and their own numbers. What may be read,
 * chosen and scored is known from the table of the nutrition rules alone (tests/support/safety-table.ts).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdviceId, GuidedText } from '#shared/domain/person/advice';
import { ADVICE, adviceFor, isOffered, readText } from '#shared/domain/person/advice';
import { HELP_ARTICLES, searchHelp, shownTexts } from '#shared/domain/help/help-articles';
import type { HelpArticle } from '#shared/domain/help/help-article';
import { shownBlocks } from '#shared/domain/help/help-article';
import { MINERALS } from '#shared/domain/nutrients';
import { PRESET_IDS, PRESETS } from '#shared/domain/person/presets';
import type { TargetPerson } from '#shared/domain/person/profile';
import type { Guard, Topic } from '#shared/domain/person/safety';
import { guardOf, mayChoose, TOPICS } from '#shared/domain/person/safety';
import { scoreDay } from '#shared/domain/score/score';
import { presetOfDay, targetsFor } from '#shared/domain/person/targets';
import { dayOf, entry, evenFood, lookupIn } from '#tests/support/foods';
import { person } from '#tests/support/people';
import { somebody, someAge } from '#tests/support/random-people';
import { factsOf, lockedTopicsOf, SAFETY_TABLE } from '#tests/support/safety-table';
import { runs } from '#tests/support/run-length';

const TEN_THOUSAND = runs(10_000);
const ADVICE_IDS = Object.keys(ADVICE).filter((id): id is AdviceId => id in ADVICE);

/** The parts of an article that belong to a topic: its texts, and the lists and tables themselves. */
function guidedParts(article: HelpArticle): readonly { readonly topic: Topic; readonly shown: string }[] {
  const guided = (texts: readonly GuidedText[]) =>
    texts.flatMap(({ topic, text }) => (topic === null ? [] : [{ topic, shown: text }]));
  return article.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return guided([block.body]);
      case 'list':
        return guided(block.items);
      case 'table':
        return block.topic === null ? [] : [{ topic: block.topic, shown: block.caption }];
      case 'foods':
        return block.topic === null ? [] : [{ topic: block.topic, shown: `foods of ${block.mineral}` }];
      default:
        return [];
    }
  });
}

/** Everything a person reads in an article, with a list of foods by its name. */
const readIn = (guard: Guard, article: HelpArticle): readonly string[] => [
  ...shownTexts(guard, article),
  ...shownBlocks(guard, article).flatMap((block) => (block.kind === 'foods' ? [`foods of ${block.mineral}`] : [])),
];

const GUIDED = HELP_ARTICLES.map((article) => ({ article, parts: guidedParts(article) }));
const KETO = PRESET_IDS.filter((preset) => PRESETS[preset].family === 'keto');
const isKeto = (preset: TargetPerson['preset']): boolean => KETO.some((one) => one === preset);
const officialOf = (who: TargetPerson, age: number, activityHours: number) =>
  targetsFor({ ...who, preset: 'official' }, age, { date: null, activityHours });
const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const PROBE = evenFood('mine:probe', 100);

describe('ten thousand people', () => {
  it('read no text of a topic their answers lock, neither in the advice table nor in the help', () => {
    fc.assert(
      fc.property(somebody, someAge, (who, age) => {
        const guard = guardOf(who, age);
        const locked = lockedTopicsOf(who, age);
        for (const id of ADVICE_IDS) {
          const { topic, text, instead } = ADVICE[id];
          expect(adviceFor(guard, id)).toBe(locked.has(topic) ? instead : text);
          expect(isOffered(guard, id)).toBe(!locked.has(topic));
        }
        for (const { article, parts } of GUIDED) {
          const read = new Set(readIn(guard, article));
          // Expectations are expensive, so only misplaced texts become one.
          const misplaced = parts.filter(({ topic, shown }) => read.has(shown) === locked.has(topic));
          if (misplaced.length > 0) expect({ article: article.id, misplaced }).toBeNull();
        }
      }),
      TEN_THOUSAND,
    );
  });

  it('reach no locked preset: none can be chosen, and none is in force though it was chosen', () => {
    fc.assert(
      fc.property(somebody, someAge, fc.constantFrom(0, 1.5, 4), (who, age, activityHours) => {
        const { yes, open } = factsOf(who, age);
        const guard = guardOf(who, age);
        const isLocked = yes.length + open.length > 0;
        expect(PRESET_IDS.filter((preset) => !mayChoose(guard, preset))).toEqual(isLocked ? KETO : []);
        if (!isLocked) return;
        const wrong = ['2026-11-02', '2026-11-24', null].filter((date) => {
          const targets = targetsFor(who, age, { date, activityHours });
          const { floor, cautionAbove, exerciseSum, source } = targets.sodium;
          const isOfficial = guard.preset === who.preset || sameText(targets, officialOf(who, age, activityHours));
          return (
            isKeto(presetOfDay(who, guard.preset, date)) ||
            exerciseSum !== null ||
            source.includes('ketogenic') ||
            targets.potassium.source.startsWith('Keto') ||
            // A chosen preset that is locked gives the official numbers, character by character.
            !isOfficial ||
            (guard.preset !== 'clinician' &&
              !([null, 1500].includes(floor) && [null, 2000, 2300].includes(cautionAbove)))
          );
        });
        expect(wrong).toEqual([]);
      }),
      TEN_THOUSAND,
    );
  });

  it('have no score that contains a mineral their answers leave out, and none at all under 18 or with targets not known here', () => {
    fc.assert(
      fc.property(somebody, someAge, fc.integer({ min: 1, max: 5000 }), (who, age, grams) => {
        const { yes, open } = factsOf(who, age);
        const targets = targetsFor(who, age, { date: '2026-11-24', activityHours: 1 });
        const day = scoreDay(dayOf([entry(PROBE.id, grams)]), lookupIn(PROBE), targets);
        const typed = who.preset === 'clinician' ? who.clinician : {};
        const hasNumber = (limits: typeof typed.potassium) =>
          typeof limits !== 'string' && (limits?.min !== undefined || limits?.max !== undefined);
        const onlyMost = (limits: typeof typed.potassium) =>
          typeof limits !== 'string' && limits?.min === undefined && limits?.max !== undefined;
        const isLeftOut = {
          // Only an answer of yes sets a limit; a clinician's maximum without a minimum is one too.
          sodium: yes.some((fact) => SAFETY_TABLE[fact].sodium !== 'scored') || onlyMost(typed.sodium),
          potassium:
            typeof typed.potassium === 'string' ||
            onlyMost(typed.potassium) ||
            (!hasNumber(typed.potassium) &&
              [...yes, ...open].some((fact) => SAFETY_TABLE[fact].potassium === 'not-scored')),
          magnesium: onlyMost(typed.magnesium),
        };
        const totalsOnly = age < 18 || yes.includes('newer-targets');
        const parts = MINERALS.flatMap((mineral) => day.minerals[mineral].part ?? []);
        for (const mineral of MINERALS) {
          const { target, part, floor, flag } = day.minerals[mineral];
          const isOut = totalsOnly || isLeftOut[mineral];
          expect([target === null, part === null]).toEqual([isOut, isOut]);
          if (isOut) expect(['not-scored', 'limit-only']).toContain(floor);
          if (isOut) expect(['not-scored', 'limit-only', 'above-caution']).toContain(flag);
        }
        expect(day.scoredMinerals).toBe(parts.length);
        expect(day.exactScore).toBe(
          parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0) / parts.length,
        );
        if (totalsOnly) expect(day).toMatchObject({ score: null, exactScore: null, headline: null, isPlanned: true });
        if (totalsOnly) expect(MINERALS.map((mineral) => day.minerals[mineral].amount)).toEqual([grams, grams, grams]);
      }),
      TEN_THOUSAND,
    );
  });
});

describe('the advice table', () => {
  const locked = (topic: Topic) =>
    guardOf(
      person({
        answers: {
          ...person().answers,
          ...(topic === 'keto'
            ? { 'glucose-lowering-medicine': 'yes' as const }
            : { 'kidney-disease': 'yes' as const }),
        },
      }),
      40,
    );

  it('has a text for every topic but potassium from food, which only the help articles explain', () => {
    const expected = new Set<Topic>(TOPICS.filter((topic) => topic !== 'potassium'));
    expect(new Set<Topic>(ADVICE_IDS.map((id) => ADVICE[id].topic))).toEqual(expected);
  });

  it('says in place of salt that it is a question for the clinician', () => {
    expect(adviceFor(locked('salt'), 'quick-salt')).toBe('Your answers mean salt is a question for your clinician.');
    expect(adviceFor(locked('salt'), 'drink-salt')).toBe(adviceFor(locked('salt'), 'quick-salt'));
  });

  it('says in place of the water goal what to follow', () => {
    expect(adviceFor(locked('water'), 'water-goal')).toBe('Follow the fluid amount your clinician gave you.');
  });

  it('offers a healthy adult every text', () => {
    const guard = guardOf(person(), 40);
    for (const id of ADVICE_IDS) expect(adviceFor(guard, id)).toBe(ADVICE[id].text);
  });

  it('suggests nothing in the replacement', () => {
    const instead = ADVICE_IDS.flatMap((id) => ADVICE[id].instead ?? []);
    expect(instead.filter((text) => !/clinician|not offered/.test(text))).toEqual([]);
  });

  it('reads a text without a topic to everybody', () => {
    const text = { topic: null, text: 'Stretch.', instead: null };
    for (const topic of TOPICS) expect(readText(locked(topic), text)).toBe('Stretch.');
    expect(readText(guardOf(person(), 5), text)).toBe('Stretch.');
  });

  it('promises no relief and calls nothing a deficiency', () => {
    for (const id of ADVICE_IDS)
      expect(`${ADVICE[id].text} ${ADVICE[id].instead}`).not.toMatch(/deficien|perfect|reliev|cure|prevent/i);
  });
});

describe('the help', () => {
  const nothingAnswered: TargetPerson = person({ answers: {}, lifeStage: null });
  const guard = guardOf(nothingAnswered, 40);

  it('has guided parts of every topic, so that each lock is walked', () => {
    expect(new Set(GUIDED.flatMap(({ parts }) => parts.map(({ topic }) => topic)))).toEqual(new Set(TOPICS));
  });

  it('drops no safety text, whatever was answered', () => {
    for (const article of HELP_ARTICLES) {
      const warnings = article.blocks.flatMap((block) => (block.kind === 'warning' ? [block.text] : []));
      for (const one of [guard, guardOf(person(), 40), guardOf(person(), 12)])
        expect(shownTexts(one, article)).toEqual(expect.arrayContaining(warnings));
    }
  });

  it('finds no article by words a person may not read', () => {
    const secret = 'pinch of salt';
    expect(searchHelp(guardOf(person(), 40), secret).length).toBeGreaterThan(0);
    expect(searchHelp(guard, secret)).toEqual([]);
  });
});
