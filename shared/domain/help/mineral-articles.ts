import { SCORE_LIMITS } from '../score/score-text';
import type { HelpArticle } from './help-article';
import { advise, guided, heading, IOM, list, NASEM, plain, PROGRAM, say, warning } from './help-blocks';
import { NO_PROMISE } from './safety-texts';

/** What the three do, and why keto days run low in them. */
export const THREE_MINERALS: HelpArticle = {
  id: 'three-minerals',
  title: 'Sodium, potassium and magnesium',
  summary: 'What each does, and why keto days run low.',
  keywords: ['electrolytes', 'minerals', 'salt', 'water loss', 'why'],
  blocks: [
    heading('What they do'),
    list(
      plain(
        'Sodium holds water in the blood, helps to set blood pressure and lets nerves and muscles pass on signals.',
      ),
      plain(
        'Potassium does its work inside the cells: with sodium it sets the rhythm of the heart and the tone of muscles.',
      ),
      plain(
        'Magnesium is part of how muscles relax again after they tighten, and of how the body turns food into energy.',
      ),
    ),
    heading('Why keto days run low'),
    say('Cutting carbohydrate makes the body shed water, and electrolytes leave with it.'),
    list(
      guided(
        'salt',
        'Sodium: bread, ready meals and snacks bring much salt to other plates. Without them it comes from what you add.',
      ),
      guided('potassium', 'Potassium: potatoes, beans, bananas and other fruit are off most keto plates.'),
      plain('Magnesium: whole grains and beans are off most keto plates.'),
    ),
    advise(
      'keto',
      'Too little of the three is the usual explanation given for leg cramps on a ketogenic diet. It is an explanation, not a proof: reaching the targets promises nothing.',
      null,
    ),
    warning(NO_PROMISE),
  ],
  sources: [NASEM, IOM, PROGRAM],
};

/** How a day becomes a score and three flags. */
export const HOW_DAYS_ARE_SCORED: HelpArticle = {
  id: 'score',
  title: 'How a day is scored',
  summary: 'Floors, cautions, the words beside a number, and what 100 does not mean.',
  keywords: ['ring', 'flag', 'target', 'floor', 'short', 'borderline', 'met', '80 %', 'percent', 'rating'],
  blocks: [
    say(
      'Each scored mineral has a floor, the amount a day should reach. A mineral’s part is its amount divided by its floor, at most 100 %. The score is the mean of the parts, rounded down. A day at 95 %, 60 % and 42 % of its floors scores 65.',
    ),
    say(
      'More than the floor never raises the score and never lowers it. Too much is shown separately, as a caution: for sodium everything eaten counts, for magnesium only what comes from supplements. A day with a caution is never drawn as plain good.',
    ),
    {
      kind: 'table',
      caption: 'The words beside a mineral',
      topic: null,
      instead: null,
      head: ['Word', 'Means'],
      rows: [
        ['met', 'the floor is reached'],
        ['borderline', 'at least 80 % of the floor, less than all of it'],
        ['short', 'less than 80 % of the floor, and every food has a value'],
        ['unknown', 'a food has no value, and what is known does not reach the floor'],
        ['above caution', 'more than the caution, whatever the floor says'],
        ['limit only', 'shown against a limit, never called short, not part of the score'],
        ['not scored', 'left out of the score by your answers or your clinician’s numbers'],
      ],
    },
    say(
      '80 % sits just under the ratio of average need to allowance of magnesium (0.82 to 0.83). It is a line for planning and says nothing about a body.',
    ),
    say(
      'A week is the mean of its planned days; it is short in a mineral when the mean is under 80 % of the floor or at least three planned days are short.',
    ),
    warning(SCORE_LIMITS),
  ],
  sources: [NASEM, IOM, PROGRAM],
};
