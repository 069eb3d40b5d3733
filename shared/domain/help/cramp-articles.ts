import type { HelpArticle } from './help-article';
import {
  COCHRANE,
  guided,
  heading,
  IOM,
  NASEM,
  plain,
  PROGRAM,
  SALT_IS_A_QUESTION,
  say,
  steps,
  warning,
} from './help-blocks';
import {
  ASK_FIRST,
  EMERGENCY,
  MAGNESIUM_CARE,
  NO_PROMISE,
  NOT_MEDICAL_ADVICE,
  POTASSIUM_CARE,
  SEE_SOON,
} from './safety-texts';

/** What to do in the moment. Also printed as a one-page card, so it must stay short. */
export const CRAMP_NOW: HelpArticle = {
  id: 'cramp-now',
  title: 'A cramp right now',
  summary: 'What to do in the moment, and when it is more than a cramp.',
  keywords: ['charley horse', 'leg cramp', 'calf', 'foot', 'muscle', 'night cramp', 'spasm', 'help'],
  blocks: [
    heading('In the moment'),
    steps(
      plain('Stretch the muscle slowly and hold it. A calf: leg straight, pull the toes toward you.'),
      plain('Massage it while it is stretched.'),
      guided('salt', 'Drink water with a pinch of salt.', SALT_IS_A_QUESTION),
      plain('Warm it: a warm cloth, a hot-water bottle, a warm shower.'),
    ),
    warning(NO_PROMISE),
    heading('More than an ordinary cramp'),
    warning(SEE_SOON),
    heading('Emergency'),
    warning(EMERGENCY),
  ],
  sources: [COCHRANE, PROGRAM],
};

/** Cramps that need a clinician, and emergencies. None of it is ever locked. */
export const SEE_A_CLINICIAN: HelpArticle = {
  id: 'see-a-clinician',
  title: 'When to see a clinician',
  summary: 'Cramps that need looking at, emergencies, and who should ask before changing anything.',
  keywords: ['doctor', 'emergency', 'urgent', 'ambulance', 'hospital', 'blood clot', 'ketoacidosis', 'warning signs'],
  blocks: [
    heading('Emergency'),
    warning(EMERGENCY),
    heading('Soon'),
    warning(SEE_SOON),
    heading('Before you change what you eat'),
    warning(ASK_FIRST),
    say(
      'Take the plan with you: the printed week has the minerals of every day on it. Numbers a clinician gives you go into Settings, under “My clinician’s numbers”.',
    ),
  ],
  sources: [PROGRAM],
};

/** The whole text of the first start. */
export const NOT_ADVICE: HelpArticle = {
  id: 'not-medical-advice',
  title: 'Not medical advice',
  summary: 'What the first start said, to read again.',
  keywords: ['disclaimer', 'safety', 'first start', 'doctor', 'dietitian', 'diarrhea'],
  blocks: [
    warning(NOT_MEDICAL_ADVICE),
    warning(ASK_FIRST),
    warning(POTASSIUM_CARE),
    warning(MAGNESIUM_CARE),
    heading('Cramps'),
    warning(NO_PROMISE),
    say('In the moment, one after the other:'),
    steps(
      plain('Stretch the muscle.'),
      plain('Massage it.'),
      guided('salt', 'Drink water with a pinch of salt.', SALT_IS_A_QUESTION),
      plain('Warm it.'),
    ),
    warning(SEE_SOON),
    heading('Emergency'),
    warning(EMERGENCY),
  ],
  sources: [COCHRANE, NASEM, IOM, PROGRAM],
};
