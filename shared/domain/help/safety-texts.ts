/**
 * The safety texts, one constant per group of sentences: first start, settings and several articles share them. The
 * wording may be improved, the content must not be dropped; none of it is ever locked.
 */

/** What the program is, and is not. */
export const NOT_MEDICAL_ADVICE =
  'This is not medical advice. The planner adds up minerals from food tables. Tables and labels are approximate and some values are missing.';

/** Who should ask before a ketogenic diet or more sodium. */
export const ASK_FIRST =
  'Talk with a doctor or dietitian before a ketogenic diet or a higher-sodium target if you have high blood pressure, heart, kidney, liver or adrenal disease, diabetes treated with medicine or an eating disorder, are pregnant or breastfeeding, or take blood-pressure, heart, diuretic or lithium medicine.';

/** Potassium pills, powders and salts. */
export const POTASSIUM_CARE =
  'Potassium. From food first. No potassium pills, powders or potassium salt without a clinician’s advice with weak kidneys or with blood-pressure, heart, diuretic or lithium medicine: too much potassium in the blood can stop the heart.';

/** Magnesium from supplements. IOM 1997: 350 mg a day, not counting food. */
export const MAGNESIUM_CARE = 'Magnesium. More than 350 mg a day from supplements often causes diarrhoea.';

/** Selenium: SR28 12078 has 1,917 µg per 100 g, about 96 µg in a kernel of 5 g. */
export const BRAZIL_NUT_CARE =
  'Brazil nuts: at most 3 a day. A kernel of 5 g carries about 96 µg of selenium, so they are never the way to more magnesium.';

/** No promise about cramps. */
export const NO_PROMISE =
  'No relief is promised: a Cochrane review (2020, CD009402) found magnesium unlikely to prevent ordinary cramps.';

/** Cramps that a clinician should see. */
export const SEE_SOON =
  'See a clinician soon for cramps that are severe, one-sided, keep returning, or do not settle in a few weeks.';

/** Signs that it is not an ordinary cramp. */
export const EMERGENCY =
  'Call for emergency help at once for chest pain, fainting, irregular heartbeat, confusion, seizure, sudden weakness, a hot swollen painful calf or trouble breathing; with diabetes, also for nausea and belly pain with high ketones.';
