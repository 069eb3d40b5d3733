import type { Compound } from '../food/elemental';
import { COMPOUNDS, elementalMg } from '../food/elemental';
import type { HelpArticle } from './help-article';
import {
  advise,
  CITRATE_AND_OXIDE,
  SCF_MAGNESIUM,
  guided,
  heading,
  IOM,
  list,
  NASEM,
  POTASSIUM_IS_A_QUESTION,
  POTASSIUM_SALT_IS_A_QUESTION,
  PROGRAM,
  say,
  SR28,
  SUPPLEMENT_IS_A_QUESTION,
  warning,
} from './help-blocks';
import { BRAZIL_NUT_CARE, MAGNESIUM_CARE, NO_PROMISE, POTASSIUM_CARE } from './safety-texts';

/** Forms of magnesium, the most of the element first. */
const FORMS = [
  'magnesium-oxide',
  'magnesium-citrate',
  'magnesium-malate',
  'magnesium-glycinate',
  'magnesium-chloride',
  'magnesium-threonate',
] as const satisfies readonly Compound[];

/** Food first; which milligrams count on a label; what to be careful with. */
export const FOOD_OR_SUPPLEMENT: HelpArticle = {
  id: 'food-or-supplement',
  title: 'Food or supplement',
  summary: 'Food first, which milligrams on a label count, and where to be careful.',
  keywords: [
    'pill',
    'tablet',
    'capsule',
    'powder',
    'glycinate',
    'citrate',
    'oxide',
    'elemental',
    'lite salt',
    'salt substitute',
    'brazil nuts',
    'selenium',
    'diarrhea',
  ],
  blocks: [
    say(
      'Every entry has a kind: food, salt, salt substitute or supplement. A day says how much of each mineral came from supplements and salts, so that food and pills are never mixed up.',
    ),
    heading('Potassium'),
    warning(POTASSIUM_CARE),
    advise(
      'potassium',
      'Potassium belongs on the plate: leafy greens, fish, avocado and mushrooms bring it.',
      POTASSIUM_IS_A_QUESTION,
    ),
    advise(
      'potassium-salt',
      'Lite salt has about 350 mg of potassium in ¼ teaspoon, potassium-chloride salt about 640 mg; check your label. More than 99 mg a day from salts and supplements puts a notice on the day.',
      POTASSIUM_SALT_IS_A_QUESTION,
    ),
    heading('Magnesium'),
    warning(MAGNESIUM_CARE),
    warning(BRAZIL_NUT_CARE),
    {
      kind: 'table',
      caption: 'Magnesium in its forms, by weight of the pure compound',
      topic: 'supplement',
      instead: SUPPLEMENT_IS_A_QUESTION,
      head: ['Form', 'Magnesium', 'In 1,000 mg of the compound'],
      rows: FORMS.map((form) => [
        COMPOUNDS[form].label.replace('Magnesium ', ''),
        `${COMPOUNDS[form].percent.toFixed(1)} %`,
        `${elementalMg(form, 1000)} mg`,
      ]),
    },
    list(
      guided(
        'supplement',
        'Count the elemental milligrams on the label, never the weight of the compound: 1,000 mg of magnesium citrate contain 162 mg of magnesium.',
      ),
      guided(
        'supplement',
        'Citrate is better absorbed than oxide. For glycinate there is little data from trials against another form.',
      ),
      guided('supplement', 'The program counts what the label says and does not adjust it for absorption.'),
      guided(
        'supplement',
        'The European limit for supplements is lower, 250 mg a day. Magnesium in food counts toward neither.',
      ),
    ),
    warning(NO_PROMISE),
  ],
  sources: [SR28, IOM, SCF_MAGNESIUM, CITRATE_AND_OXIDE, NASEM, PROGRAM],
};
