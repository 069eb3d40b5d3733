import type { GuidedText } from '../person/advice';
import { ADVICE } from '../person/advice';
import type { Topic } from '../person/safety';
import type { HelpBlock, HelpSource } from './help-article';

/** The parts that articles are made of, and sources cited by several of them. */

/** A heading inside an article. */
export function heading(text: string): HelpBlock {
  return { kind: 'heading', text };
}

/** A paragraph for everybody: it suggests nothing that could be locked. */
export function say(text: string): HelpBlock {
  return { kind: 'text', body: plain(text) };
}

/** A paragraph of a topic, with its replacement for people whose answers lock the topic; `null`: nothing. */
export function advise(topic: Topic, text: string, instead: string | null): HelpBlock {
  return { kind: 'text', body: { topic, text, instead } };
}

/** A list item for everybody. */
export function plain(text: string): GuidedText {
  return { topic: null, text, instead: null };
}

/** A list item that belongs to a topic. */
export function guided(topic: Topic, text: string, instead: string | null = null): GuidedText {
  return { topic, text, instead };
}

/** A list with bullets. */
export function list(...items: readonly GuidedText[]): HelpBlock {
  return { kind: 'list', items };
}

/** A numbered list of successive steps. */
export function steps(...items: readonly GuidedText[]): HelpBlock {
  return { kind: 'list', items, isOrdered: true };
}

/** Safety text: never locked, never collapsed. */
export function warning(text: string): HelpBlock {
  return { kind: 'warning', text };
}

/** Shown in place of a suggestion of salt. */
export const SALT_IS_A_QUESTION = ADVICE['quick-salt'].instead;
/** Shown in place of a suggestion of potassium-rich food. */
export const POTASSIUM_IS_A_QUESTION = 'Your answers mean potassium is a question for your clinician.';
/** Shown in place of an explanation of lite salt or potassium salt. */
export const POTASSIUM_SALT_IS_A_QUESTION = ADVICE['drink-lite-salt'].instead;
/** Shown in place of an explanation of magnesium supplements. */
export const SUPPLEMENT_IS_A_QUESTION = ADVICE['drink-magnesium'].instead;
/** Shown in place of a fluid goal. */
export const FLUID_IS_THE_CLINICIANS = ADVICE['water-goal'].instead;
/** Shown in place of an explanation of the keto presets. */
export const KETO_IS_LOCKED = 'Your answers to the safety questions lock the keto presets.';

/** The food table: a release of 2015. */
export const SR28: HelpSource = {
  name: 'USDA National Nutrient Database for Standard Reference, release 28',
  year: 2015,
};
/** The review behind “no relief is promised”. */
export const COCHRANE: HelpSource = {
  name: 'Cochrane review CD009402, Magnesium for skeletal muscle cramps',
  year: 2020,
};
/** Adequate intakes of sodium and potassium, and the sodium limit for the general public. */
export const NASEM: HelpSource = {
  name: 'National Academies of Sciences, Engineering, and Medicine, Dietary Reference Intakes for Sodium and Potassium',
  year: 2019,
};
/** Magnesium: the allowance and the limit for supplements. */
export const IOM: HelpSource = {
  name: 'Institute of Medicine, Dietary Reference Intakes for Calcium, Phosphorus, Magnesium, Vitamin D, and Fluoride',
  year: 1997,
};
/** The European limit for magnesium from supplements. */
export const SCF_MAGNESIUM: HelpSource = {
  name: 'Scientific Committee on Food (SCF), upper level of magnesium',
  year: 2001,
};
/** The goal for drinks. */
export const IOM_WATER: HelpSource = {
  name: 'Institute of Medicine, Dietary Reference Intakes for Water, Potassium, Sodium, Chloride, and Sulfate',
  year: 2005,
};
/** Caffeine, in pregnancy and while breastfeeding too. */
export const EFSA_CAFFEINE: HelpSource = { name: 'EFSA, Scientific Opinion on the safety of caffeine', year: 2015 };
/** Alcohol: no daily numbers any more. */
export const US_GUIDELINES: HelpSource = { name: 'Dietary Guidelines for Americans 2025–2030', year: 2026 };
/** Sodium lost in sweat. */
export const SWEAT: HelpSource = { name: 'J Int Soc Sports Nutr 2016;13:31', year: 2016 };
/** The sodium of the keto presets: expert opinion, no trial. */
export const KETO_OPINION: HelpSource = {
  name: 'Phinney and Volek, The Art and Science of Low Carbohydrate Living (expert opinion)',
  year: 2011,
};
/** Citrate is better absorbed than oxide. */
export const CITRATE_AND_OXIDE: HelpSource = {
  name: 'BMC Nutrition, magnesium citrate and magnesium oxide in a cross-over trial, doi 10.1186/s40795-016-0121-3',
  year: 2017,
};
/** The program's own rules, and figures still to be confirmed. */
export const PROGRAM: HelpSource = { name: 'Electroplate, list of sources (data/SOURCES.md)', year: 2026 };
