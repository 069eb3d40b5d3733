import type { Guard, Topic } from './safety';
import { offers } from './safety';

/**
 * Texts that promise or suggest something. Each has a topic; a person whose answers lock the topic reads the `instead`
 * text, or nothing. Every such text of the program is in {@link ADVICE} or in the help articles.
 */
export interface GuidedText {
  /** `null`: suggests nothing that could be locked. */
  readonly topic: Topic | null;
  readonly text: string;
  /** Shown to people whose answers lock the topic; `null`: nothing. */
  readonly instead: string | null;
}

const guided = <const Subject extends Topic>(
  topic: Subject,
  text: string,
  instead: string | null = null,
): GuidedText & { readonly topic: Subject } => ({
  topic,
  text,
  instead,
});

/** Shown in place of a suggestion of salt. */
const SALT_IS_A_QUESTION = 'Your answers mean salt is a question for your clinician.';

/** The texts of controls and short advice, by purpose. */
export const ADVICE = {
  'keto-preset': guided('keto', 'For a healthy adult who chose a ketogenic diet.'),
  'sample-week': guided(
    'keto',
    'Seven everyday keto days, salted to your targets. Change anything.',
    'A sample week of keto meals is not offered with your answers to the safety questions.',
  ),
  'quick-salt': guided(
    'salt',
    'Salt to taste: what you shake on a meal is where most of the sodium of a keto day comes from.',
    SALT_IS_A_QUESTION,
  ),
  'drink-salt': guided('salt', 'Table salt brings sodium.', SALT_IS_A_QUESTION),
  'drink-lite-salt': guided(
    'potassium-salt',
    'Lite salt brings sodium and potassium.',
    'Lite salt and potassium salt are a question for your clinician.',
  ),
  'drink-magnesium': guided(
    'supplement',
    'Magnesium powder: count the elemental milligrams on its label.',
    'Magnesium supplements are a question for your clinician.',
  ),
  'water-goal': guided(
    'water',
    'To thirst; pale yellow urine is a good sign.',
    'Follow the fluid amount your clinician gave you.',
  ),
} as const satisfies Readonly<Record<string, GuidedText>>;

/** Shown in place of the sample week while only open questions prevent it. */
export const SAMPLE_AFTER_ANSWERS = 'Answer the safety questions to get a sample week.';

/** Id of one text of {@link ADVICE}. */
export type AdviceId = keyof typeof ADVICE;

/** A guided text as a person may read it: the text, its replacement, or `null` for nothing. */
export function readText(guard: Guard, { topic, text, instead }: GuidedText): string | null {
  return topic === null || offers(guard, topic) ? text : instead;
}

/** One text of the table: `adviceFor(guard, 'quick-salt')`. */
export function adviceFor(guard: Guard, id: AdviceId): string | null {
  return readText(guard, ADVICE[id]);
}

/** True when what the text suggests may be offered, not only its replacement. */
export function isOffered(guard: Guard, id: AdviceId): boolean {
  return offers(guard, ADVICE[id].topic);
}
