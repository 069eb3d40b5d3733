import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELP_ARTICLES, searchHelp, shownTexts } from '#shared/domain/help/help-articles';
import type { HelpArticle } from '#shared/domain/help/help-article';
import { YES_NO_QUESTIONS } from '#shared/domain/person/profile';
import type { Guard, Topic } from '#shared/domain/person/safety';
import { guardOf, offers, TOPICS } from '#shared/domain/person/safety';
import { person } from '#tests/support/people';
import { someAge, somebody } from '#tests/support/random-people';

const HEALTHY = guardOf(person(), 40);
const every = (answer: 'yes' | 'no') => Object.fromEntries(YES_NO_QUESTIONS.map((question) => [question, answer]));
/** Everything answered yes, and the safety questions not answered at all. */
const GATED = guardOf(person({ answers: every('yes'), lifeStage: 'pregnant' }), 40);
const UNANSWERED = guardOf(person({ answers: {}, lifeStage: null }), 40);
const UNDER_18 = guardOf(person(), 16);

const textsFor = (guard: Guard) => HELP_ARTICLES.flatMap((article) => shownTexts(guard, article));
const allFor = (guard: Guard) => textsFor(guard).join('\n');
const byId = (id: string): HelpArticle => {
  const found = HELP_ARTICLES.find((article) => article.id === id);
  if (found === undefined) throw new Error(`No article ${id}`);
  return found;
};
const idsOf = (guard: Guard, query: string) => searchHelp(guard, query).map((article) => article.id);

const someGuard = fc.tuple(somebody, someAge).map(([one, age]) => guardOf(one, age));

/**
 * Section 11 of the nutrition rules, what is never locked: the wording may be improved, but no content may be dropped.
 */
const NEVER_LOCKED: Readonly<Record<string, readonly RegExp[]>> = {
  'what the program is': [
    /adds up minerals from food tables/,
    /not medical advice/i,
    /approximate/,
    /some values are missing/,
  ],
  'who should ask first': [
    /doctor or dietitian before a ketogenic diet or a higher[- ]sodium target/,
    /high blood pressure/,
    /heart, kidney, liver or adrenal disease/,
    /diabetes treated with medicine/,
    /eating disorder/,
    /pregnant or breastfeeding/,
    /blood-pressure, heart, diuretic or lithium medicine/,
  ],
  potassium: [
    /from food first/i,
    /No potassium pills, powders or potassium salt without a clinician’s advice/,
    /weak kidneys/,
    /too much potassium in the blood can stop the heart/,
  ],
  magnesium: [/More than 350 mg a day from supplements often causes diarrhoea/],
  cramps: [
    /No relief is promised/,
    /Cochrane review \(2020, CD009402\) found magnesium unlikely to prevent ordinary cramps/,
    /Stretch the muscle/,
    /Massage it/,
    /Warm it/,
  ],
  'when to see a clinician': [/See a clinician soon/, /severe/, /one-sided/, /keep returning/, /settle in a few weeks/],
  emergencies: [
    /chest pain/,
    /fainting/,
    /irregular heartbeat/,
    /confusion/,
    /seizure/,
    /sudden weakness/,
    /hot swollen painful calf/,
    /trouble breathing/,
    /with diabetes, .*nausea and belly pain with high ketones/,
  ],
};

describe('the help articles', () => {
  it('each have a unique id, a title, a summary, and a source with its year', () => {
    expect(new Set(HELP_ARTICLES.map(({ id }) => id)).size).toBe(HELP_ARTICLES.length);
    expect(new Set(HELP_ARTICLES.map(({ title }) => title)).size).toBe(HELP_ARTICLES.length);
    for (const { id, title, summary, sources } of HELP_ARTICLES) {
      expect(title, id).not.toBe('');
      expect(summary, id).not.toBe('');
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { year } of sources) expect(year, id).toBeGreaterThanOrEqual(1997);
    }
  });

  it.each(Object.entries(NEVER_LOCKED))('carry everything about %s, whatever the answers', (_topic, sentences) => {
    for (const guard of [HEALTHY, GATED, UNANSWERED, UNDER_18])
      for (const sentence of sentences) expect(allFor(guard)).toMatch(sentence);
  });

  it('begin with the cramp, which has all that a card needs', () => {
    const [first] = HELP_ARTICLES;
    const card = first === undefined ? '' : shownTexts(GATED, first).join('\n');
    expect(first?.id).toBe('cramp-now');
    const needed = ['cramps', 'when to see a clinician', 'emergencies'].flatMap((part) => NEVER_LOCKED[part] ?? []);
    for (const sentence of needed) expect(card).toMatch(sentence);
  });

  it('speak of salt in a cramp only to whom salt may be suggested', () => {
    const question = 'Your answers mean salt is a question for your clinician.';
    for (const id of ['cramp-now', 'not-medical-advice']) {
      expect(shownTexts(HEALTHY, byId(id))).toContain('Drink water with a pinch of salt.');
      expect(shownTexts(HEALTHY, byId(id))).not.toContain(question);
      for (const guard of [GATED, UNANSWERED, UNDER_18]) {
        expect(shownTexts(guard, byId(id)).join('\n')).not.toMatch(/pinch of salt/);
        expect(shownTexts(guard, byId(id))).toContain(question);
      }
    }
  });

  it('name no number of drinks of alcohol, and for breastfeeding no litres', () => {
    const water = shownTexts(HEALTHY, byId('hydration'));
    expect(water).toContain(
      'The goal for drinks is 2.2 litres a day for women and 3.0 litres for men; while breastfeeding no number is given. To thirst; pale yellow urine is a good sign.',
    );
    expect(water.filter((one) => /\b[12] drink/.test(one))).toEqual([]);
    expect(water.filter((one) => one.includes('less is better'))).toHaveLength(1);
    expect(water.filter((one) => one.includes('200 mg in pregnancy and while breastfeeding'))).toHaveLength(1);
  });

  it('never name the keto sodium target without the public advice', () => {
    for (const article of HELP_ARTICLES) {
      const texts = shownTexts(HEALTHY, article);
      if (!texts.some((text) => /sodium at least [34],000 mg|never above 6,000 mg/.test(text))) continue;
      expect(texts, article.id).toContain(
        'This sodium target is above the 2,300 mg/day limit advised for the general public.',
      );
    }
  });

  it('leave no article empty for anybody', () => {
    for (const guard of [GATED, UNANSWERED, UNDER_18])
      for (const article of HELP_ARTICLES) expect(shownTexts(guard, article).length, article.id).toBeGreaterThan(1);
  });
});

