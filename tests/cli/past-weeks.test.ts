/**
 * A past day's score, print and export do not change by a byte when settings change later. Covers every output for the
 * reference week, with exercise on some days, for any history of answers and any later one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreJson } from '#electron/cli/score-json';
import { scoreText } from '#electron/cli/score-text';
import { presetSentence, targetsSentence, weekSentences } from '#renderer/features/print/print-text';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { describePerson, targetSentences } from '#shared/domain/person/person-text';
import type { Person, ProfileEntry } from '#shared/domain/person/profile';
import { appendProfile, applyToAllWeeks } from '#shared/domain/person/profile';
import { personOn, targetsFor, targetsOn } from '#shared/domain/person/targets';
import { mondayOf, shiftDate } from '#shared/domain/week-id';
import type { DayPlan } from '#shared/domain/week/week-plan';
import { scorePlan } from '#shared/domain/score/week-score';
import { weekMarkdown } from '#shared/formats/week-markdown';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { person } from '../support/people';
import { referencePlan } from '../support/reference-week';
import { somebody } from '../support/random-people';
import { sr28Food } from '../support/sr28-table';
import { runs } from '#tests/support/run-length';

const WEEK_ID = '2026-W48';
const MONDAY = mondayOf(WEEK_ID);
const { days, foods } = referencePlan();
const empty = newWeekDocument(WEEK_ID);
/** The stored reference week, with 1.5 h of exercise on Tuesday and 4 h on Thursday. */
const WEEK = weekDocumentSchema.parse({
  ...empty,
  foods,
  days: empty.days.map((day, index) => ({
    ...day,
    activityHours: [0, 1.5, 0, 4, 0, 0, 0][index],
    meals: days[index]?.meals ?? [],
  })),
});
const findShipped = (id: string) => {
  const found = sr28Food(id);
  return found === undefined ? undefined : { ...found, longName: found.name, source: 'sr28' as const, unconfirmed: [] };
};
const lookup = lookupFor(WEEK, { find: findShipped });

/** Everything shown, printed or saved of the week for a profile: as text, JSON and Markdown. */
function readable(profile: readonly ProfileEntry[]) {
  const monday = personOn(profile, MONDAY);
  if (monday === null) throw new Error('Nobody has answered');
  const targetsOfDay = (day: DayPlan) => targetsOn(profile, day) ?? targetsFor(monday.person, monday.age);
  const scored = scorePlan(WEEK, lookup, targetsOfDay);
  const scores = { scored, forWhom: describePerson(monday), advice: targetSentences(monday).join(' ') };
  return {
    json: JSON.stringify(scoreJson(monday, scored)),
    text: scoreText(WEEK, monday, scored, lookup),
    markdown: weekMarkdown.write({ week: WEEK, lookup, findShipped, scores }),
    print: [
      presetSentence(WEEK_ID, profile),
      targetsSentence(WEEK_ID, WEEK.days.map(targetsOfDay)),
      ...weekSentences(scored),
    ].join('\n'),
    days: scored.days.map((day) => JSON.stringify(day)),
  };
}

/** A woman of 40 on keto. */
const ANSWERED: Person = { ...person({ preset: 'keto' }), birthYear: 1986, birthMonth: 1 };

const someAnswer: fc.Arbitrary<Person> = fc
  .tuple(somebody, fc.integer({ min: 1930, max: 2012 }), fc.integer({ min: 1, max: 12 }))
  .map(([who, birthYear, birthMonth]) => ({ ...who, birthYear, birthMonth }));
/** Answers as written by Settings: one after the other, some for past weeks too. */
const someHistory = fc
  .array(fc.tuple(fc.integer({ min: -400, max: 0 }), someAnswer, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((answers) =>
    answers
      .toSorted(([a], [b]) => a - b)
      .reduce<readonly ProfileEntry[]>((profile, [offset, who, isForAll]) => {
        const date = shiftDate(MONDAY, offset);
        return isForAll ? applyToAllWeeks(profile, who, date) : appendProfile(profile, who, date);
      }, []),
  );

describe('a past week', () => {
  it('reads the same to the last byte after any change of settings from a later day on', () => {
    fc.assert(
      fc.property(
        someHistory,
        fc.array(fc.tuple(fc.integer({ min: 7, max: 60 }), someAnswer), { minLength: 1, maxLength: 3 }),
        (profile, later) => {
          const after = later
            .toSorted(([a], [b]) => a - b)
            .reduce((so, [offset, who]) => appendProfile(so, who, shiftDate(MONDAY, offset)), profile);
          expect(readable(after)).toEqual(readable(profile));
        },
      ),
      runs(80),
    );
  });

  it('keeps the days before a change within it, each on its own', () => {
    let changed = 0;
    fc.assert(
      fc.property(someHistory, fc.integer({ min: 1, max: 6 }), someAnswer, (profile, offset, who) => {
        const [was, is] = [readable(profile), readable(appendProfile(profile, who, shiftDate(MONDAY, offset)))];
        expect(is.days.slice(0, offset)).toEqual(was.days.slice(0, offset));
        const section = (markdown: string) => markdown.split('\n## ').slice(1, 1 + offset);
        expect(section(is.markdown)).toEqual(section(was.markdown));
        if (is.days.join() !== was.days.join()) changed += 1;
      }),
      runs(80),
    );
    // The property would also hold for a program that never changed anything.
    expect(changed).toBeGreaterThan(10);
  });

  it('changes when it is asked for, by the second button alone', () => {
    const official: Person = { ...ANSWERED, preset: 'official' };
    const profile = appendProfile([], official, '2026-11-01');
    const before = readable(profile);
    expect(readable(appendProfile(profile, ANSWERED, '2026-12-01'))).toEqual(before);
    const asked = readable(applyToAllWeeks(profile, ANSWERED, '2026-12-01'));
    expect(asked.json).not.toBe(before.json);
    expect(asked.markdown).not.toBe(before.markdown);
    expect(asked.print).toContain('sodium 3,000');
  });

  it('of the time before the first answer keeps the first answer, changed on its own day too', () => {
    const today = '2026-12-01';
    const first = appendProfile([], { ...ANSWERED, preset: 'official' }, today);
    expect(readable(appendProfile(first, ANSWERED, today))).toEqual(readable(first));
  });
});
