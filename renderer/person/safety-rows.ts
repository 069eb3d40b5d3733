import { ADVICE } from '#shared/domain/person/advice';
import {
  ASK_FIRST,
  EMERGENCY,
  MAGNESIUM_CARE,
  NO_PROMISE,
  NOT_MEDICAL_ADVICE,
  POTASSIUM_CARE,
  SEE_SOON,
} from '#shared/domain/help/safety-texts';

/**
 * One subject of the safety text: the words that name it, and what follows them. Together they are the whole sentence.
 */
export interface SafetyRow {
  readonly title: string;
  readonly text: string;
}

const SALT_ASK_FIRST = 'With any of the conditions or medicines above, salt is a question for your clinician.';

/** What to do in the moment; salt is mentioned only if the answers allow it. */
function inTheMoment(mayOfferSalt: boolean): string {
  const before = 'Cramps. In the moment: stretch the muscle, massage it,';
  return mayOfferSalt
    ? `${before} drink water with a pinch of salt, warm it. ${SALT_ASK_FIRST} ${NO_PROMISE}`
    : `${before} warm it. ${ADVICE['quick-salt'].instead} ${NO_PROMISE}`;
}

const TITLE =
  /^(?:This is not medical advice\.|Talk with a doctor or dietitian|Potassium\.|Magnesium\.|Cramps\.|See a clinician soon|Emergency\.)/;

function toRow(sentence: string): SafetyRow {
  const title = TITLE.exec(sentence)?.[0] ?? '';
  return { title, text: sentence.slice(title.length) };
}

/** What to do about a cramp, whom to see about it, and when it is an emergency. */
export const crampRows = (mayOfferSalt: boolean): readonly SafetyRow[] =>
  [inTheMoment(mayOfferSalt), SEE_SOON, `Emergency. ${EMERGENCY}`].map(toRow);

/**
 * The text to read before planning, subject by subject; it may be reworded but nothing may be dropped. People whose
 * answers lock salt, or who have not answered yet, read who should ask first.
 */
export const safetyRows = (mayOfferSalt: boolean): readonly SafetyRow[] => [
  ...[NOT_MEDICAL_ADVICE, ASK_FIRST, POTASSIUM_CARE, MAGNESIUM_CARE].map(toRow),
  ...crampRows(mayOfferSalt),
];