/** Phrases that occur only in texts on a topic. */
const TELLTALES: Readonly<Record<Topic, RegExp>> = {
  salt: /pinch of salt|581 mg|carries 500 to 1,600|shake on a meal|salt itself/i,
  potassium: /bring potassium without|belongs on the plate/,
  'potassium-salt': /lite salt has|640 mg/i,
  supplement: /glycinate|162 mg|60\.3 %/,
  keto: /keto flu|[34],000 mg|500 mg more/,
  water: /litres a day|to thirst/i,
};

describe('what the answers lock', () => {
  it('is there for somebody healthy', () => {
    for (const topic of TOPICS) expect(allFor(HEALTHY), topic).toMatch(TELLTALES[topic]);
  });

  it('is not shown, over anybody’s answers', () => {
    fc.assert(
      fc.property(someGuard, (guard) => {
        const locked = TOPICS.filter((topic) => !offers(guard, topic));
        for (const article of HELP_ARTICLES) {
          const shown = shownTexts(guard, article);
          const guided = article.blocks.flatMap((block) => {
            if (block.kind === 'text') return [block.body];
            return block.kind === 'list' ? block.items : [];
          });
          for (const { topic, text } of guided)
            if (topic !== null && locked.includes(topic)) expect(shown).not.toContain(text);
          for (const block of article.blocks)
            if (block.kind === 'table' && block.topic !== null && locked.includes(block.topic))
              expect(shown).not.toContain(block.caption);
        }
        expect(locked.map((topic) => TELLTALES[topic].exec(allFor(guard))?.[0] ?? '').join('')).toBe('');
      }),
    );
  });

  it('is not found by searching either', () => {
    expect(idsOf(HEALTHY, 'glycinate few')).toEqual([]);
    expect(idsOf(HEALTHY, 'elemental milligrams compound')).toEqual(['food-or-supplement']);
    expect(idsOf(GATED, 'elemental milligrams compound')).toEqual([]);
    expect(idsOf(HEALTHY, 'himalayan weight')).toEqual(['sodium-sources']);
    expect(idsOf(GATED, 'count the same by weight')).toEqual([]);
  });

  it('never makes way for a word that promises or judges', () => {
    fc.assert(
      fc.property(someGuard, (guard) => {
        const said = HELP_ARTICLES.flatMap(({ title, keywords }) => [title, ...keywords]).join('\n');
        expect(/deficient|perfect|\bcure/i.exec(`${said}\n${allFor(guard)}`)?.[0]).toBeUndefined();
      }),
    );
  });
});

describe('the search', () => {
  it('finds by words people use that the text does not hold', () => {
    expect(idsOf(HEALTHY, 'keto flu')[0]).toBe('first-four-weeks');
    expect(idsOf(HEALTHY, 'leg cramp')[0]).toBe('cramp-now');
    expect(idsOf(HEALTHY, 'charley horse')).toEqual(['cramp-now']);
    expect(idsOf(HEALTHY, 'brazil nuts')[0]).toBe('food-or-supplement');
    expect(idsOf(HEALTHY, 'brazil nuts')).toContain('magnesium-foods');
  });

  it('does not mind case, beginnings of words, more spaces, or which apostrophe', () => {
    expect(idsOf(HEALTHY, '  CHARLEY   hor ')).toEqual(['cramp-now']);
    expect(idsOf(HEALTHY, "my clinician's numbers")).toContain('see-a-clinician');
  });

  it('wants every word', () => {
    expect(idsOf(HEALTHY, 'charley bicycle')).toEqual([]);
  });

  it('puts titles before keywords before text', () => {
    const found = searchHelp(HEALTHY, 'salt');
    const place = (article: HelpArticle) => {
      if (/salt/i.test(article.title)) return 0;
      return article.keywords.some((keyword) => /salt/i.test(keyword)) ? 1 : 2;
    };
    const places = found.map(place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
    expect(found[0]?.id).toBe('salt-to-taste');
  });

  it('lists everything in order when nothing is typed', () => {
    expect(searchHelp(GATED, '  ')).toBe(HELP_ARTICLES);
  });
});
