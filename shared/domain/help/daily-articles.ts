import { ADVICE } from '../person/advice';
import { ALCOHOL_ADVICE, CAFFEINE_LEVEL_MG, litres, waterGoalMl } from '../score/hydration';
import { SUPERVISION } from '../person/person-text';
import { KETO_START_DAYS, PRESETS } from '../person/presets';
import type { HelpArticle } from './help-article';
import {
  advise,
  FLUID_IS_THE_CLINICIANS,
  heading,
  KETO_IS_LOCKED,
  KETO_OPINION,
  list,
  NASEM,
  plain,
  PROGRAM,
  SALT_IS_A_QUESTION,
  say,
  SWEAT,
  warning,
  EFSA_CAFFEINE,
  IOM_WATER,
  US_GUIDELINES,
} from './help-blocks';
import { ASK_FIRST, EMERGENCY, NO_PROMISE, SEE_SOON } from './safety-texts';

/** Water, coffee and alcohol of a day. */
export const HYDRATION: HelpArticle = {
  id: 'hydration',
  title: 'Water, coffee and alcohol',
  summary: 'A goal to drink toward, and two things to go easy on.',
  keywords: ['hydration', 'drink', 'fluid', 'thirst', 'litres', 'caffeine', 'tea', 'wine', 'beer', 'urine'],
  blocks: [
    heading('Water'),
    advise(
      'water',
      `The goal for drinks is ${litres(waterGoalMl('female'))} litres a day for women and ${litres(waterGoalMl('male'))} litres for men; while breastfeeding no number is given. ${ADVICE['water-goal'].text}`,
      FLUID_IS_THE_CLINICIANS,
    ),
    advise('water', 'It is a goal, not a duty: the program never urges you to drink more.', null),
    heading('Coffee and alcohol'),
    say('Both are notes on the day. Nothing is subtracted from the water for coffee, tea or alcohol.'),
    list(
      plain(
        `Caffeine: up to ${CAFFEINE_LEVEL_MG.usual} mg a day for adults, ${CAFFEINE_LEVEL_MG.pregnancy} mg in pregnancy and while breastfeeding.`,
      ),
      plain(
        `Alcohol: ${ALCOHOL_ADVICE}; the guidelines no longer give a number of drinks. In pregnancy and under 18: none.`,
      ),
    ),
    say(
      'A drink without a value in the food table makes the amount a lower bound, and the day says for how many drinks it could be counted.',
    ),
  ],
  sources: [IOM_WATER, EFSA_CAFFEINE, US_GUIDELINES, PROGRAM],
};

/** What hours of exercise change. */
export const EXERCISE: HelpArticle = {
  id: 'exercise',
  title: 'Exercise and sweat',
  summary: 'What hours of sweaty exercise change on a day, and what they leave alone.',
  keywords: ['activity', 'sport', 'training', 'running', 'gym', 'sauna', 'heat', 'workout', 'sweat'],
  blocks: [
    advise('salt', 'A litre of sweat carries 500 to 1,600 mg of sodium; people differ that much.', SALT_IS_A_QUESTION),
    advise(
      'keto',
      'Hours you enter on a day move its sodium target, and only under the keto presets: 500 mg more for each hour, at most 1,500 more. The caution rises by the same amount, never above 6,000 mg. The day shows the sum: “3,000 + 1.5 h × 500 = 3,750”.',
      `${KETO_IS_LOCKED} Hours of exercise are kept as a note and move no target.`,
    ),
    advise('keto', PRESETS.keto.advice ?? '', null),
    say('The targets of potassium and magnesium never move with exercise.'),
    heading('Stop and get help'),
    warning(EMERGENCY),
  ],
  sources: [SWEAT, KETO_OPINION, PROGRAM],
};

/** The preset for the first four weeks of a ketogenic diet. */
export const FIRST_FOUR_WEEKS: HelpArticle = {
  id: 'first-four-weeks',
  title: 'The first four weeks',
  summary: 'A preset for the start of a ketogenic diet that ends by itself.',
  keywords: ['keto flu', 'adaptation', 'beginning', 'headache', 'tired', 'start', 'induction', '28 days'],
  blocks: [
    advise(
      'keto',
      'In the first weeks the body sheds the most water. Headache, tiredness and cramps in this time are often called keto flu.',
      `${KETO_IS_LOCKED} The preset for the first four weeks is one of them.`,
    ),
    advise(
      'keto',
      `The preset “${PRESETS['keto-start'].name}” holds for ${KETO_START_DAYS} days from the day you started: sodium at least 4,000 mg with a caution above 5,000 mg, potassium at least 3,500 mg, magnesium as always. After that it becomes “${PRESETS.keto.name}” by itself and says so: sodium at least 3,000 mg with the same caution.`,
      null,
    ),
    advise('keto', PRESETS['keto-start'].advice ?? '', null),
    advise(
      'keto',
      'Three to five grams of sodium a day is expert opinion; no trial that looked for the right amount was found.',
      null,
    ),
    warning(NO_PROMISE),
    heading('Ask first'),
    warning(ASK_FIRST),
    warning(SUPERVISION),
    warning(SEE_SOON),
  ],
  sources: [KETO_OPINION, NASEM, PROGRAM],
};
