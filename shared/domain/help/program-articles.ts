import { keyTables } from './key-tables';
import type { HelpArticle, HelpBlock } from './help-article';
import {
  CITRATE_AND_OXIDE,
  COCHRANE,
  heading,
  IOM,
  KETO_IS_LOCKED,
  KETO_OPINION,
  list,
  NASEM,
  plain,
  PROGRAM,
  say,
  SR28,
  SWEAT,
  warning,
} from './help-blocks';
import { NOT_MEDICAL_ADVICE } from './safety-texts';

/** The meaning of a missing value. */
export const MISSING_VALUES: HelpArticle = {
  id: 'missing-values',
  title: 'When a value is missing',
  summary: 'Blank is not zero, and how that is shown.',
  keywords: [
    'unknown',
    'blank',
    '≥',
    '≈',
    '≤',
    '—',
    'question mark',
    'estimate',
    'lower bound',
    'fibre',
    'fiber',
    'net carbs',
  ],
  blocks: [
    say(
      'The food table leaves sodium blank in 83 foods, potassium in 426, magnesium in 739 and fibre in 594. Blank is not zero: such a value stays unknown wherever it is shown.',
    ),
    {
      kind: 'table',
      caption: 'Signs beside a number',
      topic: null,
      instead: null,
      head: ['Sign', 'Means'],
      rows: [
        ['—', 'no value'],
        ['≥ 1,864', 'at least: some food of the day has no value, the rest adds up to this'],
        ['≈ 1,799', 'about: a similar food’s value that you chose is in it'],
        ['≤ 3.4 g', 'up to: fibre is blank, so net carbs may be less'],
        ['0', 'a real zero'],
        ['<1', 'more than nothing and less than one'],
      ],
    },
    list(
      plain(
        'A mineral with a missing value is called met when the known part reaches the floor, otherwise unknown; never short.',
      ),
      plain(
        'The score then reads “at least”. The day names the foods without a value and the share of its energy that has one.',
      ),
      plain(
        'You may fill a gap with the value of a similar food. It is your choice, for that week, shown as estimated, and can be taken back.',
      ),
    ),
    heading('Net carbs'),
    say(
      'Net carbs are total carbohydrate minus fibre, allulose and erythritol and half of other polyols (maltitol stays), never less than 0. Labels from Europe, the United Kingdom and Australia already leave fibre out; your own food has a switch for that.',
    ),
  ],
  sources: [SR28, PROGRAM],
};

/** Everything that has a key. Ctrl is ⌘ on a Mac. */
export const KEYBOARD: HelpArticle = {
  id: 'keyboard',
  title: 'Keyboard',
  summary: 'The keys of the board, the weeks and the screens.',
  keywords: ['shortcut', 'hotkey', 'keys', 'undo', 'redo', 'copy', 'paste', 'arrows', 'f1'],
  blocks: [
    say('On a Mac, ⌘ stands for Ctrl. Letters work while no field is being typed in.'),
    ...keyTables().map(({ title, rows }): HelpBlock => ({
      kind: 'table',
      caption: title,
      topic: null,
      instead: null,
      head: ['Key', 'Does'],
      rows,
    })),
  ],
  sources: [PROGRAM],
};

/** The source of every figure. */
export const SOURCES: HelpArticle = {
  id: 'sources',
  title: 'Sources',
  summary: 'Where the figures come from, with their years.',
  keywords: ['reference', 'study', 'evidence', 'usda', 'sr28', 'nasem', 'efsa', 'fda', 'cochrane', 'unconfirmed'],
  blocks: [
    {
      kind: 'table',
      caption: 'Food and targets',
      topic: null,
      instead: null,
      head: ['What', 'Source', 'Year'],
      rows: [
        ['Foods', 'USDA National Nutrient Database for Standard Reference, release 28', '2015'],
        ['Sodium and potassium, official', 'National Academies (NASEM), Dietary Reference Intakes', '2019'],
        ['Magnesium, official; supplement limit', 'Institute of Medicine (IOM), Dietary Reference Intakes', '1997'],
        ['Sodium, European preset', 'EFSA', '2019'],
        ['Potassium, European preset', 'EFSA', '2016'],
        ['Magnesium, European preset', 'EFSA', '2015'],
        ['Magnesium from supplements, European limit', 'Scientific Committee on Food (SCF)', '2001'],
        ['FDA label preset', 'Daily Values, 21 CFR 101.9(c)', '2016'],
      ],
    },
    {
      kind: 'table',
      caption: 'Keto presets',
      topic: 'keto',
      instead: KETO_IS_LOCKED,
      head: ['What', 'Source', 'Year'],
      rows: [
        ['Sodium', 'Phinney and Volek; Diet Doctor: expert opinion, no dose-finding trial was found', '2011'],
        ['Sodium on days with exercise', 'J Int Soc Sports Nutr 2016;13:31, typical sweat; the steps are ours', '2016'],
      ],
    },
    {
      kind: 'table',
      caption: 'Cramps and supplements',
      topic: null,
      instead: null,
      head: ['What', 'Source', 'Year'],
      rows: [
        ['Magnesium and ordinary cramps', 'Cochrane review CD009402', '2020'],
        ['Citrate and oxide compared', 'BMC Nutrition, doi 10.1186/s40795-016-0121-3', '2017'],
        ['Share of magnesium in a compound', 'worked out from the chemical formula', '–'],
      ],
    },
    heading('To be confirmed'),
    say(
      'These figures have one source only, or none that was read for this program, and are marked where they stand: the goal for drinks, the levels of caffeine and alcohol, Gerolsteiner’s potassium and magnesium, magnesium in bone broth, the European potassium figure while breastfeeding, and the FDA daily values of potassium and magnesium.',
    ),
    warning(NOT_MEDICAL_ADVICE),
  ],
  sources: [SR28, NASEM, IOM, KETO_OPINION, SWEAT, COCHRANE, CITRATE_AND_OXIDE, PROGRAM],
};
