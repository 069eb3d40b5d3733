import { ADVICE } from '../../shared/domain/advice';

/**
 * What must be read before planning; its content may be reworded but never dropped. The one sentence that suggests salt
 * is for people only whose answers allow it; everybody else, and whoever has not answered yet, reads whose question it is.
 */
export function SafetyText({ mayOfferSalt }: { readonly mayOfferSalt: boolean }) {
  return (
    <>
      <p>
        <b>This is not medical advice.</b> The planner adds up minerals from food tables. Tables and labels are
        approximate and some values are missing.
      </p>
      <p>
        Talk with a doctor or dietitian before a ketogenic diet or a higher sodium target if you have high blood
        pressure, heart, kidney, liver or adrenal disease, diabetes treated with medicine or an eating disorder, are
        pregnant or breastfeeding, or take blood-pressure, heart, diuretic or lithium medicine.
      </p>
      <p>
        <b>Potassium.</b> From food first. No potassium pills, powders or potassium salt without a clinician’s advice
        with weak kidneys or the medicines above: too much potassium in the blood can stop the heart.
      </p>
      <p>
        <b>Magnesium.</b> More than 350 mg a day from supplements often causes diarrhoea.
      </p>
      <p>
        <b>Cramps.</b> No relief is promised: a Cochrane review (2020, CD009402) found magnesium unlikely to prevent
        ordinary cramps. In the moment: stretch the muscle, massage it,{' '}
        {mayOfferSalt
          ? 'drink water with a pinch of salt, warm it. With any of the conditions or medicines above, salt is a question for your clinician.'
          : `warm it. ${ADVICE['quick-salt'].instead}`}
      </p>
      <p>
        <b>See a clinician soon</b> for cramps that are severe, one-sided, keep returning, or do not settle in a few
        weeks.
      </p>
      <p>
        <b>Emergency:</b> chest pain, fainting, irregular heartbeat, confusion, seizure, sudden weakness, a hot swollen
        painful calf, trouble breathing; with diabetes, nausea and belly pain with high ketones.
      </p>
    </>
  );
}
